package main

import (
	"bytes"
	"context"
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

var chainColumns = []share{{"made", made, none}, {"exceeds a bound", exceeds, none}, {"detected", detected, exceeds},
	{"one cell accused", one, detected}, {"right of one", oneRight, one}, {"among accused", among, detected}, {"original suggested", original, detected},
	{"accused first", first, detected}, {"accused first with the original", firstTo, detected}}

// measureChain prints clean tables with slips, reads them back and checks them: from the page to the finding.
func measureChain(w io.Writer, list []tables.Table, seed uint64, n int) error {
	c, err := newChain(list)
	if err != nil {
		return err
	}
	lines, err := c.slips(seed, n)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d tables without failures, seed %d, %d slips of each kind\n\n", len(c.bench.Tables), seed, n)
	report(w, "slip", chainColumns, append(lines, all(lines))...)
	two, err := c.pairs(seed, 10*n)
	fmt.Fprintf(w, "\n%d tables with two slips: %d with errors, %s of them accuse an innocent cell alone\n", two[made], two[detected], percent(two[alone], two[detected]))
	return err
}

// chain holds the clean tables, as figures with recorded sums and as printed.
type chain struct {
	bench *inject.Bench
	clean []*understand.Understanding
}

func newChain(list []tables.Table) (*chain, error) {
	c := &chain{bench: inject.NewBench(list)}
	for i := range c.bench.Tables {
		t, err := asPrinted(&c.bench.Tables[i])
		if err == nil {
			t, err = media[0].reread(t)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.bench.Tables[i].Name, err)
		}
		u, err := understand.Understand(context.Background(), t, understand.Given{})
		if err != nil {
			return nil, err
		}
		c.clean = append(c.clean, &u)
	}
	return c, nil
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
func (c *chain) slips(seed uint64, n int) ([]line, error) {
	r := rand.New(rand.NewPCG(seed, 1))
	return byKind(n, func(kind inject.Kind, i int, out *tally) error {
		s, large, err := c.draw(r, kind)
		out[made]++
		if err != nil || !large {
			return err
		}
		out[exceeds]++
		errors, err := c.errors(media[i%len(media)], s)
		s.judge(out, errors)
		return err
	})
}

// draw draws a slip in a cell that is read as the figure that was recorded, and says whether it is larger than the bound
// of a sum.
func (c *chain) draw(r *rand.Rand, kind inject.Kind) (s slip, large bool, err error) {
	for {
		ti, fi, count := c.bench.Pick(r, kind)
		t, u := &c.bench.Tables[ti], c.clean[ti]
		f, at := t.Figures[fi].Printed, ref(t, fi)
		value, ok := u.Value(at)
		if !ok || value.Count() != f.Count() || u.Spell(at, value) != u.Table.Cell(at.Row, at.Column).Text {
			continue
		}
		wrong, err := budget.NewPrinted(count, f.Decimals(), f.Unit())
		return slip{ti, at, u.Spell(at, value), u.Spell(at, wrong)}, inject.Exceeds(t, fi, count), err
	}
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
		return nil, fmt.Errorf("%s: %w", c.bench.Tables[slips[0].table].Name, err)
	}
	found, err := validate.Table(context.Background(), back, understand.Given{}, rules.All())
	return slices.DeleteFunc(found.Findings, func(f finding.Finding) bool { return f.Severity < finding.Error }), err
}

// pairs makes n tables with two slips of any kind, each larger than the bound of a sum, in different cells, and counts
// those in which an error accuses an innocent cell alone.
func (c *chain) pairs(seed uint64, n int) (out tally, err error) {
	r := rand.New(rand.NewPCG(seed, 2))
	large := func() (s slip) {
		for ok := false; !ok && err == nil; {
			s, ok, err = c.draw(r, inject.Kind(r.IntN(int(inject.Kinds))))
		}
		return s
	}
	for i := 0; i < n && err == nil; i++ {
		a, b := large(), large()
		for err == nil && (b.table != a.table || b.at == a.at) {
			b = large()
		}
		if err != nil {
			break
		}
		var errors []finding.Finding
		errors, err = c.errors(media[i%len(media)], a, b)
		out[made]++
		out.note(detected, len(errors) > 0)
		out.note(alone, slices.ContainsFunc(errors, func(f finding.Finding) bool {
			at := cell(f.Place)
			return len(f.Alternatives) == 0 && f.Suggestion != "" && at != a.at && at != b.at
		}))
	}
	return out, err
}

// judge compares the errors that are found with what was really done.
func (s slip) judge(out *tally, errors []finding.Finding) {
	if len(errors) == 0 {
		return
	}
	out[detected]++
	accuses, suggests := false, false
	for _, f := range errors {
		for _, o := range append(f.Alternatives, finding.Related{Place: f.Place, Suggestion: f.Suggestion}) {
			accuses = accuses || cell(o.Place) == s.at
			suggests = suggests || cell(o.Place) == s.at && o.Suggestion == s.right
		}
	}
	out.note(among, accuses)
	out.note(original, suggests)
	if len(errors) > 1 {
		return
	}
	only := errors[0]
	right, sole := cell(only.Place) == s.at, len(only.Alternatives) == 0
	out.note(first, right)
	out.note(firstTo, right && only.Suggestion == s.right)
	out.note(one, sole)
	out.note(oneRight, sole && right)
}

func cell(p finding.Place) understand.CellRef {
	return understand.CellRef{Row: p.Row - 1, Column: p.Column - 1}
}
