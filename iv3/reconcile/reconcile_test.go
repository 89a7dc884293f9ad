package reconcile_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/reconcile"
	"github.com/bbvgo/bbv/programme"
)

var begroting2026 = budget.Column{Year: 2026, Stage: budget.Begroting}

// euros is a figure in the column, in thousands.
func euros(thousands int64) budget.Series {
	return budget.Series{begroting2026: budget.Euros(thousands * 1000)}
}

func line(code string, lasten, baten int64) programme.TaakveldLine {
	return programme.TaakveldLine{Code: code, Lasten: euros(lasten), Baten: euros(baten)}
}

// begroting states 9.050 lasten and 1.387 baten on 6.1, in thousands, and what covers them, in an annex and in an overzicht.
func begroting() *programme.Document {
	return &programme.Document{
		Kind: programme.Begroting, Year: 2026, Unit: budget.InThousands, Municipality: programme.Municipality{Name: "Voorbeeldstad", Code: "GM9999"},
		Taakvelden: &programme.TaakveldAnnex{Lines: []programme.TaakveldLine{line("6.1", 9_050, 1_387), line("0.7", 0, 8_000), line("0.10", 40, 397), line("0.11", 694, 0)}},
		Claims: []programme.Claim{
			{Side: budget.Lasten, Amounts: euros(9_050)}, {Side: budget.Baten, Amounts: euros(9_387)},
			{Side: budget.Toevoeging, Amounts: euros(40)}, {Side: budget.Onttrekking, Amounts: euros(397)},
		},
	}
}

// levering is the same as a delivery in euros, of amounts that were not rounded.
func levering(t *testing.T) *delivery.Delivery {
	t.Helper()
	d := &delivery.Delivery{Meta: delivery.Metadata{Layer: iv3.Gemeente, Year: 2026, Status: delivery.Begroting}}
	var list []iv3.TaakveldAmount
	for _, l := range []struct {
		side      budget.Side
		code, cat string
		euros     int64
	}{
		{budget.Lasten, "6.1", "3.8", 5_049_700}, {budget.Lasten, "6.1", "1.1", 4_000_000}, {budget.Baten, "6.1", "3.8", 1_387_400},
		{budget.Baten, "0.7", "4.3.1", 8_000_000}, {budget.Lasten, "0.10", "7.1", 40_000}, {budget.Baten, "0.10", "7.1", 397_000}, {budget.Lasten, "0.11", "7.1", 694_300},
	} {
		list = append(list, iv3.TaakveldAmount{Side: l.side, Taakveld: iv3.MustParseTaakveld(l.code), Categorie: iv3.MustParseCategorie(l.cat), Amount: budget.Euros(l.euros)})
	}
	require.NoError(t, d.SetAmounts(list))
	return d
}

func TestTheSame(t *testing.T) {
	assert.Empty(t, reconcile.Check(levering(t), begroting(), begroting2026).Findings, "rounding explains € 300 and € 400")
	none := begroting()
	none.Taakvelden, none.Claims = nil, nil
	nothing := reconcile.Check(levering(t), none, begroting2026)
	assert.Equal(t, []string{"IV3003 het document vermeldt voor 2026-begroting geen taakvelden en geen totalen; er is niets vergeleken"}, found(nothing))
	assert.True(t, nothing.OK(), "a warning")
}

// found are the codes and texts of what is found.
func found(r finding.Report) (list []string) {
	for _, f := range r.Findings {
		list = append(list, f.Code+" "+f.Text.NL)
	}
	return list
}

func TestDifferences(t *testing.T) {
	d := levering(t)
	d.Lasten[0].Bedrag = d.Lasten[0].Bedrag.Add(budget.Euros(5_000)) // 0.10
	d.Baten[1].Post = iv3.MustParseTaakveld("0.61")                  // was 0.10, 397.000
	report := reconcile.Check(d, begroting(), begroting2026)
	assert.Equal(t, []string{
		"IV3001 taakveld 0.61, baten: het document vermeldt € 0, de levering € " + dutchOf(d.Baten[1].Bedrag) + "; verschil € -" + dutchOf(d.Baten[1].Bedrag),
	}, found(report)[:1])
	for _, f := range report.Findings {
		assert.Equal(t, finding.Error, f.Severity)
		assert.NotContains(t, f.Text.NL+f.Text.EN+f.Remedy.NL+f.Remedy.EN, "{")
		assert.Equal(t, f.Figures.Difference(), f.Figures.Printed.Sub(f.Figures.Computed))
	}
	all := found(report)
	assert.Contains(t, all, "IV3001 taakveld 0.10, lasten: het document vermeldt € 40.000, de levering € 45.000; verschil € -5.000")
	assert.Contains(t, all, "IV3002 toevoeging aan of uit reserves, tegenover taakveld 0.10: het document vermeldt € 40.000, de levering € 45.000; verschil € -5.000")
}

func dutchOf(a budget.Amount) string {
	return map[string]string{"8000000": "8.000.000", "397000": "397.000", "1387400": "1.387.400"}[a.String()]
}

// What a workbook in thousands rounds is explained, what it has in more digits is not.
func TestRounding(t *testing.T) {
	doc := begroting()
	doc.Claims, doc.Unit = nil, budget.InEuros
	for _, c := range []struct {
		euros int64
		found int
	}{{5_050_000, 0}, {5_050_400, 1}} { // with € 4.000.000 beside it, against € 9.050.000
		d := levering(t)
		d.Unit = budget.InThousands
		d.Lasten[1].Bedrag, d.Lasten[2].Bedrag = budget.Euros(694_000), budget.Euros(4_000_000)
		d.Lasten[1].Post, d.Lasten[2].Post = iv3.MustParseTaakveld("0.11"), iv3.MustParseTaakveld("6.1")
		d.Lasten[3].Bedrag = budget.Euros(c.euros + 500)
		if c.found == 0 {
			d.Lasten[3].Bedrag = budget.Euros(c.euros + 1_000)
		}
		d.Baten[0].Bedrag, d.Baten[1].Bedrag, d.Baten[2].Bedrag = budget.Euros(8_000_000), budget.Euros(397_000), budget.Euros(1_387_000)
		assert.Len(t, reconcile.Check(d, doc, begroting2026).Findings, c.found, c.euros)
	}
}

// Where there is no annex the programmes tell, together; a part of a document tells nothing of the whole.
func TestProgrammes(t *testing.T) {
	doc := begroting()
	doc.Taakvelden, doc.Claims = nil, nil
	doc.Programmes = []programme.Programme{
		{Section: programme.Section{Name: "Zorg"}, Taakvelden: []programme.TaakveldLine{line("6.1", 9_000, 1_387), line("0.10", 40, 397), line("0.7", 0, 8_000), line("0.11", 694, 0)}},
		{Section: programme.Section{Name: "Sport"}, Taakvelden: []programme.TaakveldLine{line("6.1", 52, 0)}},
	}
	report := reconcile.Check(levering(t), doc, begroting2026)
	assert.Equal(t, []string{"IV3001 taakveld 6.1, lasten: het document vermeldt € 9.052.000, de levering € 9.049.700; verschil € 2.300"}, found(report))
	f := report.Findings[0]
	assert.Equal(t, "programmas[0].taakvelden[0].lasten.2026-begroting", f.Place.Path)
	assert.Equal(t, []string{"5049700", "4000000"}, []string{f.Related[0].Amount.String(), f.Related[1].Amount.String()})
	assert.Equal(t, "1001", f.Figures.Bound.String(), "half a thousand for each of two lines, half a euro for each of two rows")
	doc.Partial = true
	assert.Equal(t, []string{"IV3003"}, []string{reconcile.Check(levering(t), doc, begroting2026).Findings[0].Code})
}

func TestAnotherYearOrLayer(t *testing.T) {
	doc := begroting()
	assert.Equal(t, []string{"IV3003 de levering is van Gemeente 2026, de kolom van het document van Gemeente 2025; er is niets vergeleken"},
		found(reconcile.Check(levering(t), doc, budget.Column{Year: 2025, Stage: budget.Begroting})))
	doc.Municipality.Code = "PV25"
	assert.Len(t, reconcile.Check(levering(t), doc, begroting2026).Findings, 1)
	assert.Len(t, reconcile.Check(nil, nil, begroting2026).Findings, 1)
}

// The reserves of a provincie are on 0.8.
func TestProvincie(t *testing.T) {
	doc := &programme.Document{Kind: programme.Begroting, Year: 2026, Municipality: programme.Municipality{Code: "PV25"}, Claims: []programme.Claim{{Side: budget.Toevoeging, Amounts: euros(40)}, {Side: budget.Lasten, Amounts: euros(10)}}}
	d := &delivery.Delivery{Meta: delivery.Metadata{Layer: iv3.Provincie, Year: 2026}, Lasten: []delivery.MatrixRow[iv3.Taakveld]{
		{Post: iv3.MustParseTaakveld("0.8"), Bedrag: budget.Euros(40_000)}, {Post: iv3.MustParseTaakveld("2.1"), Bedrag: budget.Euros(10_000)}, {Post: iv3.MustParseTaakveld("0.9"), Bedrag: budget.Euros(7)}}}
	assert.Empty(t, reconcile.Check(d, doc, begroting2026).Findings)
	d.Lasten[0].Bedrag = budget.Euros(41_000)
	assert.Len(t, reconcile.Check(d, doc, begroting2026).Findings, 1)
}
