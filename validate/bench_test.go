package validate_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// large returns a begroting of a number of programmes × 60 lines × 6 columns, lasten
// and baten, in six beleidsvelden each, with its totals as printed.
func large(programmes int) *programme.Document { return largeIn(programmes, budget.InThousands) }

// largeIn draws the lines in thousands or in euros, of which the totals are made.
func largeIn(programmes int, unit budget.Unit) *programme.Document {
	rng := rand.New(rand.NewPCG(30, 60))
	doc := &programme.Document{
		Kind: programme.Begroting, Year: 2022, Unit: budget.InThousands,
		Columns: []programme.PrintedColumn{
			{Column: budget.Column{Year: 2020, Stage: budget.Realisatie}}, {Column: budget.Column{Year: 2021, Stage: budget.NaWijziging}},
			{Column: budget.Column{Year: 2022, Stage: budget.Begroting}}, {Column: budget.Column{Year: 2023, Stage: budget.Meerjarenraming}},
			{Column: budget.Column{Year: 2024, Stage: budget.Meerjarenraming}}, {Column: budget.Column{Year: 2025, Stage: budget.Meerjarenraming}},
		},
	}
	var columns []budget.Column
	for _, c := range doc.Columns {
		columns = append(columns, c.Column)
	}
	for i := range programmes {
		p := programme.Programme{Section: programme.Section{Number: fmt.Sprint(i + 1), Name: "Programma"}}
		for range 6 {
			s := programme.Subdivision{Kind: "beleidsveld", Section: programme.Section{Name: "Beleidsveld"}}
			for range 10 {
				s.Lines = append(s.Lines, programme.Line{Name: "Regel", Lasten: series(rng, columns), Baten: series(rng, columns)})
			}
			if unit == budget.InThousands {
				roundLines(s.Lines, budget.HalfUp)
			}
			p.Subdivisions = append(p.Subdivisions, s)
		}
		doc.Programmes = append(doc.Programmes, p)
	}
	claimTotals(doc, columns)
	annexes(rng, doc, columns)
	return doc
}

// claimTotals prints the totals of every programme and beleidsveld, which are
// the sums of the rounded lines.
func claimTotals(doc *programme.Document, columns []budget.Column) {
	totals := func(part *programme.Part) (out []programme.Claim) {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
			c := programme.Claim{Side: side, Amounts: budget.Series{}, Source: budget.Source{Table: part.Path()}}
			for _, column := range columns {
				c.Amounts[column], _ = part.Figure(side, column).Amount()
			}
			out = append(out, c)
		}
		return out
	}
	claimed := map[string][]programme.Claim{}
	for part := range doc.Overview().All() {
		switch part.Item().(type) {
		case *programme.Programme, *programme.Subdivision:
			claimed[part.Path()] = totals(part)
		}
	}
	for path, p := range programme.Each[programme.Programme](doc) {
		p.Claims = claimed[path]
		for j := range p.Subdivisions {
			p.Subdivisions[j].Claims = claimed[fmt.Sprintf("%s.onderdelen[%d]", path, j)]
		}
	}
}

// Validating a document is to cost less than reading it: compare the two.
func BenchmarkDocument(b *testing.B) {
	var text bytes.Buffer
	doc := large(30)
	require.NoError(b, programme.Write(&text, doc))
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		for b.Loop() {
			if _, err := programme.Parse(text.Bytes()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("validate", func(b *testing.B) {
		for b.Loop() {
			report, err := validate.Run(b.Context(), doc, rules.All())
			if err != nil || !report.OK() {
				b.Fatal(report.Findings, err)
			}
		}
	})
}

// From text to verdict a printed table of six rows and five columns takes 500 allocations at most.
func TestAllocationsFromTextToVerdict(t *testing.T) {
	assert.LessOrEqual(t, testing.AllocsPerRun(20, func() { checkText(t, programme3) }), 500.0)
}
