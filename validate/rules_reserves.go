package validate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

var ruleReserveBooked = Rule{
	Code:  "BBV3001",
	Title: finding.Text{NL: "Mutaties van reserves zijn geen lasten of baten", EN: "Mutations of reserves are not lasten or baten"},
	Doc: `Toevoegingen to and onttrekkingen from reserves come after the totaal saldo van
baten en lasten. Reported are a line of lasten or baten, not €0 throughout,
whose name says that it is a mutation of a reserve, and a printed saldo that is
not baten − lasten but is so once the mutations of reserves are counted in. A
voorziening is not a reserve: additions to it are lasten.`,
	Basis:    []Basis{bbv("17", "d"), bbv("27", "1d"), bbv("43", "")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		for part := range p.overview.All() {
			if part.Kind() == programme.PartLine && namesMutation(part.Label()) {
				p.reportLine(part)
			}
		}
		p.eachFigure(budget.Saldo, func(c *claim, printed figure) {
			want := p.saldo(c, printed.column)
			if p.holdsReserves(c, printed, want) {
				p.check(printed, want, textHoldsReserves, remedyReserves)
			}
		})
	},
}

var (
	textHoldsReserves = finding.Text{
		NL: "gedrukt {0}, berekend {1} ({4}): de mutaties van reserves zijn meegeteld als lasten en baten",
		EN: "printed {0}, computed {1} ({4}): the mutations of reserves are counted as lasten and baten",
	}
	remedyReserves = finding.Text{
		NL: "druk als saldo {1} af, en de mutaties van reserves daarna",
		EN: "print {1} as the saldo, and the mutations of reserves after it",
	}
)

// The words of a mutation and of a reserve, in one label.
var (
	mutationWord = regexp.MustCompile(`(?i)\b(toevoeging(en)?|onttrekking(en)?|mutaties?|dotaties?|storting(en)?|beschikking(en)?)\b`)
	reserveWord  = regexp.MustCompile(`(?i)reserves?\b`)
	otherWord    = regexp.MustCompile(`(?i)voorziening`)
)

func namesMutation(label string) bool {
	if !strings.Contains(label, "eserve") && !strings.Contains(label, "ESERVE") {
		return false // nearly all labels; the expressions take longer
	}
	return mutationWord.MatchString(label) && reserveWord.MatchString(label) && !otherWord.MatchString(label)
}

func (p *Pass) reportLine(part *programme.Part) {
	for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
		if !movesMoney(part.Series(side)) {
			continue
		}
		right := budget.Toevoeging
		if side == budget.Baten {
			right = budget.Onttrekking
		}
		p.Report(finding.Finding{
			Severity: finding.Error, Place: p.placeOf(part.Path()+"."+side.String(), part.Source(), part, side, ""),
			Text: finding.Text{
				NL: "de mutatie van een reserve is als {0} geboekt",
				EN: "a mutation of a reserve is booked as {0}",
			}.With(side.String()),
			Remedy: finding.Text{
				NL: "neem de regel op onder reserves, als {0}",
				EN: "move the line to reserves, as {0}",
			}.With(right.String()),
		})
	}
}

// movesMoney reports whether a series has an amount that is not €0: a row of
// a template that is left at nothing books nothing.
func movesMoney(s budget.Series) bool {
	for _, a := range s {
		if !a.IsZero() {
			return true
		}
	}
	return false
}

// holdsReserves reports whether a printed saldo cannot be baten − lasten and
// can be what is left after the mutations of reserves.
func (p *Pass) holdsReserves(c *claim, printed figure, saldo sum) bool {
	_, before, ok := p.weigh(printed, saldo)
	if !ok || before.Explained() {
		return false
	}
	mutations := p.of(c, printed.column, budget.Toevoeging, budget.Onttrekking)
	if mutations.operands == nil {
		return false
	}
	with := sum{}
	for _, o := range slices.Concat(saldo.operands, mutations.operands) {
		with.add(o.figure, o.minus)
	}
	after, ok := probe(printed, with)
	return ok && after.Explained()
}
