package workbook

import (
	"archive/zip"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
)

// Book is a workbook that is being written. The first error of its writer is kept until the end.
type Book struct {
	// Cut counts texts of which the end was left out, as a cell holds no more.
	Cut int

	out    *zip.Writer
	styles *styles
	names  []string
	notes  []bool // by sheet, whether it has comments
	block  int    // of numbers for shapes, the next
	err    error
}

// New begins a workbook of sheets with names, the first of which is shown when it is opened. It is said to be made by a program, in letters that
// stand at the begin of the file as they are, so that whoever opens it can know a report before reading it.
func New(w io.Writer, program string, names []string) *Book {
	b := &Book{out: zip.NewWriter(w), styles: newStyles(), names: names, notes: make([]bool, len(names)), block: 1}
	b.properties(declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>` + escaped(program) + `</Application></Properties>`)
	return b
}

// properties writes what is said of the file, not packed. Its size and sum stand before it, as programs want of what is not packed.
func (b *Book) properties(content string) {
	size := uint64(len(content))
	header := &zip.FileHeader{Name: "docProps/app.xml", Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(content)), CompressedSize64: size, UncompressedSize64: size}
	w, err := b.out.CreateRaw(header)
	if err == nil {
		_, err = io.WriteString(w, content)
	}
	b.err = err
}

// part writes a part. Parts have no time, so that the same report is the same file.
func (b *Book) part(name, content string) {
	if b.err != nil {
		return
	}
	var w io.Writer
	if w, b.err = b.out.Create(name); b.err == nil {
		_, b.err = io.WriteString(w, content)
	}
}

// relation is that a part uses another; the kind is the end of what the standard calls it.
type relation struct{ kind, target string }

func relationsXML(list ...relation) string {
	var b strings.Builder
	b.WriteString(declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, r := range list {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, i+1, relations, r.kind, r.target)
	}
	b.WriteString("</Relationships>")
	return b.String()
}
