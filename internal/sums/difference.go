package sums

import (
	"cmp"
	"math"
	"slices"
)

// differences finds columns that are the difference of two others with a sign
// that goes by row: an afwijking that is a voordeel where it is positive.
func (g *Grid) differences() (found []*Sum) {
	a := &g.axes[overColumns]
	for target := range a.n {
		if g.over() {
			return nil
		}
		found = append(found, a.differencesAt(target)...)
	}
	return found
}

// widest is how far a column stands from those that it is the difference of, or is
// most like.
const widest = 14

// byRow is a column as the difference of two others, one way round and the other.
type byRow struct {
	a, b  int
	ways  [2][]outcome // a − b, b − a
	signs []int32      // of a, by position; 0 where it does not tell
	sides []int32      // signs that the sides of the rows give, where all signs agree with them; else nil
	bits  float64
}

func (a *axis) differencesAt(target int) []*Sum {
	probe := make([]int, a.m)
	for i := range probe {
		probe[i] = i
	}
	slices.SortStableFunc(probe, func(i, j int) int { return cmp.Compare(abs(a.count(target, j)), abs(a.count(target, i))) })
	probe = probe[:min(4, len(probe))]
	var best *byRow
	from, to := max(0, target-widest), min(a.n, target+widest+1)
	for p := from; p < to; p++ {
		for q := p + 1; q < to; q++ {
			if p == target || q == target {
				continue
			}
			if d := a.signByRow(target, p, q, probe); d != nil && (best == nil || d.bits > best.bits) {
				best = d
			}
		}
	}
	if best == nil {
		return nil
	}
	price := 8 + 2*math.Log2(float64(a.n)) - a.hint(target)
	if best.sides != nil { // nothing was chosen by the figures
		price = 3 - a.hint(target)
	}
	if best.bits-price <= established {
		return nil
	}
	return a.byRowSums(best, target, best.bits-price)
}

// sums are the rows that take the difference one way round, and those that take it
// the other.
func (a *axis) byRowSums(d *byRow, target int, bits float64) (found []*Sum) {
	for way, sign := range []int{1, -1} {
		w := slices.Clone(d.ways[way])
		for i := range w {
			if !a.belongs(d, i, sign) {
				w[i] = outcome{}
			}
		}
		r := newSum(overColumns, target, sorted([]term{{sign, d.a}, {-sign, d.b}}), difference, 0, w)
		r.partial, r.Bits = true, bits
		if r.Holds > 0 {
			found = append(found, r)
		}
	}
	return found
}

// signByRow compares a column with the difference of two others. It takes two
// rows of each sign, since one alone is rather a slip; where the signs are those of
// the sides that words give the rows, one.
func (a *axis) signByRow(target, p, q int, probe []int) *byRow {
	hits := 0
	for _, i := range probe {
		if 2*abs(abs(a.count(p, i)-a.count(q, i))-abs(a.count(target, i))) <= 3*max(1, a.step(target, i)) {
			hits++
		}
	}
	if hits < 2 {
		return nil
	}
	d := &byRow{a: p, b: q, signs: make([]int32, a.m)}
	d.ways[0], d.ways[1] = a.weigh(target, []term{{1, p}, {-1, q}}), a.weigh(target, []term{{-1, p}, {1, q}})
	plus, minus, full := 0, 0, map[int32]bool{}
	for i := range d.signs {
		one, other := d.ways[0][i], d.ways[1][i]
		if one.kind < holds {
			continue
		}
		d.bits += max(one.bits, other.bits) - 1
		switch {
		case one.kind == holds && other.kind == fails:
			d.signs[i] = 1
			plus++
		case one.kind == fails && other.kind == holds:
			d.signs[i] = -1
			minus++
		}
		full[d.signs[i]] = full[d.signs[i]] || a.count(p, i) != 0 && a.count(q, i) != 0
	}
	d.sides = d.bySide(a.side)
	if d.sides == nil && !(full[1] && full[-1]) {
		return nil // rows of one figure equal it or its opposite
	}
	if least := min(plus, minus); d.sides == nil && least < 2 || d.sides != nil && least == 0 && !d.hidden() {
		return nil
	}
	return d
}

// hidden reports whether a row whose side gives it the sign that no row shows fails
// both ways, and less that way: a slip in it may hide the sign.
func (d *byRow) hidden() bool {
	for i, s := range d.sides {
		if s == 0 || slices.Contains(d.signs, s) || d.ways[0][i].kind != fails || d.ways[1][i].kind != fails {
			continue
		}
		if nearer := d.ways[0][i].off < d.ways[1][i].off; nearer == (s > 0) {
			return true
		}
	}
	return false
}

// bySide returns the signs by the sides of the rows, nil where those that tell do
// not all agree.
func (d *byRow) bySide(sides []int32) []int32 {
	way, told := int32(0), 0
	for i, s := range d.signs {
		if s == 0 {
			continue
		}
		if told++; sides[i] == 0 || way != 0 && way != s*sides[i] {
			return nil
		}
		way = s * sides[i]
	}
	if told < 2 {
		return nil
	}
	signs := make([]int32, len(sides))
	for i, side := range sides {
		signs[i] = way * side
	}
	return signs
}

// belongs reports whether a row takes the difference with that sign: it does, or
// it holds or fails both ways and its side does, or the rows that are like it do, or,
// where it fails, the three nearest.
func (a *axis) belongs(d *byRow, i, sign int) bool {
	switch one := d.ways[0][i].kind; {
	case one < holds:
		return false
	case d.signs[i] != 0:
		return int(d.signs[i]) == sign
	case d.sides != nil && d.sides[i] != 0:
		return sign == int(d.sides[i])
	case a.alikeSign(d, i) != 0:
		return a.alikeSign(d, i) == sign
	case one == holds: // both ways
		return sign == 1
	}
	return d.nearSign(i) == sign
}

// alikeSign is the sign that the rows of the same label, or else of the same side,
// take: three in four of at least two; 0 where they do not tell.
func (a *axis) alikeSign(d *byRow, i int) int {
	for _, of := range [][]int32{a.names, a.side} {
		plus, minus := 0, 0
		for j, s := range d.signs {
			switch {
			case of[i] == 0 || of[j] != of[i]:
			case s > 0:
				plus++
			case s < 0:
				minus++
			}
		}
		switch {
		case plus > 1 && plus >= 3*minus:
			return 1
		case minus > 1 && minus >= 3*plus:
			return -1
		}
	}
	return 0
}

// nearSign is the sign that the three nearest rows that tell take, the nearer the more;
// 0 where that does not tell.
func (d *byRow) nearSign(i int) int {
	sum, told := 0., 0
	for far := 1; far < len(d.signs); far++ {
		for _, j := range []int{i - far, i + far} {
			if j >= 0 && j < len(d.signs) && d.signs[j] != 0 && told < 3 {
				sum += float64(d.signs[j]) / float64(far)
				told++
			}
		}
	}
	return cmp.Compare(sum, 0)
}

// fewAgree is how many rows must have the sign of their side in a column of differences before one that has the other is
// held against it.
const fewAgree = 4

// contrary is a row in which a column of differences has the sign that its side has in no other row.
type contrary struct {
	row, column int // of the axis of sums over columns
	from, to    *Sum
	holds       outcome // as the row was taken
	fails       outcome // and as its side says
}

// contraries finds the columns of which the sign goes by the side of the row in all rows but one: a column has one meaning
// of its sign, and a row that has the other is wrong, or an exception that has to show itself. The sums over rows tell the
// side of rows that add up others.
func (g *Grid) contraries(over []*Sum) (list []contrary) {
	for i, p := range over {
		if !p.partial {
			continue
		}
		for _, q := range over[i+1:] {
			if q.partial && q.target == p.target && q.between() == p.between() {
				if c, ok := g.axes[overColumns].contrary(p, q); ok && g.ofOneSide(c.row) {
					list = append(list, c)
				}
			}
		}
	}
	return list
}

// ofOneSide reports whether the side of a row is certain: not of one that words call the sum of others where no sum tells
// it, nor of one that repeats one of the other side, figure by figure, and may be the one part of that.
func (g *Grid) ofOneSide(row int) bool {
	a := &g.axes[overColumns]
	if g.axes[overRows].hint(row) > 0 && !g.told[row] {
		return false
	}
	for i := range a.m {
		same := a.side[i]*a.side[row] < 0
		for l := 0; l < a.n && same; l++ {
			same = a.count(l, i) == a.count(l, row)
		}
		if same {
			return false
		}
	}
	return true
}

// contrary compares the rows of the two halves of a difference with their sides.
func (a *axis) contrary(p, q *Sum) (c contrary, ok bool) {
	halves := [2]*Sum{p, q}
	ways := [2][]outcome{a.weigh(p.target, p.terms), a.weigh(q.target, q.terms)}
	var agree [2][]contrary // rows by whether the sign is that of the side
	var shown [2][2]bool    // and whether rows of each half are among them
	for i := range a.m {
		for h, s := range halves {
			if s.outcome[i].kind != holds || ways[1-h][i].kind != fails || a.side[i] == 0 {
				continue
			}
			k := 0
			if int32(s.terms[0].sign)*a.side[i] > 0 {
				k = 1
			}
			shown[k][h] = true
			agree[k] = append(agree[k], contrary{i, s.target, s, halves[1-h], s.outcome[i], ways[1-h][i]})
		}
	}
	for k := range agree {
		if len(agree[k]) == 1 && len(agree[1-k]) >= fewAgree && shown[1-k][0] && shown[1-k][1] {
			return agree[k][0], true
		}
	}
	return c, false
}

// turnBack takes a row as its side says: its difference fails then, unless too little is left of the column.
func (g *Grid) turnBack(c contrary) bool {
	if c.to.Bits+c.fails.bits-c.holds.bits < established {
		return false
	}
	for _, s := range []*Sum{c.from, c.to} {
		s.Bits += c.fails.bits - c.holds.bits
	}
	c.from.outcome[c.row], c.to.outcome[c.row] = outcome{}, c.fails
	c.from.Holds--
	c.to.Fails++
	g.turn(overRows, c.row, c.column)
	return true
}

// takeSides gives rows the sides that sums over rows tell: the parts of a total of lasten or baten are of it, and rows that by
// words add up rows of both sides are of the side that they have then, which is noted, as a saldo of lasten less baten is a
// nadeel where it is more.
func (g *Grid) takeSides(rows []*Sum) {
	sides := g.axes[overColumns].side
	for range 2 { // totals of totals, and the resultaat of a saldo
		for _, s := range rows {
			if s.axis != overRows || len(s.terms) < 2 {
				continue
			}
			if !s.Tentative() && !s.Implied && !g.Rows[g.rows[s.target]].Both {
				g.giveSide(s, sides)
			}
			if g.axes[overRows].hint(s.target) > 0 {
				if of := oneSide(s.terms, sides); of != 0 {
					sides[s.target], g.told[s.target] = of, true
				}
			}
		}
	}
}

// giveSide gives the parts of a total above or below it its side, if they are added up and words give none another. Those that
// words alone take for parts have no side then.
func (g *Grid) giveSide(s *Sum, sides []int32) {
	of := sides[s.target]
	own := func(l int) int32 { return int32(g.Rows[g.rows[l]].Side) }
	first, last := s.terms[0].line, s.terms[len(s.terms)-1].line
	if of == 0 || first < s.target && s.target < last || slices.ContainsFunc(s.terms, func(t term) bool { return t.sign < 0 || own(t.line) == -of }) {
		return
	}
	for l := s.target - 1; l >= 0 && (own(l) == of || g.Rows[g.rows[l]].Total == g.rows[s.target]+1); l-- {
		if own(l) == 0 {
			sides[l] = 0
		}
	}
	for _, t := range s.terms {
		sides[t.line] = of
	}
}
