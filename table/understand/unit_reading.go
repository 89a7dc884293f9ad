package understand

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

// UnitReading is the unit of the figures: what the table, or what stands near it, says. Where nothing says it the unit is
// unknown: sums are judged all the same, as they need no unit, and no figure has an amount in euros. The zero value is an
// unknown unit.
type UnitReading struct {
	// Unit is what is stated first among what is Said, or given. It means nothing where Stated is false.
	Unit budget.Unit
	// Stated tells that the table, or the text near it, names a unit, or that it was given.
	Stated bool
	// Disputed tells that places that speak of the whole table name different units, so that none of them is known.
	Disputed bool
	// Contradicted tells that the figures cannot be in the unit that is stated; Unit is what is stated all the same.
	Contradicted bool
	// Said are the places that name a unit, the most telling first; nil for a unit that was given.
	Said []UnitSaid
	// Suggested is what the size of the figures suggests where no unit is stated: a suggestion to a reader, from which
	// nothing follows. It is nil where they suggest nothing.
	Suggested *budget.Unit
	Evidence  string

	columns map[int]budget.Unit // of the columns whose own header names another unit than the table
	blocks  []unitBlock         // in the order of rows
	counts  counts              // of what is no money
}

// Known reports whether one unit is stated for the whole table, or given; columns and blocks of rows may have their own.
func (r UnitReading) Known() bool { return r.Stated && !r.Disputed }

// counts are the figures that say how many there are of something: nobody rounds those, so they have no unit.
type counts struct {
	all           bool
	rows, columns map[int]bool
	exact         bool // their sums hold but for one figure
}

// UnitSaid is a text that names a unit.
type UnitSaid struct {
	Unit budget.Unit
	Text string // as it stands there
	At   table.Position
}

// unitBlock are rows under a heading that names a unit.
type unitBlock struct {
	from, to int // the heading and the first row that is not under it
	said     UnitSaid
}
