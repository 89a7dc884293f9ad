package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// item is one thing to read: a file that was named, or that is in a folder or
// archive that was.
type item struct {
	name  string // as it is printed
	found bool   // in a folder or archive: it may be none of our business
	open  func() (io.ReadCloser, error)
}

// endings are those of files that are read where they are found. One that is
// named is read whatever its ending. A new format adds its own here, and its
// reader in files.go.
var endings = []string{
	".md", ".markdown", ".csv", ".tsv", ".tab", ".txt", ".text", ".json", ".html", ".htm", ".xhtml",
	".xlsx", ".xlsm", ".ods", ".docx", ".docm", ".odt", ".pdf",
}

// pages are the endings of pages of the web.
var pages = []string{".html", ".htm", ".xhtml"}

const zipEnding = ".zip"

// hasEnding reports whether a name ends in one of a list.
func hasEnding(name string, list []string) bool {
	return slices.Contains(list, strings.ToLower(filepath.Ext(name)))
}

// hidden reports whether a name is that of a file that programs keep for themselves.
func hidden(base string) bool {
	return strings.HasPrefix(base, ".") && base != "." && base != ".." || strings.HasPrefix(base, "~$")
}

// mostItems is how many files one call reads: more is a folder that was named by
// mistake, such as the root of a disk.
const mostItems = 100_000

// finder makes items of what is named, and remembers what it passes over.
type finder struct {
	*terminal
	items   []item
	skipped map[string]int // by ending, or by what they are
}

// itemsOf are the items of all that is named: files, folders, archives, and
// patterns for which the shell found no file. What cannot be opened is an item
// that says so in its turn.
func (t *terminal) itemsOf(names []string) []item {
	f := &finder{terminal: t}
	for _, name := range names {
		f.skipped = map[string]int{}
		f.named(name)
		f.tellSkipped(name)
	}
	return f.items
}

func (f *finder) add(it item) { f.items = append(f.items, it) }

// fail adds an item that cannot be read.
func (f *finder) fail(name string, err error) {
	f.add(item{name: name, open: func() (io.ReadCloser, error) { return nil, err }})
}

// named adds what an argument names.
func (f *finder) named(name string) {
	info, err := os.Stat(name)
	switch {
	case name == "-":
		f.add(item{name: name, open: func() (io.ReadCloser, error) { return f.open(name) }})
	case err == nil && info.IsDir():
		f.folder(name)
	case err == nil && info.Mode().IsRegular():
		f.file(name, false)
		if hasEnding(name, pages) {
			f.frames(name)
		}
	case err != nil && strings.ContainsAny(name, "*?["):
		f.pattern(name)
	default: // a pipe, or nothing
		f.add(item{name: name, open: func() (io.ReadCloser, error) { return f.open(name) }})
	}
}

// pattern adds what matches, for shells that leave that to their programs.
func (f *finder) pattern(name string) {
	matches, err := filepath.Glob(name)
	switch {
	case err != nil:
		f.fail(name, errPattern)
	case len(matches) == 0:
		f.fail(name, errNoMatch)
	}
	slices.Sort(matches)
	for _, match := range matches {
		f.named(match)
	}
}

// file adds a file, or what is in it where it is an archive.
func (f *finder) file(name string, found bool) {
	if hasEnding(name, mhtmlEndings) {
		f.mhtml(name)
		return
	}
	if begins(name, zipBegin) && f.archive(name) {
		return
	}
	f.add(item{name: name, found: found, open: func() (io.ReadCloser, error) { return f.open(name) }})
}

// begins reports whether a file begins with some bytes.
func begins(name, with string) bool {
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, len(with))
	_, err = io.ReadFull(file, head)
	return err == nil && string(head) == with
}

// folder adds the files in a folder and in those below it, in the order of their
// names.
func (f *finder) folder(root string) {
	before := len(f.items)
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case f.ctx.Err() != nil:
			return f.ctx.Err()
		case err != nil:
			f.fail(name, pathless(err))
			return nil
		case len(f.items) > mostItems:
			return &budget.LimitError{What: "files", Most: mostItems}
		case name == root:
			return nil
		case hidden(entry.Name()):
			f.skipped[f.say("verborgen", "hidden")]++
		case entry.IsDir() && f.frames(pageOf(name)):
		case entry.IsDir():
			return nil
		default:
			f.entry(name, entry)
			return nil
		}
		if entry.IsDir() {
			return filepath.SkipDir
		}
		return nil
	})
	switch {
	case err != nil:
		f.fail(root, err)
	case len(f.items) == before:
		f.fail(root, errEmptyFolder)
	}
}

// entry adds a file of a folder that can be read.
func (f *finder) entry(name string, entry fs.DirEntry) {
	info, err := os.Stat(name) // of what a link points to
	switch {
	case err != nil:
		f.fail(name, pathless(err))
	case !info.Mode().IsRegular():
		f.skipped[f.say("koppeling of apparaat", "link or device")]++
	case hasEnding(name, endings), hasEnding(name, mhtmlEndings), hasEnding(name, []string{zipEnding}):
		f.file(name, true)
	default:
		f.skip(entry.Name())
	}
}

// skip remembers a file that is passed over, by its ending.
func (f *finder) skip(base string) {
	ending := strings.ToLower(filepath.Ext(base))
	if ending == "" {
		ending = f.say("zonder extensie", "without an extension")
	}
	f.skipped[ending]++
}

// tellSkipped says what was passed over in a folder or archive.
func (f *finder) tellSkipped(name string) {
	if len(f.skipped) == 0 {
		return
	}
	var parts []string
	for what, n := range f.skipped {
		parts = append(parts, fmt.Sprintf("%d × %s", n, finding.Printable(what)))
	}
	slices.Sort(parts)
	fmt.Fprintf(f.err, "bbv: %s: %s: %s\n", finding.Printable(name), f.say("overgeslagen", "passed over"), strings.Join(parts, ", "))
}

// furniture are the endings of the folder in which browsers save what belongs to a
// page: of English and of Dutch ones.
var furniture = []string{"_files", "_bestanden"}

// pageOf is the page to which a folder belongs, empty for any other folder.
func pageOf(folder string) string {
	for _, ending := range furniture {
		base, ok := strings.CutSuffix(folder, ending)
		for _, page := range pages {
			if info, err := os.Stat(base + page); ok && err == nil && info.Mode().IsRegular() {
				return base + page
			}
		}
	}
	return ""
}

// frames adds the pages that stand in the folder of a saved page, which are its
// frames; the rest of the folder is pictures and the like. It reports whether there
// is such a folder.
func (f *finder) frames(page string) bool {
	if page == "" {
		return false
	}
	base, any := strings.TrimSuffix(page, filepath.Ext(page)), false
	for _, ending := range furniture {
		filepath.WalkDir(base+ending, func(name string, entry fs.DirEntry, err error) error {
			if err == nil {
				any = true
			}
			if err == nil && entry.Type().IsRegular() && hasEnding(name, pages) && len(f.items) <= mostItems {
				f.file(name, true)
			}
			return nil
		})
	}
	return any
}

// pathless is an error without the name, which is printed before it.
func pathless(err error) error {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
}
