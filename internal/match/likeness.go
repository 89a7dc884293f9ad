package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// Label is a label as it is compared: in words.
type Label struct {
	Folded  string // as lexicon.Fold makes it
	words   []string
	numbers []string // the words with digits, in order
}

// LabelOf takes a text apart.
func LabelOf(text string) Label {
	l := Label{Folded: lexicon.Fold(text)}
	l.words = lexicon.Words(l.Folded)
	for _, w := range l.words {
		if strings.ContainsFunc(w, unicode.IsDigit) {
			l.numbers = append(l.numbers, w)
		}
	}
	return l
}

// Blank reports whether nothing is said.
func (l Label) Blank() bool { return l.Folded == "" }

// mostWords is how many words of a label are compared: more are a sentence, of
// which the first tell enough.
const mostWords = 64

// near is from which share of letter pairs two words are one word that was spelled
// otherwise: "inkomensregeling" and "inkomensregelingen" have 0.94, "lasten" and
// "baten" 0.67.
const near = .75

// Likeness is how much two labels are alike, from 0 for nothing to 1 for the same:
// the part of their letters that stands in words of both. Labels with other numbers
// in them, as programma 5 and programma 6, are half as much alike.
func Likeness(a, b Label) float64 {
	if a.Folded == b.Folded {
		return 1
	}
	if a.Folded > b.Folded { // so that the words are taken in one order whichever label comes first
		a, b = b, a
	}
	p, q := a.words[:min(len(a.words), mostWords)], b.words[:min(len(b.words), mostWords)]
	used := make([]bool, len(q))
	shared, letters := 0.0, 0
	for _, w := range q {
		letters += utf8.RuneCountInString(w)
	}
	for _, w := range p {
		n := utf8.RuneCountInString(w)
		letters += n
		best, at := 0.0, -1
		for i, v := range q {
			if s := wordLikeness(w, v); !used[i] && s > best {
				best, at = s, i
			}
		}
		if at >= 0 {
			used[at] = true
			shared += best * float64(n+utf8.RuneCountInString(q[at]))
		}
	}
	if letters == 0 {
		return 0
	}
	shared /= float64(letters)
	if !slices.Equal(a.numbers, b.numbers) {
		shared /= 2
	}
	return shared
}

// wordLikeness is 1 for the same word, the share of letter pairs for one that is
// spelled otherwise, and 0 for another; numbers are the same or other ones.
func wordLikeness(a, b string) float64 {
	if a == b {
		return 1
	}
	if strings.ContainsFunc(a+b, unicode.IsDigit) {
		return 0
	}
	if s := pairLikeness(a, b); s >= near {
		return s
	}
	return 0
}

// pairLikeness is the Dice coefficient of the pairs of adjacent letters.
func pairLikeness(a, b string) float64 {
	if len(a) < 2 || len(b) < 2 || len(a) > 2*len(b) || len(b) > 2*len(a) {
		return 0
	}
	n := 0
	used := make([]bool, len(b)-1)
	for i := range len(a) - 1 {
		for j := range used {
			if !used[j] && a[i:i+2] == b[j:j+2] {
				used[j] = true
				n++
				break
			}
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b)-2)
}
