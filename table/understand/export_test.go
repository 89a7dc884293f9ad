package understand

// Values that tests compare with and callers know by their words.
const (
	RoleLine        = roleLine
	RoleSection     = roleSection
	RoleHeader      = roleHeader
	RoleLasten      = roleLasten
	RoleBaten       = roleBaten
	RoleSaldo       = roleSaldo
	RoleToevoeging  = roleToevoeging
	RoleOnttrekking = roleOnttrekking
	RoleResultaat   = roleResultaat
	RoleTotaal      = roleTotaal
	RoleSubtotaal   = roleSubtotaal
	RoleTaakveld    = roleTaakveld
	RoleBeleidsveld = roleBeleidsveld
	RoleWaarvan     = roleWaarvan
	RoleOpening     = roleOpening
	RoleClosing     = roleClosing
	ColumnChange    = columnChange
	ColumnTotal     = columnTotal
	ColumnStand     = columnStand
	ColumnIncrease  = columnIncrease
	ColumnDecrease  = columnDecrease
	ColumnMarker    = columnMarker
	ColumnSide      = columnSide
	ColumnText      = columnText
)

// Learnt is what a word of the table itself says.
var Learnt = learnt
