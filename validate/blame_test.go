package validate_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate/rules"
)

// twice is a document that prints each programme in its chapter, under its lines, and in
// the overzicht, above the totals. The lines are leaves, or printed figures; amounts are drawn in cents, and everything is rounded
// to thousands on its own.
func twice(rng *rand.Rand) *programme.Document {
	const overview = "Overzicht"
	leaves := rng.IntN(2) == 0
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Columns: []programme.PrintedColumn{{Column: actual}}}
	claims := func(lasten, baten budget.Amount, table, row string) (out []programme.Claim) {
		for i, a := range []budget.Amount{lasten, baten, baten.Sub(lasten)} {
			side := []budget.Side{budget.Lasten, budget.Baten, budget.Saldo}[i]
			out = append(out, programme.Claim{Side: side, Amounts: budget.Series{actual: a}, Source: budget.Source{Table: table, Row: row + " " + side.String()}})
		}
		return out
	}
	var allLasten, allBaten budget.Amount
	for i := range 3 + rng.IntN(4) {
		name := fmt.Sprint("programma ", i+1)
		var lasten, baten budget.Amount
		p := programme.Section{Name: name}
		for j := range 2 + rng.IntN(4) {
			l, b := drawn(rng), drawn(rng)
			lasten, baten = lasten.Add(l), baten.Add(b)
			part := fmt.Sprint("deel ", j+1)
			if leaves {
				p.Lines = append(p.Lines, programme.Line{Name: part, Lasten: budget.Series{actual: l}, Baten: budget.Series{actual: b}})
			} else {
				p.Subdivisions = append(p.Subdivisions, programme.Subdivision{Section: programme.Section{Name: part, Claims: claims(l, b, name, part)}})
			}
		}
		p.Claims = append(claims(lasten, baten, name, "totaal"), claims(lasten, baten, overview, name)...)
		doc.Programmes = append(doc.Programmes, programme.Programme{Section: p})
		allLasten, allBaten = allLasten.Add(lasten), allBaten.Add(baten)
	}
	doc.Claims = claims(allLasten, allBaten, overview, "totaal")
	for c := range eachSeries(doc) {
		round(c)
	}
	return doc
}

func eachSeries(doc *programme.Document) func(func(budget.Series) bool) {
	return func(yield func(budget.Series) bool) {
		for part := range doc.Overview().All() {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				if s := part.Series(side); s != nil && !yield(s) {
					return
				}
			}
			for _, c := range part.Claims() {
				if !yield(c.Amounts) {
					return
				}
			}
		}
	}
}

// Of two tables that contradict each other the wrong one is named by what the others
// say, wherever the wrong figure stands; nothing is named that is right. One that its own
// lines contradict is reported where it stands, without mention of the other.
func TestTheWrongOneOfTwoIsNamed(t *testing.T) {
	rng := rand.New(rand.NewPCG(14, 4))
	planted, ofTables, named := 0, 0, 0
	for range 400 {
		doc := twice(rng)
		i, k := rng.IntN(len(doc.Programmes)), rng.IntN(6)
		list, planted0 := doc.Programmes[i].Claims, named
		list[k].Amounts[actual] = list[k].Amounts[actual].Add(budget.Euros(int64(1000 * (40 + rng.IntN(90_000)))))
		planted++
		path := func(k int) string { return fmt.Sprintf("programmas[%d].gedrukt[%d].bedragen.2020-realisatie", i, k) }
		for _, f := range checked(t, doc, rules.All()).AtLeast(finding.Error) {
			accused := f.Place.Path
			if f.Code == "BBV1011" {
				switch other := f.Related[0]; {
				case f.Suggestion != "":
					assert.Equal(t, other.Printed, f.Suggestion)
					assert.Contains(t, f.Remedy.NL, "vervang "+f.Printed)
				case other.Suggestion != "":
					assert.Equal(t, f.Printed, other.Suggestion)
					assert.Contains(t, f.Text.EN, "the other figures agree with "+f.Printed)
					accused = other.Place.Path
				default:
					continue
				}
				ofTables++
				assert.Equal(t, path(k), accused, "the wrong one")
			}
			if accused == path(k) {
				named = planted0 + 1
			}
		}
	}
	t.Logf("%d planted, %d named, %d of them by another table", planted, named, ofTables)
	assert.GreaterOrEqual(t, named*100, planted*95)
	assert.GreaterOrEqual(t, ofTables*100, planted*25, "of the others the own lines say so, and one mistake is one error")
}

// Where the rest does not tell, nobody is accused: each of two tables is right by its
// own sums (as in Lansingerland), or neither is in any.
func TestNobodyIsAccusedWithoutEvidence(t *testing.T) {
	for _, f := range checked(t, readDocument(t, lansingerland), rules.All()).AtLeast(finding.Error) {
		assert.Empty(t, f.Suggestion)
		assert.Empty(t, f.Related[0].Suggestion)
	}
	claim := func(n int64, table string) programme.Claim {
		return programme.Claim{Side: budget.Lasten, Amounts: perColumn(actual, n), Source: budget.Source{Table: table}}
	}
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands, Programmes: []programme.Programme{
		{Section: programme.Section{Name: "Zorg", Claims: []programme.Claim{claim(450, "a"), claim(540, "b")}}}}}
	found := checked(t, doc, rules.All()).AtLeast(finding.Error)
	if assert.Len(t, found, 1) {
		assert.Equal(t, "BBV1011", found[0].Code)
		assert.Empty(t, found[0].Suggestion+found[0].Related[0].Suggestion)
	}
}

// A saldo that lost its sign is named, where otherwise a baat of 11.300 instead of 3.700 would explain it too: 3.700 −
// 7.500 is −3.800. Where another slip explains it as well (3.500 with one digit wrong for 4.500: 4.500 − 4.000 is 500),
// both are told, the sign first.
func TestALostSignGoesBeforeWhatNothingExplains(t *testing.T) {
	check := func(baten, lasten, saldo int64) finding.Finding {
		zorg := programme.Section{Number: "3", Name: "Ruimte", Lines: []programme.Line{
			{Name: "Heffing", Baten: perColumn(actual, baten)}, {Name: "Wegen", Lasten: perColumn(actual, lasten)}},
			Claims: []programme.Claim{{Side: budget.Saldo, Amounts: perColumn(actual, saldo)}}}
		doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands,
			Programmes: []programme.Programme{{Section: zorg}}}
		found := checked(t, doc, rules.All()).AtLeast(finding.Error)
		if !assert.Len(t, found, 1) {
			return finding.Finding{}
		}
		return found[0]
	}
	f := check(3700, 7500, 3800)
	assert.Equal(t, "-3.800", f.Suggestion)
	assert.Equal(t, "sign", f.Cause.Word)
	assert.Empty(t, f.Alternatives)
	f = check(3500, 4000, 500)
	assert.Empty(t, f.Suggestion)
	assert.NotEmpty(t, f.Alternatives)
}
