package numfmt

type tokenKind int

const (
	literal  tokenKind = iota
	digit              // 0, # or ?
	point              // before the decimals
	exponent           // E+ or E-
	slash              // of a fraction, or between the parts of a date
	at                 // the text itself
	general            // the word General
	part               // letters of a date or time: yyyy, mm, [h], AM/PM
	scale              // a comma behind the last digit: thousands are left out
	group              // a comma between digits
)

type token struct {
	kind tokenKind
	text string
}
