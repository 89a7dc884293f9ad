package rhythm

import (
	"slices"

	"github.com/bbvgo/bbv/internal/form"
)

// fewestRows is how many rows of figures make a table.
const fewestRows = 2

// row is a row as it is read: a label and tokens under columns, of which it is known or not.
type row struct {
	label   *token
	cells   []*token // by column; nil where nothing stands
	short   bool     // cells were lost, so that the columns of the others are not known
	section bool
}

// reading is one way to read the tokens.
type reading struct {
	cost   int
	head   []token // above the first row
	rows   []row
	behind []token // below the last
}

// unlabel moves the label of a row to the column of texts where no text stands there and two rows or more have it there:
// then the row lost its label.
func (r *reading) unlabel(s shape) {
	for c, k := range s {
		if k != word {
			continue
		}
		seen := map[string]int{}
		for _, row := range r.rows {
			if !row.section && row.cells[c] != nil {
				seen[row.cells[c].text]++
			}
		}
		for i := range r.rows {
			if row := &r.rows[i]; !row.section && row.label != nil && row.cells[c] == nil && seen[row.label.text] > 1 && row.label.text != "" {
				row.cells[c], row.label = row.label, nil
			}
		}
	}
}

// dangling reports whether the text below the last row is the label of one: then what was taken for labels are texts that
// end rows.
func (r *reading) dangling() bool {
	return len(r.behind) > 0 && slices.ContainsFunc(r.rows, func(row row) bool {
		return !row.section && row.label != nil && row.label.text == r.behind[0].text && row.label.text != ""
	})
}

// begun reports whether the last text above the rows stands in a column of texts behind their figures as well: then it is the
// label of the first row, and no name of that column.
func (r *reading) begun(s shape) bool {
	top, last := r.top(), len(s)-1
	return s[last] == word && len(top) > 0 && slices.ContainsFunc(r.rows, func(row row) bool {
		return !row.section && row.cells[last] != nil && row.cells[last].text == top[len(top)-1].text && row.cells[last].text != ""
	})
}

// unnumber moves the label of a first row that numbers the columns to what stands above the rows: it is the name of the last column.
func (r *reading) unnumber() {
	if len(r.rows) == 0 || r.rows[0].section || r.rows[0].label == nil {
		return
	}
	first := &r.rows[0]
	if form.NumbersColumns(func(yield func(string) bool) {
		for _, c := range first.cells {
			if c != nil && !yield(c.text) {
				return
			}
		}
	}) {
		r.head, first.label = append(slices.Clip(r.head), *first.label), nil
	}
}

// settle marks the rows that lost figures. A text or a mark that was lost says nothing of the figures.
func (r *reading) settle(s shape) {
	for i := range r.rows {
		row := &r.rows[i]
		have, lost := false, false
		for c, k := range s {
			if row.section || k != figure {
				continue
			}
			have = have || row.cells[c] != nil && row.cells[c].kind != empty
			lost = lost || row.cells[c] == nil
		}
		row.short = have && lost
	}
}

// figureRows counts the rows that hold figures.
func (r reading) figureRows(s shape) int {
	n := 0
	for _, row := range r.rows {
		for c, k := range s {
			if !row.section && k == figure && row.cells[c] != nil && row.cells[c].kind == figure {
				n++
				break
			}
		}
	}
	return n
}

// top is what stands above the first row with cells: the header, and the headings behind it.
func (r reading) top() []token {
	top := slices.Clip(r.head)
	for _, row := range r.rows {
		if !row.section {
			break
		}
		top = append(top, *row.label)
	}
	return top
}

// filled reports whether six rows in ten have a text where the shape has a column of texts, be it an open line, and not
// most of these a mark. What fewer have is a heading, unless the header names the column: then four in ten are enough.
func (r reading) filled(s shape, named bool) bool {
	fewest := 6
	if named {
		fewest = 4
	}
	for c, k := range s {
		have, all, marks := 0, 0, 0
		for _, row := range r.rows {
			if row.section || k != word || row.label == nil {
				continue
			}
			if all++; row.cells[c] != nil {
				have++
				if row.cells[c].kind == mark {
					marks++
				}
			}
		}
		if have*10 < all*fewest || marks*2 > have {
			return false
		}
	}
	return true
}
