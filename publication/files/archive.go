package files

import (
	"archive/zip"
	"cmp"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// zipBegin is how an archive begins that holds anything.
const zipBegin = "PK\x03\x04"

// Bounds of an archive: what is unpacked of it together, and how many files it may
// hold. That is a site with all its pages, and less than a bomb.
const (
	mostUnpacked = 256 << 20
	mostEntries  = 20_000
)

// archive is a zip with pages. It is open while items of it are left to read.
type archive struct {
	path   string
	reader *zip.ReadCloser
	left   int   // items that are not closed yet
	budget int64 // bytes that may still be unpacked
}

// archive adds the files in a zip that can be read, in the order of their names, and
// reports whether it is one: a file of an office program is a zip too, and none.
func (f *finder) archive(name string) bool {
	r, err := zip.OpenReader(name)
	if err != nil {
		if hasEnding(name, []string{zipEnding}) {
			f.fail(name, errArchive)
		}
		return hasEnding(name, []string{zipEnding})
	}
	defer r.Close()
	if slices.ContainsFunc(r.File, ofOffice) {
		return false
	}
	a := &archive{path: name, budget: mostUnpacked}
	if len(r.File) > mostEntries {
		f.fail(name, &budget.LimitError{What: "files in one archive", Most: mostEntries})
		return true
	}
	order := make([]int, len(r.File))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(r.File[x].Name, r.File[y].Name) })
	for _, i := range order {
		f.packed(a, r.File[i], i)
	}
	if a.left == 0 {
		f.fail(name, errEmptyArchive)
	}
	return true
}

// ofOffice reports whether a file is one that makes a zip a document of an office
// program: the types of OOXML, or the type of OpenDocument.
func ofOffice(file *zip.File) bool {
	return file.Name == "[Content_Types].xml" || file.Name == "mimetype" || strings.HasPrefix(file.Name, "xl/") || strings.HasPrefix(file.Name, "word/")
}

// packed adds a file in an archive, the one that is listed there at an index.
func (f *finder) packed(a *archive, file *zip.File, index int) {
	base := path.Base(strings.ReplaceAll(file.Name, `\`, "/"))
	switch {
	case file.FileInfo().IsDir():
	case hidden(base) || strings.HasPrefix(file.Name, "__MACOSX/"):
		f.passed[hiddenFile]++
	case hasEnding(base, []string{zipEnding}):
		f.passed[inArchive]++
	case !hasEnding(base, endings):
		f.skip(base)
	default:
		a.left++
		name := a.path + "!" + strings.ToValidUTF8(file.Name, "\uFFFD")
		f.add(Item{name, true, func() (io.ReadCloser, error) { return a.unpack(file, index) }})
	}
}

// encrypted is the flag of a file that is closed with a password (APPNOTE 4.4.4).
const encrypted = 1

// unpack opens a file in an archive.
func (a *archive) unpack(listed *zip.File, index int) (io.ReadCloser, error) {
	if listed.Flags&encrypted != 0 {
		return nil, errPassword
	}
	if a.reader == nil {
		r, err := zip.OpenReader(a.path)
		if err != nil {
			return nil, errArchive
		}
		a.reader = r
	}
	if index >= len(a.reader.File) || a.reader.File[index].Name != listed.Name { // it was changed since it was listed
		return nil, errArchive
	}
	r, err := a.reader.File[index].Open()
	if err != nil {
		a.close()
		return nil, errArchive
	}
	return &unpacked{r, a}, nil
}

// close closes the archive after its last item.
func (a *archive) close() {
	if a.left--; a.left <= 0 && a.reader != nil {
		a.reader.Close()
		a.reader = nil
	}
}

// unpacked is a file in an archive while it is read, within what the archive may
// come to.
type unpacked struct {
	io.ReadCloser
	archive *archive
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.ReadCloser.Read(p)
	if u.archive.budget -= int64(n); u.archive.budget < 0 {
		return 0, &budget.LimitError{What: "bytes unpacked of one archive", Most: mostUnpacked}
	}
	if err != nil && err != io.EOF {
		err = errArchive
	}
	return n, err
}

func (u *unpacked) Close() error {
	err := u.ReadCloser.Close()
	u.archive.close()
	return err
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
