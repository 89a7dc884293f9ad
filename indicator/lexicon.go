package indicator

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// What the words of indicator tables mean here; which words there are stands in the lexicon.
// Case does not count. The placeholders of printed tables ("nvt", "n.n.b.", "PM") are those of
// package printed.

// meanings lists words with their meaning, longer words first: of two that start alike the
// longer is meant.
type meanings[T any] []meaning[T]

type meaning[T any] struct {
	word  string
	means T
}

// meaningsOf are the words of kinds, and signs that are no words, when somebody asks for them.
func meaningsOf[T comparable](kinds map[T][]lexicon.Kind, signs ...meaning[T]) func() meanings[T] {
	return sync.OnceValue(func() meanings[T] {
		var list meanings[T]
		for means, of := range kinds {
			for _, kind := range of {
				for _, word := range kind.All() {
					list = append(list, meaning[T]{word, means})
				}
			}
		}
		slices.SortFunc(list, func(a, b meaning[T]) int {
			return cmp.Or(cmp.Compare(len(b.word), len(a.word)), cmp.Compare(a.word, b.word))
		})
		return append(signs, list...)
	})
}

func (l meanings[T]) of(word string) (means T, ok bool) {
	for i := range l {
		if strings.EqualFold(l[i].word, word) {
			return l[i].means, true
		}
	}
	return means, false
}

// longestFirst are the words of kinds, and signs that are no words, in the order in which
// they are tried.
func longestFirst(kind lexicon.Kind, signs ...string) func() []string {
	return sync.OnceValue(func() []string {
		return slices.SortedFunc(slices.Values(append(kind.All(), signs...)), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	})
}

type cellWord struct {
	kind    ValueKind
	flags   flag
	missing printed.Missing
}

// cellWords fill a cell. Of the judgements the order is not known: "voldoende" may be the
// best or the worst that a scale has.
var cellWords = meaningsOf(map[cellWord][]lexicon.Kind{
	{kind: YesNo, flags: isYes}:           {lexicon.Ja},
	{kind: YesNo}:                         {lexicon.Nee},
	{kind: Mark}:                          {lexicon.Oordeel},
	{kind: notMeasured}:                   {lexicon.NoMeting},
	{missing: printed.MissingUnavailable}: {lexicon.NoData},
	{missing: printed.MissingNB}:          {lexicon.Onbekend},
})

// markLetters are the classes of a quality level or a signal value.
const markLetters = "ABCDEFG"

// qualifierWords stand before a number, orMoreWords behind it and "of". "tot" is not among
// them: it may or may not include the number.
var (
	qualifierWords = meaningsOf(map[Qualifier][]lexicon.Kind{
		Below: {lexicon.Below}, AtMost: {lexicon.AtMost}, Above: {lexicon.Above}, AtLeast: {lexicon.AtLeast}, About: {lexicon.About},
	})
	orMoreWords = meaningsOf(map[Qualifier][]lexicon.Kind{AtLeast: {lexicon.OrMore}, AtMost: {lexicon.OrLess}})
)

// sizeWords stand behind a number; they mean a power of ten.
var sizeWords = meaningsOf(map[uint8][]lexicon.Kind{3: {lexicon.Thousand}, 6: {lexicon.Million}, 9: {lexicon.ThousandMillion}})

// unitSigns stand behind a number and make it a percentage or an amount.
var unitSigns = meaningsOf(map[flag][]lexicon.Kind{isPercent: {lexicon.Percent}, isEuro: {lexicon.Euro}}, meaning[flag]{"%", isPercent})

// Signs before the digits of a number, and between two.
var (
	euroSigns  = []string{"€", "EUR"}
	minusSigns = []string{"-/-", "-", "−", "–"}
	dashes     = []string{"-", "–", "—"}
)

// Words that join two numbers, or a number with what it is a part or a place of.
var (
	betweenWords = longestFirst(lexicon.Between)
	andWords     = longestFirst(lexicon.And)
	rangeWords   = longestFirst(lexicon.UpTo, "à") // with its accent: "a" is a letter
	scaleWords   = longestFirst(lexicon.Scale)
	scaleSigns   = longestFirst(lexicon.UpTo, "-", "–")
	orWords      = longestFirst(lexicon.Or)
	outOfWords   = longestFirst(lexicon.OutOf)
	rankWords    = longestFirst(lexicon.Rank)
	rankEndings  = longestFirst(lexicon.RankEnding)
	placeWords   = longestFirst(lexicon.Place)
	fieldNouns   = longestFirst(lexicon.Field)
)

// unitNots are words that no unit contains, with the reason for refusing the cell. What
// tells of a change, a moment or running prose is not a value with its unit.
var unitNots = meaningsOf(map[finding.Text][]lexicon.Kind{causeRelative: {lexicon.Change}, causeDate: {lexicon.Moment}, causeText: {lexicon.NoUnit}})

// headingWords tell what stands below a heading. What is budgeted counts as aimed at; an
// interim report (najaarsnota, berap) prints what is expected.
var headingWords = meaningsOf(map[ValueRole][]lexicon.Kind{
	Realisation: {lexicon.Realisatie, lexicon.Meting},
	Baseline:    {lexicon.Nulmeting},
	Forecast:    {lexicon.Prognose, lexicon.Tussentijds},
	Aim:         {lexicon.Begroting, lexicon.Streefwaarde},
})

// headingLetters are the marks of werkelijk and begroot in "2017 (w)" and "2020 (b)", and
// of rekening and begroting in "R2014" and "B2023".
var headingLetters = meaningsOf(map[ValueRole][]lexicon.Kind{
	Realisation: {lexicon.LetterWerkelijk, lexicon.LetterRealisatie}, Aim: {lexicon.LetterBegroting},
})
