package sums

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// toldPrice is of a sum of which words and headings tell the lines: a total of its
// section, a saldo below lasten and baten. Little is left to choose.
const toldPrice = 1

// search proposes sums along one axis.
type search struct {
	*axis
	*until
	order     []*Sum
	kept      kept
	tried     map[uint64]*Sum // what was weighed by the hash of its key; nil for what says too little
	vague     []bool          // lines for which too many sums fit
	full      []int           // lines that are not nil everywhere
	totals    []bool          // lines of which a run is established
	tells     []tells         // by line
	buffer    [longestRun]term
	around    []nearLine // room for those of one target
	room      Sum        // of the sum that is weighed, with its terms and outcome
	positions []int32    // room for those of one line
	from      int        // where in the order the sums of the line at hand begin
	passed    []bool     // lines that are not looked at, or not any more
	byCounts  []byCount  // see indexes
	signs     []int8     // by position, see signsOf
}

// byCount finds the lines whose figure at a position is within some steps of a
// count.
type byCount struct {
	s     *search
	at    int
	lines []int
}

// nearLine is a line near a target: how far from it it stands, and what it counts at its most telling positions.
type nearLine struct {
	line, far int
	a, b      int64
}

// mostAlike is in how many lines a figure may stand and still tell one of them.
const mostAlike = 32

// repeats returns in how many lines the figures of a line stand.
func (s *search) repeats() []int {
	keys, counts := make([]uint64, s.n), map[uint64]int{}
	var line []byte
	for l := range s.n {
		line = line[:0]
		for i := range s.m {
			line = binary.AppendVarint(line, s.count(l, i))
		}
		keys[l] = hash(line)
		counts[keys[l]]++
	}
	same := make([]int, s.n)
	for l, k := range keys {
		same[l] = counts[k]
	}
	return same
}

// most returns the bits that the figures can say for a sum at most: its target could
// have been as far away as the largest figure, at every position that does not
// repeat another.
func (s *search) most() (bits float64) {
	seen := map[uint64]bool{}
	var column []byte
	for i := range s.m {
		column = column[:0]
		largest := int64(0)
		for l := range s.n {
			largest = max(largest, abs(s.count(l, i)))
			column = binary.AppendVarint(column, s.count(l, i))
		}
		if h := hash(column); !s.follows[i] && !seen[h] {
			seen[h] = true
			bits += max(0, math.Log2(likelihood(2, 0, 1)*(2*float64(largest)+1)))
		}
	}
	return bits
}

// mostTelling is how many positions are looked at before a sum is weighed.
const mostTelling = 3

// tells are the positions where the figures of a line are largest.
type tells struct {
	at [mostTelling]int32
	n  int32
}

// most returns the first of them.
func (t *tells) most(n int) []int32 { return t.at[:min(n, int(t.n))] }

// telling returns the positions where the figures of a line are largest.
func (s *search) telling(line int) (t tells) {
	order := slices.Grow(s.positions[:0], s.m)
	for i := range s.m {
		if s.count(line, i) != 0 {
			order = append(order, int32(i))
		}
	}
	s.positions = order
	slices.SortStableFunc(order, func(i, j int32) int { return cmp.Compare(abs(s.count(line, int(j))), abs(s.count(line, int(i)))) })
	t.n = int32(copy(t.at[:], order))
	return t
}

// consider weighs a sum that was not weighed before. Each is how many bits every
// line must matter where it holds: a line that is nil there proves nothing.
func (s *search) consider(target int, x []term, shape shape, price, each float64) *Sum {
	if s.over() {
		return nil
	}
	x = inOrder(append(s.room.terms[:0], x...))
	s.room.terms = x
	h := hashOf(target, x)
	if r, ok := s.tried[h]; ok {
		return r
	}
	s.tried[h] = nil
	w := s.weighIn(s.room.outcome, target, x, price > toldPrice && s.inProportion(target, x))
	s.room = sumOf(s.id, target, x, shape, price-s.hint(target), w)
	r := &s.room
	s.mirror(r)
	r.spared = float32(s.spare(r))
	if r.Bits+float64(r.spared) < tentative && !r.seeds() || r.Holds == 0 || r.Fails > r.Holds || each > 0 && !s.allMatter(r, each) || shape == near && (s.blankPart(r) || s.disguised(r)) {
		return nil
	}
	r = s.kept.keep(s.room)
	r.told = shape == run && s.hint(target) > 0
	s.tried[h] = r
	s.order = append(s.order, r)
	if shape == run && r.Bits > established {
		s.totals[target] = true
	}
	return r
}

// seeds reports whether a sum that is not likely by itself may be the first of a family: its figures
// tell, and it is no equality. A long table in which all figures differ has two rows with one figure
// in common again and again.
func (r *Sum) seeds() bool { return r.evidence() >= telling && r.shape != equal }

// spare returns how much less a sum of several lines loses where it fails, at one place
// only, if what is printed there is a slip of a known kind in one of its figures: few
// differences are, so that one that is says little against it.
func (s *search) spare(r *Sum) float64 {
	if r.Fails != 1 || len(r.terms) < 2 || r.Bits > tentative {
		return 0
	}
	i := slices.IndexFunc(r.outcome, func(o outcome) bool { return o.kind == fails })
	o := r.outcome[i]
	if r.Bits-o.bits < tentative {
		return 0
	}
	var buffer [longestRun]term
	return max(0, s.slipped(append(append(buffer[:0], r.terms...), term{-1, r.target}), i, o)-o.bits)
}

// slipped is what a place where the sum of some lines is not nil says for it, with slips.
func (s *search) slipped(all []term, i int, o outcome) float64 {
	rest, step, largest := int64(0), int64(1), int64(0)
	for _, t := range all {
		rest += int64(t.sign) * s.count(t.line, i)
		step, largest = max(step, s.step(t.line, i)), max(largest, abs(s.count(t.line, i)))
	}
	size := float64(largest) / float64(step)
	chance := likelihood(int(o.count), o.off, size)
	for _, t := range all {
		if printed := s.count(t.line, i); printed != 0 {
			chance += slipRate * known * likelySlip(printed/step, (printed-int64(t.sign)*rest)/step) * likelihood(int(o.count), 0, size)
		}
	}
	return math.Log2(chance * (2*size + 1))
}

// otherWay is what the way round that words do not expect has to pay in bits, where one place says the one and another the
// other: of 31 published tables 22 print a saldo of baten less lasten, and 9 one of lasten less baten.
const otherWay = 1.3

// mirror credits a sum over rows that fails at one place where it would hold if its total had the other sign: a row has one
// way round, and the figures say which lines it is the sum of there, too, less what a sign slip costs.
func (s *search) mirror(r *Sum) {
	i := s.mirrored(r)
	if i < 0 {
		return
	}
	o := &r.outcome[i]
	var buffer [longestRun]term
	slipped := s.slipped(append(append(buffer[:0], r.terms...), term{-1, r.target}), i, *o)
	if slipped <= o.bits {
		return
	}
	r.Bits += slipped - o.bits
	o.bits = slipped
	if of := oneSide(r.terms, s.sides); of != 0 && of != s.sides[r.target] {
		r.Bits -= otherWay
	}
}

// mirrored is the one position at which a sum over rows fails and would hold with the other sign of its total; −1 for none.
// Two of its lines at least have a figure there: that one is the opposite of another tells no way round. Nor does a column
// that follows from others: in a difference the sign may go by row.
func (a *axis) mirrored(r *Sum) int {
	if a.id != overRows || r.Fails != 1 || r.Holds == 0 {
		return -1
	}
	i := slices.IndexFunc(r.outcome, func(o outcome) bool { return o.kind == fails })
	if a.follows[i] {
		return -1
	}
	total, figures := int64(0), 0
	for _, t := range r.terms {
		total += int64(t.sign) * a.count(t.line, i)
		if a.count(t.line, i) != 0 {
			figures++
		}
	}
	off := float64(abs(total+a.count(r.target, i))) / float64(max(1, a.step(r.target, i)))
	if figures < 2 || math.Round(2*off) > float64(r.outcome[i].count) {
		return -1
	}
	return i
}

// disguised reports whether two lines of a sum cancel wherever it holds: it is the
// equality of the others.
func (s *search) disguised(r *Sum) bool {
	if len(r.terms) < 3 {
		return false
	}
	var buffer [mostNear + 1]term
	all := append(append(buffer[:0], r.terms...), term{-1, r.target})
	for i, p := range all {
		for _, q := range all[i+1:] {
			if p.sign != q.sign && s.cancel(p.line, q.line, r) {
				return true
			}
		}
	}
	return false
}

func (s *search) cancel(k, l int, r *Sum) bool {
	for i, o := range r.outcome {
		if o.kind == holds && s.count(k, i) != s.count(l, i) {
			return false
		}
	}
	return true
}

// blankPart reports whether a part has no ink wherever a sum holds.
func (s *search) blankPart(r *Sum) bool {
	return slices.ContainsFunc(r.terms, func(t term) bool {
		for i, o := range r.outcome {
			if o.kind == holds && s.state(t.line, i) != Blank {
				return false
			}
		}
		return true
	})
}

// mostNear is how many lines stand in a sum of few.
const mostNear = 5

// allMatter reports whether every line of a sum has that many bits of figures where
// it holds, and is not added to an equality of columns, which many that repeat have:
// of four places or more it has a figure at two.
func (s *search) allMatter(r *Sum, each float64) bool {
	for _, t := range r.terms {
		told, places := 0.0, 0
		for i, o := range r.outcome {
			if o.kind != holds || o.bits == 0 || s.count(t.line, i) == 0 {
				continue
			}
			told += math.Log2(1 + float64(abs(s.count(t.line, i)))/float64(max(1, s.step(t.line, i))))
			places++
		}
		if told < each || s.id == overColumns && r.Holds >= 4 && places < 2 {
			return false
		}
	}
	return true
}

// fits reports whether a sum holds within rounding at one of the two most
// telling positions of its target.
func (s *search) fits(target int, x []term) bool {
	for _, at := range s.tells[target].most(2) {
		i := int(at)
		rest := -s.count(target, i)
		for _, t := range x {
			rest += int64(t.sign) * s.count(t.line, i)
		}
		if 2*abs(rest) > int64(len(x)+1)*s.coarse { // no step is larger
			continue
		}
		step := s.step(target, i)
		for _, t := range x {
			step = max(step, s.step(t.line, i))
		}
		if 2*abs(rest) <= int64(len(x)+1)*step {
			return true
		}
	}
	return false
}

// mostAccidents is how many hypotheses for one line are weighed in a window: where
// more of them fit, the figures are too small or too alike to tell.
const mostAccidents = 100

// mostFitting is how many sums of few lines may speak for one line: they were up to
// 16 for the lines of 244 published and 2,000 made tables, and 21 where a slip made
// more fit. More fit only where figures are evenly spaced, as 1, 2, 3 … are: then a
// line is the sum of others in every way, and none is meant.
const mostFitting = 32

// crowded reports whether too many sums fit the line at hand.
func (s *search) crowded() bool { return len(s.order)-s.from > mostFitting }

// disperse forgets the sums of the line at hand if too many fit it, and reports whether
// it did.
func (s *search) disperse(target int) bool {
	if !s.crowded() {
		return false
	}
	s.forget(s.from)
	s.vague[target], s.passed[target] = true, true
	return true
}

// forget forgets the sums that were found from one on.
func (s *search) forget(from int) {
	for _, r := range s.order[from:] {
		delete(s.tried, hashOf(r.target, r.terms)) // others may have its room
	}
	s.kept.drop(s.order[from:])
	clear(s.order[from:])
	s.order = s.order[:from]
}

// mostFittingAll is how many sums of few lines may speak for each of the lines of a long table, one with another, and longTable
// how many lines make it one. Of 246 published tables they were 4.7 for each row at most, and 7 for each column, where there were ten;
// 2.5 and 3.8 where there were eighteen or more. More are of figures that are spaced evenly, or of few digits.
const (
	mostFittingAll = 8
	longTable      = 256
)

// overcrowded reports whether too many sums fit the lines that were looked at, one with another, and forgets those that were found
// from one on if so: then no line is looked at.
func (s *search) overcrowded(looked, first int) bool {
	if looked < longTable || len(s.order)-first <= mostFittingAll*looked {
		return false
	}
	s.forget(first)
	for _, l := range s.full {
		s.vague[l], s.passed[l] = true, true
	}
	return true
}

// Bounds of the search: longer runs and blocks were in none of 453 published tables.
const (
	longestRun    = 60
	longestStride = 30
	longestBlock  = 12
)
