package geometry

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// How marks of footnotes are set, in the size of the letters they stand behind: smaller (0.58 in office programs, 0.83 in
// browsers), a third or more above the line, and against the text.
const (
	markSize = 0.9
	markUp   = 0.15 // a line that is not set quite straight is less
	markTop  = 0.7
	markGap  = 0.2
)

// maxMarked is how many words are looked at for the one that a mark belongs to: two lines of a wide page.
const maxMarked = 400

// raised joins marks of footnotes to the words that they stand behind, as digits that nobody takes for those of a figure.
// The words are ordered by their lines.
func raised(words []Word) []Word {
	gone := make([]bool, len(words))
	for i, m := range words {
		if !mark(m.Text) {
			continue
		}
		for k := i + 1; k < min(len(words), i+maxMarked); k++ {
			if w := &words[k]; w.bears(m) {
				w.Text, gone[i] = w.Text+grid.Raised(m.Text), true
				break
			}
		}
	}
	if !slices.Contains(gone, true) {
		return words
	}
	var rest []Word
	for i, w := range words {
		if !gone[i] {
			rest = append(rest, w)
		}
	}
	return rest
}

// mark reports whether a word may be the mark of a footnote: "1", "12)".
func mark(s string) bool {
	s = strings.TrimSuffix(s, ")")
	return len(s) <= 2 && allDigits(s)
}

// bears reports whether a mark stands behind the word.
func (w Word) bears(m Word) bool {
	size := w.size()
	up, gap := w.Box.Bottom-m.Box.Bottom, m.Box.Left-w.Box.Right
	return m.size() < markSize*size && up > markUp*size && up < markTop*size && abs(gap) < markGap*size
}
