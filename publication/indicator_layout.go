package publication

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/internal/lay"
	"github.com/bbvgo/bbv/table"
)

// layIndicators are the tables of the indicators of every programme and subdivision: a row for each, behind the goal or the
// activity that it measures, and those with the same columns in one table.
func layIndicators(d *programme.Document) (out []table.Table) {
	for caption, section := range sectionsOf(d) {
		l := &indicatorLayout{caption: caption + ": indicatoren"}
		l.section(section)
		out = append(out, l.tables...)
	}
	return out
}

// indicatorLayout lays the indicators of a section out.
type indicatorLayout struct {
	caption string
	fields  []layoutColumn // that some indicator has
	heads   []string       // of the columns of the last table
	shown   []string       // the headings above its last row
	tables  []table.Table
}

func (l *indicatorLayout) section(s *programme.Section) {
	l.fields = fieldsOf(indicatorsOf(s))
	l.rows(nil, s.Indicators)
	l.activities(nil, s.Activities)
	l.goals(s.Goals)
}

func (l *indicatorLayout) goals(goals []programme.Goal) {
	for _, g := range goals {
		trail := []string{headingOf(lexicon.Doel, g.Kind, g.Number, g.Name)}
		l.rows(trail, g.Indicators)
		l.activities(trail, g.Activities)
		l.goals(g.Goals)
	}
}

func (l *indicatorLayout) activities(trail []string, activities []programme.Activity) {
	for _, a := range activities {
		l.rows(append(slices.Clone(trail), headingOf(lexicon.Activiteit, a.Kind, a.Number, a.Name)), a.Indicators)
		l.activities(trail, a.Activities)
	}
}

// headingOf is the heading of a goal or an activity, which begins with a word for one: that of the municipality, if it is known
// as one.
func headingOf(words lexicon.Kind, kind, number, name string) string {
	if !words.Has(lexicon.Fold(kind)) {
		kind = words.All()[0]
	}
	return strings.Join(slices.DeleteFunc([]string{kind, number, name}, func(s string) bool { return s == "" }), " ")
}

// rows lays indicators out below the headings of the goal and the activity that they measure.
func (l *indicatorLayout) rows(trail []string, indicators []indicator.Indicator) {
	for i := range indicators {
		columns := l.columns(&indicators[i])
		l.open(columns)
		t := &l.tables[len(l.tables)-1]
		for k, heading := range trail {
			if k >= len(l.shown) || l.shown[k] != heading {
				t.Rows = append(t.Rows, rowOf(heading, make([]string, len(columns))))
				l.shown = slices.Clone(trail[:k])
			}
		}
		l.shown = trail
		t.Rows = append(t.Rows, indicatorRow(&indicators[i], columns))
	}
}

// open begins a table with these columns, unless the last one has them.
func (l *indicatorLayout) open(columns []layoutColumn) {
	var heads []string
	for _, c := range columns {
		heads = append(heads, c.head)
	}
	if len(l.tables) > 0 && slices.Equal(heads, l.heads) {
		return
	}
	l.heads, l.shown = heads, nil
	l.tables = append(l.tables, table.Table{Caption: l.caption, Corner: table.Cell{Text: "Indicator"}, Header: [][]table.Cell{lay.Cells(heads)}})
}

// layoutColumn is a column of a table of indicators.
type layoutColumn struct {
	head  string
	field *indicatorField // nil for values and their years
	index int             // of the measurement, behind these of the target
	year  bool            // the year of the value beside it
}

// fieldsOf are the columns of the fields that some indicator has.
func fieldsOf(indicators []indicator.Indicator) (out []layoutColumn) {
	for i := range indicatorFields {
		f := &indicatorFields[i]
		if slices.ContainsFunc(indicators, func(ind indicator.Indicator) bool { return f.get(&ind.Definition) != "" }) {
			out = append(out, layoutColumn{head: f.head, field: f})
		}
	}
	return out
}

// indicatorsOf are all indicators of a section, its goals and its activities.
func indicatorsOf(s *programme.Section) []indicator.Indicator {
	return slices.Concat(s.Indicators, ofGoals(s.Goals), ofActivities(s.Activities))
}

func ofGoals(goals []programme.Goal) (out []indicator.Indicator) {
	for _, g := range goals {
		out = slices.Concat(out, g.Indicators, ofActivities(g.Activities), ofGoals(g.Goals))
	}
	return out
}

func ofActivities(activities []programme.Activity) (out []indicator.Indicator) {
	for _, a := range activities {
		out = slices.Concat(out, a.Indicators, ofActivities(a.Activities))
	}
	return out
}

// columns are the columns of an indicator: the fields, and its values.
func (l *indicatorLayout) columns(ind *indicator.Indicator) []layoutColumn {
	return slices.Concat(l.fields, valueColumns(ind))
}

func valueColumns(ind *indicator.Indicator) (out []layoutColumn) {
	for i, m := range ind.Measurements {
		if m.SourceYear != 0 {
			out = append(out, layoutColumn{head: "Bronjaar", index: i, year: true})
		}
		out = append(out, layoutColumn{head: headOf(m.Column, m.Role, m.Year), index: i})
	}
	for i, t := range ind.Targets {
		out = append(out, layoutColumn{head: headOf(t.Column, indicator.Aim, t.Year), index: len(ind.Measurements) + i})
	}
	return out
}

// roleWords head the columns of values.
var roleWords = map[indicator.ValueRole]string{indicator.Realisation: "Realisatie", indicator.Baseline: "Nulmeting", indicator.Forecast: "Verwachting", indicator.Aim: "Streefwaarde"}

// headOf is the heading of a column as printed, if it says what the column holds, or else one that does.
func headOf(printed string, role indicator.ValueRole, year int) string {
	if h, ok := indicator.ReadHeading(printed); ok && h.Role == role && h.Year == year {
		return printed
	}
	head := roleWords[role]
	if year != 0 {
		head = strings.TrimSpace(head + " " + strconv.Itoa(year))
	}
	return cmp.Or(head, "Waarde")
}

// indicatorRow is the row of an indicator.
func indicatorRow(ind *indicator.Indicator, columns []layoutColumn) table.Row {
	var cells []string
	for _, c := range columns {
		cells = append(cells, c.text(ind))
	}
	return rowOf(labelOf(ind), cells)
}

// labelOf is the label of an indicator, with the signs of its footnotes.
func labelOf(ind *indicator.Indicator) string {
	label := strings.TrimSpace(ind.Code + " " + ind.Name)
	for _, note := range ind.Footnotes {
		label += note.Sign
	}
	return label
}

// text is what an indicator has in a column.
func (c layoutColumn) text(ind *indicator.Indicator) string {
	n := len(ind.Measurements)
	switch {
	case c.field != nil:
		return c.field.get(&ind.Definition)
	case c.year:
		return strconv.Itoa(ind.Measurements[c.index].SourceYear)
	case c.index < n:
		return ind.Measurements[c.index].Value.String()
	}
	return ind.Targets[c.index-n].Value.String()
}
