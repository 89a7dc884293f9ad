package prose

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// about is what words say that a figure is of: of a label, a header, a title, or a part of a sentence.
type about struct {
	words      []string // what it is of, sorted
	numbers    []string // the number of a programme
	qualifiers []string // that it counts other things, sorted: exclusief
	sides      []budget.Side
	years      []int
	day        day
	otherDay   bool           // it names two days
	stages     []budget.Stage // those that the words allow, nil for any
	effect     budget.Effect
	difference bool // of two moments
	verb       bool // binds a figure to what it is of
	change     bool // something rises or falls
}

// aboutText reads a label, header or title.
func aboutText(s string) about {
	var a about
	words := lexicon.Words(lexicon.Fold(s))
	for _, w := range words {
		if isYear(w) {
			a.years = append(a.years, form.Number(w))
			continue
		}
		a.add(w)
	}
	a.close(words)
	return a
}

// aboutItems reads a part of a sentence.
func aboutItems(items []item) about {
	var a about
	var words []string
	for _, it := range items {
		switch it.kind {
		case yearItem:
			a.addYear(it)
		case nameItem:
			a.numbers = append(a.numbers, it.text)
		case wordItem:
			for _, w := range lexicon.Words(it.text) {
				a.add(w)
				words = append(words, w)
			}
		}
	}
	a.close(words)
	return a
}

// addYear takes a year, or a day.
func (a *about) addYear(it item) {
	if it.year != 0 {
		a.years = append(a.years, it.year)
	}
	if it.day != noDay {
		a.otherDay = a.otherDay || a.day != noDay && a.day != it.day
		a.day = it.day
	}
}

// add takes one word.
func (a *about) add(w string) {
	switch {
	case lexicon.Qualifier.Has(w):
		a.qualifiers = append(a.qualifiers, w)
	case a.addSide(w), a.addChange(w), isStageWord(w), lexicon.Filler.Has(w), lexicon.SentenceFiller.Has(w):
	case lexicon.Copula.Has(w):
		a.verb = true
	case form.SaysTotal(w), form.SaysUnit(w), lexicon.Programma.Has(w), lexicon.Beleidsveld.Has(w), lexicon.Plural.Has(w):
	case strings.Trim(w, "0123456789") == "":
		a.numbers = append(a.numbers, strings.TrimLeft(w, "0"))
	default:
		a.words = append(a.words, w)
	}
}

// addSide takes a word that names a side, or says which way a figure counts.
func (a *about) addSide(w string) bool {
	switch {
	case lexicon.Voordeel.Has(w), lexicon.Overschot.Has(w), lexicon.Favourable.Has(w):
		a.effect = budget.Voordeel
	case lexicon.Nadeel.Has(w), lexicon.Tekort.Has(w), lexicon.Unfavourable.Has(w):
		a.effect = budget.Nadeel
	case lexicon.Resultaat.Has(w):
		a.sides = append(a.sides, budget.Resultaat)
	case lexicon.Saldo.Has(w):
		a.sides = append(a.sides, budget.Saldo)
	case lexicon.Lasten.Has(w):
		a.sides = append(a.sides, budget.Lasten)
	case lexicon.Baten.Has(w):
		a.sides = append(a.sides, budget.Baten)
	case lexicon.Toevoeging.Begins(w):
		a.sides = append(a.sides, budget.Toevoeging)
	case lexicon.Onttrekking.Begins(w):
		a.sides = append(a.sides, budget.Onttrekking)
	default:
		return false
	}
	return true
}

// addChange takes a word that speaks of two moments.
func (a *about) addChange(w string) bool {
	switch {
	case lexicon.Afwijking.Has(w):
		a.difference = true
	case lexicon.Rise.Has(w), lexicon.Fall.Has(w), lexicon.More.Has(w), lexicon.Less.Has(w), lexicon.Than.Has(w):
		a.change = true
	default:
		return false
	}
	return true
}

func isStageWord(w string) bool {
	return form.NamesStage(w) || lexicon.Realised.Has(w) || lexicon.Planned.Has(w) || form.LetterYear(w) != 0
}

// close sorts what was taken, and draws conclusions from all words.
func (a *about) close(words []string) {
	a.stages = stagesOf(words)
	if slices.ContainsFunc(a.sides, func(s budget.Side) bool { return s == budget.Toevoeging || s == budget.Onttrekking }) {
		a.words = slices.DeleteFunc(a.words, lexicon.Reserve.Has)
	}
	for _, list := range []*[]string{&a.words, &a.qualifiers, &a.numbers} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	slices.Sort(a.years)
	a.years = slices.Compact(a.years)
}

// stagesOf are the stages that words allow, nil where they name none. What is called begroting, and no more, is any plan.
func stagesOf(words []string) []budget.Stage {
	amended := lexicon.Wijziging.HasAny(words) && lexicon.WithWijziging.HasAny(words) || lexicon.Gewijzigd.HasAny(words)
	realised := lexicon.Realisatie.HasAny(words) || lexicon.Realised.HasAny(words)
	planned := lexicon.Planned.HasAny(words) || lexicon.Begroting.HasAny(words) || lexicon.Meerjarenraming.HasAny(words) || lexicon.Primitief.HasAny(words)
	switch {
	case realised && (planned || amended), lexicon.Prognose.HasAny(words):
		return []budget.Stage{} // two moments, or one that tables seldom have
	case realised:
		return []budget.Stage{budget.Realisatie}
	case amended:
		return []budget.Stage{budget.NaWijziging}
	case lexicon.Primitief.HasAny(words), lexicon.Wijziging.HasAny(words):
		return []budget.Stage{budget.Begroting}
	case planned:
		return []budget.Stage{budget.Begroting, budget.NaWijziging, budget.Meerjarenraming}
	}
	return nil
}

// side is the side that words name; ok is false where they name two that are not one. "Het saldo van baten en lasten" is
// one.
func (a *about) side() (side budget.Side, ok bool) {
	for _, s := range a.sides {
		switch {
		case side == 0, side == s, (side == budget.Lasten || side == budget.Baten) && s == budget.Saldo:
			side = s
		case side == budget.Saldo && (s == budget.Lasten || s == budget.Baten):
		case side == budget.Resultaat && s == budget.Saldo:
		default:
			return 0, false
		}
	}
	return side, true
}
