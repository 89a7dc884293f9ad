// Package digits scans the digits of printed figures and the marks between them, for every reader
// of figures.
package digits

import "strings"

// Scan reads a figure of digits, grouping, decimals and a leading minus, up to 18 digits, and
// nothing else: group stands between groups of three digits, 0 where there is no such mark, and
// point before decimals. It returns the figure without its mark and how many of its digits are
// decimals. It reports false for anything else, right or wrong.
func Scan(s string, group, point byte) (coef int64, decimals int, ok bool) {
	if len(s) == 0 || len(s) > 24 {
		return 0, 0, false
	}
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	i, n := 0, int64(0)
	for ; i < len(s) && s[i]-'0' <= 9; i++ {
		n = n*10 + int64(s[i]-'0')
	}
	if i == 0 || s[0] == '0' && i > 1 || i > 18 {
		return 0, 0, false
	}
	digits := i
	if i < len(s) && s[i] == group && group != 0 && i <= 3 && s[0] != '0' {
		for i+4 <= len(s) && s[i] == group {
			a, b, c := s[i+1]-'0', s[i+2]-'0', s[i+3]-'0'
			if a > 9 || b > 9 || c > 9 {
				return 0, 0, false
			}
			n = n*1000 + int64(a)*100 + int64(b)*10 + int64(c)
			i += 4
			digits += 3
		}
	}
	if i < len(s) && s[i] == point {
		first := i + 1
		for i = first; i < len(s) && s[i]-'0' <= 9; i++ {
			n = n*10 + int64(s[i]-'0')
		}
		if decimals = i - first; decimals == 0 {
			return 0, 0, false
		}
	}
	if i < len(s) || digits+decimals > 18 {
		return 0, 0, false
	}
	if neg {
		n = -n
	}
	return n, decimals, true
}

// Run returns the length of the figure at the start of s: the longest run of digits, commas and
// points that begins and ends with a digit, 0 where there is none.
func Run(s string) int {
	end := 0
	for i := 0; i < len(s) && (s[i]-'0' <= 9 || i > 0 && (s[i] == '.' || s[i] == ',') && s[i-1]-'0' <= 9); i++ {
		if s[i]-'0' <= 9 {
			end = i + 1
		}
	}
	return end
}

// Ambiguous reports whether a figure has one mark, and that before exactly three digits: "1.234" and
// "1234,567". Such a mark can group thousands or stand before decimals. Behind a 0 it cannot group.
func Ambiguous(s string) bool {
	n := len(s) - len(".000")
	return n > 0 && s[0] != '0' && strings.IndexAny(s, ".,") == n && strings.LastIndexAny(s, ".,") == n
}

// End returns the end of the run of digits that starts at i.
func End(s string, i int) int {
	for i < len(s) && s[i]-'0' <= 9 {
		i++
	}
	return i
}
