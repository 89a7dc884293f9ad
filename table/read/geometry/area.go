package geometry

import "slices"

// region is the lines of one table on one page.
type region struct {
	head, body []*line
	tail       []*line // below it at the end of the page, and perhaps of it
	columns    []column
	rowPitch   float64
	measured   int // lines of which rowPitch was taken
	from, to   int // its lines on the page
}

// pitch is how far apart rows with figures stand that follow each other; 0 where none do.
func (r *region) pitch() float64 {
	if r.measured != len(r.body) {
		r.rowPitch, r.measured = pitchOf(r.body), len(r.body)
	}
	return r.rowPitch
}

// pitchOf is how far apart lines with figures stand that follow each other: the middle of all such distances.
func pitchOf(lines []*line) float64 {
	var list []float64
	for i := 1; i < len(lines); i++ {
		if d := lines[i].base() - lines[i-1].base(); lines[i].seed() && lines[i-1].seed() && lines[i].sheet == lines[i-1].sheet && d > 0 {
			list = append(list, d)
		}
	}
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[(len(list)-1)/2]
}

// tightest is how far apart lines of one cell stand at most, in the size of the letters, where rows are set apart.
const tightest = 1.35

// beside reports whether two lines stand beside each other, as cells that are centred do.
func beside(a, b *line) bool { return b.base()-a.base() < 0.8*max(a.size, b.size) }
