package budget_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// relation is one relation between printed figures: a calculation of the
// library beside what the document prints.
type relation struct {
	name     string
	calc     budget.Calc   // of a sum
	ratio    *budget.Ratio // of a ratio, rounded as the document prints it
	printed  string
	reversed bool // the document prints it with the other sign
}

// relations returns the relations of a case, in the order in which the shared
// file records them.
func (g *publishedCase) relations(t *testing.T) []relation {
	t.Helper()
	build, ok := relationsOf[g.id]
	require.True(t, ok, "no relations for case %s", g.id)
	return build(t, g)
}

var relationsOf = map[string]func(*testing.T, *publishedCase) []relation{
	"bbv-2018-emu-balans":                      balansRelations,
	"emu-woerden-2022":                         surveyRelations,
	"emu-heusden-2018":                         surveyRelations,
	"bbv-2024-structureel":                     structuralRelations,
	"emmen-2026":                               structuralRelations,
	"heuvelrug-2019":                           structuralRelations,
	"amersfoort-2020":                          structuralRelations,
	"woerden-2024-structureel":                 woerdenRelations,
	"oegstgeest-structureel":                   oegstgeestRelations,
	"zeewolde-2026":                            zeewoldeRelations,
	"goirle-2018-nsq-gecorrigeerd":             goirleRelations,
	"velsen-2017-struct-ruimte":                ruimteRelations,
	"dordrecht-2018-struct-ruimte":             ruimteRelations,
	"belastingcapaciteit-dordrecht-2018":       belastingRelations,
	"belastingcapaciteit-dordrecht-2021":       belastingRelations,
	"belastingcapaciteit-middendrenthe-2021":   belastingRelations,
	"noordoostpolder-2019-belastingcapaciteit": noordoostpolderRelations,
	"weerstandsratio-someren-2018":             weerstandRelations,
	"weerstandsratio-weert-2018":               weerstandRelations,
	"eindhoven-2022-reserves":                  reserveRelations,
	"haarlem-2016-voorzieningen":               voorzieningRelations,
	"arnhem-2017-mva":                          materieelRelations,
	"voorschoten-2020-overzicht":               voorschotenRelations,
	"halderberge-2025":                         halderbergeRelations,
	"bronckhorst-2024":                         bronckhorstRelations,
	"oss-2019-p1":                              ossRelations,
	"ede-2022-vn-suffix":                       edeRelations,
	"dordrecht-2018-begroting-lbs":             splitRelations,
	"dronten-2018-mislabelled":                 drontenRelations,
}

// width returns the number of columns of a row.
func (g *publishedCase) width(row string) int { return len(g.rows[row]) }

func (g *publishedCase) balans(t *testing.T) balans.Balans {
	t.Helper()
	b := balans.Balans{Posts: map[balans.Post]budget.Series{}, Claims: map[balans.Post]budget.Series{}}
	for post, row := range map[balans.Post]string{
		balans.ImmaterieelEnMaterieel: "(im)materiele vaste activa",
		"kapitaalverstrekkingen":      "fva kapitaalverstrekkingen",
		balans.Leningen:               "fva leningen",
		balans.UitzettingenLang:       "fva uitzettingen >1jr",
		"voorraden-in-bewerking":      "voorraden onderhanden werk grond hulpstoffen",
		"voorraden-gereed":            "voorraden gereed product vooruitbetalingen",
		balans.UitzettingenKort:       "uitzettingen <1jr",
		balans.LiquideMiddelen:        "liquide middelen",
		balans.OverlopendeActiva:      "overlopende activa",
		balans.EigenVermogen:          "eigen vermogen",
		balans.Voorzieningen:          "voorzieningen",
		balans.VasteSchuld:            "vaste schuld",
		balans.VlottendeSchuld:        "vlottende schuld",
		balans.OverlopendePassiva:     "overlopende passiva",
	} {
		b.Posts[post] = g.series(t, row, false)
	}
	for post, row := range map[balans.Post]string{
		"vaste-activa": "totaal vaste activa", "vlottende-activa": "totaal vlottende activa",
		balans.Activa: "totaal activa", "vaste-passiva": "totaal vaste passiva",
		"vlottende-passiva": "totaal vlottende passiva", balans.Passiva: "totaal passiva",
	} {
		b.Claims[post] = g.series(t, row, false)
	}
	return b
}

func balansRelations(t *testing.T, g *publishedCase) []relation {
	b := g.balans(t)
	var rr []relation
	total := func(name string, p balans.Post, row string, i int) {
		rr = append(rr, relation{name: name, calc: b.Stand(p, budgettest.Column(i)), printed: g.rows[row][i]})
	}
	for i := range g.width("totaal activa") {
		total("vaste activa", balans.Post("vaste-activa"), "totaal vaste activa", i)
		total("vlottende activa", balans.Post("vlottende-activa"), "totaal vlottende activa", i)
		rr = append(rr, relation{name: "activa=passiva", calc: b.Printed(balans.Activa, budgettest.Column(i)), printed: g.rows["totaal passiva"][i]})
		total("vaste passiva", balans.Post("vaste-passiva"), "totaal vaste passiva", i)
		total("vlottende passiva", balans.Post("vlottende-passiva"), "totaal vlottende passiva", i)
	}
	for i, printed := range g.rows["emu"] {
		before, c := budgettest.Column(i), budgettest.Column(i+1)
		// The mutation of the eigen vermogen is taken as the exploitatiesaldo, as the
		// shared file does: the survey prints it for three of the five years.
		mutation := func(p balans.Post) budget.Series {
			return budget.Series{c: budgettest.Outcome(b.Mutation(p, before, c))}
		}
		survey := cyclus.EMUEnquete{Exploitatiesaldo: mutation(balans.EigenVermogen), Activa: mutation(balans.ImmaterieelEnMaterieel),
			Voorzieningen: mutation(balans.Voorzieningen), Voorraden: mutation(balans.Voorraden)}
		rr = append(rr,
			relation{name: "EMU via exploitatie", calc: survey.Saldo(c), printed: printed},
			relation{name: "EMU via balans", calc: cyclus.EMUEnquete{}.FromBalans(b, before, c), printed: printed})
	}
	return rr
}

func surveyRelations(t *testing.T, g *publishedCase) []relation {
	e := cyclus.EMUEnquete{
		Exploitatiesaldo: g.series(t, "1 exploitatiesaldo", false), Activa: g.series(t, "2 mutatie vaste activa", false),
		Voorzieningen: g.series(t, "3 mutatie voorzieningen", false), Voorraden: g.series(t, "4 mutatie voorraden", false),
	}
	var rr []relation
	for i, printed := range g.rows["emu"] {
		rr = append(rr, relation{name: "1-2+3-4", calc: e.Saldo(budgettest.Column(i)), printed: printed})
	}
	return rr
}

func structuralRelations(t *testing.T, g *publishedCase) []relation {
	correction := g.isCorrection(t)
	var rr []relation
	for i := range g.width("structureel") {
		if g.rows["saldo baten lasten"] != nil {
			sum := budget.Computed("Na bestemming", budget.Plus(g.calc(t, "saldo baten lasten", i)), budget.Plus(g.calc(t, "mutaties reserves", i)))
			rr = append(rr, relation{name: "saldo+reserves", calc: sum, printed: g.rows["na bestemming"][i]})
		}
		calc := budget.Computed("Structureel", budget.Plus(g.calc(t, "na bestemming", i)), budget.Minus(g.incidental(t, i, correction)))
		rr = append(rr, relation{name: "structureel", calc: calc, printed: g.rows["structureel"][i]})
	}
	return rr
}

// incidental reads the incidental line as the saldo that it is or corrects.
func (g *publishedCase) incidental(t *testing.T, i int, correction bool) budget.Calc {
	line := g.calc(t, "incidenteel line", i)
	if correction {
		return budget.Computed("Incidenteel saldo", budget.Minus(line))
	}
	return line
}

// isCorrection decides how the document prints the incidental line, which the
// label does not tell: by the equation that holds in every column.
func (g *publishedCase) isCorrection(t *testing.T) bool {
	t.Helper()
	holds := func(correction bool) bool {
		for i := range g.width("structureel") {
			calc := budget.Computed("", budget.Plus(g.calc(t, "na bestemming", i)), budget.Minus(g.incidental(t, i, correction)))
			sum, _ := calc.Amount()
			if sum.Sub(amount(t, g.rows["structureel"][i])).Abs().Cmp(budget.Euros(1)) > 0 {
				return false
			}
		}
		return true
	}
	require.NotEqual(t, holds(false), holds(true), "%s: one of the two equations holds", g.id)
	require.Equal(t, strings.Contains(g.sign, "correctie"), holds(true), g.id)
	return holds(true)
}

func sumOf(t *testing.T, g *publishedCase, i int, rows ...string) budget.Amount {
	var sum budget.Amount
	for _, row := range rows {
		sum = sum.Add(amount(t, g.rows[row][i]))
	}
	return sum
}

func woerdenRelations(t *testing.T, g *publishedCase) []relation {
	e := budgettest.Exploitatie{Structureel: budgettest.SideSeries{Toevoeging: budget.Series{}, Onttrekking: budget.Series{}}}
	e.Incidenteel = budgettest.SideSeries{
		Lasten: g.series(t, "incidentele lasten", false), Baten: g.series(t, "incidentele baten", true),
		Toevoeging: g.series(t, "incidentele toevoegingen", false), Onttrekking: g.series(t, "incidentele onttrekkingen", true)}
	var rr []relation
	for i := range g.width("structureel") {
		c := budgettest.Column(i)
		e.Structureel.Toevoeging[c] = sumOf(t, g, i, "toevoegingen, struct mn", "toevoegingen, struct en")
		e.Structureel.Onttrekking[c] = sumOf(t, g, i, "onttrekkingen, struct mn", "onttrekkingen, struct en")
		toevoeging, onttrekking := e.Figure(cyclus.Totaal, budget.Toevoeging, c), e.Figure(cyclus.Totaal, budget.Onttrekking, c)
		rr = append(rr,
			relation{name: "begrotingssaldo", printed: g.rows["begrotingssaldo"][i],
				calc: budget.Computed("Begrotingssaldo", budget.Plus(g.calc(t, "saldo b l", i)), budget.Minus(toevoeging), budget.Plus(onttrekking))},
			relation{name: "structureel", printed: g.rows["structureel"][i],
				calc: budget.Computed("Structureel", budget.Plus(g.calc(t, "begrotingssaldo", i)), budget.Minus(e.Figure(cyclus.Incidenteel, budget.Resultaat, c)))},
			relation{name: "toevoegingen", calc: toevoeging, printed: g.rows["toevoegingen, totaal"][i]},
			relation{name: "onttrekkingen", calc: onttrekking, printed: g.rows["onttrekkingen, totaal"][i]},
			relation{name: "onttrekkingen-toevoegingen=saldo_reserves", printed: g.rows["saldo reserves"][i],
				calc: budget.Computed("Saldo reserves", budget.Plus(onttrekking), budget.Minus(toevoeging))})
	}
	return rr
}

func oegstgeestRelations(t *testing.T, g *publishedCase) []relation {
	e := budgettest.Exploitatie{Incidenteel: budgettest.SideSeries{
		Lasten: g.series(t, "af incidentele lasten", false), Baten: g.series(t, "bij incidentele baten", true),
		Toevoeging: g.series(t, "af inc toevoegingen", false), Onttrekking: g.series(t, "bij inc onttrekkingen", true)}}
	var rr []relation
	for i := range g.width("structureel") {
		rr = append(rr, relation{name: "-(sum)", printed: g.rows["structureel"][i], reversed: true,
			calc: budget.Computed("Structureel", budget.Plus(g.calc(t, "resultaat na bestemming", i)), budget.Minus(e.Figure(cyclus.Incidenteel, budget.Resultaat, budgettest.Column(i))))})
	}
	return rr
}

func splitRelations(t *testing.T, g *publishedCase) []relation {
	e := budgettest.Exploitatie{
		Totaal:      budgettest.SideSeries{Lasten: g.series(t, "totaal lasten", false), Baten: g.series(t, "totaal baten", false)},
		Incidenteel: budgettest.SideSeries{Lasten: g.series(t, "incidenteel lasten", false), Baten: g.series(t, "incidenteel baten", false)}}
	var rr []relation
	for i := range g.width("totaal saldo") {
		for _, r := range []struct {
			name string
			aard cyclus.Nature
			side budget.Side
			row  string
		}{
			{"saldo", cyclus.Totaal, budget.Saldo, "totaal saldo"},
			{"saldo inc", cyclus.Incidenteel, budget.Saldo, "incidenteel saldo"},
			{"struct lasten", cyclus.Structureel, budget.Lasten, "structureel lasten"},
			{"struct baten", cyclus.Structureel, budget.Baten, "structureel baten"},
			{"struct saldo", cyclus.Structureel, budget.Saldo, "structureel saldo"},
		} {
			rr = append(rr, relation{name: r.name, calc: e.Figure(r.aard, r.side, budgettest.Column(i)), printed: g.rows[r.row][i]})
		}
	}
	return rr
}

func drontenRelations(t *testing.T, g *publishedCase) []relation {
	e := budgettest.Exploitatie{Incidenteel: budgettest.SideSeries{
		Lasten: g.series(t, "inc lasten", true), Baten: g.series(t, "inc baten", false),
		Toevoeging: g.series(t, "inc dotatie", true), Onttrekking: g.series(t, "inc onttrekking", false)}}
	c := budgettest.Column(0)
	side := func(s budget.Side) budget.Calc { return e.Figure(cyclus.Incidenteel, s, c) }
	return []relation{
		// The document adds the wrong side of the reserves to each.
		{name: "published \"totaal baten (na reserves)\"", printed: g.rows["gedrukt inc baten na reserves"][0],
			calc: budget.Computed("Baten en dotatie", budget.Plus(side(budget.Baten)), budget.Minus(side(budget.Toevoeging)))},
		{name: "published \"totaal lasten (na reserves)\"", printed: g.rows["gedrukt inc lasten na reserves"][0],
			calc: budget.Computed("Lasten en onttrekking", budget.Plus(side(budget.Onttrekking)), budget.Minus(side(budget.Lasten)))},
		{name: "total", printed: g.rows["totaal incidenteel"][0], calc: side(budget.Resultaat)},
	}
}
