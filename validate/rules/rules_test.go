package rules_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
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

func TestRulesAreComplete(t *testing.T) {
	assert.NoError(t, validate.CheckRules(append(rules.All(), rules.Plausibility()...)))
	for _, r := range rules.All() {
		assert.NotEqual(t, "9", r.Code[3:4], "plausibility is off by default")
	}
	for _, r := range rules.Plausibility() {
		assert.Equal(t, "9", r.Code[3:4])
		assert.Less(t, r.Severity, finding.Error)
	}
}

// What a rule rests on that was not verified makes no error, of a whole document either.
func TestCompleteRules(t *testing.T) {
	assert.NoError(t, validate.CheckRules(rules.Complete()))
	all, complete := rules.All(), rules.Complete()
	assert.Len(t, complete, len(all))
	for i, r := range complete {
		assert.Equal(t, all[i].Code, r.Code)
		assert.False(t, all[i].Whole)
		assert.Equal(t, r.Code[:4] == "BBV2", r.Whole, r.Code)
		switch {
		case !r.Whole || r.Code == "BBV2019" || r.Code == "BBV2024": // rest on a kadernota, and a model that was not seen
			assert.Equal(t, all[i].Severity, r.Severity, r.Code)
		default:
			assert.Equal(t, finding.Error, r.Severity, r.Code)
		}
	}
}

func ExampleComplete() {
	d := &programme.Document{Kind: programme.Begroting, Year: 2024}
	for _, list := range [][]validate.Rule{rules.All(), rules.Complete()} {
		report, err := validate.Run(context.Background(), d, list)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(report.OK())
		for _, u := range report.Unchecked {
			if u.Place.Path == "onvoorzien" {
				fmt.Println(u.Message(finding.English))
			}
		}
		for _, f := range report.Findings {
			if f.Place.Path == "onvoorzien" {
				fmt.Println(f.Severity, f.Message(finding.English))
			}
		}
	}
	// Output:
	// true
	// onvoorzien: is absent (BBV art. 8, 1e)
	// false
	// error onvoorzien: is absent (BBV art. 8, 1e)
}

func TestRulesAreFresh(t *testing.T) {
	rules.All()[0].Code = "changed"
	assert.Equal(t, "BBV0001", rules.All()[0].Code)
}

// A rule stands in a file of its own, beside those of its family.
func TestOneFilePerRule(t *testing.T) {
	files, err := filepath.Glob("*/bbv*.go")
	require.NoError(t, err)
	own, err := filepath.Glob("bbv*.go")
	require.NoError(t, err)
	left := map[string]bool{}
	for _, file := range append(files, own...) {
		left[strings.ToUpper(strings.TrimSuffix(filepath.Base(file), ".go"))] = true
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, 1, strings.Count(string(text), "validate.Rule{\n"), file)
	}
	for _, r := range append(rules.All(), rules.Plausibility()...) {
		assert.True(t, left[r.Code], "%s has no file", r.Code)
		delete(left, r.Code)
	}
	assert.Empty(t, left, "files of rules that are in no list")
}

func ExampleAll() {
	for _, r := range rules.All()[1:4] {
		fmt.Println(r.Code, r.Title.In(finding.Dutch), r.Basis)
	}
	// Output:
	// BBV1001 Saldo is baten min lasten [BBV art. 17, a and c BBV art. 27, 1a and 1c arithmetic]
	// BBV1002 Het totaal van een onderdeel is de som van zijn regels [BBV art. 17, a BBV art. 27, 1a arithmetic]
	// BBV1003 Het totaal van een programma is de som van zijn onderdelen [BBV art. 17, a BBV art. 27, 1a arithmetic]
}

func ExamplePlausibility() {
	c := budget.MustParseColumn("2024-begroting")
	d := &programme.Document{Kind: programme.Begroting, Year: 2024, Programmes: []programme.Programme{{
		Section: programme.Section{Name: "Zorg", Lines: []programme.Line{{Name: "Taakstelling", Lasten: budget.Series{c: budget.Euros(-707_000)}}}}}}}
	for _, list := range [][]validate.Rule{rules.All(), rules.Plausibility()} {
		report, err := validate.Run(context.Background(), d, list)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, f := range report.Findings {
			if f.Code == "BBV9001" {
				fmt.Println(f.Code, f.Message(finding.English))
			}
		}
	}
	// Output:
	// BBV9001 Taakstelling › lasten Begroting 2024: negative lasten: -707.000
}
