package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
)

// The sentence has two digits of the lasten swapped, and stands in the second paragraph.
var swappedDigits = struct {
	title, sentence string
	rows            [][]string
}{
	"Programma 2. Onderwijs (x € 1.000)", "De lasten van Onderwijs bedragen in 2026 € 10.039.000.",
	[][]string{{"", "Begroting 2025", "Begroting 2026"}, {"Totaal lasten", "9.846", "10.093"}, {"Totaal baten", "2.215", "2.268"}, {"Saldo", "-7.631", "-7.825"}},
}

// written is that in elements of a format: a paragraph, a table, a row and a cell.
func written(p, table, row, cell string) string {
	var rows strings.Builder
	for _, r := range swappedDigits.rows {
		var cells strings.Builder
		for _, c := range r {
			fmt.Fprintf(&cells, cell, fmt.Sprintf(p, c))
		}
		fmt.Fprintf(&rows, row, cells.String())
	}
	return fmt.Sprintf(p, swappedDigits.title) + fmt.Sprintf(p, swappedDigits.sentence) + fmt.Sprintf(p, swappedDigits.title) + fmt.Sprintf(table, rows.String())
}

func TestSentencesOfDocuments(t *testing.T) {
	docx := tabletest.Zip(t, "word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+
		written("<w:p><w:r><w:t>%s</w:t></w:r></w:p>", "<w:tbl>%s</w:tbl>", "<w:tr>%s</w:tr>", "<w:tc>%s</w:tc>")+`</w:body></w:document>`)
	odt := tabletest.Zip(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
		`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>`+
			written("<text:p>%s</text:p>", "<table:table>%s</table:table>", "<table:table-row>%s</table:table-row>", "<table:table-cell>%s</table:table-cell>")+`</office:text></office:body></office:document-content>`)
	html := written("<p>%s</p>", "<table>%s</table>", "<tr>%s</tr>", "<td>%s</td>")
	for name, file := range map[string]struct{ content, place string }{
		"nota.docx": {docx, "nota.docx alinea 2: let op"},
		"nota.odt":  {odt, "nota.odt alinea 2: let op"},
		"nota.html": {html, "nota.html:1:"},
	} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(file.content), 0o600))
		code, out, err := call("", "check", path)
		assert.Equal(t, exitOK, code, "a warning")
		assert.Empty(t, err)
		out = strings.Join(strings.Fields(out), " ")
		assert.Contains(t, out, "€ 10.039.000, maar in “Programma 2. Onderwijs › Totaal lasten › Begroting 2026” staat 10.093", name)
		assert.Contains(t, out, "“"+swappedDigits.sentence+"”")
		assert.Contains(t, out, file.place)
	}
}

// Of a PDF the sentences come with its tables.
func TestSentencesOfPages(t *testing.T) {
	path := filepath.Join(t.TempDir(), "nota.pdf")
	require.NoError(t, os.WriteFile(path, []byte(page()), 0o600))
	code, out, err := call("", "check", path)
	assert.Equal(t, exitOK, code, "a warning")
	assert.Empty(t, err)
	out = strings.Join(strings.Fields(out), " ")
	assert.Contains(t, out, "€ 10.039.000, maar in “Programma 2. Onderwijs › Totaal lasten › Begroting 2026” staat 10.093")
	assert.Contains(t, out, "nota.pdf blz. 1: let op")
}

// page is a PDF of one page, after ISO 32000-1.
func page() string {
	var content strings.Builder
	text := func(x, y int, s string) {
		fmt.Fprintf(&content, "BT /F 10 Tf %d %d Td (%s) Tj ET\n", x, y, strings.NewReplacer("(", `\(`, ")", `\)`, "€", "\x80").Replace(s))
	}
	text(50, 800, swappedDigits.sentence)
	text(50, 760, swappedDigits.title)
	for i, row := range swappedDigits.rows {
		for k, cell := range row {
			text(50+150*k, 730-15*i, cell)
		}
	}
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", content.Len(), content.String()),
	}
	var file, table strings.Builder
	file.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", file.Len())
		fmt.Fprintf(&file, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return fmt.Sprintf("%sxref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", file.String(), len(objects)+1, table.String(), len(objects)+1, file.Len())
}
