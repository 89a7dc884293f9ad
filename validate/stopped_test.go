package validate_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/ctxtest"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// A context that has ended checks nothing.
func TestEndedBeforehand(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	end()
	report, err := validate.Run(ctx, &programme.Document{Kind: programme.Begroting, Year: 2026}, rules.All())
	assert.ErrorIs(t, err, context.Canceled)
	assert.Zero(t, report)
	ofTable, err := validate.Table(ctx, tabletest.ReadOne(t, read.Markdown, programme3), understand.Given{}, rules.All())
	assert.ErrorIs(t, err, context.Canceled)
	assert.Zero(t, ofTable)
}

// Wherever a run is stopped, between rules or within one that walks the printed
// figures, it has no findings.
func TestARunStopsAnywhere(t *testing.T) {
	doc := readDocument(t, lansingerland)
	want, err := validate.Run(t.Context(), doc, rules.All())
	require.NoError(t, err)
	looks := ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		report, err := validate.Run(ctx, doc, rules.All())
		if err != nil {
			assert.Zero(t, report)
			return err
		}
		assert.Equal(t, want.Tally, report.Tally)
		return nil
	})
	assert.Greater(t, looks, len(rules.All())+want.Tally.Total()/2)
}

// However much there is to add up, compare and judge together, a run looks at its context after every stretch of it: here of
// 2 MB of 80, counted in what is allocated, where each figure was rounded by itself, and where the totals of all programmes
// are wrong.
func TestARunLooksOften(t *testing.T) {
	rounded, wrong := largeIn(10, budget.InEuros), large(10)
	roundAll(reflect.ValueOf(rounded))
	for i := range wrong.Programmes {
		claims := wrong.Programmes[i].Claims[0].Amounts
		for c, a := range claims {
			claims[c] = a.Add(budget.Euros(1_000_000))
		}
	}
	for _, doc := range []*programme.Document{rounded, wrong} {
		ctx := ctxtest.NewStretch(t.Context())
		_, err := validate.Run(ctx, doc, append(rules.All(), rules.Plausibility()...))
		require.NoError(t, err)
		ctx.End()
		assert.Less(t, ctx.Longest, uint64(2<<20), "bytes between two of %d looks", ctx.Looks)
	}
}

// A rule that runs long after the context ended is the last that is applied.
func TestNoRuleAfterTheEnd(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	applied := 0
	rule := validate.Rule{Code: "BBV0002", Check: func(p *validate.Pass) {
		applied++
		end()
		for range p.Afwijkingen() {
			t.Error("a figure after the end")
		}
	}}
	report, err := validate.Run(ctx, readDocument(t, lansingerland), []validate.Rule{rule, rule})
	assert.ErrorIs(t, err, context.Canceled)
	assert.Zero(t, report)
	assert.Equal(t, 1, applied)
}

// Wherever the check of a table is stopped, it has neither findings nor an
// understanding.
func TestATableStopsAnywhere(t *testing.T) {
	printed := tabletest.ReadOne(t, read.Markdown, strings.Replace(programme3, "| 33.976 |", "| 33.796 |", 1))
	looks := ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		report, err := validate.Table(ctx, printed, understand.Given{}, rules.All())
		if err != nil {
			assert.Zero(t, report)
			return err
		}
		assert.NotEmpty(t, report.Findings)
		return nil
	})
	assert.Greater(t, looks, 20)
}
