package read

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// headerParts splits a line into the headers of its columns. It is no header when it has fewer than two, or holds
// figures.
func headerParts(list []word) (lead string, parts []word, ok bool) {
	if len(list) == 0 || len(list) > 80 {
		return "", nil, false
	}
	var current *part
	var before, years []string
	var all []part
	for i, w := range list {
		f := strings.Trim(lexicon.Fold(w.text), "():;,|")
		year := form.IsYear(f) || form.IsDate(f) || form.LetterYear(f) != 0
		if form.IsYear(f) {
			years = append(years, f)
		}
		switch {
		case !year && form.IsFigure(w.text) && hasDigit(w.text) && (current != nil || len(f) > 2):
			return "", nil, false
		case starts(f, year, current, i, list):
			all = append(all, part{word: w})
			current = &all[len(all)-1]
		case current == nil:
			before = append(before, w.text)
		default:
			current.text += " " + w.text
		}
		if current != nil {
			current.note(f, year)
		}
	}
	if len(all) < 2 || len(before) > 12 || !form.HeaderYears(years) {
		return "", nil, false
	}
	for _, p := range all {
		if len(strings.Fields(p.text)) > 8 {
			return "", nil, false
		}
		parts = append(parts, p.word)
	}
	return strings.Join(before, " "), parts, properHeader(all)
}

// part is the header of one column while it is read.
type part struct {
	word
	year, side, stage, movement bool
	// before tells that a word such as na or voor asks for the wijziging that it speaks of.
	before bool
	last   string
}

func (p *part) note(f string, year bool) {
	p.movement = p.movement || form.Movement(lexicon.Words(f)) != 0 && p.last == ""
	p.before = lexicon.AsksWijziging.Has(f) || p.before && !lexicon.Wijziging.Has(f)
	p.year = p.year || year
	p.side = p.side || lexicon.Lasten.Has(f) || lexicon.Baten.Has(f) || f == "saldo"
	p.stage = p.stage || lexicon.Realisatie.Has(f) || lexicon.Begroting.Has(f) || lexicon.Meerjarenraming.Has(f) || lexicon.Prognose.Has(f) || lexicon.Afwijking.Has(f)
	p.last = f
}

// starts reports whether a word begins the next column.
func starts(f string, year bool, current *part, i int, list []word) bool {
	if year {
		return current == nil || current.year
	}
	if !lexicon.HeaderStart.Has(f) && (len(f) <= 3 || form.Movement(lexicon.Words(f)) == 0) {
		return false
	}
	if current == nil {
		return !strings.HasPrefix(f, "resultaat") || i+1 < len(list)
	}
	if lexicon.HeaderJoin.Has(current.last) {
		return false
	}
	side := lexicon.Lasten.Has(f) || lexicon.Baten.Has(f) || f == "saldo"
	if side && (current.stage || current.year || current.movement) && !current.side || side && current.movement {
		return false
	}
	return !lexicon.Wijziging.Has(f) || current.stage && current.year && !current.before
}

// properHeader asks for evidence that a line of words is a header: years, or stages, or sides, in each of its parts of some length.
func properHeader(all []part) bool {
	return !slices.ContainsFunc(all, func(p part) bool {
		return !p.year && !p.stage && !p.side && !p.movement && len(strings.Fields(p.text)) > 2
	})
}
