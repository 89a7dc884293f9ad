package iv3

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// Tolerated is the set of liberties that a printed code or label takes and that reading
// it overlooked. The zero value is none: the label is exactly the official one.
type Tolerated uint16

// The liberties that occur in published tables and in CBS files.
const (
	padding      Tolerated = 1 << iota // white space around or doubled inside: "0.1   "
	trailingZero                       // a zero that makes two decimals: "6.20" for 6.2
	truncated                          // a name cut off, ending in ".." or "…"
	spelling                           // capitals, hyphens, quotes, abbreviated words: "Ov. maatwerkarrangementen (Wmo)"
	oldName                            // the official name of the code in another year
	OtherName                          // a name that no official list has for the code
	NoCode                             // no code printed; found by its name
	sidePrefix                         // the side before the category: "L1.1"
)

var toleratedNames = [...]string{"padding", "trailing zero", "truncated", "spelling", "old name", "other name", "no code", "side prefix"}

// String lists the liberties, "nothing" for none; unknown bits print as "Tolerated(512)".
func (t Tolerated) String() string {
	if t == 0 {
		return "nothing"
	}
	var parts []string
	for i, name := range toleratedNames {
		if t&(1<<i) != 0 {
			parts = append(parts, name)
			t &^= 1 << i
		}
	}
	if t != 0 {
		parts = append(parts, "Tolerated("+strconv.Itoa(int(t))+")")
	}
	return strings.Join(parts, ", ")
}

// tidy removes white space around and doubled white space inside, also non-breaking.
func tidy(s string) (string, Tolerated) {
	clean := strings.Join(strings.Fields(s), " ")
	if clean == s {
		return s, 0
	}
	return clean, padding
}

// cutTruncation removes the dots that mark a name as cut off.
func cutTruncation(name string) (string, Tolerated) {
	for _, mark := range [...]string{"…", "...", ".."} {
		if stem, ok := strings.CutSuffix(name, mark); ok {
			return strings.TrimSpace(stem), truncated
		}
	}
	return name, 0
}

// fold keeps the letters and digits of a name in lower case, words apart by one space,
// so that capitals, hyphens and quotes do not matter.
func fold(name string) string { return lexicon.Bare(name, "+.") }

// sameName says whether a printed name, tidied, stands for the official one and which
// liberties that takes.
func sameName(official, printed string) (Tolerated, bool) {
	if official == printed {
		return 0, true
	}
	stem, taken := cutTruncation(printed)
	have, want := fold(stem), fold(official)
	if taken == truncated {
		if have == "" || !strings.HasPrefix(want, have) && !abbreviates(want, have, true) {
			return 0, false
		}
		if !strings.HasPrefix(official, stem) {
			taken |= spelling
		}
		return taken, true
	}
	return spelling, have != "" && (have == want || abbreviates(want, have, false))
}

// abbreviates reports whether have is want with words cut short by a point:
// "ov. maatwerkarrangementen wmo" for "overige maatwerkarrangementen wmo". With open
// set, the last words may be missing.
func abbreviates(want, have string, open bool) bool {
	wants, haves := strings.Fields(want), strings.Fields(have)
	if len(haves) > len(wants) || !open && len(haves) != len(wants) {
		return false
	}
	for i, h := range haves {
		stem, short := strings.CutSuffix(h, ".")
		cut := open && i == len(haves)-1
		if h != wants[i] && !(short && stem != "" || cut) || !strings.HasPrefix(wants[i], stem) {
			return false
		}
	}
	return true
}
