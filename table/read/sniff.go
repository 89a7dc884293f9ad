package read

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// endings tell the format of a file.
var endings = map[string]table.Format{
	".md": table.FormatMarkdown, ".markdown": table.FormatMarkdown,
	".csv": table.FormatCSV, ".tsv": table.FormatCSV, ".tab": table.FormatCSV,
	".json": table.FormatJSON,
	".html": table.FormatHTML, ".htm": table.FormatHTML, ".xhtml": table.FormatHTML,
	".xlsx": table.FormatXLSX, ".xlsm": table.FormatXLSX, ".xltx": table.FormatXLSX, ".xltm": table.FormatXLSX,
	".ods": table.FormatODS, ".ots": table.FormatODS,
	".docx": table.FormatDOCX, ".docm": table.FormatDOCX, ".dotx": table.FormatDOCX,
	".odt": table.FormatODT, ".ott": table.FormatODT,
	".pdf": table.FormatPDF,
	".txt": table.FormatText, ".text": table.FormatText,
}

// Sniff tells the format of a source from its first bytes where they are those of a package of an office program or of a
// PDF, whatever its name, and where a page or separated values have the name of such a package; else from its name and, where that does not tell, from its first bytes; some thousands are
// plenty. Text is what cannot be told to be anything else.
func Sniff(name string, head []byte) table.Format {
	named, known := endings[strings.ToLower(path.Ext(name))]
	if format, ok := sniffPackage(named, head); ok {
		return format
	}
	text := grid.Head(head)
	content := sniffContent(text)
	if misnamed := (content == table.FormatHTML || content == table.FormatCSV) && slices.Contains(packages, named) && bytes.IndexByte(text, 0) < 0; known && !misnamed {
		return named
	}
	return content
}

// foreign are the first bytes of files that hold no tables that could be read, by their specifications: PNG (ISO 15948),
// JPEG (ITU-T T.81), GIF89a, TIFF 6.0, RTF 1.9; and of gzip (RFC 1952), 7-Zip and RAR.
var foreign = []struct {
	begins string
	kind   table.Foreign
}{
	{"\x89PNG\r\n", table.ForeignPicture}, {"\xFF\xD8\xFF", table.ForeignPicture}, {"GIF8", table.ForeignPicture},
	{"II*\x00", table.ForeignPicture}, {"MM\x00*", table.ForeignPicture},
	{"{\\rtf", table.ForeignRichText},
	{"\x1F\x8B\x08", table.ForeignArchive}, {"7z\xBC\xAF\x27\x1C", table.ForeignArchive}, {"Rar!\x1A\x07", table.ForeignArchive},
}

// officeXML are the namespaces of workbooks and documents as one file of XML: those of Excel 2003 and of Word 2003, those
// that Word writes as "flat" packages, and flat OpenDocument.
var officeXML = []string{
	"urn:schemas-microsoft-com:office:spreadsheet", "http://schemas.microsoft.com/office/word/2003/wordml",
	"http://schemas.microsoft.com/office/2006/xmlPackage", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
}

// Refuse returns a *[table.FormatError] for a file of a kind that no reader reads, told from its first bytes whatever its
// name; nil for others. The readers of packages refuse older files of office programs themselves.
func Refuse(head []byte) error {
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.begins)) {
			return &table.FormatError{Kind: f.kind}
		}
	}
	text := bytes.TrimLeft(grid.Head(head), " \t\r\n")
	if bytes.HasPrefix(text, []byte("<?xml")) && slices.ContainsFunc(officeXML, func(s string) bool { return bytes.Contains(text, []byte(`="`+s+`"`)) }) {
		return &table.FormatError{Kind: table.ForeignXML}
	}
	return nil
}

// kinds of packages by the text that stands in their file "mimetype", which comes first and is not packed (OpenDocument
// 1.3 part 2, 3.3).
var kinds = []struct {
	mimetype string
	format   table.Format
}{
	{"application/vnd.oasis.opendocument.spreadsheet", table.FormatODS},
	{"application/vnd.oasis.opendocument.text", table.FormatODT},
}

// folders of packages that have no such file: the names of their files begin so.
var folders = map[string]table.Format{"xl/": table.FormatXLSX, "word/": table.FormatDOCX}

// The first bytes of a file in a zip archive, and how many of them come before its name (APPNOTE 4.3.7).
const (
	zipFile   = "PK\x03\x04"
	zipHeader = 30
)

// compound is how files of OLE begin: those of office programs before 2007, and newer ones closed with a password.
const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// sniffPackage tells packages and PDFs by what is in them, as far as the head goes. Files of OLE go to the reader that
// their name asks for, or any other of packages: each of them says of which kind they are and what to do.
func sniffPackage(name table.Format, head []byte) (table.Format, bool) {
	switch {
	case bytes.HasPrefix(bytes.TrimLeft(head, "\xEF\xBB\xBF \t\r\n"), []byte("%PDF-")):
		return table.FormatPDF, true
	case bytes.HasPrefix(head, []byte(compound)):
		if slices.Contains(packages, name) {
			return name, true
		}
		return table.FormatXLSX, true
	case !bytes.HasPrefix(head, []byte(zipFile)):
		return 0, false
	case len(head) > zipHeader && bytes.HasPrefix(head[zipHeader:], []byte("mimetype")):
		for _, k := range kinds {
			if bytes.HasPrefix(head[zipHeader+len("mimetype"):], []byte(k.mimetype)) {
				return k.format, true
			}
		}
	}
	return sniffFolders(head)
}

// packages are the formats that are an archive of files.
var packages = []table.Format{table.FormatXLSX, table.FormatODS, table.FormatDOCX, table.FormatODT}

// sniffFolders tells a package by the folder in which one of its first files is.
func sniffFolders(head []byte) (table.Format, bool) {
	for {
		i := bytes.Index(head, []byte(zipFile))
		if i < 0 || len(head) < i+zipHeader {
			return 0, false
		}
		head = head[i+zipHeader:]
		for folder, format := range folders {
			if bytes.HasPrefix(head, []byte(folder)) {
				return format, true
			}
		}
	}
}

func sniffContent(head []byte) table.Format {
	trimmed := bytes.TrimSpace(head)
	lower := bytes.ToLower(trimmed)
	switch {
	case len(trimmed) == 0:
		return table.FormatText
	case trimmed[0] == '<' || bytes.Contains(lower, []byte("<table")):
		return table.FormatHTML
	case trimmed[0] == '{', bytes.HasPrefix(trimmed, []byte("[")) && bytes.ContainsAny(trimmed[:min(len(trimmed), 20)], "{"):
		return table.FormatJSON
	}
	lines, pipes, seps := 0, 0, 0
	for l := range bytes.Lines(trimmed) {
		lines++
		switch {
		case bytes.Count(l, []byte("|")) > 1:
			pipes++
		case bytes.ContainsAny(l, ";\t"):
			seps++
		}
	}
	switch {
	case pipes >= 2:
		return table.FormatMarkdown
	case seps >= 2 && seps*2 > lines:
		return table.FormatCSV
	}
	return table.FormatText
}
