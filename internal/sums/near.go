package sums

import (
	"math"
	"slices"
)

// nearby is a search for sums of k lines within a window around their target.
type nearby struct {
	open     bool // among the lines that are part of no total only
	width, k int
	price    float64
}

// nears are the searches along each axis. A window that holds all lines that sums
// of published tables need makes a search of some hundreds of combinations.
var nears = [2][]nearby{
	overRows:    {{false, 8, 2, 4.3}, {true, 9, 2, 4.3}, {true, 6, 3, 6}, {false, 5, 3, 6}, {true, 4, 4, 8}},
	overColumns: {{false, 14, 2, 2.4}, {false, 6, 3, 5.2}, {false, 4, 4, 8}, {false, 3, 5, 9}},
}

// near finds signed sums of lines of a pool for one target of it.
func (s *search) near(target int, pool []int, n nearby) {
	i, ok := slices.BinarySearch(pool, target)
	tells := s.tells[target].most(2)
	if !ok || len(tells) == 0 || s.vague[target] {
		return
	}
	w := window{search: s, target: target, k: n.k, price: n.price, first: int(tells[0]), second: int(tells[len(tells)-1])}
	w.slack = int64(n.k+1) * s.coarse
	w.around = slices.Grow(s.around[:0], 2*n.width)
	for q := max(0, i-n.width); q < min(len(pool), i+n.width+1); q++ {
		if q != i {
			w.around = append(w.around, nearLine{pool[q], max(q-i, i-q), s.count(pool[q], w.first), s.count(pool[q], w.second)})
		}
	}
	s.around = w.around
	w.restA[0][0], w.restB[0][0] = -s.count(target, w.first), -s.count(target, w.second)
	w.choose(0, 0)
	s.vague[target] = w.fitted > mostAccidents || s.crowded()
}

// window is the lines around a target, of which k are chosen.
type window struct {
	*search
	target, k     int
	price         float64
	first, second int // the most telling positions
	around        []nearLine
	slack         int64
	pick          [mostNear]int
	// restA and restB are by how many lines are chosen what they come to at the two positions, less the target, with all signs: bit j
	// of an index is set where line j counts negative.
	restA, restB [mostNear][1 << (mostNear - 1)]int64
	fitted       int
}

func (w *window) choose(depth, from int) {
	for q := from; q <= len(w.around)-(w.k-depth); q++ {
		if w.fitted > mostAccidents || w.crowded() {
			return
		}
		w.pick[depth] = q
		if depth == w.k-1 {
			w.signs(q)
			continue
		}
		a, b, bit := w.around[q].a, w.around[q].b, 1<<depth
		for mask := range bit {
			x, y := w.restA[depth][mask], w.restB[depth][mask]
			w.restA[depth+1][mask], w.restB[depth+1][mask] = x+a, y+b
			w.restA[depth+1][mask|bit], w.restB[depth+1][mask|bit] = x-a, y-b
		}
		w.choose(depth+1, q+1)
	}
}

// signs tries all signs of the chosen lines, of which one is the last.
func (w *window) signs(last int) {
	bit := 1 << (w.k - 1)
	x, y := w.restA[w.k-1][:bit], w.restB[w.k-1][:bit]
	a, b := w.around[last].a, w.around[last].b
	for mask := range bit {
		if restA, restB := x[mask]+a, y[mask]+b; 2*abs(restA) <= w.slack || 2*abs(restB) <= w.slack {
			w.propose(mask)
		}
	}
	for mask := range bit {
		if restA, restB := x[mask]-a, y[mask]-b; 2*abs(restA) <= w.slack || 2*abs(restB) <= w.slack {
			w.propose(mask | bit)
		}
	}
}

func (w *window) propose(mask int) {
	x := w.buffer[:w.k]
	far, minus, behind := 0, 0, false
	for j, q := range w.pick[:w.k] {
		x[j] = term{1, w.around[q].line}
		if mask>>j&1 == 1 {
			x[j].sign = -1
			minus++
		}
		far = max(far, w.around[q].far)
		behind = behind || w.around[q].line > w.target
	}
	if !w.fits(w.target, x) {
		return
	}
	w.fitted++
	price, each := w.price, 3.0
	adjacent := far == w.k && !behind
	if !adjacent { // as many choices as there are lines so far apart
		price += 2 + math.Log2(float64(combinations(max(far, w.k), w.k)))
	} else if w.k < 3 {
		each = 0
		if w.hint(w.target) > 0 && w.sides[x[0].line]*w.sides[x[1].line] < 0 { // words name the three
			price = toldPrice
		}
	}
	if minus == w.k {
		price += 3
	}
	if w.id == overRows && behind {
		price += 2
	}
	if w.first == w.second && w.passesTotals(w.target, x) { // and one place has to tell it all
		price += max(0, w.hint(w.target))
	}
	w.consider(w.target, x, near, price, each)
}

// passesTotals reports whether a sum takes lines of another section and passes over the line there that words call their
// total: what words say for a sum of totals they do not say for one of any lines of other sections.
func (s *search) passesTotals(target int, x []term) bool {
	if s.id != overRows {
		return false
	}
	for _, t := range x {
		if s.hint(t.line) > 0 || s.heads[t.line] == s.heads[target] {
			continue
		}
		for l := t.line + 1; l < target && s.heads[l] == s.heads[t.line]; l++ {
			if s.hint(l) > 0 && !slices.ContainsFunc(x, func(o term) bool { return o.line == l }) {
				return true
			}
		}
	}
	return false
}

func combinations(n, k int) int {
	c := 1
	for i := range k {
		c = c * (n - i) / (i + 1)
	}
	return max(1, c)
}

// adjacent finds signed sums of the three to six lines just above a target.
func (s *search) adjacent(target int) {
	i, _ := slices.BinarySearch(s.full, target)
	for k := 3; k <= min(6, i) && !s.vague[target]; k++ {
		x := s.buffer[:k]
		for mask := range 1 << k {
			if s.crowded() {
				return
			}
			for j, l := range s.full[i-k : i] {
				x[j] = term{1 - 2*(mask>>j&1), l}
			}
			if s.fits(target, x) {
				s.consider(target, x, near, 4+1.3*float64(k), 2)
			}
		}
	}
}
