package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// recorded is what was recorded by hand for one table.
type recorded struct {
	Rows []struct {
		Section bool
	}
	Identities []struct {
		Rule   string
		Target [2]int
		Terms  [][3]int
	}
	Inconsistencies []string `json:"published_inconsistencies"`
}

// Result is the comparison for one table, or the sum of several.
type Result struct {
	Recorded    int // identities recorded by hand
	Covered     int // of those, how many are found, tentative ones included
	Established int // of those, how many are found and not tentative
	Found       int // identities found that are not tentative
	Impossible  int // of those, how many no rounding explains
	Expected    int // recorded identities that no rounding explains
	Missed      int // of those, how many are not found failing
	False       int // failing identities in tables without a recorded inconsistency
}

func (r Result) add(o Result) Result {
	return Result{r.Recorded + o.Recorded, r.Covered + o.Covered, r.Established + o.Established, r.Found + o.Found,
		r.Impossible + o.Impossible, r.Expected + o.Expected, r.Missed + o.Missed, r.False + o.False}
}

func (r Result) String() string {
	share := func(n int) float64 { return 100 * float64(n) / float64(max(1, r.Recorded)) }
	return fmt.Sprintf("recorded %d, covered %d (%.1f%%), of which established %d (%.1f%%); established in all %d, impossible %d; "+
		"recorded as impossible %d, missed %d; impossible without a recorded inconsistency %d", r.Recorded, r.Covered, share(r.Covered),
		r.Established, share(r.Established), r.Found, r.Impossible, r.Expected, r.Missed, r.False)
}

// Compare prints one line per table of a folder and returns the sum.
func Compare(w io.Writer, dir string) (Result, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return Result{}, err
	}
	slices.Sort(files)
	var total Result
	for _, name := range files {
		r, lines, err := compareFile(name)
		if err != nil {
			return total, fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
		total = total.add(r)
		fmt.Fprintf(w, "%-48s %4d/%-4d established %4d  found %4d  impossible %d\n", strings.TrimSuffix(filepath.Base(name), ".json"),
			r.Covered, r.Recorded, r.Established, r.Found, r.Impossible)
		for _, l := range lines {
			fmt.Fprintln(w, "    ", l)
		}
	}
	return total, nil
}

func compareFile(name string) (Result, []string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return Result{}, nil, err
	}
	var rec recorded
	if err := json.Unmarshal(data, &rec); err != nil {
		return Result{}, nil, err
	}
	for t, err := range read.JSON(bytes.NewReader(data), table.Limits{}) {
		if err != nil {
			return Result{}, nil, err
		}
		u := understand.Understand(t, understand.Given{})
		r, lines := compareTable(rec, &u)
		return r, lines, nil
	}
	return Result{}, nil, nil
}

// compareTable counts. Rows with figures are numbered apart in the recorded identities.
func compareTable(rec recorded, u *understand.Understanding) (r Result, lines []string) {
	var rows []int
	for i, row := range rec.Rows {
		if !row.Section {
			rows = append(rows, i)
		}
	}
	found := map[string]bool{}
	failing := map[string]bool{}
	for _, id := range u.Identities {
		key := normal(u, id)
		found[key] = found[key] || !id.Tentative
		if id.Tentative {
			continue
		}
		r.Found++
		if !possible(u, id) {
			r.Impossible++
			failing[key] = true
			lines = append(lines, "impossible: "+describe(u, id))
			if len(rec.Inconsistencies) == 0 {
				r.False++
			}
		}
	}
	for _, h := range rec.Identities {
		id := understand.CellSum{Target: understand.CellRef{Row: rows[h.Target[0]], Column: h.Target[1]}}
		for _, t := range h.Terms {
			id.Terms = append(id.Terms, understand.CellTerm{Coefficient: t[0], Cell: understand.CellRef{Row: rows[t[1]], Column: t[2]}})
		}
		key := normal(u, id)
		r.Recorded++
		established, ok := found[key]
		if ok {
			r.Covered++
		} else {
			lines = append(lines, "not found: "+h.Rule+"  "+describe(u, id))
		}
		if established {
			r.Established++
		}
		if !possible(u, id) {
			r.Expected++
			if !failing[key] {
				r.Missed++
				lines = append(lines, "missed: "+h.Rule+"  "+describe(u, id))
			}
		}
	}
	return r, lines
}

// normal is one text for all arrangements of the same sum: every cell with its sign, in order, the first with plus.
// Cells in which nothing is printed are left out.
func normal(u *understand.Understanding, id understand.CellSum) string {
	terms := append([]understand.CellTerm{{Coefficient: -1, Cell: id.Target}}, id.Terms...)
	terms = slices.DeleteFunc(terms, func(t understand.CellTerm) bool { return u.Table.Cell(t.Cell.Row, t.Cell.Column).Blank() })
	slices.SortFunc(terms, func(a, b understand.CellTerm) int {
		if a.Cell.Row != b.Cell.Row {
			return a.Cell.Row - b.Cell.Row
		}
		return a.Cell.Column - b.Cell.Column
	})
	if len(terms) > 0 && terms[0].Coefficient < 0 {
		for i := range terms {
			terms[i].Coefficient = -terms[i].Coefficient
		}
	}
	return fmt.Sprint(terms)
}

// possible computes an identity from the printed figures: independent rounding of each cell to its last digit moves
// the sum by at most half a step per figure.
func possible(u *understand.Understanding, id understand.CellSum) bool {
	var residual, bound budget.Amount
	for _, t := range append([]understand.CellTerm{{Coefficient: -1, Cell: id.Target}}, id.Terms...) {
		p, ok := u.Value(t.Cell)
		if !ok {
			continue
		}
		bound = bound.Add(p.Step())
		if t.Coefficient > 0 {
			residual = residual.Add(p.Amount())
		} else {
			residual = residual.Sub(p.Amount())
		}
	}
	return residual.Abs().Add(residual.Abs()).Cmp(bound) <= 0
}

func describe(u *understand.Understanding, id understand.CellSum) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[%d,%d] %q = ", id.Target.Row, id.Target.Column, u.Table.Cell(id.Target.Row, id.Target.Column).Text)
	for i, t := range id.Terms {
		if i == 8 {
			fmt.Fprintf(&b, " … (%d)", len(id.Terms))
			break
		}
		fmt.Fprintf(&b, " %+d×[%d,%d]%q", t.Coefficient, t.Cell.Row, t.Cell.Column, u.Table.Cell(t.Cell.Row, t.Cell.Column).Text)
	}
	return b.String()
}
