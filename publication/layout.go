package publication

import (
	"cmp"
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/internal/lay"
	"github.com/bbvgo/bbv/table"
)

// Lay lays a document out as tables, in the unit and decimals of the document: the overzicht van baten en lasten (BBV
// art. 17, 27) with lasten, baten and saldo per column; for every programme and subdivision with figures its lines,
// totals, mutations of reserves and resultaat; and the taakvelden of every programme that has them, and of the bijlage (art. 66); and the
// goals with their activities, and the indicators, of every programme and subdivision (art. 8, third paragraph); and the
// overzichten of bijstellingen, the kredieten and leningen, the kostensoorten and other staten, the limits of the
// Wet fido, the tarieven of heffingen, the bezoldiging of topfunctionarissen and specifieke uitkeringen, which Assemble does not read back. Figures
// are computed from the leaves and rounded half up; a figure that has no outcome is a blank cell. Where the
// document names no columns, they are those of its figures. A nil document has no tables.
func Lay(d *programme.Document) []table.Table {
	d = withColumns(d)
	var out []table.Table
	for _, s := range sheets(d) {
		out = append(out, s.table())
	}
	return slices.Concat(out, beside(d))
}

// beside are the tables of what stands beside the overzicht and its programmes.
func beside(d *programme.Document) []table.Table {
	return slices.Concat(taakvelden(d), layGoals(d), layIndicators(d), lay.Bijstellingen(d), lay.Verlopen(d), lay.Staten(d), lay.Limieten(d), lay.Heffingen(d), lay.Topfunctionarissen(d), lay.Uitkeringen(d))
}

// withColumns is a document of which the columns are known: where it names none, those in which its overzicht and taakvelden
// have figures, by year and stage.
func withColumns(d *programme.Document) *programme.Document {
	if d == nil || len(d.Columns) > 0 {
		return d
	}
	all := budget.Series{}
	for part := range d.Overview().All() {
		switch item := part.Item().(type) {
		case *programme.Line:
			maps.Copy(all, item.Lasten)
			maps.Copy(all, item.Baten)
		case *programme.ReserveLine:
			maps.Copy(all, item.Toevoeging)
			maps.Copy(all, item.Onttrekking)
		}
	}
	for _, line := range programme.Each[programme.TaakveldLine](d) {
		maps.Copy(all, line.Lasten)
		maps.Copy(all, line.Baten)
	}
	named := *d
	for _, c := range all.Columns() {
		named.Columns = append(named.Columns, programme.PrintedColumn{Column: c})
	}
	return &named
}

// sheet is a table before its figures are printed.
type sheet struct {
	doc     *programme.Document
	caption string
	header  []string
	labels  []string // of the rows
	cells   [][]cell // by row
}

// cell is a figure of a sheet: a side of a part in a column of the document, by its index, or its afwijking. Without a
// part it is blank.
type cell struct {
	part   *programme.Part
	side   budget.Side
	column int
	netted bool // as its effect on the saldo: what is added to reserves is less
}

// afwijking stands for the column Afwijking of a document.
const afwijking = -1

func (s *sheet) add(label string, cells []cell) {
	s.labels, s.cells = append(s.labels, label), append(s.cells, cells)
}

func (s *sheet) figure(c cell) budget.Calc {
	switch {
	case c.part == nil:
		return budget.Calc{}
	case c.netted:
		c.netted = false
		effect := budget.Plus(s.figure(c))
		if c.side.Burdens() {
			effect = budget.Minus(s.figure(c))
		}
		return budget.Computed("", effect)
	case c.column == afwijking:
		return c.part.Afwijking(c.side).Calc
	}
	return c.part.Figure(c.side, s.doc.Columns[c.column].Column)
}

// table prints the figures.
func (s *sheet) table() table.Table {
	t := lay.Blank(s.doc, s.caption, s.header)
	for i, label := range s.labels {
		row := table.Row{Label: table.Cell{Text: label}}
		for _, c := range s.cells[i] {
			row.Cells = append(row.Cells, lay.Figure(s.doc, s.figure(c)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sheets are the overzicht, and the programmes and subdivisions that have figures.
func sheets(d *programme.Document) []*sheet {
	if d == nil {
		return nil
	}
	root := d.Overview()
	captions := captionsOf(root)
	var out []*sheet
	if d.Kind <= programme.Jaarstukken || root.Has(budget.Resultaat) { // an interim report need not have one
		out = append(out, overviewOf(d, root))
	}
	for part := range root.All() {
		if isSection(part) {
			if s := chapter(d, part); len(s.labels) > 0 {
				s.caption = captions[part]
				out = append(out, s)
			}
		} else if s := reserves(d, part); len(s.labels) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// reserves is the table of the mutations of reserves that belong to no programme: to the whole, or to the algemene
// dekkingsmiddelen. The overzicht prints their sum.
func reserves(d *programme.Document, part *programme.Part) *sheet {
	s := &sheet{doc: d, caption: "Overzicht van baten en lasten: reserves", header: headings(d, d.Columns, "")}
	if _, ok := part.Item().(*programme.Dekkingsmiddelen); ok {
		s.caption = part.Label() + ": reserves"
	}
	for _, heading := range afterLabels[:2] {
		first := true
		for line := range part.Parts() {
			if _, ok := line.Item().(*programme.ReserveLine); !ok || line.Series(heading.side) == nil {
				continue
			}
			if first {
				s.add(heading.label, s.inColumns(line, 0))
				first = false
			}
			s.add(line.Label(), s.inColumns(line, heading.side))
		}
	}
	return s
}

func headings(d *programme.Document, columns []programme.PrintedColumn, sides ...string) (out []string) {
	for _, c := range columns {
		for _, side := range sides {
			out = append(out, lay.Heading(d, c.Column)+side)
		}
	}
	return out
}

// afterLabels are the rows below the totaal saldo, in their order.
var afterLabels = []struct {
	side  budget.Side
	label string
}{
	{budget.Toevoeging, "Toevoegingen aan reserves"}, {budget.Onttrekking, "Onttrekkingen aan reserves"}, {budget.Resultaat, "Resultaat"},
}

func overviewOf(d *programme.Document, root *programme.Part) *sheet {
	s := &sheet{doc: d, caption: "Overzicht van baten en lasten", header: headings(d, d.Columns, " lasten", " baten", " saldo")}
	for part := range root.Parts() {
		switch part.Item().(type) {
		case *programme.ReserveLine: // below the totaal saldo
		case []programme.Programme, *programme.Dekkingsmiddelen:
			for below := range part.Parts() {
				if _, reserve := below.Item().(*programme.ReserveLine); !reserve {
					s.add(rowLabel(below), s.inColumns(below, budget.Lasten, budget.Baten, budget.Saldo))
				}
			}
			s.add("Subtotaal "+part.Label(), s.inColumns(part, budget.Lasten, budget.Baten, budget.Saldo))
		default:
			s.add(rowLabel(part), s.inColumns(part, budget.Lasten, budget.Baten, budget.Saldo))
		}
	}
	s.add("Totaal saldo van baten en lasten", s.inColumns(root, budget.Lasten, budget.Baten, budget.Saldo))
	for _, row := range afterLabels {
		if root.Has(row.side) {
			s.add(row.label, s.belowSaldo(root, row.side))
		}
	}
	return s
}

// belowSaldo are the cells of a row below the totaal saldo. What is added to reserves stands below lasten and what is
// taken from them below baten, as municipalities print it; below saldo stands its effect, so that the column adds up.
func (s *sheet) belowSaldo(root *programme.Part, side budget.Side) []cell {
	under := [3]budget.Side{0, 0, side}
	switch side {
	case budget.Toevoeging:
		under[0] = side
	case budget.Onttrekking:
		under[1] = side
	}
	cells := s.inColumns(root, under[:]...)
	for i := 2; i < len(cells); i += len(under) {
		cells[i].netted = side != budget.Resultaat
	}
	return cells
}

// inColumns are the sides of a part in every column; side 0 is a blank cell.
func (s *sheet) inColumns(part *programme.Part, sides ...budget.Side) (out []cell) {
	for column := range s.doc.Columns {
		for _, side := range sides {
			c := cell{part: part, side: side, column: column}
			if side == 0 {
				c = cell{}
			}
			out = append(out, c)
		}
	}
	return out
}

// totalLabels are the rows of totals of a programme or subdivision.
var totalLabels = map[budget.Side]string{
	budget.Lasten: "Totaal lasten", budget.Baten: "Totaal baten", budget.Saldo: "Saldo van baten en lasten",
	budget.Toevoeging: "Toevoeging reserves", budget.Onttrekking: "Onttrekking reserves", budget.Resultaat: "Resultaat",
}

// chapter is the table of a programme or subdivision: side by side its lines and their total.
func chapter(d *programme.Document, part *programme.Part) *sheet {
	s := &sheet{doc: d, caption: part.Label(), header: headings(d, d.Columns, "")}
	if c := d.Comparison; c != nil {
		s.header = append(s.header, cmp.Or(c.Heading, "Afwijking"))
	}
	add := func(label string, row *programme.Part, side budget.Side) {
		cells := s.inColumns(row, side)
		if d.Comparison != nil {
			cells = append(cells, cell{part: row, side: side, column: afwijking})
		}
		s.add(label, cells)
	}
	for _, side := range budget.Sides() {
		if side == budget.Resultaat && !part.Has(budget.Toevoeging) && !part.Has(budget.Onttrekking) {
			continue
		}
		for line := range part.Parts() {
			if (line.Series(side) != nil || isSection(line) && line.Has(side) && side != budget.Saldo && side != budget.Resultaat) && line.Label() != totalLabels[side] {
				add(line.Label(), line, side)
			}
		}
		if part.Has(side) {
			add(totalLabels[side], part, side)
		}
	}
	return s
}

// taakvelden are the tables of the programmes that have taakvelden, and that of the bijlage.
func taakvelden(d *programme.Document) (out []table.Table) {
	for _, p := range programme.Each[programme.Programme](d) {
		if len(p.Taakvelden) > 0 {
			out = append(out, taakveldTable(d, "Taakvelden "+p.Name, d.Columns, p.Taakvelden))
		}
	}
	if d != nil && d.Taakvelden != nil && len(d.Taakvelden.Lines) > 0 {
		out = append(out, taakveldTable(d, "Taakvelden", annexColumns(d), d.Taakvelden.Lines))
	}
	return out
}

func taakveldTable(d *programme.Document, caption string, columns []programme.PrintedColumn, lines []programme.TaakveldLine) table.Table {
	t := lay.Blank(d, caption, headings(d, columns, " lasten", " baten"))
	for _, line := range lines {
		row := table.Row{Label: table.Cell{Text: line.Code + " " + line.Name}}
		for _, c := range columns {
			row.Cells = append(row.Cells, lay.Figure(d, line.Lasten.Stated("", c.Column, line.Source)), lay.Figure(d, line.Baten.Stated("", c.Column, line.Source)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// annexColumns are the columns in which the bijlage has figures: those of the document in their order, then others.
func annexColumns(d *programme.Document) (out []programme.PrintedColumn) {
	all := budget.Series{}
	for _, line := range d.Taakvelden.Lines {
		maps.Copy(all, line.Lasten)
		maps.Copy(all, line.Baten)
	}
	for _, c := range d.Columns {
		if _, has := all[c.Column]; has {
			out = append(out, c)
			delete(all, c.Column)
		}
	}
	for _, c := range all.Columns() {
		out = append(out, programme.PrintedColumn{Column: c})
	}
	return out
}
