package sums

import "slices"

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
func (g *Grid) contraries(over, rows []*Sum) (list []contrary) {
	sides, told := g.sidesBy(rows)
	for i, p := range over {
		if !p.partial {
			continue
		}
		for _, q := range over[i+1:] {
			if q.partial && q.target == p.target && q.between() == p.between() {
				if c, ok := g.axes[overColumns].contrary(p, q, sides); ok && (told[c.row] || g.axes[overRows].hint[c.row] <= 0) {
					list = append(list, c)
				}
			}
		}
	}
	return list
}

// contrary compares the rows of the two halves of a difference with their sides.
func (a *axis) contrary(p, q *Sum, sides []int32) (c contrary, ok bool) {
	halves := [2]*Sum{p, q}
	ways := [2][]outcome{a.weigh(p.target, p.terms), a.weigh(q.target, q.terms)}
	var agree [2][]contrary // rows by whether the sign is that of the side
	var shown [2][2]bool    // and whether rows of each half are among them
	for i := range a.m {
		for h, s := range halves {
			if s.outcome[i].kind != holds || ways[1-h][i].kind != fails || sides[i] == 0 {
				continue
			}
			k := 0
			if int32(s.terms[0].sign)*sides[i] > 0 {
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
	a := &g.axes[overRows]
	at := g.place(overRows, c.row, c.column)
	if a.turned == nil {
		a.turned = map[Place]bool{}
	}
	a.turned[at] = !a.turned[at]
	a.row(c.row)[c.column] *= -1
	return true
}

// sidesBy are the sides of the rows; those that by words add up rows of both sides have the side that they are of, and are
// told: a saldo of lasten less baten is a nadeel where it is more.
func (g *Grid) sidesBy(found []*Sum) (sides []int32, told map[int]bool) {
	sides, told = slices.Clone(g.axes[overColumns].side), map[int]bool{}
	for range 2 { // a resultaat adds up a saldo
		for _, s := range found {
			if s.axis == overRows && !s.Tentative() && len(s.terms) > 1 && g.axes[overRows].hint[s.target] > 0 {
				if of := oneSide(s.terms, sides); of != 0 {
					sides[s.target], told[s.target] = of, true
				}
			}
		}
	}
	return sides, told
}
