package goals

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5003 = validate.Rule{
	Code:  "BBV5003",
	Title: finding.Text{NL: "Aan elk doel is af te meten of het bereikt is", EN: "Every goal can be measured"},
	Doc: finding.Text{
		NL: `De wet vraagt dat doelen per programma met indicatoren worden toegelicht; dat elk doel
een eigen indicator heeft is goed gebruik. Een indicator telt voor waar hij onder
staat of met een nummer bij hoort, voor de doelen daarboven en daaronder, en, als hij
bij een programma of onderdeel als geheel hoort, voor alle doelen daarin. Heeft geen
enkel doel van een programma er een, dan wordt dat één keer gemeld, bij het programma.`,
		EN: `The law asks that goals are explained by indicators per programme; that every goal
has one of its own is good practice. An indicator counts for what it stands below
or is tied to by number, for the goals above and below that, and, where it
belongs to a programme or part as a whole, for all goals in that. Where no goal of
a programme has any, that is reported once, at the programme.`,
	},
	Basis:    basisGoal,
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *validate.Pass) {
		checkCover(p, measuredHere, finding.Text{NL: "geen indicator meet of het bereikt is", EN: "no indicator measures whether it is reached"}, finding.Text{
			NL: "geen van de {0} doelen van het programma heeft een indicator", EN: "none of the {0} goals of the programme has an indicator",
		}, finding.Text{NL: "neem indicatoren op, ten minste de verplichte (Regeling beleidsindicatoren)", EN: "add indicators, at least the mandatory ones (Regeling beleidsindicatoren)"})
	},
}

func measuredHere(b *programme.Branch) bool { return some(b.MeasuredBy()) }
