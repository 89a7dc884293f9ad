package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func TestExample(t *testing.T) { testfiles.Check(t, shown) }

// Everything that the document says is printed is in the source, and the
// numbers, abbreviations and names of the source are in the document.
func TestAgainstTheSource(t *testing.T) {
	source := string(testfiles.File(t, "seeds/leidschendam-voorburg-begroting-2022-taakveld-6.1.txt"))
	doc, err := load()
	require.NoError(t, err)
	part := doc.Programmes[0].Subdivisions[0]
	testfiles.Printed(t, doc, source)
	for _, heading := range []string{part.Investments.Heading, part.Parties.Heading, part.Answers[0].Heading, part.Answers[1].Heading} {
		assert.Contains(t, source, heading)
	}
	before, after, _ := strings.Cut(source, "Wat mag het kosten?")
	_, after, _ = strings.Cut(after, "Bedragen x € 1.000")
	testfiles.Held(t, doc, before+after, []string{
		"Sociaal Kompas", "Leidschendam Noord", "Sterk voor Noord", "De Heuvel Noord", "Prinsenhof hoogbouw", "jeugd & school",
		"financiële zelfredzaamheid", "Langer Zelfstandig Wonen", "Bestemmingsreserve Langer Zelfstandig Wonen", "2021 t/m 2030",
		"Plan Inburgering en Participatie", "B1-niveau", "Meldpunt Discriminatie", "lokale coalitie eenzaamheid", "netwerk mantelzorg",
		"Zelfredzame Inwoners", "Openbare Geestelijke Gezondheidszorg", "10 miljoen euro", "tien weken",
	})
}

// The table is that of the source, cell for cell, and the model holds its
// figures.
func TestTableIsThatOfTheSource(t *testing.T) {
	source := string(testfiles.File(t, "seeds/leidschendam-voorburg-begroting-2022-taakveld-6.1.txt"))
	doc, err := load()
	require.NoError(t, err)
	part := doc.Programmes[0].Subdivisions[0]
	for label, amounts := range map[string]budget.Series{
		"Lasten": part.Lines[0].Lasten, "Baten": part.Lines[1].Baten, part.Claims[0].Source.Row: part.Claims[0].Amounts,
	} {
		headings, cells := []string{part.Name}, []string{label}
		for _, c := range doc.Columns {
			printed, err := budget.Print(amounts[c.Column], 0, doc.Unit, budget.HalfUp)
			require.NoError(t, err)
			headings, cells = append(headings, c.Heading), append(cells, printed.String())
		}
		for _, row := range [][]string{headings, cells} {
			assert.Contains(t, source, "\n"+strings.Join(row, " | ")+" |\n")
		}
	}
}

// Five saldi are baten − lasten to the last digit, the first differs by
// rounding: 1.387 − 10.431 is −9.044, printed is −9.045.
func TestOneSaldoDiffersByRounding(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	report, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	assert.Equal(t, finding.Tally{Exact: 5, Plausible: 1}, report.Tally)
	for _, f := range report.Findings {
		if f.Code == "BBV1001" {
			assert.Equal(t, budget.Euros(-9_045_000), f.Figures.Printed)
			assert.Equal(t, budget.Euros(-9_044_000), f.Figures.Computed)
		}
	}
}
