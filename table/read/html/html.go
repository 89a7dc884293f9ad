// Package html reads the tables of HTML pages into the neutral form of package table. It is apart from package table
// because it needs a parser.
package html

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// Read yields the tables of an HTML page, or of a part of one, in the order in which they end: a table within a cell
// comes before the table around it. Cells that span columns or rows are taken apart, headers of several levels kept.
// Caption and unit line come from the caption element or else from the text nearest above. A page need not be well
// formed. Errors are *[budget.LimitError] and those of r; nothing follows an error.
func Read(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		limits := limits.WithDefaults()
		p := &page{limits: limits, yield: yield, line: 1, col: 1}
		if err := p.read(r); err != nil && !p.stopped {
			yield(table.Table{}, err)
		}
	}
}

// page is the state of reading one page.
type page struct {
	limits  table.Limits
	yield   func(table.Table, error) bool
	stopped bool

	line, col int // of the token being read
	stack     []*grid
	prose     strings.Builder // text outside tables, since the last block element
	heading   string
	unit      string
	hidden    int // depth of script, style and the like
	held      *read.Grid
}

// counter fails when a source is longer than the limit.
type counter struct {
	r     io.Reader
	left  int64
	limit int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	if c.left -= int64(n); c.left < 0 {
		return 0, &budget.LimitError{What: "bytes", Most: c.limit}
	}
	return n, err
}

func (p *page) read(r io.Reader) error {
	decoded, err := decode(&counter{r, p.limits.Bytes, p.limits.Bytes})
	if err != nil {
		return err
	}
	z := html.NewTokenizer(decoded)
	z.SetMaxBuf(p.limits.Line * 2)
	for !p.stopped {
		kind := z.Next()
		if kind == html.ErrorToken {
			return p.end(z.Err())
		}
		raw := z.Raw()
		line, col := p.advance(raw)
		if err := p.token(z, kind, table.Position{Line: line, Column: col}); err != nil {
			return err
		}
	}
	return nil
}

// decode reads UTF-8, or Windows-1252 where a page declares that, or ISO 8859-1, or is not UTF-8 at its begin.
func decode(r io.Reader) (io.Reader, error) {
	br := bufio.NewReaderSize(r, 64<<10)
	head, err := br.Peek(4096)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	declared := bytes.ToLower(head)
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return nil, &table.EncodingError{At: table.Position{Line: 1, Column: 1}, Reason: "text in UTF-16: save it as UTF-8"}
	case !looksUTF8(head):
		return charmap.Windows1252.NewDecoder().Reader(br), nil
	case ascii(head) && (bytes.Contains(declared, []byte("charset=windows-1252")) || bytes.Contains(declared, []byte("charset=iso-8859-1"))):
		return charmap.Windows1252.NewDecoder().Reader(br), nil
	}
	return br, nil
}

// looksUTF8 reports whether a piece of text is UTF-8, a character cut off at its end apart.
func looksUTF8(b []byte) bool {
	for cut := 0; cut < utf8.UTFMax; cut++ {
		if utf8.Valid(b[:max(0, len(b)-cut)]) {
			return true
		}
	}
	return false
}

func ascii(b []byte) bool {
	return !bytes.ContainsFunc(b, func(r rune) bool { return r >= 0x80 })
}

// advance returns the place of a token and moves past it.
func (p *page) advance(raw []byte) (line, col int) {
	line, col = p.line, p.col
	for _, b := range raw {
		switch {
		case b == '\n':
			p.line, p.col = p.line+1, 1
		case b < 0x80 || b >= 0xC0:
			p.col++
		}
	}
	return line, col
}

// end closes what is open at the end of the page.
func (p *page) end(err error) error {
	if errors.Is(err, html.ErrBufferExceeded) {
		return &budget.LimitError{Line: p.line, Column: p.col, What: "bytes in one element", Most: int64(p.limits.Line * 2)}
	}
	if !errors.Is(err, io.EOF) {
		return err
	}
	for len(p.stack) > 0 {
		if err := p.closeTable(); err != nil {
			return err
		}
	}
	p.endProse()
	p.release()
	return nil
}

func (p *page) token(z *html.Tokenizer, kind html.TokenType, at table.Position) error {
	switch kind {
	case html.TextToken:
		return p.text(z, at)
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := z.TagName()
		return p.start(string(name), z, more, at)
	case html.EndTagToken:
		name, _ := z.TagName()
		return p.close(string(name))
	}
	return nil
}

func (p *page) text(z *html.Tokenizer, at table.Position) error {
	if p.hidden > 0 {
		return nil
	}
	text := z.Text()
	if g := p.grid(); g != nil {
		return g.text(text, at, p.limits)
	}
	if p.prose.Len() < 4096 {
		p.prose.Write(text)
	}
	return nil
}

func (p *page) grid() *grid {
	if n := len(p.stack); n > 0 {
		return p.stack[n-1]
	}
	return nil
}

// start handles a start tag. Rows and cells need no end tags.
func (p *page) start(name string, z *html.Tokenizer, more bool, at table.Position) error {
	g := p.grid()
	switch name {
	case "script", "style", "template", "noscript":
		p.hidden++
		return nil
	case "table":
		return p.openTable(at)
	case "br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6":
		if g != nil {
			g.blank()
			return nil
		}
		p.endProse()
		return nil
	}
	if g == nil {
		return nil
	}
	switch name {
	case "caption":
		g.endCell()
		g.inCaption = true
	case "thead":
		g.inHead = true
	case "tbody", "tfoot":
		g.inHead = false
	case "tr":
		return g.startRow(p.limits)
	case "td", "th":
		return g.startCell(name == "th", spans(z, more), at, p.limits)
	}
	return nil
}

// spans reads colspan and rowspan.
func spans(z *html.Tokenizer, more bool) [2]int {
	s := [2]int{1, 1}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "colspan":
			s[0] = count(string(value))
		case "rowspan":
			s[1] = count(string(value))
		}
	}
	return s
}

// count reads a span; anything else than a positive number is 1.
func count(s string) int {
	n := 0
	for _, c := range strings.TrimSpace(s) {
		if c < '0' || c > '9' || n > 100_000 {
			return max(1, n)
		}
		n = n*10 + int(c-'0')
	}
	return max(1, n)
}

func (p *page) close(name string) error {
	g := p.grid()
	switch name {
	case "script", "style", "template", "noscript":
		p.hidden = max(0, p.hidden-1)
	case "table":
		if g != nil {
			return p.closeTable()
		}
	case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b":
		if g != nil {
			g.blank()
		} else if name != "strong" && name != "b" {
			p.endProse()
		}
	case "caption":
		if g != nil {
			g.inCaption = false
		}
	case "thead":
		if g != nil {
			g.inHead = false
		}
	case "tr":
		if g != nil {
			return g.endRow(p.limits)
		}
	case "td", "th":
		if g != nil {
			g.endCell()
		}
	}
	return nil
}

// endProse takes in a block of text outside tables: what stands nearest above a table is its caption, and a line with
// a unit is the unit line of the table above that has none, or of the one below.
func (p *page) endProse() {
	text := squeeze(p.prose.String())
	p.prose.Reset()
	if text == "" {
		return
	}
	if form.IsUnit(text) {
		if title := form.TitleBeforeUnit(text); title != "" {
			p.release()
			p.heading, p.unit = title, text
			return
		}
		if p.held != nil && p.held.UnitLine == "" && p.heading == "" {
			p.held.UnitLine = text
		}
		p.unit = text
		return
	}
	p.heading = text
	p.release()
}

func (p *page) openTable(at table.Position) error {
	if len(p.stack) >= p.limits.Depth {
		return &budget.LimitError{Line: at.Line, Column: at.Column, What: "tables within tables", Most: int64(p.limits.Depth)}
	}
	p.endProse()
	p.release()
	g := &grid{}
	g.At = at
	if outer := p.grid(); outer == nil {
		g.Caption, g.UnitLine = form.Caption(p.heading), p.unit
		p.heading, p.unit = "", ""
	}
	p.stack = append(p.stack, g)
	return nil
}

// closeTable holds a table back until it is known whether a unit line follows it.
func (p *page) closeTable() error {
	g := p.grid()
	p.stack = p.stack[:len(p.stack)-1]
	if err := g.endRow(p.limits); err != nil {
		return err
	}
	if c := squeeze(g.caption.String()); c != "" {
		g.Caption = c
	}
	p.release()
	if len(p.stack) > 0 {
		p.emit(&g.Grid)
		return nil
	}
	p.held = &g.Grid
	return nil
}

// release emits the table that was held back.
func (p *page) release() {
	if p.held != nil {
		p.emit(p.held)
		p.held = nil
	}
}

func (p *page) emit(g *read.Grid) {
	if t, ok := g.Table(); ok && !p.stopped && !p.yield(t, nil) {
		p.stopped = true
	}
}

// squeeze makes all runs of blanks one blank.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
