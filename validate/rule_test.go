package validate_test

import (
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

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
	good := rules.All()[1]
	tests := map[string]func(*validate.Rule){
		"a code":          func(r *validate.Rule) { r.Code = "X1" },
		"a title":         func(r *validate.Rule) { r.Title.EN = "" },
		"a documentation": func(r *validate.Rule) { r.Doc.NL = "kort" },
		"a basis":         func(r *validate.Rule) { r.Basis = nil },
		"an article":      func(r *validate.Rule) { r.Basis = []validate.Basis{{Law: "BBV"}} },
		"a severity":      func(r *validate.Rule) { r.Severity = 0 },
		"a first year":    func(r *validate.Rule) { r.From = 1995 },
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
	unverified.Basis = []validate.Basis{{Law: "a notitie", Edition: "2023", Unverified: finding.Text{NL: "het artikel", EN: "the article"}}}
	assert.ErrorContains(t, validate.CheckRules([]validate.Rule{unverified}), "a severity below error")
	unverified.Severity = finding.Warning
	assert.NoError(t, validate.CheckRules([]validate.Rule{unverified}))
}

// Whose rule it is stands in its code. What begins with BBV is of this module, SF, DF and PF are of CBS.
func TestCodesOfOnesOwn(t *testing.T) {
	coded := func(codes ...string) error {
		var list []validate.Rule
		for _, code := range codes {
			rule := rules.All()[1]
			rule.Code = code
			list = append(list, rule)
		}
		return validate.CheckRules(list)
	}
	assert.NoError(t, coded("ZZ0001", "LEIDEN-3", "LEIDEN-10", "ZZ2", "BBV1001", "BBV9999", "AUDIT-1", "SFX1", "GM0546", "ABCDEFGHIJKLMNOPQRST-999999999"))
	for _, code := range []string{"", "BBV1", "BBV-1001", "BBV10010", "BBVX1", "BBVLEIDEN-3", "bbv1001", "leiden-3", "L-3", "LEIDEN", "LEIDEN--3", "LEIDEN-3a", "LEIDEN 3",
		"'S-3", "LËIDEN-3", "3", "SF012", "DF-1", "PF001", "ABCDEFGHIJKLMNOPQRSTU-1", "ZZ1234567890", " ZZ1", "ZZ1\n"} {
		assert.ErrorContains(t, coded(code), `such as "LEIDEN-3"`, code)
	}
	for _, twice := range [][]string{{"ZZ1", "ZZ1"}, {"ZZ0001", "ZZ-1"}, {"LEIDEN-10", "BBV1001", "LEIDEN-3"}, {"BBV1002", "ZZ1", "BBV1001"}} {
		assert.ErrorContains(t, coded(twice...), "not after", twice)
	}
	assert.NoError(t, validate.CheckRules(slices.Concat(rules.All(), []validate.Rule{{Code: "AA1", Title: finding.Text{NL: "x", EN: "x"}, Doc: rules.All()[1].Doc, Basis: []validate.Basis{{}},
		Severity: finding.Warning, Check: rules.All()[1].Check}})), "in the alphabet before BBV, and behind it in the list")
}

func TestInForce(t *testing.T) {
	reports := func(p *validate.Pass) {
		p.Report(finding.Warning, validate.Location{}, finding.Text{}, finding.Text{})
	}
	ends := []validate.Rule{{From: 2017, Until: 2024, Severity: finding.Warning, Check: reports}}
	for year, want := range map[int]int{2016: 0, 2017: 1, 2024: 1, 2025: 0} {
		report, err := validate.Run(t.Context(), &programme.Document{Kind: programme.Begroting, Year: year}, ends)
		require.NoError(t, err)
		assert.Len(t, report.Findings, want, year)
	}
	report, err := validate.Run(t.Context(), &programme.Document{Kind: programme.Begroting, Year: 2999}, []validate.Rule{{From: 2017, Severity: finding.Warning, Check: reports}})
	require.NoError(t, err)
	assert.Len(t, report.Findings, 1)
}

func TestBasisIsCited(t *testing.T) {
	assert.Equal(t, "BBV art. 17, a", validate.Basis{Law: "BBV", Article: "17", Paragraph: "a"}.String())
	assert.Equal(t, "BBV art. 43", validate.Basis{Law: "BBV", Article: "43"}.String())
	assert.Equal(t, "arithmetic", validate.Basis{}.String())
	assert.Equal(t, "a notitie, par. 4", validate.Basis{Law: "a notitie", Paragraph: "par. 4"}.String())
	assert.Equal(t, "a notitie", validate.Basis{Law: "a notitie"}.String())
	assert.Equal(t, "BBV art. 17, a (tekst van 2019-07-01)", validate.BBV("17", "a").In(finding.Dutch))
	assert.Equal(t, "BBV art. 10 [Gemeente, Provincie] (text of 2019-07-01)", validate.BBV("10", "").In(finding.English))
	assert.Equal(t, "BBV art. 11, 2d 3° [Gemeente, Provincie] (text of 2019-07-01)", validate.BBV("11", "2d 3°").In(finding.English))
	assert.Equal(t, "BBV art. 11, 2d 2° (text of 2019-07-01)", validate.BBV("11", "2d 2°").In(finding.English))
	since := validate.BBV("52a", "1")
	since.From = 2008
	assert.Equal(t, "BBV art. 52a, 1 [2008–] (text of 2019-07-01)", since.In(finding.English))
	since.From, since.Until = 0, 2016
	assert.Equal(t, "BBV art. 52a, 1 [–2016] (text of 2019-07-01)", since.In(finding.English))
	since.From = 2008
	assert.Equal(t, "BBV art. 52a, 1 [2008–2016] (text of 2019-07-01)", since.In(finding.English))
}
