package table

import (
	"slices"

	"github.com/bbvgo/bbv/budget"

	"github.com/bbvgo/bbv/internal/enum"
)

// side is the side of the budget that a row or column is on: those of [budget.Side], and reserve mutations that are
// printed in one figure. The zero value is none.
type side uint8

// The sides. Reserve mutations are apart: they are not baten or lasten (BBV article 17).
const (
	sideNone side = iota
	sideLasten
	sideBaten
	sideSaldo
	sideToevoeging
	sideOnttrekking
	sideMutatie // toevoegingen and onttrekkingen in one figure
	sideResultaat
)

var sideNames = [...]string{"", "lasten", "baten", "saldo", "toevoeging", "onttrekking", "mutatie reserves", "resultaat"}

func (s side) String() string { return sideNames[s] }

// budget is the side as package budget knows it: 0 for none and for sideMutatie, which is two sides in one.
func (s side) budget() budget.Side { return budgetSides[s] }

// sideOf is a side of package budget.
func sideOf(s budget.Side) side { return side(max(0, slices.Index(budgetSides[:], s))) }

var budgetSides = [...]budget.Side{sideLasten: budget.Lasten, sideBaten: budget.Baten, sideSaldo: budget.Saldo,
	sideToevoeging: budget.Toevoeging, sideOnttrekking: budget.Onttrekking, sideMutatie: 0, sideResultaat: budget.Resultaat}

// Role is what a row is. The zero value is a plain line.
type Role = enum.Of[roles]

// The roles of rows.
const (
	RoleLine        Role = iota // a line without a name of its own: a reserve, a product, an indicator
	RoleSection                 // a heading without figures
	RoleHeader                  // the header once more
	RoleLasten                  // lasten, or a part of them
	RoleBaten                   // baten, or a part of them
	RoleSaldo                   // saldo of lasten and baten, before reserve mutations
	RoleTotaalSaldo             // totaal saldo van baten en lasten (BBV article 17c)
	RoleToevoeging              // toevoeging aan reserves
	RoleOnttrekking             // onttrekking aan reserves
	RoleMutatie                 // mutaties reserves in one figure
	RoleResultaat               // resultaat, after reserve mutations
	RoleTotaal                  // a total of rows above or below it
	RoleSubtotaal               // a total that a larger one contains
	RoleProgramma               // a programme
	RoleTaakveld                // a taakveld, with its code
	RoleBeleidsveld             // a beleidsveld or another part of a programme
	RoleWaarvan                 // a part of the row above, not all of it
	RoleOpening                 // a stand at the begin of a year
	RoleClosing                 // a stand at the end of a year
)

type roles struct{}

func (roles) List() *enum.List { return &rolesList }

var rolesList = enum.List{Type: "Role", What: "role of a row", Words: []string{"regel", "kop", "kolomkop", "lasten", "baten", "saldo", "totaal saldo", "toevoeging",
	"onttrekking", "mutatie reserves", "resultaat", "totaal", "subtotaal", "programma", "taakveld", "beleidsveld",
	"waarvan", "beginstand", "eindstand"}}

// ColumnKind is what a value column holds. The zero value is a column of figures.
type ColumnKind = enum.Of[columnKinds]

// The kinds of value columns.
const (
	ColumnFigures  ColumnKind = iota // lasten, baten or other figures of one year and stage
	ColumnVariance                   // verschil or afwijking of two other columns
	ColumnChange                     // wijziging: what is added to the column before it
	ColumnTotal                      // a sum of other columns
	ColumnStand                      // a stand on a date, of a verloop or a balans
	ColumnIncrease                   // toevoeging, investering: a movement that raises the stand
	ColumnDecrease                   // onttrekking, vrijval, aanwending, afschrijving
	ColumnMarker                     // the letter V or N
	ColumnSide                       // the word lasten, baten or saldo
	ColumnText                       // other text

	columnElsewhere // of the other half of a table
)

type columnKinds struct{}

func (columnKinds) List() *enum.List { return &columnKindsList }

var columnKindsList = enum.List{Type: "ColumnKind", What: "kind of column", Words: []string{"bedragen", "afwijking", "wijziging", "totaal", "stand", "vermeerdering", "vermindering",
	"V/N", "soort", "tekst"}}

// Rule is the reason why a sum must hold. The zero value is no rule.
type Rule = enum.Of[rules]

// The rules.
const (
	NoRule       Rule = iota
	RuleSaldo         // saldo = baten − lasten, in the signs of the table (BBV art. 17c, 27.1c)
	RuleResult        // resultaat = saldo − toevoegingen + onttrekkingen, likewise (BBV art. 17e, 27.1e)
	RuleTotal         // a total is the sum of its parts
	RuleVariance      // afwijking = the difference of two columns
	RuleChange        // begroting + wijziging = begroting na wijziging (BBV art. 18)
	RuleMovement      // closing stand = opening stand + movements (BBV art. 52, 54, 55)
	RuleBalance       // activa = passiva (BBV art. 30)
	RuleFormula       // a formula that the table prints, such as (A + B)
	RuleRepeat        // the same figure, printed a second time
	RuleCarry         // opening stand = closing stand of the year before
)

type rules struct{}

func (rules) List() *enum.List { return &rulesList }

var rulesList = enum.List{Type: "Rule", What: "rule of a sum", Words: []string{"", "saldo", "resultaat", "totaal", "afwijking", "wijziging", "verloop", "balans",
	"formule", "herhaling", "aansluiting"}}
