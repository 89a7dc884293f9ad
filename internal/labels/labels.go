// Package labels keeps title, unit and notes of a table apart where they are lines of text like any other: "titel: …",
// "eenheid: …", "noot: …". Writers put the word before a line that might be taken for something else; readers take it off.
package labels

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// Role is what a line is by its label. The zero value is a line without one.
type Role uint8

const (
	None Role = iota
	Title
	Unit
	Note
)

// words are the labels, by role.
var words = map[Role]lexicon.Kind{Title: lexicon.TitleLabel, Unit: lexicon.UnitLabel, Note: lexicon.NoteLabel}

// longest bounds a label: what is longer is not looked at.
const longest = 20

// Of tells the role of a line by its label, and what stands behind it.
func Of(line string) (Role, string) {
	label, rest, ok := strings.Cut(line, ":")
	if !ok || len(label) > longest {
		return None, line
	}
	for role, kind := range words {
		if kind.Has(lexicon.Fold(label)) {
			return role, strings.TrimSpace(rest)
		}
	}
	return None, line
}

// With puts the label of a role before a text.
func With(role Role, text string) string { return words[role].All()[0] + ": " + text }

// OfTitle is a title as a line: with its label where it might be taken for a unit, or for another label.
func OfTitle(title string) string {
	if role, _ := Of(title); role != None || mayBeUnit(title) {
		return With(Title, title)
	}
	return title
}

// OfUnit is a unit line: with its label unless nobody can take it for anything else.
func OfUnit(unit string) string {
	if lexicon.UnitLine.Has(lexicon.Fold(unit)) {
		return unit
	}
	return With(Unit, unit)
}

// TitleBeforeUnit is the title in front of a unit on one line, as in "Beleidsveld: Jeugd bedragen x €1000" and
// "EMU-saldo (x € 1.000)"; empty where there is none.
func TitleBeforeUnit(s string) string {
	f := strings.ToLower(s)
	if len(f) != len(s) {
		return ""
	}
	at, padded := len(s), " "+f
	for _, mark := range lexicon.UnitBegin.All() {
		if i := strings.Index(padded, mark); i >= 0 {
			at = min(at, max(0, i-1))
		}
	}
	if at == len(s) {
		return "" // a unit in a spelling of which nobody knows where it begins
	}
	return strings.TrimRight(strings.TrimSpace(s[:at]), "(-–:;, ")
}

// OfBoth are title and unit as one line, where a reader takes them apart again: "Jeugd, bedragen x € 1.000". It is
// false where they are lines of their own.
func OfBoth(title, unit string) (line string, ok bool) {
	rest, begins := strings.CutPrefix(unit, title)
	ok = begins && title != "" && TitleBeforeUnit(unit) == title && !mayBeUnit(title)
	role, _ := Of(unit)
	return unit, ok && role == None && lexicon.UnitLine.Has(lexicon.Fold(strings.TrimLeft(rest, "-–:;, ")))
}

// multiplied and within are how a text may name a unit: "x € 1.000", "in euro's". They are large, and made when one is written.
var (
	multiplied = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[×*]|(?:^|\PL)[xX](?:\PL|$)`) })
	within     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|\PL)[iI][nN](?:\PL|$)`) })
)

// inUnit are the words one of which stands behind "in".
var inUnit = []lexicon.Kind{lexicon.Euro, lexicon.Thousand, lexicon.Million}

// mayBeUnit reports whether a reader might find a unit in a text. Where it is wrong a label too many is written.
func mayBeUnit(s string) bool {
	if at := multiplied().FindStringIndex(s); at != nil {
		// Of the sign the last letter may be the first of the word behind it.
		rest := s[at[0]:]
		if strings.ContainsAny(rest, "€0123456789") || namesUnit(rest) {
			return true
		}
	}
	return within().MatchString(s) && namesUnit(s)
}

// namesUnit reports whether one of the words for money or for a multiple of it is in a text.
func namesUnit(s string) bool {
	f := lexicon.Fold(s)
	return slices.ContainsFunc(inUnit, func(k lexicon.Kind) bool { return k.Within(f) })
}
