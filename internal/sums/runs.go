package sums

import (
	"cmp"
	"math"
	"slices"
)

// runs finds totals of adjacent lines. The parts of a total that was found stand
// aside, so that totals of totals are adjacent, too. It returns the lines that
// are part of no total.
func (s *search) runs() []int {
	active := make([]int, s.n)
	for i := range active {
		active[i] = i
	}
	for {
		parts := s.settle(s.runsOf(active))
		if len(parts) == 0 && s.id == overRows {
			parts = s.strides(active)
		}
		if len(parts) == 0 {
			break
		}
		active = slices.DeleteFunc(active, func(l int) bool { return parts[l] })
	}
	return active
}

// settle takes the best of the sums that share no line, and returns their parts.
func (s *search) settle(good []*Sum) (parts []bool) {
	if len(good) == 0 {
		return nil
	}
	slices.SortStableFunc(good, func(a, b *Sum) int {
		return cmp.Compare(-a.Bits+.01*float64(len(a.terms)), -b.Bits+.01*float64(len(b.terms)))
	})
	used := make([]bool, s.n)
	parts = make([]bool, s.n)
	for _, r := range good {
		if used[r.target] || slices.ContainsFunc(r.terms, func(t term) bool { return used[t.line] }) {
			continue
		}
		used[r.target] = true
		for _, t := range r.terms {
			used[t.line], parts[t.line] = true, true
		}
	}
	return parts
}

func (s *search) runsOf(active []int) (good []*Sum) {
	for _, target := range s.full { // a part of one total may be the total of others
		if s.over() {
			break
		}
		if s.vague[target] {
			continue
		}
		i, open := slices.BinarySearch(active, target)
		good = append(good, s.runsFrom(active, target, i-1, -1)...)
		if open {
			i++
		}
		good = append(good, s.runsFrom(active, target, i, 1)...)
	}
	return good
}

// runsFrom adds up the open lines from one on, before or behind the target.
func (s *search) runsFrom(active []int, target, from, direction int) (good []*Sum) {
	var added [mostTelling]int64
	var steps [mostTelling]int64
	x := s.buffer[:0]
	full := 0
	for j := from; j >= 0 && j < len(active) && len(x) < longestRun; {
		line := active[j]
		x = append(x, term{1, line})
		if !s.empty[line] {
			full++
		}
		hit, past := false, true
		for k, at := range s.tells[target].most(mostTelling) {
			p := int(at)
			added[k] += s.count(line, p)
			steps[k] = max(steps[k], s.step(line, p))
			rest := added[k] - s.count(target, p)
			hit = hit || 2*abs(rest) <= int64(full+1)*max(steps[k], s.step(target, p))
			past = past && s.past(p, rest, longestRun)
		}
		j += direction
		if past {
			break
		}
		if full < 2 || !hit {
			continue
		}
		edge := j < 0 || j >= len(active) || s.totals[active[j]] || s.heads[max(line, active[j])] != s.heads[min(line, active[j])]
		if r := s.consider(target, x, run, s.runPrice(target, len(x), direction, len(active), edge), 0); r != nil && r.Bits > established {
			good = append(good, r)
		}
	}
	return good
}

// past reports whether what some lines come to at a position, less the target, is so far from nil that no further lines, of which
// the sum has so many at most, bring it back: all figures there have one sign.
func (s *search) past(position int, rest int64, most int) bool {
	return 2*rest*int64(s.signs[position]) > int64(most+1)*s.coarse
}

// signsOf are by position the sign of all figures there; 0 where they have both.
func (a *axis) signsOf() []int8 {
	signs := make([]int8, a.m)
	for i := range signs {
		least, most := int64(0), int64(0)
		for l := range a.n {
			least, most = min(least, a.count(l, i)), max(most, a.count(l, i))
		}
		switch {
		case least == 0:
			signs[i] = 1
		case most == 0:
			signs[i] = -1
		}
	}
	return signs
}

// runPrice is −log2 of how often runs of that length and side are sums in
// published tables, and of the ends that were tried: none
// where an edge tells where the run ends.
func (s *search) runPrice(target, k, direction, lines int, edge bool) float64 {
	if edge && s.hint(target) > 0 {
		return toldPrice
	}
	price := [2][2][3]float64{{{3.3, 3.8, 2.7}, {6.5, 6.5, 6.5}}, {{3, 5.2, 6}, {6, 6, 6}}}[s.id][(direction+1)/2][min(k, 4)-2]
	switch {
	case edge:
		return price
	case k > 3:
		return price + math.Log2(float64(max(2, min(lines, 20))))
	}
	return price + 1.5
}

// strides finds one line of every block: lines as far apart. It returns the
// parts of the best.
func (s *search) strides(active []int) []bool {
	open := make([]bool, s.n)
	for _, l := range active {
		open[l] = true
	}
	var good []*Sum
	for _, target := range s.full {
		if s.over() {
			break
		}
		if s.vague[target] {
			continue
		}
		fitted, before := len(s.tried), len(good)
		s.from = len(s.order)
		for period := 2; period <= longestBlock; period++ {
			for offset := 1; offset < period+3 && len(s.tried)-fitted < mostAccidents; offset++ {
				good = append(good, s.stride(target, period, offset, open)...)
			}
		}
		if s.disperse(target) {
			good = good[:before]
		}
	}
	slices.SortStableFunc(good, func(a, b *Sum) int { return cmp.Compare(b.Bits, a.Bits) })
	return s.settle(good[:min(3, len(good))])
}

func (s *search) stride(target, period, offset int, open []bool) (good []*Sum) {
	tell := s.tells[target].most(2)
	var first, second int // the positions that tell
	switch len(tell) {
	case 0:
		return nil
	case 1:
		first, second = int(tell[0]), int(tell[0])
	default:
		first, second = int(tell[0]), int(tell[1])
	}
	x := s.buffer[:0]
	restA, restB := -s.count(target, first), -s.count(target, second)
	for j := target - offset; j >= 0 && len(x) < longestStride; j -= period {
		x = append(x, term{1, j})
		restA, restB = restA+s.count(j, first), restB+s.count(j, second)
		if slack := int64(len(x)+1) * s.coarse; len(x) < 2 || 2*abs(restA) > slack && 2*abs(restB) > slack {
			if s.past(first, restA, longestStride) && s.past(second, restB, longestStride) {
				break
			}
			continue
		}
		price := 7.0
		if j >= period {
			price = 10
		}
		r := s.consider(target, x, stride, price, 0)
		if r != nil && r.Bits > established && !slices.ContainsFunc(x, func(t term) bool { return !open[t.line] }) {
			good = append(good, r)
		}
	}
	return good
}
