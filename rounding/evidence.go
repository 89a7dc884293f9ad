package rounding

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// evidence weighs what can be said for the figures of a set. All of it is whole-number arithmetic;
// the weights only order explanations that are all possible.
type evidence struct {
	s     *System
	b     *box
	scope []int32 // the identities by which sets of one conflict differ
	set   []int32 // the figures at hand
	fixed []int64 // per figure of the set: the amount that a hypothesis gives it; infinite if none yet
	mid   []int64 // per identity Σ sign·mid of what is printed
	gap   []bool  // per identity: a figure is missing
	row   []int64 // the other figures of the row at hand
}

func newEvidence(s *System, b *box) *evidence {
	e := &evidence{s: s, b: b, fixed: make([]int64, len(s.figures)), mid: make([]int64, len(s.identities)), gap: make([]bool, len(s.identities))}
	for j := range e.mid {
		for _, t := range s.row(j) {
			e.mid[j] += t.sign() * s.mid[t.cell()]
			e.gap[j] = e.gap[j] || s.figures[t.cell()].Missing
		}
	}
	return e
}

// full is the closeness of a difference of nothing.
const full = uint64(1) << 20

// closeness says how well a difference fits honest rounding: (1 − r²/B²)^((3k−3)/2) for k figures with
// bound B, which has the bound and the variance of the exact distribution. Between 1 and full.
func closeness(r, bound int64, k int) uint64 {
	r = max(r, -r)
	if r >= bound {
		return 1
	}
	for bound > 1<<30 { // keep the quotient in range
		r, bound = r>>1, bound>>1
	}
	share := uint64(r) * full / uint64(bound)
	x := full - share*share/full
	return max(power(x, (3*k-3)/2), 1)
}

// power is x^n for x in units of 1/full.
func power(x uint64, n int) uint64 {
	result := full
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			result = result * x / full
		}
		x = x * x / full
	}
	return result
}

// fit is the product of the closeness of the given identities with the amounts now fixed, in 1/full.
func (e *evidence) fit(identities []int32) uint64 {
	product := full
	for _, j := range identities {
		if e.b.off[j] {
			continue
		}
		if f, ok := e.fitOf(j); ok {
			product = max(product*f/full, 1)
		}
	}
	return product
}

func (e *evidence) fitOf(j int32) (uint64, bool) {
	if e.gap[j] {
		return 0, false
	}
	mid := e.mid[j]
	for _, c := range e.set {
		if sign := e.s.signIn(int(c), j); sign != 0 {
			if isInfinite(e.fixed[c]) {
				return 0, false
			}
			mid += sign * (e.fixed[c] - e.s.mid[c])
		}
	}
	return closeness(mid, e.s.bound[j], len(e.s.row(int(j)))), true
}

// countRange is the range of printed figures at place c that the box now allows.
func (b *box) countRange(c int) (from, to int64, bounded bool) {
	s, lo, hi := b.s, b.lo[c], b.hi[c]
	if isInfinite(lo) || isInfinite(hi) {
		return 0, 0, false
	}
	step, half := s.step[c], s.half[c]
	if s.mode == budget.Truncate && !s.figures[c].Exact {
		return lo / step, hi / step, true
	}
	return -floorDiv(half-lo, step), floorDiv(hi+half, step), true
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// centreOf is the centre, in half steps, of what prints as count at place c.
func (s *System) centreOf(c int, count int64) int64 {
	mid := count * s.step[c]
	if s.mode != budget.Truncate || s.figures[c].Exact || count == 0 {
		return mid
	}
	if count > 0 {
		return mid + s.step[c]/2
	}
	return mid - s.step[c]/2
}

// hypotheses lists what may have been meant at figure c, best first, given the interval that the box
// now allows it. The list is empty when nothing bounds the figure.
func (e *evidence) hypotheses(c int) []hypothesis {
	from, to, ok := e.b.countRange(c)
	if !ok || from > to {
		return nil
	}
	centre := e.likeliest(c, from, to)
	l := writing{printed: e.s.figures[c].Printed.Count(), lo: from, hi: to, centre: centre}
	l.written()
	l.list = e.copied(l.list, c, centre)
	l.list = e.miscounted(l.list, c, from, to)
	l.list = append(l.list, unexplained(l.printed, centre, to-from+1))
	l.list = slices.DeleteFunc(l.list, func(h hypothesis) bool { return h.count == l.printed })
	l.list = merge(l.list)
	e.weigh(c, l.list)
	return l.list
}

// unexplained is the hypothesis that some figure in a range of the given width became any other of that size.
func unexplained(printed, centre, width int64) hypothesis {
	spread := uint64(2*max(printed, -printed)) + 200
	return hypothesis{
		count: centre, slip: UnknownSlip, other: -1,
		weight: frequency[UnknownSlip] * perMillion / spread * uint64(min(width, 50)),
	}
}

// merge adds up what is the same: an inserted 5 beside a 5 can stand on either side of it.
func merge(list []hypothesis) []hypothesis {
	out := list[:0]
	for _, h := range list {
		i := slices.IndexFunc(out, func(o hypothesis) bool { return o.count == h.count && o.slip == h.slip && o.other == h.other })
		if i >= 0 {
			out[i].weight += h.weight
			continue
		}
		out = append(out, h)
	}
	return out
}

// weigh multiplies every weight by how well the figure fits the identities and its row, and sorts.
func (e *evidence) weigh(c int, list []hypothesis) {
	saved, printed := e.fixed[c], e.s.figures[c].Printed.Count()
	e.look(c)
	for i := range list {
		e.fixed[c] = e.s.centreOf(c, list[i].count)
		fits := list[i].weight * e.fit(e.s.users[c]) / full
		list[i].weight = max(fits*e.likeness(printed, list[i].count)/alike, 1)
	}
	e.fixed[c] = saved
	slices.SortStableFunc(list, func(a, b hypothesis) int { return cmp.Compare(b.weight, a.weight) })
}

// likeliest is the figure in the range that fits the identities best; the middle when the range is long.
func (e *evidence) likeliest(c int, from, to int64) int64 {
	if to-from > 80 {
		return from + (to-from)/2
	}
	saved, best, at := e.fixed[c], uint64(0), from
	for n := from; n <= to; n++ {
		e.fixed[c] = e.s.centreOf(c, n)
		if f := e.fit(e.s.users[c]); f > best {
			best, at = f, n
		}
	}
	e.fixed[c] = saved
	return at
}

// copied adds the hypothesis that the printed figure belongs to another place in the same row or column.
func (e *evidence) copied(list []hypothesis, c int, centre int64) []hypothesis {
	f := &e.s.figures[c]
	if count := f.Printed.Count(); count == 0 || count == centre {
		return list
	}
	for i := range e.s.figures {
		g := &e.s.figures[i]
		if g.Printed != f.Printed || i == c || g.Missing || g.Table != f.Table || (g.Row != f.Row) == (g.Column != f.Column) {
			continue
		}
		slip, ways := neighbourhood(f, g)
		list = append(list, hypothesis{count: centre, slip: slip, other: int32(i), weight: frequency[slip] * perMillion / ways})
	}
	return list
}

// neighbourhood is how a figure in the same row or column would have come over, and from among how many.
func neighbourhood(f, g *Figure) (slip Slip, ways uint64) {
	switch {
	case g.Row == f.Row && f.Series != "" && g.Series == f.Series:
		return fromYear, 4
	case g.Row == f.Row:
		return fromColumn, nearness(f.Column - g.Column)
	default:
		return fromRow, nearness(f.Row - g.Row)
	}
}

func nearness(distance int) uint64 {
	if distance == 1 || distance == -1 {
		return 3
	}
	return 40
}

// miscounted adds the hypotheses that the figure is a total with one part too few or too many.
func (e *evidence) miscounted(list []hypothesis, c int, from, to int64) []hypothesis {
	printed := e.s.figures[c].Printed.Count()
	for _, j := range e.s.users[c] {
		row := e.s.row(int(j))
		if row[0].cell() != c || len(row) < 3 {
			continue
		}
		for _, t := range row[1:] {
			part := t.cell()
			if slices.Contains(e.set, int32(part)) || e.s.figures[part].Missing || e.s.val[part]%e.s.step[c] != 0 {
				continue
			}
			change := -t.sign() * e.s.val[part] / e.s.step[c]
			ways := uint64(len(row) - 1)
			for _, h := range [...]hypothesis{{count: printed + change, slip: partLeftOut}, {count: printed - change, slip: partTwice}} {
				if change != 0 && h.count >= from && h.count <= to {
					h.other, h.weight = int32(part), frequency[h.slip]*perMillion/ways
					list = append(list, h)
				}
			}
		}
	}
	return list
}

// alike is the likeness of a figure that is as likely in its place as the printed one.
const alike = uint64(1) << 10

// mostAlike bounds what the other figures of a row can say for or against one.
const mostAlike = 64

// look notes the other figures in the row of figure c, in units of its last digit.
func (e *evidence) look(c int) {
	e.row = e.row[:0]
	f := &e.s.figures[c]
	for i := range e.s.figures {
		g := &e.s.figures[i]
		if g.Row == f.Row && g.Column != f.Column && g.Table == f.Table && !g.Missing && !g.Exact {
			e.row = append(e.row, e.s.val[i]/e.s.step[c])
		}
	}
}

// likeness says how much more likely a figure is than the printed one, in 1/alike, by the row that was looked at:
// the same line in other years and stages is mostly of the same size.
func (e *evidence) likeness(printed, count int64) uint64 {
	p, q := e.oddity(printed), e.oddity(count)
	if p/mostAlike >= q {
		return alike * mostAlike
	}
	return max(uint64(p)*alike/uint64(q), alike/mostAlike)
}

// oddity is how far a figure is from the nearest one of its row or, four times as heavy, from nought. The
// likelihood of a figure falls with it as it does for sizes of all orders: by one over the distance.
func (e *evidence) oddity(count int64) int64 {
	const large = 1 << 50 // beyond it figures are alike, and no product overflows
	count = min(max(count, -large), large)
	least := 4 * (max(count, -count) + 300)
	for _, y := range e.row {
		least = min(least, max(count-y, y-count)+max(y, -y)/100+3)
	}
	return least
}
