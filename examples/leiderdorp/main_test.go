package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/programme"
)

func TestExample(t *testing.T) { testfiles.Check(t, shown) }

// Everything that the document says is printed is in the source, and the
// numbers, abbreviations and names of the source are in the document.
func TestAgainstTheSource(t *testing.T) {
	source := string(testfiles.File(t, "seeds/leiderdorp-begroting-2021-1B.txt"))
	doc, err := load()
	require.NoError(t, err)
	testfiles.Printed(t, doc, source)
	pages, breadcrumb := "0", "HomeBeleidsbegrotingProgramma" // not of the chapter: "Geselecteerde pagina's: 0"
	noteSigns := []string{"11", "22", "33", "44", "55"}       // "1. 1Tekstuele aanpassing" is read as number 1
	words, table, _ := strings.Cut(source, "\nPrestatie-indicatoren\n")
	_, notes, _ := strings.Cut(table, "\n  1. 1")
	testfiles.Held(t, doc, words+notes, []string{
		"Incluzio Leiderdorp", "Sociaal Team Leiderdorp", "Sport Servicepunt", "Jong Leiderdorp", "Centrum voor Jeugd en Gezin",
		"Jeugd- en Gezinsteam", "Jeugd Preventie Team", "Stadsbank", "Vluchtelingenwerk", "Project JAS", "Project JA", "Leidse regio",
	}, append(noteSigns, pages, breadcrumb)...)
}

// Every label and value of the table, in the order of the source and with
// nothing between them.
func TestTableIsThatOfTheSource(t *testing.T) {
	source := string(testfiles.File(t, "seeds/leiderdorp-begroting-2021-1B.txt"))
	rows, err := example.Rows(data, tableFile)
	require.NoError(t, err)
	var want []string
	for _, r := range rows {
		if r.Cells[0] != "noot" {
			want = append(want, r.Cells[1:]...)
		}
	}
	_, section, _ := strings.Cut(source, "\nPrestatie-indicatoren\n")
	section, _, _ = strings.Cut(section, "\n  1. 1")
	var got []string
	for _, line := range strings.Split(section, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			got = append(got, line)
		}
	}
	assert.Equal(t, want, got)
}

// The twelve activities stand in the source twice, as a list and as headings;
// both spellings of number and name are in the document.
func TestHeadingsAreThoseOfTheSource(t *testing.T) {
	source := string(testfiles.File(t, "seeds/leiderdorp-begroting-2021-1B.txt"))
	doc, err := load()
	require.NoError(t, err)
	lines := map[string]bool{}
	for _, line := range strings.Split(source, "\n") {
		lines[strings.TrimSpace(line)] = true
	}
	n := 0
	for b := range doc.GoalTree().All() {
		a, ok := b.Item().(*programme.Activity)
		if !ok {
			continue
		}
		n++
		assert.True(t, lines[a.Number+" "+a.Name], a.Name)
		heading := a.Number + " " + strings.TrimSuffix(a.Name, ".")
		for _, also := range a.Also {
			heading = also.Number + " " + also.Name
		}
		assert.True(t, lines[heading], heading)
	}
	assert.Equal(t, 12, n)
}

func TestThirteenRowsHaveNoColumns(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	indicators := doc.Programmes[0].Subdivisions[0].Indicators
	require.Len(t, indicators, 20)
	n := 0
	for _, ind := range indicators {
		if aligned(ind) {
			assert.Len(t, append(ind.History(), make([]indicator.Measurement, len(ind.Targets))...), 8, ind.Name)
			continue
		}
		n++
		assert.Empty(t, ind.Targets, ind.Name)
		for _, m := range ind.Measurements {
			assert.Equal(t, indicator.Measurement{Value: m.Value}, m, ind.Name)
		}
	}
	assert.Equal(t, 13, n)
	assert.Equal(t, []int{8, 28, 1}, []int{choose(8, 7), choose(8, 6), choose(8, 8)})
}

func TestEveryNoteHasItsIndicator(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	noted := map[string]string{}
	for _, ind := range programme.Each[indicator.Indicator](doc) {
		for _, note := range ind.Footnotes {
			assert.NotEmpty(t, note.Text)
			noted[note.Sign] = ind.Code
		}
	}
	assert.Equal(t, map[string]string{"1": "2.1", "2": "2.1", "3": "4.1.1", "4": "4.2", "5": "4.3"}, noted)
	row := example.Row{File: "x", Line: 7, Cells: []string{"noot", "9", "?"}}
	assert.ErrorContains(t, addNotes(nil, []example.Row{row}), `x, line 7: no indicator refers to note "9"`)
	row.Cells = append(row.Cells, "?")
	assert.ErrorContains(t, addNotes(nil, []example.Row{row}), "x, line 7: 3 cells")
}
