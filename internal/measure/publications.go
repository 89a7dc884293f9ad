package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"

	invented "github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/internal/tables"
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
	fmt.Fprintf(w, "\n%-14s %6s %8s %8s %8s %8s %8s\n", "mistake", "made", "found", "certain", "named", "right", "false")
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
		share := func(part, of int) float64 { return 100 * float64(part) / float64(max(of, 1)) }
		fmt.Fprintf(w, "%-14s %6d %7.1f%% %7.1f%% %7.1f%% %7.1f%% %8d\n",
			kind, t.all, share(t.found, t.all), share(t.sure, t.all), share(t.named, t.found), share(t.named-t.wrong, t.named), t.certain+t.doubtful)
	}
	return nil
}

// publicationTally counts publications: those of which the mistake is found, as good as certainly, with one of the two
// figures named as the wrong one, and with a right one named so; and contradictions that are none.
type publicationTally struct {
	all, tables, found, sure, named, wrong int
	certain, doubtful                      int
}

func (t *publicationTally) count(p *invented.Publication) error {
	var list []validate.TableReport
	for _, s := range p.Sheets {
		u, err := reread(s.Table)
		if err != nil {
			return err
		}
		list = append(list, validate.TableReport{Understanding: *u})
	}
	report, err := validate.Tables(context.Background(), list)
	if err != nil {
		return err
	}
	t.all, t.tables = t.all+1, t.tables+len(list)
	var one publicationTally // of what is found of the mistake
	for _, f := range report.Findings {
		at := changed(p, f.Place)
		beside := func(r finding.Related) bool { return changed(p, r.Place) }
		certain := f.Severity == finding.Error
		named := certain && len(f.Alternatives) == 0
		switch {
		case at || slices.ContainsFunc(slices.Concat(f.Alternatives, f.Related, f.Also), beside):
			one.found = 1
			one.sure = max(one.sure, oneIf(certain))
			one.named = max(one.named, oneIf(named))
			one.wrong = max(one.wrong, oneIf(named && !at))
		case certain:
			t.certain++
		default:
			t.doubtful++
		}
	}
	t.found, t.sure, t.named, t.wrong = t.found+one.found, t.sure+one.sure, t.named+one.named, t.wrong+one.wrong
	return nil
}

func oneIf(so bool) int {
	if so {
		return 1
	}
	return 0
}

// changed reports whether a mistake is planted in a cell.
func changed(p *invented.Publication, at finding.Place) bool {
	return at.Table-1 == p.Wrong && p.Changed[[2]int{at.Row - 1, at.Column - 1}]
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
