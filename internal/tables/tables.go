// Package tables reads printed tables with their identities for the tests and the report of rounding.
package tables

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/rounding"
)

// A Table is one printed table, prepared for a rounding.System.
type Table struct {
	Name       string
	Figures    []rounding.Figure
	Identities []rounding.Identity
	Touched    []bool // per figure: printed, and in some identity
	Failures   int    // recorded identities that fail as published
	Printed    Printed
}

// Printed is what stands in print, for who reads the table anew.
type Printed struct {
	Unit    string // as it stands above the table
	Columns []string
	Rows    []Row
	RowOf   []int // per row of the figures: its index in Rows
}

// Row is one printed row; a section heading has no cells.
type Row struct {
	Label string
	Cells []string
}

// Folder finds a folder of the shared material beside the module, or under BBV_SHARED; empty when absent.
func Folder(elem ...string) string {
	roots := []string{os.Getenv("BBV_SHARED")}
	if dir, err := os.Getwd(); err == nil {
		for d := dir; ; d = filepath.Dir(d) {
			roots = append(roots, filepath.Join(d, "..", "shared"))
			if d == filepath.Dir(d) {
				break
			}
		}
	}
	for _, root := range roots {
		if root == "" {
			continue
		}
		path := filepath.Join(append([]string{root}, elem...)...)
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return ""
}

type jsonTable struct {
	Unit    string   `json:"unit"`
	Columns []string `json:"columns"`
	Rows    []struct {
		Label   string   `json:"label"`
		Section bool     `json:"section"`
		Values  []string `json:"values"`
	} `json:"rows"`
	Identities []struct {
		Rule   string   `json:"rule"`
		Target [2]int   `json:"target"`
		Terms  [][3]int `json:"terms"`
	} `json:"identities"`
	Checked []struct {
		Failures []json.RawMessage `json:"failures"`
	} `json:"identities_checked"`
}

// Choose returns all tables of the shared material where it is present, and the module's own where it is not or where
// they are asked for.
func Choose(own bool) ([]Table, error) {
	if folder := Folder("data", "tables"); folder != "" && !own {
		return Load(folder)
	}
	return Own()
}

// Load reads all tables in a folder of JSON files that have identities, in the order of their names.
func Load(folder string) ([]Table, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var tables []Table
	for _, f := range files {
		t, err := load(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(f), err)
		}
		if len(t.Identities) > 0 {
			tables = append(tables, t)
		}
	}
	return tables, nil
}

func load(file string) (Table, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return Table{}, err
	}
	var raw jsonTable
	if err := json.Unmarshal(data, &raw); err != nil {
		return Table{}, err
	}
	t := Table{Name: strings.TrimSuffix(filepath.Base(file), ".json")}
	place := t.fill(&raw)
	for _, id := range raw.Identities {
		out := rounding.Identity{Name: id.Rule, Total: place[id.Target]}
		for _, term := range id.Terms {
			out.Parts = append(out.Parts, rounding.Addend{Figure: place[[2]int{term[1], term[2]}], Sign: term[0]})
		}
		t.Identities = append(t.Identities, out)
	}
	for _, c := range raw.Checked {
		t.Failures += len(c.Failures)
	}
	t.touch()
	return t, nil
}

// fill takes over the figures, and says where each cell went. Sections do not count as rows.
func (t *Table) fill(raw *jsonTable) map[[2]int]int {
	place, r := map[[2]int]int{}, 0
	t.Printed = Printed{Unit: raw.Unit, Columns: raw.Columns}
	for i, row := range raw.Rows {
		t.Printed.Rows = append(t.Printed.Rows, Row{row.Label, row.Values})
		if row.Section {
			continue
		}
		t.Printed.RowOf = append(t.Printed.RowOf, i)
		for c, v := range row.Values {
			column := ""
			if c < len(raw.Columns) {
				column = raw.Columns[c]
			}
			place[[2]int{r, c}] = len(t.Figures)
			t.Figures = append(t.Figures, figure(v, row.Label+", "+column, r, c, raw.unit()))
		}
		r++
	}
	return place
}

// unit is the unit that the caption means.
func (raw *jsonTable) unit() budget.Unit {
	switch {
	case strings.Contains(raw.Unit, "miljoen"):
		return budget.InMillions
	case strings.Contains(raw.Unit, "1.000"):
		return budget.InThousands
	default:
		return budget.InEuros
	}
}

// figure reads one cell; what is no number counts as a nil.
func figure(v, name string, row, column int, unit budget.Unit) rounding.Figure {
	f := rounding.Figure{Name: name, Row: row, Column: column, Series: series(name)}
	nothing, err := budget.NewPrinted(0, 0, unit)
	if err == nil {
		f.Printed, f.Exact = nothing, true
	}
	cell, err := printed.Read(v, printed.Dutch)
	if err != nil {
		return f
	}
	if p, ok := cell.Printed(unit); ok {
		f.Printed, f.Exact = p, false
	}
	return f
}

// series is the name of the column without its year.
func series(name string) string {
	_, column, _ := strings.Cut(name, ", ")
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, column)
}

// touch notes which figures are printed and stand in an identity.
func (t *Table) touch() {
	t.Touched = make([]bool, len(t.Figures))
	for _, id := range t.Identities {
		t.Touched[id.Total] = !t.Figures[id.Total].Exact
		for _, p := range id.Parts {
			t.Touched[p.Figure] = !t.Figures[p.Figure].Exact
		}
	}
}
