package pdf

import (
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// way is the direction in which a text runs on the page as a reader holds it.
type way uint8

const (
	right way = iota
	down
	left
	up
)

// sheet is the visible part of a page in the coordinates of the file, which count from the lower left corner, and how
// often it is turned to the right by 90 degrees when it is shown.
type sheet struct {
	left, bottom, right, top float64
	turns                    int
}

func (s sheet) size() (width, height float64) {
	width, height = s.right-s.left, s.top-s.bottom
	if s.turns%2 == 1 {
		return height, width
	}
	return width, height
}

// shown is where a point of the file is on the page as it is shown, from its upper left corner.
func (s sheet) shown(x, y float64) (float64, float64) {
	switch s.turns {
	case 1:
		return y - s.bottom, x - s.left
	case 2:
		return s.right - x, y - s.bottom
	case 3:
		return s.top - y, s.right - x
	}
	return x - s.left, s.top - y
}

// box is the place of a box of the file on the page as it is shown.
func (s sheet) box(l, b, r, t float64) table.Box {
	x1, y1 := s.shown(l, b)
	x2, y2 := s.shown(r, t)
	return table.Box{Left: min(x1, x2), Right: max(x1, x2), Top: min(y1, y2), Bottom: max(y1, y2)}
}

// upright turns a box so that a text that runs some way runs to the right. width and height are those of the page.
func upright(b table.Box, w way, width, height float64) table.Box {
	switch w {
	case up:
		return table.Box{Left: height - b.Bottom, Right: height - b.Top, Top: b.Left, Bottom: b.Right}
	case down:
		return table.Box{Left: b.Top, Right: b.Bottom, Top: width - b.Right, Bottom: width - b.Left}
	case left:
		return table.Box{Left: width - b.Right, Right: width - b.Left, Top: height - b.Bottom, Bottom: height - b.Top}
	}
	return b
}

// commonest is the way in which most words of a page run.
func commonest(words []word) way {
	var n [up + 1]int
	for _, w := range words {
		if w.sure {
			n[w.way] += len(w.Text)
		}
	}
	most := right
	for w := range n {
		if n[w] > n[most] {
			most = way(w)
		}
	}
	return most
}

// asRead is a word with its box on a page that is held so that the word runs to the right; one that may run any way runs as most do.
func (w word) asRead(most way, width, height float64) word {
	if !w.sure {
		w.way = most
	}
	w.Box = upright(w.Box, w.way, width, height)
	w.Box.Bottom -= w.below
	return w
}

// onPage is where a point is on the page as it is shown that is held so that words of some way run to the right: upright for points, backwards.
func onPage(x, y float64, w way, width, height float64) (float64, float64) {
	switch w {
	case up:
		return y, height - x
	case down:
		return width - y, x
	case left:
		return width - x, height - y
	}
	return x, y
}

// inFile is where a point of the page as it is shown is in the file: shown backwards.
func (s sheet) inFile(x, y float64) (float64, float64) {
	switch s.turns {
	case 1:
		return y + s.left, x + s.bottom
	case 2:
		return s.right - x, y + s.bottom
	case 3:
		return s.right - y, s.top - x
	}
	return x + s.left, s.top - y
}

// turned is the words of a page by the way in which they run: a page that is filled sideways is read sideways. What runs
// another way than most, such as a text in the margin, is a page of its own with the same number.
func turned(page int, words []word, s sheet) []geometry.Page {
	width, height := s.size()
	most := commonest(words)
	var ways [up + 1][]geometry.Word
	for _, w := range words {
		w = w.asRead(most, width, height)
		ways[w.way] = append(ways[w.way], w.Word)
	}
	pages := []geometry.Page{{Number: page, Words: ways[most]}}
	for w, list := range ways {
		if way(w) != most && len(list) > 0 {
			pages = append(pages, geometry.Page{Number: page, Words: list})
		}
	}
	return pages
}
