package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// Sentence is a sentence of a text that mentions a figure. The zero value is none.
type Sentence struct {
	Text     string // its lines joined by blanks
	At       table.Position
	Page     int       // as [table.Passage.Page]
	Numerals []Numeral // in order
	items    []item
}

// paragraph is the text of lines that belong together.
type paragraph struct {
	text  string
	lines []lineStart
	item  bool // of a list

	continued bool // as [table.Passage.Continued]
}

// lineStart is where a line begins in a paragraph.
type lineStart struct {
	offset int
	at     table.Position
}

// places tell where bytes of a paragraph stand, asked in order: each line is counted through once.
type places struct {
	paragraph
	line, offset, column int
}

func (p *places) at(offset int) table.Position {
	for p.line+1 < len(p.lines) && p.lines[p.line+1].offset <= offset {
		p.line++
		p.offset, p.column = p.lines[p.line].offset, 0
	}
	p.column += utf8.RuneCountInString(p.text[p.offset:offset])
	p.offset = offset
	start := p.lines[p.line].at
	return table.At(start.Line(), start.Column()+p.column)
}

// longestSentence is the size in bytes above which a sentence is not looked at: sentences of budgets with figures have 60
// to 400, and longer ones are lists or tables whose lines ran together, of which nobody knows what belongs together.
const longestSentence = 1000

// sentences are the sentences of a paragraph that mention a figure.
func (p paragraph) sentences() (list []Sentence) {
	where := places{paragraph: p}
	for i, b := range boundaries(p.text) {
		text := p.text[b[0]:b[1]]
		first, _ := utf8.DecodeRuneInString(text)
		if len(text) > longestSentence || !strings.ContainsAny(text, "0123456789") || i == 0 && (p.continued || !p.item && unicode.IsLower(first)) {
			continue // the last: the rest of a sentence that began elsewhere
		}
		parsed := parseSentence(text)
		if len(parsed.numerals) == 0 || !parsed.isSentence() {
			continue
		}
		s := Sentence{Text: text, At: where.at(b[0]), Numerals: parsed.numerals, items: parsed.items}
		for i := range s.Numerals {
			s.Numerals[i].At = where.at(b[0] + s.Numerals[i].from)
		}
		list = append(list, s)
	}
	return list
}

// isSentence reports whether there are more words than figures: a row of a table is no sentence.
func (p parse) isSentence() bool {
	words, figures := 0, 0
	for _, it := range p.items {
		switch it.kind {
		case wordItem:
			words++
		case figureItem, nameItem:
			figures++
		}
	}
	return words > figures
}

// boundaries are the sentences of a text, from byte to byte; what ends without a mark that ends sentences is none.
func boundaries(text string) (list [][2]int) {
	tokens := tokenize(text)
	start := 0
	for i, t := range tokens {
		if last := i+1 == len(tokens); !endsSentence(t, last) || !last && !beginsSentence(text, t, tokens[i+1]) {
			continue
		}
		list = append(list, [2]int{start, t.end})
		if i+1 < len(tokens) {
			start = tokens[i+1].at
		}
	}
	return list
}

// endsSentence reports whether a sentence may end with a token: with a full stop, be it that of "mln.".
func endsSentence(t token, last bool) bool {
	switch t.kind {
	case mark:
		return t.text == "." || t.text == "!" || t.text == "?" || last && t.text == ";"
	case word:
		return strings.HasSuffix(t.text, ".") && (last || powerOf(t, true) != 0)
	}
	return false
}

// beginsSentence reports whether a token can be the first of a sentence behind what ends the one before: behind "mln." only a
// capital tells.
func beginsSentence(text string, end, t token) bool {
	r, _ := utf8.DecodeRuneInString(text[t.at:])
	return unicode.IsUpper(r) || end.kind == mark && t.gap && !unicode.IsLower(r)
}

// blank reports whether a line has no words: it ends a paragraph.
func blank(line string) bool { return strings.TrimSpace(line) == "" }

// isRow reports whether a line is one of a table: its cells are kept apart by bars, tabs or blanks.
func isRow(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "|") || strings.Contains(line, "\t") || strings.Contains(line, "   ")
}

// bullet is what stands before the text of an item of a list, or of a heading: blanks, and a mark or a number.
func bullet(line string) (size int, is bool) {
	rest := strings.TrimLeftFunc(line, unicode.IsSpace)
	first, _, _ := strings.Cut(rest, " ")
	if first != rest && isBullet(first) {
		rest, is = strings.TrimLeftFunc(rest[len(first):], unicode.IsSpace), true
	}
	return len(line) - len(rest), is
}

func isBullet(s string) bool {
	if strings.Trim(s, "-–—•*>#·o▪●") == "" {
		return true
	}
	number := strings.TrimRight(s, ".)")
	return number != s && len(number) < 4 && strings.Trim(number, "0123456789.") == "" || len(number) == 1 && number != s && unicode.IsLetter(rune(s[0]))
}

// paragraphs joins the lines of a block that belong together. A line that had room for the first word of the next was
// ended on purpose: what follows is another paragraph.
func paragraphs(lines []string, first int) (list []paragraph) {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l))
	}
	begin := 0
	for i := 1; i <= len(lines); i++ {
		if i < len(lines) {
			size, isItem := bullet(lines[i])
			if !isItem && !roomFor(lines[i-1], lines[i][size:], width) {
				continue
			}
		}
		list = append(list, join(lines[begin:i], first+begin))
		begin = i
	}
	return list
}

// join makes a paragraph of lines.
func join(lines []string, first int) (p paragraph) {
	var text strings.Builder
	for i, l := range lines {
		size := len(l) - len(strings.TrimLeftFunc(l, unicode.IsSpace))
		if i == 0 {
			size, p.item = bullet(l)
		} else {
			text.WriteByte(' ')
		}
		p.lines = append(p.lines, lineStart{text.Len(), table.At(first+i, 1+utf8.RuneCountInString(l[:size]))})
		text.WriteString(strings.TrimRightFunc(l[size:], unicode.IsSpace))
	}
	p.text = text.String()
	return p
}

func roomFor(line, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(strings.TrimRightFunc(line, unicode.IsSpace))+1+utf8.RuneCountInString(word) <= width
}

// Read returns the sentences of a plain text, or of Markdown, that mention a figure, in order. Lines that are rows of a
// table, headings, and what ends without a full stop are no sentences. It never fails, and takes time in proportion to the
// length of the text.
func Read(text string) (list []Sentence) {
	var block []string
	number, first := 0, 0
	flush := func() {
		for _, p := range paragraphs(block, first) {
			list = append(list, p.sentences()...)
		}
		block = block[:0]
	}
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if blank(line) || isRow(line) {
			flush()
			continue
		}
		if len(block) == 0 {
			first = number
		}
		block = append(block, line)
	}
	flush()
	return list
}

// says reports whether a sentence has a word or phrase of a kind.
func (s Sentence) says(k lexicon.Kind) bool {
	for i := range s.items {
		phrase := ""
		for n := 0; n < longestPhrase && i+n < len(s.items) && s.items[i+n].kind != figureItem; n++ {
			if phrase != "" {
				phrase += " "
			}
			if phrase += s.items[i+n].text; k.Has(phrase) {
				return true
			}
		}
	}
	return false
}

// mayBeNegative reports whether the figures are such that their sign is told by words, if at all.
func (s *Sentence) mayBeNegative() bool {
	for _, k := range []lexicon.Kind{lexicon.Saldo, lexicon.Resultaat, lexicon.BottomLine, lexicon.Voordeel, lexicon.Nadeel, lexicon.Tekort, lexicon.Overschot, lexicon.SignWord} {
		if s.says(k) {
			return true
		}
	}
	return false
}
