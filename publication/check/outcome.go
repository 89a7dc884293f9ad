package check

import (
	"cmp"
	"context"
	"errors"
	"iter"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
)

// Outcome is what checking a publication came to.
type Outcome struct {
	Tables  []Checked      // in the order in which they are printed
	Between finding.Report // what the tables say of each other
	Failed  []*FailedError // what could not be read or checked
}

// Check reads the files of a publication, understands and checks every table, and holds them against each other. What cannot
// be read or checked is listed, and the rest goes on; its error is that of the context. See [Checker.Files] for tables as they
// come.
func (c Checker) Check(ctx context.Context, files []File) (Outcome, error) {
	ctx = lenient.Context(ctx)
	var r Outcome
	for file := range c.Files(ctx, files) {
		for checked, err := range file.Tables() {
			switch failed := (*FailedError)(nil); {
			case errors.As(err, &failed):
				r.Failed = append(r.Failed, failed)
			case err != nil:
				return Outcome{}, err
			default:
				r.Tables = append(r.Tables, checked)
			}
		}
	}
	between, err := c.Between(ctx, r.Tables)
	if err != nil {
		return Outcome{}, err
	}
	r.Between = between
	return r, nil
}

// Files reads the files of a publication and yields each of them while it is read, in order, of which the tables come as they are
// understood and checked, on all processors. Files are read one after another, by whoever ranges over them, no more than
// some tables ahead. Where the context ends, the file at hand is the last, and says so. Nothing is left running
// after the loop.
func (c Checker) Files(ctx context.Context, files []File) iter.Seq[*Reading] {
	ctx = lenient.Context(ctx)
	return func(yield func(*Reading) bool) {
		checking, cancel := context.WithCancel(ctx)
		c.Decisions = cmp.Or(c.Decisions, &decision.Book{})
		s := newStream(ctx, checking, c, files)
		defer s.running.Wait()
		defer cancel()
		next, stop := iter.Pull(s.steps)
		defer stop()
		for i, file := range files {
			r := &Reading{Name: file.Name, Index: i, stream: s, next: next}
			if !yield(r) || !r.pass() {
				return
			}
		}
	}
}

// Between holds tables of a publication against each other, after each was checked by itself, as [validate.Tables] does. Its
// places name file and number of the table. One table alone is held against itself.
func (c Checker) Between(ctx context.Context, tables []Checked) (finding.Report, error) {
	ctx = lenient.Context(ctx)
	if len(tables) == 0 {
		return finding.Report{}, nil
	}
	names, list := make([]string, len(tables)), make([]validate.TableReport, len(tables))
	for i, t := range tables {
		names[i], list[i] = t.File, t.TableReport
	}
	report, err := cmp.Or(c.Decisions, &decision.Book{}).Tables(ctx, names, list)
	if err != nil {
		return finding.Report{}, err
	}
	return report.Renamed(func(at *finding.Place) {
		t := tables[at.Table-1]
		at.File, at.Table = t.File, t.Number
	}), nil
}

// Prose checks figures in sentences of the files, and holds them against their tables, as [decision.Book.Prose] does. Its
// places name file and number of the table.
func (c Checker) Prose(ctx context.Context, pages []validate.ProsePage, tables []Checked) (finding.Report, error) {
	list, names := make([]validate.TableReport, len(tables)), make([]string, len(tables))
	for i, t := range tables {
		list[i], names[i] = t.TableReport, t.File
	}
	report, err := cmp.Or(c.Decisions, &decision.Book{}).Prose(ctx, pages, names, list)
	if err != nil {
		return finding.Report{}, err
	}
	return report.Renamed(func(at *finding.Place) {
		if at.Table > 0 {
			t := tables[at.Table-1]
			at.File, at.Table = t.File, t.Number
		}
	}), nil
}
