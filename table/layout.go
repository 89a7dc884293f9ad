package table

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// Lay lays a document out as tables, in the unit and decimals of the document: the overzicht van baten en lasten (BBV
// art. 17, 27) with lasten, baten and saldo per column; for every programme and subdivision with figures its lines,
// totals, mutations of reserves and resultaat; and the taakvelden of every programme that has them (art. 66). Figures
// are computed from the leaves and rounded half up; a figure that has no outcome is a blank cell. A nil document has
// no tables.
func Lay(d *programme.Document) []Table {
	if d == nil {
		return nil
	}
	l := layer{d}
	root := d.Overview()
	out := []Table{l.overview(root)}
	for part := range root.All() {
		if part.Kind() == programme.PartProgramme || part.Kind() == programme.PartSubdivision {
			if t := l.chapter(part); len(t.Rows) > 0 {
				out = append(out, t)
			}
		}
	}
	for _, p := range d.EachProgramme() {
		if len(p.Taakvelden) > 0 {
			out = append(out, l.taakvelden(p))
		}
	}
	return out
}

type layer struct{ doc *programme.Document }

func (l layer) table(caption string, header ...string) Table {
	t := Table{Caption: caption, UnitLine: "bedragen " + l.doc.Unit.String(), Header: [][]Cell{nil}}
	for _, h := range header {
		t.Header[0] = append(t.Header[0], Cell{Text: h})
	}
	return t
}

func (l layer) headings() (out []string) {
	for _, c := range l.doc.Columns {
		out = append(out, c.Label())
	}
	return out
}

// cell prints a computed figure; one without an outcome is blank.
func (l layer) cell(c budget.Calc) Cell {
	amount, ok := c.Amount()
	if !ok {
		return Cell{}
	}
	return l.amount(amount)
}

func (l layer) amount(a budget.Amount) Cell {
	p, err := budget.Print(a, l.doc.Decimals, l.doc.Unit, budget.HalfUp)
	if err != nil {
		return Cell{Text: a.String()}
	}
	return Cell{Text: p.String()}
}

// overviewSides are the columns of the overzicht for one year and stage.
var overviewSides = []budget.Side{budget.Lasten, budget.Baten, budget.Saldo}

func (l layer) overview(root *programme.Part) Table {
	var header []string
	for _, heading := range l.headings() {
		for _, side := range overviewSides {
			header = append(header, heading+" "+side.String())
		}
	}
	t := l.table("Overzicht van baten en lasten", header...)
	for part := range root.Parts() {
		if part.Kind() != programme.PartProgrammes && part.Kind() != programme.PartDekking {
			t.Rows = append(t.Rows, l.sides(part.Label(), part))
			continue
		}
		for below := range part.Parts() {
			t.Rows = append(t.Rows, l.sides(below.Label(), below))
		}
		t.Rows = append(t.Rows, l.sides("Subtotaal "+part.Label(), part))
	}
	t.Rows = append(t.Rows, l.sides("Totaal saldo van baten en lasten", root))
	for _, side := range []budget.Side{budget.Toevoeging, budget.Onttrekking, budget.Resultaat} {
		if root.Has(side) {
			t.Rows = append(t.Rows, l.after(root, side))
		}
	}
	return t
}

// sides is a row with lasten, baten and saldo per column.
func (l layer) sides(label string, part *programme.Part) Row {
	row := Row{Label: Cell{Text: label}}
	for _, c := range l.doc.Columns {
		for _, side := range overviewSides {
			row.Cells = append(row.Cells, l.cell(part.Figure(side, c.Column)))
		}
	}
	return row
}

// afterLabels are the rows below the totaal saldo.
var afterLabels = map[budget.Side]string{
	budget.Toevoeging: "Toevoegingen aan reserves", budget.Onttrekking: "Onttrekkingen aan reserves", budget.Resultaat: "Resultaat",
}

// after is a row below the totaal saldo, whose figures stand under saldo.
func (l layer) after(part *programme.Part, side budget.Side) Row {
	row := Row{Label: Cell{Text: afterLabels[side]}}
	for _, c := range l.doc.Columns {
		row.Cells = append(row.Cells, Cell{}, Cell{}, l.cell(part.Figure(side, c.Column)))
	}
	return row
}

// totalLabels are the rows of totals of a programme or subdivision.
var totalLabels = map[budget.Side]string{
	budget.Lasten: "Totaal lasten", budget.Baten: "Totaal baten", budget.Saldo: "Saldo van baten en lasten",
	budget.Toevoeging: "Toevoeging reserves", budget.Onttrekking: "Onttrekking reserves", budget.Resultaat: "Resultaat",
}

func (l layer) chapter(part *programme.Part) Table {
	header := l.headings()
	if l.doc.Comparison != nil {
		header = append(header, comparisonLabel(l.doc))
	}
	t := l.table(part.Label(), header...)
	for _, side := range budget.Sides() {
		if side == budget.Resultaat && !part.Has(budget.Toevoeging) && !part.Has(budget.Onttrekking) {
			continue
		}
		for line := range part.Parts() {
			if line.Series(side) != nil && line.Label() != totalLabels[side] {
				t.Rows = append(t.Rows, l.row(line.Label(), line, side))
			}
		}
		if part.Has(side) {
			t.Rows = append(t.Rows, l.row(totalLabels[side], part, side))
		}
	}
	return t
}

func (l layer) row(label string, part *programme.Part, side budget.Side) Row {
	row := Row{Label: Cell{Text: label}}
	for _, c := range l.doc.Columns {
		row.Cells = append(row.Cells, l.cell(part.Figure(side, c.Column)))
	}
	if l.doc.Comparison != nil {
		row.Cells = append(row.Cells, l.cell(part.Afwijking(side)))
	}
	return row
}

func (l layer) taakvelden(p *programme.Programme) Table {
	var header []string
	for _, heading := range l.headings() {
		header = append(header, heading+" lasten", heading+" baten")
	}
	t := l.table("Taakvelden "+p.Name, header...)
	for _, line := range p.Taakvelden {
		row := Row{Label: Cell{Text: line.Code + " " + line.Name}}
		for _, c := range l.doc.Columns {
			for _, series := range []budget.Series{line.Lasten, line.Baten} {
				cell := Cell{}
				if a, ok := series.At(c.Column); ok {
					cell = l.amount(a)
				}
				row.Cells = append(row.Cells, cell)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func comparisonLabel(d *programme.Document) string {
	if d.Comparison.Heading != "" {
		return d.Comparison.Heading
	}
	return "Afwijking"
}
