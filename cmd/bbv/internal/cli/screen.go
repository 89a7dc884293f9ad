package cli

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"github.com/bbvgo/bbv/internal/wrap"
)

// leastWidth is the narrowest that a screen is taken to be: below it findings become a column of words.
const leastWidth = 40

// IsTerminal reports whether somebody reads along with what is written.
func IsTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Colours reports whether what is written may have colours: on a terminal that has them, where nobody asks for none
// (https://no-color.org).
func Colours(w io.Writer) bool {
	return IsTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// Width is how many characters a line has: what COLUMNS says, or else the terminal, of which a wider one is not filled, for long
// lines are hard to read; elsewhere it is that of a page.
func Width(w io.Writer) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return max(n, leastWidth)
	}
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return min(max(n, leastWidth), wrap.Page)
		}
	}
	return wrap.Page
}
