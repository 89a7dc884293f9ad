package compare

import (
	"github.com/bbvgo/bbv/budget"
)

// turns tell of which sides one table prints with a minus what another prints without: by the figures that both print, how
// many more have one sign than have not.
type turns map[turn]int

// turn are the lines of one side of two tables.
type turn struct {
	tables [2]int
	sides  [2]budget.Side
}

func newTurn(a, b *line) turn { return turn{[2]int{a.table, b.table}, [2]budget.Side{a.side, b.side}} }

// signs is how the signs of figures count.
type signs int

const (
	unsigned signs = iota // not at all: nobody knows how the tables are signed
	asPrinted
	turned  // one has a minus where the other has none
	byTable // unsigned by direction, as both tables tell
)

// of tells how the signs of two lines count: as most of their figures that are equal have them, or as the tables tell.
func (t turns) of(a, b *line) signs {
	switch votes := t[newTurn(a, b)]; {
	case t == nil:
		return unsigned
	case votes > 1:
		return asPrinted
	case votes < -1:
		return turned
	case a.signed && b.signed:
		return byTable
	}
	return unsigned
}
