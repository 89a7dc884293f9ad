package printed

import (
	"github.com/bbvgo/bbv/budget"
)

// cellKind says what a cell of a printed table holds.
type cellKind uint8

const (
	blank      cellKind = iota // no ink
	number                     // a figure
	percentage                 // a figure with a percent sign
	missing                    // a dash or another placeholder
)

// Cell is what one cell of a printed table says. A cell that holds no number has none: nothing in
// it counts as 0.
//
// The zero value is a blank cell.
//
// Cells are == when they were read from the same text in spellings that agree on it.
type Cell struct {
	raw        string
	coef       int64
	decimals   uint8
	kind       cellKind
	missing    Missing
	effect     budget.Effect
	note, last uint8 // the footnote is raw[note:last]
}

// Number returns the figure of a number or percentage as coef / 10^decimals, with as many decimals
// as are printed, at most 18; ok is false for any other cell. A V or N beside the figure does not
// change its sign.
func (c Cell) Number() (coef int64, decimals int, ok bool) {
	return c.coef, int(c.decimals), c.kind == number || c.kind == percentage
}

// Printed returns the figure of a number, printed in unit u; ok is false for any other cell, a
// percentage included, for a unit that is none of the three, and for more than nine decimals.
func (c Cell) Printed(u budget.Unit) (p budget.Printed, ok bool) {
	if c.kind != number {
		return budget.Printed{}, false
	}
	p, err := budget.NewPrinted(c.coef, int(c.decimals), u)
	return p, err == nil
}

// Missing returns why there is no number; [NotMissing] when there is one.
func (c Cell) Missing() Missing {
	if c.kind == blank {
		return MissingBlank
	}
	return c.missing
}

// IsPercentage reports whether the figure has a percent sign; its number then counts per cents.
func (c Cell) IsPercentage() bool { return c.kind == percentage }

// Effect returns what the letter V or N before or after the figure says; Neutraal without one.
func (c Cell) Effect() budget.Effect { return c.effect }

// Footnote returns the reference that is glued to the value: "*", "**", "¹"; "" when there is none.
func (c Cell) Footnote() string { return c.raw[c.note:c.last] }

// notBare says why c is not just a number; "" when it is.
func (c Cell) notBare() string {
	switch {
	case c.kind == blank:
		return "the cell is blank, which is not 0; use Read and decide what it means"
	case c.missing == MissingDash:
		return "a dash is not a plain figure; use Read"
	case c.kind == missing:
		return "the cell says that the figure is missing; use Read"
	case c.kind == percentage:
		return "a percentage is not a plain figure; use Read"
	case c.effect != budget.Neutraal:
		return "the letter beside the figure decides its sign; use Read"
	case c.note < c.last:
		return "the figure has a footnote; use Read"
	}
	return ""
}
