package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
)

// A message names a file once.
func TestUnreadableFilesAreNamedOnce(t *testing.T) {
	for name, args := range map[string][]string{"none.md": {"check", "none.md"}, "none.json": {"iv3", "check", "none.json"}, "testdata": {"iv3", "check", "testdata"}} {
		_, _, err := call("", args...)
		assert.Equal(t, 1, strings.Count(err, name), err)
	}
}

// tangled is a table of which sums fail that hang together: three groups of columns
// with a total column each, wrong in a quarter of sixty rows, the sum of these columns,
// and a row of totals.
func tangled() string {
	var b strings.Builder
	b.WriteString("x;a;b;a en b;c;d;c en d;e;f;e en f;alles\n")
	source := rand.New(rand.NewPCG(1, 2))
	var totals [10]int
	for r := range 60 {
		var row [10]int
		for k := range 3 {
			a, b := 1000+source.IntN(98_765), 1000+source.IntN(97_531)
			row[3*k], row[3*k+1], row[3*k+2] = a, b, a+b
			row[9] += a + b
		}
		fmt.Fprintf(&b, "Post %d", r)
		for c, n := range row {
			totals[c] += n
			if c%3 == 2 && r%4 == 0 {
				n += 3000 + 700*r + 110*c*c
			}
			fmt.Fprintf(&b, ";%d", n)
		}
		b.WriteString("\n")
	}
	b.WriteString("Totaal")
	for _, n := range totals {
		fmt.Fprintf(&b, ";%d", n)
	}
	return b.String() + "\n"
}

// Sums that fail and were not judged are told, in both languages and to machines, and
// are among those of which nobody knows what they come to.
func TestWhatWasNotJudgedIsTold(t *testing.T) {
	_, nl, _ := call(tangled(), "check", "-")
	_, en, _ := call(tangled(), "check", "--taal", "en", "-")
	_, machine, _ := call(tangled(), "check", "--json", "-")
	assert.Contains(t, nl, ", 63 niet te beoordelen\n    63 optellingen kloppen niet en zijn niet beoordeeld:")
	assert.Contains(t, en, ", 63 undecided\n    63 sums fail and were not judged:")
	assert.Contains(t, machine, `"unjudged":63,`)
	_, right, _ := call("", "check", "--json", "testdata/right.md")
	assert.NotContains(t, right, "unjudged")
}

// What a file holds does not command the terminal, nor turn figures round, in any form of any command.
func TestControlCharactersAreNotPrinted(t *testing.T) {
	calls := [][]string{{"check", "-"}, {"check", "--json", "-"}, {"check", "--sarif", "-"}, {"check", "--junit", "-"}, {"facts", "-"}, {"report", "-"}, {"compare", "testdata/wrong.md", "-"}, {"compare", "--json", "testdata/wrong.md", "-"},
		{"show", "-"}, {"show", "--as", "markdown", "-"}, {"show", "--as", "csv", "-"}, {"show", "--as", "html", "-"}, {"show", "--as", "json", "-"}}
	for _, sign := range []string{"\x1b]0;title\x07", "\x1b[2J", "\u009b2J", "\u202e", "\u2067", "\u200f"} {
		for _, args := range calls {
			_, out, _ := call(`| `+sign+` | 2023 `+sign+` | 2024 |
|---|---|---|
| Wegen `+sign+` | 120 | 140 |
| Groen | 80 | 75 |
| Totaal lasten `+sign+` | 200 | 251 |
`, args...)
			assert.Contains(t, out, "251", args)
			assert.NotContains(t, out, sign, args)
		}
	}
}

// Where nothing states the unit that is said, and nothing else; what the size of the
// figures suggests is said to be no more.
func TestUnitThatIsNotStated(t *testing.T) {
	const rows = "| | 2024 | 2025 |\n|---|---|---|\n| Wegen | 120 | 140 |\n| Groen | 80 | 75 |\n| Totaal lasten | 200 | 215 |\n"
	large := strings.NewReplacer("120", "12.000.000", "80", "8.000.000", "200", "20.000.000").Replace(rows)
	for _, c := range []struct{ in, nl, en, unit string }{
		{rows, "    eenheid niet vermeld;", "    unit not stated;", `"unit":null,`},
		{large, "    eenheid niet vermeld (naar de grootte van de cijfers misschien x € 1);", "    unit not stated (perhaps x € 1, by the size of the figures);", `"unit":null,"suggested_unit":"1",`},
		{"bedragen in euro's\n\n" + rows, "    x € 1;", "    x € 1;", `"unit":"1",`},
		{"bedragen x € 1.000\n\nProgramma 3\n\n" + rows, "    x € 1.000;", "    x € 1.000;", `"unit":"1000",`},
		{"Jeugd (x € 1.000)\n\n" + strings.Replace(rows, "| |", "| in euro's |", 1), "    eenheid tegenstrijdig vermeld;", "    unit stated in two ways;", `"unit":null,`},
		{strings.Replace(rows, "| | 2024 ", "| | 2024 (x € 1.000) ", 1) + "| Waarvan in euro's | | |\n| Huur | 5 | 6 |\n", "    x € 1.000;", "    x € 1.000;", `"unit":"1000",`},
		{strings.Replace(strings.Replace(rows, "2024", "2024 (x € 1.000)", 1), "2025", "2025 (in euro's)", 1), "    eenheid alleen bij delen", "    unit stated for parts", `"unit":null,`},
	} {
		_, nl, _ := call(c.in, "check", "-")
		_, en, _ := call(c.in, "check", "--taal", "en", "-")
		_, machine, _ := call(c.in, "check", "--json", "-")
		assert.Contains(t, nl, c.nl)
		assert.Contains(t, en, c.en)
		assert.Contains(t, machine, c.unit)
		assert.Contains(t, nl, "2 optellingen: 2 exact", "sums need no unit")
		assert.NotContains(t, machine, "euros")
	}
	_, nl, _ := call("Jeugd (x € 1.000)\n\n"+strings.Replace(rows, "| |", "| in euro's |", 1), "check", "-")
	assert.Contains(t, nl, "de tabel noemt twee eenheden: “Jeugd (x € 1.000)” (x € 1.000) en “in euro's” (x € 1)")
}

// show prints no control characters, and JSON escapes them.
func TestShowPrintsNoControlCharacters(t *testing.T) {
	const sign = "\x1b[2J\u009b"
	in := "Titel" + sign + "\n\n| | 2023 " + sign + " |\n|---|---|\n| Wegen " + sign + " | 12" + sign + " |\n| Groen | 3 |\n\nnoot: a" + sign + "\n"
	for _, form := range []string{"markdown", "csv", "html", "tekst", "json"} {
		code, out, err := call(in, "show", "--als", form, "-")
		assert.Equal(t, exitOK, code, err)
		assert.False(t, strings.ContainsFunc(out, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }), "%s: %q", form, out)
		assert.Equal(t, form == "json", strings.Contains(out, `\u001b[2J\u009b`), form)
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
		assert.Contains(t, text, "BBV1015: (bedragen x € 1 miljoen)\n")
	}
	assert.Contains(t, nl, "als cijfer gaat het mis bij “.2.3”")
	assert.Contains(t, en, "smaller unit")
	_, one, _ := call("x;2024\nWegen;12\nGroen;30\nSport;7\nTotaal;49\n", "check", "-")
	assert.Contains(t, one, "1 optelling: 1 exact")
	_, ambiguous, _ := call("", "check", "testdata/ambiguous.csv")
	assert.NotContains(t, ambiguous, "oorzaak    oorzaak onbekend")
}

// Where the bottom line could not be checked the tally of the others is no approval, and where nothing could be
// checked that is said. Neither is an error.
func TestWhatWasNotCheckedIsTold(t *testing.T) {
	const above = "Resultaat;2024\nBaten;12.340\nLasten;11.980\nSaldo van baten en lasten;360\nToevoeging reserves;120\nOnttrekking reserves;210\nResultaat;"
	code, nl, _ := call(above+"540\n", "check", "-")
	_, en, _ := call(above+"540\n", "check", "--taal", "en", "-")
	assert.Equal(t, exitOK, code)
	assert.Contains(t, nl, "1 optelling: 1 exact\n    niet gecontroleerd, want er is geen optelling voor gevonden: Resultaat\n")
	assert.Contains(t, en, "1 sum: 1 exact\n    not checked, as no sum was found for it: Resultaat\n")
	_, right, _ := call(above+"450\n", "check", "-")
	assert.NotContains(t, right, "niet gecontroleerd")
	code, nothing, _ := call("x;2024\nBaten;8\nLasten;5\nResultaat;4\n", "check", "-")
	assert.Equal(t, exitOK, code)
	assert.Contains(t, nothing, "geen optellingen gevonden: er is niets gecontroleerd\n")
	assert.NotContains(t, nothing, "niet gecontroleerd, want")
}

// The convention of a table is in the language of the call.
func TestConventionInEnglish(t *testing.T) {
	const signed = "x;2022;2023;2024\nLasten;5.016;4.425;4.798\nBaten;-2.050;-1.733;-1.933\nSaldo;2.966;2.692;2.865\n"
	_, nl, _ := call(signed, "check", "-")
	_, en, _ := call(signed, "check", "--taal", "en", "-")
	assert.Contains(t, nl, "lasten positief, baten negatief, saldo = som\n")
	assert.Contains(t, en, "lasten positive, baten negative, saldo = sum\n")
}

// What a file does not show is said, to people and machines.
func TestHiddenRowsAreSaid(t *testing.T) {
	const hidden = `{"columns":["2024"],"rows":[{"label":"Wegen","values":["12"]},{"label":"Groen","values":["30"],"hidden":true}]}`
	_, nl, _ := call(hidden, "check", "-")
	assert.Contains(t, nl, "    verborgen rijen: 2\n")
	_, machine, _ := call(hidden, "check", "--json", "-")
	assert.Contains(t, machine, `"cells":["30"],"hidden":true}`)
}

// A table that is at odds with itself, as a stand at the end of a year is not that at the begin of the next, has no other.
func TestATableAtOddsWithItself(t *testing.T) {
	stands := "Bedragen x € 1.000\n\n| Jaar | Stand 1-1 | Toevoegingen | Onttrekkingen | Stand 31-12 |\n|---|--:|--:|--:|--:|\n" +
		"| 2017 | 4.231 | 812 | 377 | 4.666 |\n| 2018 | 4.666 | 905 | 418 | 5.153 |\n| 2019 | 5.153 | 661 | 1.204 | 4.610 |\n" +
		"| 2020 | 4.601 | 733 | 529 | 4.805 |\n| 2021 | 4.805 | 1.118 | 642 | 5.281 |\n| 2022 | 5.281 | 954 | 317 | 5.918 |\n"
	code, out, _ := call(stands, "check", "-")
	assert.Equal(t, 1, code)
	assert.Contains(t, out, "  van jaar op jaar: 5 vergelijkingen: 4 exact, 1 sluit niet aan\n")
	assert.NotContains(t, out, "tussen de tabellen")
	_, out, _ = call(stands, "check", "--taal", "en", "-")
	assert.Contains(t, out, "  from year to year: 5 ")
}
