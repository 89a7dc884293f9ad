package rhythm

import (
	"cmp"
	"slices"
)

// Bounds of the work of looking for totals, and tellingSize, which decides.
const (
	mostBlock   = 60        // rows in a block that a total is looked for
	mostOpen    = 30        // rows of a block whose columns are not known
	mostOptions = 300       // placements of one row of a block
	mostNodes   = 200_000   // tries for one block
	mostTries   = 5_000_000 // tries and placements for one table: some seconds; what is left stays ragged
	mostFound   = 400       // ways to place a block
	tellingSize = 3         // times the columns: what figures come to from which on totals say where they stand; rounding hides less
)

// down places rows by totals: a complete row that is the sum of the rows above or below it, some of which are open.
func (p *placer) down() {
	forms := p.forms()
	for at, total := range p.rows {
		if total.cells == nil || largest(total.values) == 0 {
			continue
		}
		for _, direction := range []int{-1, 1} {
			var block []*placed
			known := map[*placed]choices{}
			open := 0
			for j := at + direction; j >= 0 && j < len(p.rows) && len(block) < mostBlock; j += direction {
				if block = append(block, p.rows[j]); p.rows[j].cells == nil {
					open++
				}
				if open > mostOpen || p.tries > mostTries {
					break
				}
				if open > 0 && (len(block) > 1 || len(block[0].open.list) > 1) && p.solve(total, block, known, forms) {
					break
				}
			}
		}
	}
}

// solver tries the placements of the open rows of a block.
type solver struct {
	options [][][]int64 // values of the placements, by open row
	step    int64
	left    []int64
	bound   int64
	pick    []int
	found   [][]int
	off     []int64 // by how much each misses the total
	nodes   int
	most    int
	least   [][]int64 // by open row and column: the least that it and those behind it can come to
	largest [][]int64 // likewise the most
}

// solve places the open rows of a block if its total leaves one way to do so.
func (p *placer) solve(total *placed, block []*placed, known map[*placed]choices, forms []figForm) bool {
	s := solver{most: min(mostNodes, mostTries-p.tries), step: p.step, left: slices.Clone(total.values), bound: p.step * int64(len(block)+1) / 2}
	var open []*placed
	var ways []choices
	for _, r := range block {
		if r.cells != nil {
			for c, v := range r.values {
				s.left[c] -= v
			}
			continue
		}
		all := p.waysOf(r, known, forms)
		if len(all.at) == 0 || len(all.at) > mostOptions {
			return false
		}
		p.tries += len(all.at)
		open, ways = append(open, r), append(ways, all)
	}
	bySize(open, ways)
	for _, all := range ways {
		s.options = append(s.options, all.values)
	}
	if !s.telling(len(p.columns)) {
		return false
	}
	s.pick = make([]int, len(open))
	s.reach(len(p.columns))
	s.try(0)
	p.tries += s.nodes
	if s.nodes > s.most || len(s.found) > mostFound || len(s.found) == 0 {
		return false
	}
	return s.take(open, ways, len(p.columns), len(block) == 1)
}

// choices are ways to place the figures of a row, and the values that it then has.
type choices struct {
	at     []columnSet
	values [][]int64 // none where there are more than [mostOptions]
}

// waysOf lists the placements of an open row, once for a block that grows.
func (p *placer) waysOf(r *placed, known map[*placed]choices, forms []figForm) choices {
	all, ok := known[r]
	if !ok {
		if all.at = r.open.options; all.at == nil {
			all.at = p.placements(r.open, forms)
			p.tries += len(all.at)
		}
		if len(all.at) <= mostOptions {
			all = r.open.different(all.at, len(p.columns))
		}
		known[r] = all
	}
	return all
}

// different keeps one of the placements under which the row has the same values.
func (f *loose) different(all []columnSet, columns int) (c choices) {
	room := make([]int64, len(all)*columns)
	for _, at := range all {
		v := room[:columns:columns]
		clear(v)
		f.put(at, v)
		if !slices.ContainsFunc(c.values, func(o []int64) bool { return slices.Equal(o, v) }) {
			c.at, c.values, room = append(c.at, at), append(c.values, v), room[columns:]
		}
	}
	return c
}

// bySize puts the rows with the largest figures first: where they cannot stand is seen soonest.
func bySize(open []*placed, ways []choices) {
	order := seq(len(open))
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(largest(open[b].open.values), largest(open[a].open.values)) })
	rows, all := slices.Clone(open), slices.Clone(ways)
	for i, k := range order {
		open[i], ways[i] = rows[k], all[k]
	}
}

// reach finds what the rows from each on can come to.
func (s *solver) reach(columns int) {
	n := len(s.options)
	s.least, s.largest = make([][]int64, n+1), make([][]int64, n+1)
	s.least[n], s.largest[n] = make([]int64, columns), make([]int64, columns)
	for i := n - 1; i >= 0; i-- {
		s.least[i], s.largest[i] = slices.Clone(s.least[i+1]), slices.Clone(s.largest[i+1])
		for c := range columns {
			least, most := s.options[i][0][c], s.options[i][0][c]
			for _, values := range s.options[i] {
				least, most = min(least, values[c]), max(most, values[c])
			}
			s.least[i][c] += least
			s.largest[i][c] += most
		}
	}
}

// telling reports whether the figures to place are large enough for a total to say where they stand.
func (s *solver) telling(columns int) bool {
	sum := int64(0)
	for _, o := range s.options {
		for _, v := range o[0] {
			sum += abs(v)
		}
	}
	return sum >= tellingSize*int64(columns)*s.step
}

func (s *solver) try(i int) {
	if s.nodes++; s.nodes > s.most || len(s.found) > mostFound {
		return
	}
	if i == len(s.options) {
		off := int64(0)
		for _, v := range s.left {
			if abs(v) > s.bound {
				return
			}
			off += abs(v)
		}
		s.found, s.off = append(s.found, slices.Clone(s.pick)), append(s.off, off)
		return
	}
	for n, values := range s.options[i] {
		fits := true
		for c, v := range values {
			s.left[c] -= v
			fits = fits && s.left[c] >= s.least[i+1][c]-s.bound && s.left[c] <= s.largest[i+1][c]+s.bound
		}
		if fits {
			s.pick[i] = n
			s.try(i + 1)
		}
		for c, v := range values {
			s.left[c] += v
		}
	}
}

// take places the rows on which the best ways agree. A block of one row must be equal to its total.
func (s *solver) take(open []*placed, ways []choices, columns int, exact bool) bool {
	low := slices.Min(s.off)
	if low > 0 && exact {
		return false
	}
	var best [][]int
	for i, f := range s.found {
		if s.off[i] == low {
			best = append(best, f)
		}
	}
	done := false
	for i, r := range open {
		first := s.options[i][best[0][i]]
		if !slices.ContainsFunc(best, func(f []int) bool { return !slices.Equal(s.options[i][f[i]], first) }) {
			r.take(ways[i].at[best[0][i]], columns)
			done = true
		}
	}
	return done
}
