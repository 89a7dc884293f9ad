package sums

import "math"

// judge weighs failures.
type judge struct {
	*Grid
	users
	sizes [][]likeness
	// repeats is how often a figure is that of the cell below, and of that beside.
	repeats [2]float64
	habits  habits
	// differs are the columns that are the sum of others, and whether they are a difference.
	differs map[int]bool
	more    map[*Sum]float64 // by sum: how likely it lacks a line
	cutOff  float64          // how likely it is that the figures were cut off, and not rounded
	tally   [2][][2]int      // by axis and position: sums that hold and fail
}

// mostFailures bounds the failures that are judged together: a slip breaks the
// few sums of one cell, and more failures are another kind of lines.
const mostFailures = 60

// using returns the instances of the sums that a cell is in.
func (j *judge) using(p Place) []Instance { return j.users.of(j.Grid, p) }

// enter notes where a sum holds and returns where it fails.
func (j *judge) enter(s *Sum) (failures []Instance) {
	j.add(s)
	for i, o := range s.outcome {
		switch o.kind {
		case holds:
			j.tally[s.axis][i][0]++
		case fails:
			j.tally[s.axis][i][1]++
			if in := j.instance(s, i); s.Bits+float64(s.spared) > tentative && !j.roundedAway(in) {
				failures = append(failures, in)
			}
		}
	}
	return failures
}

// roundedAway reports whether a sum that fails may hold when figures that are
// printed as 0 are not nil.
func (j *judge) roundedAway(in Instance) bool {
	zeros := 0
	for _, x := range in.Terms {
		if c := j.at(x.Place); c.State == Figure && c.Count == 0 {
			zeros++
		}
	}
	o := in.Sum.outcome[in.at]
	return 2*o.off <= float64(int(o.count)+zeros)
}

// grouped joins failures that share cells.
func grouped(failures []Instance) (groups [][]Instance) {
	home := map[Place]int{}
	parent := make([]int, len(failures))
	find := func(k int) int {
		for parent[k] != k {
			parent[k] = parent[parent[k]]
			k = parent[k]
		}
		return k
	}
	for k, in := range failures {
		parent[k] = k
		for _, x := range in.addends() {
			if h, ok := home[x.Place]; ok {
				parent[find(k)] = find(h)
			}
			home[x.Place] = k
		}
	}
	index := map[int]int{}
	for k, in := range failures {
		root := find(k)
		i, ok := index[root]
		if !ok {
			i = len(groups)
			index[root] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], in)
	}
	return groups
}

func cellsOf(group []Instance) (list []Place) {
	seen := map[Place]bool{}
	for _, in := range group {
		for _, x := range in.addends() {
			if !seen[x.Place] {
				seen[x.Place] = true
				list = append(list, x.Place)
			}
		}
	}
	return list
}

// chances adds up chances that are given in bits.
type chances struct {
	top, sum float64
}

func (c *chances) add(bits float64) {
	if c.sum == 0 || bits > c.top {
		c.sum = c.sum*math.Exp2(c.top-bits) + 1
		c.top = bits
		return
	}
	c.sum += math.Exp2(bits - c.top)
}

func (c *chances) log() float64 { return c.top + math.Log2(c.sum) }

func (c *chances) share(bits float64) float64 { return math.Exp2(bits-c.top) / c.sum }
