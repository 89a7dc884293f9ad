// Package lexicon holds the Dutch words by which printed budgets are understood, as data: words.csv has one row per word
// or phrase with the kinds that it belongs to, and a spelling that is missing is a row that is missing. What follows from a
// word stands where it is looked up; here is only which words there are.
//
// Words are compared as [Fold] makes them.
package lexicon

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed words.csv
var file string

// entries are the words of every kind, in the order of the file.
var entries = load(file)

// sets are the words of every kind, to be found whole.
var sets = index(entries)

func load(text string) (list [kindCount][]string) {
	for line := range strings.Lines(text) {
		word, rest, _ := strings.Cut(strings.TrimRight(line, "\r\n"), ";")
		kinds, _, _ := strings.Cut(rest, ";")
		for _, name := range strings.Fields(kinds) {
			if k := slices.Index(kindNames[:], name); k >= 0 {
				list[k] = append(list[k], strings.Trim(word, `"`))
			}
		}
	}
	return list
}

func index(entries [kindCount][]string) (sets [kindCount]map[string]bool) {
	for k, list := range entries {
		sets[k] = make(map[string]bool, len(list))
		for _, word := range list {
			sets[k][word] = true
		}
	}
	return sets
}

// Has reports whether a word is of the kind.
func (k Kind) Has(word string) bool { return sets[k][word] }

// HasAny reports whether some word of a list is of the kind.
func (k Kind) HasAny(list []string) bool { return slices.ContainsFunc(list, k.Has) }

// HasAll reports whether every word of a list is of the kind.
func (k Kind) HasAll(list []string) bool {
	for _, word := range list {
		if !k.Has(word) {
			return false
		}
	}
	return true
}

// Some reports whether is holds for an entry of the kind.
func (k Kind) Some(is func(entry string) bool) bool { return slices.ContainsFunc(entries[k], is) }

// Begins reports whether a text begins with an entry of the kind.
func (k Kind) Begins(text string) bool {
	return k.Some(func(entry string) bool { return strings.HasPrefix(text, entry) })
}

// Within reports whether an entry of the kind occurs in a text.
func (k Kind) Within(text string) bool {
	return k.Some(func(entry string) bool { return strings.Contains(text, entry) })
}

// All is a fresh list of the entries of the kind.
func (k Kind) All() []string { return slices.Clone(entries[k]) }
