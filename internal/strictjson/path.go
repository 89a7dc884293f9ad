package strictjson

import (
	"fmt"
	"strings"
)

// step is one step of the path to a value: the index of an element, or a name
// where the index is named.
type step struct {
	index int
	name  string
}

const named = -1

// pathText writes a path as in "programmas[2].lasten.2017-realisatie".
func pathText(path []step) string {
	var b strings.Builder
	for _, s := range path {
		switch {
		case s.index != named:
			fmt.Fprintf(&b, "[%d]", s.index)
		case b.Len() > 0:
			fmt.Fprintf(&b, ".%s", s.name)
		default:
			b.WriteString(s.name)
		}
	}
	return b.String()
}
