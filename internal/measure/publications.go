package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"

	invented "github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// measurePublications makes n publications without a mistake and n of each kind of mistake, prints their tables as
// Markdown, reads them back, and counts which contradictions are found.
func measurePublications(w io.Writer, _ []tables.Table, seed uint64, n int) error {
	r := rand.New(rand.NewPCG(seed, 14))
	none := publicationTally{}
	for range n {
		if err := none.count(invented.New(r)); err != nil {
			return err
		}
	}
	fmt.Fprintf(w, "%d publications without a mistake, %d tables: %d contradictions certain, %d not\n", n, none.tables, none.certain, none.doubtful)
	fmt.Fprintf(w, "\n%-14s %6s %10s %8s %8s %12s\n", "mistake", "made", "found", "certain", "beside", "beside, certain")
	for _, kind := range invented.Kinds {
		t := publicationTally{}
		for range n {
			p := invented.Plant(r, kind)
			if p == nil {
				continue
			}
			if err := t.count(p); err != nil {
				return err
			}
		}
		fmt.Fprintf(w, "%-14s %6d %9.1f%% %7.1f%% %8d %12d\n", kind, t.all, 100*float64(t.found)/float64(max(t.all, 1)), 100*float64(t.sure)/float64(max(t.all, 1)), t.doubtful, t.certain)
	}
	return nil
}

// publicationTally counts publications, those of which the mistake is found, and what is found beside it.
type publicationTally struct {
	all, tables, found, sure int
	certain, doubtful        int
}

func (t *publicationTally) count(p *invented.Publication) error {
	var list []*understand.Understanding
	for _, s := range p.Sheets {
		u, err := reread(s.Table)
		if err != nil {
			return err
		}
		list = append(list, u)
	}
	found, err := publication.Contradictions(context.Background(), list)
	if err != nil {
		return err
	}
	t.all, t.tables = t.all+1, t.tables+len(list)
	hit, sure := false, false
	for _, c := range found {
		right := p.Changed[[2]int{c.First.Cell.Row, c.First.Cell.Column}] && c.First.Table == p.Wrong ||
			p.Changed[[2]int{c.Second.Cell.Row, c.Second.Cell.Column}] && c.Second.Table == p.Wrong
		switch {
		case right && nameOf(p, c.First) == nameOf(p, c.Second):
			hit, sure = true, sure || c.Certain
		case c.Certain:
			t.certain++
		default:
			t.doubtful++
		}
	}
	if hit {
		t.found++
	}
	if sure {
		t.sure++
	}
	return nil
}

func nameOf(p *invented.Publication, s publication.Spot) string {
	return p.Sheets[s.Table].Cells[s.Cell.Row][s.Cell.Column].Name
}

// reread prints a table as Markdown and understands what is read of it.
func reread(t table.Table) (*understand.Understanding, error) {
	var text bytes.Buffer
	if err := table.Write(&text, t, table.FormatMarkdown); err != nil {
		return nil, err
	}
	for back, err := range read.Markdown(&text, table.Limits{}) {
		if err != nil {
			return nil, err
		}
		u, err := understand.Understand(context.Background(), back, understand.Given{})
		return &u, err
	}
	return nil, fmt.Errorf("no table is read of %s", t.Caption)
}
