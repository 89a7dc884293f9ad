package decision_test

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

// judged are the findings of BBV1001 in its fixture, in a file of a name, with one decision, and what became of the decision.
func judged(t *testing.T, file string, at decision.Anchor) (finding.Report, []finding.Finding) {
	t.Helper()
	f, err := os.Open("../rules/arithmetic/testdata/bbv1001.bad.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := programme.Read(f)
	require.NoError(t, err)
	book := (&decision.Decisions{Accepted: []decision.Acceptance{{Code: "BBV1001", Place: at, Signed: signed}}}).Open()
	report, err := book.Document(context.Background(), file, d, rules.All())
	require.NoError(t, err)
	return report, book.Unused()
}

// A finding of a document is accepted at its path, by the names that it has, of the figure that it is about, and nowhere else.
func TestAcceptedInADocument(t *testing.T) {
	before, unused := judged(t, "a.json", decision.Anchor{Path: "nergens"})
	require.NotEmpty(t, before.Findings)
	require.Len(t, unused, 1)
	assert.Contains(t, unused[0].Text.NL, "geen bevinding meer met die code")
	f := before.Findings[0]
	require.Equal(t, "BBV1001", f.Code)
	exact := decision.Anchor{File: "a*", Path: f.Place.Path, Caption: f.Place.Caption, Row: f.Place.Label, Column: f.Place.Heading, Figure: f.Printed}
	change := func(do func(*decision.Anchor)) decision.Anchor {
		a := exact
		do(&a)
		return a
	}
	for name, a := range map[string]decision.Anchor{"all": exact, "path alone": {Path: f.Place.Path}} {
		after, unused := judged(t, "a.json", a)
		assert.Empty(t, unused, name)
		require.Len(t, after.Waived, 1, name)
		assert.Equal(t, f.Place, after.Waived[0].Place, name)
		assert.Contains(t, after.Waived[0].Waived, signed.Reason)
		assert.Len(t, after.Findings, len(before.Findings)-1, name)
		assert.Equal(t, before.Tally, after.Tally, name)
	}
	for want, a := range map[string]decision.Anchor{
		"ander cijfer":              change(func(a *decision.Anchor) { a.Figure = "1" }),
		"geen bevinding meer":       change(func(a *decision.Anchor) { a.Path += "x" }),
		"geen bevinding":            change(func(a *decision.Anchor) { a.Row = "Iets geheel anders" }),
		"die code":                  change(func(a *decision.Anchor) { a.Column = "2031" }),
		"met die code":              change(func(a *decision.Anchor) { a.Caption = "Iets anders" }),
		"geen bevinding meer met":   change(func(a *decision.Anchor) { a.Section = "Kopje" }),
		"geen bestand met die naam": change(func(a *decision.Anchor) { a.File = "b*" }),
		"geen bestand":              {Caption: f.Place.Caption, Row: f.Place.Label},
	} {
		after, unused := judged(t, "a.json", a)
		assert.Empty(t, after.Waived, want)
		require.Len(t, unused, 1, want)
		assert.Contains(t, unused[0].Text.NL, want)
	}
}

// What applied to several documents is said.
func TestAcceptedInSeveralDocuments(t *testing.T) {
	f, err := os.Open("../rules/arithmetic/testdata/bbv1001.bad.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := programme.Read(f)
	require.NoError(t, err)
	before, _ := judged(t, "a.json", decision.Anchor{Path: "nergens"})
	book := (&decision.Decisions{Accepted: []decision.Acceptance{{Code: "BBV1001", Place: decision.Anchor{Path: before.Findings[0].Place.Path}, Signed: signed}}}).Open()
	for _, name := range []string{"a.json", "b.json"} {
		_, err := book.Document(context.Background(), name, d, rules.All())
		require.NoError(t, err)
	}
	unused := book.Unused()
	require.Len(t, unused, 1)
	assert.Contains(t, unused[0].Text.NL, "in 2 documenten toegepast")
}
