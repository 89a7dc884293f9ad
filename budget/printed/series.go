package printed

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/budget"
)

// Series reads a row of printed figures into a series, in euros: cells[i] stands in columns[i] and
// counts units of u, so that "33.955" in thousands is €33.955.000. A cell that holds no number (blank,
// a lone dash, "PM", "n.b.") puts nothing in the series, for absent is not €0; print 0 where nil is
// meant. A footnote beside a figure is passed over.
//
// It returns a *[ReadError] for a cell that cannot be read, or that holds a percentage or a letter V or N,
// and a *[budget.RangeError] for a unit that is none of the three, where there are more or fewer cells
// than columns, and for a column that is not Valid or stands there twice.
func Series(l Locale, u budget.Unit, columns []budget.Column, cells ...string) (budget.Series, error) {
	if _, err := budget.NewPrinted(0, 0, u); err != nil {
		return nil, err
	}
	if len(cells) != len(columns) {
		return nil, &budget.RangeError{Op: "read series", Value: strconv.Itoa(len(cells)) + " cells",
			Reason: fmt.Sprintf("there are %d columns; give a cell for each, \"\" where it is blank", len(columns))}
	}
	out := budget.Series{}
	for i, c := range columns {
		if !c.Valid() || slices.Contains(columns[:i], c) {
			return nil, &budget.RangeError{Op: "read series", Value: c.String(), Reason: "no column, or one that stands there twice; a year and stage have one figure"}
		}
		a, has, err := amount(cells[i], l, u)
		if err != nil {
			return nil, err
		}
		if has {
			out[c] = a
		}
	}
	return out, nil
}

// amount returns what a cell is worth; has is false where it says that there is no figure.
func amount(text string, l Locale, u budget.Unit) (a budget.Amount, has bool, err error) {
	c, err := Read(text, l)
	if err != nil || c.Missing() != NotMissing {
		return a, false, err
	}
	c.note = c.last // a footnote refers to a text below the table
	if reason := c.notBare(); reason != "" {
		return a, false, &ReadError{Input: text, Locale: l, Reason: reason}
	}
	p, err := budget.NewPrinted(c.coef, int(c.decimals), u)
	return p.Amount(), true, err
}
