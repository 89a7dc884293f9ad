package strictjson

import (
	"fmt"
	"strings"
)

// step is one step of the path to a value: a name, or the index of an element
// where the name is nil.
type step struct {
	name  []byte
	index int
}

// pathText writes a path as in "programmas[2].lasten.2017-realisatie".
func pathText(path []step) string {
	var b strings.Builder
	for _, s := range path {
		switch {
		case s.name == nil:
			fmt.Fprintf(&b, "[%d]", s.index)
		case b.Len() > 0:
			fmt.Fprintf(&b, ".%s", s.name)
		default:
			b.Write(s.name)
		}
	}
	return b.String()
}
