package mandatory_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/mandatory"
)

// Apeldoorn heads the raming of its jaarverslag 2015 "Begroot": whether the wijzigingen are in it is not printed.
func TestComparisonWithABegrotingThatMayBeAmended(t *testing.T) {
	first, amended := budget.Column{Year: 2015, Stage: budget.Begroting}, budget.Column{Year: 2015, Stage: budget.NaWijziging}
	realisatie := budget.Column{Year: 2015, Stage: budget.Realisatie}
	for name, c := range map[string]struct {
		columns []programme.PrintedColumn
		want    finding.Severity
	}{
		"not said":      {[]programme.PrintedColumn{{Column: first, Heading: "Begroot"}, {Column: realisatie}}, finding.Warning},
		"said":          {[]programme.PrintedColumn{{Column: first, Heading: "Primitieve begroting"}, {Column: realisatie}}, finding.Error},
		"no heading":    {[]programme.PrintedColumn{{Column: first}, {Column: realisatie}}, finding.Error},
		"both begroted": {[]programme.PrintedColumn{{Column: first, Heading: "Begroot"}, {Column: amended}, {Column: realisatie}}, finding.Error},
	} {
		d := &programme.Document{Kind: programme.Jaarstukken, Year: 2015, Columns: c.columns, Comparison: &programme.ComparedColumns{Raming: first, Realisatie: realisatie}}
		report, err := validate.Run(context.Background(), d, mandatory.Rules())
		require.NoError(t, err)
		var got []finding.Severity
		for _, f := range report.Findings {
			if f.Code == "BBV2002" {
				got = append(got, f.Severity)
			}
		}
		assert.Equal(t, []finding.Severity{c.want}, got, name)
	}
}
