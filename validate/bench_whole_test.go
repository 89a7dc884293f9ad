package validate_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// annexes adds what a begroting has beside its programmes: totals, balans,
// roll-forwards, taakvelden, incidental items and paragrafen.
func annexes(rng *rand.Rand, doc *programme.Document, columns []budget.Column) {
	overview := doc.Overview()
	totals := map[budget.Side]budget.Series{}
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
		totals[side] = budget.Series{}
		for _, c := range columns {
			totals[side][c], _ = overview.Figure(side, c).Amount()
		}
		doc.Claims = append(doc.Claims, programme.Claim{Side: side, Amounts: totals[side], Source: budget.Source{Table: "Overzicht"}})
	}
	doc.Taakvelden = spread(rng, columns, totals)
	doc.Position = rollforwards(rng, columns)
	doc.Explanation = &programme.Toelichting{Grounds: "g", Structureel: []programme.ReserveLine{}, Incidenteel: []programme.IncidentalGroup{}}
	for i := range doc.Programmes {
		doc.Explanation.Incidenteel = append(doc.Explanation.Incidenteel, programme.IncidentalGroup{Programme: fmt.Sprint(i + 1), Lines: rounded(lines(rng, columns))})
	}
	w := &programme.Weerstandsvermogen{}
	doc.Position.Balans = largeBalans(rng, columns, doc.Position.Activa)
	for _, k := range kengetal.Kengetallen() {
		values := programme.Values{}
		for _, c := range columns {
			ratio, _ := doc.Overview().Finances().Kengetallen().InForce(k, c, 1, budget.HalfUp)
			if value, err := ratio.Value(); err == nil {
				values[c] = indicator.MustRead(value.String() + "%")
			}
		}
		w.Kengetallen = append(w.Kengetallen, programme.KengetalClaim{Kengetal: k, Values: values})
	}
	doc.Paragraphs = &programme.Paragraphs{Weerstandsvermogen: w}
}

// largeBalans returns a balans with the posts that the kengetallen need, but for
// the eigen vermogen.
func largeBalans(rng *rand.Rand, columns []budget.Column, activa []balans.MaterieelActief) *balans.Balans {
	b := &balans.Balans{Posts: map[balans.Post]budget.Series{balans.Materieel: {}}}
	for _, p := range []balans.Post{balans.Leningen, balans.UitzettingenLang, balans.Bouwgronden, balans.UitzettingenKort,
		balans.LiquideMiddelen, balans.OverlopendeActiva, balans.VlottendeSchuld, balans.OverlopendePassiva} {
		b.Posts[p] = series(rng, columns)
		round(b.Posts[p])
	}
	for _, c := range columns {
		for _, m := range activa {
			b.Posts[balans.Materieel][c] = b.Posts[balans.Materieel][c].Add(m.Einde[c])
		}
	}
	debt := budget.Series{}
	for _, c := range columns {
		debt[c], _ = b.Gap(c).Amount()
	}
	b.Posts[balans.VasteSchuld] = debt
	return b
}

func rounded(lines []programme.Line) []programme.Line {
	roundLines(lines, budget.HalfUp)
	return lines
}

// spread divides the totals over all taakvelden.
func spread(rng *rand.Rand, columns []budget.Column, totals map[budget.Side]budget.Series) *programme.TaakveldAnnex {
	annex := &programme.TaakveldAnnex{}
	for _, code := range ordinary(2022) {
		l := programme.TaakveldLine{Code: code, Lasten: series(rng, columns), Baten: series(rng, columns)}
		round(l.Lasten)
		round(l.Baten)
		annex.Lines = append(annex.Lines, l)
	}
	last := programme.TaakveldLine{Code: "0.8", Lasten: budget.Series{}, Baten: budget.Series{}}
	for _, c := range columns {
		last.Lasten[c], last.Baten[c] = totals[budget.Lasten][c], totals[budget.Baten][c]
		for _, l := range annex.Lines {
			last.Lasten[c], last.Baten[c] = last.Lasten[c].Sub(l.Lasten[c]), last.Baten[c].Sub(l.Baten[c])
		}
	}
	annex.Lines = append(annex.Lines, last)
	return annex
}

// rollforwards returns 60 reserves, 30 voorzieningen and 20 kinds of vaste
// activa in every column.
func rollforwards(rng *rand.Rand, columns []budget.Column) *programme.FinancielePositie {
	q := &programme.FinancielePositie{}
	chain := func() (begin, more, less, einde budget.Series) {
		begin, more, less, einde = budget.Series{}, series(rng, columns), series(rng, columns), budget.Series{}
		round(more)
		round(less)
		stand := drawn(rng).Round(-3, budget.HalfUp)
		for _, c := range columns {
			begin[c] = stand
			stand = stand.Add(more[c]).Sub(less[c])
			einde[c] = stand
		}
		return begin, more, less, einde
	}
	for i := range 60 {
		r := balans.Reserve{Row: balans.Row{Name: fmt.Sprintf("reserve %d", i)}}
		r.Begin, r.ToevoegingVorig, r.Afschrijving, r.Einde = chain()
		q.Reserves = append(q.Reserves, r)
	}
	for i := range 30 {
		v := balans.Voorziening{Row: balans.Row{Name: fmt.Sprintf("voorziening %d", i)}}
		v.Begin, v.Toevoeging, v.Aanwending, v.Einde = chain()
		q.Voorzieningen = append(q.Voorzieningen, v)
	}
	for i := range 20 {
		m := balans.MaterieelActief{Row: balans.Row{Name: fmt.Sprintf("actief %d", i)}, Post: "economisch-nut"}
		m.Begin, m.Investeringen, m.Afschrijvingen, m.Einde = chain()
		q.Activa = append(q.Activa, m)
	}
	return q
}

// count returns how many amounts v leads to.
func count(v reflect.Value) (n int) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			n = count(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[budget.Amount]() {
			return 1
		}
		for i := range v.NumField() {
			n += count(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += count(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			n += count(v.MapIndex(key))
		}
	}
	return n
}

// All rules are to take at most a millisecond per thousand figures, and memory
// that grows with the document: the half of it is measured beside the whole. A document
// of which every figure was rounded by itself has to be judged as a whole, and so has one
// with a wrong figure.
func BenchmarkWhole(b *testing.B) {
	run := func(name string, doc *programme.Document) {
		figures := count(reflect.ValueOf(doc))
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := validate.Run(b.Context(), doc, rules.All())
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(figures)*1000, "µs/1000figures")
		})
	}
	for _, programmes := range []int{15, 30, 60} {
		run(fmt.Sprintf("%d programmes", programmes), large(programmes))
	}
	rounded, wrong := largeIn(30, budget.InEuros), large(30)
	roundAll(reflect.ValueOf(rounded))
	run("30 programmes, each figure rounded", rounded)
	claims := wrong.Programmes[3].Claims[0].Amounts
	for c, a := range claims {
		claims[c] = a.Add(budget.Euros(1_000_000))
	}
	run("30 programmes, six figures wrong", wrong)
}

// A part that is printed in thousands of tables takes as many times as much, not the
// square of it.
func BenchmarkManyTables(b *testing.B) {
	for _, tables := range []int{4000, 8000, 16000} {
		doc := manyTables(tables)
		b.Run(fmt.Sprint(tables), func(b *testing.B) {
			for b.Loop() {
				_, err := validate.Run(b.Context(), doc, rules.All())
				require.NoError(b, err)
			}
		})
	}
}

// manyTables prints all sides of a programme over and over.
func manyTables(tables int) *programme.Document {
	doc := honest(rand.New(rand.NewPCG(16, 18)))
	p := &doc.Programmes[0]
	for i := range tables {
		c := p.Claims[i%6]
		c.Afwijking, c.Source.Table = nil, fmt.Sprint("tabel ", i/6)
		p.Claims = append(p.Claims, c)
	}
	return doc
}

// Of thousands of tables with a figure the one that differs is named, in whichever it is; and a table that
// prints a figure twice does not repeat another.
func TestOneOfManyTablesIsNamed(t *testing.T) {
	for _, at := range []int{7, 25, 601} {
		doc := manyTables(600)
		require.Empty(t, checked(t, doc, rules.All()).AtLeast(finding.Error))
		claim := &doc.Programmes[0].Claims[at]
		right := claim.Amounts[actual]
		claim.Amounts = budget.Series{before: claim.Amounts[before], estimate: claim.Amounts[estimate], actual: right.Add(budget.Euros(777_000))}
		list := checked(t, doc, rules.All()).AtLeast(finding.Error)
		require.NotEmpty(t, list)
		for _, f := range list {
			path := fmt.Sprintf("programmas[0].gedrukt[%d].bedragen.2020-realisatie", at)
			accused := f.Place.Path == path && f.Suggestion != ""
			for _, r := range f.Related {
				accused = accused || r.Place.Path == path && r.Suggestion != ""
			}
			assert.True(t, accused, "%d: %s", at, f.Message(finding.English))
		}
	}
}

// What is measured is a document in which nothing is wrong.
func TestLargeDocumentIsRight(t *testing.T) {
	report, err := validate.Run(t.Context(), large(2), rules.All())
	require.NoError(t, err)
	for _, f := range report.AtLeast(finding.Warning) {
		require.Nil(t, f.Figures, "%s %s", f.Code, f.Message(finding.English))
	}
}
