package cli

import (
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/bbvgo/bbv/finding"
)

// Flag is a choice that a call makes.
type Flag struct {
	Name   finding.Text   // "alleen", "only": both are understood in either language
	Letter string         // for short: "o"
	Value  finding.Text   // what stands behind it: "BESTAND"; empty for a switch
	What   finding.Text   // what it does
	Choice []finding.Text // what Value may be, in either language, in capitals or not; nil for anything
	// Into is where it goes: *bool for a switch, *string, *int, an encoding.TextUnmarshaler, or func(string) error. A choice goes
	// there in Dutch.
	Into any
}

// files tells whether the value of a flag is a file.
func (f *Flag) files() bool { return slices.Contains([]string{"BESTAND", "RAPPORT"}, f.Value.NL) }

// value is a flag as the library of flags wants it.
type value struct {
	*Flag
	lang finding.Language
}

func (v value) Type() string { return v.Flag.Value.In(v.lang) }

func (v value) String() string { return "" }

// Set takes what stands behind a flag.
func (v value) Set(text string) (err error) {
	if len(v.Choice) > 0 {
		at := slices.IndexFunc(v.Choice, func(choice finding.Text) bool {
			return strings.EqualFold(choice.NL, text) || strings.EqualFold(choice.EN, text)
		})
		if at < 0 {
			return v.noChoice(text)
		}
		text = v.Choice[at].NL
	}
	switch into := v.Into.(type) {
	case *bool:
		if *into, err = strconv.ParseBool(text); err != nil {
			err = Problem{NL: "dit is een schakelaar: laat = en wat erachter staat weg", EN: "it is a switch: leave out = and what stands behind it"}
		}
	case *int:
		if *into, err = strconv.Atoi(text); err != nil {
			err = Problem{NL: "schrijf een geheel getal, zoals 2024", EN: "write a whole number, such as 2024"}
		}
	case *string:
		*into = text
	case func(string) error:
		err = into(text)
	case encoding.TextUnmarshaler:
		err = into.UnmarshalText([]byte(text))
	}
	return err
}

// noChoice is that a value is none of those that there are.
func (v value) noChoice(text string) error {
	say := func(l finding.Language, choose, perhaps string) string {
		words := v.words(l)
		said := choose + strings.Join(words, ", ")
		if near := Nearest(text, words); near != "" {
			said = fmt.Sprintf(perhaps, near) + said
		}
		return said
	}
	return Problem{NL: say(finding.Dutch, "kies uit ", "bedoelt u %s? "), EN: say(finding.English, "choose from ", "do you mean %s? ")}
}

// words are what the value may be, in one language.
func (f *Flag) words(l finding.Language) (list []string) {
	for _, choice := range f.Choice {
		list = append(list, choice.In(l))
	}
	return list
}

// Words are choices that are called the same in both languages.
func Words(words ...string) (list []finding.Text) {
	for _, word := range words {
		list = append(list, Same(word))
	}
	return list
}

// addTo adds a flag to those of a command.
func (f *Flag) addTo(set *pflag.FlagSet, l finding.Language) {
	added := set.VarPF(value{f, l}, f.Name.In(l), f.Letter, f.What.In(l))
	if _, ok := f.Into.(*bool); ok {
		added.NoOptDefVal = "true"
	}
}
