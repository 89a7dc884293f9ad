package docx

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// each calls do for every element within the one whose start was read last, and reads its end. What an element was
// before a tracked change is left out.
func each(x *pack.XML, do func(pack.Token) error) error {
	for depth := 1; depth > 0; {
		t, err := x.Next()
		if err != nil {
			return err
		}
		switch {
		case t.Kind == pack.End:
			depth--
		case t.Kind == pack.Start && strings.HasSuffix(t.Name, "Change"):
			err = x.Skip()
		case t.Kind == pack.Start:
			depth++
			err = do(t)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// on reports whether a property that is on or off is on (ECMA-376, part 1, 17.17.4).
func on(t pack.Token) bool {
	value, ok := t.Attr("w:val")
	return !ok || value != "0" && value != "false" && value != "off"
}

// number is a count that a property has; 0 for none, and for what is no number.
func number(t pack.Token) int {
	value, _ := t.Attr("w:val")
	n, err := strconv.Atoi(value)
	if err != nil {
		return 0
	}
	return max(0, min(n, 1<<20))
}
