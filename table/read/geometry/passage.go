package geometry

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
)

// proseGutter is how far apart columns of prose stand at least, in the size of the letters: 1 to 2. Blanks of lines that are set
// to one width may be as wide; these have words above them.
const proseGutter = 0.7

// segment is what stands in one column of prose on one line.
type segment struct {
	words []Word
	box   table.Box
	size  float64
	line  *line
}

func (s *segment) base() float64 { return s.box.Bottom }

// segments cuts a line where it may go from one column of prose to the next.
func (l *line) segments() (list []segment) {
	for _, p := range l.phrases {
		if n := len(list); n > 0 && p.box.Left-list[n-1].box.Right < proseGutter*l.size {
			list[n-1].words, list[n-1].box = append(list[n-1].words, p.words...), around(list[n-1].box, p.box)
			continue
		}
		list = append(list, segment{slices.Clone(p.words), p.box, l.size, l})
	}
	return list
}

// stack is segments below each other, which are lines of one paragraph or of several.
type stack struct {
	segments []segment
	box      table.Box
	unsure   bool // nobody knows what belongs to it
}

func (s *stack) add(g segment) {
	if len(s.segments) == 0 {
		s.box = g.box
	}
	s.segments, s.box = append(s.segments, g), around(s.box, g.box)
}

// takes reports whether a segment goes on with a stack: it stands right below it, in letters of one size.
func (s *stack) takes(g segment) bool {
	last := &s.segments[len(s.segments)-1]
	down := g.base() - last.base()
	return g.line.sheet == last.line.sheet && down > 0 && down < lineGap*last.size && abs(g.size-last.size) < 0.1*last.size &&
		g.box.Left < s.box.Right && s.box.Left < g.box.Right
}

// stacks are the columns of prose of lines outside tables, in the order in which they begin.
func stacks(lines []*line) (all []*stack) {
	var open []*stack
	for _, l := range lines {
		taken := make([]*stack, 0, 2)
		for _, g := range joined(open, l.segments()) {
			s := stackOf(g, open, taken)
			if s.add(g); len(s.segments) == 1 {
				all = append(all, s)
			}
			taken = append(taken, s)
		}
		for _, s := range open {
			if !slices.Contains(taken, s) && s.mayGoOn(l) {
				taken = append(taken, s)
			}
		}
		open = taken
	}
	return all
}

// stackOf is the stack with which a segment goes on, and that nothing else on its line has taken, or else a new one.
func stackOf(g segment, open, taken []*stack) *stack {
	above := above(open, g)
	if len(above) == 1 && !slices.Contains(taken, above[0]) {
		return above[0]
	}
	for _, s := range above { // it stands below two columns, or is one of two below one
		s.unsure = true
	}
	return &stack{unsure: len(above) > 0}
}

// mayGoOn reports whether a line below this one may still go on with a stack: those of two columns need not stand at the same
// heights.
func (s *stack) mayGoOn(l *line) bool {
	last := &s.segments[len(s.segments)-1]
	return l.sheet == last.line.sheet && l.base()-last.base() < lineGap*last.size
}

// above are the stacks with which a segment may go on.
func above(open []*stack, g segment) (list []*stack) {
	for _, s := range open {
		if s.takes(g) {
			list = append(list, s)
		}
	}
	return list
}

// joined joins the segments of a line that stand in one column: in what the lines above them fill from side to side.
func joined(open []*stack, list []segment) []segment {
	for i := 0; i+1 < len(list); {
		one, other := above(open, list[i]), above(open, list[i+1])
		if len(one) != 1 || len(other) != 1 || one[0] != other[0] || !one[0].fills(list[i].box.Right, list[i+1].box.Left) {
			i++
			continue
		}
		list[i].words, list[i].box = append(list[i].words, list[i+1].words...), around(list[i].box, list[i+1].box)
		list = slices.Delete(list, i+1, i+2)
	}
	return list
}

// fills reports whether the last line of a stack has words in a place where a line below it has a gap.
func (s *stack) fills(left, right float64) bool {
	last := s.segments[len(s.segments)-1]
	return slices.ContainsFunc(last.words, func(w Word) bool { return w.Box.Left < right && left < w.Box.Right })
}

// paragraphs cuts a stack behind lines that were ended on purpose: those with room for the first word of the next.
func (s *stack) paragraphs() (list [][]segment) {
	begin := 0
	for i := 1; i <= len(s.segments); i++ {
		if i == len(s.segments) || s.segments[i-1].hasRoom(s.box.Right, s.segments[i]) {
			list = append(list, s.segments[begin:i])
			begin = i
		}
	}
	return list
}

// hasRoom reports whether the first word of the next line would have found room on a line.
func (s *segment) hasRoom(right float64, next segment) bool {
	first := next.words[0].Box
	return s.box.Right+wordGap*s.size+first.Right-first.Left < right
}

// begun is the first character of a word in a passage, and its place.
type begun struct {
	character int
	at        table.Position
}

// joint is the text of a passage while it is put together.
type joint struct {
	text   strings.Builder
	length int // in characters
	words  []begun
}

func (j *joint) put(s string) {
	j.text.WriteString(s)
	j.length += utf8.RuneCountInString(s)
}

// at is where a character stands: at its word.
func (j *joint) at(character int) table.Position {
	i := sort.Search(len(j.words), func(i int) bool { return j.words[i].character > character })
	return j.words[max(0, i-1)].at
}

// passage joins the words of lines. A word that was broken at the end of one is one word.
func passage(lines []segment) table.Passage {
	j := &joint{}
	broken := true // the text does not begin with a blank
	for i, g := range lines {
		for k, w := range g.words {
			if !broken {
				j.put(" ")
			}
			j.words = append(j.words, begun{j.length + 1, w.At})
			broken = k == len(g.words)-1 && i+1 < len(lines) && isBroken(w.Text, lines[i+1].words[0].Text)
			j.put(unbroken(w.Text, broken))
		}
	}
	return table.Passage{Text: j.text.String(), Page: lines[0].line.page, At: j.at}
}

// unbroken is a word without the hyphen with which it was broken.
func unbroken(word string, broken bool) string {
	if !broken {
		return word
	}
	_, size := utf8.DecodeLastRuneInString(word)
	return word[:len(word)-size]
}

// isBroken reports whether a hyphen at the end of a line is there because the word goes on in the next: "in- en uitgaande"
// does not.
func isBroken(word, next string) bool {
	if strings.HasSuffix(word, "\u00ad") {
		return true
	}
	head, ok := strings.CutSuffix(word, "-")
	last, _ := utf8.DecodeLastRuneInString(head)
	first, _ := utf8.DecodeRuneInString(next)
	return ok && unicode.IsLetter(last) && unicode.IsLower(first) && len(next) > 3
}

// longestHeading is how many words a line has at most that ends without a full stop because it is a heading; one with more was
// cut off, and goes on somewhere.
const longestHeading = 8

// cutOff reports whether a paragraph ends in the middle of a sentence.
func cutOff(lines []segment, text string) bool {
	return !ended(text) && (len(lines) > 1 || len(lines[0].words) > longestHeading)
}

// ended reports whether a text ends as sentences do.
func ended(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".:;!?”\")", last)
}
