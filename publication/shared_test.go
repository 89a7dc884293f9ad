package publication_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// sharedTable is a table of a real document as it was written down.
type sharedTable struct {
	Municipality, Document, Kind, Year, Unit string
	Columns                                  []string
	Rows                                     []struct {
		Label  string
		Values []string
	}
}

func (s sharedTable) table() table.Table {
	t := table.Table{Caption: s.Municipality + " – " + s.Document, UnitLine: "bedragen " + s.Unit, Header: [][]table.Cell{nil}}
	if strings.HasPrefix(s.Unit, "euro") {
		t.UnitLine = "bedragen in euro"
	}
	for _, c := range s.Columns {
		t.Header[0] = append(t.Header[0], table.Cell{Text: c})
	}
	for _, r := range s.Rows {
		row := table.Row{Label: table.Cell{Text: r.Label}}
		for i := range s.Columns {
			cell := table.Cell{}
			if i < len(r.Values) {
				cell.Text = r.Values[i]
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

var accounts = regexp.MustCompile(`(?i)jaarstukken|jaarverslag|jaarrekening|programmarekening`)

func (s sharedTable) cover() publication.Cover {
	year, _ := strconv.Atoi(s.Year)
	c := in(programme.Begroting, year)
	if s.Kind == "K2" || accounts.MatchString(s.Document) {
		c.Kind, c.Stage = programme.Jaarstukken, budget.Realisatie
	}
	return c
}

// The programme tables of real documents become documents, on which no rule reports an error where the table has none. The
// test needs the tables beside the project and is skipped without them.
func TestSharedTablesBecomeDocuments(t *testing.T) {
	all := sharedTables(t)
	for numbers, c := range map[string]struct{ kinds, pattern string }{
		"002-138": {"K1 K2 K3", `^more-tables/(0\d\d|1[0-2]\d|13[0-8])_`}, "201-407": {"K1 K2 K3 K4", `^more-tables/[2-4]\d\d_`},
	} {
		count, documents, right, figures, placed := 0, 0, 0, 0, 0
		for name, s := range all {
			if !strings.Contains(c.kinds, s.Kind) || !regexp.MustCompile(c.pattern).MatchString(name) {
				continue
			}
			report, err := validate.Table(context.Background(), s.table(), understand.Given{}, rules.All())
			require.NoError(t, err)
			made := checked(t, s.cover(), []*understand.Understanding{&report.Understanding})
			of := errors(report.Findings)
			run, err := validate.Run(context.Background(), made.Document, rules.All())
			require.NoError(t, err)
			count++
			placed += len(made.Placed)
			for _, n := range made.NotPlaced {
				figures += len(n.Cells)
			}
			if len(made.Placed) > 0 {
				documents++
			}
			if wrong := errors(run.Findings); len(wrong) == 0 || len(of) > 0 {
				right++
			} else {
				t.Log(name, wrong)
			}
		}
		t.Logf("%s: %d tables, %d become a document, %d without an error that the table has not; %d figures placed, %d not", numbers, count, documents, right, placed, figures)
		assert.GreaterOrEqual(t, 10*documents, 9*count)
		assert.GreaterOrEqual(t, 10*right, 9*count)
	}
}

// Tables of every kind give no error that the table has not.
func TestSharedTablesGiveNoFalseError(t *testing.T) {
	for name, s := range sharedTables(t) {
		report, err := validate.Table(context.Background(), s.table(), understand.Given{}, rules.All())
		require.NoError(t, err)
		made := checked(t, s.cover(), []*understand.Understanding{&report.Understanding})
		run, err := validate.Run(context.Background(), made.Document, rules.All())
		require.NoError(t, err)
		if len(errors(report.Findings)) == 0 {
			assert.Empty(t, errors(run.Findings), name)
		}
	}
}

// The tables of indicators, as if they stood in a programme.
func TestSharedIndicators(t *testing.T) {
	tables, indicators, placed, not := 0, 0, 0, 0
	for name, s := range sharedTables(t) {
		if s.Kind != "K6" {
			continue
		}
		printed := s.table()
		printed.Caption = "Programma 1: " + s.Document
		u := tabletest.Understand(printed, understand.Given{})
		cover := s.cover()
		cover.Municipality.Name = s.Municipality
		made := checked(t, cover, []*understand.Understanding{&u})
		tables++
		found, out := 0, 0
		for range programme.Each[indicator.Indicator](made.Document) {
			found++
		}
		for _, n := range made.NotPlaced {
			out += len(n.Cells)
		}
		t.Log(name, len(s.Rows), "rows,", found, "indicators,", len(made.Placed), "cells placed,", out, "not")
		indicators, placed, not = indicators+found, placed+len(made.Placed), not+out
	}
	t.Log(tables, "tables,", indicators, "indicators,", placed, "cells placed,", not, "not")
	assert.Greater(t, placed, 3*not)
}

// sharedTables are all recorded tables by folder and name. Without the folder beside the project the test is skipped.
func sharedTables(t *testing.T) map[string]sharedTable {
	t.Helper()
	folder := os.Getenv("BBV_SHARED")
	if folder == "" {
		t.Skip("BBV_SHARED names no folder with tables")
	}
	files, err := filepath.Glob(filepath.Join(folder, "data", "*tables", "*.json"))
	require.NoError(t, err)
	out := map[string]sharedTable{}
	for _, f := range files {
		var s sharedTable
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		if json.Unmarshal(text, &s) == nil {
			out[filepath.Base(filepath.Dir(f))+"/"+filepath.Base(f)] = s
		}
	}
	return out
}

func errors(findings []finding.Finding) (out []string) {
	for _, f := range findings {
		if f.Severity == finding.Error {
			out = append(out, f.Code+" "+f.Message(finding.English))
		}
	}
	return out
}
