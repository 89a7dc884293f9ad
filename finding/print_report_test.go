package finding_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

// twoReports are those of a table and of a document.
func twoReports() (table, document finding.Report) {
	wrong := finding.Finding{Code: "BBV1001", Severity: finding.Error, Place: finding.Place{Path: "gedrukt[0]", Caption: "Zorg"},
		Text: finding.Text{NL: "vermeld 5, berekend 6", EN: "stated 5, computed 6"}, Remedy: finding.Text{NL: "vervang 5 door 6", EN: "replace 5 by 6"}}
	minor := finding.Finding{Code: "BBV1003", Severity: finding.Info, Text: finding.Text{NL: "afgerond", EN: "rounded"}}
	lacking := finding.Unchecked{Why: finding.Incomplete, Place: finding.Place{Caption: "Jeugd"}, Lacks: []string{"Jeugdhulp Raming 2028"}, Figures: 1}
	table = finding.Report{Findings: []finding.Finding{minor}, Tally: finding.Tally{Exact: 3, Suspicious: 1}}
	document = finding.Report{Findings: []finding.Finding{wrong}, Unchecked: []finding.Unchecked{lacking},
		Tally: finding.Tally{Exact: 1, Plausible: 2, Impossible: 1, Unknown: 1}}
	return table, document
}

func ExampleReport_Print() {
	table, document := twoReports()
	report := finding.Join(table, document)
	if err := report.Print(os.Stdout, finding.Dutch); err != nil {
		panic(err)
	}
	// Output:
	//
	// fout BBV1001: Zorg: vermeld 5, berekend 6
	//   gedrukt[0]
	//   → vervang 5 door 6
	//
	// niet gecontroleerd
	//   niet te vergelijken, want niet alles waaruit het volgt staat erin:
	//     Jeugd (1 cijfer; niet vermeld: Jeugdhulp Raming 2028)
	//
	// 9 vergelijkingen: 4 exact, 2 door afronding verklaard, 1 verdacht, 1 sluit niet aan, 1 niet te
	// beoordelen
	// 1 × fout, 0 × let op
}

func TestJoin(t *testing.T) {
	table, document := twoReports()
	all := finding.Join(table, document)
	assert.Len(t, all.Findings, 2)
	assert.Equal(t, finding.Tally{Exact: 4, Plausible: 2, Suspicious: 1, Impossible: 1, Unknown: 1}, all.Tally)
	assert.Equal(t, finding.Report{}, finding.Join())
	all.Findings[0].Code = "X"
	assert.Equal(t, "BBV1003", table.Findings[0].Code, "the reports stay as they are")
}

func TestPrintReport(t *testing.T) {
	print := func(r finding.Report, of ...finding.Text) string {
		var b strings.Builder
		require.NoError(t, finding.Printer{Language: finding.English}.PrintReport(&b, r, of...))
		return b.String()
	}
	assert.Equal(t, "\nnothing was compared: 0 exact\n0 × error, 0 × warning\n", print(finding.Report{}))
	two := finding.Text{NL: "2 tabellen", EN: "2 tables"}
	assert.Equal(t, "\n2 tables, 1 comparison: 1 exact\n0 × error, 0 × warning\n", print(finding.Report{Tally: finding.Tally{Exact: 1}}, two))
	for _, r := range []finding.Report{{}, {Unchecked: []finding.Unchecked{{Why: finding.NoSum}}}, {Findings: []finding.Finding{{Severity: finding.Error}}}} {
		require.ErrorIs(t, r.Print(broken{}, finding.Dutch), errBroken)
	}
	require.ErrorContains(t, finding.Report{}.Print(nil, finding.Dutch), "there is no writer")
}

// A waiver of a finding takes out that one, and says so at the end.
func TestWaiverOfAFinding(t *testing.T) {
	_, r := twoReports()
	other := r.Findings[0]
	other.Place.Path = "gedrukt[1]"
	r.Findings = append(r.Findings, other)
	assert.Empty(t, r.Waive(r.Findings[0].Waiver("erratum")))
	assert.Equal(t, []finding.Finding{other}, r.Findings)
	assert.Equal(t, "erratum", r.Waived[0].Waived)
	var b strings.Builder
	require.NoError(t, r.Print(&b, finding.Dutch))
	assert.Contains(t, b.String(), "1 × fout, 0 × let op, 1 × met ontheffing\n")
}
