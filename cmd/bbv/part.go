package main

import (
	"errors"
	"fmt"
	"iter"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
)

// part is a file of which the tables are checked.
type part struct {
	files.Item
	source *source // nil until it is opened, and where it cannot be
	begun  bool    // its name is printed
	tables iter.Seq2[check.Checked, error]
}

// eachPart is eachFile for files of which the tables are checked, on all processors. Files are read somewhat ahead of what
// is done with them.
func (t *terminal) eachPart(items []files.Item, how check.Checker, do func(*part) (right bool, err error)) int {
	parts, sources := make([]part, len(items)), make([]check.File, len(items))
	for i, it := range items {
		parts[i].Item = it
		sources[i] = check.File{Name: it.Name, Tables: parts[i].read(t)}
	}
	how.Progress = func(p check.Progress) {
		t.progress.Show(fmt.Sprintf(t.say("bestand %d/%d, tabel %d: %s", "file %d/%d, table %d: %s"), p.File, p.Files, p.Read, finding.Printable(p.Name)))
	}
	next, stop := iter.Pull(how.Files(t.ctx, sources))
	defer stop()
	return t.eachFile(items, func(files.Item) (bool, error) {
		checking, ok := next()
		if !ok {
			return false, t.ctx.Err()
		}
		p := &parts[checking.Index]
		defer func() { *p = part{} }() // there may be many
		p.tables = unwrapped(checking.Tables())
		return do(p)
	})
}

// read opens the file and reads its tables; a document has none.
func (p *part) read(t *terminal) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		s, err := t.source(p.Item)
		if err != nil {
			yield(table.Table{}, err)
			return
		}
		defer s.Close()
		if p.source = s; s.Document != nil {
			return
		}
		err = s.eachTable(func(_ int, printed table.Table) error {
			t.memory.Hold(printed)
			if !yield(printed, nil) {
				return errEnough
			}
			return nil
		})
		if err != nil && err != errEnough {
			yield(table.Table{}, err)
		}
	}
}

// errEnough is that nobody wants more tables.
var errEnough = errors.New("enough")

// unwrapped takes the name of the file, which is printed before errors, out of them.
func unwrapped(tables iter.Seq2[check.Checked, error]) iter.Seq2[check.Checked, error] {
	return func(yield func(check.Checked, error) bool) {
		for checked, err := range tables {
			if in := (*check.FailedError)(nil); errors.As(err, &in) {
				err = in.Err
				if in.Number > 0 {
					err = fmt.Errorf("table %d: %w", in.Number, in.Err)
				}
			}
			if !yield(checked, err) {
				return
			}
		}
	}
}
