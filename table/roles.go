package table

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
)

// Side is the side of the budget that a row or column is on: those of [budget.Side], and reserve mutations that are
// printed in one figure. The zero value is none.
type Side uint8

// The sides. Reserve mutations are apart: they are not baten or lasten (BBV article 17).
const (
	NoSide Side = iota
	Lasten
	Baten
	Saldo
	Toevoeging
	Onttrekking
	Mutatie // toevoegingen and onttrekkingen in one figure
	Resultaat
)

var sideNames = [...]string{"", "lasten", "baten", "saldo", "toevoeging", "onttrekking", "mutatie reserves", "resultaat"}

func (s Side) String() string { return enum("Side", int(s), sideNames[:]) }

// Budget is the side as package budget knows it; ok is false for none and for [Mutatie], which is two sides in one.
func (s Side) Budget() (side budget.Side, ok bool) {
	if int(s) < len(budgetSides) {
		side = budgetSides[s]
	}
	return side, side != 0
}

var budgetSides = [...]budget.Side{Lasten: budget.Lasten, Baten: budget.Baten, Saldo: budget.Saldo,
	Toevoeging: budget.Toevoeging, Onttrekking: budget.Onttrekking, Resultaat: budget.Resultaat}

// Role is what a row is. The zero value is a plain line.
type Role uint8

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

var roleNames = [...]string{"regel", "kop", "kolomkop", "lasten", "baten", "saldo", "totaal saldo", "toevoeging",
	"onttrekking", "mutatie reserves", "resultaat", "totaal", "subtotaal", "programma", "taakveld", "beleidsveld",
	"waarvan", "beginstand", "eindstand"}

func (r Role) String() string { return enum("Role", int(r), roleNames[:]) }

// ColumnKind is what a value column holds. The zero value is a column of figures.
type ColumnKind uint8

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

var columnNames = [...]string{"bedragen", "afwijking", "wijziging", "totaal", "stand", "vermeerdering", "vermindering",
	"V/N", "soort", "tekst"}

func (k ColumnKind) String() string { return enum("ColumnKind", int(k), columnNames[:]) }

// Rule is the reason why a sum must hold. The zero value is no rule.
type Rule uint8

// The rules.
const (
	NoRule       Rule = iota
	RuleSaldo         // saldo = baten − lasten, in the signs of the table
	RuleResult        // resultaat = saldo − toevoegingen + onttrekkingen, in the signs of the table
	RuleTotal         // a total is the sum of its parts
	RuleVariance      // afwijking = the difference of two columns
	RuleChange        // begroting + wijziging = begroting na wijziging
	RuleMovement      // closing stand = opening stand + movements
	RuleBalance       // activa = passiva
	RuleFormula       // a formula that the table prints, such as (A + B)
	RuleRepeat        // the same figure, printed a second time
	RuleCarry         // opening stand = closing stand of the year before
)

var ruleNames = [...]string{"", "saldo", "resultaat", "totaal", "afwijking", "wijziging", "verloop", "balans",
	"formule", "herhaling", "aansluiting"}

func (r Rule) String() string { return enum("Rule", int(r), ruleNames[:]) }

// Basis is where the rule comes from: an article of the BBV, or "arithmetic".
func (r Rule) Basis() string {
	if int(r) < len(ruleBases) && ruleBases[r] != "" || r == NoRule {
		return ruleBases[r]
	}
	return "arithmetic"
}

var ruleBases = [...]string{RuleSaldo: "BBV art. 17c and 27.1c", RuleResult: "BBV art. 17e and 27.1e",
	RuleChange: "BBV art. 18", RuleMovement: "BBV art. 52, 54 and 55", RuleBalance: "BBV art. 30"}

// enum prints a value of an enumeration, junk as its type and number.
func enum(name string, value int, names []string) string {
	if value < len(names) {
		return names[value]
	}
	return name + "(" + strconv.Itoa(value) + ")"
}
