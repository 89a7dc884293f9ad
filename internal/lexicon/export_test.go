package lexicon

import "slices"

// Known reports whether the file may use the name of a kind.
func Known(name string) bool { return slices.Contains(kindNames[:], name) }

// Kinds are all kinds.
func Kinds() []Kind {
	list := make([]Kind, kindCount)
	for i := range list {
		list[i] = Kind(i)
	}
	return list
}
