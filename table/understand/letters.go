package understand

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
)

// letters takes in the V and N beside figures: they give the sign where no minus does. It returns how the table marks
// voordeel and nadeel.
func (f *figures) letters(t table.Table, cols []ColumnReading) Marker {
	marked, signed := 0, false
	for i, effect := range f.effects {
		if f.states[i] == number && effect != budget.Neutraal {
			marked++
			signed = signed || f.values[i] < 0
		}
	}
	if marked > 0 && !signed {
		for i, effect := range f.effects {
			if f.states[i] == number && effect == budget.Nadeel {
				f.values[i] = -f.values[i]
			}
		}
		return letterOnCell
	}
	marker := noMarker
	for c := range cols {
		if cols[c].Kind != columnMarker || c == 0 {
			continue
		}
		marker = letterColumn
		if f.hasMinus(c - 1) {
			f.agree(t, c)
		} else if cols[c-1].Kind == ColumnVariance || cols[c-1].side == sideSaldo || f.differs(c-1, cols) {
			f.letterColumn(t, c)
		}
	}
	return marker
}

// hasMinus reports whether a column prints signs of its own.
func (f *figures) hasMinus(column int) bool {
	for r := range f.rows {
		if f.values[f.at(r, column)] < 0 {
			return true
		}
	}
	return false
}

// How many letters must agree with the signs of the figures beside them, for each that does not and of both kinds, so that
// all of them are meant to.
const (
	agreeFor  = 8
	fewOfBoth = 2
)

// agree finds the signs beside which a column prints V and N where its figures have signs of their own.
func (f *figures) agree(t table.Table, c int) {
	var letters [2][2]int // by whether V stands beside positive figures, and by letter
	for r := range f.rows {
		mark, v := form.Mark(t.Cell(r, c).Text), f.values[f.at(r, c-1)]
		if mark == 0 || v == 0 {
			continue
		}
		letters[index((mark > 0) == (v > 0))][index(mark > 0)]++
	}
	for positive, n := range letters {
		against := letters[1-positive]
		if min(n[0], n[1]) >= fewOfBoth && n[0]+n[1] >= agreeFor*max(1, against[0]+against[1]) {
			if f.beside == nil {
				f.beside = map[int]int64{}
			}
			f.beside[c] = int64(2*positive - 1)
		}
	}
}

func index(is bool) int {
	if is {
		return 1
	}
	return 0
}

// letterColumn gives the column before a column of letters their sign, where it prints no signs of its own.
func (f *figures) letterColumn(t table.Table, c int) {
	f.signing = append(f.signing, c)
	for r := range f.rows {
		if form.Mark(t.Cell(r, c).Text) < 0 {
			f.values[f.at(r, c-1)] *= -1
		}
	}
}

// farthest is how many columns of figures before a column it may be the difference of.
const farthest = 12

// differs reports whether the figures of a column are, but for their signs, the difference of two columns before it, whatever
// its header says: in at least three rows, and in three of four of those in which all three have figures.
func (f *figures) differs(column int, cols []ColumnReading) bool {
	var before []int
	for c := column - 1; c >= 0 && len(before) < farthest; c-- {
		if cols[c].numeric() {
			before = append(before, c)
		}
	}
	for i, b := range before {
		for _, a := range before[:i] {
			held, of := 0, 0
			for r := range f.rows {
				if f.states[f.at(r, a)] != number || f.states[f.at(r, b)] != number || f.states[f.at(r, column)] != number {
					continue
				}
				of++
				off := max(f.values[f.at(r, column)], -f.values[f.at(r, column)]) - max(f.values[f.at(r, b)]-f.values[f.at(r, a)], f.values[f.at(r, a)]-f.values[f.at(r, b)])
				if -roundedDifference <= off && off <= roundedDifference {
					held++
				}
			}
			if held > 2 && 4*held >= 3*of {
				return true
			}
		}
	}
	return false
}

// roundedDifference is how far the difference of two rounded figures may be off in the last digit.
const roundedDifference = 1
