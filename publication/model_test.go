package publication_test

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// understood reads one Markdown table.
func understood(t *testing.T, text string) *understand.Understanding {
	t.Helper()
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		u := tabletest.Understand(printed, understand.Given{})
		return &u
	}
	require.Fail(t, "no table was found")
	return nil
}

// The table of the beleidsveld Jeugd as Lansingerland prints it (jaarstukken 2017).
const jeugdTable = `Beleidsveld Jeugd, bedragen x €1000

| | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
|---|--:|--:|--:|--:|--:|
| Directe lasten | 10.645 | 11.300 | 11.255 | 11.362 | -107 |
| Doorbelasting | 779 | 497 | 693 | 653 | 39 |
| Kapitaallasten | 1 | 1 | - | 1 | 0 |
| Totaal lasten | 11.425 | 11.798 | 11.948 | 12.016 | -68 |
| Totaal baten | 33 | 33 | 35 | 50 | 15 |
| Saldo | -11.391 | -11.765 | -11.914 | -11.967 | -53 |
`

func TestTableBecomesAProgramme(t *testing.T) {
	p, err := publication.Programme(understood(t, jeugdTable))
	require.NoError(t, err)
	require.Len(t, p.Lines, 4)
	realisatie := budget.Column{Year: 2017, Stage: budget.Realisatie}
	assert.Equal(t, budget.Euros(11_362_000), p.Lines[0].Lasten[realisatie])
	assert.Equal(t, budget.Euros(-107_000), *p.Lines[0].Claims[0].Afwijking)
	assert.Nil(t, p.Lines[0].Baten)
	assert.Equal(t, budget.Euros(50_000), p.Lines[3].Baten[realisatie])
	nil2017, ok := p.Lines[2].Lasten[budget.Column{Year: 2017, Stage: budget.NaWijziging}]
	assert.True(t, ok && nil2017.IsZero(), "a dash that a sum counts as nil")
	require.Len(t, p.Claims, 2)
	assert.Equal(t, budget.Lasten, p.Claims[0].Side)
	assert.Equal(t, budget.Saldo, p.Claims[1].Side)
	assert.Equal(t, budget.Euros(-11_967_000), p.Claims[1].Amounts[realisatie])
	assert.Equal(t, "Saldo", p.Claims[1].Source.Row)
}

// The table of programme 3 with the signs of other municipalities gives the same programme.
func TestSignsOfPrintAreLeftBehind(t *testing.T) {
	const total = `Totaal Programma 3, bedragen x €1000

| | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 |
|---|--:|--:|--:|--:|
| Totaal lasten | 33.955 | 34.810 | 35.984 | 33.976 |
| Totaal baten | 9.481 | 10.024 | 10.510 | 8.855 |
| Gerealiseerde totaal saldo van baten en lasten | -24.473 | -24.786 | -25.474 | -25.121 |
`
	u := understood(t, total)
	want, err := publication.Programme(u)
	require.NoError(t, err)
	require.Len(t, want.Lines, 2)
	for name, other := range map[string]*strings.Replacer{
		"lasten negative": strings.NewReplacer("| 3", "| -3"),
		"baten negative":  strings.NewReplacer("| 9", "| -9", "| 10", "| -10", "| 8", "| -8", "| -2", "| 2"),
	} {
		got, err := publication.Programme(understood(t, other.Replace(total)))
		require.NoError(t, err)
		assert.True(t, reflect.DeepEqual(want, got), name)
	}
}

func TestWhatHasNoPlaceIsRefused(t *testing.T) {
	for reason, text := range map[string]string{
		"it is not known whether": "Tabel, bedragen x € 1.000\n\n| | Realisatie 2016 | Realisatie 2017 |\n|---|--:|--:|\n| Lasten | 5 | 6 |\n| Inwoners | 7 | 8 |\n",
		"no column has a year":    "Tabel, bedragen x € 1.000\n\n| | A | B |\n|---|--:|--:|\n| Lasten | 5 | 6 |\n",
		"two columns are":         "Tabel, bedragen x € 1.000\n\n| | Realisatie 2017 | Realisatie 2017 |\n|---|--:|--:|\n| Lasten | 5 | 6 |\n",
	} {
		_, err := publication.Programme(understood(t, text))
		var refused *publication.ModelError
		require.True(t, errors.As(err, &refused), reason)
		assert.Contains(t, err.Error(), reason)
	}
}

// No amount in euros is made of figures whose unit nobody tells, and all that has no place is told at once.
func TestUnitsThatAreUnknown(t *testing.T) {
	const head, rows = "| | Realisatie 2016 | Realisatie 2017 |\n|---|--:|--:|\n", "| Lasten | 5 | 6 |\n| Inwoners | 7 | 8 |\n| Huizen | 9 | 9 |\n"
	_, err := publication.Document(understood(t, "Tabel\n\n"+head+rows), programme.Jaarstukken, programme.Municipality{Name: "A"}, 2017)
	assert.EqualError(t, err, "table: the unit of the figures is not named; say what it is")
	_, err = publication.Programme(understood(t, "Tabel x € 1.000\n\n"+strings.Replace(head, "| |", "| in euro's |", 1)+rows))
	assert.ErrorContains(t, err, "disputed")
	_, err = publication.Programme(understood(t, "Tabel, bedragen x € 1.000\n\n"+head+rows))
	require.ErrorContains(t, err, "row 1, Inwoners")
	assert.ErrorContains(t, err, "row 2, Huizen")
	_, err = publication.Programme(understood(t, "Tabel\n\n"+head+"| Baten | 5 | 6 |\n| Exploitatie (x € 1.000) | | |\n| Lasten | 5 | 6 |\n| Kapitaal (x € 1 miljoen) | | |\n| Lasten | 7 | 7 |\n"))
	assert.EqualError(t, err, "table: row 0, Baten: the unit of Realisatie 2016 is not known")
}

// lansingerland reads the document of the example.
func lansingerlandDocument(t *testing.T) *programme.Document {
	t.Helper()
	text, err := os.ReadFile("../examples/lansingerland/testdata/document.json")
	require.NoError(t, err)
	doc, err := programme.Parse(text)
	require.NoError(t, err)
	return doc
}

// A document that is laid out, printed, read and understood is the same
// document, as far as its overzicht goes.
func TestOverviewComesBack(t *testing.T) {
	doc := lansingerlandDocument(t)
	doc.Columns = doc.Columns[1:] // the overzicht has no figures of 2016
	doc.Programmes[2] = programme.Programme{Section: programme.Section{Number: "3", Name: doc.Programmes[2].Name, Lines: []programme.Line{{Name: "Totaal",
		Lasten: doc.Programmes[2].Claims[4].Amounts, Baten: doc.Programmes[2].Claims[5].Amounts}}}}
	var text bytes.Buffer
	require.NoError(t, table.Write(&text, publication.Lay(doc)[0], table.FormatMarkdown))
	u := understood(t, text.String())
	got, err := publication.Document(u, programme.Jaarstukken, doc.Municipality, 2017)
	require.NoError(t, err)
	require.Len(t, got.Programmes, 6)
	want, again := doc.Overview(), got.Overview()
	for _, c := range doc.Columns {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
			a, ok := want.Figure(side, c.Column).Amount()
			b, found := again.Figure(side, c.Column).Amount()
			assert.True(t, ok && found && a == b, "%v %v: %v, %v", c.Column, side, a, b)
		}
	}
	assert.Equal(t, doc.Dekkingsmiddelen.Dividend.Baten, got.Dekkingsmiddelen.Dividend.Baten)
	assert.Equal(t, "1", got.Programmes[0].Number)
	assert.NotEmpty(t, got.ProgrammeTotals)
	assert.NotEmpty(t, got.Claims)
}

func TestLaidOutTablesAreUnderstood(t *testing.T) {
	tables := publication.Lay(lansingerlandDocument(t))
	require.Len(t, tables, 1+6+3)
	assert.Empty(t, publication.Lay(nil))
	jeugd := tables[4]
	assert.Equal(t, "Jeugd", jeugd.Caption)
	assert.Equal(t, []string{"11.425", "11.798", "11.949", "12.016", "-67"}, cellTexts(jeugd.Rows[3]))
}

func cellTexts(r table.Row) (out []string) {
	for _, c := range r.Cells {
		out = append(out, c.Text)
	}
	return out
}

// Amounts in cents, laid out so that the printed tables add up: every sum holds to the last digit and no figure is a
// whole unit from its amount.
func TestAdditiveTablesAddUp(t *testing.T) {
	doc := cents(lansingerlandDocument(t))
	tables, err := publication.LayAdditive(doc)
	require.NoError(t, err)
	sums, moved := 0, 0
	for i, laid := range publication.Lay(doc) {
		u := tabletest.Understand(tables[i], understand.Given{Unit: &doc.Unit})
		s, err := u.Sums()
		require.NoError(t, err)
		for _, v := range s.Verdicts(nil) {
			sums++
			assert.Equal(t, rounding.Exact, v, laid.Caption)
		}
		for r := range laid.Rows {
			for c := range laid.Rows[r].Cells {
				if laid.Rows[r].Cells[c].Text != tables[i].Rows[r].Cells[c].Text {
					moved++
				}
			}
		}
	}
	assert.Greater(t, sums, 200)
	assert.NotZero(t, moved, "without a figure that is moved the test proves nothing")
	none, err := publication.LayAdditive(nil)
	assert.NoError(t, err)
	assert.Empty(t, none)
}

// cents makes every leaf an amount that does not end in thousands.
func cents(doc *programme.Document) *programme.Document {
	n := int64(0)
	for line := range doc.Overview().All() {
		for side := budget.Lasten; side <= budget.Onttrekking; side++ {
			series := line.Series(side)
			for _, column := range series.Columns() {
				n += 7919
				series[column] = series[column].Add(budget.Cents(n%99_900 - 49_950))
			}
		}
	}
	return doc
}
