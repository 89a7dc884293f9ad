package publication

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// Lay lays a document out as tables, in the unit and decimals of the document: the overzicht van baten en lasten (BBV
// art. 17, 27) with lasten, baten and saldo per column; for every programme and subdivision with figures its lines,
// totals, mutations of reserves and resultaat; and the taakvelden of every programme that has them (art. 66). Figures
// are computed from the leaves and rounded half up; a figure that has no outcome is a blank cell. A nil document has
// no tables.
func Lay(d *programme.Document) []table.Table {
	if d == nil {
		return nil
	}
	var out []table.Table
	for _, l := range (layer{d}).all() {
		out = append(out, l.table(d))
	}
	return out
}

// laid is a table before its figures are printed.
type laid struct {
	caption string
	header  []string
	rows    []laidRow
	sums    []understand.CellSum // that hold between the amounts
}

// sum notes that a cell is the sum of others, if all of them have figures.
func (l *laid) sum(target understand.CellRef, terms ...understand.CellTerm) {
	if len(terms) == 0 || !l.has(target) {
		return
	}
	for _, t := range terms {
		if !l.has(t.Cell) {
			return
		}
	}
	l.sums = append(l.sums, understand.CellSum{Target: target, Terms: terms})
}

func (l *laid) has(at understand.CellRef) bool {
	_, ok := l.rows[at.Row].figures[at.Column].Amount()
	return ok
}

// sumRows notes that a row is the sum of others, in the columns of figures.
func (l *laid) sumRows(target int, columns []int, terms ...understand.CellTerm) {
	for _, c := range columns {
		at := slices.Clone(terms)
		for i := range at {
			at[i].Cell.Column = c
		}
		l.sum(understand.CellRef{Row: target, Column: c}, at...)
	}
}

// add adds a row, and the sum that its column Afwijking is of two others.
func (l *laid) add(r laidRow, compared []understand.CellTerm) {
	row := len(l.rows)
	l.rows = append(l.rows, r)
	if compared == nil {
		return
	}
	at := slices.Clone(compared)
	for i := range at {
		at[i].Cell.Row = row
	}
	l.sum(understand.CellRef{Row: row, Column: len(r.figures) - 1}, at...)
}

// plus is a row as a term that is added, minus one that is subtracted.
func plus(row int) understand.CellTerm {
	return understand.CellTerm{Coefficient: 1, Cell: understand.CellRef{Row: row}}
}
func minus(row int) understand.CellTerm {
	return understand.CellTerm{Coefficient: -1, Cell: understand.CellRef{Row: row}}
}

// laidRow is a row of figures; the zero Calc is a blank cell.
type laidRow struct {
	label   string
	figures []budget.Calc
}

// table prints the figures.
func (l laid) table(d *programme.Document) table.Table {
	t := table.Table{Caption: l.caption, UnitLine: "bedragen " + d.Unit.String(), Header: [][]table.Cell{nil}}
	for _, h := range l.header {
		t.Header[0] = append(t.Header[0], table.Cell{Text: h})
	}
	for _, r := range l.rows {
		row := table.Row{Label: table.Cell{Text: r.label}}
		for _, f := range r.figures {
			row.Cells = append(row.Cells, printed(f, d))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// printed prints a figure; one without an outcome is blank.
func printed(c budget.Calc, d *programme.Document) table.Cell {
	amount, ok := c.Amount()
	if !ok {
		return table.Cell{}
	}
	p, err := budget.Print(amount, d.Decimals, d.Unit, budget.HalfUp)
	if err != nil {
		return table.Cell{Text: amount.String()}
	}
	return table.Cell{Text: p.String()}
}

// layer lays out the tables of one document.
type layer struct{ doc *programme.Document }

func (l layer) all() []laid {
	root := l.doc.Overview()
	out := []laid{l.overview(root)}
	for part := range root.All() {
		switch part.Item().(type) {
		case *programme.Programme, *programme.Subdivision:
			if t := l.chapter(part); len(t.rows) > 0 {
				out = append(out, t)
			}
		}
	}
	for _, p := range programme.Each[programme.Programme](l.doc) {
		if len(p.Taakvelden) > 0 {
			out = append(out, l.taakvelden(p))
		}
	}
	return out
}

func (l layer) headings() (out []string) {
	for _, c := range l.doc.Columns {
		out = append(out, l.doc.Label(c.Column))
	}
	return out
}

// overviewSides are the columns of the overzicht for one year and stage.
var overviewSides = []budget.Side{budget.Lasten, budget.Baten, budget.Saldo}

func (l layer) overview(root *programme.Part) laid {
	t := laid{caption: "Overzicht van baten en lasten"}
	for _, heading := range l.headings() {
		for _, side := range overviewSides {
			t.header = append(t.header, heading+" "+side.String())
		}
	}
	var whole []understand.CellTerm
	for part := range root.Parts() {
		switch part.Item().(type) {
		case *programme.ReserveLine: // below the totaal saldo
		case []programme.Programme, *programme.Dekkingsmiddelen:
			whole = append(whole, plus(l.group(&t, part)))
		default:
			whole = append(whole, plus(len(t.rows)))
			t.rows = append(t.rows, l.sides(part.Label(), part))
		}
	}
	total := len(t.rows)
	t.rows = append(t.rows, l.sides("Totaal saldo van baten en lasten", root))
	t.sumRows(total, upTo(len(t.header)), whole...)
	for row := range t.rows { // in every row above: saldo = baten − lasten
		for c := 0; c < len(t.header); c += len(overviewSides) {
			t.sum(understand.CellRef{Row: row, Column: c + 2}, understand.CellTerm{Coefficient: 1, Cell: understand.CellRef{Row: row, Column: c + 1}}, understand.CellTerm{Coefficient: -1, Cell: understand.CellRef{Row: row, Column: c}})
		}
	}
	l.below(&t, root, total)
	return t
}

// group adds the rows of programmes or dekkingsmiddelen and their subtotal, and returns the row of that.
func (l layer) group(t *laid, part *programme.Part) int {
	var parts []understand.CellTerm
	for below := range part.Parts() {
		if _, reserve := below.Item().(*programme.ReserveLine); !reserve {
			parts = append(parts, plus(len(t.rows)))
			t.rows = append(t.rows, l.sides(below.Label(), below))
		}
	}
	t.rows = append(t.rows, l.sides("Subtotaal "+part.Label(), part))
	t.sumRows(len(t.rows)-1, upTo(len(t.header)), parts...)
	return len(t.rows) - 1
}

// below adds the rows below the totaal saldo.
func (l layer) below(t *laid, root *programme.Part, total int) {
	terms := []understand.CellTerm{plus(total)}
	for _, side := range []budget.Side{budget.Toevoeging, budget.Onttrekking, budget.Resultaat} {
		if !root.Has(side) {
			continue
		}
		row := len(t.rows)
		t.rows = append(t.rows, l.after(root, side))
		switch side {
		case budget.Toevoeging:
			terms = append(terms, minus(row))
		case budget.Onttrekking:
			terms = append(terms, plus(row))
		default:
			t.sumRows(row, upTo(len(t.header)), terms...)
		}
	}
}

func upTo(n int) (out []int) {
	for i := range n {
		out = append(out, i)
	}
	return out
}

// sides is a row with lasten, baten and saldo per column.
func (l layer) sides(label string, part *programme.Part) laidRow {
	row := laidRow{label: label}
	for _, c := range l.doc.Columns {
		for _, side := range overviewSides {
			row.figures = append(row.figures, part.Figure(side, c.Column))
		}
	}
	return row
}

// afterLabels are the rows below the totaal saldo.
var afterLabels = map[budget.Side]string{
	budget.Toevoeging: "Toevoegingen aan reserves", budget.Onttrekking: "Onttrekkingen aan reserves", budget.Resultaat: "Resultaat",
}

// after is a row below the totaal saldo, whose figures stand under saldo.
func (l layer) after(part *programme.Part, side budget.Side) laidRow {
	row := laidRow{label: afterLabels[side]}
	for _, c := range l.doc.Columns {
		row.figures = append(row.figures, budget.Calc{}, budget.Calc{}, part.Figure(side, c.Column))
	}
	return row
}

// totalLabels are the rows of totals of a programme or subdivision.
var totalLabels = map[budget.Side]string{
	budget.Lasten: "Totaal lasten", budget.Baten: "Totaal baten", budget.Saldo: "Saldo van baten en lasten",
	budget.Toevoeging: "Toevoeging reserves", budget.Onttrekking: "Onttrekking reserves", budget.Resultaat: "Resultaat",
}

func (l layer) chapter(part *programme.Part) laid {
	t := laid{caption: part.Label(), header: l.headings()}
	if c := l.doc.Comparison; c != nil {
		t.header = append(t.header, cmp.Or(c.Heading, "Afwijking"))
	}
	totals := map[budget.Side]int{}
	for _, side := range budget.Sides() {
		if side == budget.Resultaat && !part.Has(budget.Toevoeging) && !part.Has(budget.Onttrekking) {
			continue
		}
		lines, whole := l.lines(&t, part, side)
		if !part.Has(side) {
			continue
		}
		totals[side] = len(t.rows)
		t.add(l.row(totalLabels[side], part, side), l.compared(side))
		if whole {
			t.sumRows(totals[side], upTo(len(t.header)), lines...)
		}
	}
	l.effects(&t, totals, budget.Saldo, budget.Baten, budget.Lasten)
	l.effects(&t, totals, budget.Resultaat, budget.Saldo, budget.Toevoeging, budget.Onttrekking)
	return t
}

// effects notes that a saldo or resultaat is the sum of others, each with its effect on the result; in the column
// Afwijking, favourable positive, they are all added.
func (l layer) effects(t *laid, totals map[budget.Side]int, of budget.Side, sides ...budget.Side) {
	target, ok := totals[of]
	if !ok {
		return
	}
	var terms, added []understand.CellTerm
	for _, side := range sides {
		row, ok := totals[side]
		if !ok {
			continue
		}
		added = append(added, plus(row))
		if side.Burdens() {
			terms = append(terms, minus(row))
		} else {
			terms = append(terms, plus(row))
		}
	}
	t.sumRows(target, upTo(len(l.doc.Columns)), terms...)
	if l.doc.Comparison != nil {
		t.sumRows(target, []int{len(l.doc.Columns)}, added...)
	}
}

// lines adds the lines of a side, and returns them and whether they are all that the total sums.
func (l layer) lines(t *laid, part *programme.Part, side budget.Side) (lines []understand.CellTerm, whole bool) {
	whole = true
	for line := range part.Parts() {
		switch {
		case !line.Has(side):
		case line.Series(side) != nil && line.Label() != totalLabels[side]:
			lines = append(lines, plus(len(t.rows)))
			t.add(l.row(line.Label(), line, side), l.compared(side))
		default:
			whole = false
		}
	}
	return lines, whole
}

// compared is what the column Afwijking of a side is the difference of; nil where there is none.
func (l layer) compared(side budget.Side) []understand.CellTerm {
	c := l.doc.Comparison
	if c == nil {
		return nil
	}
	column := func(of budget.Column) int {
		return slices.IndexFunc(l.doc.Columns, func(c programme.PrintedColumn) bool { return c.Column == of })
	}
	raming, realisatie := column(c.Raming), column(c.Realisatie)
	if raming < 0 || realisatie < 0 {
		return nil
	}
	terms := []understand.CellTerm{{Coefficient: 1, Cell: understand.CellRef{Column: raming}}, {Coefficient: -1, Cell: understand.CellRef{Column: realisatie}}}
	if !side.Burdens() { // more raming is a nadeel
		terms[0].Cell, terms[1].Cell = terms[1].Cell, terms[0].Cell
	}
	return terms
}

func (l layer) row(label string, part *programme.Part, side budget.Side) laidRow {
	row := laidRow{label: label}
	for _, c := range l.doc.Columns {
		row.figures = append(row.figures, part.Figure(side, c.Column))
	}
	if l.doc.Comparison != nil {
		row.figures = append(row.figures, part.Afwijking(side).Calc)
	}
	return row
}

func (l layer) taakvelden(p *programme.Programme) laid {
	t := laid{caption: "Taakvelden " + p.Name}
	for _, heading := range l.headings() {
		t.header = append(t.header, heading+" lasten", heading+" baten")
	}
	for _, line := range p.Taakvelden {
		row := laidRow{label: line.Code + " " + line.Name}
		for _, c := range l.doc.Columns {
			for _, series := range []budget.Series{line.Lasten, line.Baten} {
				figure := budget.Calc{}
				if a, ok := series[c.Column]; ok {
					figure = budget.Stated(line.Name, a, line.Source)
				}
				row.figures = append(row.figures, figure)
			}
		}
		t.rows = append(t.rows, row)
	}
	return t
}
