package validate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

func TestRulesAreComplete(t *testing.T) {
	assert.NoError(t, validate.CheckRules(append(validate.Rules(), validate.PlausibilityRules()...)))
	for _, r := range validate.Rules() {
		assert.NotEqual(t, "9", r.Code[3:4], "plausibility is off by default")
	}
	for _, r := range validate.PlausibilityRules() {
		assert.Equal(t, "9", r.Code[3:4])
		assert.Less(t, r.Severity, finding.Error)
	}
}

func TestRulesAreFresh(t *testing.T) {
	validate.Rules()[0].Code = "changed"
	assert.Equal(t, "BBV0001", validate.Rules()[0].Code)
}

// Every rule has a good document, which no rule objects to, and a bad one, in
// which it finds exactly what bad.want lists: severity and path.
func TestFixtures(t *testing.T) {
	for _, rule := range append(validate.Rules(), validate.PlausibilityRules()...) {
		if rule.Code == "BBV0001" || rule.Check == nil {
			continue // see TestWaivers and TestTableFixtures
		}
		t.Run(rule.Code, func(t *testing.T) {
			dir := filepath.Join("testdata", rule.Code)
			all := validate.Rules()
			if rule.Code[3] == '9' {
				all = append(all, rule)
			}
			good, err := validate.Run(readDocument(t, filepath.Join(dir, "good.json")), all)
			require.NoError(t, err)
			assert.Empty(t, summary(good.AtLeast(finding.Warning)), "the good document")

			bad, err := validate.Run(readDocument(t, filepath.Join(dir, "bad.json")), []validate.Rule{rule})
			require.NoError(t, err)
			want, err := os.ReadFile(filepath.Join(dir, "bad.want"))
			require.NoError(t, err)
			assert.Equal(t, strings.Fields(string(want)), strings.Fields(strings.Join(summary(bad.AtLeast(finding.Warning)), "\n")))
			for _, f := range bad.Findings {
				assert.Equal(t, rule.Code, f.Code)
				for _, l := range []finding.Language{finding.Dutch, finding.English} {
					assert.NotEmpty(t, f.Message(l))
					assert.NotContains(t, f.Message(l)+f.Remedy.In(l), "{", "an argument that is not filled in")
				}
			}
		})
	}
}

func summary(findings []finding.Finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, f.Severity.String()+" "+f.Place.Path)
	}
	return out
}

func readDocument(t testing.TB, file string) *programme.Document {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	doc, err := programme.Parse(data)
	require.NoError(t, err, file)
	return doc
}

func TestCheckRulesFindsWhatIsWrong(t *testing.T) {
	good := validate.Rules()[1]
	tests := map[string]func(*validate.Rule){
		"a code":          func(r *validate.Rule) { r.Code = "X1" },
		"a title":         func(r *validate.Rule) { r.Title.EN = "" },
		"a documentation": func(r *validate.Rule) { r.Doc = "short" },
		"a basis":         func(r *validate.Rule) { r.Basis = nil },
		"an article":      func(r *validate.Rule) { r.Basis = []validate.Basis{{Law: "BBV"}} },
		"a severity":      func(r *validate.Rule) { r.Severity = 0 },
		"a first year":    func(r *validate.Rule) { r.From = 0 },
		"a last year":     func(r *validate.Rule) { r.Until = 2003 },
		"a check":         func(r *validate.Rule) { r.Check, r.Tables = nil, nil },
	}
	for want, spoil := range tests {
		rule := good
		spoil(&rule)
		assert.ErrorContains(t, validate.CheckRules([]validate.Rule{rule}), "lacks "+want)
	}
	assert.ErrorContains(t, validate.CheckRules([]validate.Rule{good, good}), "not after")
	unverified := good
	unverified.Basis = []validate.Basis{{Law: "a notitie", Edition: "2023", Unverified: "the article"}}
	assert.ErrorContains(t, validate.CheckRules([]validate.Rule{unverified}), "a severity below error")
	unverified.Severity = finding.Warning
	assert.NoError(t, validate.CheckRules([]validate.Rule{unverified}))
}

func TestInForce(t *testing.T) {
	rule := validate.Rule{From: 2017, Until: 2024}
	assert.False(t, rule.InForce(2016))
	assert.True(t, rule.InForce(2017))
	assert.True(t, rule.InForce(2024))
	assert.False(t, rule.InForce(2025))
	assert.True(t, validate.Rule{From: 2017}.InForce(2999))
}

func TestBasisIsCited(t *testing.T) {
	assert.Equal(t, "BBV art. 17, a", validate.Basis{Law: "BBV", Article: "17", Paragraph: "a"}.String())
	assert.Equal(t, "BBV art. 43", validate.Basis{Law: "BBV", Article: "43"}.String())
	assert.Equal(t, "arithmetic", validate.Basis{}.String())
	assert.Equal(t, "a notitie, par. 4", validate.Basis{Law: "a notitie", Paragraph: "par. 4"}.String())
	assert.Equal(t, "a notitie", validate.Basis{Law: "a notitie"}.String())
}
