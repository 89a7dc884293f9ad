package opendata

import (
	"bytes"

	"github.com/bbvgo/bbv/budget"
)

// parser turns stretches of CSV text into rows. Each goroutine has its own.
type parser struct {
	layout
	keyColumns
	text []byte
	most int // bytes in a line
	// The amounts of the row at hand, and why it is no row.
	thousands [2]int32
	cents     [2]int64
	reason    string
}

// keyColumns finds the keys of a row; the last one of each column is that of the row at hand.
type keyColumns [roleFirst]keys

func (l *Loader) keyColumns(separator byte) keyColumns {
	return keyColumns{rolePost: newKeys(l.posts.id, separator), roleCategory: newKeys(l.columns.id, separator),
		roleEntity: newKeys(l.entities.id, separator), roleMoment: newKeys(l.moments.id, separator)}
}

func (k *keyColumns) cell() cell {
	return cell{entity: uint16(k[roleEntity].last.id), moment: uint16(k[roleMoment].last.id),
		post: uint16(k[rolePost].last.id), column: uint8(k[roleCategory].last.id)}
}

// limit is the limit that a dictionary of keys has met, if any.
func (k *keyColumns) limit() *budget.LimitError {
	for i := range k {
		if k[i].limit != nil {
			return k[i].limit
		}
	}
	return nil
}

func (l *Loader) newParser(lay layout) *parser {
	return &parser{layout: lay, most: l.opts.MaxLine, keyColumns: l.keyColumns(lay.separator)}
}

// parse reads whole lines. text must have pad bytes of room behind n.
func (p *parser) parse(text []byte, at, n int, out *rows) {
	p.text = text
	out.begin(bytes.Count(text[at:n], []byte{'\n'}))
	for at < n && out.limit == nil {
		out.lines++
		end := at + bytes.IndexByte(text[at:n], '\n')
		next := end + 1
		if end-at > p.most {
			out.limit = &budget.LimitError{What: "bytes in a line", Most: int64(p.most)}
			return
		}
		if end > at && text[end-1] == '\r' {
			end--
		}
		if end > at {
			p.row(at, end, out)
		}
		at = next
	}
}

func (p *parser) row(at, end int, out *rows) {
	start, last := at, len(p.roles)-1
	p.thousands = [2]int32{missing, missing}
	for i, r := range p.roles {
		var next int
		switch {
		case r < roleFirst && p.keyColumns[r].expected(p.text[at:]):
			next = at + p.keyColumns[r].last.length
		case r < roleFirst:
			next = p.key(&p.keyColumns[r], at, end)
		case r == ignored:
			_, next = p.field(at, end)
		default:
			next = p.amount(int(r-roleFirst), at, end)
		}
		if next < 0 || (next > end) != (i == last) {
			p.fail(out, start, at, end, next)
			return
		}
		at = next
	}
	out.add(p.cell(), place{int32(out.lines), 1}, p.thousands, p.cents)
}

// fail notes an error with the field that starts at a place; next is where the one after
// it would be.
func (p *parser) fail(out *rows, start, at, end, next int) {
	reason := p.reason
	switch {
	case next > end:
		reason = "the line ends after this column"
	case next >= 0:
		reason = "the line goes on after its last column"
	}
	field, _, _ := bytes.Cut(p.text[min(at, end):end], []byte{p.separator})
	if out.limit = p.limit(); out.limit == nil {
		out.wrong(&RowError{Line: out.lines, Column: at - start + 1, Input: string(field), Reason: reason})
	}
}

// field finds the text of a field, with its quotes, and where the next one starts: beyond end after the last one,
// or −1.
func (p *parser) field(at, end int) (field []byte, next int) {
	text := p.text[at:max(at, end)]
	to := 0
	if len(text) > 0 && text[0] == '"' {
		to = bytes.IndexByte(text[1:], '"') + 2
		if to < 2 || to < len(text) && text[to] != p.separator {
			p.reason = "a quote that is not closed, or text after a closing quote"
			return nil, -1
		}
	}
	for to < len(text) && text[to] != p.separator {
		to++
	}
	return text[:to], at + to + 1
}

// key reads the key at a place and returns where the next field starts, as field does.
func (p *parser) key(k *keys, at, end int) (next int) {
	field, next := p.field(at, end)
	if next >= 0 {
		if p.reason = k.find(field); p.reason != "" {
			return -1
		}
	}
	return next
}

// amount reads a number of thousands, or nothing, and returns where the next field starts, as field does.
func (p *parser) amount(which, at, end int) (next int) {
	n, to := smallAmount(p.text, at)
	if to >= 0 && (to == end || p.text[to] == p.separator) {
		p.thousands[which] = n
		return to + 1
	}
	field, next := p.field(at, end)
	if next < 0 {
		return next
	}
	cents, reason := parseThousands(unquoted(field))
	if p.reason = reason; reason != "" {
		return -1
	}
	p.thousands[which], p.cents[which] = thousandsOf(cents), cents
	return next
}
