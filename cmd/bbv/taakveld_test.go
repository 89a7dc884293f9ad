package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/iv3"
)

// Whatever was tolerated in a label has a Dutch word.
func TestToleratedInDutch(t *testing.T) {
	all := iv3.Tolerated(0)
	for bit := range 8 {
		all |= 1 << bit
	}
	text := toleratedText(all)
	assert.Len(t, strings.Split(text.NL, ", "), 8)
	for _, english := range strings.Split(text.EN, ", ") {
		assert.NotContains(t, strings.Split(text.NL, ", "), english)
	}
	assert.Equal(t, "padding, trailing zero, truncated, spelling, old name, other name, no code, side prefix", text.EN)
}

// What is asked of taakvelden and is not there is said in Dutch, quoted, with what to do.
func TestTaakveldenThatAreNone(t *testing.T) {
	for want, args := range map[string]string{
		`"9.9" is in 2023 geen taakveld; bbv taakveld --jaar 2023 toont ze alle`:                                      "9.9 --jaar 2023",
		`"abc" is geen code van een taakveld: schrijf bijvoorbeeld 0.10 of 6.71a`:                                     "abc --van 2022 --naar 2026",
		`van 1999 is er geen lijst voor Gemeente: de lijsten lopen van 2017 (provincie en GR: 2018) tot en met 2026`:  "--jaar 1999",
		`van 2017 is er geen lijst voor Provincie: de lijsten lopen van 2017 (provincie en GR: 2018) tot en met 2026`: "--van 2017 --naar 2026 --reeksen --laag Provincie",
		`"Waterschap" is geen waarde van --laag: kies uit Gemeente, Provincie, GR`:                                    "--laag Waterschap --jaar 2023",
		`noem een jaar met --jaar, of twee met --van en --naar`:                                                       "6.1",
	} {
		code, _, err := call("", append([]string{"taakveld"}, strings.Fields(args)...)...)
		assert.Equal(t, exitUnreadable, code)
		assert.Contains(t, err, "bbv taakveld: "+want+"\n")
	}
}
