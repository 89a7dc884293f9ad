package geometry

import "slices"

// straight reports whether most columns of figures stand straight below each other: on their left, right or middle.
func (r *region) straight() bool {
	good, bad := 0, 0
	figures := slices.ContainsFunc(r.body, func(l *line) bool {
		return slices.ContainsFunc(l.phrases[1:], func(p phrase) bool { return p.isValue })
	})
	for i := 1; i < len(r.columns); i++ {
		n, best := r.edges(i, figures)
		switch {
		case n == 0:
		case best*2 >= n:
			good++
		default:
			bad++
		}
	}
	return good > bad
}

// edges counts the figures of a column, and how many of them at most have the same left, right or middle.
func (r *region) edges(i int, figures bool) (n, best int) {
	var left, right, middle, point []float64
	size := 0.0
	for _, l := range r.body {
		size = max(size, l.size)
		for _, p := range l.phrases {
			if (p.isValue || !figures) && place(r.columns, p) == i {
				left, right = append(left, p.box.Left), append(right, p.box.Right)
				middle = append(middle, (p.box.Left+p.box.Right)/2)
				point = append(point, p.point())
			}
		}
	}
	for _, list := range [][]float64{left, right, middle, point} {
		best = max(best, same(list, 0.25*size))
	}
	return len(left), best
}

// point is about where the decimals of a figure begin.
func (p phrase) point() float64 {
	runes := []rune(p.text())
	if i := slices.Index(runes, ','); i >= 0 {
		return p.box.Left + (p.box.Right-p.box.Left)*float64(i)/float64(len(runes))
	}
	return p.box.Right
}

// same counts the most numbers that are as near as tolerance.
func same(list []float64, tolerance float64) (best int) {
	slices.Sort(list)
	from := 0
	for to := range list {
		for list[to]-list[from] > tolerance {
			from++
		}
		best = max(best, to-from+1)
	}
	return best
}
