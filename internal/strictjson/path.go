package strictjson

import (
	"fmt"
	"strconv"
	"strings"
)

// step is one step of the path to a value: the index of an element, or a name
// where the index is named.
type step struct {
	index int
	name  string
}

const named = -1

// String returns the step as paths write it behind another: "[2]", "lasten".
func (s step) String() string {
	if s.index == named {
		return s.name
	}
	return "[" + strconv.Itoa(s.index) + "]"
}

// pathText writes a path as in "programmas[2].lasten.2017-realisatie".
func pathText(path []step) string {
	var b strings.Builder
	for i, s := range path {
		if i > 0 && s.index == named {
			b.WriteByte('.')
		}
		b.WriteString(s.String())
	}
	return b.String()
}

// Error is the first thing in a text that is not as the type wants it.
type Error struct {
	Path   string // "programmas[2].regels[0].lasten"; empty for the text as a whole
	Line   int    // from 1; 0 for a value that is going to be written
	Column int    // from 1, in bytes; 0 likewise
	Reason string // what is wrong, with the input quoted
	Err    error  // what a type said of its text, if that was it
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
	return strings.Join(append(places, e.Reason), ": ")
}

// Unwrap returns what a type said of its text.
func (e *Error) Unwrap() error { return e.Err }
