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
	"github.com/bbvgo/bbv/internal/testfiles"
)

// workbook is a workbook with a sheet "Programma 3", whose rows stand between pipes: figures show no decimals, and
// "=SUM(B3:B5) 12" is a formula with its outcome.
func workbookText(t *testing.T, picture string) string {
	var rows strings.Builder
	for i, l := range strings.Split(picture, "\n") {
		fmt.Fprintf(&rows, `<row r="%d">`, i+1)
		for k, text := range strings.Split(l, "|") {
			name := fmt.Sprintf("%c%d", 'A'+k, i+1)
			formula, value, ok := strings.Cut(text, " ")
			switch {
			case ok && formula[0] == '=':
				fmt.Fprintf(&rows, `<c r="%s" s="1"><f>%s</f><v>%s</v></c>`, name, formula[1:], value)
			case strings.Trim(text, "-0123456789") == "":
				fmt.Fprintf(&rows, `<c r="%s" s="1"><v>%s</v></c>`, name, text)
			default:
				fmt.Fprintf(&rows, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, name, text)
			}
		}
		rows.WriteString("</row>")
	}
	const main, office, rels = `"http://schemas.openxmlformats.org/spreadsheetml/2006/main"`, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", `"http://schemas.openxmlformats.org/package/2006/relationships"`
	return tabletest.Zip(t, "[Content_Types].xml", "<Types/>",
		"xl/workbook.xml", `<workbook xmlns=`+main+` xmlns:r="`+office+`"><sheets><sheet name="Programma 3" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships xmlns=`+rels+`><Relationship Id="a" Type="`+office+`/worksheet" Target="a.xml"/><Relationship Id="b" Type="`+office+`/styles" Target="b.xml"/></Relationships>`,
		"xl/a.xml", `<worksheet xmlns=`+main+`><sheetData>`+rows.String()+`</sheetData></worksheet>`,
		"xl/b.xml", `<styleSheet xmlns=`+main+`><cellXfs><xf/><xf numFmtId="3"/></cellXfs></styleSheet>`)
}

const lasten = `Programma 3, bedragen x € 1.000
Post|Realisatie 2022|Begroting 2023|Begroting 2024
Jeugdhulp|4321|4455|4790
Maatschappelijke ondersteuning|6120|6344|6519
Participatie|3877|3690|3725
Minimabeleid|912|1048|1107
Totaal lasten|=SUM(B3:B6) 15230|=SUM(C3:C5) 15537|=SUM(D3:D6) 16141`

// A workbook is checked and shown, whatever its name, and its places are those of the sheet.
func TestWorkbook(t *testing.T) {
	golden, err := filepath.Abs("testdata/golden")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("begroting", []byte(workbookText(t, lasten)), 0o600))
	for file, args := range map[string][]string{"check-workbook.txt": {"check", "begroting"}, "check-workbook.json": {"check", "--json", "begroting"}, "show-workbook.txt": {"show", "begroting"}} {
		code, out, problem := call("", args...)
		assert.Equal(t, exitOK, code, "warnings are no errors")
		assert.Empty(t, problem)
		testfiles.Golden(t, filepath.Join(golden, file), []byte(out))
	}
}
