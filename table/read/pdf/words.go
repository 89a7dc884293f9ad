package pdf

import (
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// emHeight is the size of letters as part of the height of their boxes, which reach from the highest ascender to the
// lowest descender: 1.11 to 1.2 times the size in the usual fonts.
const emHeight = 0.87

// word is a word of a page, and the way in which it runs.
type word struct {
	geometry.Word
	way   way
	sure  bool    // a single letter does not tell which way it runs
	at    int     // its first character
	below float64 // from the line to the bottom of the box
}

// reader reads the characters of one page.
type reader struct {
	pdfium pdfium.Pdfium
	text   references.FPDF_TEXTPAGE
	sheet  sheet
	most   int // words that there may be
	codes  []rune
	lines  map[[2]float64]float64 // how far letters reach below their line, by where they begin and end in height
}

// letters are the characters of the page in the order of its content, one for every index of PDFium.
func (r *reader) letters() ([]rune, error) {
	count, err := r.pdfium.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: r.text})
	if err != nil || count.Count <= 0 {
		return nil, err
	}
	got, err := r.pdfium.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: r.text, StartIndex: 0, Count: count.Count})
	if err == nil {
		if list := []rune(strings.TrimRight(got.Text, "\x00")); len(list) == count.Count {
			return list, nil
		}
	}
	list := make([]rune, count.Count) // some have no Unicode, which the text leaves out
	for i := range list {
		c, err := r.pdfium.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
		if err != nil {
			return nil, err
		}
		list[i] = rune(c.Unicode)
	}
	return list, nil
}

// words cuts the characters at blanks. PDFium sees the end of a line in places where there is none, so that what it
// cuts there is joined where the letters touch.
func (r *reader) words() (words []word, err error) {
	if r.codes, err = r.letters(); err != nil {
		return nil, err
	}
	r.lines = map[[2]float64]float64{}
	ended := false // nothing but the end of a line stands before the word
	for from := 0; from < len(r.codes); from++ {
		if c := r.codes[from]; blank(c) {
			ended = c == '\r' || c == '\n' && ended
			continue
		}
		to := from + 1
		for to < len(r.codes) && !blank(r.codes[to]) && !hyphen(r.codes[to-1]) {
			to++
		}
		for k, w := range r.word(from, to) {
			w.Begins = k > 0 || from == 0 || r.generated(from-1)
			if n := len(words); ended && n > 0 && words[n-1].touches(w) {
				words[n-1].join(w)
			} else if words = append(words, w); n == r.most {
				return nil, &budget.LimitError{What: "words on one page of a PDF", Most: int64(r.most)}
			}
		}
		from, ended = to-1, false
	}
	if most := commonest(words); most != right {
		for i := range words {
			r.turn(&words[i], most)
		}
	}
	return r.spaced(words), nil
}

// turn measures a single letter of a page that runs some way: it runs that way, too.
func (r *reader) turn(w *word, most way) {
	if box, ok := r.box(w.at); ok && !w.sure {
		w.way = most
		r.measure(w, w.at, box)
	}
}

// generated reports whether PDFium put the blank in, because two texts stand apart, and the file has none there.
func (r *reader) generated(i int) bool {
	got, err := r.pdfium.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: r.text, Index: i})
	return err == nil && got.IsGenerated
}

// spaced forgets where texts begin if most words that stand as near each other as in a sentence are said to be texts of
// their own: then the file has no blanks, or PDFium does not see them. It may have none in the letters of one size alone.
func (r *reader) spaced(words []word) []word {
	begin, inner := counts(words, func(a, b word) bool { return lettered(a.Text) && lettered(b.Text) })
	if begin+inner == 0 {
		begin, inner = counts(words, func(a, b word) bool { return true })
	}
	unspaced := map[int]bool{}
	for _, w := range words {
		size := sizeOf(w)
		if _, known := unspaced[size]; !known && len(unspaced) < maxSizes {
			apart, near := counts(words, func(a, b word) bool { return sizeOf(a) == size && sizeOf(b) == size })
			unspaced[size] = apart > 1 && near == 0
		}
	}
	for i := range words {
		if begin > inner || unspaced[sizeOf(words[i])] {
			words[i].Begins = false
		}
	}
	return words
}

// sizeOf is the size of a word in quarters of a point: boxes of letters tell it no finer.
func sizeOf(w word) int { return int(4*w.Size + 0.5) }

// maxSizes is how many sizes of letters are looked at on a page; there are three to six.
const maxSizes = 32

// counts counts words that stand near the one before them: those that begin a text, and the others. Figures tell less than
// words do, because they stand in columns.
func counts(words []word, tells func(a, b word) bool) (begin, inner int) {
	for i := 1; i < len(words); i++ {
		a, b := words[i-1], words[i]
		gap := b.Box.Left - a.Box.Right
		switch {
		case !tells(a, b), gap < touching*a.Size, gap > sentence*a.Size, abs(a.Box.Bottom-b.Box.Bottom) > touching*a.Size:
		case b.Begins:
			begin++
		default:
			inner++
		}
	}
	return begin, inner
}

func lettered(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// sentence is how wide the blanks of a sentence are at most, in the size of its letters.
const sentence = 0.4

// touching is how far apart letters of one word stand at most, in their size; blanks are 0.2 and more.
const touching = 0.12

// touches reports whether a word goes on with another: it stands on the same line, and at its end.
func (w word) touches(next word) bool {
	gap := next.Box.Left - w.Box.Right
	return (w.way == right || !w.sure) && (next.way == right || !next.sure) && abs(gap) < touching*w.Size &&
		abs(w.Box.Bottom-w.below-next.Box.Bottom+next.below) < touching*w.Size
}

func (w *word) join(next word) {
	w.Text += next.Text
	w.Box.Right = max(w.Box.Right, next.Box.Right)
	w.Box.Top, w.Box.Bottom = min(w.Box.Top, next.Box.Top), max(w.Box.Bottom, next.Box.Bottom)
	w.way, w.sure = right, true
}

func blank(c rune) bool {
	return unicode.IsSpace(c) || c < ' ' && c != 2 || c == '\u200b' || c == '\ufeff'
}

// hyphen reports whether a character is one that PDFium puts where a word is broken over two lines.
func hyphen(c rune) bool { return c == 2 || c == '\ufffe' }

// word is the characters from one to another. Where they stand on several lines, or far apart, PDFium has seen no blank
// between two texts: then they are several words.
func (r *reader) word(from, to int) []word {
	first, ok := r.box(from)
	last := first
	if to-from > 1 && ok {
		last, ok = r.box(to - 1)
	}
	if !ok {
		return nil
	}
	if k := r.shrinks(from, to, first, last); k > 0 {
		return append(r.word(from, k), r.word(k, to)...)
	}
	w := word{Word: geometry.Word{Text: clean(r.codes[from:to]), Box: table.Box{
		Left: min(first.Left, last.Left), Right: max(first.Right, last.Right), Top: min(first.Top, last.Top), Bottom: max(first.Bottom, last.Bottom)}}}
	if w.Text == "" {
		return nil
	}
	dx, dy := mid(last.Left, last.Right)-mid(first.Left, first.Right), mid(last.Top, last.Bottom)-mid(first.Top, first.Bottom)
	high, wide := first.Bottom-first.Top, first.Right-first.Left
	switch w.sure = to-from > 1; {
	case !w.sure, abs(dy) < high/2 && dx >= 0:
		w.way = right
	case abs(dx) < wide/2 && dy > 0:
		w.way = down
	case abs(dx) < wide/2:
		w.way = up
	case abs(dy) < high/2 && r.steady(from, to):
		w.way = left
	default:
		return r.apart(from, to)
	}
	r.measure(&w, from, first)
	return []word{w}
}

// raisedSize is how much smaller than the text before it the mark of a footnote is set at most: browsers set it at 0.83.
const raisedSize = 0.9

// shrinks is where the digits of a mark of a footnote begin that stand against a text and are set smaller, and higher; 0
// where there are none.
func (r *reader) shrinks(from, to int, first, last table.Box) int {
	high := first.Bottom - first.Top
	if last.Bottom-last.Top >= raisedSize*high || last.Bottom >= first.Bottom || !unicode.IsDigit(r.codes[to-1]) && r.codes[to-1] != ')' {
		return 0
	}
	for k := to - 1; k > from; k-- {
		if b, ok := r.box(k - 1); !ok || b.Bottom-b.Top >= raisedSize*high {
			return k
		}
	}
	return 0
}

func mid(a, b float64) float64 { return (a + b) / 2 }

func abs(f float64) float64 { return max(f, -f) }

// measure gives a word its size, and how far below the line its box reaches.
func (r *reader) measure(w *word, at int, first table.Box) {
	w.at = at
	w.Size = (first.Bottom - first.Top) * emHeight
	if w.way == up || w.way == down {
		w.Size = (first.Right - first.Left) * emHeight
	}
	key := [2]float64{first.Top, first.Bottom}
	if below, ok := r.lines[key]; ok && w.way == right {
		w.below = below
		return
	}
	origin, err := r.pdfium.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: at})
	if err != nil {
		return
	}
	x, y := r.sheet.shown(origin.X, origin.Y)
	switch w.way {
	case right:
		w.below = first.Bottom - y
		r.lines[key] = w.below
	case left:
		w.below = y - w.Box.Top
	case up:
		w.below = w.Box.Right - x
	case down:
		w.below = x - w.Box.Left
	}
}

// steady reports whether characters run to the left all the way.
func (r *reader) steady(from, to int) bool {
	for i := from + 1; i < to; i++ {
		a, ok := r.box(i - 1)
		b, ok2 := r.box(i)
		if !ok || !ok2 || b.Left > a.Left {
			return false
		}
	}
	return true
}

// apart cuts characters where the next one stands on another line, or before the last.
func (r *reader) apart(from, to int) (words []word) {
	start := from
	for i := from + 1; i <= to; i++ {
		if i < to {
			a, ok := r.box(i - 1)
			b, ok2 := r.box(i)
			if ok && ok2 && b.Left >= a.Left && abs(b.Bottom-a.Bottom) < (a.Bottom-a.Top)/2 {
				continue
			}
		}
		if i-start < to-from {
			words = append(words, r.word(start, i)...)
		} else {
			words = append(words, r.slanted(start, i)...)
		}
		start = i
	}
	return words
}

// slanted is a word that runs at an angle: letters of which only the first tells a place.
func (r *reader) slanted(from, to int) []word {
	box, ok := r.box(from)
	if !ok {
		return nil
	}
	w := word{Word: geometry.Word{Text: clean(r.codes[from:to]), Box: box}, sure: true}
	r.measure(&w, from, box)
	return []word{w}
}

// box is where a character stands on the page as it is shown; it is false for one that has no place.
func (r *reader) box(i int) (table.Box, bool) {
	got, err := r.pdfium.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: i})
	if err != nil {
		return table.Box{}, false
	}
	b := got.Rect
	return r.sheet.box(float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)), true
}

// ligatures are letters that fonts draw as one.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "ĳ", "ij", "Ĳ", "IJ")

// clean is the text of characters: ligatures taken apart, soft hyphens out unless they end it, unknown characters shown as
// such.
func clean(codes []rune) string {
	var b strings.Builder
	for i, c := range codes {
		switch {
		case c == '\u00ad' && i < len(codes)-1, c == '\u200b', c == '\ufeff':
		case c == '\ufffe', c == 2:
			b.WriteRune('-')
		case c == 0 || unicode.IsControl(c):
			b.WriteRune(unicode.ReplacementChar)
		default:
			b.WriteRune(c)
		}
	}
	return ligatures.Replace(b.String())
}
