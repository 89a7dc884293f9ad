package html

import (
	"io"
	"iter"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// place is where a character of a paragraph stands that does not stand right behind the one before it.
type place struct {
	character int
	at        table.Position
}

// places tell where characters of a text stand.
type places []place

// at is where a character of the text stands in the page; one beyond the text stands behind it.
func (p places) at(character int) table.Position {
	i := sort.Search(len(p), func(i int) bool { return p[i].character > character })
	if i == 0 {
		return table.Position{}
	}
	last := p[i-1]
	return table.At(last.at.Line(), last.at.Column()+character-last.character)
}

// Passages yields the text of an HTML page, or of a part of one, in order, without that of its tables, which [Read] yields.
// Errors are those of Read; a passage has no more bytes than a cell may have.
func Passages(r io.Reader, limits table.Limits) iter.Seq2[table.Passage, error] {
	return func(yield func(table.Passage, error) bool) {
		t := &texts{limits: grid.Defaults(limits), yield: yield}
		if err := scan(r, t.limits, t); err != nil && !t.done {
			yield(table.Passage{}, err)
		}
	}
}

// texts collects the paragraphs of a page.
type texts struct {
	limits table.Limits
	yield  func(table.Passage, error) bool
	done   bool
	hidden int // depth of script, style and the like
	tables int // depth of tables
	raised bool

	text   strings.Builder
	length int  // characters of the text
	gap    bool // a blank stands before the next character
	places places
}

func (t *texts) stopped() bool { return t.done }

func (t *texts) end() error {
	t.endPassage()
	return nil
}

// invisible are elements of which a page shows no text.
var invisible = map[string]bool{"script": true, "style": true, "template": true, "noscript": true, "title": true, "select": true, "textarea": true}

// inline are elements that do not end a paragraph (HTML, phrasing content).
var inline = map[string]bool{
	"a": true, "abbr": true, "b": true, "bdi": true, "bdo": true, "big": true, "cite": true, "code": true, "data": true, "del": true, "dfn": true, "em": true,
	"font": true, "i": true, "img": true, "ins": true, "kbd": true, "label": true, "mark": true, "nobr": true, "o:p": true, "q": true, "s": true, "samp": true, "small": true,
	"span": true, "strike": true, "strong": true, "sub": true, "sup": true, "time": true, "tt": true, "u": true, "var": true, "wbr": true,
}

func (t *texts) token(z *html.Tokenizer, kind html.TokenType, at table.Position) error {
	if kind == html.TextToken {
		return t.add(string(z.Raw()), at)
	}
	if kind != html.StartTagToken && kind != html.EndTagToken && kind != html.SelfClosingTagToken {
		return nil
	}
	b, _ := z.TagName()
	name, depth := string(b), 1
	if kind == html.EndTagToken {
		depth = -1
	}
	switch {
	case invisible[name] && kind != html.SelfClosingTagToken:
		t.hidden = max(0, t.hidden+depth)
	case name == "table":
		t.tables = max(0, t.tables+depth)
	case name == "sup":
		t.raised = depth > 0
	}
	if !inline[name] {
		t.endPassage()
	}
	return nil
}

// add adds a piece of the page, as it stands there.
func (t *texts) add(raw string, at table.Position) error {
	if t.hidden > 0 || t.tables > 0 {
		return nil
	}
	for len(raw) > 0 {
		n := characterLength(raw)
		shown := raw[:n]
		if n > 1 && shown[0] == '&' {
			shown = html.UnescapeString(shown)
		}
		for _, r := range shown {
			if err := t.put(r, at); err != nil {
				return err
			}
		}
		at = grid.Advance(at, []byte(raw[:n]))
		raw = raw[n:]
	}
	return nil
}

// longestReference is how many bytes a named character has at most in HTML: &CounterClockwiseContourIntegral; has 33.
const longestReference = 33

// characterLength is how many bytes the first character of a piece of a page takes there, written out or by its name.
func characterLength(raw string) int {
	if raw[0] == '&' {
		if end := strings.IndexByte(raw[:min(len(raw), longestReference)], ';'); end > 0 {
			return end + 1
		}
	}
	_, n := utf8.DecodeRuneInString(raw)
	return n
}

// put adds a character that stands at a place in the page; runs of blanks are one blank.
func (t *texts) put(r rune, at table.Position) error {
	if unicode.IsSpace(r) {
		t.gap = t.length > 0
		return nil
	}
	if r == '\u00ad' {
		return nil
	}
	if t.gap {
		t.text.WriteByte(' ')
		t.length++
		t.gap = false
	}
	if t.raised && t.length > 0 {
		r, _ = utf8.DecodeRuneInString(grid.Raised(string(r)))
	}
	if t.text.Len() >= t.limits.CellBytes {
		return grid.TooLarge("bytes in one passage", t.limits.CellBytes, at)
	}
	t.length++
	if t.places[max(0, len(t.places)-1):].at(t.length) != at {
		t.places = append(t.places, place{t.length, at})
	}
	t.text.WriteRune(r)
	return nil
}

// endPassage hands on what was collected.
func (t *texts) endPassage() {
	if t.length > 0 && !t.done {
		t.done = !t.yield(table.Passage{Text: t.text.String(), At: t.places.at}, nil)
	}
	t.text.Reset()
	t.length, t.gap, t.raised, t.places = 0, false, false, nil
}
