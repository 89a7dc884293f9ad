package geometry

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
