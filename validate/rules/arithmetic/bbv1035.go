package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1035 = validate.Rule{
	Code:  "BBV1035",
	Title: finding.Text{NL: "De kengetallen volgen uit balans, overzicht en woonlasten", EN: "The kengetallen follow from balans, overzicht and woonlasten"},
	Doc: finding.Text{
		NL: `Elk kengetal dat het document vermeldt wordt vergeleken met wat volgt uit zijn eigen
balans, overzicht van baten en lasten, incidentele posten en woonlasten, met de
formule die geldt in het jaar van de kolom. Het verschilt pas als geen enkele cijfers
die op de vermelde afronden een verhouding geven die op de vermelde afrondt. Het
blijft bij "let op": de huidige tekst van de Regeling kon niet nagegaan worden.`,
		EN: `Each kengetal that the document prints is compared with what follows from its own
balans, its overzicht van baten en lasten, its incidental items and its woonlasten,
by the formula in force in the year of the column. It differs only where no figures
that round to the printed ones give a ratio that rounds to the printed ratio. A
warning: the present text of the Regeling could not be verified.`,
	},
	Basis:    []validate.Basis{validate.BBV("11", "2d"), validate.BBV("11", "3"), notitieKengetallen},
	Severity: finding.Warning,
	From:     2016,
	Check: func(p *validate.Pass) {
		for path, claim := range programme.Each[programme.KengetalClaim](p.Document()) {
			for _, c := range claim.Values.Columns() {
				by := func(f programme.Finances) func() (budget.Ratio, error) {
					return func() (budget.Ratio, error) { return f.Kengetallen().InForce(claim.Kengetal, c, 1, budget.HalfUp) }
				}
				at := validate.Location{Path: path + ".waarden." + c.String(), Part: "kengetallen", Row: claim.Kengetal.String(), Column: c, Source: claim.Source}
				p.CompareRatio(at, claim.Values[c], true, roundedTo(p, claim.Kengetal), by(p.PrintedFinances()), by(p.Finances()))
			}
		}
	},
}

// roundedTo returns the step to which the figures of a kengetal are rounded:
// woonlasten are printed in euros, whatever the unit of the document.
func roundedTo(p *validate.Pass, k kengetal.Kengetal) budget.Amount {
	if one := budget.Euros(1); k == kengetal.Belastingcapaciteit && one.Cmp(p.Document().Step()) < 0 {
		return one
	}
	return p.Document().Step()
}

var notitieKengetallen = unseenRegeling(parts.Notitie("notitie Meerjarig financieel inzicht", "bijlage 3", "2020"))

// unseenRegeling marks what rests on the Regeling kengetallen as far as it was read.
func unseenRegeling(b validate.Basis) validate.Basis {
	b.Unverified = finding.Text{NL: "de tekst van de Regeling vaststelling kengetallen van 2019-04-01 is niet gezien", EN: "the text of the Regeling vaststelling kengetallen of 2019-04-01 was not seen"}
	return b
}
