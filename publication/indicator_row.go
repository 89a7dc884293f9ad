package publication

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// indicatorReader goes down the rows of a table of indicators.
type indicatorReader struct {
	*scan
	columns     []indicatorColumn
	evidence    indicator.Evidence
	labels      []string               // of the rows, or the names that another column has
	definitions []indicator.Definition // by label
	place       *node                  // the programme, or part of one, that the indicators are of; nil where none is named
	goals       []*aim                 // the last, each below the one before
	deeds       []*aim                 // the last activities of the last goal, likewise
	last        *foundIndicator        // the last
	heading     int                    // the row of the heading that names the indicator of the rows below it, −1 without one
	compared    bool                   // these rows are figures of several, the municipality among them
}

// scanIndicators takes the tables of indicators into the nodes. The labels of tables with one caption are read together: their
// footnotes are numbered on.
func scanIndicators(scans []*scan) {
	var all []*indicatorReader
	for _, s := range scans {
		all = append(all, s.newIndicatorReader())
	}
	for len(all) > 0 {
		var labels []string
		n := 0
		for ; n < len(all) && all[n].u.Table.Caption == all[0].u.Table.Caption; n++ {
			labels = append(labels, all[n].labels...)
		}
		definitions := indicator.ReadLabels(labels)
		for _, g := range all[:n] {
			g.definitions, definitions = definitions[:len(g.labels)], definitions[len(g.labels):]
			for i := range g.labels {
				g.row(i)
			}
		}
		all = all[n:]
	}
}

func (s *scan) newIndicatorReader() *indicatorReader {
	s.ofIndicators = true
	s.headings = make([]heading, len(s.u.Columns))
	g := &indicatorReader{scan: s, columns: s.indicatorColumns(), place: cmp.Or(s.indicatorRoot(), s.loose), heading: -1}
	var values [][]string
	labels := make([]string, len(s.u.Rows))
	for i := range s.u.Rows {
		var row []string
		labels[i] = s.u.Table.Rows[i].Label.Text
		for j, c := range g.columns {
			if text := s.u.Table.Cell(i, j).Text; c.name && text != "" {
				labels[i] = text
			} else if c.values {
				row = append(row, text)
			}
		}
		values = append(values, row)
	}
	g.evidence, g.labels = indicator.Weigh(values...), labels
	return g
}

// row takes in one row.
func (g *indicatorReader) row(i int) {
	text := strings.TrimSpace(g.u.Table.Rows[i].Label.Text)
	field, role := fieldOf(lexicon.Fold(text)), roleOf(text)
	blank := g.blank(i)
	switch {
	case blank && text == "":
	case blank:
		g.head(i)
	case g.u.Table.Rows[i].Ragged:
		g.refuseRow(i, UnknownColumn)
	case !g.ours(text) && i+1 < len(g.u.Rows) && g.ours(strings.TrimSpace(g.u.Table.Rows[i+1].Label.Text)):
		g.title(i)
	case field != nil && g.named() != nil:
		g.setField(g.named(), field, i)
	case role != indicator.NoRole && g.named() != nil:
		g.record(g.named(), i, role, text)
	case g.compared && g.ours(text) && g.named() != nil:
		g.record(g.named(), i, indicator.NoRole, "")
	case g.compared:
		g.refuseRow(i, NoRoom) // of others
	case g.name(i) == "" && g.last != nil && g.roleCell(i) != indicator.NoRole:
		g.record(g.last, i, indicator.NoRole, "")
	case g.name(i) == "" || role != indicator.NoRole || field != nil:
		g.refuseRow(i, Unnamed)
	default:
		g.heading, g.compared = -1, false
		if g.last = g.add(g.define(i)); g.last == nil {
			g.refuseRow(i, Unnamed)
			return
		}
		g.record(g.last, i, indicator.NoRole, "")
	}
}

// blank reports whether a row has nothing but a label.
func (g *indicatorReader) blank(i int) bool { return g.u.Table.Rows[i].Blank() }

// name is the name of the indicator of a row, empty where it prints none.
func (g *indicatorReader) name(i int) string { return strings.TrimSpace(g.definitions[i].Name) }

// ours reports whether a label is that of the municipality itself, in a table that compares it with others.
func (g *indicatorReader) ours(text string) bool {
	folded := lexicon.Fold(text)
	return lexicon.OwnFigures.Has(folded) || folded != "" && folded == lexicon.Fold(g.cover.Municipality.Name)
}

// roleCell is the role that a column of roles gives a row.
func (g *indicatorReader) roleCell(i int) indicator.ValueRole {
	for j, c := range g.columns {
		if c.roles {
			return roleOf(g.u.Table.Cell(i, j).Text)
		}
	}
	return indicator.NoRole
}

// define is the indicator that a row names.
func (g *indicatorReader) define(i int) *foundIndicator {
	d := g.definitions[i]
	if label := strings.TrimSpace(g.u.Table.Rows[i].Label.Text); label != "" && slices.ContainsFunc(g.columns, func(c indicatorColumn) bool { return c.name }) {
		d.Code = label
	}
	return &foundIndicator{Indicator: indicator.Indicator{Definition: d}, table: g.table}
}

// add puts an indicator where the headings say; nil where no programme is named.
func (g *indicatorReader) add(new *foundIndicator) *foundIndicator {
	if g.place == nil {
		return nil
	}
	g.found = append(g.found, new)
	switch {
	case len(g.deeds) > 0:
		last := g.deeds[len(g.deeds)-1]
		last.indicators = append(last.indicators, new)
	case len(g.goals) > 0:
		last := g.goals[len(g.goals)-1]
		last.indicators = append(last.indicators, new)
	default:
		g.place.indicators = append(g.place.indicators, new)
	}
	return new
}

// named is the indicator that the heading above names, made when its first row comes; nil without one.
func (g *indicatorReader) named() *foundIndicator {
	if g.heading >= 0 && g.place != nil {
		g.last = g.add(g.define(g.heading))
		g.heading = -1
	}
	return g.last
}

// head takes in a row without figures: the name of the indicator of the rows below, a goal, an activity, or a programme.
func (g *indicatorReader) head(i int) {
	g.last, g.heading = nil, -1
	if g.compared = g.compares(i + 1); g.compared || g.continues(i+1) {
		g.heading = i
		return
	}
	text := g.u.Table.Rows[i].Label.Text
	if a := readAim(text); a != nil && g.place != nil {
		g.aimAt(a, -1)
		return
	}
	l := readLabel(text)
	if n := g.programmes.seek(l); n != nil {
		g.place, g.goals, g.deeds = n, nil, nil
	} else if l.called {
		g.place, g.goals, g.deeds = g.programmes.child(l), nil, nil
	}
}

// continues reports whether a row says no more than what it holds of the indicator that stands above it.
func (g *indicatorReader) continues(i int) bool {
	if i >= len(g.u.Rows) || g.blank(i) {
		return false
	}
	text := g.u.Table.Rows[i].Label.Text
	return roleOf(text) != indicator.NoRole || fieldOf(lexicon.Fold(text)) != nil
}

// compares reports whether rows up to the next heading are figures of several, the municipality among them.
func (g *indicatorReader) compares(i int) bool {
	for ; i < len(g.u.Rows) && !g.blank(i); i++ {
		if g.ours(strings.TrimSpace(g.u.Table.Rows[i].Label.Text)) {
			return true
		}
	}
	return false
}

// aimAt makes a goal, or an activity of the goal above, the one that what follows belongs to. A depth says of how many it is
// below; where it is −1 the numbers tell.
func (g *indicatorReader) aimAt(a *aim, depth int) {
	list := g.listOf(a, depth)
	if known := find(*list, a, depth < 0); known != nil {
		for _, c := range a.cells {
			g.refuse(g.scan, c.at, PrintedTwice)
		}
		a = known
	} else {
		if depth < 0 {
			list = above(list, a)
		}
		*list = append(*list, a)
	}
	if a.activity {
		g.deeds = append(g.deeds[:min(max(depth, 0), len(g.deeds))], a)
		return
	}
	g.goals, g.deeds = append(g.goals[:min(max(depth, 0), len(g.goals))], a), nil
}

// listOf is where a goal or an activity goes: below the last one of less depth.
func (g *indicatorReader) listOf(a *aim, depth int) *[]*aim {
	stack := g.goals
	if a.activity {
		stack = g.deeds
	}
	switch depth = min(depth, len(stack)); {
	case depth > 0 && a.activity:
		return &stack[depth-1].activities
	case depth > 0:
		return &stack[depth-1].goals
	case a.activity && len(g.goals) > 0:
		return &g.goals[len(g.goals)-1].activities
	}
	return &g.place.aims
}

// title takes in a row above the figures of several, that has no more than the fields of the indicator.
func (g *indicatorReader) title(i int) {
	g.heading, g.compared = -1, true
	if g.last = g.add(g.define(i)); g.last == nil {
		g.refuseRow(i, Unnamed)
		return
	}
	for j, c := range g.columns {
		at, text := understand.CellRef{Row: i, Column: j}, g.u.Table.Cell(i, j).Text
		field := cmp.Or(c.field, c.also)
		switch {
		case text == "":
		case field != nil && field.set(&g.last.Definition, text):
			g.last.cells = append(g.last.cells, indicatorCell{at, field.path})
		default:
			g.refuse(g.scan, at, Unread)
		}
	}
}

// setField takes a row below the name of an indicator as one of its fields.
func (g *indicatorReader) setField(to *foundIndicator, field *indicatorField, i int) {
	first := true
	for j := range g.columns {
		at := understand.CellRef{Row: i, Column: j}
		text := g.u.Table.Cell(i, j).Text
		switch {
		case text == "":
		case first && field.set(&to.Definition, text):
			to.cells = append(to.cells, indicatorCell{at, field.path})
			first = false
		default:
			g.refuse(g.scan, at, Unread)
		}
	}
}

// refuseRow refuses every cell of a row.
func (g *indicatorReader) refuseRow(i int, why Reason) {
	for j := range g.columns {
		if g.u.Table.Cell(i, j).Text != "" {
			g.refuse(g.scan, understand.CellRef{Row: i, Column: j}, why)
		}
	}
}

// record takes in the cells of a row; a role and a text are those of its label.
func (g *indicatorReader) record(to *foundIndicator, i int, role indicator.ValueRole, text string) {
	if own := g.roleCell(i); role == indicator.NoRole && own != indicator.NoRole {
		role = own
		for j, c := range g.columns {
			if c.roles {
				text = g.u.Table.Cell(i, j).Text
			}
		}
	}
	for j, c := range g.columns {
		at, cell := understand.CellRef{Row: i, Column: j}, g.u.Table.Cell(i, j).Text
		switch {
		case c.values:
			g.recordValue(to, at, role, text)
		case cell == "" || c.name || c.roles || c.period >= 0:
			if _, figure := g.u.Value(at); figure && c.name {
				to.cells = append(to.cells, indicatorCell{at, "naam"})
			}
		case c.field == nil:
			g.refuse(g.scan, at, UnknownColumn)
		case c.field.set(&to.Definition, cell):
			to.cells = append(to.cells, indicatorCell{at, c.field.path})
		default:
			g.refuse(g.scan, at, Unread)
		}
	}
}

// recordValue takes in one value, and with it the year that stands before it; a role and a text are those of its row.
func (g *indicatorReader) recordValue(to *foundIndicator, at understand.CellRef, role indicator.ValueRole, text string) {
	heading, cell := g.columns[at.Column].heading, g.u.Table.Cell(at.Row, at.Column).Text
	value, err := g.evidence.Read(cell)
	if err != nil || role != indicator.NoRole && heading.Role != indicator.NoRole && heading.Role != role {
		why := Unread
		if _, dutch := indicator.Read(cell); err != nil && dutch == nil { // only the evidence of the table is against it
			why = Undecided
		}
		g.refuse(g.scan, at, why)
		g.recordPeriod(to, at, "")
		return
	}
	if role != indicator.NoRole {
		heading.Role, heading.Text = role, strings.TrimSpace(strings.TrimRight(text, ": ")+" "+heading.Text)
	}
	to.Record(heading, value)
	path := fmt.Sprintf("metingen[%d]", len(to.Measurements)-1)
	if heading.Role == indicator.Aim {
		path = fmt.Sprintf("streefwaarden[%d]", len(to.Targets)-1)
	}
	if cell != "" {
		to.cells = append(to.cells, indicatorCell{at, path + ".waarde"})
	}
	g.recordPeriod(to, at, path)
}

// recordPeriod takes in the year that stands before a value at a path: of a measurement, for others have none.
func (g *indicatorReader) recordPeriod(to *foundIndicator, of understand.CellRef, path string) {
	at, text := g.period(of)
	year, err := strconv.Atoi(text)
	switch {
	case text == "":
	case err == nil && form.IsYear(text) && strings.HasPrefix(path, "metingen"):
		to.Measurements[len(to.Measurements)-1].SourceYear = year
		to.cells = append(to.cells, indicatorCell{at, path + ".bronjaar"})
	default:
		g.refuse(g.scan, at, Unread)
	}
}

// period is the cell with the year of a value, empty where there is none.
func (g *indicatorReader) period(of understand.CellRef) (at understand.CellRef, text string) {
	j := slices.IndexFunc(g.columns, func(c indicatorColumn) bool { return c.period >= 0 && c.period == of.Column })
	if j < 0 {
		return of, ""
	}
	return understand.CellRef{Row: of.Row, Column: j}, g.u.Table.Cell(of.Row, j).Text
}
