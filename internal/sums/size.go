package sums

import (
	"cmp"
	"math"
	"slices"
)

// likeness says how the figures of a column compare with those of the column that
// is most like it: by a factor, give or take another.
type likeness struct {
	column int     // index of the other column; −1 for none
	shift  float64 // logarithm of the factor
	scale  float64 // how much it varies
}

const (
	fewAlike    = 4   // rows from which two columns can be compared
	mostAsked   = 4   // columns that are compared with one
	leastScale  = .03 // two columns are never as like as their rows show
	unlike      = 1.  // columns that vary more than that say nothing
	trusted     = .7  // of the bits that sizes say: figures stray further than those of other rows show
	mostOfSize  = 8   // bits that the other figures of a table say of one at most
	fewTold     = 3   // figures that tell the size of a row
	otherSign   = 6   // bits against a figure that has another sign than its like
	againstNone = 1   // bit against a slip that prints nothing: without it figures that were cut off to 0 are called lost
)

// likenesses returns for every column those that are most like it, the likest first.
func (g *Grid) likenesses() [][]likeness {
	a := &g.axes[overColumns]
	all := make([][]likeness, a.n)
	for k := range all {
		if g.over() {
			break
		}
		for l := max(0, k-widest); l < min(a.n, k+widest+1); l++ {
			if l != k {
				if b, ok := a.likeness(k, l); ok && b.scale < unlike {
					all[k] = append(all[k], b)
				}
			}
		}
		slices.SortStableFunc(all[k], func(p, q likeness) int { return cmp.Compare(p.scale, q.scale) })
		all[k] = all[k][:min(len(all[k]), mostAsked)]
	}
	return all
}

func (a *axis) likeness(k, l int) (likeness, bool) {
	var ratios []float64
	against := 0
	for i := range a.m {
		switch x, y := a.count(k, i), a.count(l, i); {
		case x == 0 || y == 0:
		case (x < 0) != (y < 0):
			against++
		default:
			ratios = append(ratios, math.Log(float64(abs(x))/float64(abs(y))))
		}
	}
	if len(ratios) < fewAlike || against*4 > len(ratios) {
		return likeness{}, false
	}
	shift := median(ratios)
	for i := range ratios {
		ratios[i] = math.Abs(ratios[i] - shift)
	}
	return likeness{l, shift, max(leastScale, median(ratios))}, true
}

// median sorts what it is given.
func median(x []float64) float64 {
	slices.Sort(x)
	return x[len(x)/2]
}

func (l likeness) density(x, like int64) float64 {
	d := (math.Log(float64(abs(x))/float64(abs(like))) - l.shift) / l.scale
	bits := -math.Log2(1+d*d) - math.Log2(float64(abs(x)))
	if (x < 0) != (like < 0) {
		bits -= otherSign
	}
	return bits
}

// habits is how the figures of a table usually are.
type habits struct {
	again float64                // how often a figure stands in its row again
	zeros [mostZeros + 1]float64 // bits that a figure is meant that ends in so many zeros
}

const (
	mostAgain = 4  // bits that it says at most that a figure stands in its row again
	mostZeros = 4  // zeros at the end that are counted
	roundly   = .4 // of the bits that zeros say: figures of a table are not all as round
	fewRound  = 5  // figures of which as many are round as by chance, beside those of a table
)

// habits counts over all figures; a few more are as often the same and round as chance has it.
func (g *Grid) habits() (h habits) {
	same, all := .5, float64(fewRound)
	var round [mostZeros + 1]float64
	for r := range g.Rows {
		in := map[int64]int{}
		for k := range g.Columns {
			if c := g.cell(r, k); c.State == Figure && c.Count != 0 {
				in[c.Count]++
			}
		}
		for k := range g.Columns {
			c := g.cell(r, k)
			if c.State != Figure || c.Count == 0 {
				continue
			}
			all++
			if in[c.Count] > 1 {
				same++
			}
			for z := range zerosOf(c.Count/max(1, int64(c.Step))) + 1 {
				round[z]++
			}
		}
	}
	h.again = same / all
	for z := range round {
		chance := math.Pow(10, -float64(z))
		h.zeros[z] = roundly * max(0, math.Log2((round[z]+fewRound*chance)/all/chance))
	}
	return h
}

// round is what the zeros at the end of a figure say for it.
func (h habits) round(figure int64) float64 { return h.zeros[zerosOf(figure)] }

func zerosOf(figure int64) (n int) {
	for ; n < mostZeros && figure != 0 && figure%10 == 0; n++ {
		figure /= 10
	}
	return n
}
