package validate

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
)

// codeFormula is the rule of formulas that add up something else than the sum has.
const codeFormula = "BBV1049"

// wrong are the findings of formulas that add up other cells than the sum has. A formula that agrees with any sum for the
// same total is right.
func (f *formulas) wrong() (list []finding.Finding) {
	settled := map[understand.CellRef]bool{}
	for i, id := range f.u.Identities {
		if f.claims[i].agrees() {
			settled[id.Target] = true
		}
	}
	for _, family := range f.family {
		for _, i := range family {
			id, c := f.u.Identities[i], f.claims[i]
			if settled[id.Target] || !c.read {
				continue
			}
			missing, extra := f.proven(i, family, c.missing), f.proven(i, family, c.extra)
			if len(missing)+len(extra) > 0 {
				settled[id.Target] = true
				list = append(list, f.finding(id, missing, extra))
			}
		}
	}
	return list
}

// proven are those of some cells of which the figures tell whether they are in the sum: in one place at least, where the
// sum holds and its formula says the same as the sum, a figure stands that rounding cannot hide.
func (f *formulas) proven(of int, family []int, cells []understand.CellRef) (list []understand.CellRef) {
	for _, cell := range cells {
		if slices.ContainsFunc(family, func(i int) bool { return f.proves(i, of, cell) }) {
			list = append(list, cell)
		}
	}
	return list
}

func (f *formulas) proves(i, of int, cell understand.CellRef) bool {
	id := f.u.Identities[i]
	there := along(id, cell)
	v, ok := f.u.Value(there)
	differs := slices.Contains(f.claims[i].missing, there) || slices.Contains(f.claims[i].extra, there)
	if !ok || !f.holds[i] || i != of && differs || overRows(id) != overRows(f.u.Identities[of]) {
		return false
	}
	// rounding explains half a unit per figure, of the terms and their total
	return max(v.Count(), -v.Count()) > int64(len(id.Terms)+1)
}

// The texts of findings of formulas.
var (
	leavesOut = finding.Text{NL: "de formule {0} telt {1} niet mee, die in de som hoort ({2})", EN: "the formula {0} leaves out {1}, which the sum has ({2})"}
	includes  = finding.Text{NL: "neem {1} op in de formule van {3}, of zoek uit waarom het er niet in hoort", EN: "include {1} in the formula of {3}, or find out why it is left out"}
	addsOther = finding.Text{NL: "de formule {0} telt ook {1} mee, die niet in de som hoort ({2})", EN: "the formula {0} adds {1} as well, which the sum has not ({2})"}
	takesOut  = finding.Text{NL: "haal {1} uit de formule van {3}, of zoek uit waarom het erin staat", EN: "take {1} out of the formula of {3}, or find out why it is there"}
	typedOver = finding.Text{NL: "het totaal is ingetypt: {0} heeft geen formule, en {1} wel", EN: "the total was typed: {0} has no formula, and {1} has"}
	restore   = finding.Text{NL: "zet in {0} de formule terug die in {1} staat", EN: "put back in {0} the formula that {1} has"}
)

func (f *formulas) finding(id understand.CellSum, missing, extra []understand.CellRef) finding.Finding {
	out := finding.Finding{Code: codeFormula, Severity: finding.Warning, Place: f.place(id.Target), Printed: f.u.Table.Cell(id.Target.Row, id.Target.Column).Text}
	text, remedy, cells := leavesOut, includes, missing
	if len(missing) == 0 {
		text, remedy, cells = addsOther, takesOut, extra
	}
	formula := f.u.Formula(id)
	args := []string{f.written(id.Target), f.names(cells), formula.NL, out.Place.Cell}
	out.Text, out.Remedy = text.With(args...), remedy.With(args...)
	args[2] = formula.EN
	out.Text.EN = text.With(args...).EN
	for _, c := range cells {
		v, _ := f.u.Value(c)
		out.Related = append(out.Related, finding.Related{Place: f.place(c), Printed: f.u.Table.Cell(c.Row, c.Column).Text, Amount: v.Amount()})
	}
	return out
}

// mostNamed is how many cells one sentence names.
const mostNamed = 5

// names are cells as people find them: "D12 (Overige lasten)".
func (f *formulas) names(cells []understand.CellRef) string {
	var list []string
	for _, c := range cells[:min(len(cells), mostNamed)] {
		p := f.place(c)
		list = append(list, strings.TrimSuffix(p.Cell+" ("+p.Label+")", " ()"))
	}
	if len(cells) > mostNamed {
		list = append(list, "…")
	}
	return strings.Join(list, ", ")
}

// codeTyped is the rule of totals that were typed over a formula.
const codeTyped = "BBV1050"

// leastSiblings is how many totals beside it must have a formula, for each one that has none, before it counts as typed
// over: of two that differ nobody can tell which is the exception.
const leastSiblings = 2

// typed are the findings of totals that hold a number where the totals beside them have formulas, whatever these do. Where
// a whole row or column has no formulas its figures were put in as they are, as those of past years are.
func (f *formulas) typed() (list []finding.Finding) {
	seen := map[understand.CellRef]bool{}
	for _, family := range f.family {
		var with, without []int
		for _, i := range family {
			target := f.u.Identities[i].Target
			_, figure := f.u.Value(target)
			switch {
			case f.written(target) != "":
				with = append(with, i)
			case figure:
				without = append(without, i)
			}
		}
		if len(with) < leastSiblings*len(without) {
			continue
		}
		agrees := func(i int) bool { return f.claims[i].agrees() }
		for _, i := range without {
			id := f.u.Identities[i]
			if !seen[id.Target] && !f.pasted(id, with) {
				seen[id.Target] = true
				model := with[max(0, slices.IndexFunc(with, agrees))]
				list = append(list, f.typedFinding(id.Target, f.u.Identities[model].Target))
			}
		}
	}
	return list
}

// pasted reports whether the line of a total has no formula at all, where that of one beside it has several.
func (f *formulas) pasted(id understand.CellSum, with []int) bool {
	several := func(i int) bool { return f.formulasIn(id, f.u.Identities[i].Target) > 1 }
	return f.formulasIn(id, id.Target) == 0 && slices.ContainsFunc(with, several)
}

// formulasIn counts the formulas in the line of a cell: its column for a sum of rows, its row for one of columns.
func (f *formulas) formulasIn(id understand.CellSum, c understand.CellRef) (n int) {
	count := func(c understand.CellRef) {
		if f.written(c) != "" {
			n++
		}
	}
	if overRows(id) {
		for c.Row = range f.u.Table.Rows {
			count(c)
		}
		return n
	}
	for c.Column = range f.u.Table.Columns() {
		count(c)
	}
	return n
}

func (f *formulas) typedFinding(cell, sibling understand.CellRef) finding.Finding {
	out := finding.Finding{Code: codeTyped, Severity: finding.Warning, Place: f.place(cell), Printed: f.u.Table.Cell(cell.Row, cell.Column).Text}
	beside := f.place(sibling)
	out.Text, out.Remedy = typedOver.With(out.Place.Cell, beside.Cell), restore.With(out.Place.Cell, beside.Cell)
	v, _ := f.u.Value(sibling)
	out.Related = []finding.Related{{Place: beside, Printed: f.u.Table.Cell(sibling.Row, sibling.Column).Text, Amount: v.Amount()}}
	return out
}
