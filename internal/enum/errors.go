package enum

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/lenient"
)

// ParseError says that a text is not the canonical form of a value: a word of
// an enumeration, an amount ("-1234.50"), a unit ("x € 1.000"), a code.
type ParseError struct {
	What   string // what was expected: "amount", "stage"
	Input  string // the text, unchanged
	Offset int    // where it goes wrong, in bytes from the start of Input
	Reason string // why, and what to write instead

	words []string // those that may be written, of an enumeration
}

// Error returns the message in lower case, with the input quoted and cut off
// where it is long.
func (e *ParseError) Error() string {
	e = lenient.OrZero(e)
	if e.Offset == 0 {
		return fmt.Sprintf("parse %s %s: %s", e.What, Quote(e.Input), e.Reason)
	}
	return fmt.Sprintf("parse %s %s: at offset %d: %s", e.What, Quote(e.Input), e.Offset, e.Reason)
}

// quoteMax keeps a message short when the input is a megabyte.
const quoteMax = 60

// Quote quotes a text for a message and cuts it off, between two characters,
// where it is long.
func Quote(s string) string {
	if len(s) <= quoteMax {
		return fmt.Sprintf("%q", s)
	}
	cut := quoteMax
	for cut > quoteMax-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return fmt.Sprintf("%q… (%d bytes)", s[:cut], len(s))
}

// InDutch says in Dutch what Error says, with the words or the form that are wanted and without the offset.
func (e *ParseError) InDutch() string {
	if e == nil {
		return ""
	}
	kind := inDutch[e.What]
	text := fmt.Sprintf("%s is geen %s", Quote(e.Input), cmp.Or(kind.name, e.What))
	switch {
	case e.words != nil:
		return text + "; kies uit: " + choice(e.words, "niets")
	case kind.form != "":
		return text + "; schrijf " + kind.form
	}
	return text
}

// inDutch are the kinds of values that errors name in English, or whose form has to be said, and what to write for one.
var inDutch = map[string]struct{ name, form string }{
	"amount":                     {"bedrag", `cijfers, met een punt vóór hoogstens negen decimalen, zoals "-1234.50"`},
	"balanspost":                 {"balanspost", `een code zoals "A1331b" of "P114"`},
	"categorie":                  {"categorie", `een code zoals "1.1" of "4.3.1"`},
	"column":                     {"kolom", `een jaar van 1900 tot en met 2999 en een stand, zoals "2017-realisatie" (oorspronkelijk, bijgesteld, realisatie …)`},
	"date":                       {"datum", `jaar, maand en dag, van 1900 tot en met 2999, zoals "2026-01-31"`},
	"edition of the kengetallen": {name: "versie van de kengetallen"},
	"kind of bijstelling":        {name: "soort bijstelling"},
	"kind of document":           {name: "soort document"},
	"kind of value":              {name: "soort waarde"},
	"nature of an amount":        {name: "aard van een bedrag"},
	"placeholder":                {name: "teken voor een ontbrekend cijfer"},
	"post of the balans":         {"post van de balans", "een post zoals eigen-vermogen"},
	"question":                   {name: "W-vraag"},
	"side":                       {name: "kant (lasten of baten)"},
	"sort of verbonden partij":   {name: "soort verbonden partij"},
	"stage":                      {name: "stand"},
	"taakveld":                   {"taakveld", `een code zoals "0.10" of "6.71a"`},
	"unit":                       {name: "eenheid"},
}

// choice lists words, of which an empty one has a name.
func choice(words []string, none string) string {
	words = slices.Clone(words)
	if i := slices.Index(words, ""); i >= 0 {
		words[i] = none
	}
	return strings.Join(words, ", ")
}
