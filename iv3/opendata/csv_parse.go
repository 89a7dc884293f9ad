package opendata

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/bbvgo/bbv/budget"
)

// parser turns stretches of CSV text into rows. Each goroutine has its own.
type parser struct {
	layout
	keys    [roleFirst]cache // whose last one is the key of the row at hand
	before  []before         // what stood in each column of keys last
	pattern uint64           // the separator in every byte

	text   []byte
	most   int      // bytes in a line
	small  [2]int32 // the amounts of the row at hand
	cents  [2]int64 // the same in cents, when wide
	wide   bool
	reason string // why the row at hand is no row
}

func (l *Loader) newParser(lay layout) *parser {
	p := &parser{layout: lay, most: l.opts.MaxLine, before: make([]before, len(lay.roles)), pattern: everyByte(lay.separator)}
	p.keys[rolePost] = newCache(l.posts.id)
	p.keys[roleCategory] = newCache(l.columns.id)
	p.keys[roleEntity] = newCache(l.entities.id)
	p.keys[roleMoment] = newCache(l.moments.id)
	return p
}

// parse reads whole lines. text must have pad bytes of room behind n.
func (p *parser) parse(text []byte, n int, out *rows) {
	p.text = text
	out.begin(bytes.Count(text[:n], []byte{'\n'}))
	for at := 0; at < n && out.limit == nil; {
		out.lines++
		p.small, p.wide = [2]int32{smallMissing, smallMissing}, false
		if next := p.quick(at, n); next > 0 {
			p.take(out)
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

// quick reads a line that ends in small or missing amounts without looking for its end
// first. It returns where the next line starts, or −1 for a line that it cannot read, good
// or bad. A key that runs on into the next line is no key, because line ends are in none; in
// a column that is ignored they are looked for.
func (p *parser) quick(at, n int) (next int) {
	text, last := p.text, len(p.roles)-1
	for i, r := range p.roles {
		if at >= n {
			return -1
		}
		word := binary.LittleEndian.Uint64(text[at:])
		if r >= roleFirst {
			amount, to := smallAmount(text, at, word)
			if to < 0 {
				amount, to = p.otherAmount(at)
			}
			stop := p.separator
			if i == last {
				stop = '\n'
				if to >= 0 && text[to] == '\r' {
					to++
				}
			}
			if to < 0 || text[to] != stop {
				return -1
			}
			p.small[r-roleFirst] = amount
			at = to + 1
			continue
		}
		if m := &p.before[i]; m.length > 0 && (word^m.lo)&m.maskLo|(binary.LittleEndian.Uint64(text[at+8:])^m.hi)&m.maskHi == 0 {
			at += m.length
			continue
		}
		to := p.quickKey(r, at, n, word)
		if to < 0 || i == last {
			p.before[i] = before{}
			return -1
		}
		p.before[i].set(text[at:], to-at)
		at = to
	}
	return at
}

// otherAmount reads an amount between quotes or a missing one, which ends where it starts.
func (p *parser) otherAmount(at int) (n int32, to int) {
	switch p.text[at] {
	case p.separator, '\r', '\n':
		return smallMissing, at
	case '"':
		n, to = smallAmount(p.text, at+1, binary.LittleEndian.Uint64(p.text[at+1:]))
		if to < 0 {
			n, to = smallMissing, at+1
		}
		if p.text[to] == '"' {
			return n, to + 1
		}
	}
	return 0, -1
}

// quickKey reads the key at a place, where word starts, and returns where the next field
// starts, or −1.
func (p *parser) quickKey(r role, at, n int, word uint64) (next int) {
	pattern, quoted := p.pattern, 0
	if byte(word) == '"' {
		pattern, quoted = everyByte('"'), 1
		word = binary.LittleEndian.Uint64(p.text[at+1:])
	}
	marks := zeroByte(word ^ pattern)
	to := at + quoted + bits.TrailingZeros64(marks)>>3
	c := &p.keys[r]
	switch {
	case p.text[to] != byte(pattern) || p.text[to+quoted] != p.separator || r == ignored || to > at && p.text[to-1] == 0:
		to = p.key(r, at, min(n, at+longest)) - 1
		if to < 0 || p.text[to] != p.separator || r == ignored && bytes.IndexByte(p.text[at:to], '\n') >= 0 {
			return -1
		}
		return to + 1
	case c.hit(below(word, marks)):
	case c.find(p.text[at+quoted:to]) != "":
		return -1
	default:
		c.remember(below(word, marks))
	}
	return to + quoted + 1
}

// before is a field of up to fifteen bytes that was read in a column, with its quotes and
// the separator behind it: the same bytes in that column are the same key. The last column
// has none. The zero value is none.
type before struct {
	lo, hi, maskLo, maskHi uint64
	length                 int
}

// set remembers a field of a length, the separator included, unless it is too long.
func (b *before) set(text []byte, length int) {
	*b = before{}
	if length > 16 {
		return
	}
	b.maskLo, b.maskHi = lowest(min(length, 8)), lowest(max(length-8, 0))
	b.lo, b.hi = binary.LittleEndian.Uint64(text)&b.maskLo, binary.LittleEndian.Uint64(text[8:])&b.maskHi
	b.length = length
}

// longest is how far quick looks for the end of a field.
const longest = 24

// row reads one line from at to end.
func (p *parser) row(at, end int, out *rows) {
	start, last := at, len(p.roles)-1
	p.small, p.wide = [2]int32{smallMissing, smallMissing}, false
	for i, r := range p.roles {
		var next int
		if r >= roleFirst {
			next = p.amount(int(r-roleFirst), at, end)
		} else {
			next = p.key(r, at, end)
		}
		if next < 0 || (next > end) != (i == last) {
			p.before[i] = before{}
			p.fail(out, start, at, end, next)
			return
		}
		if r < roleFirst && i != last {
			p.before[i].set(p.text[at:], next-at)
		}
		at = next
	}
	p.take(out)
}

// take adds the row at hand.
func (p *parser) take(out *rows) {
	if p.wide {
		out.addCents(p.cell(), out.lines, p.bothInCents())
		return
	}
	out.add(p.cell(), out.lines, p.small[0], p.small[1])
}

// cell is the cell of the row at hand.
func (p *parser) cell() cell {
	return cell{entity: uint16(p.keys[roleEntity].last), moment: uint16(p.keys[roleMoment].last),
		post: uint16(p.keys[rolePost].last), column: uint8(p.keys[roleCategory].last)}
}

func (p *parser) bothInCents() (cents [2]int64) {
	for i, n := range p.small {
		if cents[i] = toCents(n); n == inCents {
			cents[i] = p.cents[i]
		}
	}
	return cents
}

// inCents marks, in small, an amount that is in cents. No amount that is small is that large.
const inCents = math.MaxInt32

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
	field := p.text[min(at, end):end]
	if i := bytes.IndexByte(field, p.separator); i >= 0 {
		field = field[:i]
	}
	if out.limit = p.limit(); out.limit == nil {
		out.wrong(&RowError{Line: out.lines, Column: at - start + 1, Input: string(field), Reason: reason})
	}
}

// limit is the limit that a dictionary of keys has met, if any.
func (p *parser) limit() *budget.LimitError {
	for i := range p.keys {
		if p.keys[i].limit != nil {
			return p.keys[i].limit
		}
	}
	return nil
}

// key reads the key at a place and returns where the next field starts, beyond end after
// the last one, or −1.
func (p *parser) key(r role, at, end int) (next int) {
	from, to, next := p.field(at, end)
	if next < 0 || r == ignored {
		return next
	}
	if p.reason = p.keys[r].find(p.text[from:to]); p.reason != "" {
		return -1
	}
	return next
}

const quoteReason = "a quote that is not closed, or text after a closing quote"

// field finds the text of a field, without its quotes, and where the next one starts.
func (p *parser) field(at, end int) (from, to, next int) {
	stop := p.separator
	if p.text[at] == '"' && at < end {
		stop = '"'
		at++
	}
	for to = at; to < end && p.text[to] != stop; {
		to++
	}
	if stop == p.separator {
		return at, to, to + 1
	}
	if to == end || to+1 < end && p.text[to+1] != p.separator {
		p.reason = quoteReason
		return 0, 0, -1
	}
	return at, to, to + 2
}

// amount reads a number of thousands, or nothing, and returns where the next field starts
// or −1.
func (p *parser) amount(which, at, end int) (next int) {
	n, to := smallAmount(p.text, at, binary.LittleEndian.Uint64(p.text[at:]))
	if to < 0 || to != end && p.text[to] != p.separator {
		return p.longAmount(which, at, end)
	}
	p.small[which] = n
	return to + 1
}

func (p *parser) longAmount(which, at, end int) (next int) {
	from, to, next := p.field(at, end)
	if next < 0 {
		return next
	}
	cents, reason := parseThousands(p.text[from:to])
	if reason != "" {
		p.reason = reason
		return -1
	}
	if cents != wideMissing {
		p.small[which], p.cents[which], p.wide = inCents, cents, true
	}
	return next
}

// maxDigits is how many digits an amount in thousands can have: a hundred million
// million euros is more than any sum that occurs.
const maxDigits = 11

// parseThousands reads a number of thousands of euros as cents: digits, a point and up to
// five decimals. Nothing, or the single point of StatLine, is a missing amount.
func parseThousands(field []byte) (cents int64, reason string) {
	text := bytes.TrimRight(field, " ")
	if len(text) == 0 || string(text) == "." {
		return wideMissing, ""
	}
	digits, negative := bytes.CutPrefix(text, []byte{'-'})
	whole, decimals, point := bytes.Cut(digits, []byte{'.'})
	if len(whole) == 0 || len(whole) > maxDigits || point && len(decimals) == 0 {
		return 0, notAmount
	}
	if decimals = bytes.TrimRight(decimals, "0"); len(decimals) > 5 {
		return 0, "an amount in thousands with more than five decimals is finer than a cent"
	}
	for i := range len(whole) + 5 {
		c := byte('0')
		if i < len(whole) {
			c = whole[i]
		} else if i-len(whole) < len(decimals) {
			c = decimals[i-len(whole)]
		}
		if c < '0' || c > '9' {
			return 0, notAmount
		}
		cents = cents*10 + int64(c-'0')
	}
	if negative {
		cents = -cents
	}
	return cents, ""
}

const notAmount = "not an amount: want at most eleven digits, a point for decimals, or nothing"
