package budget

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// CellKind says what a cell of a printed table holds. The zero value is [KindBlank].
type CellKind uint8

const (
	// KindBlank is a cell without ink. It can mean nil or missing, which only the table shows.
	KindBlank CellKind = iota
	// KindDash is a lone dash, also after a euro sign ("€ -"). It can mean nil or missing.
	KindDash
	// KindNumber is a figure.
	KindNumber
	// KindPercentage is a figure with a percent sign; its number counts per cents.
	KindPercentage
	// KindMissing is a placeholder for a figure that is not there: "nvt", "n.n.b.", "PM".
	KindMissing
)

// String returns "blank", "dash", "number", "percentage" or "missing".
func (k CellKind) String() string {
	names := [...]string{"blank", "dash", "number", "percentage", "missing"}
	if int(k) < len(names) {
		return names[k]
	}
	return "CellKind(" + strconv.Itoa(int(k)) + ")"
}

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
	kind       CellKind
	missing    Missing
	mark       Mark
	note, last uint8 // the footnote is raw[note:last]
}

// Kind returns what the cell holds.
func (c Cell) Kind() CellKind { return c.kind }

// Number returns the figure of a number or percentage as coef / 10^decimals, with as many decimals
// as are printed, at most 18; ok is false for any other cell. A V or N beside the figure does not
// change its sign.
func (c Cell) Number() (coef int64, decimals int, ok bool) {
	return c.coef, int(c.decimals), c.kind == KindNumber || c.kind == KindPercentage
}

// Decimal returns the figure of a number or percentage ("12,5%" is 12.5); ok is false for any other
// cell.
func (c Cell) Decimal() (d decimal.Decimal, ok bool) {
	if coef, decimals, ok := c.Number(); ok {
		return decimal.New(coef, -int32(decimals)), true
	}
	return decimal.Decimal{}, false
}

// Printed returns the figure of a number, printed in unit u; ok is false for any other cell, a
// percentage included, for a unit that is none of the three, and for more than nine decimals.
func (c Cell) Printed(u Unit) (p Printed, ok bool) {
	if c.kind != KindNumber {
		return Printed{}, false
	}
	p, err := NewPrinted(c.coef, int(c.decimals), u)
	return p, err == nil
}

// Missing returns why there is no number; [NotMissing] when there is one.
func (c Cell) Missing() Missing {
	if c.kind == KindBlank {
		return MissingBlank
	}
	return c.missing
}

// Mark returns the letter V or N that stands before or after the figure.
func (c Cell) Mark() Mark { return c.mark }

// Footnote returns the reference that is glued to the value: "*", "**", "¹"; "" when there is none.
func (c Cell) Footnote() string { return c.raw[c.note:c.last] }

// Raw returns the text that was read, unchanged.
func (c Cell) Raw() string { return c.raw }

// notBare says why c is not just a number; "" when it is.
func (c Cell) notBare() string {
	switch {
	case c.kind == KindBlank:
		return "the cell is blank, which is not 0; read it with Locale.Read and decide what it means"
	case c.kind == KindMissing:
		return "the cell says that the figure is missing; read it with Locale.Read"
	case c.kind != KindNumber:
		return "a " + c.kind.String() + " is not a plain figure; read it with Locale.Read"
	case c.mark != NoMark:
		return "the letter beside the figure decides its sign; read it with Locale.Read"
	case c.note < c.last:
		return "the figure has a footnote; read it with Locale.Read"
	}
	return ""
}
