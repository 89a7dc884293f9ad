package budget

import (
	"slices"
	"strconv"
	"strings"
)

// Frame is the row of columns that the BBV has a document show side by side,
// from an earlier year to later ones. Frames are comparable. The zero value
// has no columns.
type Frame struct {
	columns [maxFrame]Column
	n       int
}

const maxFrame = 6

// BegrotingFrame returns the columns of a begroting for year t: realisatie
// t−2, begroting t−1 na wijziging and begroting t (BBV art. 19, under a), and
// the meerjarenraming for t+1 to t+3 (art. 22). It returns a *RangeError for a
// year with which one of them falls outside 1900 to 2999.
func BegrotingFrame(year int) (Frame, error) {
	return newFrame(year,
		Column{year - 2, Realisatie}, Column{year - 1, NaWijziging}, Column{year, Begroting},
		Column{year + 1, Meerjarenraming}, Column{year + 2, Meerjarenraming}, Column{year + 3, Meerjarenraming})
}

// JaarstukkenFrame returns the columns of jaarstukken for year t: realisatie
// t−1, with which the balans is compared (art. 30), begroting t voor and na
// wijziging, and realisatie t (art. 27). It returns a *RangeError as
// BegrotingFrame does.
func JaarstukkenFrame(year int) (Frame, error) {
	return newFrame(year, Column{year - 1, Realisatie},
		Column{year, Begroting}, Column{year, NaWijziging}, Column{year, Realisatie})
}

func newFrame(year int, columns ...Column) (Frame, error) {
	f := Frame{n: len(columns)}
	for i, c := range columns {
		if !c.Valid() {
			return Frame{}, &RangeError{Op: "frame of columns for the year", Value: strconv.Itoa(year), Reason: "a column would fall outside 1900 to 2999"}
		}
		f.columns[i] = c
	}
	return f, nil
}

// Columns returns the columns, earliest year first.
func (f Frame) Columns() []Column { return slices.Clone(f.columns[:f.n]) }

// Missing returns the columns of the frame in which a series has no figure, in
// order.
func (f Frame) Missing(s Series) []Column {
	return slices.DeleteFunc(f.Columns(), func(c Column) bool {
		_, ok := s.At(c)
		return ok
	})
}

// String returns the columns, parted by blanks.
func (f Frame) String() string {
	texts := make([]string, f.n)
	for i, c := range f.columns[:f.n] {
		texts[i] = c.String()
	}
	return strings.Join(texts, " ")
}
