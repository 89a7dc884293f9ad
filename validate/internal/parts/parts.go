// Package parts finds what rules of several families look at in a document.
//
// Files, in the order in which data flows: parts.go, basis.go, euros.go, fido.go.
package parts

import (
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// Of returns what a pointer leads to; the zero value where it leads nowhere, as
// to a part that the document does not have.
func Of[T any](pointer *T) (value T) {
	if pointer != nil {
		value = *pointer
	}
	return value
}

// Columns returns the columns that a document lists, in order; those of its
// overzicht and taakvelden where it lists none, as one that was built in Go may.
func Columns(d *programme.Document) []budget.Column {
	if len(d.Columns) == 0 {
		return columnsOfFigures(d)
	}
	out := make([]budget.Column, len(d.Columns))
	for i, c := range d.Columns {
		out[i] = c.Column
	}
	return out
}

func columnsOfFigures(d *programme.Document) []budget.Column {
	var series []budget.Series
	for part := range d.Overview().All() {
		for _, side := range budget.Sides() {
			series = append(series, part.Series(side))
		}
		for _, c := range part.Claims() {
			series = append(series, c.Amounts)
		}
	}
	for _, line := range programme.Each[programme.TaakveldLine](d) {
		series = append(series, line.Lasten, line.Baten)
	}
	return ColumnsOf(series...)
}

// Balans returns the balans of a document and its columns in order; there are
// none without a balans.
func Balans(d *programme.Document) (balans.Balans, []budget.Column) {
	b := Of(Of(d.Position).Balans)
	series := slices.AppendSeq(slices.Collect(maps.Values(b.Posts)), maps.Values(b.Claims))
	return b, ColumnsOf(series...)
}

// ColumnsOf returns the columns of some series together, in order.
func ColumnsOf(series ...budget.Series) (columns []budget.Column) {
	for _, s := range series {
		for c := range s {
			if !slices.Contains(columns, c) {
				columns = append(columns, c)
			}
		}
	}
	slices.SortFunc(columns, budget.Column.Compare)
	return columns
}

// Row returns where a roll-forward has a field in a column, as its printed figure tells.
func Row(r programme.Rollforward, field string, c budget.Column, printed budget.Calc) validate.Location {
	return validate.Location{
		Path: r.Path + "." + field + "." + c.String(), Part: string(r.Verloop.Kind()),
		Row: r.Verloop.Label(), Column: c, Source: printed.Source(),
	}
}

// StructuralSaldo returns the ways in which the structureel saldo follows from
// the overzicht and its toelichting; none where the document has no toelichting.
func StructuralSaldo(p *validate.Pass, c budget.Column) (out []validate.Way) {
	e := p.Document().Explanation
	if e == nil {
		return nil
	}
	for _, way := range p.Total(budget.Saldo, c) {
		out = append(out, way.Then(func(saldo budget.Calc) budget.Calc {
			return budget.Computed("Structureel saldo", budget.Plus(saldo), budget.Minus(e.Incidental(budget.Saldo, c)),
				budget.Minus(e.Structural(budget.Toevoeging, c)), budget.Plus(e.Structural(budget.Onttrekking, c)))
		}))
	}
	return out
}

// TwoPlaces is the message where the document has a figure in two places, and
// cannot tell which of them is right.
func TwoPlaces() validate.Message {
	return validate.Message{
		Text: finding.Text{
			NL: "hier {0}, elders in het document {1} ({4}); verschil {2}, afronding verklaart ten hoogste {3}",
			EN: "{0} here, {1} elsewhere in the document ({4}); difference {2}, rounding explains at most {3}",
		}, Remedy: finding.Text{NL: "zoek uit welke van beide klopt, of vermeld waarom zij verschillen", EN: "find out which of the two is right, or state why they differ"},
	}
}
