package publication

import (
	"slices"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// indicatorColumn is what a column of an indicator table holds.
type indicatorColumn struct {
	field   *indicatorField   // of the definition, nil for others
	heading indicator.Heading // of values
	values  bool
	also    *indicatorField // what the rows have in it that only name an indicator: "Eenheid / 2014"
	name    bool
	period  int // the column of values of which this is the year, −1 for others
	roles   bool
}

// indicators reports whether the table is one of indicators: its caption or its header says so, and its rows are not those of
// lasten and baten.
func (s *scan) indicators() bool {
	says := lexicon.IndicatorTable.Within(lexicon.Fold(s.u.Table.Caption)) || lexicon.IndicatorTable.Within(lexicon.Fold(s.u.Table.Corner.Text))
	for j := range s.u.Columns {
		head := lexicon.Fold(s.u.Columns[j].Label)
		says = says || lexicon.IndicatorTable.Within(head) || fieldOf(head) != nil && fieldOf(head).path == "eenheid"
	}
	sided, rows := 0, 0
	for i, l := range s.labels {
		if s.printsAny(i) {
			rows++
			if l.bare() {
				sided++
			}
		}
	}
	return says && 2*sided <= rows
}

// indicatorColumns says what the columns hold.
func (s *scan) indicatorColumns() []indicatorColumn {
	out := make([]indicatorColumn, len(s.u.Columns))
	for j := range s.u.Columns {
		c := &out[j]
		c.period = -1
		text := s.u.Table.Column(j)
		words := lexicon.Words(lexicon.Fold(text))
		heading, ok := indicator.ReadHeading(text)
		switch {
		case fieldOf(lexicon.Fold(text)) != nil:
			c.field = fieldOf(lexicon.Fold(text))
		case len(words) > 0 && lexicon.IndicatorPeriod.HasAll(words):
			c.period = j + 1
		case ok, len(words) > 0 && lexicon.IndicatorValue.HasAll(words):
			c.values, c.heading, c.also = true, heading, fieldOf(words[0])
		case len(words) > 0 && lexicon.IndicatorName.HasAll(words):
			c.name = true
		default:
			c.roles = s.allRoles(j)
		}
	}
	for j := range out { // a period that stands before no value is none
		if p := out[j].period; p >= 0 && (p >= len(out) || !out[p].values) {
			out[j].period = -1
		}
	}
	return out
}

// allRoles reports whether a column says of each row what it holds: "begroting", "realisatie".
func (s *scan) allRoles(column int) bool {
	roles := 0
	for i := range s.u.Rows {
		switch text := s.u.Table.Cell(i, column).Text; {
		case text == "":
		case roleOf(text) == indicator.NoRole:
			return false
		default:
			roles++
		}
	}
	return roles > 1
}

// saysMore reports whether a word says more of a row than its role.
func saysMore(word string) bool {
	h, ok := indicator.ReadHeading(word)
	return !lexicon.Filler.Has(word) && (!ok || h.Year != 0)
}

// roleOf is what a row holds of an indicator by its label, where that says nothing else: "Realisatie", "Streefwaarde:".
func roleOf(text string) indicator.ValueRole {
	if slices.ContainsFunc(lexicon.Words(lexicon.Fold(text)), saysMore) {
		return indicator.NoRole
	}
	heading, _ := indicator.ReadHeading(text)
	return heading.Role
}
