package budget

import "strconv"

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

// String returns the caption as Dutch tables print it: "x € 1", "x € 1.000" or "x € 1 miljoen".
func (u Unit) String() string {
	switch u {
	case InEuros:
		return "x € 1"
	case InThousands:
		return "x € 1.000"
	case InMillions:
		return "x € 1 miljoen"
	}
	return "Unit(" + strconv.Itoa(int(u)) + ")"
}

// MarshalText returns "1", "1000" or "1000000". It returns a *RangeError for any other unit.
func (u Unit) MarshalText() ([]byte, error) {
	if !u.Valid() {
		return nil, u.check("write unit")
	}
	return strconv.AppendUint(nil, pow10[u.exponent()], 10), nil
}

// UnmarshalText reads what [Unit.MarshalText] writes. It returns a *ParseError for any other text,
// also for a caption: that is for [ParseUnit].
func (u *Unit) UnmarshalText(text []byte) error {
	if u == nil {
		return errNilTarget("unit")
	}
	switch string(text) {
	case "1":
		*u = InEuros
	case "1000":
		*u = InThousands
	case "1000000":
		*u = InMillions
	default:
		return &ParseError{What: "unit", Input: string(text), Reason: "write 1, 1000 or 1000000"}
	}
	return nil
}

// check returns a *RangeError for a unit that is none of the three.
func (u Unit) check(op string) error {
	if u.Valid() {
		return nil
	}
	return &RangeError{Op: op, Value: u.String(), Reason: "no such unit; use InEuros, InThousands or InMillions"}
}
