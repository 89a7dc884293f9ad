package read_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// zipped is how a file begins in a zip archive.
func zipped(name, content string) string {
	return "PK\x03\x04" + strings.Repeat("\x00", 26) + name + content
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       table.Format
	}{
		{"begroting.MD", "", table.FormatMarkdown},
		{"a.markdown", "", table.FormatMarkdown},
		{"a.tsv", "", table.FormatCSV},
		{"a.csv", "", table.FormatCSV},
		{"a.json", "", table.FormatJSON},
		{"page.htm", "", table.FormatHTML},
		{"notes.txt", "a|b|c\na|b|c", table.FormatText},
		{"-", "\xEF\xBB\xBF <!DOCTYPE html>", table.FormatHTML},
		{"-", "Programma 1\n<TABLE>", table.FormatHTML},
		{"-", ` {"rows": []}`, table.FormatJSON},
		{"-", `[ {"rows": []}]`, table.FormatJSON},
		{"-", "[1] een voetnoot", table.FormatText},
		{"-", "Lasten\n| a | b |\n|---|---|\n", table.FormatMarkdown},
		{"-", "a;b;c\n1;2;3\n4;5;6\n", table.FormatCSV},
		{"-", "Totaal lasten 33.955 34.810\nTotaal baten 9.481 10.024\n", table.FormatText},
		{"-", "", table.FormatText},
		{"begroting.xlsx", "", table.FormatXLSX},
		{"begroting.XLSM", "", table.FormatXLSX},
		{"begroting.ods", "", table.FormatODS},
		{"nota.docx", "", table.FormatDOCX},
		{"nota.odt", "", table.FormatODT},
		{"jaarstukken.pdf", "", table.FormatPDF},
		{"-", "%PDF-1.7\n", table.FormatPDF},
		{"a.txt", "\xEF\xBB\xBF\n%PDF-1.7\n", table.FormatPDF},
		{"a.txt", "een bestand dat met %PDF-1.7 begint", table.FormatText},
		{"-", zipped("[Content_Types].xml", "..") + zipped("xl/workbook.xml", "<w"), table.FormatXLSX},
		{"a.csv", zipped("xl/workbook.xml", "<w"), table.FormatXLSX},
		{"-", zipped("[Content_Types].xml", "..") + zipped("word/document.xml", ".."), table.FormatDOCX},
		{"-", zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheetPK"), table.FormatODS},
		{"-", zipped("mimetype", "application/vnd.oasis.opendocument.text-templatePK"), table.FormatODT},
		{"-", zipped("mimetype", "application/epub+zip"), table.FormatText},
		{"-", zipped("pagina.html", ".."), table.FormatText},
		{"-", "PK\x03\x04", table.FormatText},
		{"begroting.xlsx", "<html><table>", table.FormatHTML},
		{"begroting.xlsx", "a;b;c\n1;2;3\n4;5;6\n", table.FormatCSV},
		{"begroting.xlsx", "a;b;c\n1;2;3\n4;5;\x00\n", table.FormatXLSX},
		{"begroting.xlsx", "Totaal lasten 33.955", table.FormatXLSX},
		{"begroting.pdf", "a;b;c\n1;2;3\n4;5;6\n", table.FormatPDF},
		{"begroting.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", table.FormatXLSX},
		{"nota.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", table.FormatDOCX},
	} {
		assert.Equal(t, c.want, read.Sniff(c.name, []byte(c.head)), "%s %q", c.name, c.head)
	}
	assert.Equal(t, "html", table.FormatHTML.String())
	assert.Equal(t, "Format(99)", table.Format(99).String())
}

// The first bytes are those of the specifications that sniff.go names.
func TestRefuse(t *testing.T) {
	for head, want := range map[string]table.Foreign{
		"\x89PNG\r\n\x1a\n": table.ForeignPicture, "\xFF\xD8\xFF\xE0": table.ForeignPicture, "GIF89a": table.ForeignPicture,
		"II*\x00": table.ForeignPicture, "MM\x00*": table.ForeignPicture,
		`{\rtf1\ansi`:  table.ForeignRichText,
		"\x1F\x8B\x08": table.ForeignArchive, "7z\xBC\xAF\x27\x1C": table.ForeignArchive, "Rar!\x1A\x07\x00": table.ForeignArchive,
		"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">": table.ForeignXML,
		`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">`: table.ForeignXML,
	} {
		var format *table.FormatError
		require.ErrorAs(t, read.Refuse([]byte(head)), &format, "%q", head)
		assert.Equal(t, want, format.Kind, "%q", head)
	}
	for _, head := range []string{
		"", `{"rows": []}`, "GIF staat voor een plaatje", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`,
		`<html xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">`, // a page saved by Excel
	} {
		assert.NoError(t, read.Refuse([]byte(head)), "%q", head)
	}
}
