package finding_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

func shown(t *testing.T, p finding.Printer, findings ...finding.Finding) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, p.Print(&out, findings...))
	return out.String()
}

func TestBriefFindings(t *testing.T) {
	f := saldo()
	p := finding.Printer{Brief: true, Language: finding.English, Indent: "  "}
	assert.Equal(t, "\n  error    BBV1001  Beleidsveld: Jeugd › Saldo › Realisatie 2017: stated 11.967, computed -11.966\n    → check the sign\n", shown(t, p, f))
	f.Remedy = finding.Text{}
	assert.Equal(t, 2, strings.Count(shown(t, p, f), "\n"))
}

func TestLinesOfAFile(t *testing.T) {
	f := finding.Finding{Code: "SF012", Severity: finding.Error, Text: finding.Text{NL: "fout"}, Place: finding.Place{Path: "data.lasten", Line: 7}}
	assert.Contains(t, shown(t, finding.Printer{}, f), "\nfout SF012: fout\n  data.lasten (regel 7)\n")
	f.Place.Path = ""
	assert.Contains(t, shown(t, finding.Printer{Language: finding.English}, f), "\n  line 7\n")
	f.Place = finding.Place{}
	assert.Equal(t, "\nfout SF012: fout\n", shown(t, finding.Printer{}, f))
}

func TestColours(t *testing.T) {
	p := finding.Printer{Colour: true, Excerpt: func(finding.Place) (text, marks string) { return "a  1", "   ^" }}
	for severity, word := range map[finding.Severity]string{
		finding.Error: "\x1b[31mfout\x1b[0m", finding.Warning: "\x1b[33mlet op\x1b[0m", finding.Info: "ter info", 0: "Severity(0)",
	} {
		f := cell()
		f.Severity = severity
		out := shown(t, p, f)
		assert.True(t, strings.HasPrefix(out, "\ncijfers/begroting 2024 – financiën.md:5:12: "+word+" BBV1001: "), out)
		assert.Contains(t, out, "     \x1b[31m^\x1b[0m\n", "the blanks before the marks have no colour")
	}
}

// What a file says cannot command a terminal.
func TestControlCharactersAreReplaced(t *testing.T) {
	f := cell()
	f.Code, f.Place.Label, f.Printed, f.Remedy.NL = "BBV\x1b[31m", "\x1b[2J", "1\x07", "a\nb"
	f.Also[0].Printed = "\x9b2J"
	p := finding.Printer{Excerpt: func(finding.Place) (text, marks string) { return "\x1b]0;", "^" }}
	assert.NotContains(t, shown(t, p, f), "\x1b")
	assert.Contains(t, shown(t, p, f), "a\uFFFDb")
	p.Brief = true
	assert.NotContains(t, shown(t, p, f), "\x1b")
}

// Of an excerpt that is longer than the width the part with its last mark is shown, the mark below what it marks.
func TestExcerptFitsTheWidth(t *testing.T) {
	for _, c := range [][4]string{
		{"abc", "  ^", "abc", "  ^"},
		{"een twee drie vier", "    ^^^^", "een twee …", "    ^^^^"},
		{"een twee drie vier", "         ^^^^", "…twee drie", "      ^^^^"},
		{"een twee drie vier", "              ^^^^", "…drie vier", "      ^^^^"},
		{"een twee drie vier", "", "een twee …", ""},
	} {
		p := finding.Printer{Width: 12, Excerpt: func(finding.Place) (text, marks string) { return c[0], c[1] }}
		assert.Contains(t, shown(t, p, cell()), "\n  "+c[2]+"\n  "+c[3]+"\n")
	}
}

// What is longer than the width goes on below the text; a word that is itself longer is broken, marks stay below their figure.
func TestWidth(t *testing.T) {
	f := saldo()
	p := finding.Printer{Brief: true, Width: 44, Indent: "  "}
	assert.Equal(t, `
  fout     BBV1001  Beleidsveld: Jeugd ›
                    Saldo › Realisatie 2017:
                    vermeld 11.967, berekend
                    -11.966
    → controleer het teken
`, shown(t, p, f))
	p.Width = 36 // half of that is less than what stands before the text
	assert.Equal(t, `
  fout     BBV1001  Beleidsveld:
      Jeugd › Saldo › Realisatie
      2017: vermeld 11.967, berekend
      -11.966
    → controleer het teken
`, shown(t, p, f))

	c := cell()
	c.Place.File, c.Remedy.NL = "f.md", "vervang verplichtingen door aansprakelijkheidsverzekeringen"
	p = finding.Printer{Width: 34, Excerpt: func(finding.Place) (text, marks string) {
		return "Lasten  33.796  33.976  33.976  33.976", "        ^^^^^^"
	}}
	out := shown(t, p, c)
	assert.Contains(t, out, "\n  Lasten  33.796  33.976  33.976 …\n          ^^^^^^\n")
	assert.Contains(t, out, "\n  en ook Saldo › 2024: -25.112\n         (cijfers/begroting 2024 –\n         financiën.md:7:12)\n")
	assert.Contains(t, out, "\n  → vervang verplichtingen door\n    aansprakelijkheidsverzekeringe\n    n\n")
	for width, most := range map[int]int{60: 60, 100: 100} {
		p = finding.Printer{Width: width, Language: finding.English}
		for line := range strings.Lines(shown(t, p, cell(), saldo())) {
			assert.LessOrEqual(t, len([]rune(line))-1, most, line)
		}
	}
}

// Colour takes no room.
func TestWidthWithColour(t *testing.T) {
	f := saldo()
	f.Place = finding.Place{}
	assert.Equal(t, "\n\x1b[31mfout\x1b[0m BBV1001: vermeld\n    11.967, berekend -11.966\n  → controleer het teken\n",
		shown(t, finding.Printer{Colour: true, Width: 28}, f))
}

// A printer with a width has paragraphs of that width.
func TestWidthOfWhatWasNotChecked(t *testing.T) {
	list := []finding.Unchecked{
		{Why: finding.Absent, Place: finding.Place{Label: "verplichte indicatoren"}, Basis: finding.Text{NL: "BBV art. 25", EN: "BBV art. 25"}},
		{Why: finding.Absent, Place: finding.Place{Label: "paragraaf financiering"}, Basis: finding.Text{NL: "BBV art. 9", EN: "BBV art. 9"}},
	}
	assert.Equal(t, `
not checked
  asked for by the law, and not in
  this document:
    verplichte indicatoren (BBV art.
    25); paragraaf financiering (BBV
    art. 9)
`, unchecked(t, finding.Printer{Language: finding.English, Width: 36}, list...))
}

// Of a sum that fails the figures stand there as a person adds them up, with the cause; the proof only where it is wanted.
func TestSumOfAFinding(t *testing.T) {
	f := cell()
	f.Sum = finding.Text{NL: "9.335 − 30.455 = −21.120; vermeld −21.210 (verschil −90)"}
	out := shown(t, finding.Printer{}, f)
	assert.Contains(t, out, "\n  9.335 − 30.455 = −21.120; vermeld −21.210 (verschil −90), cijfers verwisseld\n")
	assert.NotContains(t, out, "baten − lasten is niet het saldo")
	assert.Contains(t, shown(t, finding.Printer{Proof: true}, f), "\n  bewijs: baten − lasten is niet het saldo\n")
	f.Sum = finding.Text{}
	assert.Contains(t, shown(t, finding.Printer{}, f), "\n  vermeld 33.796, berekend 33.976 (verschil -180)\n")
}
