package indicator

import (
	"fmt"
	"slices"
)

// Direction says which values of an indicator are better (richting). The zero value,
// Undirected, means that nobody has said so; that differs from Neutral, which says
// that no value is better than another.
type Direction uint8

const (
	Undirected     Direction = iota // not stated
	HigherIsBetter                  // "hoger"
	LowerIsBetter                   // "lager"
	TargetValue                     // "doelwaarde": the target exactly, neither more nor less
	WithinRange                     // "bandbreedte": anything inside the target range
	Neutral                         // "neutraal": context, not to be judged
)

var directionNames = [...]string{"", "hoger", "lager", "doelwaarde", "bandbreedte", "neutraal"}

// String returns the Dutch word used on the wire; Undirected is the empty string and
// a number outside the enumeration prints as Direction(13).
func (d Direction) String() string { return enumString(d, directionNames[:], "Direction") }

// MarshalText returns the Dutch word. It fails on a number outside the enumeration.
func (d Direction) MarshalText() ([]byte, error) { return enumText(d, directionNames[:], "richting") }

// UnmarshalText reads the Dutch word exactly as [Direction.String] writes it; the
// error is an [EnumError].
func (d *Direction) UnmarshalText(text []byte) error {
	return parseEnum(d, string(text), directionNames[:], "richting")
}

// EnumError reports a word or number that is not in a closed list of the wire format.
type EnumError struct {
	List  string   // name of the list: "richting", "soort", …
	Input string   // what was found
	Known []string // what the list contains
}

// Error names the list, quotes the input and lists what is known.
func (e *EnumError) Error() string {
	return fmt.Sprintf("%s: unknown value %q; use one of %q", e.List, e.Input, e.Known)
}

func enumString[T ~uint8](v T, names []string, typ string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", typ, uint8(v))
}

func enumText[T ~uint8](v T, names []string, list string) ([]byte, error) {
	if int(v) < len(names) {
		return []byte(names[v]), nil
	}
	return nil, &EnumError{List: list, Input: fmt.Sprint(uint8(v)), Known: names}
}

func parseEnum[T ~uint8](v *T, text string, names []string, list string) error {
	if i := slices.Index(names, text); i >= 0 && v != nil {
		*v = T(i)
		return nil
	}
	return &EnumError{List: list, Input: clip(text), Known: names}
}

// clip keeps a quoted input short: an error message is read by people.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && s[cut]&0xC0 == 0x80 {
		cut--
	}
	return s[:cut] + "…"
}
