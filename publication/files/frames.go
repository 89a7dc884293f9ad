package files

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// file adds a file, or what is in it where it is an archive.
func (f *finder) file(name string, found bool) {
	if f.again(name) {
		f.passed[named]++
		return
	}
	if hasEnding(name, mhtmlEndings) {
		f.mhtml(name)
		return
	}
	if begins(name, zipBegin) && f.archive(name) {
		return
	}
	it := File(name)
	it.Found = found
	f.add(it)
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
			if err == nil && entry.Type().IsRegular() && hasEnding(name, pages) && len(f.found.Items) <= mostItems {
				f.file(name, true)
			}
			return nil
		})
	}
	return any
}
