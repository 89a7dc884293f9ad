package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A message names a file once.
func TestUnreadableFilesAreNamedOnce(t *testing.T) {
	for _, name := range []string{"none.md", "testdata"} {
		for _, args := range [][]string{{"check", name}, {"iv3", "check", name}} {
			_, _, err := call("", args...)
			assert.Equal(t, 1, strings.Count(err, name), err)
		}
	}
}

// What a file holds does not command the terminal.
func TestControlCharactersAreNotPrinted(t *testing.T) {
	for _, sign := range []string{"\x1b]0;title\x07", "\x1b[2J", "\u009b2J"} {
		code, out, _ := call(`| `+sign+` | 2023 `+sign+` | 2024 |
|---|---|---|
| Wegen `+sign+` | 120 | 140 |
| Groen | 80 | 75 |
| Totaal lasten `+sign+` | 200 | 251 |
`, "check", "-")
		assert.Equal(t, exitFindings, code)
		assert.Contains(t, out, "251")
		assert.NotContains(t, out, sign)
	}
}

// One sum is a sum, a cause that is not known is not printed, and every text is in the language of the call.
func TestTextsForReaders(t *testing.T) {
	const printed = `(bedragen x € 1 miljoen)

| Programma | 2024 | 2025 |
|---|---|---|
| Wegen | 30.000 | 40.000 |
| Groen | 12.000 | 25.000 |
| Totaal | 42.000 | 77.700 |
| Nota | 1.2.3 | 2 |
`
	_, nl, _ := call(printed, "check", "-")
	_, en, _ := call(printed, "check", "--taal", "en", "-")
	for _, english := range []string{"it says", "read ", "cause unknown", "smaller unit"} {
		assert.NotContains(t, nl, english)
	}
	for _, text := range []string{nl, en} {
		assert.Contains(t, text, "BBV1015  (bedragen x € 1 miljoen)\n")
	}
	assert.Contains(t, nl, "als cijfer gaat het mis bij “.2.3”")
	assert.Contains(t, en, "smaller unit")
	_, one, _ := call("x;2024\nWegen;12\nGroen;30\nSport;7\nTotaal;49\n", "check", "-")
	assert.Contains(t, one, "1 optelling: 1 exact")
	_, ambiguous, _ := call("", "check", "testdata/ambiguous.csv")
	assert.NotContains(t, ambiguous, "oorzaak    oorzaak onbekend")
}
