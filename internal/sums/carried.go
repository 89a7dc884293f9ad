package sums

import "math"

// carriedOn is how often a wrong figure was added up into its totals, of those
// that are wrong: the table was computed, and what was put in was not right.
const carriedOn = .1

// Bounds of what is looked at: how many totals above a figure, failures, and ways from their cells down to others. In 244
// published tables with slips there were 367 at most, and below a total of twenty totals of twenty totals of twenty lines
// there are 8,400; more are in tables whose figures are sums of each other in every way.
const (
	mostCarried = 3
	fewFailures = 6
	mostWays    = 10_000
)

// entangled reports whether more ways lead from the cells of failures down to others than can be weighed.
func (j *judge) entangled(group []Instance) bool {
	if len(group) > fewFailures {
		return false
	}
	left := mostWays
	for _, p := range cellsOf(group) {
		if j.follow(p, 1, &left); left < 0 {
			return true
		}
	}
	return false
}

// follow counts the ways from a total to its parts and theirs off what is left.
func (j *judge) follow(p Place, depth int, left *int) {
	for _, in := range j.using(p) {
		if !addsUp(in, p) {
			continue
		}
		for _, x := range in.Terms {
			if *left--; *left < 0 {
				return
			}
			if depth < mostCarried {
				j.follow(x.Place, depth+1, left)
			}
		}
	}
}

// carried weighs that a figure is wrong from which totals were added up, up to one
// that the failures accuse: all of them change alike.
func (j *judge) carried(group []Instance) (scores []score) {
	if len(group) > fewFailures {
		return nil
	}
	for _, p := range cellsOf(group) {
		if j.over() {
			break
		}
		seen := map[int64]bool{0: true}
		for _, in := range group {
			k := in.coefficient(p)
			if k == 0 {
				continue
			}
			if by := -j.residual(in, nowhere, 0).rest / k; !seen[by] {
				seen[by] = true
				scores = append(scores, j.carriedTo([]Change{{p, by}}, group)...)
			}
		}
	}
	return scores
}

// carriedTo weighs the parts of the last of some totals that change, and the parts of
// these.
func (j *judge) carriedTo(along []Change, group []Instance) (scores []score) {
	last := along[len(along)-1]
	for _, in := range j.using(last.Place) {
		if !addsUp(in, last.Place) {
			continue
		}
		for _, x := range in.Terms {
			if j.at(x.Place).State != Figure {
				continue
			}
			lower := append(along[:len(along):len(along)], Change{x.Place, last.By * int64(x.Sign)})
			if s, ok := j.carriedScore(lower, group); ok {
				scores = append(scores, s)
			}
			if len(along) < mostCarried {
				scores = append(scores, j.carriedTo(lower, group)...)
			}
		}
	}
	return scores
}

// carriedScore is how likely it is that the last of some changes is a slip that was
// carried into the others. ok is false unless they mend all failures.
func (j *judge) carriedScore(all []Change, group []Instance) (s score, ok bool) {
	mended, ok := j.mendedBy(all, group)
	if !ok {
		return s, false
	}
	users := j.usersBeside(all, group)
	before := make([]float64, len(users))
	for k, in := range users {
		before[k] = j.doubted(in, nowhere, 0, group)
	}
	bits := math.Log2(carriedOn)
	j.apply(all, 1)
	for k, in := range users { // what it mends beside the failures says nothing against their being innocent
		bits += min(0, j.doubted(in, nowhere, 0, group)-before[k])
	}
	j.apply(all, -1)
	last := all[len(all)-1]
	var total [views]chances
	j.addTo(&total, last.Place, last.By, bits+mended)
	for v := range total {
		s.bits[v] = total[v].log()
	}
	s.Place, s.meant, s.along = last.Place, j.at(last.Place).Count+last.By, all[:len(all)-1]
	return s, true
}

// mendedBy is how likely the failures are once some figures are changed; ok is false
// unless rounding explains all of them then.
func (j *judge) mendedBy(all []Change, group []Instance) (bits float64, ok bool) {
	j.apply(all, 1)
	defer j.apply(all, -1)
	for _, in := range group {
		t := j.residual(in, nowhere, 0)
		if !t.holds() {
			return 0, false
		}
		bits += math.Log2(t.likelihood())
	}
	return bits, true
}

// usersBeside are the places that use figures which change, the failures left out.
func (j *judge) usersBeside(all []Change, group []Instance) (users []Instance) {
	type place struct {
		sum *Sum
		at  int
	}
	seen := map[place]bool{}
	for _, in := range group {
		seen[place{in.Sum, in.at}] = true
	}
	for _, c := range all {
		for _, in := range j.using(c.Place) {
			if at := (place{in.Sum, in.at}); !seen[at] {
				seen[at] = true
				users = append(users, in)
			}
		}
	}
	return users
}

// apply changes counts, or with −1 changes them back.
func (j *judge) apply(changes []Change, sign int64) {
	for _, c := range changes {
		j.Counts[j.index(c.Row, c.Column)] += sign * c.By
	}
}
