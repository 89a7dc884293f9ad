package table

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// unitCaption reports whether a text names the unit of a table. Only short lines are looked at: prose that mentions
// an amount is not a caption.
func unitCaption(s string) bool {
	if len(s) > 160 || !strings.ContainsAny(s, "xX×*€") && !strings.Contains(fold(s), "in ") {
		return false
	}
	_, err := budget.ParseUnit(s)
	return err == nil
}

// captionBefore is the text in front of a unit that is printed on one line with a title, as in
// "Beleidsveld: Jeugd bedragen x €1000".
func captionBefore(s string) string {
	f := strings.ToLower(s)
	at := len(s)
	for _, mark := range []string{"(bedrag", "bedrag", "(x ", " x €", "(in €", "(* ", "schaal"} {
		if i := strings.Index(f, mark); i >= 0 && i < at {
			at = i
		}
	}
	if len(f) != len(s) {
		return ""
	}
	return strings.TrimRight(strings.TrimSpace(s[:at]), "(-–: ")
}
