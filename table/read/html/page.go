package html

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// page is the state of reading one page.
type page struct {
	*grid.Out
	open   []*tableGrid
	prose  strings.Builder // text outside tables, since the last block element
	inHead bool            // that text is of a heading
	pre    bool            // blanks of that text stay as they are
	above  grid.Prose
	hidden int // depth of script, style and the like
	held   *grid.Grid
	read   int64 // bytes
}

func (p *page) stopped() bool { return p.Stopped }

// end closes what is open at the end of the page.
func (p *page) end() error {
	for len(p.open) > 0 {
		if err := p.closeTable(); err != nil {
			return err
		}
	}
	p.endProse()
	p.release()
	return nil
}

func (p *page) token(z *html.Tokenizer, kind html.TokenType, at table.Position) error {
	p.read += int64(len(z.Raw()))
	switch kind {
	case html.TextToken:
		return p.text(z.Text(), at)
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := z.TagName()
		return p.start(string(name), z, more, at)
	case html.EndTagToken:
		name, _ := z.TagName()
		return p.close(string(name))
	}
	return nil
}

func (p *page) text(text []byte, at table.Position) error {
	if p.hidden > 0 {
		return nil
	}
	if g := p.grid(); g != nil {
		return g.text(text, at)
	}
	if p.prose.Len() < maxProse {
		p.prose.Write(text)
	}
	return nil
}

// grid is the innermost open table, nil outside tables.
func (p *page) grid() *tableGrid {
	if n := len(p.open); n > 0 {
		return p.open[n-1]
	}
	return nil
}

// start handles a start tag. Rows and cells need no end tags.
func (p *page) start(name string, z *html.Tokenizer, more bool, at table.Position) error {
	g := p.grid()
	switch name {
	case "script", "style", "template", "noscript":
		p.hidden++
	case "table":
		return p.openTable(at)
	case "br", "p", "div", "li":
		p.block()
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.block()
		p.inHead = true
	}
	if g == nil {
		if name == "p" {
			_, p.pre = attributes(z, more)
		}
		return nil
	}
	switch name {
	case "caption":
		g.endCell()
		g.inCaption = true
		_, g.captionPre = attributes(z, more)
	case "sup":
		g.raised = true
	case "thead":
		g.inHead = true
	case "tbody", "tfoot":
		g.inHead = false
	case "tr":
		return g.startRow()
	case "td", "th":
		span, pre := attributes(z, more)
		return g.startCell(name == "th", span, pre, at)
	}
	return nil
}

// block separates the text before and after a block element.
func (p *page) block() {
	if g := p.grid(); g != nil {
		g.block()
		return
	}
	p.endProse()
}

// attributes reads colspan and rowspan, and whether a style keeps blanks that stand side by side.
func attributes(z *html.Tokenizer, more bool) (span [2]int, pre bool) {
	span = [2]int{1, 1}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "colspan":
			span[0] = count(string(value))
		case "rowspan":
			span[1] = count(string(value))
		case "style":
			pre = bytes.Contains(value, []byte("pace")) && preserved.Match(value)
		}
	}
	return span, pre
}

// preserved matches the styles of CSS that keep blanks side by side (CSS Text, white-space).
var preserved = regexp.MustCompile(`(?i)(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|$)`)

// maxSpan is the largest span that is believed.
const maxSpan = 1_000_000

// count reads a span by the digits at its begin; anything else than a positive number is 1.
func count(s string) int {
	s = strings.TrimSpace(s)
	digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
	n, err := strconv.Atoi(digits)
	if err != nil && digits != "" {
		n = maxSpan
	}
	return min(max(1, n), maxSpan)
}

// close handles an end tag.
func (p *page) close(name string) error {
	switch name {
	case "script", "style", "template", "noscript":
		p.hidden = max(0, p.hidden-1)
	case "p", "div", "li":
		p.block()
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.block()
		p.inHead = false
	}
	g := p.grid()
	if g == nil {
		return nil
	}
	switch name {
	case "table":
		return p.closeTable()
	case "strong", "b":
		g.blank()
	case "caption":
		g.inCaption = false
	case "sup":
		g.raised = false
	case "thead":
		g.inHead = false
	case "tr":
		return g.endRow()
	case "td", "th":
		g.endCell()
	}
	return nil
}

// endProse takes in a block of text outside tables: what stands nearest above a table is its caption, and a line with
// a unit is the unit line of the table above that has none, or of the one below, also above its caption.
func (p *page) endProse() {
	text := blanks(p.prose.String(), p.pre)
	p.prose.Reset()
	p.pre = false
	if text == "" {
		return
	}
	if role, note := labels.Of(text); role == labels.Note && p.held != nil {
		p.held.Notes = append(p.held.Notes, note)
		return
	}
	if form.IsUnitLine(text) {
		if p.held != nil && p.held.UnitLine == "" && p.above.Heading == "" {
			p.held.UnitLine = text
		}
		p.above.Unit = text
		return
	}
	unit := p.above.Unit
	if p.inHead {
		p.above.TakeHeading(text)
	} else {
		p.above.Take(text)
	}
	if p.above.Unit == "" {
		p.above.Unit = unit
	}
	p.release()
}

func (p *page) openTable(at table.Position) error {
	if len(p.open) >= p.Limits.Depth {
		return grid.TooLarge("tables within tables", p.Limits.Depth, at)
	}
	p.endProse()
	p.release()
	g := &tableGrid{Builder: &grid.Builder{Limits: p.Limits}, repeat: p.Repeat}
	if len(p.open) == 0 {
		g.Builder = p.above.Open(p.Limits)
	}
	g.At = at
	p.open = append(p.open, g)
	return nil
}

// closeTable holds a table back until it is known whether a unit line follows it.
func (p *page) closeTable() error {
	g := p.grid()
	p.open = p.open[:len(p.open)-1]
	if err := g.endRow(); err != nil {
		return err
	}
	g.takeCaption()
	p.release()
	p.held = &g.Grid
	if len(p.open) > 0 {
		p.release()
	}
	return nil
}

// release hands on the table that was held back.
func (p *page) release() {
	if p.held != nil {
		p.Grid(*p.held)
		p.held = nil
	}
}
