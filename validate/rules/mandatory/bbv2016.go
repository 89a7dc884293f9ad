package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2016 = complete(validate.Rule{
	Code:  "BBV2016",
	Title: finding.Text{NL: "De toelichting op het overzicht is volledig", EN: "The toelichting op het overzicht is complete"},
	Doc: finding.Text{
		NL: `De toelichting heeft de gronden van de ramingen, of de analyse van de afwijkingen, het
overzicht van incidentele baten en lasten per programma en dat van de structurele
toevoegingen en onttrekkingen; van jaarstukken ook de aanwending van onvoorzien, waar er
een bedrag voor was, en de informatie over topinkomens. Een leeg overzicht zegt dat die
er niet zijn.`,
		EN: `The toelichting has the gronden of the estimates, or the analysis of the afwijkingen,
the overzicht of incidentele baten en lasten per programma and that of the structurele
toevoegingen and onttrekkingen; of jaarstukken also the aanwending of onvoorzien, where
there was an amount for it, and the information on top incomes. An empty overzicht says
that there are none.`,
	},
	Basis: []validate.Basis{validate.BBV("19", "b to d", "2024-12"), validate.BBV("28", "a to e", "2024-12")},
	From:  2013,
}, "toelichtingOverzicht", "toelichting op het overzicht", func(p *validate.Pass, missing *list) {
	e := p.Document().Explanation
	if e == nil {
		return
	}
	missing.need(e.Grounds != "", "gronden of analyse van de afwijkingen")
	missing.need(e.Incidenteel != nil, "incidentele baten en lasten")
	missing.need(e.Structureel != nil, "structurele toevoegingen en onttrekkingen")
	if p.Document().Kind == programme.Jaarstukken {
		missing.need(e.Onvoorzien != "" || p.Document().Onvoorzien == nil, "aanwending van onvoorzien")
		missing.need(e.WNT != "" || e.Topfunctionarissen != nil, "informatie over topinkomens (WNT)")
	}
})
