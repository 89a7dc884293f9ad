package classification

import (
	"maps"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv3001 = validate.Rule{
	Code:  "BBV3001",
	Title: finding.Text{NL: "Mutaties aan reserves zijn geen lasten of baten", EN: "Mutations of reserves are not lasten or baten"},
	Doc: finding.Text{
		NL: `Toevoegingen en onttrekkingen aan reserves komen na het totaal saldo van baten en
lasten. Gemeld worden een regel met lasten of baten, niet overal € 0, waarvan de naam
zegt dat het een mutatie aan een reserve is ("exclusief" zegt dat hij dat niet is), en
een vermeld saldo dat niet baten − lasten is, maar dat wel wordt als de mutaties aan
reserves meetellen. Een voorziening is geen reserve: toevoegingen daaraan zijn lasten.`,
		EN: `Toevoegingen to and onttrekkingen from reserves come after the totaal saldo van
baten en lasten. Reported are a line of lasten or baten, not €0 throughout,
whose name says that it is a mutation of a reserve ("exclusief" says that it is
not), and a printed saldo that is
not baten − lasten but is so once the mutations of reserves are counted in. A
voorziening is not a reserve: additions to it are lasten.`,
	},
	Basis:    []validate.Basis{validate.BBV("17", "d"), validate.BBV("27", "1d"), validate.BBV("43", "")},
	Severity: finding.Error,
	Differs: validate.Message{
		Text: finding.Text{
			NL: "vermeld {0}, berekend {1} ({4}): de mutaties aan reserves zijn meegeteld als lasten en baten",
			EN: "stated {0}, computed {1} ({4}): the mutations of reserves are counted as lasten and baten",
		},
		Remedy: finding.Text{
			NL: "vermeld als saldo {1}, en daarna de mutaties aan reserves",
			EN: "state {1} as the saldo, and the mutations of reserves after it",
		},
	},
	Check: func(p *validate.Pass) {
		for part := range p.Overview().All() {
			if line, ok := part.Item().(*programme.Line); ok && namesMutation(line.Name) {
				reportLine(p, part.Path(), line)
			}
		}
		for f := range p.Printed(budget.Saldo) {
			if p.HoldsReserves(f) {
				p.Check(f, validate.OfSides)
			}
		}
	},
}

// namesMutation reports whether a label says that its figures are mutations of a reserve. "Lasten exclusief stortingen in
// reserves" are the lasten without them.
func namesMutation(label string) bool {
	if !strings.Contains(label, "eserve") && !strings.Contains(label, "ESERVE") {
		return false // nearly all labels; the words take longer
	}
	words := lexicon.Words(lexicon.Fold(label))
	first := slices.IndexFunc(words, func(w string) bool { return mutates(w) || ofReserve(w) })
	return first >= 0 && !excluded(words[:first]) && slices.ContainsFunc(words, mutates) && slices.ContainsFunc(words, ofReserve) &&
		!slices.ContainsFunc(words, lexicon.Voorziening.Within)
}

// mutates reports whether a word is that of a mutation.
func mutates(word string) bool {
	return lexicon.Toevoeging.Begins(word) || lexicon.Onttrekking.Begins(word) || lexicon.Mutatie.Has(word)
}

// ofReserve reports whether a word is that of a reserve, as "bestemmingsreserve" is.
func ofReserve(word string) bool {
	return lexicon.Reserve.Some(func(reserve string) bool { return strings.HasSuffix(word, reserve) })
}

// excluded reports whether the words before a mutation say that it is not in the figures: "exclusief de", "voor".
func excluded(before []string) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if lexicon.Excluded.Has(before[i]) {
			return true
		}
		if !lexicon.Filler.Has(before[i]) {
			return false
		}
	}
	return false
}

// reportLine reports the sides on which a line moves money to or from a
// reserve. A row of a template that is left at nothing books nothing.
func reportLine(p *validate.Pass, path string, line *programme.Line) {
	for _, booked := range []struct {
		side, right budget.Side
		series      budget.Series
	}{{budget.Lasten, budget.Toevoeging, line.Lasten}, {budget.Baten, budget.Onttrekking, line.Baten}} {
		amounts := slices.Collect(maps.Values(booked.series))
		if !slices.ContainsFunc(amounts, func(a budget.Amount) bool { return !a.IsZero() }) {
			continue
		}
		side := booked.side.String()
		p.Report(finding.Error, validate.Location{Path: path + "." + side, Part: line.Name, Side: booked.side, Source: line.Source},
			finding.Text{NL: "de mutatie van een reserve is als {0} geboekt", EN: "a mutation of a reserve is booked as {0}"}.With(side),
			finding.Text{NL: "neem de regel op onder reserves, als {0}", EN: "move the line to reserves, as {0}"}.With(booked.right.String()))
	}
}
