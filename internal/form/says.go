package form

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// SaysStage reports whether a word of a label or header says of which stage or day figures are: begroting, na wijziging,
// realisatie, stand.
func SaysStage(word string) bool { return NamesStage(word) || hasAny(word, standWords) }

// NamesStage reports whether a word says of which stage figures are, in a label as in a sentence.
func NamesStage(word string) bool { return hasAny(word, stageWords) }

// SaysSide reports whether a word says of which side figures are: lasten, baten, saldo, resultaat.
func SaysSide(word string) bool { return hasAny(word, sideWords) }

// SaysUnit reports whether a word says in which unit figures are.
func SaysUnit(word string) bool { return hasAny(word, unitWords) }

// SaysTotal reports whether a word is that of a total, or stands before one.
func SaysTotal(word string) bool {
	return hasAny(word, totalWords) || strings.HasSuffix(word, "totaal")
}

var (
	stageWords = []lexicon.Kind{
		lexicon.Realisatie, lexicon.Begroting, lexicon.Meerjarenraming, lexicon.Prognose, lexicon.Primitief, lexicon.Gewijzigd,
		lexicon.Wijziging, lexicon.BeforeWijziging, lexicon.WithWijziging,
	}
	standWords = []lexicon.Kind{lexicon.Stand, lexicon.StandFirst}
	sideWords  = []lexicon.Kind{lexicon.Lasten, lexicon.Baten, lexicon.Saldo, lexicon.Resultaat, lexicon.BottomLine}
	unitWords  = []lexicon.Kind{lexicon.Euro, lexicon.Thousand, lexicon.Million, lexicon.GluedUnit}
	totalWords = []lexicon.Kind{lexicon.Total, lexicon.BeforeTotal}
)

func hasAny(word string, kinds []lexicon.Kind) bool {
	return slices.ContainsFunc(kinds, func(k lexicon.Kind) bool { return k.Has(word) })
}
