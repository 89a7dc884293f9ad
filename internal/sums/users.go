package sums

import "slices"

// users tells which sums a cell is in. Most cells are never asked for: what is kept of
// a sum is by its lines, and its instances are made for the cells that are.
type users struct {
	sums   []*Sum
	byLine [2]byLine // by axis, made when it is asked for
	known  map[Place][]Instance
}

// byLine lists for every line the sums that it is in, in their order, as indexes: those of line l stand at from[l] and before
// from[l+1].
type byLine struct{ from, sums []int32 }

// add enters a sum of a grid.
func (u *users) add(s *Sum) {
	u.sums = append(u.sums, s)
	u.byLine[s.axis], u.known = byLine{}, nil
}

// ofLine lists the sums that a line is in.
func (u *users) ofLine(g *Grid, axis, line int) []int32 {
	b := &u.byLine[axis]
	if b.from == nil {
		*b = u.listed(axis, g.axes[axis].n)
	}
	return b.sums[b.from[line]:b.from[line+1]]
}

// listed lists the sums of each of n lines.
func (u *users) listed(axis, n int) byLine {
	b := byLine{from: make([]int32, n+2)}
	each := func(do func(line, sum int)) {
		for k, s := range u.sums {
			if int(s.axis) != axis {
				continue
			}
			for _, t := range s.terms {
				do(t.line, k)
			}
			do(s.target, k)
		}
	}
	each(func(line, _ int) { b.from[line+2]++ })
	for l := range n {
		b.from[l+2] += b.from[l+1]
	}
	b.sums = make([]int32, b.from[n+1])
	each(func(line, k int) {
		b.sums[b.from[line+1]] = int32(k)
		b.from[line+1]++
	})
	return b
}

// of returns the instances of the sums that a cell is in, in the order of the sums.
func (u *users) of(g *Grid, p Place) []Instance {
	list, ok := u.known[p]
	if !ok {
		list = u.make(g, p)
		if u.known == nil {
			u.known = map[Place][]Instance{}
		}
		u.known[p] = list
	}
	return list
}

func (u *users) make(g *Grid, p Place) (list []Instance) {
	row, column := lineOf(g.rows, p.Row), lineOf(g.columns, p.Column)
	if row < 0 || column < 0 {
		return nil
	}
	at := [2]int{overRows: column, overColumns: row}
	all := slices.Concat(u.ofLine(g, overRows, row), u.ofLine(g, overColumns, column))
	if len(all) == 0 {
		return nil
	}
	slices.Sort(all)
	terms := 0
	for _, k := range all {
		terms += u.sums[k].Len()
	}
	list, room := make([]Instance, 0, len(all)), make([]Addend, terms)
	for _, k := range all {
		if s := u.sums[k]; s.outcome[at[s.axis]].kind != silent {
			list = append(list, g.instanceIn(room[:0:s.Len()], s, at[s.axis]))
			room = room[s.Len():]
		}
	}
	return list
}

// forget leaves out the instances that were made.
func (u *users) forget() { clear(u.known) }
