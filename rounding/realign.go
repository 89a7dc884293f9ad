package rounding

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// A Realignment says in which places the figures of a row belong that lost its empty cells.
type Realignment struct {
	Ways   int   // how many ways to place the figures, in their order, agree with all identities; only one forces it
	Places []int // when Ways is 1, the place of each figure: an index of the system
	Fixed  []int // the place of each figure that has the same one in all ways; −1 for the others
}

// maxPlacements bounds how many ways to place the figures of a row are tried: enough for 20 columns.
const maxPlacements = 200_000

// A RealignError reports a row that cannot be realigned: more figures than places, a place that does not
// exist or occurs twice, or too many ways to place the figures.
type RealignError struct {
	Figures, Places int
	Reason          string
}

func (e *RealignError) Error() string {
	return fmt.Sprintf("rounding: realign %d figures in %d places: %s", e.Figures, e.Places, e.Reason)
}

// Realign looks for the way in which figures that were printed one after the other belong in the places
// of a row, given from left to right, when the empty cells between them, nothing or too little to print, were
// dropped. What the system has at those places is ignored. It returns a *RealignError when the question makes no sense, and a
// *FigureError for a figure finer than any in the system or too large.
func (s *System) Realign(places []int, printed []budget.Printed) (Realignment, error) {
	if err := s.checkRow(places, len(printed)); err != nil {
		return Realignment{}, err
	}
	p := placing{b: newBox(s), places: places, at: make([]int, 0, len(printed))}
	for i, f := range printed {
		v, ok := scale(Figure{Printed: f}, s.finest, s.mode)
		if !ok {
			return Realignment{}, &FigureError{Figure: i, Input: f.String()}
		}
		p.figures = append(p.figures, v)
	}
	for j := range s.identities {
		p.b.off[j] = !slices.ContainsFunc(places, func(c int) bool { return slices.Contains(s.users[c], int32(j)) }) && s.verdict(j) == Impossible
	}
	p.place(0)
	r := Realignment{Ways: p.ways, Fixed: p.fixed}
	if p.ways == 1 {
		r.Places = slices.Clone(p.fixed)
	}
	return r, nil
}

func (s *System) checkRow(places []int, figures int) error {
	fail := func(reason string) error {
		return &RealignError{Figures: figures, Places: len(places), Reason: reason}
	}
	if figures > len(places) {
		return fail("more figures than places")
	}
	for i, c := range places {
		if c < 0 || c >= len(s.figures) {
			return fail(fmt.Sprintf("place %d does not exist", c))
		}
		if slices.Contains(places[:i], c) {
			return fail(fmt.Sprintf("place %d occurs twice", c))
		}
	}
	if ways := binomial(len(places), figures); ways > maxPlacements {
		return fail("too many ways; split the row")
	}
	return nil
}

// binomial is C(n, k), or more than maxPlacements when that is exceeded on the way.
func binomial(n, k int) int {
	ways := 1
	for i := range min(k, n-k) {
		if ways = ways * (n - i) / (i + 1); ways > maxPlacements {
			return ways
		}
	}
	return ways
}

// placing is the search for the places of a row.
type placing struct {
	b       *box
	places  []int
	figures []scaled
	at      []int // per figure placed so far the number of its column
	ways    int
	fixed   []int
}

// place places the remaining figures in the columns from the given one on.
func (p *placing) place(from int) {
	if len(p.at) == len(p.figures) {
		if p.fits() {
			p.record()
		}
		return
	}
	left := len(p.figures) - len(p.at)
	for c := from; c+left <= len(p.places); c++ {
		p.at = append(p.at, c)
		p.place(c + 1)
		p.at = p.at[:len(p.at)-1]
	}
}

// fits tries the placement against all identities.
func (p *placing) fits() bool {
	p.b.reset()
	for _, c := range p.places {
		p.b.lo[c], p.b.hi[c] = -p.b.s.step[c]/2, p.b.s.step[c]/2
	}
	for i, at := range p.at {
		c, v := p.places[at], p.figures[i]
		p.b.lo[c], p.b.hi[c] = v.mid-v.half, v.mid+v.half
	}
	for _, c := range p.places {
		for _, j := range p.b.s.users[c] {
			if !p.b.possible(int(j)) {
				return false
			}
		}
	}
	return p.b.propagate()
}

func (p *placing) record() {
	p.ways++
	if p.fixed == nil {
		p.fixed = make([]int, len(p.at))
		for i, at := range p.at {
			p.fixed[i] = p.places[at]
		}
		return
	}
	for i, at := range p.at {
		if p.fixed[i] != p.places[at] {
			p.fixed[i] = -1
		}
	}
}
