package validate_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// A whole begroting and whole jaarstukken of a gemeente that does not exist:
// every part that the BBV asks for is there, and every figure agrees.
func TestWholeDocuments(t *testing.T) {
	for _, name := range []string{"begroting", "jaarstukken"} {
		report, err := validate.Run(t.Context(), readDocument(t, "testdata/whole-"+name+".json"), append(rules.All(), rules.Plausibility()...))
		require.NoError(t, err)
		assert.Empty(t, summary(report.AtLeast(finding.Warning)), name)
		assert.Greater(t, report.Tally.Exact, 60, name)
		assert.Zero(t, report.Tally.Impossible, name)
	}
}

var honestDocuments = flag.Int("honest", 60, "how many honest documents are validated, of each kind")

// No honest document with all its annexes has an error, nor a warning about a
// figure: amounts in cents are drawn at random and everything is rounded to
// thousands on its own, totals, roll-forwards, balance and ratios alike.
func TestHonestWholeDocuments(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 2023))
	compared := 0
	for range *honestDocuments {
		doc := honestWhole(rng)
		report, err := validate.Run(t.Context(), doc, rules.All())
		require.NoError(t, err)
		for _, f := range report.AtLeast(finding.Warning) {
			if !assert.True(t, f.Severity < finding.Error && f.Figures == nil, "%s %s", f.Code, f.Message(finding.English)) {
				return
			}
		}
		require.Zero(t, report.Tally.Impossible)
		compared += report.Tally.Exact + report.Tally.Plausible
	}
	assert.Greater(t, compared, *honestDocuments*80)
}

var (
	before, estimate = budget.Column{Year: 2020, Stage: budget.Begroting}, budget.Column{Year: 2020, Stage: budget.NaWijziging}
	actual, earlier  = budget.Column{Year: 2020, Stage: budget.Realisatie}, budget.Column{Year: 2019, Stage: budget.Realisatie}
)

// honestWhole returns jaarstukken with annexes, everything rounded to thousands.
func honestWhole(rng *rand.Rand) *programme.Document {
	doc := honestExact(rng)
	finances := doc.Overview().Finances()
	amended(rng, doc)
	doc.Position = honestPosition(rng, finances)
	doc.Explanation = honestExplanation(rng)
	doc.Taakvelden = honestTaakvelden(rng, doc)
	finances = doc.Overview().Finances()
	saldo, _ := finances.Figure(cyclus.Structureel, budget.Resultaat, actual).Amount()
	doc.Explanation.Saldo = budget.Series{actual: saldo}
	doc.Paragraphs = &programme.Paragraphs{Weerstandsvermogen: honestKengetallen(rng, doc)}
	if rng.IntN(2) == 0 { // the totals are added up from rounded figures
		roundAll(reflect.ValueOf(doc))
		claimOverview(doc)
		return doc
	}
	claimOverview(doc)
	roundAll(reflect.ValueOf(doc))
	return doc
}

// honestExact returns programmes in cents whose na wijziging is what amended
// makes of the begroting.
func honestExact(rng *rand.Rand) *programme.Document {
	columns := []budget.Column{before, estimate, actual}
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands}
	for _, c := range columns {
		doc.Columns = append(doc.Columns, programme.PrintedColumn{Column: c})
	}
	for i := range 2 + rng.IntN(4) {
		doc.Programmes = append(doc.Programmes, programme.Programme{Section: programme.Section{Number: fmt.Sprint(i + 1), Name: "programma", Lines: lines(rng, columns),
			Reserves: []programme.ReserveLine{{Toevoeging: series(rng, columns), Onttrekking: series(rng, columns)}}}})
	}
	doc.Overhead = &lines(rng, columns)[0]
	return doc
}

// amended adds amendments that explain every programme.
func amended(rng *rand.Rand, doc *programme.Document) {
	decided := cyclus.Amendments{{Number: "1", Date: "2020-06-01"}, {Number: "2", Date: "2020-11-01"}}
	finances := doc.Overview().Finances()
	old, now := finances.Raming(before), finances.Raming(estimate)
	order := func(p, q cyclus.Position) int { return strings.Compare(p.String(), q.String()) }
	for _, p := range slices.SortedFunc(maps.Keys(old), order) {
		rest := now[p].Sub(old[p])
		first := budget.Cents(rng.Int64N(1_000_000_00))
		middle := old[p].Add(first)
		last := now[p]
		decided[0].Changes = append(decided[0].Changes, cyclus.Change{Position: p, Mutatie: first, Adopted: &middle})
		decided[1].Changes = append(decided[1].Changes, cyclus.Change{Position: p, Mutatie: rest.Sub(first), Adopted: &last})
	}
	doc.Amendments = decided
}

func drawn(rng *rand.Rand) budget.Amount { return budget.Cents(rng.Int64N(50_000_000_00)) }

func in(a budget.Amount) budget.Series { return budget.Series{actual: a} }

// honestPosition returns a balans whose eigen vermogen grows by the saldo, with
// the roll-forwards that lead there.
func honestPosition(rng *rand.Rand, f programme.Finances) *programme.FinancielePositie {
	figure := func(s budget.Side) budget.Amount { a, _ := f.Figure(cyclus.Totaal, s, actual).Amount(); return a }
	result, previous := figure(budget.Resultaat), drawn(rng)
	q := &programme.FinancielePositie{}
	half := figure(budget.Toevoeging).Sub(budget.Cents(12_345))
	begin := [2]budget.Amount{drawn(rng), drawn(rng)}
	end := [2]budget.Amount{begin[0].Add(previous).Add(half), begin[1].Add(figure(budget.Toevoeging).Sub(half)).Sub(figure(budget.Onttrekking))}
	q.Reserves = []balans.Reserve{
		{Row: balans.Row{Name: "algemeen", Begin: in(begin[0]), Einde: in(end[0])}, ToevoegingVorig: in(previous), Toevoeging: in(half)},
		{Row: balans.Row{Name: "bestemming", Begin: in(begin[1]), Einde: in(end[1])}, Toevoeging: in(figure(budget.Toevoeging).Sub(half)), Onttrekking: in(figure(budget.Onttrekking))},
	}
	q.ReserveTotal = &balans.Reserve{Row: balans.Row{Begin: in(begin[0].Add(begin[1])), Einde: in(end[0].Add(end[1]))}, ToevoegingVorig: in(previous), Toevoeging: in(figure(budget.Toevoeging)), Onttrekking: in(figure(budget.Onttrekking))}
	for range 1 + rng.IntN(4) {
		a, b, c, d := drawn(rng), drawn(rng), drawn(rng), drawn(rng)
		q.Voorzieningen = append(q.Voorzieningen, balans.Voorziening{Row: balans.Row{Name: "v", Begin: in(a), Einde: in(a.Add(b).Sub(c).Sub(d))}, Toevoeging: in(b), Vrijval: in(c), Aanwending: in(d)})
		q.Activa = append(q.Activa, balans.MaterieelActief{Row: balans.Row{Name: "m", Begin: in(a), Einde: in(a.Add(b).Sub(c))}, Post: "economisch-nut", Investeringen: in(b), Afschrijvingen: in(c)})
	}
	provisions, assets := closings(q.Voorzieningen), closings(q.Activa)
	q.Balans = balanced(rng, [2]budget.Amount{begin[0].Add(begin[1]), end[0].Add(end[1])}, [2]budget.Amount{previous, result},
		[2]budget.Amount{drawn(rng), provisions}, [2]budget.Amount{drawn(rng), assets})
	return q
}

// closings adds up what roll-forwards end with.
func closings[T interface{ Verloop() balans.Verloop }](rows []T) (sum budget.Amount) {
	for _, r := range rows {
		a, _ := r.Verloop().Closing(actual).Amount()
		sum = sum.Add(a)
	}
	return sum
}

// balanced returns a balans at two dates; the debts are what balances it.
func balanced(rng *rand.Rand, reserves, results, provisions, assets [2]budget.Amount) *balans.Balans {
	b := &balans.Balans{Posts: map[balans.Post]budget.Series{}, Claims: map[balans.Post]budget.Series{}}
	put := func(list map[balans.Post]budget.Series, p balans.Post, c budget.Column, a budget.Amount) {
		if list[p] == nil {
			list[p] = budget.Series{}
		}
		list[p][c] = a
	}
	for i, c := range []budget.Column{earlier, actual} {
		total := assets[i]
		put(b.Posts, balans.Post("economisch-nut"), c, assets[i])
		for _, p := range []balans.Post{balans.Leningen, balans.UitzettingenLang, balans.Bouwgronden, balans.UitzettingenKort,
			balans.LiquideMiddelen, balans.OverlopendeActiva} {
			a := drawn(rng)
			put(b.Posts, p, c, a)
			total = total.Add(a)
		}
		equity := reserves[i].Add(results[i])
		put(b.Posts, balans.Reserves, c, reserves[i])
		put(b.Posts, balans.GerealiseerdResultaat, c, results[i])
		put(b.Posts, balans.Voorzieningen, c, provisions[i])
		put(b.Posts, balans.VlottendeSchuld, c, drawn(rng))
		put(b.Posts, balans.OverlopendePassiva, c, drawn(rng))
		put(b.Posts, balans.VasteSchuld, c, total.Sub(equity).Sub(provisions[i]).Sub(b.Posts[balans.VlottendeSchuld][c]).Sub(b.Posts[balans.OverlopendePassiva][c]))
		put(b.Claims, balans.EigenVermogen, c, equity)
		put(b.Claims, balans.Activa, c, total)
		put(b.Claims, balans.Passiva, c, total)
	}
	return b
}

func honestExplanation(rng *rand.Rand) *programme.Toelichting {
	e := &programme.Toelichting{Structureel: []programme.ReserveLine{{Name: "algemeen", Onttrekking: in(budget.Cents(rng.Int64N(1_000_00)))}}}
	g := programme.IncidentalGroup{Programme: "1"}
	for range 1 + rng.IntN(5) {
		g.Lines = append(g.Lines, programme.Line{Name: "post", Lasten: in(drawn(rng)), Baten: in(drawn(rng))})
	}
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
		a, _ := g.Sum(side, actual).Amount()
		g.Claims = append(g.Claims, programme.Claim{Side: side, Amounts: in(a)})
	}
	e.Incidenteel, e.IncidenteelTotal = []programme.IncidentalGroup{g}, g.Claims
	return e
}

// ordinary returns the taakvelden of a gemeente that hold lasten and baten, but
// for 0.8.
func ordinary(year int) (codes []string) {
	for _, t := range iv3.MustFor(iv3.Gemeente, year).Taakvelden() {
		if code := t.Code.String(); t.Bookable && code != "0.8" && code != "0.10" && code != "0.11" {
			codes = append(codes, code)
		}
	}
	return codes
}

// honestTaakvelden spreads the totals over taakvelden.
func honestTaakvelden(rng *rand.Rand, doc *programme.Document) *programme.TaakveldAnnex {
	f, annex := doc.Overview().Finances(), &programme.TaakveldAnnex{}
	total := func(s budget.Side) budget.Amount { a, _ := f.Figure(cyclus.Totaal, s, actual).Amount(); return a }
	lasten, baten := total(budget.Lasten), total(budget.Baten)
	for _, code := range ordinary(2020) {
		l, b := drawn(rng), drawn(rng)
		lasten, baten = lasten.Sub(l), baten.Sub(b)
		annex.Lines = append(annex.Lines, programme.TaakveldLine{Code: code, Lasten: in(l), Baten: in(b)})
	}
	annex.Lines = append(annex.Lines, programme.TaakveldLine{Code: "0.8", Lasten: in(lasten), Baten: in(baten)},
		programme.TaakveldLine{Code: "0.10", Lasten: in(total(budget.Toevoeging)), Baten: in(total(budget.Onttrekking))},
		programme.TaakveldLine{Code: "0.11", Lasten: in(total(budget.Resultaat))})
	return annex
}

// honestKengetallen prints the kengetallen of the exact figures, to no, one or
// two decimals.
func honestKengetallen(rng *rand.Rand, doc *programme.Document) *programme.Weerstandsvermogen {
	w := &programme.Weerstandsvermogen{}
	for _, k := range kengetal.Kengetallen() {
		places := rng.IntN(3)
		ratio, _ := doc.Overview().Finances().Kengetallen().InForce(k, actual, places, budget.HalfUp)
		if value, err := ratio.Value(); err == nil {
			printed := indicator.MustRead(fmt.Sprintf("%s%%", value.StringFixed(int32(places))))
			w.Kengetallen = append(w.Kengetallen, programme.KengetalClaim{Kengetal: k, Values: programme.Values{actual: printed}})
		}
	}
	return w
}

// claimOverview prints the totals of the overzicht as computed from exact
// amounts.
func claimOverview(doc *programme.Document) {
	overview := doc.Overview()
	for _, side := range budget.Sides() {
		c := programme.Claim{Side: side, Amounts: budget.Series{}}
		for _, column := range doc.Columns {
			c.Amounts[column.Column], _ = overview.Figure(side, column.Column).Amount()
		}
		doc.Claims = append(doc.Claims, c)
	}
}

// roundAll rounds every amount that v leads to to thousands, each on its own.
func roundAll(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			roundAll(v.Elem())
		}
	case reflect.Struct:
		if a, ok := v.Interface().(budget.Amount); ok {
			v.Set(reflect.ValueOf(a.Round(-3, budget.HalfUp)))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				roundAll(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			roundAll(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if s, ok := v.MapIndex(key).Interface().(budget.Amount); ok {
				v.SetMapIndex(key, reflect.ValueOf(s.Round(-3, budget.HalfUp)))
				continue
			}
			roundAll(v.MapIndex(key))
		}
	}
}
