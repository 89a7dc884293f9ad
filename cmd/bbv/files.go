package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// eachFile runs do for every item and returns the exit code; do tells whether
// what it read is right. What cannot be read is reported, and the next item is
// read all the same, unless the user interrupts. A file that was found in a folder or
// archive, and holds no table, is said to be passed over; where that goes for all of
// them nothing was read.
func (t *terminal) eachFile(items []files.Item, do func(files.Item) (right bool, err error)) int {
	defer t.progress.Clear()
	code, passed := exitOK, 0
	for i, it := range items {
		t.showProgress(i+1, len(items), it.Name)
		right, err := do(it)
		said := ""
		if err != nil {
			said = because(err, t.lang) + t.orNear(it.Name, err)
		}
		switch {
		case t.interrupted(err):
			return t.stopped(it)
		case it.Found && files.NoBusiness(err):
			passed++
			t.leftOut++
			t.tell("bbv: ", it.Name, t.say("overgeslagen", "passed over"), said)
		case err != nil:
			t.tell("bbv: ", it.Name, said)
			code = exitUnreadable
			t.failures++
		case !right && code == exitOK:
			code = exitFindings
		}
	}
	if passed > 0 && passed == len(items) {
		return exitUnreadable
	}
	return code
}

// orNear names the file that somebody may have meant who named one that does not exist.
func (t *terminal) orNear(name string, err error) string {
	if !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	entries, _ := os.ReadDir(filepath.Dir(name)) // none where the folder does not exist either
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	near := cli.Nearest(filepath.Base(name), names)
	if near == "" {
		return t.say("; controleer de naam", "; check the name")
	}
	near = filepath.Join(filepath.Dir(name), near)
	return t.say("; bedoelt u "+near+"?", "; do you mean "+near+"?")
}

// stopped says at which file the user interrupted, and returns the exit code for that.
func (t *terminal) stopped(it files.Item) int {
	t.tell("bbv: ", it.Name, because(errStopped, t.lang))
	return exitInterrupted
}

// showProgress says which file is at hand.
func (t *terminal) showProgress(count, of int, name string) {
	if of > 1 {
		t.progress.Show(fmt.Sprintf("%d/%d %s", count, of, finding.Printable(name)))
	}
}

// interrupted reports whether an error, if it is one, is that the user interrupts.
func (t *terminal) interrupted(err error) bool { return err != nil && t.ctx.Err() != nil }

// input is what an argument names: "-" is the standard input.
func (t *terminal) input(name string) files.Item {
	if name == "-" {
		return files.From(name, func() (io.ReadCloser, error) { return io.NopCloser(t.in), nil })
	}
	return files.File(name)
}

// open opens a file that is no folder. Its errors leave out the name, which is printed before them.
func (t *terminal) open(name string) (io.ReadCloser, error) { return t.input(name).Open(t.ctx) }

// plainItems are files as they are named, and nothing else.
func (t *terminal) plainItems(names []string) (items []files.Item) {
	for _, name := range names {
		items = append(items, t.input(name))
	}
	return items
}

// itemsOf are the items of all that is named, each once; what is passed over is said.
func (t *terminal) itemsOf(names []string) (items []files.Item) {
	for len(names) > 0 {
		if names[0] == "-" {
			items, names = append(items, t.input(names[0])), names[1:]
			continue
		}
		n := slices.Index(names, "-")
		if n < 0 {
			n = len(names)
		}
		found := files.Find(t.ctx, names[:n]...)
		items, names = append(items, found.Items...), names[n:]
		for rest := found.PassedOver; len(rest) > 0; {
			same := 1
			for same < len(rest) && rest[same].In == rest[0].In {
				same++
			}
			t.passedOver(rest[0].In, rest[:same])
			rest = rest[same:]
		}
	}
	return items
}

// passedOver says what a folder or archive holds that is not read.
func (t *terminal) passedOver(name string, list []files.PassedOver) {
	if len(list) == 0 {
		return
	}
	var parts []string
	for _, p := range list {
		parts = append(parts, fmt.Sprintf("%d × %s", p.Count, finding.Printable(p.What.In(t.lang))))
	}
	slices.Sort(parts)
	t.tell("bbv: ", name, t.say("overgeslagen", "passed over"), strings.Join(parts, ", "))
}

// source is an open file, and which of its pages were left out.
type source struct {
	*files.Opened
	skipped words.Skipped
}

// source opens a file and tells what is in it.
func (t *terminal) source(it files.Item) (*source, error) {
	opened, err := files.Formats{PDF: t.pages().Read}.Open(t.ctx, it)
	if err != nil {
		return nil, err
	}
	return &source{Opened: opened}, nil
}

// eachTable runs do for every table with its number, and remembers which pages were
// left out. A file without tables is an error.
func (s *source) eachTable(do func(number int, t table.Table) error) error {
	number := 0
	for printed, err := range s.Tables() {
		if s.skipped.Take(err) {
			continue
		}
		if err != nil {
			return readAs{err, s.Format}
		}
		number++
		if err := do(number, printed); err != nil {
			return err
		}
	}
	if number == 0 {
		return cmp.Or(s.skipped.Err(), error(files.ErrNoTable))
	}
	return s.skipped.Err()
}

// pages reads a PDF.
func (t *terminal) pages() pdf.Reader {
	return pdf.Reader{Password: t.password, Progress: func(page, of int) {
		if of > 1 {
			t.progress.Show(fmt.Sprintf("%s %d/%d", t.say("blz.", "page"), page, of))
		}
	}}
}
