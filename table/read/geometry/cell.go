package geometry

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
)

// cell is what stands in one place of a table.
type cell struct {
	text    string
	at      table.Position // of its first word
	box     *table.Box     // nil in a source without pages
	figure  bool
	spanned bool // repeats its neighbour, because a text stands over both
	ragged  bool // two figures stand in it
}

// add adds a text, which stands on a page or not.
func (c *cell) add(p phrase, paged bool) {
	if paged {
		c.surround(p.printed())
	}
	if c.text == "" {
		c.text, c.at, c.figure = p.text(), p.words[0].At, p.digits
		return
	}
	if text := p.text(); broken(c.text, text) {
		c.text, c.figure = c.text+text, true
		return
	}
	c.ragged = c.ragged || c.figure && p.digits
	c.text = join(c.text, p.text())
}

// grouped is a figure of which points part the thousands.
var grouped = regexp.MustCompile(`^[-–−(]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?\)?$`)

// torn is the begin of one, which is no figure by itself: a minus, or groups of which the last is not whole. One group alone may
// be a figure with decimals.
var torn = regexp.MustCompile(`^[-–−(]?([0-9]{1,3}(\.[0-9]{3})*\.|[0-9]{1,3}(\.[0-9]{3})+\.[0-9]{1,2}|)$`)

// broken reports whether a column that was too narrow for a figure broke it in two: only together they are one.
func broken(a, b string) bool { return torn.MatchString(a) && grouped.MatchString(a+b) }

// surround makes the box reach around another.
func (c *cell) surround(b table.Box) {
	if c.box != nil {
		b = around(*c.box, b)
	}
	c.box = &b
}

// join puts the parts of a broken text together. A soft hyphen goes; a hyphen before a small letter stays, without a
// blank, unless the word behind it is as short as those for and and or.
func join(a, b string) string {
	if a == "" {
		return b
	}
	if s, ok := strings.CutSuffix(a, "\u00ad"); ok {
		return s + b
	}
	if n := len(a); n > 1 && a[n-1] == '/' && a[n-2] != ' ' {
		return a + b // "Lasten/Baten"
	}
	r, _ := utf8.DecodeRuneInString(b)
	if n := len(a); n > 1 && a[n-1] == '-' && isDigit(a[n-2]) && r < utf8.RuneSelf && isDigit(byte(r)) {
		return a + b // a date
	}
	first, _, _ := strings.Cut(b, " ")
	if n := len(a); n > 1 && a[n-1] == '-' && a[n-2] >= 'A' && unicode.IsLower(r) && len(first) > 3 {
		return a + b
	}
	return a + " " + b
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
