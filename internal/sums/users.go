package sums

import "slices"

// users tells which sums a cell is in. Most cells are never asked for: what is kept of
// a sum is by its lines, and its instances are made for the cells that are.
type users struct {
	sums   []*Sum
	byLine [2][][]int32 // by axis: for a line the sums that it is in, in their order, as indexes
	known  map[Place][]Instance
}

// add enters a sum of a grid.
func (u *users) add(g *Grid, s *Sum) {
	if u.byLine[s.axis] == nil {
		u.byLine[s.axis] = make([][]int32, g.axes[s.axis].n)
	}
	of, k := u.byLine[s.axis], int32(len(u.sums))
	for _, t := range s.terms {
		of[t.line] = append(of[t.line], k)
	}
	of[s.target] = append(of[s.target], k)
	u.sums = append(u.sums, s)
	u.known = nil
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
	row, okRow := slices.BinarySearch(g.rows, p.Row)
	column, okColumn := slices.BinarySearch(g.columns, p.Column)
	if !okRow || !okColumn {
		return nil
	}
	lines, at := [2]int{overRows: row, overColumns: column}, [2]int{overRows: column, overColumns: row}
	var all []int32
	for id, of := range u.byLine {
		if of != nil {
			all = append(all, of[lines[id]]...)
		}
	}
	slices.Sort(all)
	for _, k := range all {
		if s := u.sums[k]; s.outcome[at[s.axis]].kind != silent {
			list = append(list, g.instance(s, at[s.axis]))
		}
	}
	return list
}

// forget leaves out the instances that were made.
func (u *users) forget() { clear(u.known) }
