package goals

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5002 = validate.Rule{
	Code:  "BBV5002",
	Title: finding.Text{NL: "Bij elk doel staat wat ervoor gedaan wordt", EN: "Every goal says what is done to reach it"},
	Doc: finding.Text{
		NL: `De wet vraagt de weg naar de doelen per programma; dat elk doel een eigen activiteit
heeft is goed gebruik. Een activiteit telt voor het doel waar zij onder staat of met
een nummer bij hoort, voor de doelen daaronder, en, als zij bij een programma of
onderdeel als geheel hoort, voor alle doelen daarin. Dat geldt ook voor een antwoord
op de vraag wat gaan we daarvoor doen. Heeft geen enkel doel van een programma er een,
dan wordt dat één keer gemeld, bij het programma.`,
		EN: `The law asks for the way to the goals per programme; that every goal has an
activity of its own is good practice. An activity counts for the goal that it
stands below or is tied to by number, for the goals below that one, and, where it
belongs to a programme or part as a whole, for all goals in that. So does an
answer to the question wat gaan we daarvoor doen. Where no goal of a programme
has any, that is reported once, at the programme.`,
	},
	Basis:    basisActivity,
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		checkCover(p, served(), finding.Text{NL: "er staat niet bij wat ervoor gedaan wordt", EN: "it does not say what is done to reach it"}, finding.Text{
			NL: "geen van de {0} doelen van het programma zegt wat ervoor gedaan wordt", EN: "none of the {0} goals of the programme says what is done to reach it",
		}, finding.Text{NL: "neem de activiteiten op, of wijs aan waar het document ze vermeldt", EN: "add the activities, or point out where the document states them"})
	},
}

// served reports whether a branch has an activity of its own: below it,
// tied to it by number, or as an answer.
func served() cover {
	named := remembered(servedNumbers)
	return func(b *programme.Branch) bool { return servedHere(b, named) }
}

// servedNumbers are the numbers that the activities of a part serve by their own.
func servedNumbers(part *programme.Branch) map[number.Number]bool {
	numbers := map[number.Number]bool{}
	for _, a := range below[programme.Activity](part) {
		if above, ok := parentNumber(a); ok {
			numbers[above] = true
		}
	}
	return numbers
}

func servedHere(b *programme.Branch, named func(part *programme.Branch) map[number.Number]bool) bool {
	switch {
	case is[programme.Activity](b):
		return true
	case isPart(b):
		loose := func(a *programme.Branch) bool { _, numbered := parentNumber(a); return !numbered }
		return answers(b, programme.WatGaanWeDoen) || slices.ContainsFunc(below[programme.Activity](b), loose)
	case !is[programme.Goal](b):
		return false
	case below[programme.Activity](b) != nil:
		return true
	}
	own, ok := number.Parse(b.Number())
	return ok && named(partOf(b))[own]
}

func answers(b *programme.Branch, question programme.Question) bool {
	s := b.Section()
	return s != nil && slices.ContainsFunc(s.Answers, func(a programme.Answer) bool { return a.Question == question })
}
