package budget

import (
	"fmt"
	"slices"
	"strings"
)

// words are the texts of an enumeration whose values count from 1; the zero
// value is none of them.
type words struct {
	what  string // what an error calls a value: "kind of roll-forward"
	typ   string // the name of the type, for junk
	texts []string
}

func (w *words) valid(v uint8) bool { return v > 0 && int(v) <= len(w.texts) }

// text returns the text of a value, "Post(0)" for junk.
func (w *words) text(v uint8) string {
	if w.valid(v) {
		return w.texts[v-1]
	}
	return fmt.Sprintf("%s(%d)", w.typ, v)
}

func (w *words) parse(text string) (uint8, error) {
	if i := slices.Index(w.texts, text); i >= 0 {
		return uint8(i + 1), nil
	}
	return 0, &ParseError{What: w.what, Input: text, Reason: w.choice()}
}

// choice says what to write instead.
func (w *words) choice() string {
	if len(w.texts) > 10 {
		return fmt.Sprintf("want one of %d texts, such as %s", len(w.texts), w.texts[0])
	}
	return "want one of " + strings.Join(w.texts, ", ")
}

func (w *words) marshal(v uint8) ([]byte, error) {
	if !w.valid(v) {
		return nil, &ParseError{What: w.what, Input: w.text(v), Reason: w.choice()}
	}
	return []byte(w.texts[v-1]), nil
}

// unmarshalWord stores in v the value whose text it is, and leaves v alone
// where there is none.
func unmarshalWord[T ~uint8](v *T, w *words, text []byte) error {
	return unmarshalText(v, w.what, text, func(s string) (T, error) {
		n, err := w.parse(s)
		return T(n), err
	})
}
