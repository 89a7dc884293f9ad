// Package inject makes slips in the figures of printed tables.
package inject

import (
	"math/rand/v2"
	"strconv"

	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/rounding"
)

// Kind is the kind of slip that is made.
type Kind int

// The kinds, in the order of the report.
const (
	Sign Kind = iota
	Swap
	Digit
	Extra
	Missing
	Tens
	Column
	Row
	LeftOut
	Twice
	Kinds
)

var names = [...]string{"sign", "swapped digits", "wrong digit", "extra digit", "missing digit", "× 10ⁿ",
	"from another column", "from another row", "part left out", "part twice"}

func (k Kind) String() string { return names[k] }

// Typo makes one slip of the kind in figure i of a table; ok is false where the kind does not apply.
func Typo(r *rand.Rand, t *tables.Table, i int, kind Kind) (count int64, ok bool) {
	old := t.Figures[i].Printed.Count()
	switch kind {
	case Sign:
		count, ok = -old, true
	case Tens:
		count, ok = tens(r, old)
	case Column, Row:
		count, ok = neighbour(r, t, i, kind == Column)
	case LeftOut, Twice:
		count, ok = miscount(r, t, i, kind == Twice)
	default:
		count, ok = respell(r, old, kind)
	}
	return count, ok && count != old
}

// respell changes the digits of a figure as text: an independent account of the slips.
func respell(r *rand.Rand, old int64, kind Kind) (int64, bool) {
	sign, s := int64(1), strconv.FormatInt(old, 10)
	if old < 0 {
		sign, s = -1, s[1:]
	}
	b := []byte(s)
	switch i := r.IntN(len(b)); kind {
	case Swap:
		if i+1 >= len(b) {
			return 0, false
		}
		b[i], b[i+1] = b[i+1], b[i]
	case Digit:
		b[i] = byte('0' + r.IntN(10))
	case Extra:
		b = append(b[:i:i], append([]byte{byte('0' + r.IntN(10))}, b[i:]...)...)
	case Missing:
		b = append(b[:i:i], b[i+1:]...)
	}
	if len(b) == 0 || len(b) > 1 && b[0] == '0' {
		return 0, false
	}
	n, err := strconv.ParseInt(string(b), 10, 64)
	return sign * n, err == nil
}

func tens(r *rand.Rand, old int64) (int64, bool) {
	p := [...]int64{10, 100, 1000}[r.IntN(3)]
	if r.IntN(2) == 0 {
		return old * p, true
	}
	n, sign := old, int64(1)
	if n < 0 {
		n, sign = -n, -1
	}
	return sign * ((n + p/2) / p), n >= p
}

func neighbour(r *rand.Rand, t *tables.Table, i int, column bool) (int64, bool) {
	var from []int
	f := t.Figures[i]
	for j, g := range t.Figures {
		near := g.Row == f.Row && (g.Column == f.Column+1 || g.Column == f.Column-1)
		if !column {
			near = g.Column == f.Column && (g.Row == f.Row+1 || g.Row == f.Row-1)
		}
		if near && !g.Exact && g.Printed.Decimals() == f.Printed.Decimals() {
			from = append(from, j)
		}
	}
	if len(from) == 0 {
		return 0, false
	}
	return t.Figures[from[r.IntN(len(from))]].Printed.Count(), true
}

func miscount(r *rand.Rand, t *tables.Table, i int, twice bool) (int64, bool) {
	var totals []rounding.Identity
	for _, id := range t.Identities {
		if id.Total == i && len(id.Parts) > 1 {
			totals = append(totals, id)
		}
	}
	if len(totals) == 0 {
		return 0, false
	}
	id := totals[r.IntN(len(totals))]
	p := id.Parts[r.IntN(len(id.Parts))]
	if t.Figures[p.Figure].Printed.Decimals() != t.Figures[i].Printed.Decimals() {
		return 0, false
	}
	part := int64(p.Sign) * t.Figures[p.Figure].Printed.Count()
	if twice {
		part = -part
	}
	return t.Figures[i].Printed.Count() - part, true
}
