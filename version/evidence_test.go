package version_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/version"
)

// grid is a table with a caption; a line is a label and its cells, with | between them, and the
// first is the header.
func grid(caption string, lines ...string) table.Table {
	t := table.Table{Caption: caption}
	for i, line := range lines {
		cells := strings.Split(line, "|")
		var row table.Row
		for _, c := range cells[1:] {
			row.Cells = append(row.Cells, table.Cell{Text: c})
		}
		if i == 0 {
			t.Header = [][]table.Cell{row.Cells}
			continue
		}
		row.Label.Text = cells[0]
		t.Rows = append(t.Rows, row)
	}
	return t
}

// same reports whether the last rows of two tables are one row. Above them stand rows that
// make it the same table.
func same(t *testing.T, header, old, now string) bool {
	t.Helper()
	figures := strings.Repeat("|77.123", strings.Count(header, "|"))
	of := func(line string) []validate.TableReport {
		above, line, sectioned := strings.Cut(line, "::")
		if !sectioned {
			above, line = "", above
		}
		lines := []string{header, "Vast" + figures, "Vaster" + figures}
		if above != "" {
			lines = append(lines, above+strings.Repeat("|", strings.Count(header, "|")))
		}
		return reports([]table.Table{grid("Een tabel", append(lines, line)...)})
	}
	a, b := of(old), of(now)
	c := compare(t, a, b)
	require.Len(t, c.Tables, 1)
	last := version.Pair{Old: len(a[0].Understanding.Rows) - 1, New: len(b[0].Understanding.Rows) - 1}
	for _, r := range c.Tables[0].Rows.Both {
		if r == last {
			return true
		}
	}
	return false
}

// How much makes a row the same. Bits are counted by hand: a label is 6 for or against, a
// section 3, a figure up to 10, one that changed 2 against and all of them 3 at most; 2.5 are
// needed.
func TestRowsAreTheSame(t *testing.T) {
	const three = "|2022|2023|2024"
	for _, c := range []struct {
		header, old, now string
		same             bool
		why              string
	}{
		{three, "Groen|1.204|2.318|3.777", "Groen|4.815|5.926|6.037", true, "6 − 3 = 3: the label, all figures changed"},
		{three, "Groen|1.204|2.318|3.777", "Beheer|4.815|5.926|6.037", false, "−6 − 3: nothing"},
		{"|2024", "Groen|1.204", "Beheer|1.204", true, "10 − 6 = 4: another label, the same figure"},
		{"|2024", "Groen|12", "Beheer|12", false, "3.7 − 6: a figure that may be any"},
		{"|2023|2024", "Groen|1.204|2.318", "Beheer|1.204|5.926", false, "10 − 2 − 6 = 2: another label, half of the figures"},
		{three, "Groen|91.204|2.318|3.777", "Beheer|91.204|5.926|6.037", false, "10 − 4 − 6 = 0: a large figure is not more"},
		{"|2018|2019|2020|2021|2022|2023|2024", "Groen|1.204|2.318|3.777|4.111|5.222|6.333|7.444", "Beheer|1.204|2.318|9.777|8.111|7.222|2.333|4.499", true, "20 − 10 − 6 = 4: two figures of seven"},
		{three, "Jeugd::Lasten|7|2.318|3.777", "Wonen::Lasten|7|5.926|6.037", false, "6 − 3 + 3 − 4 = 2: under another heading"},
		{"|2023|2024", "Jeugd::Lasten|15|2.318", "Wonen::Lasten|15|5.926", true, "6 − 3 + 4 − 2 = 5: the same with more"},
		{three, "Jeugd::Lasten|7|2.318|3.777", "Jeugd::Lasten|4.815|5.926|6.037", true, "6 + 3 − 3 = 6: under the same"},
		{three, "Onderhoud groenvoorzieningen wijken|1.204|2.318|3.777", "Onderhoud groenvoorziening wijken|4.815|5.926|6.037", true, "reworded a little: 5.8 − 3"},
		{three, "Onderhoud groenvoorzieningen|1.204|2.318|3.777", "Onderhoud groenvoorzieningen centra|4.815|5.926|6.037", false, "a word more, all figures changed: 4.8 − 3 = 1.8"},
		{three, "Onderhoud groen|1.204|2.318|3.777", "Onderhoud bos|4.815|5.926|6.037", false, "one word of two: 2.6 − 3"},
	} {
		assert.Equal(t, c.same, same(t, c.header, c.old, c.now), c.why)
		assert.Equal(t, c.same, same(t, c.header, c.now, c.old), "swapped: %s", c.why)
	}
}

// Labels that no other table has make a table the same where all figures changed; those of a
// kind of which there are twelve do not, and neither does nothing in common.
func TestTablesAreTheSame(t *testing.T) {
	rows := func(caption string, seed int, labels ...string) table.Table {
		lines := []string{"|2023|2024"}
		for i, l := range labels {
			lines = append(lines, fmt.Sprintf("%s|%d|%d", l, seed*1001+17*i, seed*1013+29*i))
		}
		return grid(caption, lines...)
	}
	pairs := func(old, now []table.Table) int { return len(compare(t, reports(old), reports(now)).Tables) }
	one := func(caption string, seed int, labels ...string) []table.Table {
		return []table.Table{rows(caption, seed, labels...)}
	}
	assert.Equal(t, 1, pairs(one("", 3, "Wegen", "Groen"), one("", 7, "Wegen", "Groen")), "10 − 3 = 7")
	assert.Equal(t, 0, pairs(one("", 3, "Wegen", "Groen"), one("", 7, "Sport", "Zorg")), "nothing")
	assert.Equal(t, 1, pairs(one("Beheer van de stad", 3, "Wegen", "Groen", "Water"), one("Beheer van de stad", 7, "Wegen", "Groen", "Sport")),
		"6 + 10·(2·0.8 − 1) − 3 = 9: four labels of five, with those of the columns")
	assert.Equal(t, 1, pairs(one("Openbare ruimte", 3, "Wegen", "Groen"), one("Beheer en onderhoud", 3, "Wegen", "Groen")), "10 + 40 − 6: another caption")
	var old, now []table.Table
	for i := range 12 {
		old = append(old, rows("", 10+i, "Lasten", "Baten"))
		now = append(now, rows("", 50+i, "Lasten", "Baten"))
	}
	assert.Equal(t, 0, pairs(old, now), "10 − 3.6 − 3 = 3.4")
}

// What a cell says: figures in other units and decimals are the same where rounding makes one
// of the other.
func TestCellsThatChanged(t *testing.T) {
	change := func(unit, from, nextUnit, to string) *version.CellChange {
		of := func(unit, cell string) []validate.TableReport {
			x := grid("Beheer", "|2023|2024", "Wegen|1.204|"+cell, "Groen|3.391|4.815", "Water|2.222|2.318")
			x.UnitLine = unit
			return reports([]table.Table{x})
		}
		c := compare(t, of(unit, from), of(nextUnit, to))
		require.Len(t, c.Tables, 1)
		for _, y := range c.Tables[0].Cells {
			if y.New == (struct{ Row, Column int }{0, 1}) {
				return &y
			}
		}
		return nil
	}
	const thousands, euros, millions = "bedragen x € 1.000", "bedragen in euro's", "bedragen x € 1 mln"
	for _, c := range []struct {
		unit, from, nextUnit, to string
		same                     bool
		difference               string // in euros
	}{
		{thousands, "1.377", thousands, "1.377", true, ""},
		{thousands, "1.377", thousands, "1 377", true, ""},
		{thousands, "1.377", thousands, "1.378", false, "1000"},
		{thousands, "1.377", thousands, "-1.377", false, "-2754000"},
		{thousands, "1.377", euros, "1.377.400", true, ""},
		{thousands, "1.377", euros, "1.377.501", false, "501"},
		{thousands, "1.377", thousands, "1.377,4", true, ""},
		{thousands, "1.377", "", "1.377", true, ""},
		{"", "1.377", "", "1.378", false, "?"},
		{thousands, "-", thousands, "0", true, ""},
		{thousands, "-", thousands, "–", true, ""},
		{thousands, "", thousands, "", true, ""},
		{thousands, "", thousands, "0", false, "?"},
		{thousands, "-", thousands, "12", false, "12000"},
		{thousands, "12", thousands, "", false, "?"},
		{thousands, "p.m.", thousands, "P.M.", true, ""},
		{thousands, "p.m.", thousands, "nader te bepalen", false, "?"},
	} {
		got := change(c.unit, c.from, c.nextUnit, c.to)
		name := fmt.Sprintf("%q %s → %q %s", c.from, c.unit, c.to, c.nextUnit)
		assert.Equal(t, c.same, got == nil, name)
		if got == nil || c.same {
			continue
		}
		assert.Equal(t, c.from, got.From, name)
		assert.Equal(t, c.to, got.To, name)
		switch {
		case c.difference == "?":
			assert.Nil(t, got.Difference, name)
		case assert.NotNil(t, got.Difference, name):
			assert.Equal(t, c.difference, got.Difference.String(), name)
		}
	}
}

// Findings stay with their cell, wherever it moved, or with a cell that both name.
func TestWhatBecameOfFindings(t *testing.T) {
	of := func(x table.Table, findings ...finding.Finding) validate.TableReport {
		r := reports([]table.Table{x})[0]
		r.Findings = findings
		return r
	}
	a := grid("Beheer", "|2023|2024", "Wegen|1.204|1.377", "Groen|3.391|4.815", "Water|2.222|2.318")
	b := grid("Beheer", "|2024|2023", "Nieuw|8.001|9.002", "Water|2.318|2.222", "Groen|4.815|3.391", "Wegen|1.377|1.204")
	other := func(f finding.Finding, rows ...int) finding.Finding {
		for _, r := range rows {
			f.Alternatives = append(f.Alternatives, finding.Related{Place: finding.Place{Row: r, Column: f.Place.Column}})
		}
		return f
	}
	old := []validate.TableReport{
		of(a, finds("BBV1012", 1, 1), finds("BBV1001", 2, 2), other(finds("BBV1008", 2, 1), 3), finds("BBV1015", 0, 0)),
		of(grid("Weg", "|2024", "Heel iets anders|5.017"), finds("BBV1012", 1, 1)),
	}
	now := []validate.TableReport{
		of(b, finds("BBV1015", 0, 0), finds("BBV1008", 2, 2), finds("BBV1012", 4, 2), finds("BBV1012", 1, 1)),
		of(grid("Erbij", "|2024", "Nog iets nieuws|6.023"), finds("BBV1016", 1, 1)),
	}
	c := compare(t, old, now)
	require.Equal(t, []int{1}, c.Gone)
	require.Equal(t, []int{1}, c.New)
	var got []string
	for _, f := range c.Findings {
		what := "stayed"
		switch {
		case f.Old == nil:
			what = "new " + f.New.Code
		case f.New == nil:
			what = "gone " + f.Old.Code
		default:
			assert.True(t, f.Stayed())
			what += " " + f.Old.Code
		}
		got = append(got, fmt.Sprint(what, " ", f.OldTable, " ", f.NewTable))
	}
	assert.Equal(t, []string{
		"stayed BBV1015 0 0", "stayed BBV1008 0 0", "stayed BBV1012 0 0", "new BBV1012 0 0", "new BBV1016 -1 1", "gone BBV1001 0 0", "gone BBV1012 1 -1",
	}, got)
}
