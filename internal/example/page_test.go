package example_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/example"
)

// A line of a page has 100 characters; what goes on stands below the text.
func TestPrint(t *testing.T) {
	var out strings.Builder
	example.Print(&out, "1. ", "%s %d", strings.Repeat("één ", 24), 1)
	example.Print(&out, "1. ", "%s %d", strings.Repeat("één ", 24), 12)
	example.Print(&out, "", "  %s", strings.Repeat("twee ", 20))
	assert.Equal(t, "1. "+strings.Repeat("één ", 24)+"\n   1\n"+
		"1. "+strings.Repeat("één ", 24)+"\n   12\n"+
		"  "+strings.Repeat("twee ", 18)+"twee\n  twee\n", strings.ReplaceAll(out.String(), "één\n", "één \n"))
}

// Labels, headings and figures by hand: the label has what three columns of 11 leave of 100, 61 characters.
func TestTable(t *testing.T) {
	var out strings.Builder
	table := example.Table{Cell: 11, Hang: 2, Columns: example.Headings("Lasten", "Realisatie 2016", "Begroting 2017 na wijziging", "In %")}
	table.Rows = [][]string{
		{"Jeugd", "1.200\n≈1.199", "1", ""},
		{"  Investeringen in de openbare ruimte met een maatschappelijk nut", "900", "-12", "4,5%"},
	}
	table.Write(&out)
	assert.Equal(t, `
                                                                              Begroting
                                                                Realisatie      2017 na
Lasten                                                                2016    wijziging         In %
-------------------------------------------------------------  -----------  -----------  -----------
Jeugd                                                                1.200            1
                                                                    ≈1.199
  Investeringen in de openbare ruimte met een maatschappelijk          900          -12         4,5%
    nut
`, "\n"+out.String())
}

// A table is as wide as its contents, or as tables beside it.
func TestNarrowTable(t *testing.T) {
	var out strings.Builder
	table := example.Table{Label: 6, Columns: append(example.Headings("", "een"), example.Column{Heading: "eenheid", Left: true})}
	table.Rows = [][]string{{"a", "1000", "%"}, {"b", "é", "aantal"}}
	table.Write(&out)
	assert.Equal(t, `
         een  eenheid
------  ----  -------
a       1000  %
b          é  aantal
`, "\n"+out.String())
}
