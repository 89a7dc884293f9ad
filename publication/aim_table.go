package publication

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// aimColumn is what a column of a table of goals and activities holds, by its header; the zero value is something else.
type aimColumn uint8

const (
	aimKind aimColumn = iota + 1
	aimNumber
	aimName // of what the label says, or else of a goal or an activity, by the header
	aimGoal
	aimDeed
	aimText
)

var aimColumns = []struct {
	words lexicon.Kind
	means aimColumn
	path  string
}{
	{lexicon.GoalKind, aimKind, "soort"}, {lexicon.GoalNumber, aimNumber, "nummer"}, {lexicon.IndicatorName, aimName, "naam"},
	{lexicon.GoalHeader, aimGoal, "naam"}, {lexicon.ActivityHeader, aimDeed, "naam"}, {lexicon.GoalText, aimText, "toelichting"},
}

// aimHeader is what a header says of its column, with the field that it is; 0 where it says something else.
func aimHeader(text string) (aimColumn, string) {
	for _, c := range aimColumns {
		if c.words.Has(lexicon.Fold(strings.TrimRight(text, ":?"))) {
			return c.means, c.path
		}
	}
	return 0, ""
}

// goalTable reports whether the table is one of goals and activities: its labels say of each row which it is, or a column of goals
// stands before one of activities.
func (s *scan) goalTable() bool {
	heads := map[aimColumn]bool{}
	corner, _ := aimHeader(s.u.Table.Corner.Text)
	heads[corner] = true
	for j := range s.u.Columns {
		head, _ := aimHeader(s.u.Table.Column(j))
		heads[head] = true
	}
	if heads[aimGoal] && heads[aimDeed] {
		return true
	}
	return heads[aimName] && len(s.u.Rows) > 0 && !slices.ContainsFunc(s.u.Table.Rows, func(r table.Row) bool {
		return !lexicon.Doel.Has(aimLabel(r.Label.Text)) && !lexicon.Activiteit.Has(aimLabel(r.Label.Text))
	})
}

// aimLabel is the label of a row without the dashes that say how deep it is.
func aimLabel(text string) string { return lexicon.Fold(strings.TrimLeft(text, depthMark)) }

// depthOf is how many dashes stand before a label.
func depthOf(text string) int {
	return strings.Count(text[:len(text)-len(strings.TrimLeft(text, depthMark))], depthMark[:len(depthMark)-1])
}

// scanGoals takes a table of goals and activities into the nodes.
func (s *scan) scanGoals() {
	s.ofIndicators = true
	s.headings = make([]heading, len(s.u.Columns))
	g := &indicatorReader{scan: s, place: s.indicatorRoot(), heading: -1}
	for i := range s.u.Rows {
		switch a := g.rowAim(i); {
		case g.place == nil:
			s.refuseCells(i, Unnamed)
		case a != nil:
			g.aimAt(a, depthOf(s.u.Table.Rows[i].Label.Text))
		default:
			g.pair(i)
		}
	}
}

// refuseCells refuses every cell of a row that is not blank.
func (s *scan) refuseCells(i int, why Reason) {
	for j := range s.u.Columns {
		if s.u.Table.Cell(i, j).Text != "" {
			s.refuse(s, understand.CellRef{Row: i, Column: j}, why)
		}
	}
}

// rowAim is the goal or the activity of a row whose label says which it is; nil for others.
func (g *indicatorReader) rowAim(i int) *aim {
	label := aimLabel(g.u.Table.Rows[i].Label.Text)
	if !lexicon.Doel.Has(label) && !lexicon.Activiteit.Has(label) {
		return nil
	}
	a := &aim{activity: lexicon.Activiteit.Has(label), table: g.table}
	for j := range g.u.Columns {
		at, text := understand.CellRef{Row: i, Column: j}, g.u.Table.Cell(i, j).Text
		means, path := aimHeader(g.u.Table.Column(j))
		switch {
		case text == "":
			continue
		case means == aimKind:
			a.kind = text
		case means == aimNumber:
			a.number = text
		case means == aimName:
			a.setName(text)
		case means == aimText:
			a.text = text
		default:
			g.refuse(g.scan, at, UnknownColumn)
			continue
		}
		a.cells = append(a.cells, indicatorCell{at, path})
	}
	return a
}

// setName takes a name; one in square brackets was given by whoever wrote the document down.
func (a *aim) setName(text string) {
	a.name = text
	if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
		a.name, a.assigned = text[1:len(text)-1], true
	}
}

// pair takes in a row with a goal and an activity for it; where it names no goal, the activity is for the one above.
func (g *indicatorReader) pair(i int) {
	if head, _ := aimHeader(g.u.Table.Corner.Text); head == aimGoal || head == aimDeed {
		g.take(head == aimDeed, g.u.Table.Rows[i].Label.Text, nil)
	}
	for j := range g.u.Columns {
		at, text := understand.CellRef{Row: i, Column: j}, g.u.Table.Cell(i, j).Text
		switch head, path := aimHeader(g.u.Table.Column(j)); {
		case text == "":
		case head == aimGoal || head == aimDeed:
			g.take(head == aimDeed, text, []indicatorCell{{at, path}})
		default:
			g.refuse(g.scan, at, UnknownColumn)
		}
	}
}

// take takes in a goal or an activity by its name.
func (g *indicatorReader) take(activity bool, text string, cells []indicatorCell) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	a := &aim{activity: activity, name: text, table: g.table, cells: cells}
	if l := readLabel(text); l.number != "" && !l.nameless() && len(cells) == 0 {
		a.number, a.name = l.number, l.name
	}
	g.aimAt(a, -1)
}
