package words

import (
	"github.com/bbvgo/bbv/table/read/geometry"
)

// way is the direction in which a text runs on the page as a reader holds it.
type way uint8

const (
	right way = iota
	down
	left
	up
	ways
)

// run is where an item begins on the page held so that it runs to the right.
type run struct {
	way        way
	left, line float64
}

// run tells which way an item runs, and turns the place where it begins.
func (s Sheet) run(it Item) run {
	x, y := s.View.at(it.Place[4], it.Place[5])
	dx, dy := s.View.along(it.Place[0], it.Place[1])
	switch {
	case dx >= abs(dy):
		return run{right, x, y}
	case dy > abs(dx):
		return run{down, y, s.Width - x}
	case -dx >= abs(dy):
		return run{left, s.Width - x, s.Height - y}
	}
	return run{up, s.Height - y, x}
}

func abs(f float64) float64 { return max(f, -f) }

// pages are the words of a page by the way in which they run: a page that is filled sideways is read sideways. What runs
// another way than most, such as a text in the margin, is a page of its own with the same number.
func (s Sheet) pages(number int) []geometry.Page {
	var by [ways][]geometry.Word
	var letters [ways]int
	for _, w := range s.words() {
		by[w.way] = append(by[w.way], w.Word)
		letters[w.way] += len(w.Text)
	}
	most := right
	for w, n := range letters {
		if n > letters[most] {
			most = way(w)
		}
	}
	list := []geometry.Page{{Number: number, Words: by[most]}}
	for w, words := range by {
		if way(w) != most && len(words) > 0 {
			list = append(list, geometry.Page{Number: number, Words: words})
		}
	}
	return list
}
