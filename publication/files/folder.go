package files

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/bbvgo/bbv/budget"
)

// folder adds the files in a folder and in those below it, in the order of their
// names.
func (f *finder) folder(root string) {
	before := len(f.found.Items)
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case ended(f.ctx) != nil:
			return ended(f.ctx)
		case err != nil:
			f.fail(name, pathless(err))
			return nil
		case len(f.found.Items) > mostItems:
			return &budget.LimitError{What: "files", Most: mostItems}
		case name == root:
			return nil
		case hidden(entry.Name()):
			f.passed[hiddenFile]++
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
	case len(f.found.Items) == before:
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
		f.passed[noFile]++
	case hasEnding(name, endings), hasEnding(name, mhtmlEndings), hasEnding(name, []string{zipEnding}):
		f.file(name, true)
	default:
		f.skip(entry.Name())
	}
}

// ended is the error of a context that ended.
func ended(ctx context.Context) error {
	if ctx == nil {
		return nil
	}
	return ctx.Err()
}
