package rounding

// Implied returns the interval in which the identities put a figure, whatever is printed there: with it
// a gap can often be filled. Identities that are impossible without the figure are left out. The
// interval is that of repeated narrowing; it always holds the amount behind an honestly rounded figure.
// For a figure that does not exist it is unbounded.
func (s *System) Implied(figure int) Implied {
	if figure < 0 || figure >= len(s.figures) {
		return Implied{Figure: figure}
	}
	b := newBox(s)
	b.free(figure)
	for j := range s.identities {
		b.off[j] = !b.possible(j)
	}
	if !b.propagate() {
		return Implied{Figure: figure}
	}
	return s.implied(b, figure)
}

// possible reports whether identity j by itself can hold within the intervals of the box.
func (b *box) possible(j int) bool {
	t := b.sums(j)
	return (t.loFree > 0 || t.lo <= 0) && (t.hiFree > 0 || t.hi >= 0)
}
