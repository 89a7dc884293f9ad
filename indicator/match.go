package indicator

import (
	"strings"
	"unicode"
)

const (
	noMatch     = -1
	manyMatches = -2
)

// pairing tells for each indicator of two lists which of the other belongs to it.
type pairing struct{ ofOld, ofNew []int }

// match pairs by name first, then by name and code where names repeat, then by code
// and shared figures.
func match(older, newer []Indicator) pairing {
	p := pairing{ofOld: unmatched(len(older)), ofNew: unmatched(len(newer))}
	p.byKey(older, newer, func(ind Indicator) string { return plainName(ind.Name) })
	p.byKey(older, newer, func(ind Indicator) string { return plainName(ind.Name) + "\x00" + plainName(ind.Code) })
	p.byCode(older, newer)
	return p
}

// byCode pairs what has the same code and the same figures under different names.
func (p pairing) byCode(older, newer []Indicator) {
	withCode := make(map[string][]int)
	for j, ind := range newer {
		if code := plainName(ind.Code); code != "" && p.ofNew[j] == noMatch {
			withCode[code] = append(withCode[code], j)
		}
	}
	for i, was := range older {
		for _, j := range withCode[plainName(was.Code)] {
			if p.ofOld[i] == noMatch && p.ofNew[j] == noMatch && sameFigures(was, newer[j]) {
				p.ofOld[i], p.ofNew[j] = j, i
			}
		}
	}
}

func unmatched(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = noMatch
	}
	return out
}

// byKey pairs what has a key that occurs once in both lists, among those that are not
// paired; what has one that occurs in both but more than once stays open.
func (p pairing) byKey(older, newer []Indicator, key func(Indicator) string) {
	inOld, inNew := places(older, p.ofOld, key), places(newer, p.ofNew, key)
	for k, is := range inOld {
		js := inNew[k]
		switch {
		case len(js) == 0:
		case len(is) == 1 && len(js) == 1:
			p.ofOld[is[0]], p.ofNew[js[0]] = js[0], is[0]
		default:
			mark(p.ofOld, is)
			mark(p.ofNew, js)
		}
	}
}

func mark(of []int, at []int) {
	for _, i := range at {
		of[i] = manyMatches
	}
}

// places lists the indicators that are not paired by their key.
func places(list []Indicator, of []int, key func(Indicator) string) map[string][]int {
	out := make(map[string][]int)
	for i, ind := range list {
		if of[i] < 0 && plainName(ind.Name) != "" {
			k := key(ind)
			out[k] = append(out[k], i)
		}
	}
	return out
}

// sameFigures tells whether two indicators share at least one figure for the same year
// and none contradicts.
func sameFigures(older, newer Indicator) bool {
	shared := 0
	after := newer.History()
	for _, was := range older.History() {
		for _, is := range after {
			if !was.isFigure() || !is.isFigure() || was.Measured() != is.Measured() {
				continue
			}
			if !newer.sameFigure(was.Value, is.Value) {
				return false
			}
			shared++
		}
	}
	return shared > 0
}

// plainName keeps letters and digits of a name, in lower case, with one blank between
// words: what remains when punctuation and spelling of blanks do not count. A percent
// sign stays.
func plainName(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '%' {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
