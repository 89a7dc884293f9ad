package numfmt

import (
	"slices"
	"strconv"
	"strings"
)

// section is one of the parts of a format code that semicolons divide.
type section struct {
	tokens  []token
	when    *condition
	percent int  // how often the number is taken times a hundred
	scaled  int  // how often it is divided by a thousand
	grouped bool // a dot between thousands
	english bool // names of months and days in English
	system  byte // 'd' for the long date of the system, 't' for its time, whatever the tokens say
}

// condition is what a number must be for a section to show it: "[<100]", "[>=1000]".
type condition struct {
	operator string
	bound    decimal
}

func parseCondition(s string) *condition {
	operator := s[:len(s)-len(strings.TrimLeft(s, "<>="))]
	bound, ok := parse(s[len(operator):])
	if !ok {
		return nil
	}
	return &condition{operator, bound}
}

func (c *condition) holds(d decimal) bool {
	order := d.compare(c.bound)
	switch c.operator {
	case "<":
		return order < 0
	case "<=":
		return order <= 0
	case ">":
		return order > 0
	case ">=":
		return order >= 0
	case "<>":
		return order != 0
	}
	return order == 0
}

// below reports whether the condition lets negative numbers through only.
func (c *condition) below() bool {
	switch c.operator {
	case "<":
		return c.bound.negative || c.bound.zero()
	case "<=", "=":
		return c.bound.negative
	}
	return false
}

// The languages of formats are numbers of Windows in hexadecimal, of which the lowest ten bits name the language.
const (
	languageBits   = 0x3FF
	englishByBits  = 0x09
	systemLongDate = 0xF800
	systemTime     = 0xF400
)

// language takes in the language of a section, as in "[$-409]" and "[$€-413]".
func (s *section) language(code string) {
	n, err := strconv.ParseUint(code, 16, 32)
	switch {
	case err != nil:
	case n == systemLongDate:
		s.system = 'd'
	case n == systemTime:
		s.system = 't'
	default:
		s.english = n&languageBits == englishByBits
	}
}

// has reports whether the section has a token of a kind.
func (s *section) has(kind tokenKind) bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return t.kind == kind })
}

// date reports whether the section shows a day or a time.
func (s *section) date() bool { return s.system != 0 || s.has(part) }
