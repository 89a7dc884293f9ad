package printed

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/enum"
)

// figure reads what is left: digits, grouping and decimals.
func (r *reader) figure() error {
	if r.paren >= 0 && !r.closed {
		return r.fail(r.paren, "the parenthesis is not closed")
	}
	if r.euro && r.percent {
		return r.fail(r.pos, "a euro sign and a percent sign; these may be two figures")
	}
	if r.pos == r.end {
		return r.fail(r.pos, "no digits; a letter or sign alone is not a figure")
	}
	coef, decimals, err := r.digits()
	if err != nil {
		return err
	}
	if r.whole && decimals > 0 {
		return r.fail(r.end, `decimals before ",-"`)
	}
	if r.neg {
		coef = -coef
	}
	r.cell.coef, r.cell.decimals, r.cell.kind = coef, uint8(decimals), number
	if r.percent {
		r.cell.kind = percentage
	}
	return nil
}

// digits reads the bare figure.
func (r *reader) digits() (coef int64, decimals int, err error) {
	group, point, err := r.separators()
	if err != nil {
		return 0, 0, err
	}
	whole := r.rest()
	if i := strings.IndexByte(whole, point); i >= 0 {
		decimals = len(whole) - i - 1
		if err := r.decimals(r.pos+i+1, whole[i+1:], point); err != nil {
			return 0, 0, err
		}
		whole = whole[:i]
	}
	if err := r.groups(whole, group); err != nil {
		return 0, 0, err
	}
	coef, err = r.count(r.rest())
	return coef, decimals, err
}

// separators decides which marks group and which stand before decimals.
func (r *reader) separators() (group, point byte, err error) {
	if r.locale != Mixed {
		group, point = marks(r.locale)
		return group, point, nil
	}
	s := r.rest()
	i := strings.IndexByte(s, '.')
	if i < 0 || r.whole || strings.IndexByte(s, ',') >= 0 || strings.Count(s, ".") > 1 {
		return '.', ',', nil
	}
	if len(s)-i-1 != 3 || i == 0 || i > 3 || s[0] == '0' {
		return ',', '.', nil
	}
	return 0, 0, r.fail(r.pos+i, "the point can group thousands or stand before decimals; read the table as Dutch or as English")
}

// decimals checks what follows the decimal mark.
func (r *reader) decimals(at int, s string, point byte) error {
	n := digits.End(s, 0)
	switch {
	case n < len(s):
		return r.unexpected(at+n, "a decimal")
	case n == 0:
		return r.fail(at, "no digits after the decimal "+enum.Quote(string(point)))
	case n > maxCellDecimals:
		return r.fail(at, "more than 18 decimals")
	}
	return nil
}

// groups checks the digits before the decimal mark: all without grouping, or all grouped in threes.
func (r *reader) groups(s string, group byte) error {
	first := digits.End(s, 0)
	switch {
	case first == 0:
		return r.unexpected(r.pos, "a digit")
	case first > 1 && s[0] == '0':
		return r.fail(r.pos, "a figure does not begin with 0; this may be a code")
	case first == len(s):
		return nil
	case s[first] != group:
		return r.unexpected(r.pos+first, "a digit")
	case first > 3 || s[0] == '0':
		return r.fail(r.pos+first, enum.Quote(string(group))+" groups thousands, but one to three digits, not 0, must come before it"+r.hint())
	}
	for i := first; i < len(s); {
		end := digits.End(s, i+1)
		switch {
		case s[i] != group:
			return r.unexpected(r.pos+i, "a digit")
		case end != i+4:
			return r.fail(r.pos+i, enum.Quote(string(group))+" groups thousands, and three digits must follow it, not "+strconv.Itoa(end-i-1)+r.hint())
		}
		i = end
	}
	return nil
}

// hint says what to do about a mark in the wrong place.
func (r *reader) hint() string {
	if r.locale == Dutch {
		return "; if the table prints decimals with a point, read it as Mixed or English"
	}
	return ""
}

// unexpected is the error for a character that is not part of a figure.
func (r *reader) unexpected(at int, want string) error {
	c, _ := utf8.DecodeRuneInString(r.in[at:])
	if isBlank(c) {
		return r.fail(at, "a blank between digits; these may be two figures")
	}
	return r.fail(at, want+" was expected, not "+strconv.QuoteRune(c))
}

// count returns the digits of s as a number, skipping the marks between them.
func (r *reader) count(s string) (int64, error) {
	var n int64
	for i := range len(s) {
		d := int64(s[i]) - '0'
		if d < 0 || d > 9 {
			continue
		}
		if n > (math.MaxInt64-d)/10 {
			return 0, r.fail(r.pos+i, "more digits than fit; no figure in a budget is this large or this fine")
		}
		n = n*10 + d
	}
	return n, nil
}
