package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// maxFiles is how many files an archive may hold. A document of a thousand pages has some hundreds of pictures; the list
// of a million files costs memory before one of them is read.
const maxFiles = 20_000

// maxRatio is how many times its size a file may have when it is unpacked, from freeBytes on: XML of tables is packed to a
// twentieth, thousands of equal rows to a hundredth, and what is made to burst to a thousandth.
const (
	maxRatio  = 250
	freeBytes = 1 << 20
)

// Archive is an opened zip.
type Archive struct {
	limits table.Limits
	files  map[string]*zip.File
	left   int64 // bytes that may yet be unpacked
}

// Open opens an archive; the limits have a value in every field. Limits.Bytes bounds the archive, Limits.Unpacked what is
// read of it altogether. Its errors are *[table.FormatError] for older files of office programs and for what is closed
// with a password, *[table.SyntaxError] for anything else that is no archive, *[budget.LimitError], and those of r.
func Open(r io.Reader, limits table.Limits) (*Archive, error) {
	data, err := io.ReadAll(grid.Within(r, limits.Bytes))
	if err != nil {
		return nil, err
	}
	if err := older(data); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // nothing is written to a disk
		return nil, broken(string(data[:min(len(data), 20)]), finding.Text{NL: "geen bestand van een kantoorprogramma, of een beschadigd", EN: "no archive of an office program, or a damaged one"})
	}
	if len(z.File) > maxFiles {
		return nil, grid.TooLarge("files in one archive", maxFiles, table.Position{})
	}
	a := &Archive{limits: limits, files: map[string]*zip.File{}, left: limits.Unpacked}
	for _, f := range z.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
		if a.files[name] != nil {
			return nil, broken(name, finding.Text{NL: "het archief heeft twee bestanden van deze naam", EN: "the archive holds two files of this name"})
		}
		a.files[name] = f
	}
	return a, nil
}

// damaged is why a file of an archive is not read, in English with what unpacking or parsing says.
func damaged(err error) finding.Text {
	return finding.Text{NL: "beschadigd", EN: "damaged: " + err.Error()}
}

func broken(input string, reason finding.Text) error {
	const most = 60
	if r := []rune(strings.ToValidUTF8(input, "?")); len(r) > most {
		input = string(r[:most]) + "…"
	}
	return &table.SyntaxError{Input: strings.ToValidUTF8(input, "?"), Reason: reason}
}

// compound is how files of OLE begin: those of office programs before 2007, and newer ones closed with a password.
var compound = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// streams tell by the names of what is in them, which stand in UTF-16, of which kind such files are ([MS-DOC] 2.1,
// [MS-XLS] 2.1.2, [MS-OFFCRYPTO] 2.3).
var streams = []struct {
	name string
	kind table.Foreign
}{{"EncryptedPackage", table.ForeignEncrypted}, {"WordDocument", table.ForeignWord}, {"Workbook", table.ForeignExcel}, {"Book", table.ForeignExcel}}

// older returns an error for a file of OLE.
func older(data []byte) error {
	if !bytes.HasPrefix(data, compound) {
		return nil
	}
	for _, s := range streams {
		if bytes.Contains(data, wide(s.name)) {
			return &table.FormatError{Kind: s.kind}
		}
	}
	return &table.FormatError{Kind: table.ForeignOffice}
}

// wide is a text in UTF-16 with its end, as names of streams stand in a directory of OLE.
func wide(s string) []byte {
	var b []byte
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return append(b, 0, 0)
}

// find is the file of a name. Names of parts are the same in upper and lower case (ECMA-376, part 2, 6.2.2).
func (a *Archive) find(name string) *zip.File {
	if f := a.files[name]; f != nil {
		return f
	}
	for other, f := range a.files {
		if strings.EqualFold(other, name) {
			return f
		}
	}
	return nil
}

// Has reports whether the archive holds a file.
func (a *Archive) Has(name string) bool { return a.find(name) != nil }

// Open opens a file of the archive. What is read of it counts for the limits.
func (a *Archive) Open(name string) (io.ReadCloser, error) {
	f := a.find(name)
	switch {
	case f == nil:
		return nil, broken(name, finding.Text{NL: "dit bestand ontbreekt in het archief", EN: "the archive lacks this file"})
	case f.Flags&1 != 0:
		return nil, &table.FormatError{Kind: table.ForeignEncrypted}
	}
	r, err := f.Open()
	if err != nil {
		return nil, broken(name, finding.Text{NL: "dit bestand is niet uit te pakken", EN: "this file cannot be unpacked"})
	}
	return &unpacked{ReadCloser: r, archive: a, name: name, packed: int64(f.CompressedSize64)}, nil
}

// Unpacked is how many bytes were read of the files of the archive.
func (a *Archive) Unpacked() int64 { return a.limits.Unpacked - a.left }

// unpacked is a file that is being unpacked.
type unpacked struct {
	io.ReadCloser
	archive      *Archive
	name         string
	packed, read int64
}

func (u *unpacked) Read(b []byte) (int, error) {
	n, err := u.ReadCloser.Read(b)
	u.read += int64(n)
	u.archive.left -= int64(n)
	switch {
	case u.archive.left < 0:
		return 0, &budget.LimitError{What: "bytes unpacked", Most: u.archive.limits.Unpacked}
	case u.read > freeBytes && u.read/maxRatio > u.packed:
		return 0, &budget.LimitError{What: "times its size unpacked", Most: maxRatio}
	case err != nil && err != io.EOF:
		err = broken(u.name, damaged(err))
	}
	return n, err
}
