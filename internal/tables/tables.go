// Package tables reads printed tables with the identities that were recorded of them by hand: a selection that the
// module carries, and the folder of shared material where that is present.
package tables

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/rounding"
)

// A Table is one printed table, prepared for a rounding.System.
type Table struct {
	Name         string
	Figures      []rounding.Figure
	Identities   []rounding.Identity
	Touched      []bool // per figure: printed, and in some identity
	Failures     int    // recorded identities that fail as published
	Inconsistent bool   // a mistake of the publisher is recorded
	RowOf        []int  // per row of the figures: its index among all printed rows, section headings included
	JSON         []byte // the table as it was read
}

// data holds a selection of the tables of the shared material; every file names its source.
//
//go:embed data/*.json
var data embed.FS

// Own returns the selection of tables that the module carries, in the order of their names.
func Own() ([]Table, error) {
	own, err := fs.Sub(data, "data")
	if err != nil {
		return nil, err
	}
	return Load(own)
}

// Shared returns the tables of the shared material, which stands beside the module or where BBV_SHARED says; ok is false
// where it is absent. It is looked for from the module and from its packages.
func Shared() (list []Table, ok bool, err error) {
	for _, root := range [...]string{os.Getenv("BBV_SHARED"), "../shared", "../../shared", "../../../shared"} {
		folder := filepath.Join(root, "data", "tables")
		if _, absent := os.Stat(folder); root != "" && absent == nil {
			list, err = Load(os.DirFS(folder))
			return list, true, err
		}
	}
	return nil, false, nil
}

// jsonTable is how a file records a table; rows of figures are numbered without the section headings.
type jsonTable struct {
	Unit    string
	Columns []string
	Rows    []struct {
		Label   string
		Section bool
		Values  []string
	}
	Identities []struct {
		Rule   string
		Target [2]int
		Terms  [][3]int
	}
	Checked []struct {
		Failures []json.RawMessage
	} `json:"identities_checked"`
	Inconsistencies []string `json:"published_inconsistencies"`
}

// Load reads all tables in a folder of JSON files, in the order of their names.
func Load(folder fs.FS) ([]Table, error) {
	files, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	list := make([]Table, len(files))
	for i, name := range files {
		text, err := fs.ReadFile(folder, name)
		if err == nil {
			list[i], err = parse(text)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list[i].Name = strings.TrimSuffix(name, ".json")
	}
	return list, nil
}

func parse(text []byte) (Table, error) {
	var raw jsonTable
	if err := json.Unmarshal(text, &raw); err != nil {
		return Table{}, err
	}
	t := Table{JSON: text, Inconsistent: len(raw.Inconsistencies) > 0}
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

// fill takes over the figures, and says where each cell went.
func (t *Table) fill(raw *jsonTable) map[[2]int]int {
	place, r := map[[2]int]int{}, 0
	for i, row := range raw.Rows {
		if row.Section {
			continue
		}
		t.RowOf = append(t.RowOf, i)
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
	f := rounding.Figure{Name: name, Row: row, Column: column, Exact: true}
	if nothing, err := budget.NewPrinted(0, 0, unit); err == nil {
		f.Printed = nothing
	}
	if cell, err := printed.Read(v, printed.Dutch); err == nil {
		if p, ok := cell.Printed(unit); ok {
			f.Printed, f.Exact = p, false
		}
	}
	return f
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
