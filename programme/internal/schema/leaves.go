package main

import (
	"encoding"
	"reflect"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/strictjson"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
)

// leaves describes the types that are written as a text. What
// the sources say of enumerations stands in their comments.
func leaves(said comments) map[reflect.Type]strictjson.Leaf {
	return map[reflect.Type]strictjson.Leaf{
		reflect.TypeFor[programme.DocumentKind](): alias[programme.DocumentKind](said, "programme.DocumentKind"),
		reflect.TypeFor[programme.Question]():     alias[programme.Question](said, "programme.Question"),
		reflect.TypeFor[programme.Onderdeel]():    alias[programme.Onderdeel](said, "programme.Onderdeel"),
		reflect.TypeFor[programme.Party]():        alias[programme.Party](said, "programme.Party"),
		reflect.TypeFor[iv3.Layer](): {
			Name:        "Layer",
			Description: "A layer of government: a gemeente, a provincie, a gemeenschappelijke regeling or a waterschap.",
			Enum:        texts[iv3.Layer](),
		},
		reflect.TypeFor[budget.Amount](): {
			Description: "An exact number of euros, such as \"33955000\" or \"-12.50\". It is a text because a JSON number goes through a float in most readers.",
			Pattern:     `^-?(0|[1-9][0-9]{0,39})(\.[0-9]{1,40})?$`,
		},
		reflect.TypeFor[budget.Column](): {
			Description: "A year from 1900 to 2999 and a stage of the budget cycle, such as \"2017-realisatie\".",
			Pattern:     `^(19|2[0-9])[0-9]{2}-(` + strings.Join(texts[budget.Stage](), "|") + `)$`,
		},
		reflect.TypeFor[budget.Unit](): {
			Description: "The unit in which figures are printed, in euros.",
			Enum:        texts[budget.Unit](),
		},
		reflect.TypeFor[budget.Side](): {Enum: texts[budget.Side]()},
		reflect.TypeFor[balans.Post](): {
			Description: "A post of the balans, such as \"eigen-vermogen\".",
			Enum:        keys(balans.Posts()),
		},
		reflect.TypeFor[kengetal.Kengetal]():      alias[kengetal.Kengetal](said, "kengetal.Kengetal"),
		reflect.TypeFor[cyclus.Nature]():          alias[cyclus.Nature](said, "cyclus.Nature"),
		reflect.TypeFor[cyclus.BijstellingKind](): alias[cyclus.BijstellingKind](said, "cyclus.BijstellingKind"),
		reflect.TypeFor[cyclus.Voortgang]():       alias[cyclus.Voortgang](said, "cyclus.Voortgang"),
		reflect.TypeFor[cyclus.Judgement]():       alias[cyclus.Judgement](said, "cyclus.Judgement"),
		reflect.TypeFor[budget.Date](): {
			Description: "A day, such as \"2017-11-08\".",
			Pattern:     `^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$`,
		},
		reflect.TypeFor[indicator.Direction](): alias[indicator.Direction](said, "indicator.Direction"),
		reflect.TypeFor[indicator.ValueRole](): alias[indicator.ValueRole](said, "indicator.ValueRole"),
		reflect.TypeFor[indicator.Value](): {
			Description: "What one cell of an indicator table says, as printed: \"350 kind\", \"97%\", \"nnb\". An empty text is a blank cell.",
		},
	}
}

// alias describes an enumeration that is an alias, by the comment on the alias.
func alias[T interface {
	~uint8
	encoding.TextMarshaler
}](said comments, name string) strictjson.Leaf {
	_, own, _ := strings.Cut(name, ".")
	return strictjson.Leaf{Name: own, Description: said[name], Enum: texts[T]()}
}

func keys[T ~string](values []T) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}

// texts returns the texts of an enumeration: of every number that has one.
func texts[T interface {
	~uint8
	encoding.TextMarshaler
}]() (all []string) {
	for i := range 256 {
		if text, err := T(i).MarshalText(); err == nil {
			all = append(all, string(text))
		}
	}
	return all
}
