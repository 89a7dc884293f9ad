package budget_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// relatie is one relation between printed figures: a calculation of the
// library beside what the document prints.
type relatie struct {
	naam    string
	calc    budget.Calc   // of a sum
	ratio   *budget.Ratio // of a ratio, rounded as the document prints it
	gedrukt string
	gekeerd bool // the document prints it with the other sign
}

// relaties returns the relations of a case, in the order in which the shared
// file records them.
func (g *geval) relaties(t *testing.T) []relatie {
	t.Helper()
	build, ok := relatiesVan[g.id]
	require.True(t, ok, "no relations for case %s", g.id)
	return build(t, g)
}

var relatiesVan = map[string]func(*testing.T, *geval) []relatie{
	"bbv-2018-emu-balans":                      balansRelaties,
	"emu-woerden-2022":                         enqueteRelaties,
	"emu-heusden-2018":                         enqueteRelaties,
	"bbv-2024-structureel":                     structureelRelaties,
	"emmen-2026":                               structureelRelaties,
	"heuvelrug-2019":                           structureelRelaties,
	"amersfoort-2020":                          structureelRelaties,
	"woerden-2024-structureel":                 woerdenRelaties,
	"oegstgeest-structureel":                   oegstgeestRelaties,
	"zeewolde-2026":                            zeewoldeRelaties,
	"goirle-2018-nsq-gecorrigeerd":             goirleRelaties,
	"velsen-2017-struct-ruimte":                ruimteRelaties,
	"dordrecht-2018-struct-ruimte":             ruimteRelaties,
	"belastingcapaciteit-dordrecht-2018":       belastingRelaties,
	"belastingcapaciteit-dordrecht-2021":       belastingRelaties,
	"belastingcapaciteit-middendrenthe-2021":   belastingRelaties,
	"noordoostpolder-2019-belastingcapaciteit": noordoostpolderRelaties,
	"weerstandsratio-someren-2018":             weerstandRelaties,
	"weerstandsratio-weert-2018":               weerstandRelaties,
	"eindhoven-2022-reserves":                  reserveRelaties,
	"haarlem-2016-voorzieningen":               voorzieningRelaties,
	"arnhem-2017-mva":                          materieelRelaties,
	"voorschoten-2020-overzicht":               voorschotenRelaties,
	"halderberge-2025":                         halderbergeRelaties,
	"bronckhorst-2024":                         bronckhorstRelaties,
	"oss-2019-p1":                              ossRelaties,
	"ede-2022-vn-suffix":                       edeRelaties,
	"dordrecht-2018-begroting-lbs":             splitsingRelaties,
	"dronten-2018-mislabelled":                 drontenRelaties,
}

// breedte returns the number of columns of a row.
func (g *geval) breedte(row string) int { return len(g.rijen[row]) }

func (g *geval) balans(t *testing.T) budget.Balans {
	t.Helper()
	b := budget.Balans{Posten: map[budget.Post]budget.Series{}, Gedrukt: map[budget.Post]budget.Series{}}
	for post, row := range map[budget.Post]string{
		budget.PostImMaterieel:            "(im)materiele vaste activa",
		budget.PostKapitaalverstrekkingen: "fva kapitaalverstrekkingen",
		budget.PostLeningen:               "fva leningen",
		budget.PostUitzettingenLang:       "fva uitzettingen >1jr",
		budget.PostVoorradenInBewerking:   "voorraden onderhanden werk grond hulpstoffen",
		budget.PostVoorradenGereed:        "voorraden gereed product vooruitbetalingen",
		budget.PostUitzettingenKort:       "uitzettingen <1jr",
		budget.PostLiquideMiddelen:        "liquide middelen",
		budget.PostOverlopendeActiva:      "overlopende activa",
		budget.PostEigenVermogen:          "eigen vermogen",
		budget.PostVoorzieningen:          "voorzieningen",
		budget.PostVasteSchuld:            "vaste schuld",
		budget.PostVlottendeSchuld:        "vlottende schuld",
		budget.PostOverlopendePassiva:     "overlopende passiva",
	} {
		b.Posten[post] = g.serie(t, row, false)
	}
	for post, row := range map[budget.Post]string{
		budget.PostVasteActiva: "totaal vaste activa", budget.PostVlottendeActiva: "totaal vlottende activa",
		budget.PostActiva: "totaal activa", budget.PostVastePassiva: "totaal vaste passiva",
		budget.PostVlottendePassiva: "totaal vlottende passiva", budget.PostPassiva: "totaal passiva",
	} {
		b.Gedrukt[post] = g.serie(t, row, false)
	}
	return b
}

func balansRelaties(t *testing.T, g *geval) []relatie {
	b := g.balans(t)
	var rr []relatie
	total := func(naam string, p budget.Post, row string, i int) {
		rr = append(rr, relatie{naam: naam, calc: b.Stand(p, kolom(i)), gedrukt: g.rijen[row][i]})
	}
	for i := range g.breedte("totaal activa") {
		total("vaste activa", budget.PostVasteActiva, "totaal vaste activa", i)
		total("vlottende activa", budget.PostVlottendeActiva, "totaal vlottende activa", i)
		rr = append(rr, relatie{naam: "activa=passiva", calc: b.Printed(budget.PostActiva, kolom(i)), gedrukt: g.rijen["totaal passiva"][i]})
		total("vaste passiva", budget.PostVastePassiva, "totaal vaste passiva", i)
		total("vlottende passiva", budget.PostVlottendePassiva, "totaal vlottende passiva", i)
	}
	emu := g.emu(t)
	for i, gedrukt := range g.rijen["emu"] {
		rr = append(rr,
			relatie{naam: "EMU via exploitatie", calc: emu.Exploitatie(kolom(i), kolom(i+1)), gedrukt: gedrukt},
			relatie{naam: "EMU via balans", calc: emu.Balanssaldo(kolom(i), kolom(i+1)), gedrukt: gedrukt})
	}
	return rr
}

// emu takes the mutation of the eigen vermogen as the exploitatiesaldo, as the
// shared file does: the survey prints it for three of the five years.
func (g *geval) emu(t *testing.T) budget.EMU {
	t.Helper()
	e := budget.EMU{Balans: g.balans(t), Exploitatiesaldo: budget.Series{}}
	for i := range g.rijen["emu"] {
		e.Exploitatiesaldo[kolom(i+1)], _ = e.Balans.Mutation(budget.PostEigenVermogen, kolom(i), kolom(i+1)).Amount()
	}
	return e
}

func enqueteRelaties(t *testing.T, g *geval) []relatie {
	e := budget.EMUEnquete{
		Exploitatiesaldo: g.serie(t, "1 exploitatiesaldo", false), Activa: g.serie(t, "2 mutatie vaste activa", false),
		Voorzieningen: g.serie(t, "3 mutatie voorzieningen", false), Voorraden: g.serie(t, "4 mutatie voorraden", false),
	}
	var rr []relatie
	for i, gedrukt := range g.rijen["emu"] {
		rr = append(rr, relatie{naam: "1-2+3-4", calc: e.Saldo(kolom(i)), gedrukt: gedrukt})
	}
	return rr
}

func structureelRelaties(t *testing.T, g *geval) []relatie {
	correctie := g.isCorrectie(t)
	var rr []relatie
	for i := range g.breedte("structureel") {
		if g.rijen["saldo baten lasten"] != nil {
			sum := budget.Computed("Na bestemming", budget.Plus(g.calc(t, "saldo baten lasten", i)), budget.Plus(g.calc(t, "mutaties reserves", i)))
			rr = append(rr, relatie{naam: "saldo+reserves", calc: sum, gedrukt: g.rijen["na bestemming"][i]})
		}
		calc := budget.StructureelOf("Structureel", g.calc(t, "na bestemming", i), g.incidenteel(t, i, correctie))
		rr = append(rr, relatie{naam: "structureel", calc: calc, gedrukt: g.rijen["structureel"][i]})
	}
	return rr
}

// incidenteel reads the incidental line as the saldo that it is or corrects.
func (g *geval) incidenteel(t *testing.T, i int, correctie bool) budget.Calc {
	line := g.calc(t, "incidenteel line", i)
	if correctie {
		return budget.Computed("Incidenteel saldo", budget.Minus(line))
	}
	return line
}

// isCorrectie decides how the document prints the incidental line, which the
// label does not tell: by the equation that holds in every column.
func (g *geval) isCorrectie(t *testing.T) bool {
	t.Helper()
	holds := func(correctie bool) bool {
		for i := range g.breedte("structureel") {
			calc := budget.StructureelOf("", g.calc(t, "na bestemming", i), g.incidenteel(t, i, correctie))
			sum, _ := calc.Amount()
			if sum.Sub(bedrag(t, g.rijen["structureel"][i])).Abs().Cmp(budget.Euros(1)) > 0 {
				return false
			}
		}
		return true
	}
	require.NotEqual(t, holds(false), holds(true), "%s: one of the two equations holds", g.id)
	require.Equal(t, strings.Contains(g.teken, "correctie"), holds(true), g.id)
	return holds(true)
}

func som(t *testing.T, g *geval, i int, rows ...string) budget.Amount {
	var sum budget.Amount
	for _, row := range rows {
		sum = sum.Add(bedrag(t, g.rijen[row][i]))
	}
	return sum
}

func woerdenRelaties(t *testing.T, g *geval) []relatie {
	e := budget.Exploitatie{Structureel: budget.Zijden{Toevoeging: budget.Series{}, Onttrekking: budget.Series{}}}
	e.Incidenteel = budget.Zijden{
		Lasten: g.serie(t, "incidentele lasten", false), Baten: g.serie(t, "incidentele baten", true),
		Toevoeging: g.serie(t, "incidentele toevoegingen", false), Onttrekking: g.serie(t, "incidentele onttrekkingen", true)}
	var rr []relatie
	for i := range g.breedte("structureel") {
		c := kolom(i)
		e.Structureel.Toevoeging[c] = som(t, g, i, "toevoegingen, struct mn", "toevoegingen, struct en")
		e.Structureel.Onttrekking[c] = som(t, g, i, "onttrekkingen, struct mn", "onttrekkingen, struct en")
		toevoeging, onttrekking := e.Figure(budget.Totaal, budget.Toevoeging, c), e.Figure(budget.Totaal, budget.Onttrekking, c)
		rr = append(rr,
			relatie{naam: "begrotingssaldo", gedrukt: g.rijen["begrotingssaldo"][i],
				calc: budget.ResultaatOf("Begrotingssaldo", g.calc(t, "saldo b l", i), toevoeging, onttrekking)},
			relatie{naam: "structureel", gedrukt: g.rijen["structureel"][i],
				calc: budget.StructureelOf("Structureel", g.calc(t, "begrotingssaldo", i), e.Figure(budget.Incidenteel, budget.Resultaat, c))},
			relatie{naam: "toevoegingen", calc: toevoeging, gedrukt: g.rijen["toevoegingen, totaal"][i]},
			relatie{naam: "onttrekkingen", calc: onttrekking, gedrukt: g.rijen["onttrekkingen, totaal"][i]},
			relatie{naam: "onttrekkingen-toevoegingen=saldo_reserves", gedrukt: g.rijen["saldo reserves"][i],
				calc: budget.Computed("Saldo reserves", budget.Plus(onttrekking), budget.Minus(toevoeging))})
	}
	return rr
}

func oegstgeestRelaties(t *testing.T, g *geval) []relatie {
	e := budget.Exploitatie{Incidenteel: budget.Zijden{
		Lasten: g.serie(t, "af incidentele lasten", false), Baten: g.serie(t, "bij incidentele baten", true),
		Toevoeging: g.serie(t, "af inc toevoegingen", false), Onttrekking: g.serie(t, "bij inc onttrekkingen", true)}}
	var rr []relatie
	for i := range g.breedte("structureel") {
		rr = append(rr, relatie{naam: "-(sum)", gedrukt: g.rijen["structureel"][i], gekeerd: true,
			calc: budget.StructureelOf("Structureel", g.calc(t, "resultaat na bestemming", i), e.Figure(budget.Incidenteel, budget.Resultaat, kolom(i)))})
	}
	return rr
}

func splitsingRelaties(t *testing.T, g *geval) []relatie {
	e := budget.Exploitatie{
		Totaal:      budget.Zijden{Lasten: g.serie(t, "totaal lasten", false), Baten: g.serie(t, "totaal baten", false)},
		Incidenteel: budget.Zijden{Lasten: g.serie(t, "incidenteel lasten", false), Baten: g.serie(t, "incidenteel baten", false)}}
	var rr []relatie
	for i := range g.breedte("totaal saldo") {
		for _, r := range []struct {
			naam string
			aard budget.Aard
			side budget.Side
			row  string
		}{
			{"saldo", budget.Totaal, budget.Saldo, "totaal saldo"},
			{"saldo inc", budget.Incidenteel, budget.Saldo, "incidenteel saldo"},
			{"struct lasten", budget.Structureel, budget.Lasten, "structureel lasten"},
			{"struct baten", budget.Structureel, budget.Baten, "structureel baten"},
			{"struct saldo", budget.Structureel, budget.Saldo, "structureel saldo"},
		} {
			rr = append(rr, relatie{naam: r.naam, calc: e.Figure(r.aard, r.side, kolom(i)), gedrukt: g.rijen[r.row][i]})
		}
	}
	return rr
}

func drontenRelaties(t *testing.T, g *geval) []relatie {
	e := budget.Exploitatie{Incidenteel: budget.Zijden{
		Lasten: g.serie(t, "inc lasten", true), Baten: g.serie(t, "inc baten", false),
		Toevoeging: g.serie(t, "inc dotatie", true), Onttrekking: g.serie(t, "inc onttrekking", false)}}
	c := kolom(0)
	side := func(s budget.Side) budget.Calc { return e.Figure(budget.Incidenteel, s, c) }
	return []relatie{
		// The document adds the wrong side of the reserves to each.
		{naam: "published \"totaal baten (na reserves)\"", gedrukt: g.rijen["gedrukt inc baten na reserves"][0],
			calc: budget.Computed("Baten en dotatie", budget.Plus(side(budget.Baten)), budget.Minus(side(budget.Toevoeging)))},
		{naam: "published \"totaal lasten (na reserves)\"", gedrukt: g.rijen["gedrukt inc lasten na reserves"][0],
			calc: budget.Computed("Lasten en onttrekking", budget.Plus(side(budget.Onttrekking)), budget.Minus(side(budget.Lasten)))},
		{naam: "total", gedrukt: g.rijen["totaal incidenteel"][0], calc: side(budget.Resultaat)},
	}
}
