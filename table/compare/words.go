package compare

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// about are the words of a label or title that say what it is about, sorted: those that are left without side, stage,
// year and unit, and without words that only say that a line is a total. Numbers have no leading zeros.
func about(label string) []string {
	words := lexicon.Words(lexicon.Fold(label))
	list := make([]string, 0, len(words))
	for _, w := range words {
		if !tellsMoment(w) && !saysTotal(w) {
			if w = strings.Trim(w, ".:"); len(w) > 1 {
				w = strings.TrimLeft(w, "0")
			}
			list = append(list, w)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// saysTotal reports whether a word only says that a line is a total, or what kind of thing it is about.
func saysTotal(word string) bool {
	return form.SaysTotal(word) || slices.ContainsFunc([]lexicon.Kind{lexicon.Programma, lexicon.Plural, lexicon.Programmas, lexicon.Beleidsveld},
		func(k lexicon.Kind) bool { return k.Has(word) })
}

// qualifiers are the words of a text that say that figures count other things, sorted.
func qualifiers(text string) []string {
	words := slices.DeleteFunc(lexicon.Words(lexicon.Fold(text)), func(w string) bool { return !lexicon.Qualifier.Has(w) })
	slices.Sort(words)
	return slices.Compact(words)
}

// aboutRow are the words of a row without its code; that it is a reserve mutation its side says.
func aboutRow(r understand.RowReading) []string {
	words := about(strings.TrimPrefix(strings.TrimSpace(r.Label), r.Code))
	if r.Side != budget.Toevoeging && r.Side != budget.Onttrekking && r.Role != understand.RoleMutatie {
		return words
	}
	return slices.DeleteFunc(words, func(w string) bool {
		return lexicon.Toevoeging.Begins(w) || lexicon.Onttrekking.Begins(w) || lexicon.Mutatie.Has(w) || lexicon.Reserve.Has(w)
	})
}

func union(a, b []string) []string {
	list := slices.Concat(a, b)
	slices.Sort(list)
	return slices.Compact(list)
}

func within(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { _, ok := slices.BinarySearch(whole, w); return !ok })
}
