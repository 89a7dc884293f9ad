package validate_test

import (
	"math"
	"slices"
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

// Without a unit nobody can tell what rounding explains, so nothing is judged.
func TestNoUnitNoJudgement(t *testing.T) {
	for name, change := range map[string]func(*programme.Document){
		"unit":         func(d *programme.Document) { d.Unit = 3 },
		"decimals":     func(d *programme.Document) { d.Decimals = 10 },
		"few decimals": func(d *programme.Document) { d.Decimals = math.MinInt },
	} {
		doc := jeugd(11_967)
		change(doc)
		report, err := validate.Run(t.Context(), doc, rules.All())
		var invalid *budget.RangeError
		assert.ErrorAs(t, err, &invalid, name)
		assert.Zero(t, report, name)
	}
	doc, unit := jeugd(11_967), budget.Unit(3)
	doc.Programmes[0].Subdivisions[0].Claims[1].Unit = &unit
	report, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	assert.Equal(t, finding.Tally{Exact: 1, Unknown: 1}, report.Tally)
}

// A document that lists no columns lacks those of the law; that is one finding
// and not one for every figure.
func TestNoColumnsIsOneFinding(t *testing.T) {
	doc := jeugd(-11_967)
	doc.Columns = nil
	report, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	assert.Equal(t, []string{"warning kolommen"}, summary(report.AtLeast(finding.Warning)))

	doc.Columns = []programme.PrintedColumn{{Column: realisatie}, {Column: budget.Column{Year: 2017, Stage: 13}}}
	report, err = validate.Run(t.Context(), doc, rules.All()[12:])
	require.NoError(t, err)
	assert.Equal(t, []string{"error kolommen[1]", "warning kolommen"}, summary(report.AtLeast(finding.Warning)))
}

func TestRowOfNothingBooksNothing(t *testing.T) {
	doc := jeugd(-11_967)
	lines := &doc.Programmes[0].Subdivisions[0].Lines
	*lines = append(*lines, programme.Line{Name: "Mutaties reserves", Lasten: thousands(0), Baten: thousands(0)})
	report, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	assert.Empty(t, messages(report, finding.Error))
	(*lines)[4].Baten = thousands(1)
	report, err = validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	require.NotEmpty(t, report.AtLeast(finding.Error))
	last := report.AtLeast(finding.Error)
	assert.Equal(t, "error programmas[0].onderdelen[0].regels[4].baten", summary(last)[len(last)-1])
}

func TestPassOfNoRun(t *testing.T) {
	var none *validate.Pass
	for _, p := range []*validate.Pass{none, {}} {
		p.Report(finding.Error, validate.Location{}, finding.Text{}, finding.Text{})
		p.Compare(validate.Location{}, budget.Calc{}, validate.Way{})
		p.Check(validate.OverviewFigure{}, validate.OfSides)
		p.Conclude(validate.Weighed{})
		p.CompareRatio(validate.Location{}, indicator.Value{}, true, budget.Amount{}, func() (budget.Ratio, error) { return budget.Ratio{}, nil })
		assert.False(t, p.IsNetted(validate.OverviewFigure{}))
		assert.False(t, p.HoldsReserves(validate.OverviewFigure{}))
		assert.Empty(t, p.PathOf(nil, budget.Lasten, realisatie))
		assert.Empty(t, p.Known(nil, budget.Lasten, realisatie))
		assert.NotEmpty(t, p.Total(budget.Lasten, realisatie))
		assert.Empty(t, slices.Collect(p.Printed(budget.Lasten)))
		assert.Empty(t, slices.Collect(p.Afwijkingen()))
		assert.Equal(t, "1.000", p.Show(budget.Euros(1000)))
		assert.NotPanics(t, func() {
			p.Finances()
			p.PrintedFinances()
		})
		assert.Zero(t, *p.Document())
		assert.False(t, p.Overview().Has(budget.Resultaat))
		assert.Empty(t, slices.Collect(p.GoalTree().Branches()))
	}
}

func TestNoWriter(t *testing.T) {
	assert.ErrorContains(t, finding.Report{}.WriteJSON(nil, finding.Dutch), "there is no writer")
	assert.ErrorContains(t, finding.Report{}.WriteSARIF(nil, nil, "", finding.Dutch), "there is no writer")
}
