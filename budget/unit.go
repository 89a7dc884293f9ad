package budget

import "github.com/bbvgo/bbv/internal/enum"

// Unit is the unit that a table prints its figures in. The zero value is [InEuros], whole euros.
type Unit uint8

const (
	// InEuros is one euro: "bedragen x € 1", "in euro's".
	InEuros Unit = iota
	// InThousands is a thousand euro: "bedragen x € 1.000".
	InThousands
	// InMillions is a million euro: "bedragen x € 1 miljoen".
	InMillions
)

// exponent returns the power of ten of the unit: 0, 3 or 6.
func (u Unit) exponent() int { return 3 * int(u) }

// Valid reports whether u is one of the three units.
func (u Unit) Valid() bool { return u <= InMillions }

// Amount returns the value of a printed 1: €1, €1.000 or €1.000.000; €0 for a unit that is none of
// the three.
func (u Unit) Amount() Amount {
	if !u.Valid() {
		return Amount{}
	}
	return Amount{n: unit * pow10[u.exponent()]}
}

// unitCaptions and unitList are the units as they are printed and as they are written in files.
var (
	unitCaptions = enum.List{Type: "Unit", What: "unit", Words: []string{"x € 1", "x € 1.000", "x € 1 miljoen"}}
	unitList     = enum.List{Type: "Unit", What: "unit", Words: []string{"1", "1000", "1000000"}}
)

// String returns the caption as Dutch tables print it: "x € 1", "x € 1.000" or "x € 1 miljoen".
func (u Unit) String() string { return unitCaptions.String(uint8(u)) }

// MarshalText returns "1", "1000" or "1000000". It returns a *ParseError for any other unit.
func (u Unit) MarshalText() ([]byte, error) { return unitList.MarshalText(uint8(u)) }

// UnmarshalText reads what [Unit.MarshalText] writes. It returns a *ParseError for any other text,
// also for a caption: that is for printed.ParseUnit.
func (u *Unit) UnmarshalText(text []byte) error { return enum.Unmarshal(&unitList, u, text) }

// check returns a *RangeError for a unit that is none of the three.
func (u Unit) check(op string) error {
	if u.Valid() {
		return nil
	}
	return &RangeError{Op: op, Value: u.String(), Reason: "no such unit; use InEuros, InThousands or InMillions"}
}
