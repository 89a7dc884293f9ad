package finding_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

type sarifResult struct {
	RuleID              string
	RuleIndex           *int
	Level               string
	PartialFingerprints map[string]string
	Locations           []struct {
		PhysicalLocation *struct {
			ArtifactLocation struct{ URI string }
			Region           *struct{ StartLine, StartColumn int }
		}
		LogicalLocations []struct{ Name, FullyQualifiedName string }
	}
	RelatedLocations []struct {
		ID      *int
		Message struct{ Text string }
	}
	Suppressions []struct{ Kind, Justification string }
}

func results(t *testing.T, r finding.Report, rules []finding.Descriptor, file string) []sarifResult {
	t.Helper()
	var text bytes.Buffer
	require.NoError(t, r.WriteSARIF(&text, rules, file, finding.Dutch))
	var log struct {
		Runs []struct{ Results []sarifResult }
	}
	require.NoError(t, json.Unmarshal(text.Bytes(), &log))
	require.Len(t, log.Runs, 1)
	return log.Runs[0].Results
}

func (r sarifResult) fingerprint() string { return r.PartialFingerprints["codeAndLabels/v1"] }

func TestFingerprintsStayWhenRowsMove(t *testing.T) {
	moved, other, again := cell(), cell(), cell()
	moved.Place.Row, moved.Place.Line, moved.Place.File = 9, 13, "elders.md"
	other.Place.Label = "Baten"
	got := results(t, finding.Report{Findings: []finding.Finding{cell(), other, again}}, nil, "")
	alone := results(t, finding.Report{Findings: []finding.Finding{moved}}, nil, "")
	assert.Equal(t, got[0].fingerprint(), alone[0].fingerprint())
	assert.NotEqual(t, got[0].fingerprint(), got[1].fingerprint())
	assert.NotEqual(t, got[0].fingerprint(), got[2].fingerprint(), "the second of the same names is another")

	paths := results(t, finding.Report{Findings: []finding.Finding{
		{Code: "BBV2001", Severity: finding.Warning, Place: finding.Place{Path: "kolommen"}},
		{Code: "BBV2001", Severity: finding.Warning, Place: finding.Place{Path: "vergelijking"}},
	}}, nil, "")
	assert.NotEqual(t, paths[0].fingerprint(), paths[1].fingerprint(), "without names the path tells them apart")
}

func TestWhereAResultStands(t *testing.T) {
	report := finding.Report{
		Findings: []finding.Finding{saldo(), cell(), {Code: "X", Severity: finding.Info}},
		Waived:   []finding.Finding{waived()},
	}
	rules := []finding.Descriptor{{Code: "BBV0001", Severity: finding.Info}, {Code: "BBV1001", Severity: finding.Error}}
	got := results(t, report, rules, "jaarstukken.json")
	require.Len(t, got, 4)
	assert.Equal(t, []string{"error", "error", "note", "error"}, []string{got[0].Level, got[1].Level, got[2].Level, got[3].Level})
	require.NotNil(t, got[0].RuleIndex)
	assert.Equal(t, 1, *got[0].RuleIndex)
	assert.Nil(t, got[2].RuleIndex, "its rule is not among those that were run")

	at := got[0].Locations[0]
	assert.Equal(t, "jaarstukken.json", at.PhysicalLocation.ArtifactLocation.URI)
	assert.Nil(t, at.PhysicalLocation.Region, "the line is not known")
	assert.Equal(t, saldo().Place.Path, at.LogicalLocations[0].FullyQualifiedName)
	assert.Equal(t, "Beleidsveld: Jeugd › Saldo › Realisatie 2017", at.LogicalLocations[0].Name)
	assert.Equal(t, "Beleidsveld: Jeugd › Lasten: 12.016", got[0].RelatedLocations[0].Message.Text)
	assert.Equal(t, 5, got[1].Locations[0].PhysicalLocation.Region.StartLine)
	assert.Len(t, got[1].RelatedLocations, 2)
	assert.Empty(t, got[2].Locations[0].LogicalLocations)
	assert.Equal(t, "bekend", got[3].Suppressions[0].Justification)
	assert.Empty(t, results(t, finding.Report{Findings: []finding.Finding{{Code: "X", Severity: finding.Info}}}, nil, "")[0].Locations)
}

func TestFilesAreURIs(t *testing.T) {
	for file, uri := range map[string]string{
		"a b.md":                     "a%20b.md",
		"/tmp/financiën #1?.html":    "/tmp/financi%C3%ABn%20%231%3F.html",
		"100%.csv":                   "100%25.csv",
		"a:b.csv":                    "./a:b.csv",
		"https://example.nl/é x?a=1": "https://example.nl/%C3%A9%20x?a=1",
	} {
		f := finding.Finding{Code: "X", Severity: finding.Info, Place: finding.Place{File: file}}
		got := results(t, finding.Report{Findings: []finding.Finding{f}}, nil, "other.md")
		assert.Equal(t, uri, got[0].Locations[0].PhysicalLocation.ArtifactLocation.URI, file)
	}
}

// The law that asks for a rule is its help.
func TestSARIFNamesTheLaw(t *testing.T) {
	var b bytes.Buffer
	rules := []finding.Descriptor{{Code: "A-1", Basis: []finding.Text{{NL: "BBV art. 17, a en c", EN: "BBV art. 17, a and c"}, {NL: "rekenkunde", EN: "arithmetic"}}}, {Code: "A-2"}}
	require.NoError(t, finding.Report{}.WriteSARIF(&b, rules, "", finding.Dutch))
	assert.Contains(t, b.String(), `"text": "BBV art. 17, a en c; rekenkunde"`)
	assert.Equal(t, 1, strings.Count(b.String(), `"help"`))
}
