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
	assert.Equal(t, "\n  error   BBV1001  Beleidsveld: Jeugd › Saldo › Realisatie 2017: printed 11.967, computed -11.966\n    → check the sign\n", shown(t, p, f))
	f.Remedy = finding.Text{}
	assert.Equal(t, 2, strings.Count(shown(t, p, f), "\n"))
}

func TestLinesOfAFile(t *testing.T) {
	f := finding.Finding{Code: "SF012", Severity: finding.Error, Text: finding.Text{NL: "fout"}, Place: finding.Place{Path: "data.lasten", Line: 7}}
	assert.Contains(t, shown(t, finding.Printer{}, f), "  plaats     data.lasten (regel 7)\n")
	f.Place.Path = ""
	assert.Contains(t, shown(t, finding.Printer{Language: finding.English}, f), "  place      line 7\n")
	f.Place = finding.Place{}
	assert.Equal(t, "\nfout SF012  fout\n", shown(t, finding.Printer{}, f))
}

func TestColours(t *testing.T) {
	p := finding.Printer{Colour: true, Excerpt: func(finding.Place) (text, marks string) { return "a  1", "   ^" }}
	for severity, word := range map[finding.Severity]string{
		finding.Error: "\x1b[31mfout\x1b[0m", finding.Warning: "\x1b[33mlet op\x1b[0m", finding.Info: "ter info", 0: "Severity(0)",
	} {
		f := cell()
		f.Severity = severity
		out := shown(t, p, f)
		assert.True(t, strings.HasPrefix(out, "\n"+word+" BBV1001  "), out)
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
