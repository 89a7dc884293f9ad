package read

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/table"
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
// PDF, whatever its name; else from its name and, where that does not tell, from its first bytes; some thousands are
// plenty. Text is what cannot be told to be anything else.
func Sniff(name string, head []byte) table.Format {
	named, known := endings[strings.ToLower(path.Ext(name))]
	if format, ok := sniffPackage(named, head); ok {
		return format
	}
	if known {
		return named
	}
	return sniffContent(bytes.TrimPrefix(head, byteOrderMark))
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
