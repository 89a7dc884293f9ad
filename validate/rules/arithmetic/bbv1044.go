package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1044 = validate.Rule{
	Code:  "BBV1044",
	Title: finding.Text{NL: "Het structureel saldo volgt uit overzicht en toelichting", EN: "The structureel saldo follows from overzicht and toelichting"},
	Doc: finding.Text{
		NL: `Een vermeld structureel saldo wordt vergeleken met het totaal saldo van baten en
lasten, min incidentele baten, plus incidentele lasten, min structurele toevoegingen,
plus structurele onttrekkingen. Mutaties aan reserves die het document niet
structureel noemt zijn incidenteel. Documenten vermelden de incidentele regel met het
ene of het andere teken; hier zegt de zijde wat hij doet.`,
		EN: `A stated structureel saldo is compared with the totaal saldo van baten en lasten,
less incidentele baten, plus incidentele lasten, less structurele toevoegingen, plus
structurele onttrekkingen. Mutations of reserves that the document does not list
as structureel are incidenteel. Documents print the incidental line with either
sign; here its side says what it does.`,
	},
	Basis: append(parts.Gemeentewet("189", "2"),
		parts.Notitie("notitie Structurele en incidentele baten en lasten", "par. 4", "2024"),
		validate.BBV("19", "c and d", "2024-12"), validate.BBV("28", "c and d", "2024-12")),
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *validate.Pass) {
		saldo := parts.Of(p.Document().Explanation).Saldo
		for _, c := range saldo.Columns() {
			at := validate.Location{Path: "toelichtingOverzicht.gedruktStructureelSaldo." + c.String(), Part: "structureel saldo", Column: c}
			p.Compare(at, budget.Stated("Structureel saldo", saldo[c], budget.Source{}), parts.StructuralSaldo(p, c)...)
		}
	},
}
