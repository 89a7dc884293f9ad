package sums

import "math"

// cutOff is how often the figures of a table are cut off, and not rounded.
const cutOff = .005

// cutLikelihood is the chance of what is left of a sum where every figure was cut off
// after its last digit: then it is off to one side. What is printed as 0 may have been
// anything below one step.
func (t tally) cutLikelihood() (p float64) {
	middle := 2*float64(t.rest)/float64(t.step) + float64(t.lean)
	for _, zeros := range []int{t.zeros, -t.zeros} {
		p = max(p, irwinHall(t.count+t.zeros, int(math.Abs(math.Round(middle+float64(zeros))))))
	}
	return p
}

// cut returns how likely it is, by all sums that hold, that the figures of the table
// were cut off.
func (j *judge) cut(found []*Sum) float64 {
	bits := math.Log2(cutOff)
	for _, s := range found {
		if s.Implied || len(s.terms) < 2 {
			continue
		}
		for i, o := range s.outcome {
			if o.kind == holds && !j.axes[s.axis].follows[i] {
				bits += j.residual(j.instance(s, i), nowhere, 0).cutBits()
			}
		}
	}
	return 1 / (1 + math.Exp2(-bits))
}

// cutBits is what a sum says for figures that were cut off, against rounded ones.
func (t tally) cutBits() float64 {
	exact := 0.
	if t.rest == 0 {
		exact = addedUp
	}
	rounded := irwinHall(t.count, int(2*abs(t.rest)/t.step))
	return math.Log2((exact + (1-addedUp)*t.cutLikelihood() + misprinted) / (exact + (1-addedUp)*rounded + misprinted))
}
