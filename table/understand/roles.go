package understand

import (
	"slices"
	"strings"

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

// both reports whether a side adds up others: what is more of one of those may be less of the other.
func (s side) both() bool { return s == sideSaldo || s == sideMutatie || s == sideResultaat }

// sideOf is a side of package budget.
func sideOf(s budget.Side) side { return side(max(0, slices.Index(budgetSides[:], s))) }

var budgetSides = [...]budget.Side{sideLasten: budget.Lasten, sideBaten: budget.Baten, sideSaldo: budget.Saldo,
	sideToevoeging: budget.Toevoeging, sideOnttrekking: budget.Onttrekking, sideMutatie: 0, sideResultaat: budget.Resultaat}

// RowRole is what a row is. The zero value is a plain line.
type RowRole = enum.Of[roles]

// The roles of rows.
const (
	roleLine        RowRole = iota // a line without a name of its own: a reserve, a product, an indicator
	roleSection                    // a heading without figures
	roleHeader                     // the header once more
	roleLasten                     // lasten, or a part of them
	roleBaten                      // baten, or a part of them
	roleSaldo                      // saldo of lasten and baten, before reserve mutations
	RoleTotaalSaldo                // totaal saldo van baten en lasten (BBV article 17c)
	roleToevoeging                 // toevoeging aan reserves
	roleOnttrekking                // onttrekking aan reserves
	RoleMutatie                    // mutaties reserves in one figure
	roleResultaat                  // resultaat, after reserve mutations
	roleTotaal                     // a total of rows above or below it
	roleSubtotaal                  // a total that a larger one contains
	RoleProgramma                  // a programme
	roleTaakveld                   // a taakveld, with its code
	roleBeleidsveld                // a beleidsveld or another part of a programme
	roleWaarvan                    // a part of the row above, not all of it
	roleOpening                    // a stand at the begin of a year
	roleClosing                    // a stand at the end of a year
)

type roles struct{}

func (roles) List() *enum.List { return &roleList }

var roleList = enum.List{Type: "RowRole", What: "role of a row", Words: []string{"regel", "kop", "kolomkop", "lasten", "baten", "saldo", "totaal saldo", "toevoeging",
	"onttrekking", "mutatie reserves", "resultaat", "totaal", "subtotaal", "programma", "taakveld", "beleidsveld",
	"waarvan", "beginstand", "eindstand"}}

// ColumnKind is what a value column holds. The zero value is a column of figures.
type ColumnKind = enum.Of[columnKinds]

// The kinds of value columns.
const (
	ColumnFigures  ColumnKind = iota // lasten, baten or other figures of one year and stage
	ColumnVariance                   // verschil or afwijking of two other columns
	columnChange                     // wijziging: what is added to the column before it
	columnTotal                      // a sum of other columns
	columnStand                      // a stand on a date, of a verloop or a balans
	columnIncrease                   // toevoeging, investering: a movement that raises the stand
	columnDecrease                   // onttrekking, vrijval, aanwending, afschrijving
	columnMarker                     // the letter V or N
	columnSide                       // the word lasten, baten or saldo
	columnText                       // other text

)

type columnKinds struct{}

func (columnKinds) List() *enum.List { return &columnKindList }

var columnKindList = enum.List{Type: "ColumnKind", What: "kind of column", Words: []string{"bedragen", "afwijking", "wijziging", "totaal", "stand", "vermeerdering", "vermindering",
	"V/N", "soort", "tekst"}}

// SumRule is the reason why a sum must hold. The zero value is no rule.
type SumRule = enum.Of[rules]

// The rules.
const (
	NoRule       SumRule = iota
	RuleSaldo            // saldo = baten − lasten, in the signs of the table (BBV art. 17c, 27.1c)
	RuleResult           // resultaat = saldo − toevoegingen + onttrekkingen, likewise (BBV art. 17e, 27.1e)
	RuleTotal            // a total is the sum of its parts
	RuleVariance         // afwijking = the difference of two columns
	RuleChange           // begroting + wijziging = begroting na wijziging (BBV art. 18)
	RuleMovement         // closing stand = opening stand + movements (BBV art. 52, 54, 55)
	RuleBalance          // activa = passiva (BBV art. 30)
	RuleFormula          // a formula that the table prints, such as (A + B)
	RuleRepeat           // the same figure, printed a second time
	RuleCarry            // opening stand = closing stand of the year before
	RuleEMU              // EMU-saldo = exploitatiesaldo less investments and so on (BBV art. 20)
)

type rules struct{}

func (rules) List() *enum.List { return &ruleList }

var ruleList = enum.List{Type: "SumRule", What: "rule of a sum", Words: []string{"", "saldo", "resultaat", "totaal", "afwijking", "wijziging", "verloop", "balans",
	"formule", "herhaling", "aansluiting", "EMU-saldo"}}

// formulaOf returns how many lines the formula names that a label prints, such as 2 for "Ruimte (A − B)" and for
// "Nieuw c = a + b"; 0 where it prints none.
func formulaOf(label string) int {
	if i := strings.LastIndexByte(label, '='); i >= 0 {
		label = label[i+1:]
	} else if i := strings.LastIndexByte(label, '('); i >= 0 && strings.HasSuffix(label, ")") {
		label = label[i+1 : len(label)-1]
	} else {
		return 0
	}
	names := strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return strings.ContainsRune("+-−–", r) })
	for _, name := range names {
		if name = strings.TrimSpace(name); len(name) == 0 || len(name) > 2 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return 0
		}
	}
	if len(names) < 2 {
		return 0
	}
	return len(names)
}
