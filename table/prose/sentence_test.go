package prose

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func textsOf(list []Sentence) (out []string) {
	for _, s := range list {
		out = append(out, s.Text)
	}
	return out
}

func TestSentencesOfAText(t *testing.T) {
	for text, want := range map[string][]string{
		"Dit kost € 5. Dat kost € 6! Wat kost € 7?":                         {"Dit kost € 5.", "Dat kost € 6!", "Wat kost € 7?"},
		"Dit kost ca. € 5 t.o.v. art. 12 van de N.V. Alles is er.":          {"Dit kost ca. € 5 t.o.v. art. 12 van de N.V. Alles is er."},
		"Dit kost € 5.Dat kost niets.":                                      {"Dit kost € 5."},
		"De lasten in dit jaar\nzijn wel € 5 hoger.":                        {"De lasten in dit jaar zijn wel € 5 hoger."},
		"Lasten\nDe lasten zijn in dit hele jaar € 5 hoger.":                {"De lasten zijn in dit hele jaar € 5 hoger."},
		"- De lasten zijn € 5 hoger;\n* de baten zijn € 6 lager;":           {"De lasten zijn € 5 hoger;", "de baten zijn € 6 lager;"},
		"1. De lasten zijn € 5.\na) De baten zijn € 6.\n1.2. En € 7 is er.": {"De lasten zijn € 5.", "De baten zijn € 6.", "En € 7 is er."},
		// no sentences
		"lasten die € 5 hoger zijn.":  nil, // begins elsewhere
		"Totaal lasten 33.955 34.810": nil,
		"Totaal lasten 33.955.":       {"Totaal lasten 33.955."}, // nothing follows from it
		"| Totaal lasten | 33.955 |":  nil,
		"Totaal lasten\t33.955.":      nil,
		"Totaal lasten     33.955.":   nil,
		"Wat heeft het gekost?":       nil,
		"€ 5, € 6, € 7 en € 8.":       nil,
		"(bedragen x € 1.000)":        nil,
	} {
		assert.Equal(t, want, textsOf(Read(text)), text)
	}
}

func TestPlacesOfFigures(t *testing.T) {
	list := Read("Kop\r\n\r\n  Eén jaar dat lasten\r\n  daalden, was € 5 en\r\n  € 6.\r\n")
	require.Len(t, list, 1)
	assert.Equal(t, "3:3", list[0].At.String())
	assert.Equal(t, "4:16", list[0].Numerals[0].At.String())
	assert.Equal(t, "5:3", list[0].Numerals[1].At.String())
}

func TestLongSentencesAreLists(t *testing.T) {
	of := func(size int) string {
		const begin, end = "De lasten zijn € 5 omdat", " het zo is."
		return begin + strings.Repeat(" en", (size-len(begin)-len(end))/3) + end
	}
	assert.Len(t, Read(of(900)), 1)
	assert.Empty(t, Read(of(1100)))
}

// Whatever a text is, figures stand where they say, and in order.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"De lasten dalen van 12.016 naar 11.948, een daling van 68 (0,6%).", "€", "€ -", "1.\n2. a 3,--\n", "x € 1.000 t/m +/- 5 -/- 6",
		"van 1 naar 0, een daling van 5%.", "€ 5 bestaat uit € 1 en € 2.", "\xff\xc2 5%.", "€ 999999999999999999 miljard is veel geld.", "De a is € 5, waarvan € 6."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
		sentences := Read(text)
		for i := range sentences {
			s := &sentences[i]
			require.NotEmpty(t, s.Numerals)
			for _, n := range s.Numerals {
				line := lines[n.At.Line()-1]
				rest := line
				for range n.At.Column() - 1 {
					_, size := utf8.DecodeRuneInString(rest)
					rest = rest[size:]
				}
				first, _, _ := strings.Cut(n.Text, " ")
				require.True(t, strings.HasPrefix(rest, first), "%q does not begin with %q", rest, first)
				n.Amount()
			}
			for _, m := range s.Mistakes() {
				require.NotContains(t, m.Text().NL, "{")
				require.NotEmpty(t, m.From)
			}
			s.statements()
		}
	})
}

// Time is in proportion to the length of the text: what is not takes longer than go test waits for texts of over a million characters.
func TestLongTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	for _, s := range []string{"De lasten zijn € 5 hoger. ", "woord ", "€ 5 ", "van 5 naar ", "1", "(", "de\n", "waarvan € 5 ", "."} {
		text := strings.Repeat(s, 1_500_000/len(s))
		sentences := Read(text)
		for i := range sentences {
			sentences[i].Mistakes()
			sentences[i].statements()
		}
		if strings.HasSuffix(s, ". ") {
			assert.Len(t, sentences, 1_500_000/len(s))
		}
	}
}
