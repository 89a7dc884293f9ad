package files

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
)

// Find finds the items of all that is named: files, folders with all that is in
// them, archives page by page, saved web pages with their frames, and patterns
// such as "*.html" for shells that do not expand them. Items come in the order of the
// names, those of a folder or archive in that of their own. What cannot be opened is an
// item that says so when it is opened, so that the rest is read; a call finds no
// more than 100,000, and each file once: what is found again is passed over. Where the context ends, the last item says that.
func Find(ctx context.Context, names ...string) Found {
	f := &finder{ctx: ctx, seen: map[string]bool{}}
	for _, name := range names {
		f.passed = map[finding.Text]int{}
		f.named(name)
		f.tell(name)
	}
	return f.found
}

// named adds what an argument names.
func (f *finder) named(name string) {
	info, err := os.Stat(name)
	switch {
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
		f.add(File(name))
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
