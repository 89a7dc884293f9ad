package read

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/rhythm"
)

// lineHeight is that of a line, in characters: letters of a typewriter are half as wide as high or a little more, and
// blanks in running text a quarter, so that a line of text counts as four characters high.
const lineHeight = 4

// alignedTables hands on the tables of lines of which blanks keep the columns apart, empty lines and all; form feeds
// begin pages. above is the prose before them, and what is behind the last table when it returns.
func alignedTables(lines *rhythm.Lines, above *grid.Prose, e *grid.Out) error {
	cells := 0
	for l := range lines.All() {
		cells += cellCount(l.Text)
		if err := rhythm.CheckCells(cells, lines, bytesPerCell, l); err != nil {
			return err
		}
	}
	for b, err := range geometry.Blocks(pagesOf(lines, above), table.FormatText, e.Limits) {
		switch {
		case err != nil:
			return err
		case b.Table != nil:
			*above = grid.Prose{}
			e.Table(*b.Table)
		default:
			above.Take(b.Prose)
		}
		if e.Stopped {
			break
		}
	}
	return nil
}

// bytesPerCell is what a word has at least on average, with the blanks before it, in a text whose columns are kept apart by
// blanks: it is held with its place, which takes more than [rhythm.BytesPerCell] allows for. Prose has six.
const bytesPerCell = 5

// cellCount is how many words a line has, of figures of which blanks set the thousands apart the first alone.
func cellCount(text string) (n int) {
	for i := 0; i < len(text); {
		from := i
		for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
			i++
		}
		blanks, begin := i-from, i
		for i < len(text) && text[i] != ' ' && text[i] != '\t' {
			i++
		}
		if word := text[begin:i]; word != "" && !(blanks == 1 && len(word) == 3 && strings.Trim(word, "0123456789") == "") {
			n++
		}
	}
	return n
}

// pagesOf makes words of lines: a character is one wide.
func pagesOf(lines *rhythm.Lines, above *grid.Prose) iter.Seq2[geometry.Page, error] {
	return func(yield func(geometry.Page, error) bool) {
		words, above := wordsOfPages(lines), heading(above)
		p := geometry.Page{Words: append(make([]geometry.Word, 0, len(above)+words[0]), above...)}
		first := -1 // line of the page
		for next := range lines.All() {
			l := line{text: next.Text, number: next.Number}
			if first < 0 {
				first = l.number
			}
			for n := strings.IndexByte(l.text, '\f'); n >= 0; n = strings.IndexByte(l.text, '\f') {
				p.Words = gridWords(p.Words, line{l.text[:n], l.number, l.before}, l.number-first)
				if !yield(p, nil) {
					return
				}
				words = words[1:]
				p.Words, first = make([]geometry.Word, 0, words[0]), l.number
				l.skip(n + 1)
			}
			p.Words = gridWords(p.Words, l, l.number-first)
		}
		if len(p.Words) > 0 {
			yield(p, nil)
		}
	}
}

// wordsOfPages is how many words stand on each page, or a few more.
func wordsOfPages(lines *rhythm.Lines) []int {
	n := []int{0}
	for l := range lines.All() {
		for i, text := range strings.Split(l.Text, "\f") {
			if i > 0 {
				n = append(n, 0)
			}
			n[len(n)-1] += wordCount(text)
		}
	}
	return n
}

// wordCount is how many words a line has, or a few more.
func wordCount(text string) (n int) {
	blank := true
	for i := range len(text) {
		now := text[i] == ' ' || text[i] == '\t' || text[i] == 0xA0 // the end of a blank that does not break
		if blank && !now {
			n++
		}
		blank = now
	}
	return n
}

// heading is what stands above the lines, as lines above the first.
func heading(above *grid.Prose) (words []geometry.Word) {
	for i, text := range []string{above.Unit, above.Heading} {
		words = gridWords(words, line{text: text}, -2*(i+1))
	}
	return words
}

// gridWords adds the words of a line; a tab ends at a multiple of eight characters.
func gridWords(words []geometry.Word, l line, row int) []geometry.Word {
	text, at := bind(l.text), 0
	for text != "" {
		word := strings.TrimLeft(text, " \t\u00a0")
		at += widthOf(text[:len(text)-len(word)], at)
		end := strings.IndexAny(word, " \t\u00a0")
		if end < 0 {
			end = len(word)
		}
		n := utf8.RuneCountInString(word[:end])
		if n > 0 {
			words = append(words, geometry.Word{Text: strings.ReplaceAll(word[:end], bound, " "), At: table.At(l.number, l.before+at+1),
				Box: table.Box{Left: float64(at), Right: float64(at + n), Top: float64(row * lineHeight), Bottom: float64((row + 1) * lineHeight)}})
		}
		text, at = word[end:], at+n
	}
	return words
}

// bound stands for a blank that does not break and so binds what stands before and behind it, while words are cut.
const bound = "\u2060"

// bind marks the blanks that do not break and stand alone.
func bind(text string) string {
	if !strings.Contains(text, "\u00a0") {
		return text
	}
	runes := []rune(text)
	for i := 1; i+1 < len(runes); i++ {
		if runes[i] == '\u00a0' && !unicode.IsSpace(runes[i-1]) && !unicode.IsSpace(runes[i+1]) {
			runes[i] = []rune(bound)[0]
		}
	}
	return string(runes)
}

// widthOf is how many characters wide blanks are that begin at a place.
func widthOf(blanks string, at int) int {
	from := at
	for _, r := range blanks {
		if at++; r == '\t' {
			at = (at + 7) / 8 * 8
		}
	}
	return at - from
}
