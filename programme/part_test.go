package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

func euros(t *testing.T, c budget.Calc) string {
	t.Helper()
	amount, ok := c.Amount()
	if !ok {
		return "?"
	}
	return amount.String()
}

// Programme 3 from its leaves, added up by hand: for 2016, lasten 10645 + 779 +
// 1 + 6485 + 1852 + 11726 + 2468 and baten 33 + 812 + 8636.
func TestFiguresOfProgramme3(t *testing.T) {
	p, ok := lansingerland(t).Overview().Find("3")
	require.True(t, ok)
	for _, tt := range []struct {
		column                   string
		lasten, baten            int64
		toevoeging, onttrekking  int64
		printedSaldo, printedRes int64
	}{
		{"2016-realisatie", 33956, 9481, 13, 12, -24473, -24474},
		{"2017-begroting", 34810, 10024, 13, 107, -24786, -24692},
		{"2017-na-wijziging", 35984, 10510, 13, 504, -25474, -24984},
		{"2017-realisatie", 33976, 8855, 13, 397, -25121, -24738},
	} {
		saldo := tt.baten - tt.lasten
		for side, want := range map[budget.Side]int64{
			budget.Lasten: tt.lasten, budget.Baten: tt.baten, budget.Saldo: saldo,
			budget.Toevoeging: tt.toevoeging, budget.Onttrekking: tt.onttrekking,
			budget.Resultaat: saldo - tt.toevoeging + tt.onttrekking,
		} {
			got, ok := p.Figure(side, col(tt.column)).Amount()
			assert.True(t, ok)
			assert.Equal(t, x1000(want), got, "%s %v", tt.column, side)
		}
		assert.LessOrEqual(t, abs(saldo-tt.printedSaldo), int64(2), "rounding explains the difference")
		assert.LessOrEqual(t, abs(saldo-tt.toevoeging+tt.onttrekking-tt.printedRes), int64(2))
	}
}

func abs(n int64) int64 { return max(n, -n) }

// The column Afwijking 2017 as printed.
func TestAfwijkingOfProgramme3(t *testing.T) {
	p, _ := lansingerland(t).Overview().Find("3")
	for side, want := range map[budget.Side]int64{
		budget.Lasten: 2008, budget.Baten: -1655, budget.Saldo: 353, budget.Toevoeging: 0, budget.Onttrekking: -107,
		budget.Resultaat: 246, // printed 245
	} {
		afwijking := p.Afwijking(side)
		got, ok := afwijking.Amount()
		assert.True(t, ok)
		assert.Equal(t, x1000(want), got, side)
		effect := map[int]budget.Effect{-1: budget.Nadeel, 0: budget.Neutraal, 1: budget.Voordeel}[got.Sign()]
		assert.Equal(t, effect, afwijking.Effect(), side)
	}
}

func TestAfwijkingWithoutAComparison(t *testing.T) {
	d := lansingerland(t)
	d.Comparison = nil
	p, _ := d.Overview().Find("3")
	assert.Equal(t, "?", euros(t, p.Afwijking(budget.Lasten).Calc))
}

func TestFigureLabelsAndSources(t *testing.T) {
	p, _ := lansingerland(t).Overview().Find("3")
	column := col("2017-realisatie")
	assert.Equal(t, "Lasten 3. Maatschappelijke ondersteuning = Lasten Jeugd + Lasten Maatschappelijke ondersteuning + Lasten Werk en inkomen",
		p.Figure(budget.Lasten, column).Formula())
	afwijking := p.Afwijking(budget.Lasten)
	assert.Equal(t, "Afwijking Lasten 3. Maatschappelijke ondersteuning", afwijking.Label())
	for leaf := range p.Figure(budget.Toevoeging, column).Leaves() {
		assert.Equal(t, "Toevoeging reserves", leaf.Label())
		assert.Equal(t, budget.Source{Document: "Jaarstukken 2017", Table: "Totaal Programma 3", Row: "Toevoeging reserves", Column: "Realisatie 2017"}, leaf.Source())
	}
}

// Absent is not zero: a line that has lasten but not in this column leaves the
// totals open, a line without baten does not.
func TestFigureWithGaps(t *testing.T) {
	y, z := col("2024-begroting"), col("2025-begroting")
	d := &programme.Document{Programmes: []programme.Programme{{Section: programme.Section{Name: "P", Lines: []programme.Line{
		{Name: "a", Lasten: budget.Series{y: x1000(1), z: x1000(1)}},
		{Name: "b", Lasten: budget.Series{y: x1000(2)}, Baten: budget.Series{y: {}}},
		{Name: "c"},
	}}}}}
	p, _ := d.Overview().Find("P")
	assert.Equal(t, "3000", euros(t, p.Figure(budget.Lasten, y)))
	assert.Equal(t, "?", euros(t, p.Figure(budget.Lasten, z)))
	assert.Equal(t, "-3000", euros(t, p.Figure(budget.Saldo, y)))
	assert.Equal(t, "-3000", euros(t, p.Figure(budget.Resultaat, y)), "no reserves, so resultaat is saldo")
	assert.Equal(t, "?", euros(t, p.Figure(budget.Onttrekking, y)), "it has none")
	assert.False(t, p.Has(budget.Onttrekking))
	assert.True(t, p.Has(budget.Resultaat))
	assert.Equal(t, "Lasten P = a + b", p.Figure(budget.Lasten, y).Formula())
	for line := range p.Parts() {
		assert.Equal(t, line.Label() != "c", line.Has(budget.Saldo))
	}
}

func TestFigureOfSidesThatDoNotExist(t *testing.T) {
	p, _ := lansingerland(t).Overview().Find("3")
	for _, side := range []budget.Side{0, 13, 255} {
		assert.False(t, p.Has(side))
		calc := p.Figure(side, col("2017-realisatie"))
		assert.Equal(t, "?", euros(t, calc))
		assert.Equal(t, side.String()+" 3. Maatschappelijke ondersteuning", calc.Label())
		assert.Equal(t, "?", euros(t, p.Afwijking(side).Calc))
	}
}

// The leaf figures of Jeugd, directe lasten, as printed.
func TestSeriesOfALine(t *testing.T) {
	p, _ := lansingerland(t).Overview().Find("3")
	assert.Nil(t, p.Series(budget.Lasten), "a programme has no leaf figures of its own")
	for part := range p.All() {
		if part.Path() == "programmas[2].onderdelen[0].regels[0]" {
			assert.Equal(t, budget.Series{
				col("2016-realisatie"): x1000(10645), col("2017-begroting"): x1000(11300),
				col("2017-na-wijziging"): x1000(11255), col("2017-realisatie"): x1000(11362),
			}, part.Series(budget.Lasten))
			assert.Nil(t, part.Series(budget.Baten))
			return
		}
	}
	t.Error("no such line")
}

// Nobody gets a nil or zero Part from this package, but it does not crash.
func TestPartThatIsEmpty(t *testing.T) {
	for _, p := range []*programme.Part{nil, {}} {
		assert.Nil(t, p.Item())
		assert.Empty(t, p.Path()+p.Label())
		for _, side := range append(budget.Sides(), 0, 13) {
			assert.False(t, p.Has(side))
			assert.Nil(t, p.Series(side))
			assert.Equal(t, "?", euros(t, p.Figure(side, col("2017-realisatie"))))
			assert.Equal(t, "?", euros(t, p.Afwijking(side).Calc))
		}
		for range p.Claims() {
			t.Error("a claim")
		}
		for range p.Parts() {
			t.Error("a part")
		}
		n := 0
		for range p.All() {
			n++
		}
		assert.Equal(t, 1, n)
	}
}

func TestPartWalksStopWhenAsked(t *testing.T) {
	overview, n := lansingerland(t).Overview(), 0
	for range overview.All() {
		if n++; n == 4 {
			break
		}
	}
	for range overview.Parts() {
		n++
		break
	}
	for range overview.Claims() {
		n++
		break
	}
	assert.Equal(t, 6, n)
}

// What the pages print of programme 3, which is not always what its leaves come to.
func TestPrinted(t *testing.T) {
	d := lansingerland(t)
	p, _ := d.Overview().Find("3")
	c := col("2016-realisatie")
	printed, ok := p.Printed(budget.Lasten, c)
	assert.True(t, ok)
	assert.Equal(t, x1000(33955).String(), euros(t, printed), "and 33956 is computed")
	assert.Equal(t, budget.Source{Document: "Jaarstukken 2017", Table: "Totaal Programma 3", Row: "Totaal lasten", Column: "Realisatie 2016"}, printed.Source())
	assert.Equal(t, "Totaal lasten", printed.Label())
	_, ok = p.Printed(budget.Lasten, col("2018-realisatie"))
	assert.False(t, ok)
	_, ok = p.Printed(0, c)
	assert.False(t, ok)
	_, ok = (*programme.Part)(nil).Printed(budget.Lasten, c)
	assert.False(t, ok)
}

// Of a row it is the leaf figure; of several claims the first that has the column; without a label it goes by its side.
func TestPrintedOfRowsAndOfSeveralTables(t *testing.T) {
	y, z := col("2024-begroting"), col("2025-begroting")
	claim := func(c budget.Column, n int64, row string) programme.Claim {
		return programme.Claim{Side: budget.Lasten, Amounts: budget.Series{c: x1000(n)}, Source: budget.Source{Row: row}}
	}
	d := &programme.Document{Programmes: []programme.Programme{{Section: programme.Section{Name: "Zorg",
		Lines:  []programme.Line{{Name: "Jeugd", Lasten: budget.Series{y: x1000(1)}, Claims: []programme.Claim{claim(y, 7, ""), claim(z, 8, "Jeugd totaal")}}},
		Claims: []programme.Claim{claim(z, 4, ""), claim(y, 2, "Lasten"), claim(y, 3, "Totaal")},
	}}}}
	zorg, _ := d.Overview().Find("Zorg")
	var jeugd *programme.Part
	for jeugd = range zorg.Parts() {
	}
	for _, tt := range []struct {
		part  *programme.Part
		c     budget.Column
		label string
		want  int64
	}{{zorg, y, "Lasten", 2}, {zorg, z, "Lasten Zorg", 4}, {jeugd, y, "Jeugd", 1}, {jeugd, z, "Jeugd totaal", 8}} {
		got, ok := tt.part.Printed(budget.Lasten, tt.c)
		assert.True(t, ok)
		assert.Equal(t, tt.label, got.Label())
		assert.Equal(t, x1000(tt.want).String(), euros(t, got))
		assert.Equal(t, tt.c.Label(), got.Source().Column)
	}
}

// From 2016 to 2017 programme 3 of Lansingerland had 20 more lasten and 626 less baten (33976 − 33956, 8855 − 9481).
func TestEffect(t *testing.T) {
	p, _ := lansingerland(t).Overview().Find("3")
	before, after := col("2016-realisatie"), col("2017-realisatie")
	for side, want := range map[budget.Side]string{
		budget.Lasten: "20.000 N", budget.Baten: "626.000 N", budget.Saldo: "646.000 N", budget.Toevoeging: "0", budget.Onttrekking: "385.000 V",
	} {
		assert.Equal(t, want, p.Effect(side, before, after).String(), side)
	}
	assert.Equal(t, "20.000 V", p.Effect(budget.Lasten, after, before).String())
	lacks := p.Effect(budget.Lasten, before, col("2018-realisatie"))
	assert.Equal(t, "?", lacks.String())
	for leaf := range lacks.Missing() {
		assert.Equal(t, "Realisatie 2018", leaf.Source().Column)
	}
	assert.Equal(t, "?", (*programme.Part)(nil).Effect(budget.Lasten, before, after).String())
	d := lansingerland(t)
	d.Comparison = nil
	p, _ = d.Overview().Find("3")
	assert.Equal(t, "?", p.Afwijking(budget.Lasten).String())
}

// Of a document that holds some of the programmes, those add up to nothing: €300 of lasten are not the lasten of the whole.
func TestAPartialDocumentHasNoTotals(t *testing.T) {
	c := budget.Column{Year: 2025, Stage: budget.Begroting}
	line := programme.Line{Name: "Jeugd", Lasten: budget.Series{c: budget.Euros(300)}}
	d := &programme.Document{Partial: true, Programmes: []programme.Programme{{Section: programme.Section{Number: "3", Lines: []programme.Line{line}}}}}
	whole := d.Overview()
	zorg, ok := whole.Find("3")
	require.True(t, ok)
	assert.Equal(t, "300", euros(t, zorg.Figure(budget.Lasten, c)))
	assert.Equal(t, "-300", euros(t, zorg.Figure(budget.Saldo, c)))
	for _, total := range []*programme.Part{whole, zorg.Parent()} {
		for _, side := range []budget.Side{budget.Lasten, budget.Saldo, budget.Resultaat} {
			figure := total.Figure(side, c)
			assert.Equal(t, "?", euros(t, figure), "%v of %s", side, total.Label())
			gaps := 0
			for range figure.Missing() {
				gaps++
			}
			assert.Positive(t, gaps)
		}
	}
	d.Programmes, d.Overhead = nil, &line
	assert.Equal(t, "?", euros(t, d.Overview().Figure(budget.Lasten, c)))
	d.Partial = false
	assert.Equal(t, "300", euros(t, d.Overview().Figure(budget.Lasten, c)))
}
