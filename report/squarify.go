package report

// rectangle is an area of a drawing, in pixels.
type rectangle struct{ x, y, width, height float64 }

// squarified divides an area among sizes, which fall and add up to one, so that each gets its share and is as square as
// may be: pieces are laid along the shorter side for as long as that makes the worst of them squarer (Bruls, Huizing and
// Van Wijk, Squarified treemaps, 2000).
func squarified(sizes []float64, area rectangle) []rectangle {
	whole := area.width * area.height
	var out []rectangle
	for len(sizes) > 0 {
		side := min(area.width, area.height)
		n := 1
		for n < len(sizes) && worst(sizes[:n+1], side, whole) <= worst(sizes[:n], side, whole) {
			n++
		}
		var strip []rectangle
		strip, area = lay(sizes[:n], area, whole)
		out, sizes = append(out, strip...), sizes[n:]
	}
	return out
}

// worst is how far from square the worst of pieces is that lie along a side.
func worst(sizes []float64, side, whole float64) (most float64) {
	sum := 0.0
	for _, s := range sizes {
		sum += s * whole
	}
	thick := sum / side
	for _, s := range sizes {
		long := s * whole / thick
		most = max(most, long/thick, thick/long)
	}
	return most
}

// lay lays pieces along the shorter side of an area, and returns what is left of it.
func lay(sizes []float64, area rectangle, whole float64) (out []rectangle, rest rectangle) {
	sum := 0.0
	for _, s := range sizes {
		sum += s * whole
	}
	upright := area.width > area.height // a column at the left
	at, rest := 0.0, area
	for _, s := range sizes {
		if upright {
			thick := sum / area.height
			out = append(out, rectangle{area.x, area.y + at, thick, s * whole / thick})
			at, rest = at+s*whole/thick, rectangle{area.x + thick, area.y, area.width - thick, area.height}
			continue
		}
		thick := sum / area.width
		out = append(out, rectangle{area.x + at, area.y, s * whole / thick, thick})
		at, rest = at+s*whole/thick, rectangle{area.x, area.y + thick, area.width, area.height - thick}
	}
	return out, rest
}
