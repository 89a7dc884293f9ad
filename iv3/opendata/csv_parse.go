package opendata

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/bits"
)

// parsed is one row of a file: numbers of its keys, and its amounts in thousands of euros
// unless wide, when they are in the side table of its stretch.
type parsed struct {
	first, second int32 // or smallMissing
	line          int32 // or the number of a JSON row, counted from the start of the stretch
	entity        uint16
	moment        uint16
	post          uint16
	column        uint8
	wide          bool
}

// rows are the parsed rows of a stretch of a file, in memory that is used again.
type rows struct {
	list   []parsed
	wide   map[int][2]int64 // by index in list: amounts in cents, or wideMissing
	errors []problem
	places []place // of JSON rows, by their number less one; nil when that is the line
	lines  int
}

// problem is an error with the number of the row or line that it belongs to.
type problem struct {
	at  int
	err *RowError
}

type place struct{ line, column int }

// placeOf returns where a row starts.
func (r *rows) placeOf(row *parsed) place {
	if r.places != nil {
		return r.places[row.line-1]
	}
	return place{int(row.line), 1}
}

func (r *rows) reset() {
	r.list, r.errors, r.places, r.lines = r.list[:0], nil, nil, 0
	clear(r.wide)
}

// add takes a row with its amounts in cents.
func (r *rows) add(row parsed, cents [2]int64) {
	if small, ok := inThousands(cents); ok {
		row.first, row.second = small[0], small[1]
	} else {
		if r.wide == nil {
			r.wide = map[int][2]int64{}
		}
		row.wide = true
		r.wide[len(r.list)] = cents
	}
	r.list = append(r.list, row)
}

// inThousands turns cents into thousands of euros where both amounts allow that.
func inThousands(cents [2]int64) (small [2]int32, ok bool) {
	for i, c := range cents {
		switch n := c / centsPerThousand; {
		case c == wideMissing:
			small[i] = smallMissing
		case n*centsPerThousand != c || n > math.MaxInt32 || n <= smallMissing:
			return small, false
		default:
			small[i] = int32(n)
		}
	}
	return small, true
}

// parser turns stretches of CSV text into rows. Each goroutine has its own.
type parser struct {
	layout
	keys    [roleFirst]cache
	pattern uint64 // the separator in every byte

	text  []byte
	ids   [roleFirst]uint32
	cents [2]int64
}

func (l *Loader) newParser(lay layout) *parser {
	p := &parser{layout: lay, pattern: everyByte(lay.separator)}
	p.keys[rolePost] = newCache(l.posts.id)
	p.keys[roleCategory] = newCache(l.columns.id)
	p.keys[roleEntity] = newCache(l.entities.id)
	p.keys[roleMoment] = newCache(l.moments.id)
	return p
}

const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

func everyByte(b byte) uint64 { return uint64(b) * lowBits }

// zeroByte marks the first zero byte of x by its high bit; marks above it may be wrong.
func zeroByte(x uint64) uint64 { return (x - lowBits) &^ x & highBits }

// below keeps the bytes of a word below the first marked one.
func below(word, marks uint64) uint64 { return word & ((marks&-marks)>>7 - 1) }

// parse reads whole lines. text must have pad bytes of room behind n.
func (p *parser) parse(text []byte, n int, out *rows) {
	p.text = text
	for at := 0; at < n; {
		end := at + bytes.IndexByte(text[at:n], '\n')
		next := end + 1
		if end > at && text[end-1] == '\r' {
			end--
		}
		out.lines++
		if end > at {
			p.row(at, end, out)
		}
		at = next
	}
}

// row reads one line from at to end.
func (p *parser) row(at, end int, out *rows) {
	start, last := at, len(p.roles)-1
	p.cents = [2]int64{wideMissing, wideMissing}
	for i, r := range p.roles {
		next, reason := p.column(r, at, end)
		if reason == "" && (next > end) != (i == last) {
			if reason = "the line goes on after its last column"; i < last {
				reason = "the line ends after this column"
			}
		}
		if reason != "" {
			p.fail(out, start, at, end, reason)
			return
		}
		at = next
	}
	out.add(parsed{line: int32(out.lines), entity: uint16(p.ids[roleEntity]), moment: uint16(p.ids[roleMoment]),
		post: uint16(p.ids[rolePost]), column: uint8(p.ids[roleCategory])}, p.cents)
}

// fail notes an error with the field that starts at a place.
func (p *parser) fail(out *rows, start, at, end int, reason string) {
	field := p.text[min(at, end):end]
	if i := bytes.IndexByte(field, p.separator); i >= 0 {
		field = field[:i]
	}
	out.errors = append(out.errors, problem{out.lines, &RowError{Line: out.lines, Column: at - start + 1, Input: string(field), Reason: reason}})
}

// column reads the field at a place and returns where the next one starts: beyond end
// after the last one.
func (p *parser) column(r role, at, end int) (next int, reason string) {
	switch r {
	case ignored:
		_, _, next, reason = p.field(at, end)
		return next, reason
	case roleFirst, roleSecond:
		return p.amount(&p.cents[r-roleFirst], at, end)
	}
	word := binary.LittleEndian.Uint64(p.text[at:])
	marks := zeroByte(word ^ p.pattern)
	to := at + bits.TrailingZeros64(marks)>>3
	if marks == 0 || to >= end || byte(word) == '"' {
		return p.longKey(r, at, end)
	}
	c := &p.keys[r]
	if word = below(word, marks); word != c.last.lo || c.last.hi != 0 || word == 0 {
		if reason := c.get(word, 0); reason != "" {
			return 0, reason
		}
	}
	p.ids[r] = c.last.id
	return to + 1, ""
}

// longKey reads a key that is quoted, longer than seven bytes or the last of its line.
func (p *parser) longKey(r role, at, end int) (next int, reason string) {
	from, to, next, reason := p.field(at, end)
	if reason != "" {
		return 0, reason
	}
	return next, p.use(r, p.text[from:to])
}

// use makes a key the number of a role.
func (p *parser) use(r role, key []byte) (reason string) {
	c := &p.keys[r]
	lo, hi, short := pack(key)
	switch {
	case !short:
		c.last = slot{}
		c.last.id, reason = c.find(key)
	case lo != c.last.lo || hi != c.last.hi || lo == 0:
		reason = c.get(lo, hi)
	}
	if reason == "" {
		p.ids[r] = c.last.id
	}
	return reason
}

// pack puts up to sixteen bytes into two words.
func pack(key []byte) (lo, hi uint64, short bool) {
	switch n := len(key); {
	case n > 16:
		return 0, 0, false
	case n >= 8:
		lo = binary.LittleEndian.Uint64(key)
		// The last eight bytes overlap the first ones; shift the overlap out.
		hi = binary.LittleEndian.Uint64(key[n-8:]) >> (8 * (16 - n) & 63)
		if n == 8 {
			hi = 0
		}
	default:
		for i := n - 1; i >= 0; i-- {
			lo = lo<<8 | uint64(key[i])
		}
	}
	return lo, hi, true
}

const quoteReason = "a quote that is not closed, or text after a closing quote"

// field finds the text of a field, without its quotes, and where the next one starts.
func (p *parser) field(at, end int) (from, to, next int, reason string) {
	stop := p.separator
	if p.text[at] == '"' && at < end {
		stop = '"'
		at++
	}
	for to = at; to < end && p.text[to] != stop; {
		to++
	}
	if stop == p.separator {
		return at, to, to + 1, ""
	}
	if to == end || to+1 < end && p.text[to+1] != p.separator {
		return 0, 0, 0, quoteReason
	}
	return at, to, to + 2, ""
}

// amount reads a number of thousands with at most five decimals, or nothing.
func (p *parser) amount(cents *int64, at, end int) (next int, reason string) {
	text := p.text[:end]
	i := at
	negative := i < len(text) && text[i] == '-'
	if negative {
		i++
	}
	var n int64
	first := i
	for i < len(text) && text[i]-'0' < 10 {
		n = n*10 + int64(text[i]-'0')
		i++
	}
	if i > first && i-first <= maxDigits && (i == end || text[i] == p.separator) {
		if negative {
			n = -n
		}
		*cents = n * centsPerThousand
		return i + 1, ""
	}
	from, to, next, reason := p.field(at, end)
	if reason != "" {
		return 0, reason
	}
	*cents, reason = parseThousands(p.text[from:to])
	return next, reason
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
