package strictjson

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
)

// pathText writes the steps to a value, names and the indices that index makes,
// as in "programmas[2].lasten.2017-realisatie".
func pathText(steps []string) string {
	var room [128]byte
	text := room[:0]
	for i, step := range steps {
		if i > 0 && !strings.HasPrefix(step, "[") {
			text = append(text, '.')
		}
		text = append(text, step...)
	}
	return string(text)
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }

// Error is the first thing in a text that is not as the type wants it.
type Error struct {
	Path   string       // "programmas[2].regels[0].lasten"; empty for the text as a whole
	Line   int          // from 1; 0 for a value that is going to be written
	Column int          // from 1, in bytes; 0 likewise
	Reason finding.Text // what is wrong, with the input quoted
	Err    error        // what a type said of its text, if that was it
}

// Error returns the place and the reason.
func (e *Error) Error() string {
	var places []string
	if e.Path != "" {
		places = append(places, e.Path)
	}
	if e.Line > 0 {
		places = append(places, fmt.Sprintf("line %d, column %d", e.Line, e.Column))
	}
	return strings.Join(append(places, e.Reason.EN), ": ")
}

// Unwrap returns what a type said of its text.
func (e *Error) Unwrap() error { return e.Err }
