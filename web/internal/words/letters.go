package words

import "unicode"

// widths are those of Helvetica for the characters from blank to ~, in thousandths of their size (Adobe, Core 14 AFM,
// Helvetica.afm). pdf.js tells the width of a text, not of its letters: these say how the text is shared among them. Where
// the font is another one, the shares differ by less than a digit is wide in any text that has no wider blanks.
var widths = [...]uint16{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

// share is about how wide a letter is, in thousandths of its size.
func share(c rune) float64 {
	switch {
	case unicode.IsSpace(c):
		return float64(widths[0])
	case c >= ' ' && int(c-' ') < len(widths):
		return float64(widths[c-' '])
	case unicode.Is(unicode.Mn, c), c == '\u200b', c == '\ufeff':
		return 0
	}
	return 556 // a letter with an accent, a dash, a sign of money
}
