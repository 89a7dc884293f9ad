package tables

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/rounding"
)

// data holds a selection of printed tables; every file names its source.
//
//go:embed data/*.txt
var data embed.FS

// Own returns the selection of tables that the module carries, in the order of their names.
func Own() ([]Table, error) {
	files, err := fs.Glob(data, "data/*.txt")
	if err != nil {
		return nil, err
	}
	var tables []Table
	for _, f := range files {
		text, err := data.ReadFile(f)
		if err != nil {
			return nil, err
		}
		t, err := Parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		t.Name = strings.TrimSuffix(path.Base(f), ".txt")
		tables = append(tables, t)
	}
	return tables, nil
}

// parser reads the compact layout: one line per row, and one per rule that holds along several rows or
// down several columns.
type parser struct {
	t       Table
	unit    budget.Unit
	columns []string
	rows    int
}

// Parse reads a table in the compact layout.
func Parse(text string) (Table, error) {
	var p parser
	for n, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if err := p.line(line); err != nil {
			return Table{}, fmt.Errorf("line %d: %q: %w", n+1, line, err)
		}
	}
	p.t.touch()
	return p.t, nil
}

func (p *parser) line(line string) error {
	word, rest, _ := strings.Cut(line, " ")
	var err error
	switch word {
	case "document", "source":
	case "unit":
		p.unit, err = printed.ParseUnit("x " + rest)
		p.t.Printed.Unit = "bedragen " + p.unit.String()
	case "columns":
		for _, c := range strings.Split(rest, "|")[1:] {
			p.columns = append(p.columns, strings.TrimSpace(c))
		}
		p.t.Printed.Columns = p.columns
	case "row":
		p.row(rest)
	case "along", "down":
		err = p.rule(word == "along", rest)
	case "failures":
		p.t.Failures, err = strconv.Atoi(rest)
	default:
		err = fmt.Errorf("unknown word %q", word)
	}
	return err
}

func (p *parser) row(rest string) {
	cells := strings.Split(rest, "|")
	row := Row{Label: strings.TrimSpace(cells[0]), Cells: make([]string, len(p.columns))}
	for c, column := range p.columns {
		if c+1 < len(cells) {
			row.Cells[c] = strings.TrimSpace(cells[c+1])
		}
		p.t.Figures = append(p.t.Figures, figure(row.Cells[c], row.Label+", "+column, p.rows, c, p.unit))
	}
	p.t.Printed.Rows = append(p.t.Printed.Rows, row)
	p.t.Printed.RowOf = append(p.t.Printed.RowOf, p.rows)
	p.rows++
}

// rule reads "rows 0-8: 4 = + 0 + 1 - 2": in each of these rows column 4 follows from the others.
func (p *parser) rule(along bool, rest string) error {
	where, formula, _ := strings.Cut(rest, ": ")
	_, list, _ := strings.Cut(where, " ")
	lines, err := ranges(list)
	if err != nil {
		return err
	}
	template, err := parseFormula(formula)
	if err != nil {
		return err
	}
	for _, line := range lines {
		p.t.Identities = append(p.t.Identities, p.place(template, along, line))
	}
	return nil
}

// parseFormula reads "4 = + 0 + 1 - 2".
func parseFormula(formula string) (rounding.Identity, error) {
	words := strings.Fields(formula)
	if len(words) < 4 || len(words)%2 != 0 || words[1] != "=" {
		return rounding.Identity{}, fmt.Errorf("not a formula: %q", formula)
	}
	total, err := strconv.Atoi(words[0])
	id := rounding.Identity{Name: formula, Total: total}
	for i := 2; i < len(words) && err == nil; i += 2 {
		t := rounding.Addend{Sign: +1}
		if words[i] == "-" {
			t = rounding.Addend{Sign: -1}
		}
		t.Figure, err = strconv.Atoi(words[i+1])
		id.Parts = append(id.Parts, t)
	}
	return id, err
}

// place applies a formula along one row or down one column.
func (p *parser) place(template rounding.Identity, along bool, line int) rounding.Identity {
	at := func(n int) int {
		if along {
			return line*len(p.columns) + n
		}
		return n*len(p.columns) + line
	}
	id := rounding.Identity{Name: template.Name, Total: at(template.Total)}
	for _, t := range template.Parts {
		id.Parts = append(id.Parts, rounding.Addend{Figure: at(t.Figure), Sign: t.Sign})
	}
	return id
}

// ranges reads "0-8,10".
func ranges(list string) ([]int, error) {
	var out []int
	for _, part := range strings.Split(list, ",") {
		first, last, found := strings.Cut(part, "-")
		from, err := strconv.Atoi(first)
		if err != nil {
			return nil, err
		}
		to := from
		if found {
			if to, err = strconv.Atoi(last); err != nil {
				return nil, err
			}
		}
		for i := from; i <= to; i++ {
			out = append(out, i)
		}
	}
	return out, nil
}
