// Package lexicon holds the Dutch words by which printed budgets are understood, as data: words.csv has one row per word
// or phrase with the kinds that it belongs to, and a spelling that is missing is a row that is missing. What follows from a
// word stands where it is looked up; here is only which words there are.
//
// Words are compared as [Fold] makes them.
//
// Files, in the order in which data flows: fold.go, lexicon.go, kinds.go, and meanings.go with
// whole labels, from meanings.csv.
package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed words.csv
var file string

// words are the entries of every kind, by its name, in the order of the file, which is read when somebody asks for the first.
var words = sync.OnceValue(func() map[string][]string { return load(file) })

func load(text string) map[string][]string {
	list := map[string][]string{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, rest, _ := strings.Cut(strings.TrimRight(line, "\r\n"), ";")
		kinds, _, _ := strings.Cut(rest, ";")
		for _, name := range strings.Fields(kinds) {
			list[name] = append(list[name], strings.Trim(word, `"`))
		}
	}
	return list
}

// Kind is what a word means: the words that have one meaning, compared in one way.
type Kind struct{ of func() *entries }

// entries are the words of a kind.
type entries struct {
	list []string
	set  map[string]bool
}

// kind are the words that the file gives to a kind.
func kind(name string) Kind {
	return Kind{sync.OnceValue(func() *entries {
		e := &entries{words()[name], map[string]bool{}}
		for _, word := range e.list {
			e.set[word] = true
		}
		return e
	})}
}

// Has reports whether a word is of the kind.
func (k Kind) Has(word string) bool { return k.of().set[word] }

// HasAny reports whether some word of a list is of the kind.
func (k Kind) HasAny(list []string) bool { return slices.ContainsFunc(list, k.Has) }

// HasAll reports whether every word of a list is of the kind.
func (k Kind) HasAll(list []string) bool {
	return !slices.ContainsFunc(list, func(word string) bool { return !k.Has(word) })
}

// Some reports whether is holds for an entry of the kind.
func (k Kind) Some(is func(entry string) bool) bool { return slices.ContainsFunc(k.of().list, is) }

// Begins reports whether a text begins with an entry of the kind.
func (k Kind) Begins(text string) bool {
	return k.Some(func(entry string) bool { return strings.HasPrefix(text, entry) })
}

// Within reports whether an entry of the kind occurs in a text.
func (k Kind) Within(text string) bool {
	return k.Some(func(entry string) bool { return strings.Contains(text, entry) })
}

// All is a fresh list of the entries of the kind.
func (k Kind) All() []string { return slices.Clone(k.of().list) }
