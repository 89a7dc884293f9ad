package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/span"
	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

var understandColumns = []share{{"recorded", recorded, none}, {"covered", covered, none}, {"covered", covered, recorded},
	{"established", sure, none}, {"established", sure, recorded}, {"established in all", found, none}, {"impossible", impossible, none},
	{"recorded as impossible", expected, none}, {"missed", missed, none}, {"impossible without a recorded inconsistency", falsely, none}}

// measureTable compares the sums that are found in tables with those that were recorded by hand, and names the
// differences. It makes no slips.
func measureTable(w io.Writer, list []tables.Table, _ uint64, _ int) error {
	var lines []line
	for i := range list {
		l := line{name: list[i].Name}
		u, err := understood(&list[i])
		if err != nil {
			return err
		}
		c := comparison{t: &list[i], u: u, out: &l.tally, notes: w}
		c.compare()
		lines = append(lines, l)
	}
	report(w, "table", understandColumns, append(lines, all(lines))...)
	return nil
}

// asPrinted is a table as it was recorded.
func asPrinted(t *tables.Table) (table.Table, error) {
	for out, err := range read.JSON(bytes.NewReader(t.JSON), table.Limits{}) {
		return out, err
	}
	return table.Table{}, fmt.Errorf("%s: no table", t.Name)
}

func understood(t *tables.Table) (*understand.Understanding, error) {
	out, err := asPrinted(t)
	if err != nil {
		return nil, err
	}
	u, err := understand.Understand(context.Background(), out, understand.Given{})
	return &u, err
}

// ref is the cell of a recorded figure.
func ref(t *tables.Table, figure int) understand.CellRef {
	f := t.Figures[figure]
	return understand.CellRef{Row: t.RowOf[f.Row], Column: f.Column}
}

// comparison is that of one table.
type comparison struct {
	t     *tables.Table
	u     *understand.Understanding
	out   *tally
	notes io.Writer
}

// compare counts what was found. A recorded sum that follows from found ones is found.
func (c *comparison) compare() {
	known, all, failing := span.Span{Compare: cmp.Compare[int]}, span.Span{Compare: cmp.Compare[int]}, map[understand.CellRef]bool{}
	for _, id := range c.u.Identities {
		c.add(&all, id)
		if id.Tentative {
			continue
		}
		c.add(&known, id)
		c.out[found]++
		if !c.possible(id) {
			c.out[impossible]++
			for _, t := range terms(id) {
				failing[t.Cell] = true
			}
			c.note("impossible", id)
			c.out.note(falsely, !c.t.Inconsistent)
		}
	}
	for _, written := range c.t.Identities {
		id := c.cells(written)
		ok := c.follows(&all, id)
		c.out[recorded]++
		c.out.note(covered, ok)
		c.out.note(sure, c.follows(&known, id))
		if !ok {
			c.note("not found: "+written.Name, id)
		}
		if !c.possible(id) {
			c.out[expected]++
			if !slices.ContainsFunc(terms(id), func(t understand.CellTerm) bool { return failing[t.Cell] }) {
				c.out[missed]++
				c.note("missed: "+written.Name, id)
			}
		}
	}
}

// vector is a sum as a relation between the cells in which something is printed.
func (c *comparison) vector(s *span.Span, id understand.CellSum) span.Vector {
	var v span.Coefficients
	for _, t := range terms(id) {
		if !c.u.Table.Cell(t.Cell.Row, t.Cell.Column).Blank() {
			v = append(v, [2]int{t.Cell.Row*c.u.Table.Columns() + t.Cell.Column, t.Coefficient})
		}
	}
	return s.Of(v)
}

func (c *comparison) add(s *span.Span, id understand.CellSum) {
	if rest, ok := s.Reduce(c.vector(s, id)); ok {
		s.Add(rest)
	}
}

func (c *comparison) follows(s *span.Span, id understand.CellSum) bool {
	rest, ok := s.Reduce(c.vector(s, id))
	return ok && len(rest) == 0
}

// cells is a recorded identity over the cells of the printed table.
func (c *comparison) cells(written rounding.Identity) understand.CellSum {
	id := understand.CellSum{Target: ref(c.t, written.Total)}
	for _, p := range written.Parts {
		id.Terms = append(id.Terms, understand.CellTerm{Coefficient: p.Sign, Cell: ref(c.t, p.Figure)})
	}
	return id
}

// terms are all cells of a sum that is nothing.
func terms(id understand.CellSum) []understand.CellTerm {
	return append([]understand.CellTerm{{Coefficient: -1, Cell: id.Target}}, id.Terms...)
}

// possible computes an identity from the printed figures: independent rounding of each cell to its last digit moves
// the sum by at most half a step per figure.
func (c *comparison) possible(id understand.CellSum) bool {
	var residual, steps budget.Amount
	for _, t := range terms(id) {
		p, ok := c.u.Value(t.Cell)
		switch {
		case !ok:
			continue
		case t.Coefficient > 0:
			residual = residual.Add(p.Amount())
		default:
			residual = residual.Sub(p.Amount())
		}
		steps = steps.Add(p.Step())
	}
	return rounding.Judge(residual, rounding.Bound(steps)) != rounding.Impossible
}

// note names a sum that is not as it was recorded.
func (c *comparison) note(what string, id understand.CellSum) {
	fmt.Fprintf(c.notes, "%s: %s:", c.t.Name, what)
	for i, t := range terms(id) {
		if i == 9 {
			fmt.Fprintf(c.notes, " … (%d)", len(id.Terms))
			break
		}
		fmt.Fprintf(c.notes, " %+d×[%d,%d]%q", t.Coefficient, t.Cell.Row, t.Cell.Column, c.u.Table.Cell(t.Cell.Row, t.Cell.Column).Text)
	}
	fmt.Fprintln(c.notes)
}
