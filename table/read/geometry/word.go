package geometry

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// Word is a text without blanks and its place on a page. The zero value is no word.
type Word struct {
	Text string
	// Box is around the letters, in any unit that is the same for the whole page; its bottom is the same for words that
	// stand on one line, whatever letters they have.
	Box table.Box
	// Size is that of the letters, in the unit of the box: what is set 10 points high is 10. Where it is 0, the
	// height of the box stands for it.
	Size float64
	Bold bool
	// Begins tells that the source begins a text with the word, however near it stands to the one before it: cells may
	// stand no farther apart than words.
	Begins bool
	// At is the place in the source that cells get; where it is the zero value they get line and word on their page.
	At table.Position
}

func (w Word) size() float64 {
	if w.Size > 0 {
		return w.Size
	}
	return w.Box.Bottom - w.Box.Top
}

// Page is the words of one page, in any order.
type Page struct {
	// Number counts from 1; 0 is a source without pages, the cells of which have no [table.Origin].
	Number int
	Words  []Word
}

// phrase is words of one line that stand as near each other as words of one cell do.
type phrase struct {
	words   []Word
	box     table.Box
	figure  bool // a number, or a dash for one
	digits  bool // a number
	isValue bool // see value
}

func newPhrase(words []Word) phrase {
	p := phrase{words: words, box: words[0].Box}
	for _, w := range words[1:] {
		p.box = around(p.box, w.Box)
	}
	text := p.text()
	p.figure = form.IsFigure(text)
	p.digits = p.figure && hasDigit(text)
	p.isValue = p.digits || p.value(text)
	return p
}

// printed is the box on the page; box is moved where a table goes on over pages with other margins.
func (p phrase) printed() table.Box {
	b := p.words[0].Box
	for _, w := range p.words[1:] {
		b = around(b, w.Box)
	}
	return b
}

func (p phrase) text() string {
	if len(p.words) == 1 {
		return p.words[0].Text
	}
	list := make([]string, len(p.words))
	for i, w := range p.words {
		list[i] = w.Text
	}
	return strings.Join(list, " ")
}

// numeric reports whether some word is a figure or a dash.
func numeric(words []Word) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return hasDigit(w.Text) || dash(w.Text) })
}

// value reports whether the phrase can only be the cell of a figure although it is no number: one with its unit ("350 kind"),
// or what says that there is none ("n.v.t.").
func (p phrase) value(text string) bool {
	switch {
	case len(p.words) == 2 && hasDigit(p.words[0].Text) && form.IsFigure(p.words[0].Text):
		f := lexicon.Fold(text)
		return !form.IsYear(f[:min(4, len(f))]) && !form.IsDate(f) && len(p.words[1].Text) <= maxUnit && !strings.ContainsFunc(p.words[1].Text, func(r rune) bool { return !unicode.IsLower(r) })
	case !dash(text):
		c, err := printed.Read(strings.TrimLeft(text, "-–− "), printed.Dutch)
		return err == nil && c.Missing() != printed.NotMissing && c.Missing() != printed.MissingBlank
	}
	return false
}

// maxUnit is how many letters a unit behind a figure has at most: "inwoners".
const maxUnit = 8

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// around is the smallest box around two.
func around(a, b table.Box) table.Box {
	return table.Box{Left: min(a.Left, b.Left), Top: min(a.Top, b.Top), Right: max(a.Right, b.Right), Bottom: max(a.Bottom, b.Bottom)}
}

// dash reports whether a text is a sign that alone stands for nil.
func dash(s string) bool { return s != "" && strings.Trim(s, "-–−") == "" }

func abs(f float64) float64 { return max(f, -f) }

// grouped is a figure of which points part the thousands.
var grouped = regexp.MustCompile(`^[-–−(]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?\)?$`)

// torn is the begin of one, which is no figure by itself: a minus, or groups of which the last is not whole. One group alone may
// be a figure with decimals.
var torn = regexp.MustCompile(`^[-–−(]?([0-9]{1,3}(\.[0-9]{3})*\.|[0-9]{1,3}(\.[0-9]{3})+\.[0-9]{1,2}|)$`)

// broken reports whether a column that was too narrow for a figure broke it in two: only together they are one.
func broken(a, b string) bool { return torn.MatchString(a) && grouped.MatchString(a+b) }
