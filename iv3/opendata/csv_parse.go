package opendata

import (
	"bytes"

	"github.com/bbvgo/bbv/budget"
)

// parser turns stretches of CSV text into rows. Each goroutine has its own.
type parser struct {
	layout
	keyColumns
	text  []byte
	most  int      // bytes in a line
	stops []uint64 // the sign behind each column, eight of them
	// The amounts of the row at hand, and why it is no row.
	thousands [2]int32
	cents     [2]int64
	reason    string
}

// keyColumns finds the keys of a row; the last one of each column is that of the row at hand.
type keyColumns [roleFirst]keys

// keyColumns has a sign to stop at for each column, in the order of the roles.
func (l *Loader) keyColumns(stops [roleFirst]byte) keyColumns {
	k := keyColumns{rolePost: newKeys(l.posts.id, stops[rolePost]), roleCategory: newKeys(l.columns.id, stops[roleCategory]),
		roleEntity: newKeys(l.entities.id, stops[roleEntity]), roleMoment: newKeys(l.moments.id, stops[roleMoment])}
	k[roleEntity].even, k[roleMoment].even = true, true
	return k
}

func (k *keyColumns) cell() cell {
	return cell{entity: uint16(k[roleEntity].id), moment: uint16(k[roleMoment].id),
		post: uint16(k[rolePost].id), column: uint8(k[roleCategory].id)}
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
	p := &parser{layout: lay, most: l.opts.MaxLine}
	var stops [roleFirst]byte
	for i, r := range lay.roles {
		stop := lay.separator
		if i == len(lay.roles)-1 {
			stop = lay.lineEnd
		}
		if p.stops = append(p.stops, everyByte(stop)); r < roleFirst {
			stops[r] = stop
		}
	}
	p.keyColumns = l.keyColumns(stops)
	return p
}

// parse reads whole lines. text must have pad bytes of room behind n.
func (p *parser) parse(text []byte, at, n int, out *rows) {
	p.text = text
	out.begin(bytes.Count(text[at:n], []byte{'\n'}))
	for at < n && out.limit == nil {
		out.lines++
		if next := p.usual(at, out); next >= 0 {
			at = next
			continue
		}
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

// usual reads a row of nothing but spellings that were read before and amounts of few digits, with the line end of the
// header, and returns where the next line starts; −1 for a line of any other kind, which row has to read.
func (p *parser) usual(start int, out *rows) (next int) {
	thousands := [3]int32{missing, missing} // and what is ignored
	text, at := p.text, start
	for i, r := range p.roles {
		if r < roleFirst {
			at = p.keyColumns[r].match(text, at)
		} else if n, to := digitsBefore(text, at, p.stops[i]); to >= 0 {
			thousands[r-roleFirst], at = n, to
		} else {
			thousands[r-roleFirst], at = p.unusual(at, i)
		}
		if at < 0 {
			return -1
		}
	}
	if p.lineEnd == '\r' {
		if text[at] != '\n' {
			return -1
		}
		at++
	}
	if at-start > p.most {
		return -1
	}
	out.add(p.cell(), thousands[0], thousands[1])
	return at
}

// unusual reads an amount that may stand between quotes, or passes a short field that is ignored, and returns where the next
// field starts; −1 for any other field.
func (p *parser) unusual(at, column int) (n int32, next int) {
	if p.roles[column] == ignored {
		next = p.passed(at)
	} else {
		n, next = fewDigits(p.text, at)
	}
	if next < 0 || p.text[next] != byte(p.stops[column]) {
		return 0, -1
	}
	return n, next + 1
}

// passed is where a short field without quotes ends; −1 for any other field.
func (p *parser) passed(at int) (to int) {
	for to = at; to < at+pad/2; to++ {
		switch p.text[to] {
		case p.separator, '\r', '\n':
			return to
		case '"':
			return -1
		}
	}
	return -1
}

// row reads any line that is not empty.
func (p *parser) row(at, end int, out *rows) {
	start, last := at, len(p.roles)-1
	p.thousands = [2]int32{missing, missing}
	for i, r := range p.roles {
		var to int
		switch {
		case r < roleFirst:
			to = p.key(&p.keyColumns[r], at, end)
		case r == ignored:
			_, to = p.field(at, end)
		default:
			to = p.amount(int(r-roleFirst), at, end)
		}
		if to < 0 || (to > end) != (i == last) {
			p.fail(out, start, at, end, to)
			return
		}
		at = to
	}
	out.addAt(p.cell(), place{int32(out.lines), 1}, p.thousands, p.cents)
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

// key reads the key at a place of a line and returns where the next field starts, as field does.
func (p *parser) key(k *keys, at, end int) (next int) {
	field, next := p.field(at, end)
	if next < 0 {
		return next
	}
	if p.reason = k.find(field, p.text[min(at, end):next]); p.reason != "" {
		return -1
	}
	return next
}

// amount reads a number of thousands, or nothing, and returns where the next field starts, as field does.
func (p *parser) amount(which, at, end int) (next int) {
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
