package budget

import (
	"strconv"
	"strings"
)

// Mark is the letter V (voordeel) or N (nadeel) that a table prints beside a figure or in a column
// of its own. The zero value is [NoMark].
type Mark uint8

const (
	// NoMark says that there is no letter.
	NoMark Mark = iota
	// MarkVoordeel is "V": the figure is an advantage.
	MarkVoordeel
	// MarkNadeel is "N": the figure is a disadvantage.
	MarkNadeel
)

// String returns "V", "N" or, for [NoMark], "".
func (m Mark) String() string {
	switch m {
	case NoMark:
		return ""
	case MarkVoordeel:
		return "V"
	case MarkNadeel:
		return "N"
	}
	return "Mark(" + strconv.Itoa(int(m)) + ")"
}

// ParseMark reads a cell of a column of its own: "V", "N", "voordeel", "nadelig", in any case and
// with blanks or one pair of parentheses around it; blank is [NoMark]. It returns a *ParseError for anything else.
func ParseMark(s string) (Mark, error) {
	t := strings.TrimFunc(s, isBlank)
	if t == "" {
		return NoMark, nil
	}
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") {
		t = strings.TrimFunc(t[1:len(t)-1], isBlank)
	}
	if m := markOf(t); m != NoMark {
		return m, nil
	}
	return NoMark, &ParseError{What: "mark", Input: s, Reason: "write V for voordeel or N for nadeel"}
}

// markOf returns the mark that a word stands for, or NoMark.
func markOf(word string) Mark {
	switch strings.ToLower(word) {
	case "v", "voordeel", "voordelig":
		return MarkVoordeel
	case "n", "nadeel", "nadelig":
		return MarkNadeel
	}
	return NoMark
}
