package geometry

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// Sizes of what stands in print, in the size of the letters.
const (
	// sameLine is how far apart words of one line stand in height. Cells that are centred beside a label of two lines
	// stand half a line, 0.5 to 0.6, from its lines.
	sameLine = 0.3
	// wordGap is the widest blank within a cell: blanks are 0.25 to 0.33 wide, and cells stand 0.45 apart in the
	// narrowest tables that office programs make.
	wordGap = 0.4
	// letterGap is the widest gap within a word, and so between a text and one that begins right behind it.
	letterGap = 0.15
)

// line is what stands beside each other on a page, from left to right.
type line struct {
	page    int // [Page.Number]
	sheet   int // counts the pages from 0
	phrases []phrase
	box     table.Box
	size    float64
	number  int  // on its page, from 1
	row     bool // has figures as rows of tables have, see seeded
	heads   bool // has figures as headers have, see headlike
	ruled   bool // stands below a rule drawn with signs
}

// base is where the letters stand.
func (l *line) base() float64 { return l.box.Bottom }

func (l *line) text() string {
	list := make([]string, len(l.phrases))
	for i, p := range l.phrases {
		list[i] = p.text()
	}
	return strings.Join(list, " ")
}

func (l *line) unit() bool { return form.IsUnit(l.text()) }

// linesOf cuts a page into lines, from top to bottom. Its words are used up.
func linesOf(p Page, sheet int) []*line {
	words := slices.DeleteFunc(p.Words, func(w Word) bool {
		return strings.TrimSpace(w.Text) == "" || !finite(w.Box) || !(w.size() > 0)
	})
	slices.SortStableFunc(words, func(a, b Word) int {
		return cmp.Or(cmp.Compare(a.Box.Bottom, b.Box.Bottom), cmp.Compare(a.Box.Left, b.Box.Left))
	})
	words = raised(words)
	var all []*line
	ruled := false
	for from := 0; from < len(words); {
		to := from + 1
		for to < len(words) && onOneLine(words[from], words[to]) {
			to++
		}
		l := newLine(words[from:to])
		l.page, l.sheet, l.number = p.Number, sheet, len(all)+1
		l.place()
		l.row, l.heads = l.seeded(), l.headlike()
		if l.ruled, ruled = ruled, l.rule(); !ruled {
			all = append(all, l)
		}
		from = to
	}
	return all
}

func finite(b table.Box) bool {
	sum := math.Abs(b.Left) + math.Abs(b.Right) + math.Abs(b.Top) + math.Abs(b.Bottom)
	return sum < 1e9 && b.Left <= b.Right
}

// onOneLine reports whether a word, which stands lower than the first of a line, still belongs to that line.
func onOneLine(first, w Word) bool {
	return w.Box.Bottom-first.Box.Bottom <= sameLine*min(first.size(), w.size())
}

// newLine makes phrases of the words of a line.
func newLine(words []Word) *line {
	slices.SortStableFunc(words, func(a, b Word) int { return cmp.Compare(a.Box.Left, b.Box.Left) })
	l := &line{box: words[0].Box}
	for _, w := range words {
		l.size = max(l.size, w.size())
		l.box = around(l.box, w.Box)
	}
	list := make([]phrase, 0, 16) // most lines have no more
	for from := 0; from < len(words); {
		to := from + 1
		for to < len(words) && oneText(words[to-1], words[to], l.size) {
			to++
		}
		list = append(list, figures(newPhrase(words[from:to]))...)
		from = to
	}
	l.phrases = slices.Clone(list) // as many as there are: all lines of a text are held
	return l
}

// oneText reports whether two words that follow each other on a line stand as near as those of one text.
func oneText(a, b Word, size float64) bool {
	gap := b.Box.Left - a.Box.Right
	return gap <= wordGap*size && !(b.Begins && gap > letterGap*size)
}

// place gives the words that have no place in the source the one on the page.
func (l *line) place() {
	n := 0
	for _, p := range l.phrases {
		for i := range p.words {
			if n++; p.words[i].At == (table.Position{}) {
				p.words[i].At = table.At(l.number, n)
			}
		}
	}
}

// rule reports whether a line is drawn with signs, three beside each other somewhere: a column may be one sign wide.
func (l *line) rule() bool {
	return strings.Trim(l.text(), "-=_+ ─—━═") == "" && slices.ContainsFunc(l.phrases, func(p phrase) bool { return utf8.RuneCountInString(p.text()) > 2 })
}

// figures takes apart figures that stand near each other: "33.955 34.810" are two cells, "1 234", "€ 606" and "12 %"
// are one.
func figures(p phrase) []phrase {
	if len(p.words) == 1 || slices.ContainsFunc(p.words, func(w Word) bool { return !piece(w.Text) }) || !numeric(p.words) {
		return []phrase{p}
	}
	var list []phrase
	for from := 0; from < len(p.words); {
		to := from + 1
		for to < len(p.words) && oneFigure(p.words[from:to], p.words[to].Text) {
			to++
		}
		list = append(list, newPhrase(p.words[from:to]))
		from = to
	}
	return list
}

// piece reports whether a word is a figure or a sign that goes with one.
func piece(s string) bool { return form.IsFigure(s) || sign(s) || s == "V" || s == "N" }

// sign reports whether a word has no digits but stands with figures: "€", "%", "+".
func sign(s string) bool { return strings.Trim(s, "€%+-–−*/()") == "" }

// oneFigure reports whether a word belongs to the figure that the words before it are.
func oneFigure(before []Word, next string) bool {
	last := before[len(before)-1].Text
	switch {
	case strings.HasPrefix(next, "(") && form.IsYear(strings.Trim(next, "()")):
		return hasDigit(last)
	case next == "€":
		return !slices.ContainsFunc(before, func(w Word) bool { return hasDigit(w.Text) }) && !dash(last)
	case !hasDigit(next):
		return hasDigit(last) && !dash(next)
	case !hasDigit(last):
		return true
	}
	return thousands(last, next) // what stands behind digits has three by now
}

// thousands reports whether two words are the digits of one figure, set apart in threes.
func thousands(head, tail string) bool {
	head = strings.TrimLeft(head, "-–−+(€")
	whole, _, _ := strings.Cut(strings.TrimRight(tail, ")-–−%*"), ",")
	return len(head) <= 3 && len(whole) == 3 && allDigits(head) && allDigits(whole)
}

// years reports whether the figures of a line are years or dates, or few among texts, as in a header.
func (l *line) years() bool { return l.heads }

func (l *line) headlike() bool {
	var list []string
	dates, others, texts, counted := 0, 0, 0, 0
	for _, p := range l.phrases {
		f := strings.TrimRight(lexicon.Fold(p.text()), "*)( ")
		switch {
		case form.IsYear(f):
			list = append(list, f)
		case dated(f):
			dates++
		case p.isValue:
			if len(strings.Trim(f, "()")) > 2 {
				return false
			}
			if others++; f == strconv.Itoa(others) {
				counted++
			}
		case p.box.Left > l.box.Left:
			texts++
		}
	}
	numbered := counted == others && isStub(l.phrases[0].text()) // Omschrijving 2025 1 2 3 2025: the names end above
	if others > 0 && texts < manyTexts*others && !(l.phrases[0].digits && len(list)+dates >= others) && !numbered {
		return false
	}
	if others > 0 && len(list)+dates == 0 {
		return texts >= manyTexts*others
	}
	return len(list)+dates > 0 && form.HeaderYears(list)
}

// isStub reports whether a text is the header of the labels.
func isStub(text string) bool {
	words := strings.Fields(lexicon.Fold(text))
	return len(words) == 1 && lexicon.Stub.Has(strings.Trim(words[0], ".:()"))
}

// manyTexts is how many texts stand on a line of a header beside one figure, such as that of a footnote. Rows have two:
// letters for lasten and baten, and for voordeel and nadeel.
const manyTexts = 4

// dated reports whether a text is a date, or two years with a sign between them.
func dated(f string) bool {
	parts := strings.FieldsFunc(f, func(r rune) bool { return strings.ContainsRune("-/–.", r) })
	if len(parts) < 2 || len(parts) > 3 || strings.HasPrefix(f, "-") || !allDigits(strings.Join(parts, "")) {
		return form.IsDate(f)
	}
	short := func(s string) bool { return len(s) <= 2 }
	last := parts[len(parts)-1]
	if len(parts) == 2 {
		return form.IsYear(last) && (form.IsYear(parts[0]) || short(parts[0]) && !strings.Contains(f, ".")) || form.IsDate(f)
	}
	return short(parts[0]) && short(parts[1]) && (short(last) || form.IsYear(last))
}

// seed reports whether a line has a figure of its own beside something else, as rows of tables have.
func (l *line) seed() bool { return l.row }

func (l *line) seeded() bool {
	if len(l.phrases) < 2 || l.leaders() {
		return false
	}
	dashes := 0
	for _, p := range l.phrases[1:] {
		if p.isValue {
			return true
		}
		if dash(p.text()) {
			dashes++
		}
	}
	return dashes > 0 && dashes*2 >= len(l.phrases)-1 || l.phrases[0].digits && l.phrases[1].figure
}

// leaders reports whether a line leads to one number with dots, as a table of contents does.
func (l *line) leaders() bool {
	n := 0
	for _, p := range l.phrases {
		if p.digits {
			n++
		}
	}
	return n <= 1 && strings.Contains(strings.ReplaceAll(l.text(), " ", ""), ".....")
}
