package sums

import (
	"math"
	"slices"
)

// indexes returns, per position, the lines that are not nil there by their count.
func (s *search) index(i int) byCount {
	b := byCount{s, i, make([]int, 0, len(s.full))}
	for _, l := range s.full {
		if s.count(l, i) != 0 {
			b.lines = append(b.lines, l)
		}
	}
	slices.SortStableFunc(b.lines, func(p, q int) int {
		if s.count(p, i) < s.count(q, i) {
			return -1
		}
		return 1
	})
	return b
}

// close returns the lines within slack of a count, none where too many are.
func (b byCount) close(count, slack int64) []int {
	less := func(bound int64) int {
		n, _ := slices.BinarySearchFunc(b.lines, bound, func(l int, bound int64) int {
			if b.s.count(l, b.at) < bound {
				return -1
			}
			return 1
		})
		return n
	}
	lines := b.lines[less(count-slack):less(count+slack+1)]
	if len(lines) > mostAlike {
		return nil
	}
	return lines
}

// sameLabel finds the sum of all lines of one label, or of all but the last.
func (s *search) sameLabel() {
	if s.n == 0 {
		return
	}
	next, several := make([]int32, s.n), false   // the next line with the label of each; 0 for none
	last := make([]int32, slices.Max(s.label)+1) // by label the last line with it, counted from 1
	for l, label := range s.label {
		switch before := last[label]; {
		case label == 0:
			continue
		case before > 0:
			next[before-1], several = int32(l), true
		}
		last[label] = int32(l + 1)
	}
	if !several {
		return
	}
	indexes, seen := s.indexes(), make([]bool, s.n)
	for l := range s.n {
		if s.over() {
			return
		}
		if next[l] == 0 || seen[l] {
			continue
		}
		lines := 1
		for k := next[l]; k > 0; k = next[k] {
			lines, seen[k] = lines+1, true
		}
		x := append(make([]term, 0, lines), term{1, l})
		for k := next[l]; k > 0; k = next[k] {
			x = append(x, term{1, int(k)})
		}
		for cut := max(2, len(x)-1); cut <= len(x); cut++ {
			s.targetsOf(x[:cut], sameLabel, 5+math.Log2(float64(s.n)), indexes)
		}
	}
}

func (s *search) indexes() []byCount {
	for i := len(s.byCounts); i < s.m; i++ {
		s.byCounts = append(s.byCounts, s.index(i))
	}
	return s.byCounts
}

// targetsOf looks for the lines that are the sum of others, wherever they stand.
func (s *search) targetsOf(x []term, shape shape, price float64, indexes []byCount) {
	seen := map[int]bool{}
	for i := range s.m {
		added := int64(0)
		for _, t := range x {
			added += int64(t.sign) * s.count(t.line, i)
		}
		if added == 0 {
			continue
		}
		for _, target := range indexes[i].close(added, int64(len(x)+1)*s.coarse/2) {
			if !seen[target] && !slices.ContainsFunc(x, func(t term) bool { return t.line == target }) && s.fits(target, x) {
				seen[target] = true
				s.consider(target, x, shape, price, 0)
			}
		}
	}
}

// equal finds lines that repeat an earlier one, or its opposite.
func (s *search) equal() {
	indexes := s.indexes()
	for _, l := range s.full {
		if s.over() {
			return
		}
		if s.vague[l] {
			continue
		}
		for _, sign := range [...]int{1, -1} {
			price := 5 + math.Log2(float64(s.n))
			if sign < 0 {
				price++
			}
			for _, i := range s.tells[l].most(2) {
				for _, target := range indexes[i].close(int64(sign)*s.count(l, int(i)), s.coarse) {
					if x := append(s.buffer[:0], term{sign, l}); target > l && s.fits(target, x) {
						s.consider(target, x, equal, price, 0)
					}
				}
			}
		}
	}
}

// totalsOfTotals finds the sum of totals of one level, however far apart: those
// nearest to the target on one side of it.
func (s *search) totalsOfTotals() {
	var list []int
	for l := range s.n {
		if s.totals[l] {
			list = append(list, l)
		}
	}
	for _, target := range s.full {
		if s.over() {
			return
		}
		cut, _ := slices.BinarySearch(list, target)
		above, below := slices.Clone(list[max(0, cut-longestRun):cut]), list[cut:]
		if len(below) > 0 && below[0] == target {
			below = below[1:]
		}
		slices.Reverse(above)
		for _, part := range [][]int{above, below} {
			part = part[:min(len(part), longestRun)]
			x := s.buffer[:0]
			for _, l := range part {
				if x = append(x, term{1, l}); len(x) > 1 && s.fits(target, x) {
					s.consider(target, x, totals, 6+math.Log2(float64(len(part))), 0)
				}
			}
		}
	}
}

// ofOneColumn finds columns that words call a total and that repeat the one before them.
func (s *search) ofOneColumn() {
	for _, l := range s.full {
		if x := append(s.buffer[:0], term{1, l - 1}); l > 0 && s.hint(l) > 0 && s.hint(l-1) <= 0 && !s.vague[l] && s.fits(l, x) {
			s.consider(l, x, equal, 5, 0)
		}
	}
}
