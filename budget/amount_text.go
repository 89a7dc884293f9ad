package budget

import (
	"errors"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/internal/digits"
)

// ParseAmount reads an amount in its canonical form: an optional "-", digits, and optionally "." and
// more digits. It accepts any number of decimals up to 40, and no blanks, no "+", no grouping, no
// exponent and no superfluous leading zero. Figures from a Dutch document are for package printed:
// "1.234" is €1,234 here and €1.234 there.
//
// It returns a *ParseError that says where the text goes wrong.
func ParseAmount(s string) (Amount, error) {
	if n, ok := parseFast(s); ok {
		return Amount{n: uint64(n)}, nil
	}
	return parseWide(s)
}

// MustParseAmount is ParseAmount for constants. It panics when s is not an amount.
func MustParseAmount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

// parseFast reads s when it has at most 14 digits before the point and four after it.
func parseFast[T string | []byte](s T) (int64, bool) {
	i, n := 0, int64(0)
	neg := len(s) > 0 && s[0] == '-'
	if neg {
		i = 1
	}
	first := i
	for ; i < len(s) && s[i]-'0' <= 9; i++ {
		n = n*10 + int64(s[i]-'0')
		if i-first == 14 {
			return 0, false
		}
	}
	if i == first || s[first] == '0' && i > first+1 {
		return 0, false
	}
	left := scale
	if i < len(s) {
		if s[i] != '.' || i+1 == len(s) || len(s)-i-1 > scale {
			return 0, false
		}
		for i++; i < len(s); i++ {
			if s[i]-'0' > 9 {
				return 0, false
			}
			n = n*10 + int64(s[i]-'0')
			left--
		}
	}
	n *= int64(pow10[left])
	if neg {
		n = -n
	}
	return n, true
}

// parseWide checks the form of s and reads it in any size that is allowed.
func parseWide(s string) (Amount, error) {
	if at, reason := checkCanonical(s); reason != "" {
		return Amount{}, &ParseError{What: "amount", Input: s, Offset: at, Reason: reason}
	}
	whole, frac, _ := strings.Cut(s, ".")
	coef, _ := new(big.Int).SetString(whole+frac, 10)
	return canonical(decimal.NewFromBigInt(coef, -int32(len(frac)))), nil
}

// checkCanonical says where and why s is not a canonical amount. The reason is empty when it is one.
func checkCanonical(s string) (at int, reason string) {
	first := len(s) - len(strings.TrimPrefix(s, "-"))
	whole := digits.End(s, first)
	switch {
	case whole == first:
		return first, "a digit was expected; write for example -1234.50"
	case s[first] == '0' && whole > first+1:
		return first, "drop the leading zero"
	case whole-first > maxIntegerDigits:
		return first, "more than " + strconv.Itoa(maxIntegerDigits) + " digits before the point"
	case whole == len(s):
		return 0, ""
	case s[whole] != '.':
		return whole, "only digits and one decimal point are allowed here; write for example -1234.50"
	}
	switch end := digits.End(s, whole+1); {
	case end == whole+1:
		return end, "a digit was expected after the decimal point"
	case end < len(s):
		return end, "only digits are allowed after the decimal point"
	case end-whole-1 > maxDecimals:
		return whole + 1, "more than " + strconv.Itoa(maxDecimals) + " decimals; round it first"
	}
	return 0, ""
}

// String returns the canonical form: "12", "12.50", "-0.125"; without decimals or with at least two.
// [ParseAmount] reads it back, up to 40 digits before the point.
func (a Amount) String() string { return string(a.append(make([]byte, 0, 32), 0, '.')) }

// append appends a exactly, with the given marks; group is 0 for none.
func (a Amount) append(dst []byte, group, point byte) []byte {
	if a.n == isWide {
		return a.wide.Value().append(dst, group, point)
	}
	coef, decimals := a.shortest()
	return appendFigure(dst, coef, decimals, group, point)
}

// appendFigure appends coef / 10^decimals, decimals ≤ 18, with the given marks; group is 0 for none.
func appendFigure(dst []byte, coef int64, decimals int, group, point byte) []byte {
	var buf [32]byte // 19 digits, 6 groups, a point, a sign
	i, m := len(buf), magnitude(coef)
	for ; decimals > 0; decimals-- {
		i--
		buf[i], m = byte('0'+m%10), m/10
		if decimals == 1 {
			i--
			buf[i] = point
		}
	}
	for d := 0; ; d++ {
		if d == 3 && group != 0 {
			d = 0
			i--
			buf[i] = group
		}
		i--
		buf[i], m = byte('0'+m%10), m/10
		if m == 0 {
			break
		}
	}
	if coef < 0 {
		i--
		buf[i] = '-'
	}
	return append(dst, buf[i:]...)
}

// append appends w with the given marks; group is 0 for none.
func (w wide) append(dst []byte, group, point byte) []byte {
	coef, neg := strings.CutPrefix(w.coef, "-")
	if neg {
		dst = append(dst, '-')
	}
	decimals := max(0, -int(w.exp))
	coef = strings.Repeat("0", max(0, decimals+1-len(coef))) + coef + strings.Repeat("0", max(0, int(w.exp)))
	whole, frac := coef[:len(coef)-decimals], coef[len(coef)-decimals:]
	for i := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && group != 0 {
			dst = append(dst, group)
		}
		dst = append(dst, whole[i])
	}
	if frac == "" {
		return dst
	}
	if len(frac) == 1 {
		frac += "0"
	}
	return append(append(dst, point), frac...)
}

// MarshalText returns the canonical form, which JSON has between quotes: a JSON number goes through
// a float in most readers. The error is always nil.
func (a Amount) MarshalText() ([]byte, error) { return a.append(make([]byte, 0, 24), 0, '.'), nil }

// AppendText appends what [Amount.MarshalText] returns, without a slice of its own: encoding/json/v2 and others that know
// encoding.TextAppender write amounts so. The error is always nil.
func (a Amount) AppendText(b []byte) ([]byte, error) { return a.append(b, 0, '.'), nil }

// UnmarshalText reads the canonical form, as [ParseAmount] does.
func (a *Amount) UnmarshalText(text []byte) error {
	if a == nil {
		return errNilTarget("amount")
	}
	if n, ok := parseFast(text); ok {
		*a = Amount{n: uint64(n)}
		return nil
	}
	return a.parse(string(text))
}

// parse reads the canonical form, and leaves the amount as it is where that fails.
func (a *Amount) parse(s string) error {
	v, err := ParseAmount(s)
	if err == nil {
		*a = v
	}
	return err
}

// UnmarshalJSON reads a JSON string in the canonical form. It refuses a JSON number, which may have
// lost its last digits before it got here, and null, since a missing amount is not €0.
func (a *Amount) UnmarshalJSON(data []byte) error {
	if a == nil {
		return errNilTarget("amount")
	}
	switch {
	case string(data) == "null":
		return &ParseError{What: "amount", Input: "null", Reason: "null is not a value; leave the field out, or read into a pointer"}
	case len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"':
		return &ParseError{What: "amount", Input: string(data), Reason: "not a JSON string; write it between quotes"}
	}
	return a.UnmarshalText(data[1 : len(data)-1])
}

// errNilTarget is the error for a call of an Unmarshal method or Scan on a nil pointer.
func errNilTarget(what string) error {
	return errors.New("read " + what + ": the target is a nil pointer")
}
