// Package ruletest runs the fixtures of rules: of each rule a good and a bad
// document, a good and a bad printed table, or both, in the testdata of its
// package.
//
// In bbv1001.good.json no rule finds anything; in bbv1001.bad.json the rule
// finds exactly what bbv1001.want lists, severity and path. The tables are
// bbv1012.good.md and bbv1012.bad.md, and bbv1012.md.want lists severity, row
// and column, counted from 0; of a file with several tables the table first; of a finding in a sentence the line and the
// character, counted from 1. Sheets with formulas are bbv1049.good.csv and so on,
// in which a cell "=SUM(B3:B9) 1.234" shows the figure behind its formula.
package ruletest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// Run runs the fixtures of the rules of a family, each of which has some, and
// checks that no file of testdata belongs to no rule.
func Run(t *testing.T, family []validate.Rule) {
	assert.NoError(t, validate.CheckRules(family))
	left := map[string]bool{}
	for _, pattern := range []string{"testdata/*.json", "testdata/*.md", "testdata/*.csv", "testdata/*.want"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, file := range files {
			left[file] = true
		}
	}
	for _, rule := range family {
		t.Run(rule.Code, func(t *testing.T) {
			f := fixture{t, rule, filepath.Join("testdata", strings.ToLower(rule.Code)), left}
			if rule.Check != nil {
				f.documents()
			}
			switch {
			case left[f.base+".good.csv"]:
				f.tables(".csv")
			case rule.Check == nil || left[f.base+".good.md"]:
				f.tables(".md")
			}
		})
	}
	assert.Empty(t, left, "files of no rule")
}

type fixture struct {
	t    *testing.T
	rule validate.Rule
	base string
	left map[string]bool // files that were not read yet
}

func (f fixture) read(ending string) string {
	f.t.Helper()
	data, err := os.ReadFile(f.base + ending)
	require.NoError(f.t, err)
	delete(f.left, f.base+ending)
	return string(data)
}

func (f fixture) documents() {
	all := rules.All()
	if f.rule.Code[3] == '9' {
		all = append(all, f.rule)
	}
	good := f.run(".good.json", all)
	assert.Empty(f.t, summary(good.AtLeast(finding.Warning)), "the good document")
	bad := f.run(".bad.json", []validate.Rule{f.rule})
	assert.Equal(f.t, lines(f.read(".want")), summary(bad.AtLeast(finding.Warning)))
	for _, found := range bad.Findings {
		f.words(found)
	}
}

func (f fixture) run(ending string, list []validate.Rule) finding.Report {
	f.t.Helper()
	doc, err := programme.Parse([]byte(f.read(ending)))
	require.NoError(f.t, err)
	report, err := validate.Run(f.t.Context(), doc, list)
	require.NoError(f.t, err)
	return report
}

func (f fixture) tables(ending string) {
	good, _ := f.report(".good" + ending)
	assert.Empty(f.t, good.Findings)
	bad, several := f.report(".bad" + ending)
	var got []string
	for _, found := range bad.Findings {
		at := fmt.Sprintf("%d %d", max(0, found.Place.Row-1), max(0, found.Place.Column-1))
		switch {
		case found.Place.Row == 0 && found.Place.Line > 0 && found.Place.Caption == "":
			at = fmt.Sprintf("%d:%d", found.Place.Line, found.Place.Character)
		case several:
			at = fmt.Sprintf("%d %s", found.Place.Table-1, at)
		}
		got = append(got, found.Severity.String()+" "+at)
		f.words(found)
	}
	assert.Equal(f.t, lines(f.read(ending+".want")), got)
	assert.Equal(f.t, f.rule.Severity < finding.Error, bad.OK())
}

// report checks each table of a file, several against each other, and the sentences beside them.
func (f fixture) report(ending string) (all finding.Report, several bool) {
	f.t.Helper()
	text := f.read(ending)
	var list []validate.TableReport
	for _, printed := range f.printed(text, ending) {
		report, err := validate.Table(f.t.Context(), printed, understand.Given{}, rules.All())
		require.NoError(f.t, err)
		list = append(list, report)
		all.Findings = append(all.Findings, report.Findings...)
	}
	together, err := validate.Tables(f.t.Context(), list)
	require.NoError(f.t, err)
	all.Findings = append(all.Findings, together.Findings...)
	said, err := validate.Prose(f.t.Context(), []validate.ProsePage{{Sentences: prose.Read(text)}}, list)
	require.NoError(f.t, err)
	all.Findings = append(all.Findings, said.Findings...)
	return all, len(list) > 1
}

func (f fixture) printed(text, ending string) (list []table.Table) {
	f.t.Helper()
	reader := read.Markdown
	if strings.HasSuffix(ending, ".csv") {
		reader = read.CSV
	}
	for printed, err := range reader(strings.NewReader(text), table.Limits{}) {
		require.NoError(f.t, err)
		if strings.HasSuffix(ending, ".csv") {
			onSheet(&printed)
		}
		list = append(list, printed)
	}
	require.NotEmpty(f.t, list)
	return list
}

// onSheet makes a table of CSV one of a sheet: cells with a formula show what stands
// behind it, and each stands in the row of its line and the column of its order.
func onSheet(t *table.Table) {
	t.Format, t.At = table.FormatXLSX, table.At(t.At.Line(), 1)
	for r := range t.Rows {
		row := &t.Rows[r]
		row.Label.At = table.At(row.Label.At.Line(), 1)
		for i := range row.Cells {
			c := &row.Cells[i]
			c.At = table.At(row.Label.At.Line(), i+2)
			formula, shown, ok := strings.Cut(c.Text, " ")
			if ok && strings.HasPrefix(formula, "=") {
				c.Text = shown
			}
			c.Origin = &table.Origin{Exact: strings.ReplaceAll(c.Text, ".", "")}
			if ok {
				c.Origin.Formula = formula[1:]
			}
		}
	}
}

// words checks that a finding is of the rule, and says something in both
// languages with every argument filled in.
func (f fixture) words(found finding.Finding) {
	f.t.Helper()
	assert.Equal(f.t, f.rule.Code, found.Code)
	for _, l := range []finding.Language{finding.Dutch, finding.English} {
		assert.NotEmpty(f.t, found.Message(l))
		assert.NotContains(f.t, found.Message(l)+found.Remedy.In(l), "{", "an argument that is not filled in")
	}
}

func summary(findings []finding.Finding) (out []string) {
	for _, f := range findings {
		out = append(out, strings.TrimSpace(f.Severity.String()+" "+f.Place.Path))
	}
	return out
}

func lines(text string) (out []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
