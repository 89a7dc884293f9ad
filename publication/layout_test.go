package publication_test

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// lansingerlandDocument reads the document of the example.
func lansingerlandDocument(t *testing.T) *programme.Document {
	t.Helper()
	text, err := os.ReadFile("../examples/lansingerland/testdata/document.json")
	require.NoError(t, err)
	doc, err := programme.Parse(text)
	require.NoError(t, err)
	return doc
}

func TestLaidOutTablesAreUnderstood(t *testing.T) {
	tables := publication.Lay(lansingerlandDocument(t))
	require.Len(t, tables, 1+6+3+4+3)
	assert.Empty(t, publication.Lay(nil))
	jeugd := tables[4]
	assert.Equal(t, "3. Maatschappelijke ondersteuning: Jeugd", jeugd.Caption)
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
		s, err := u.Sums(context.Background())
		require.NoError(t, err)
		for _, v := range s.Verdicts {
			if v == rounding.Unknown { // it follows from others
				continue
			}
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

// Below the totaal saldo what is added to reserves stands with the lasten and what is taken from them with the baten; the
// column saldo adds up: 60 − 100 − 13 + 50 = −3.
func TestMutationsOfReservesBelowTheSaldo(t *testing.T) {
	in := func(n int64) budget.Series {
		return budget.Series{budget.MustParseColumn("2026-begroting"): budget.Euros(n)}
	}
	d := &programme.Document{
		Kind: programme.Begroting, Year: 2026,
		Overhead: &programme.Line{Name: "Overhead", Lasten: in(100), Baten: in(60)},
		Reserves: []programme.ReserveLine{{Name: "Algemene reserve", Toevoeging: in(13)}, {Name: "Reserve wegen", Onttrekking: in(50)}},
	}
	rows := map[string][]string{}
	for _, r := range publication.Lay(d)[0].Rows {
		rows[r.Label.Text] = cellTexts(r)
	}
	assert.Equal(t, []string{"100", "60", "-40"}, rows["Totaal saldo van baten en lasten"])
	assert.Equal(t, []string{"13", "", "-13"}, rows["Toevoegingen aan reserves"])
	assert.Equal(t, []string{"", "50", "50"}, rows["Onttrekkingen aan reserves"])
	assert.Equal(t, []string{"", "", "-3"}, rows["Resultaat"])
	additive, err := publication.LayAdditive(d)
	require.NoError(t, err)
	assert.Equal(t, publication.Lay(d), additive)
}

// A document made in Go that names no columns is laid out in those of its figures.
func TestLayWithoutColumns(t *testing.T) {
	later, earlier := budget.Column{Year: 2027, Stage: budget.Begroting}, budget.Column{Year: 2026, Stage: budget.Begroting}
	d := &programme.Document{Programmes: []programme.Programme{{Section: programme.Section{
		Number: "1", Name: "Zorg",
		Lines:    []programme.Line{{Name: "Jeugd", Lasten: budget.Series{later: budget.Euros(2)}, Baten: budget.Series{earlier: budget.Euros(1)}}},
		Reserves: []programme.ReserveLine{{Toevoeging: budget.Series{later: budget.Euros(1)}}},
	}}}}
	tables := publication.Lay(d)
	require.Len(t, tables, 2)
	assert.Equal(t, 2, tables[1].Columns())
	assert.Contains(t, tables[1].Column(0), "2026")
	assert.Contains(t, tables[1].Column(1), "2027")
	assert.Empty(t, d.Columns, "the document stays what it is")
}
