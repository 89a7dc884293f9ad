package validate_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

const lansingerland = "../examples/lansingerland/testdata/document.json"

// The overzicht of Lansingerland's jaarstukken 2017 prints lasten 34.915 and
// baten 9.793 for programme 3, its chapter 33.976 and 8.855; nothing else in
// the two is wrong.
func TestLansingerland(t *testing.T) {
	report, err := validate.Run(t.Context(), readDocument(t, lansingerland), rules.All())
	require.NoError(t, err)
	assert.Equal(t, []string{
		"error programmas[2].gedrukt[4].bedragen.2017-realisatie",
		"error programmas[2].gedrukt[5].bedragen.2017-realisatie",
	}, summary(report.AtLeast(finding.Warning)))
	assert.False(t, report.OK())
	lasten := report.AtLeast(finding.Error)[0]
	assert.Equal(t, "BBV1011", lasten.Code)
	assert.Equal(t, budget.Euros(34_915_000), lasten.Figures.Printed)
	assert.Equal(t, budget.Euros(33_976_000), lasten.Figures.Computed)
	assert.Equal(t, budget.Euros(939_000), lasten.Figures.Difference())
	assert.Equal(t, budget.Euros(1000), lasten.Figures.Bound)

	saldo := find(report, "BBV1001", "programmas[2].gedrukt[2].bedragen.2016-realisatie")
	require.NotNil(t, saldo, "9.481 − 33.955 is printed as −24.473")
	assert.Equal(t, finding.Info, saldo.Severity)
	assert.Equal(t, budget.Euros(-24_474_000), saldo.Figures.Computed)
	assert.True(t, saldo.Figures.Explained())
}

func find(r finding.Report, code, path string) *finding.Finding {
	for i, f := range r.Findings {
		if f.Code == code && f.Place.Path == path {
			return &r.Findings[i]
		}
	}
	return nil
}

func TestRunDoesNotChangeTheDocument(t *testing.T) {
	var before, after bytes.Buffer
	doc := readDocument(t, lansingerland)
	require.NoError(t, programme.Write(&before, doc))
	_, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	require.NoError(t, programme.Write(&after, doc))
	assert.Equal(t, before.String(), after.String())
}

// Every printed total, wrong in a way in which people err, is reported at its
// own place, and at no other.
func TestEveryWrongTotalIsNamed(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	base, err := validate.Run(t.Context(), clean(t), rules.All())
	require.NoError(t, err)
	require.Empty(t, base.AtLeast(finding.Warning))
	errs := map[string]func(budget.Amount) budget.Amount{
		"sign": budget.Amount.Neg,
		"extra digit": func(a budget.Amount) budget.Amount {
			return a.Add(a).Add(a).Add(a).Add(a).Add(a).Add(a).Add(a).Add(a).Add(a)
		},
		"ten more": func(a budget.Amount) budget.Amount { return a.Add(budget.Euros(10_000)) },
	}
	for name, spoil := range errs {
		spoiled, named, alone := 0, 0, 0
		for path, set := range claims(clean(t)) {
			doc := clean(t)
			if !set(doc, spoil) {
				continue
			}
			spoiled++
			report, err := validate.Run(t.Context(), doc, rules.All())
			require.NoError(t, err)
			found := report.AtLeast(finding.Error)
			here := 0
			for _, f := range found {
				if f.Place.Path == path {
					here++
				}
			}
			if here > 0 {
				named++
			}
			if here == len(found) {
				alone++
			}
		}
		t.Logf("%s: %d spoiled, %d named, %d named alone", name, spoiled, named, alone)
		assert.Equal(t, spoiled, named, name)
		assert.GreaterOrEqual(t, alone*100, spoiled*75, name)
	}
}

// clean returns the chapter of programme 3 without the contradicting row of
// the overzicht.
func clean(t *testing.T) *programme.Document {
	doc := readDocument(t, lansingerland)
	p3 := doc.Programmes[2]
	p3.Claims = p3.Claims[:4]
	return &programme.Document{
		Kind: doc.Kind, Municipality: doc.Municipality, Year: doc.Year, Unit: doc.Unit,
		Columns: doc.Columns, Comparison: doc.Comparison, Programmes: []programme.Programme{p3},
	}
}

// claims returns, by path, what sets a printed total of programme 3 and its
// beleidsvelden to another amount; it returns false for one that rounding can
// explain away.
func claims(doc *programme.Document) map[string]func(*programme.Document, func(budget.Amount) budget.Amount) bool {
	out := map[string]func(*programme.Document, func(budget.Amount) budget.Amount) bool{}
	set := func(path string, a budget.Amount, to func(*programme.Claim, budget.Amount)) {
		if a.Abs().Cmp(budget.Euros(20_000)) < 0 {
			return
		}
		out[path] = func(doc *programme.Document, spoil func(budget.Amount) budget.Amount) bool {
			for claimPath, c := range programme.Each[programme.Claim](doc) {
				if strings.HasPrefix(path, claimPath+".") {
					to(c, spoil(a))
					return true
				}
			}
			return false
		}
	}
	for part := range doc.Overview().All() {
		for path, c := range part.Claims() {
			for column, a := range c.Amounts {
				set(path+".bedragen."+column.String(), a, func(c *programme.Claim, a budget.Amount) { c.Amounts[column] = a })
			}
			if c.Afwijking != nil {
				set(path+".afwijking", *c.Afwijking, func(c *programme.Claim, a budget.Amount) { c.Afwijking = &a })
			}
		}
	}
	return out
}

// No document whose figures are rounded honestly, each on its own, has an
// error: amounts in cents are drawn at random, leaves and totals are rounded to
// thousands independently.
func TestHonestRoundingIsNeverAnError(t *testing.T) {
	rng := rand.New(rand.NewPCG(2017, 3))
	for range *honestDocuments {
		doc := honest(rng)
		report, err := validate.Run(t.Context(), doc, rules.All())
		require.NoError(t, err)
		if !assert.Empty(t, summary(report.AtLeast(finding.Error))) {
			return
		}
		assert.NotZero(t, report.Tally.Exact+report.Tally.Plausible)
	}
}

func honest(rng *rand.Rand) *programme.Document { return honestIn(rng, budget.HalfUp) }

// honestIn returns a document of which every figure is rounded in one way.
func honestIn(rng *rand.Rand, mode budget.RoundingMode) *programme.Document {
	columns := []budget.Column{{Year: 2020, Stage: budget.Begroting}, {Year: 2020, Stage: budget.NaWijziging}, {Year: 2020, Stage: budget.Realisatie}}
	doc := &programme.Document{Kind: programme.Jaarstukken, Year: 2020, Unit: budget.InThousands,
		Comparison: &programme.ComparedColumns{Raming: columns[1], Realisatie: columns[2]}}
	for _, c := range columns {
		doc.Columns = append(doc.Columns, programme.PrintedColumn{Column: c})
	}
	exact := &programme.Document{Kind: doc.Kind, Year: doc.Year, Columns: doc.Columns, Comparison: doc.Comparison}
	for range 1 + rng.IntN(4) {
		p := programme.Programme{Section: programme.Section{Name: "programma"}}
		for range rng.IntN(4) {
			p.Subdivisions = append(p.Subdivisions, programme.Subdivision{Section: programme.Section{Name: "onderdeel", Lines: lines(rng, columns)}})
		}
		p.Lines = lines(rng, columns)
		p.Reserves = []programme.ReserveLine{{Toevoeging: series(rng, columns), Onttrekking: series(rng, columns)}}
		exact.Programmes = append(exact.Programmes, p)
	}
	exact.Overhead = &lines(rng, columns)[0]
	return printed(exact, doc, mode)
}

func lines(rng *rand.Rand, columns []budget.Column) (out []programme.Line) {
	for range 1 + rng.IntN(5) {
		out = append(out, programme.Line{Name: "regel", Lasten: series(rng, columns), Baten: series(rng, columns)})
	}
	return out
}

func series(rng *rand.Rand, columns []budget.Column) budget.Series {
	s := budget.Series{}
	for _, c := range columns {
		s[c] = budget.Cents(rng.Int64N(5_000_000_00))
	}
	return s
}

func isLine(part *programme.Part) bool {
	switch part.Item().(type) {
	case *programme.Line, *programme.ReserveLine:
		return true
	}
	return false
}

// printed returns the document as it would be printed: claims computed from
// exact amounts, everything rounded to thousands on its own.
func printed(exact, doc *programme.Document, mode budget.RoundingMode) *programme.Document {
	doc.Programmes, doc.Overhead = exact.Programmes, exact.Overhead
	var all []*programme.Part
	for part := range exact.Overview().All() {
		all = append(all, part)
	}
	claimed := map[string][]programme.Claim{}
	for _, part := range all {
		for _, side := range budget.Sides() {
			if isLine(part) || !part.Has(side) {
				continue
			}
			c := programme.Claim{Side: side, Amounts: budget.Series{}}
			for _, column := range exact.Columns {
				a, _ := part.Figure(side, column.Column).Amount()
				c.Amounts[column.Column] = a.Round(-3, mode)
			}
			a, _ := part.Afwijking(side).Amount()
			a = a.Round(-3, mode)
			c.Afwijking = &a
			claimed[part.Path()] = append(claimed[part.Path()], c)
		}
	}
	doc.Claims, doc.ProgrammeTotals = claimed[""], claimed["programmas"]
	for path, p := range programme.Each[programme.Programme](doc) {
		p.Claims = claimed[path]
	}
	for i := range doc.Programmes {
		p := &doc.Programmes[i]
		for j := range p.Subdivisions {
			p.Subdivisions[j].Claims = claimed[fmt.Sprintf("programmas[%d].onderdelen[%d]", i, j)]
		}
	}
	roundLeaves(doc, mode)
	return doc
}

func roundLeaves(doc *programme.Document, mode budget.RoundingMode) {
	for i := range doc.Programmes {
		p := &doc.Programmes[i]
		roundLines(p.Lines, mode)
		for j := range p.Subdivisions {
			roundLines(p.Subdivisions[j].Lines, mode)
		}
		for _, r := range p.Reserves {
			roundTo(mode, r.Toevoeging)
			roundTo(mode, r.Onttrekking)
		}
	}
	roundTo(mode, doc.Overhead.Lasten)
	roundTo(mode, doc.Overhead.Baten)
}

func roundLines(lines []programme.Line, mode budget.RoundingMode) {
	for _, l := range lines {
		roundTo(mode, l.Lasten)
		roundTo(mode, l.Baten)
	}
}

func round(s budget.Series) { roundTo(budget.HalfUp, s) }

func roundTo(mode budget.RoundingMode, s budget.Series) {
	for c, a := range s {
		s[c] = a.Round(-3, mode)
	}
}

func TestWaivers(t *testing.T) {
	doc := readDocument(t, lansingerland)
	const path = "programmas[2].gedrukt[4].bedragen.2017-realisatie"
	good := finding.Waiver{Code: "BBV1011", Place: finding.Place{Path: path}, Reason: "bruto en netto, zie toelichting"}
	report, err := validate.Run(t.Context(), doc, rules.All(), good, finding.Waiver{Code: "BBV1001", Place: finding.Place{Path: path}, Reason: "oud"})
	require.NoError(t, err)
	assert.Nil(t, find(report, "BBV1011", path))
	require.Len(t, report.Waived, 1)
	assert.Equal(t, good.Reason, report.Waived[0].Waived)
	unused := find(report, "BBV0001", path)
	require.NotNil(t, unused)
	assert.Equal(t, finding.Warning, unused.Severity)
	assert.Contains(t, unused.Message(finding.Dutch), "BBV1001")

	for lacks, w := range map[string]finding.Waiver{
		"a code": {Place: finding.Place{Path: path}, Reason: "x"}, "a place": {Code: "BBV1011", Reason: "x"}, "a reason": {Code: "BBV1011", Place: finding.Place{Path: path}},
	} {
		_, err := validate.Run(t.Context(), doc, rules.All(), w)
		assert.ErrorContains(t, err, "lacks "+lacks)
	}
}

func TestOldRulesDoNotApply(t *testing.T) {
	doc := readDocument(t, "rules/arithmetic/testdata/bbv1001.bad.json")
	rule := rules.All()[1]
	rule.From = 2018
	report, err := validate.Run(t.Context(), doc, []validate.Rule{rule})
	require.NoError(t, err)
	assert.Empty(t, report.Findings)
}

func TestNothingToCheck(t *testing.T) {
	for _, doc := range []*programme.Document{nil, {Kind: programme.Begroting, Year: 2026}} {
		report, err := validate.Run(t.Context(), doc, rules.All())
		require.NoError(t, err)
		assert.Zero(t, report.Tally)
	}
}

// A document that was made without kind or year falls under no rule: to find nothing
// wrong with it would say that it is right.
func TestWithoutKindOrYearIsNotChecked(t *testing.T) {
	for path, doc := range map[string]*programme.Document{
		"soort": {Year: 2026}, "jaar": {Kind: programme.Begroting}, "jaar ": {Kind: programme.Jaarstukken, Year: 20256},
	} {
		_, err := validate.Run(t.Context(), doc, rules.All())
		var wrong *programme.DocumentError
		require.ErrorAs(t, err, &wrong, path)
		assert.Equal(t, strings.TrimSpace(path), wrong.Path)
		assert.Contains(t, err.Error(), "set ")
	}
}

// A figure that is not stated is not zero: the total that needs it is left
// unjudged and counted as such.
func TestGapsAreNotZero(t *testing.T) {
	doc := readDocument(t, "rules/arithmetic/testdata/bbv1002.bad.json")
	delete(doc.Programmes[0].Subdivisions[0].Lines[0].Lasten, budget.MustParseColumn("2017-realisatie"))
	report, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	assert.Nil(t, find(report, "BBV1002", "programmas[0].onderdelen[0].gedrukt[0].bedragen.2017-realisatie"))
	assert.NotZero(t, report.Tally.Unknown)
}

func TestJSONAndSARIF(t *testing.T) {
	rules := slices.DeleteFunc(rules.All(), func(r validate.Rule) bool { return r.Code >= "BBV2000" })
	report, err := validate.Run(t.Context(), readDocument(t, lansingerland), rules,
		finding.Waiver{Code: "BBV1011", Place: finding.Place{Path: "programmas[2].gedrukt[5].bedragen.2017-realisatie"}, Reason: "bekend"})
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, report.WriteJSON(&text, finding.English))
	var out struct {
		Findings []struct {
			Rule, Severity, Path, Printed, Computed, Message string
			Euros                                            struct{ Printed, Computed, Bound string }
		}
		Waived []struct{ Waived string }
		Tally  struct{ Impossible int }
	}
	require.NoError(t, json.Unmarshal(text.Bytes(), &out))
	assert.Len(t, out.Findings, len(report.Findings))
	assert.Equal(t, "bekend", out.Waived[0].Waived)
	assert.Equal(t, 2, out.Tally.Impossible)
	last := out.Findings[len(out.Findings)-1]
	assert.Equal(t, []string{"BBV1011", "error", "34.915", "33.976"}, []string{last.Rule, last.Severity, last.Printed, last.Computed})
	assert.Equal(t, []string{"34915000", "33976000", "1000"}, []string{last.Euros.Printed, last.Euros.Computed, last.Euros.Bound})
	assert.Contains(t, last.Message, "stated 34.915, but 33.976")

	text.Reset()
	require.NoError(t, report.WriteSARIF(&text, validate.Descriptors(rules), "jaarstukken.json", finding.Dutch))
	var sarif struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID, Level string
				Suppressions  []struct{ Justification string }
			}
		}
	}
	require.NoError(t, json.Unmarshal(text.Bytes(), &sarif))
	assert.Equal(t, "2.1.0", sarif.Version)
	assert.Len(t, sarif.Runs[0].Tool.Driver.Rules, len(rules))
	results := sarif.Runs[0].Results
	assert.Len(t, results, len(report.Findings)+1)
	assert.Equal(t, "bekend", results[len(results)-1].Suppressions[0].Justification)
	assert.Equal(t, "error", results[len(results)-2].Level)
}

func TestWritersPassErrorsOn(t *testing.T) {
	assert.ErrorIs(t, finding.Report{}.WriteJSON(broken{}, finding.Dutch), errBroken)
	assert.ErrorIs(t, finding.Report{}.WriteSARIF(broken{}, nil, "", finding.Dutch), errBroken)
}

var errBroken = errors.New("broken")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }
