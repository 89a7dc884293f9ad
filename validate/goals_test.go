package validate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// goalRules are the rules of family 5.
func goalRules() []validate.Rule {
	return slices.DeleteFunc(rules.All(), func(r validate.Rule) bool { return !strings.HasPrefix(r.Code, "BBV5") })
}

// found lists code, severity and path of what the rules of family 5 find in
// programmes.
func found(t *testing.T, programmes ...programme.Programme) (out []string) {
	t.Helper()
	doc := &programme.Document{Kind: programme.Begroting, Year: 2021, Programmes: programmes}
	report, err := validate.Run(t.Context(), doc, goalRules())
	require.NoError(t, err)
	for _, f := range report.Findings {
		out = append(out, fmt.Sprint(f.Code, " ", f.Severity, " ", f.Place.Path))
	}
	return out
}

func money() []programme.Line {
	return []programme.Line{{Name: "Totaal", Lasten: budget.Series{{Year: 2021, Stage: budget.Begroting}: budget.Euros(1000)}}}
}

func measure(code string) indicator.Indicator {
	return indicator.Indicator{Definition: indicator.Definition{Code: code, Name: "% " + code}}
}

// What municipalities print in their own ways, and nobody should be told off
// for.
func TestGoalsThatAreInOrder(t *testing.T) {
	act := []programme.Activity{{Name: "Doen"}}
	ind := []indicator.Indicator{measure("")}
	doen := []programme.Answer{{Question: programme.WatGaanWeDoen}}
	for name, p := range map[string]programme.Programme{
		"a goal that is measured and done one level down": {Section: programme.Section{Goals: []programme.Goal{{Goals: []programme.Goal{{Activities: act, Indicators: ind}}}}}},
		"indicators and activities of the goal above":     {Section: programme.Section{Goals: []programme.Goal{{Goals: []programme.Goal{{Name: "a"}, {Name: "b"}}, Activities: act, Indicators: ind}}}},
		"answers and indicators of the parts": {Section: programme.Section{Goals: []programme.Goal{{Name: "effect"}},
			Subdivisions: []programme.Subdivision{{Section: programme.Section{Goals: []programme.Goal{{Name: "doel"}}, Answers: doen, Indicators: ind}}}}},
		"an answer and indicators of the programme": {Section: programme.Section{Answers: doen, Indicators: ind, Subdivisions: []programme.Subdivision{{Section: programme.Section{Goals: []programme.Goal{{Name: "doel"}}}}}}},
		"an activity beside its goal, linked by number": {Section: programme.Section{Goals: []programme.Goal{{Number: "1", Name: "doel", Indicators: ind}},
			Activities: []programme.Activity{{Number: "1.1", Name: "doen"}}}},
		"codes of the national list, which has gaps": {Section: programme.Section{Goals: []programme.Goal{{Name: "doel", Activities: act}},
			Indicators: []indicator.Indicator{measure("6"), measure("8"), measure("8")}}},
		"indicators with the number of their goal": {Section: programme.Section{Goals: []programme.Goal{{Number: "1", Activities: act,
			Indicators: []indicator.Indicator{measure("1"), measure("1")}}}}},
		"each part counts anew": {Section: programme.Section{Subdivisions: []programme.Subdivision{
			{Section: programme.Section{Goals: []programme.Goal{{Number: "1", Activities: []programme.Activity{{Number: "1.1"}}, Indicators: ind}}}},
			{Section: programme.Section{Goals: []programme.Goal{{Number: "1", Activities: []programme.Activity{{Number: "1.1"}}, Indicators: ind}}}},
		}}},
		"a count that runs on through the goals": {Section: programme.Section{Goals: []programme.Goal{
			{Number: "A", Activities: []programme.Activity{{Number: "1"}, {Number: "3"}}, Indicators: ind},
			{Number: "B", Activities: []programme.Activity{{Number: "2"}, {Number: "4"}}, Indicators: ind},
		}}},
		"a number of the goal above the goal": {Section: programme.Section{Goals: []programme.Goal{{Number: "1", Indicators: ind, Goals: []programme.Goal{
			{Number: "1.1", Activities: []programme.Activity{{Number: "1.2"}}}}}}}},
		"activities out of order": {Section: programme.Section{Goals: []programme.Goal{{Number: "1", Indicators: ind,
			Activities: []programme.Activity{{Number: "1.3"}, {Number: "1.1"}, {Number: "1.2"}}}}}},
	} {
		p.Lines = money()
		assert.Empty(t, found(t, p), name)
	}
}

func TestGoalsThatAreNot(t *testing.T) {
	act := []programme.Activity{{Name: "Doen"}}
	ind := []indicator.Indicator{measure("")}
	for name, c := range map[string]struct {
		p    programme.Programme
		want []string
	}{
		"nothing but figures": {programme.Programme{}, []string{"BBV5004 info programmas[0]"}},
		"answers in a part, and no goal": {programme.Programme{Section: programme.Section{Subdivisions: []programme.Subdivision{{Section: programme.Section{Answers: []programme.Answer{{Question: programme.WatMagHetKosten}}}}}}},
			[]string{"BBV5004 warning programmas[0]"}},
		"one of two goals without anything": {programme.Programme{Section: programme.Section{Goals: []programme.Goal{{Activities: act, Indicators: ind}, {Goals: []programme.Goal{{}}}}}},
			[]string{"BBV5002 warning programmas[0].doelen[1]", "BBV5003 warning programmas[0].doelen[1]"}},
		"a goal of one part is not served by another": {programme.Programme{Section: programme.Section{Subdivisions: []programme.Subdivision{
			{Section: programme.Section{Goals: []programme.Goal{{Activities: act, Indicators: ind}}}}, {Section: programme.Section{Goals: []programme.Goal{{Name: "b"}}}},
		}}}, []string{"BBV5002 warning programmas[0].onderdelen[1].doelen[0]", "BBV5003 warning programmas[0].onderdelen[1].doelen[0]"}},
		"an activity beside another goal": {programme.Programme{Section: programme.Section{Goals: []programme.Goal{{Number: "1", Indicators: ind, Activities: act}, {Number: "2", Indicators: ind}},
			Activities: []programme.Activity{{Number: "1.1"}}}}, []string{"BBV5002 warning programmas[0].doelen[1]"}},
		"several numbers missing": {programme.Programme{Section: programme.Section{Goals: []programme.Goal{{Number: "1", Indicators: ind, Activities: []programme.Activity{{Number: "1.1"}, {Number: "1.9"}}}}}},
			[]string{"BBV5007 warning programmas[0].doelen[0].activiteiten[1].nummer"}},
	} {
		c.p.Lines = money()
		assert.Equal(t, c.want, found(t, c.p), name)
	}
}

// A claim is money too, and so is a taakveld; a document of one programme
// cannot tell whether another one exists; the indicators are of 2017 and after.
func TestWhatGoalRulesLookAt(t *testing.T) {
	goals := []programme.Goal{{Activities: []programme.Activity{{Name: "a"}}, Indicators: []indicator.Indicator{measure("")}}}
	claimed := programme.Programme{Section: programme.Section{Goals: goals, Subdivisions: []programme.Subdivision{{Section: programme.Section{Claims: []programme.Claim{{Side: budget.Lasten}}}}}}}
	taakveld := programme.Programme{Section: programme.Section{Goals: goals}, Taakvelden: []programme.TaakveldLine{{Code: "6.1"}}}
	assert.Empty(t, found(t, claimed, taakveld))
	related := claimed
	related.Relations = []programme.Relation{{Kind: "programma", Number: "x y", Name: "Wonen"}}
	assert.Empty(t, found(t, related))
	assert.Len(t, found(t, related, taakveld), 1)
	assert.Equal(t, []string{"BBV5005 warning programmas[0]"}, found(t, programme.Programme{Section: programme.Section{Goals: goals}}))

	old := &programme.Document{Kind: programme.Begroting, Year: 2016, Programmes: []programme.Programme{{Section: programme.Section{Lines: money(), Goals: []programme.Goal{{Activities: goals[0].Activities}}}}}}
	report, err := validate.Run(t.Context(), old, goalRules())
	require.NoError(t, err)
	assert.Empty(t, report.Findings)
}

func TestPartyInAListThatIsNotThere(t *testing.T) {
	wil := programme.Partner{Name: "WIL", Party: programme.Regeling}
	p := programme.Programme{Section: programme.Section{Lines: money(), Partners: []programme.Partner{wil}}}
	assert.Contains(t, found(t, p), "BBV5011 warning programmas[0].partners[0]")
	p.Parties = &programme.Parties{}
	assert.Contains(t, found(t, p), "BBV5011 error programmas[0].partners[0]")
	elsewhere := programme.Programme{Section: programme.Section{Subdivisions: []programme.Subdivision{{Section: programme.Section{Parties: &programme.Parties{Items: []programme.Partner{wil}}}}}}}
	for _, f := range found(t, p, elsewhere) {
		assert.NotContains(t, f, "BBV5011")
	}
}

func TestMessagesOfGoalRules(t *testing.T) {
	doc := readDocument(t, "rules/goals/testdata/bbv5010.bad.json")
	report, err := validate.Run(t.Context(), doc, goalRules())
	require.NoError(t, err)
	f := find(report, "BBV5010", "programmas[0].indicatoren[1].code")
	require.NotNil(t, f)
	assert.Equal(t, "programma 1 › indicator 1.2.1 % inwoners dat vrijwilligerswerk doet: geen doel of activiteit heeft het nummer 1.2.1; "+
		"activiteit 1.2 Vrijwilligers ondersteunen komt het dichtst in de buurt", f.Message(finding.Dutch))
	gap := find(mustRun(t, "rules/goals/testdata/bbv5007.bad.json"), "BBV5007", "programmas[0].doelen[0].activiteiten[1].nummer")
	require.NotNil(t, gap)
	assert.Equal(t, "1.5 follows 1.1; not found: 1.2 – 1.4", gap.Text.In(finding.English))
	letter := find(mustRun(t, "rules/goals/testdata/bbv5007.bad.json"), "BBV5007", "programmas[0].doelen[1].indicatoren[1].code")
	require.NotNil(t, letter)
	assert.Equal(t, "na 3.a volgt 3.c; niet gevonden: 3.b", letter.Text.In(finding.Dutch))
	upper := programme.Programme{Section: programme.Section{Goals: []programme.Goal{{Number: "9A"}, {Number: "9C."}}}}
	report, err = validate.Run(t.Context(), &programme.Document{Kind: programme.Jaarstukken, Year: 2018, Programmes: []programme.Programme{upper}}, goalRules())
	require.NoError(t, err)
	gap = find(report, "BBV5007", "programmas[0].doelen[1].nummer")
	require.NotNil(t, gap)
	assert.Equal(t, "na 9A volgt 9C.; niet gevonden: 9B", gap.Text.In(finding.Dutch))
}

func mustRun(t *testing.T, file string) finding.Report {
	t.Helper()
	report, err := validate.Run(t.Context(), readDocument(t, file), rules.All())
	require.NoError(t, err)
	return report
}

// A numbered tree of whatever shape, each level counting from 1, has nothing
// wrong with its numbers; with one number taken out or doubled it has.
func TestNumbersOfAnyTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(2021, 5))
	numbers := func(p programme.Programme) (out []string) {
		for _, f := range found(t, p) {
			if code := f[:7]; code >= "BBV5006" && code <= "BBV5010" {
				out = append(out, code)
			}
		}
		return out
	}
	for range 50 {
		p := programme.Programme{Section: programme.Section{Lines: money()}}
		for i := range 2 + rng.IntN(3) {
			g := programme.Goal{Number: fmt.Sprint(i + 1), Name: "doel"}
			for j := range 3 + rng.IntN(4) {
				g.Activities = append(g.Activities, programme.Activity{Number: fmt.Sprint(i+1, ".", j+1), Name: "doen"})
			}
			p.Goals = append(p.Goals, g)
		}
		require.Empty(t, numbers(p))
		acts := p.Goals[rng.IntN(len(p.Goals))].Activities
		k := 1 + rng.IntN(len(acts)-2)
		kept := acts[k].Number
		acts[k].Number = ""
		require.Equal(t, []string{"BBV5007"}, numbers(p), "without %s", kept)
		acts[k].Number = acts[k-1].Number
		require.ElementsMatch(t, []string{"BBV5006", "BBV5007"}, numbers(p), "%s twice", acts[k-1].Number)
		acts[k].Number = kept
		require.Empty(t, numbers(p))
	}
}
