package plausibility_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/plausibility"
)

// A small programme may double without being worth a word: what counts is a twentieth of all lasten. Beside a programme
// of 1,000 thousand, one that grows from 10 to 62 changes by 52 where a twentieth is 53.1; from 10 to 65 by 55, where it
// is 53.25.
func TestAJumpCountsFromATwentiethOfTheWhole(t *testing.T) {
	before, after := budget.Column{Year: 2020, Stage: budget.Realisatie}, budget.Column{Year: 2021, Stage: budget.Realisatie}
	named := func(number string, from, to int64) programme.Programme {
		lasten := budget.Series{before: budget.Euros(from * 1000), after: budget.Euros(to * 1000)}
		return programme.Programme{Section: programme.Section{Number: number, Name: "Programma " + number, Lines: []programme.Line{{Name: "Lasten", Lasten: lasten}}}}
	}
	for to, want := range map[int64]int{62: 0, 65: 1} {
		d := &programme.Document{
			Kind: programme.Jaarstukken, Year: 2021, Unit: budget.InThousands,
			Columns:    []programme.PrintedColumn{{Column: before}, {Column: after}},
			Programmes: []programme.Programme{named("1", 1000, 1000), named("2", 10, to)},
		}
		assert.Len(t, of(t, d, "BBV9002"), want, to)
	}
}

// Half of € 100,05 is told to the cent, as no document prints more.
func TestWhatARiskCountsForIsToldInCents(t *testing.T) {
	effect, expected := budget.Cents(10_005), budget.Cents(5_000)
	d := &programme.Document{
		Kind: programme.Jaarstukken, Year: 2021, Unit: budget.InEuros, Decimals: 2,
		Paragraphs: &programme.Paragraphs{Weerstandsvermogen: &programme.Weerstandsvermogen{
			Risks: []programme.Risk{{Name: "Brand", Effect: &effect, Chance: indicator.MustRead("50%"), Expected: &expected}},
		}},
	}
	found := of(t, d, "BBV9006")
	require.Len(t, found, 1)
	assert.Equal(t, "vermeld 50,00, 100,05 × 50% is 50,03", found[0].Text.NL)
}

func of(t *testing.T, d *programme.Document, code string) (found []finding.Finding) {
	t.Helper()
	report, err := validate.Run(context.Background(), d, plausibility.Rules())
	require.NoError(t, err)
	for _, f := range report.Findings {
		if f.Code == code {
			found = append(found, f)
		}
	}
	return found
}
