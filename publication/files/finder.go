package files

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
)

// endings are those of files that are read where they are found. One that is
// named is read whatever its ending.
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

// mostItems is how many files one call reads: more is a folder that was named by
// mistake, such as the root of a disk.
const mostItems = 100_000

// What is passed over beside files of other endings.
var (
	hiddenFile = finding.Text{NL: "verborgen", EN: "hidden"}
	noFile     = finding.Text{NL: "koppeling of apparaat", EN: "link or device"}
	inArchive  = finding.Text{NL: "archief in een archief", EN: "archive within an archive"}
	endless    = finding.Text{NL: "zonder extensie", EN: "without an extension"}
	named      = finding.Text{NL: "al eerder genoemd", EN: "named before"}
)

// finder makes items of what is named, and counts what it passes over.
type finder struct {
	ctx    context.Context
	found  Found
	passed map[finding.Text]int
	seen   map[string]bool // files, by their whole path
}

// again reports whether a file was found before: a table that is read twice would confirm itself.
func (f *finder) again(name string) bool {
	whole, err := filepath.Abs(name)
	if real, e := filepath.EvalSymlinks(whole); e == nil {
		whole = real
	}
	if err != nil || f.seen[whole] {
		return err == nil
	}
	f.seen[whole] = true
	return false
}

func (f *finder) add(it Item) { f.found.Items = append(f.found.Items, it) }

// fail adds an item that cannot be read.
func (f *finder) fail(name string, err error) { f.add(failed(name, err)) }

// skip counts a file that is passed over, by its ending.
func (f *finder) skip(base string) {
	ending := strings.ToLower(filepath.Ext(base))
	if ending == "" {
		f.passed[endless]++
		return
	}
	f.passed[finding.Text{NL: ending, EN: ending}]++
}

// tell lists what was passed over in a folder or archive.
func (f *finder) tell(name string) {
	var list []PassedOver
	for what, n := range f.passed {
		list = append(list, PassedOver{name, what, n})
	}
	slices.SortFunc(list, func(a, b PassedOver) int { return cmp.Compare(a.What.EN, b.What.EN) })
	f.found.PassedOver = append(f.found.PassedOver, list...)
}

// hidden reports whether a name is that of a file that programs keep for themselves.
func hidden(base string) bool {
	return strings.HasPrefix(base, ".") && base != "." && base != ".." || strings.HasPrefix(base, "~$")
}
