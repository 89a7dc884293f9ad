package rhythm

import (
	"slices"
	"strings"
)

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

// sample is the tokens in which the shape is looked for; nil where no figure is.
func sample(list []token) []token {
	first := slices.IndexFunc(list, func(t token) bool { return t.kind == figure })
	if first < 0 {
		return nil
	}
	return list[max(0, first-sampledAbove):min(len(list), first+sampled)]
}

// betweenYears is what stands between each year and the next, where years are the labels of rows: so many figures, or marks
// where more rows have these. It is nil where the rows differ in length, or where no two years have any between them.
func betweenYears(list []token) shape {
	var rows [][]token
	now := -1 // where the row at hand begins
	for i, t := range list {
		switch {
		case t.kind == word:
			now = -1
		case t.kind == year && now >= 0 && i > now:
			rows = append(rows, list[now:i])
			fallthrough
		case t.kind == year:
			now = i + 1
		}
	}
	if len(rows) == 0 || slices.ContainsFunc(rows, func(row []token) bool { return len(row) != len(rows[0]) }) {
		return nil
	}
	s := make(shape, len(rows[0]))
	for i := range s {
		s[i] = figure
		marks, figures := 0, 0
		for _, row := range rows {
			switch {
			case row[i].kind == mark:
				marks++
			case strings.ContainsAny(row[i].text, "0123456789"):
				figures++
			}
		}
		if marks > figures {
			s[i] = mark
		}
	}
	return s
}
