package rhythm

// A shape is what the cells of a row are, the label left out: figure, word (a column of texts) or mark.
type shape []kind

// figures counts the columns of figures.
func (s shape) figures() int {
	n := 0
	for _, k := range s {
		if k == figure {
			n++
		}
	}
	return n
}

// unmarked counts the columns without those of marks, which a header may leave out.
func (s shape) unmarked() int {
	n := 0
	for _, k := range s {
		if k != mark {
			n++
		}
	}
	return n
}
