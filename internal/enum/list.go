// Package enum makes enumerations of lists of words: one way to print a value,
// to read it and to tell that it is none, for every enumeration of the module.
//
// An enumeration without methods of its own is an alias:
//
//	type Status = enum.Of[statuses]
//
//	type statuses struct{}
//
//	func (statuses) List() *enum.List { return &statusList }
//
//	var statusList = enum.List{Type: "Status", What: "oordeel", Words: []string{"bereikt", "achter"}}
//
// One with methods of its own is a type over uint8 whose String, MarshalText
// and UnmarshalText pass on to its List.
package enum

import (
	"fmt"
	"slices"
)

// List is the words of an enumeration, in the order of its values.
type List struct {
	Type  string   // name of the Go type, for junk: "Stage(13)"
	What  string   // what a value is, for errors: "stage"
	First uint8    // value of the first word: 1 where the zero value is no value
	Words []string // the words, as printed and as written in files
}

// Valid reports whether the value has a word.
func (l *List) Valid(value uint8) bool {
	return value >= l.First && int(value-l.First) < len(l.Words)
}

// String returns the word of the value, and "Stage(13)" where it has none.
func (l *List) String(value uint8) string {
	if l.Valid(value) {
		return l.Words[value-l.First]
	}
	return fmt.Sprintf("%s(%d)", l.Type, value)
}

// Parse returns the value of a word as String gives it, exactly. For anything
// else the error is a *ParseError.
func (l *List) Parse(word string) (uint8, error) {
	if i := slices.Index(l.Words, word); i >= 0 {
		return l.First + uint8(i), nil
	}
	return 0, &ParseError{What: l.What, Input: word, Reason: "want " + l.choice(), words: l.Words}
}

// MarshalText returns the word of the value. A value without one is an error,
// a *ParseError.
func (l *List) MarshalText(value uint8) ([]byte, error) {
	if l.Valid(value) {
		return []byte(l.String(value)), nil
	}
	return nil, &ParseError{What: l.What, Input: l.String(value), Reason: "no such value: want " + l.choice(), words: l.Words}
}

// choice lists the words for an error.
func (l *List) choice() string {
	words := choice(l.Words, "nothing")
	if len(l.Words) == 1 {
		return words
	}
	return "one of " + words
}

// Unmarshal stores in v the value of a word. After an error v is what it was; a
// nil v is an error too.
func Unmarshal[T ~uint8](l *List, v *T, word []byte) error {
	value, err := l.Parse(string(word))
	switch {
	case err != nil:
		return err
	case v == nil:
		return &ParseError{What: l.What, Input: string(word), Reason: "there is no variable to store it in: the pointer is nil"}
	}
	*v = T(value)
	return nil
}
