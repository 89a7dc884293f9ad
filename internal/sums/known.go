package sums

import (
	"strconv"
	"strings"
)

// How slips happen: two figures in a thousand are wrong, four in five of those by
// a slip of a known kind, and of the others three in ten are the figure of a
// neighbouring cell.
const (
	slipRate  = .002
	known     = .8
	neighbour = .3
)

func digits(n int64) string { return strconv.FormatUint(uint64(abs(n)), 10) }

// differing returns the places where two numbers of equal length differ.
func differing(a, b string) (at []int) {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			at = append(at, i)
		}
	}
	return at
}

// kinds is how many kinds of slip there are, each as likely: a wrong digit, two
// swapped, the sign, a digit dropped, one doubled, ten times as much.
const kinds = 6.

// likelySlip is the share of slips at what is meant that give what is printed.
func likelySlip(printed, meant int64) float64 {
	a, b := digits(meant), digits(printed)
	n := float64(len(a))
	switch {
	case printed == meant, printed == 0: // what prints nothing was lost, and not typed
		return 0
	case printed == -meant:
		return 1 / kinds
	case (printed < 0) != (meant < 0):
		return 0
	case len(a) == len(b):
		return sameLength(a, b)
	case len(b) == len(a)+1:
		p := 0.0
		if b == a+"0" {
			p = 1 / kinds
		}
		for i := range a {
			if a[:i+1]+a[i:] == b {
				p += 1 / kinds / n
			}
		}
		for i := range b {
			if b[:i]+b[i+1:] == a { // any digit more, one time in ten that it is the same again
				p += 1 / kinds / n / 10
			}
		}
		return p
	case len(b) < len(a):
		p := 0.0
		for i := range a {
			if left := strings.TrimLeft(a[:i]+a[i+1:], "0"); left == b {
				p += 1 / kinds / n
			}
		}
		return p
	}
	return 0
}

func sameLength(a, b string) float64 {
	n := float64(len(a))
	at := differing(a, b)
	switch {
	case len(at) == 1:
		return 1 / kinds / n / 9
	case len(at) == 2 && at[1] == at[0]+1 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]:
		return 1 / kinds / max(1, n-1)
	}
	return 0
}
