package indicator

import "github.com/bbvgo/bbv/internal/enum"

// Direction says which values of an indicator are better (richting). The zero value,
// Undirected, means that nobody has said so; that differs from Neutral, which says
// that no value is better than another.
type Direction = enum.Of[directions]

// Directions, with the words of the JSON format.
const (
	Undirected     Direction = iota // "", not stated
	HigherIsBetter                  // "hoger"
	LowerIsBetter                   // "lager"
	TargetValue                     // "doelwaarde": the target exactly, neither more nor less
	WithinRange                     // "bandbreedte": anything inside the target range
	Neutral                         // "neutraal": context, not to be judged
)

type directions struct{}

func (directions) List() *enum.List { return &directionList }

var directionList = enum.List{Type: "Direction", What: "richting",
	Words: []string{"", "hoger", "lager", "doelwaarde", "bandbreedte", "neutraal"}}

// ValueRole says what a printed value is (soort): measured, expected, or aimed at. The
// zero value, NoRole, means that the heading does not say, as with a bare "2019".
type ValueRole = enum.Of[valueRoles]

// Roles, with the words of the JSON format.
const (
	NoRole      ValueRole = iota // "", not stated
	Realisation                  // "realisatie": measured (werkelijk, rekening, resultaat)
	Baseline                     // "nulmeting": the measurement from which progress counts
	Forecast                     // "verwachting": expected during the year
	Aim                          // "streefwaarde": the target (doel, begroot, norm)
)

type valueRoles struct{}

func (valueRoles) List() *enum.List { return &valueRoleList }

var valueRoleList = enum.List{Type: "ValueRole", What: "soort",
	Words: []string{"", "realisatie", "nulmeting", "verwachting", "streefwaarde"}}
