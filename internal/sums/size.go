package sums

import (
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
	leastScale  = .03 // two columns are never as like as their rows show
	unlike      = 1.  // columns that vary more than that say nothing
	mostOfSize  = 8   // bits that the size of a figure says at most
	fewTold     = 3   // figures that tell the size of a row
	otherSign   = 6   // bits against a figure that has another sign than its like
	againstNone = 6   // bits against a slip that prints nothing
)

func (g *Grid) likenesses() []likeness {
	a := &g.axes[overColumns]
	all := make([]likeness, a.n)
	for k := range all {
		if g.over() {
			break
		}
		all[k] = likeness{column: -1, scale: unlike}
		for l := max(0, k-widest); l < min(a.n, k+widest+1); l++ {
			if l != k {
				if b, ok := a.likeness(k, l); ok && b.scale < all[k].scale {
					all[k] = b
				}
			}
		}
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
