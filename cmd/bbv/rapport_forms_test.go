package main

import (
	"archive/zip"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wrongPDF is a page with the table of wrongPage, as a PDF that is written by hand (ISO 32000-1), in Helvetica.
func wrongPDF() string {
	var page, file strings.Builder
	for i, row := range [][]string{{"Jeugd"}, {"Omschrijving", "2022", "2023", "2024"}, {"Lasten", "12.016", "11.425", "11.798"}, {"Baten", "50", "33", "33"}, {"Saldo", "-11.966", "-11.392", "11.765"}} {
		for k, text := range row {
			fmt.Fprintf(&page, "BT /F 10 Tf %d %d Td (%s) Tj ET\n", 60+100*k, 700-15*i, text)
		}
	}
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", page.Len(), page.String())}
	file.WriteString("%PDF-1.4\n")
	var places []int
	for i, o := range objects {
		places = append(places, file.Len())
		fmt.Fprintf(&file, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := file.Len()
	file.WriteString("xref\n0 6\n0000000000 65535 f \n")
	for _, p := range places {
		fmt.Fprintf(&file, "%010d 00000 n \n", p)
	}
	fmt.Fprintf(&file, "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", at)
	return file.String()
}

// The name of the report says in which form it is.
func TestFormsOfAReport(t *testing.T) {
	lay(t, map[string]string{"wrong.html": wrongPage, "right.csv": rightTable, "Begroting.PDF": wrongPDF()})
	code, _, err := call("", "rapport", "-o", "verslag.xlsx", "wrong.html")
	assert.Equal(t, exitFindings, code, err)
	book, failed := zip.OpenReader("verslag.xlsx")
	require.NoError(t, failed)
	defer book.Close()
	_, failed = book.Open("xl/worksheets/sheet2.xml")
	require.NoError(t, failed)

	code, _, err = call("", "rapport", "-o", "gemerkt.pdf", "Begroting.PDF", "right.csv")
	assert.Equal(t, exitFindings, code, err)
	marked, failed := os.ReadFile("gemerkt.pdf")
	require.NoError(t, failed)
	assert.Equal(t, 5, strings.Count(string(marked), "/Stamp"), "two totals that add up, one that is wrong, and its two parts")
	code, out, err := call("", "check", "gemerkt.pdf")
	assert.Equal(t, exitFindings, code, err)
	assert.Contains(t, out, "33 − 11.798 = −11.765; vermeld 11.765", "the marked copy says what the file says")
}

// A workbook with marks in the folder that it is about is no part of the next one; a document as a workbook is that document.
func TestWorkbooksOfReports(t *testing.T) {
	lay(t, map[string]string{"map/wrong.html": wrongPage, "doc.json": `{"versie":1,"soort":"begroting","jaar":2024,"gemeente":{"naam":"Y"}}`})
	code, first, _ := call("", "controle", "map")
	assert.Equal(t, exitFindings, code)
	code, _, _ = call("", "rapport", "-o", "map/verslag.xlsx", "map")
	assert.Equal(t, exitFindings, code)
	code, again, err := call("", "controle", "map")
	assert.Equal(t, exitFindings, code)
	assert.Equal(t, first, again)
	assert.Contains(t, err, "verslag.xlsx: overgeslagen: dit is een verslag van bbv zelf")
	call("", "rapport", "-o", "doc.xlsx", "doc.json")
	_, _, err = call("", "controle", "doc.xlsx")
	assert.NotContains(t, err, "verslag")
}

// What is no form of a report is said, and so is why a PDF cannot be marked; no file is left.
func TestReportsThatAreNotWritten(t *testing.T) {
	pdf, err := os.ReadFile("testdata/protected.pdf")
	require.NoError(t, err)
	lay(t, map[string]string{"right.csv": rightTable, "a.pdf": wrongPDF(), "b.pdf": wrongPDF(), "dicht.pdf": string(pdf)})
	for want, args := range map[string][]string{
		"laat de naam eindigen op .html, .xlsx of .pdf":          {"verslag.docx", "right.csv"},
		"een gemerkte pdf is een exemplaar van één pdf":          {"verslag.pdf", "right.csv"},
		"verslag.pdf: een gemerkte pdf is een exemplaar van één": {"verslag.pdf", "a.pdf", "b.pdf"},
		"deze pdf is versleuteld en wordt niet gemerkt":          {"verslag.pdf", "--wachtwoord", "geheim", "dicht.pdf"},
	} {
		code, out, said := call("", append([]string{"rapport", "-o"}, args...)...)
		assert.Equal(t, exitUnreadable, code, said)
		assert.Empty(t, out)
		assert.Contains(t, said, want)
		assert.NoFileExists(t, args[0])
	}
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	assert.Len(t, entries, 4, "nothing is left over")
}
