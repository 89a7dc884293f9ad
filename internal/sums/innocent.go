package sums

import "slices"

// innocent returns how likely failures are, in bits, when no figure is wrong but
// one that is changed: their sums are not meant there, rounding was carried into
// them, or the difference of one line is printed with the other sign.
func (j *judge) innocent(failures, group []Instance, changed Place, by int64) float64 {
	each := make([]float64, len(failures))
	best := 0.0
	for k, in := range failures {
		each[k] = j.unmeant(in, group, j.residual(in, changed, by))
		best += each[k]
	}
	for _, cells := range j.turnings(failures) {
		if !slices.Contains(cells, changed) {
			best = max(best, j.turned(cells, failures, each, changed, by))
		}
	}
	return best
}
