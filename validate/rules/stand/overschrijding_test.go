package stand_test

import (
	"context"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/stand"
)

// exceeded are the severities of what BBV4017 finds in its fixture, changed and of another year.
func exceeded(t *testing.T, year int, change func(*programme.Document)) (list []finding.Severity) {
	t.Helper()
	text, err := os.ReadFile("testdata/bbv4017.bad.json")
	require.NoError(t, err)
	d, err := programme.Parse([]byte(strings.ReplaceAll(string(text), "2023", strconv.Itoa(year))))
	require.NoError(t, err)
	change(d)
	rules := slices.DeleteFunc(stand.Rules(), func(r validate.Rule) bool { return r.Code != "BBV4017" })
	report, err := validate.Run(context.Background(), d, rules)
	require.NoError(t, err)
	for _, f := range report.Findings {
		list = append(list, f.Severity)
	}
	return list
}

// The rechtmatigheidsverantwoording is of 2023 and later (Kadernota rechtmatigheid 2023): a programme that it does not name is a
// warning from then on. It names the fourth of the fixture.
func TestOverschrijdingenAreAccountedForSince2023(t *testing.T) {
	as := func(*programme.Document) {}
	assert.Equal(t, []finding.Severity{finding.Info, finding.Info, finding.Info}, exceeded(t, 2022, as))
	assert.Equal(t, []finding.Severity{finding.Warning, finding.Warning, finding.Info}, exceeded(t, 2023, as))
	assert.Equal(t, []finding.Severity{finding.Warning, finding.Warning, finding.Info}, exceeded(t, 2024, as))
}

// A programme without a name is named nowhere.
func TestAnOverschrijdingOfAProgrammeWithoutAName(t *testing.T) {
	got := exceeded(t, 2023, func(d *programme.Document) { d.Programmes[3].Name, d.Programmes[3].Lines[0].Name = "", "" })
	assert.Equal(t, []finding.Severity{finding.Warning, finding.Warning, finding.Warning}, got)
}
