package validate_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// A begroting for 2026 of a gemeente, a provincie, a gemeenschappelijke regeling and a waterschap that do not exist, one
// that is as the law wants it and one that is not: of the first nothing is found, of the second what is listed beside it,
// with code, severity and path.
func TestDocumentsOfEveryLayer(t *testing.T) {
	files, err := filepath.Glob("testdata/layers/*.json")
	require.NoError(t, err)
	assert.Len(t, files, 8)
	for _, file := range files {
		report, err := validate.Run(t.Context(), readDocument(t, file), rules.All())
		require.NoError(t, err)
		var got []string
		for _, f := range report.AtLeast(finding.Warning) {
			got = append(got, f.Code+" "+f.Severity.String()+" "+f.Place.Path)
		}
		if strings.HasSuffix(file, ".lawful.json") {
			assert.Empty(t, got, file)
			assert.Greater(t, report.Tally.Exact, 30, file)
			continue
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".want")
		require.NoError(t, err)
		assert.Equal(t, strings.TrimSpace(string(want)), strings.Join(got, "\n"), file)
	}
}

// notBinding are the rules of which a report says that they do not bind, with whom they do.
func notBinding(t *testing.T, d *programme.Document) map[string]string {
	t.Helper()
	report, err := validate.Run(t.Context(), d, rules.All())
	require.NoError(t, err)
	out := map[string]string{}
	for _, u := range report.Unchecked {
		if u.Why == finding.NotBinding {
			out[u.Place.Caption] = u.Basis.In(finding.Dutch) + ": " + u.Binds
		}
	}
	return out
}

// What rests on the BBV alone does not bind a waterschap, nor does the Gemeentewet or the Provinciewet; sums are sums there too.
var notOfWaterschap = []string{
	"BBV1029", "BBV1030", "BBV1031", "BBV1032", "BBV1033", "BBV1034", "BBV1035", "BBV1038", "BBV1039", "BBV1040", "BBV1041", "BBV1042", "BBV1044", "BBV1045", "BBV1064",
	"BBV2001", "BBV2002", "BBV2003", "BBV2011", "BBV2012", "BBV2013", "BBV2015", "BBV2016", "BBV2017", "BBV2018", "BBV2020", "BBV2022", "BBV2023",
	"BBV3001", "BBV3010", "BBV3011", "BBV3012", "BBV3020", "BBV3021",
	"BBV4011", "BBV4012", "BBV4013", "BBV4014", "BBV4016", "BBV4017", "BBV4018",
	"BBV5014",
}

func TestRulesThatDoNotBindAreListed(t *testing.T) {
	assert.Empty(t, notBinding(t, readDocument(t, "testdata/layers/gemeente.lawful.json")))
	const ofGemeenten = "Regeling beleidsindicatoren gemeenten: Gemeente"
	assert.Equal(t, map[string]string{"BBV2022": ofGemeenten, "BBV5014": ofGemeenten}, notBinding(t, readDocument(t, "testdata/layers/provincie.lawful.json")))
	assert.Equal(t, map[string]string{"BBV2011": "BBV art. 10: Gemeente, Provincie", "BBV4016": "BBV art. 10, c: Gemeente, Provincie",
		"BBV2022": ofGemeenten, "BBV5014": ofGemeenten},
		notBinding(t, readDocument(t, "testdata/layers/regeling.lawful.json")))
	w := readDocument(t, "testdata/layers/waterschap.lawful.json")
	assert.Equal(t, notOfWaterschap, slices.Sorted(maps.Keys(notBinding(t, w))))
	assert.Equal(t, "Gemeentewet art. 189, 2: Gemeente, GR", notBinding(t, w)["BBV4011"])

	w.Year = 2024 // before the Waterschapsbesluit as Stb. 2023, 424 has it
	early := notBinding(t, w)
	assert.Equal(t, "Waterschapsbesluit art. 4.10: Waterschap, 2025–", early["BBV5002"])
	assert.NotContains(t, early, "BBV2021", "the Wet open overheid binds everybody, since 2022")
	w.Year = 2021
	assert.Equal(t, "Wet open overheid art. 3.5: 2022–", notBinding(t, w)["BBV2021"])
}

// Of a provincie the Provinciewet is cited, of the others the Gemeentewet.
func TestALayerIsCitedItsOwnLaw(t *testing.T) {
	for kind, want := range map[iv3.Layer]string{
		iv3.Gemeente: "Gemeentewet art. 189, 2", iv3.Provincie: "Provinciewet art. 193, 2", iv3.GemeenschappelijkeRegeling: "Gemeentewet art. 189, 2",
	} {
		var cited string
		rule := rules.All()[slices.IndexFunc(rules.All(), func(r validate.Rule) bool { return r.Code == "BBV4011" })]
		rule.Check = func(p *validate.Pass) { p.Lack(validate.Location{Part: "evenwicht"}, validate.Basis{}) }
		d := &programme.Document{Kind: programme.Begroting, Year: 2026, Municipality: programme.Municipality{Kind: kind}}
		report, err := validate.Run(t.Context(), d, []validate.Rule{rule})
		require.NoError(t, err)
		for _, u := range report.Unchecked {
			cited = u.Basis.In(finding.Dutch)
		}
		assert.Equal(t, want, cited, kind)
	}
}

// What is lacking is cited in the language of the reader.
func TestWhatIsLackingIsCitedInDutchAndEnglish(t *testing.T) {
	rule := rules.All()[1]
	by := validate.BBV("19", "b to d")
	rule.Check = func(p *validate.Pass) { p.Lack(validate.Location{Part: "evenwicht"}, by) }
	d := &programme.Document{Kind: programme.Begroting, Year: 2026}
	report, err := validate.Run(t.Context(), d, []validate.Rule{rule})
	require.NoError(t, err)
	require.Len(t, report.Unchecked, 1)
	assert.Equal(t, finding.Text{NL: "BBV art. 19, b tot en met d", EN: "BBV art. 19, b to d"}, report.Unchecked[0].Basis)
	rule.Whole = true
	report, err = validate.Run(t.Context(), d, []validate.Rule{rule})
	require.NoError(t, err)
	require.Len(t, report.Findings, 1)
	assert.Contains(t, report.Findings[0].Message(finding.Dutch), "ontbreekt (BBV art. 19, b tot en met d)")
	assert.Contains(t, report.Findings[0].Message(finding.English), "is absent (BBV art. 19, b to d)")
}

// What was not verified for a layer is no error there, and may be one where it was.
func TestWhatWasNotVerifiedForALayerIsNoError(t *testing.T) {
	rule := rules.All()[1]
	rule.Basis = []validate.Basis{validate.BBV("17", "a"), {Law: "Waterschapsbesluit", Article: "4.10", Edition: "2023", From: 2025, Layers: [4]iv3.Layer{iv3.Waterschap}, Unverified: finding.Text{NL: "x", EN: "x"}}}
	assert.NoError(t, validate.CheckRules([]validate.Rule{rule}))
	rule.Check = func(p *validate.Pass) {
		p.Report(finding.Error, validate.Location{}, finding.Text{NL: "x", EN: "x"}, finding.Text{})
	}
	for kind, want := range map[iv3.Layer]finding.Severity{iv3.Gemeente: finding.Error, iv3.Waterschap: finding.Warning} {
		d := &programme.Document{Kind: programme.Begroting, Year: 2025, Municipality: programme.Municipality{Kind: kind}}
		report, err := validate.Run(t.Context(), d, []validate.Rule{rule})
		require.NoError(t, err)
		require.Len(t, report.Findings, 1)
		assert.Equal(t, want, report.Findings[0].Severity, kind)
	}
	rule.Basis[1].Layers = [4]iv3.Layer{}
	assert.ErrorContains(t, validate.CheckRules([]validate.Rule{rule}), "a severity below error", "it binds gemeenten as well")
	rule.Basis[1] = validate.Basis{Law: "a notitie", Edition: "2020", From: 2020, Until: 2019}
	assert.ErrorContains(t, validate.CheckRules([]validate.Rule{rule}), "last year is not before its first")
}
