package main

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/inject"
	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// chain holds the clean tables, as figures with recorded sums and as printed.
type chain struct {
	bench *inject.Bench
	clean []*understand.Understanding
}

func newChain(b *inject.Bench) (*chain, error) {
	c := &chain{bench: b}
	for i := range b.Tables {
		t, err := media[0].reread(printed(&b.Tables[i]))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", b.Tables[i].Name, err)
		}
		u := understand.Understand(t, understand.Given{})
		c.clean = append(c.clean, &u)
	}
	return c, nil
}

// printed is a table as it stands on its page.
func printed(t *tables.Table) table.Table {
	out := table.Table{Caption: t.Name, UnitLine: t.Printed.Unit, Header: [][]table.Cell{nil}}
	for _, c := range t.Printed.Columns {
		out.Header[0] = append(out.Header[0], table.Cell{Text: c})
	}
	for _, r := range t.Printed.Rows {
		row := table.Row{Label: table.Cell{Text: r.Label}}
		for c := range t.Printed.Columns {
			text := ""
			if c < len(r.Cells) {
				text = r.Cells[c]
			}
			row.Cells = append(row.Cells, table.Cell{Text: text})
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// medium is a form in which the tables are printed and read back.
type medium struct {
	format table.Format
	read   func(io.Reader, table.Limits) iter.Seq2[table.Table, error]
}

// media are taken in turn.
var media = [...]medium{{table.FormatMarkdown, read.Markdown}, {table.FormatCSV, read.CSV}, {table.FormatHTML, html.Read}, {table.FormatText, read.Text}}

// reread prints a table and reads it back.
func (m medium) reread(t table.Table) (table.Table, error) {
	var b bytes.Buffer
	if err := table.Write(&b, t, m.format); err != nil {
		return t, err
	}
	for back, err := range m.read(&b, table.Limits{}) {
		return back, err
	}
	return t, fmt.Errorf("no table is read back from %v", m.format)
}

// slip is one wrong figure in a printed table.
type slip struct {
	table int
	at    understand.CellRef
	right string // what stood there
	wrong string
}

// slips makes n slips of every kind and tallies what becomes of them.
func (c *chain) slips(seed uint64, n int) (out [inject.Kinds]tally, err error) {
	r := rand.New(rand.NewPCG(seed, 1))
	for kind := range inject.Kinds {
		for i := range n {
			s, exceeds, err := c.draw(r, kind)
			if err != nil {
				return out, err
			}
			out[kind].Made++
			if !exceeds {
				continue
			}
			out[kind].Exceeds++
			if err := c.check(s, media[i%len(media)], &out[kind]); err != nil {
				return out, fmt.Errorf("%s: %w", c.bench.Tables[s.table].Name, err)
			}
		}
	}
	return out, nil
}

// draw draws a slip in a cell that is read as the figure that was recorded.
func (c *chain) draw(r *rand.Rand, kind inject.Kind) (s slip, exceeds bool, err error) {
	for {
		ti, fi, count := c.bench.Pick(r, kind)
		t, u := &c.bench.Tables[ti], c.clean[ti]
		f := t.Figures[fi]
		at := understand.CellRef{Row: t.Printed.RowOf[f.Row], Column: f.Column}
		value, ok := u.Value(at)
		if !ok || value.Count() != f.Printed.Count() || u.Spell(at, value) != u.Table.Cell(at.Row, at.Column).Text {
			continue
		}
		wrong, err := budget.NewPrinted(count, f.Printed.Decimals(), f.Printed.Unit())
		return slip{ti, at, u.Spell(at, value), u.Spell(at, wrong)}, inject.Exceeds(t, fi, count), err
	}
}

// check prints a table with a slip in it, reads it back and checks it.
func (c *chain) check(s slip, m medium, out *tally) error {
	errors, err := c.errors(m, s)
	out.judge(s, errors)
	return err
}

// errors lists what is wrong with a table with slips in it, once it is printed and read back.
func (c *chain) errors(m medium, slips ...slip) ([]finding.Finding, error) {
	t := c.clean[slips[0].table].Table
	t.Rows = slices.Clone(t.Rows)
	for _, s := range slips {
		row := &t.Rows[s.at.Row]
		row.Cells = slices.Clone(row.Cells)
		row.Cells[s.at.Column].Text = s.wrong
	}
	back, err := m.reread(t)
	if err != nil {
		return nil, err
	}
	found, err := validate.Table(back, understand.Given{}, rules.All())
	return slices.DeleteFunc(found.Findings, func(f finding.Finding) bool { return f.Severity < finding.Error }), err
}

// pairs makes n tables with two slips of any kind, and counts in how many there are errors, and in how many of those an
// error accuses one cell, and an innocent one.
func (c *chain) pairs(seed uint64, n int) (found, innocent int, err error) {
	r := rand.New(rand.NewPCG(seed, 2))
	for i := range n {
		a, b, err := c.two(r)
		if err != nil {
			return 0, 0, err
		}
		errors, err := c.errors(media[i%len(media)], a, b)
		if err != nil {
			return 0, 0, err
		}
		found += yes(len(errors) > 0)
		innocent += yes(slices.ContainsFunc(errors, func(f finding.Finding) bool {
			at := cell(f.Place)
			return len(others(f)) == 0 && f.Suggestion != "" && at != a.at && at != b.at
		}))
	}
	return found, innocent, nil
}

// two draws two slips in different cells of one table, each larger than the bound of a sum.
func (c *chain) two(r *rand.Rand) (a, b slip, err error) {
	large := func() (s slip, err error) {
		for exceeds := false; !exceeds && err == nil; {
			s, exceeds, err = c.draw(r, inject.Kind(r.IntN(int(inject.Kinds))))
		}
		return s, err
	}
	if a, err = large(); err != nil {
		return a, b, err
	}
	for b.wrong == "" || b.table != a.table || b.at == a.at {
		if b, err = large(); err != nil {
			return a, b, err
		}
	}
	return a, b, nil
}
