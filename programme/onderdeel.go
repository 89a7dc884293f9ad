package programme

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

// Onderdeel says which of the two programmaonderdelen a part of a programme
// is, where a document splits its programmes as BBV art. 8, fourth paragraph,
// allows. The zero value is neither.
type Onderdeel uint8

// The programmaonderdelen.
const (
	NoOnderdeel  Onderdeel = iota
	Prioriteiten           // what the council decides on anew
	Overig                 // all else
)

var onderdeelTexts = [...]string{"", "prioriteiten", "overig"}

// Valid reports whether o is one of the values of this package.
func (o Onderdeel) Valid() bool { return int(o) < len(onderdeelTexts) }

// String returns the Dutch word, "" for NoOnderdeel.
func (o Onderdeel) String() string {
	if o.Valid() {
		return onderdeelTexts[o]
	}
	return fmt.Sprintf("Onderdeel(%d)", uint8(o))
}

// ParseOnderdeel reads the word that String gives. It returns a
// *budget.ParseError for anything else.
func ParseOnderdeel(text string) (Onderdeel, error) {
	for o := NoOnderdeel; o.Valid(); o++ {
		if onderdeelTexts[o] == text {
			return o, nil
		}
	}
	return 0, onderdeelError(text)
}

func onderdeelError(text string) error {
	return &budget.ParseError{What: "programmaonderdeel", Input: text, Reason: "want prioriteiten or overig"}
}

// MarshalText implements encoding.TextMarshaler; a value that is not Valid is
// an error.
func (o Onderdeel) MarshalText() ([]byte, error) {
	if !o.Valid() {
		return nil, onderdeelError(o.String())
	}
	return []byte(onderdeelTexts[o]), nil
}

// UnmarshalText implements encoding.TextUnmarshaler; see ParseOnderdeel. After
// an error o is what it was.
func (o *Onderdeel) UnmarshalText(text []byte) error {
	return unmarshalText(o, "programmaonderdeel", text, ParseOnderdeel)
}
