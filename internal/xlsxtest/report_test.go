package xlsxtest_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/report"
)

// published are what reports are made of: pages with mistakes in them, a table of which a sign is wrong, and a document.
var published = map[string]string{
	"pages":    "../../examples/voorbeeldstad/data",
	"table":    "../../cmd/bbv/testdata/wrong.md",
	"document": "../../examples/lansingerland/testdata/document.json",
}

// reported is the report of a publication as a workbook.
func reported(t *testing.T, name string) []byte {
	t.Helper()
	p, err := bbv.Open(t.Context(), name)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, report.XLSX{}.Write(&out, p))
	return out.Bytes()
}

// formulas are the cells with a formula, and the number that was written beside it.
func formulas(t *testing.T, f *excelize.File) map[[2]string]float64 {
	t.Helper()
	cells := map[[2]string]float64{}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		for r, row := range rows {
			for c, value := range row {
				name, err := excelize.CoordinatesToCellName(c+1, r+1)
				require.NoError(t, err)
				formula, err := f.GetCellFormula(sheet, name)
				require.NoError(t, err)
				if formula == "" {
					continue
				}
				n, err := strconv.ParseFloat(value, 64)
				require.NoError(t, err, "%s!%s", sheet, name)
				cells[[2]string{sheet, name}] = n
			}
		}
	}
	return cells
}

// What another library computes is the number that was written: the figure that is printed, for a total, and beside the table what it would be.
func TestTotalsRecalculate(t *testing.T) {
	for name, source := range published {
		f, err := excelize.OpenReader(bytes.NewReader(reported(t, source)))
		require.NoError(t, err, name)
		cells := formulas(t, f)
		assert.Greater(t, len(cells), 10, name)
		for at, want := range cells {
			got, err := f.CalcCellValue(at[0], at[1], excelize.Options{RawCellValue: true})
			require.NoError(t, err, "%s %v", name, at)
			n, err := strconv.ParseFloat(got, 64)
			require.NoError(t, err, "%s %v", name, at)
			assert.InDelta(t, want, n, 1e-6, "%s %v", name, at)
		}
		for _, sheet := range f.GetSheetList() {
			_, err := f.GetComments(sheet)
			assert.NoError(t, err)
		}
	}
}

// stored is the number beside a formula.
var stored = regexp.MustCompile(`</f><v>[^<]*</v>`)

// uncomputed is a workbook without the numbers beside its formulas.
func uncomputed(t *testing.T, book []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	require.NoError(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range in.File {
		r, err := file.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		part, err := w.Create(file.Name)
		require.NoError(t, err)
		_, err = part.Write(stored.ReplaceAll(text, []byte("</f>")))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

// LibreOffice opens the workbooks, computes every formula anew, and comes to the same figures.
func TestLibreOfficeComputesTheSame(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed (soffice): no workbook is computed by it")
	}
	dir := t.TempDir()
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "user"), "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out")}
	for name, source := range published {
		file := filepath.Join(dir, name+".xlsx")
		require.NoError(t, os.WriteFile(file, uncomputed(t, reported(t, source)), 0o644))
		args = append(args, file)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	said, err := exec.CommandContext(ctx, soffice, args...).CombinedOutput()
	require.NoError(t, err, string(said))
	for name, source := range published {
		ours, err := excelize.OpenReader(bytes.NewReader(reported(t, source)))
		require.NoError(t, err)
		theirs, err := excelize.OpenFile(filepath.Join(dir, "out", name+".xlsx"))
		require.NoError(t, err)
		assert.Equal(t, ours.GetSheetList(), theirs.GetSheetList(), name)
		want, got := formulas(t, ours), formulas(t, theirs)
		assert.Len(t, got, len(want), name)
		for at, n := range want {
			assert.False(t, math.Abs(n-got[at]) > 1e-6, "%s %v: %v, LibreOffice computes %v", name, at, n, got[at])
		}
		comments := 0
		for _, sheet := range ours.GetSheetList() {
			a, err := ours.GetComments(sheet)
			require.NoError(t, err)
			b, err := theirs.GetComments(sheet)
			require.NoError(t, err)
			assert.Len(t, b, len(a), sheet)
			comments += len(a)
		}
		assert.Equal(t, name != "document", comments > 0, name)
	}
}

// No two sheets of a workbook have one name, and none is longer than Excel takes, whatever the tables are called.
func TestNamesOfSheets(t *testing.T) {
	title := strings.Repeat("Wonen, [ruimte] & groen: a/b*? ", 4)
	name := filepath.Join(t.TempDir(), "x.md")
	one := "| | 2023 | 2024 |\n|---|---|---|\n| Wegen | 12 | 13 |\n| Groen | 30 | 31 |\n| Totaal | 42 | 44 |\n\n"
	require.NoError(t, os.WriteFile(name, []byte(strings.Repeat("# "+title+"\n\n"+one, 12)), 0o644))
	f, err := excelize.OpenReader(bytes.NewReader(reported(t, name)))
	require.NoError(t, err)
	list := f.GetSheetList()
	require.Len(t, list, 13)
	seen := map[string]bool{}
	for _, sheet := range list {
		_, err := excelize.NewFile().NewSheet(sheet) // which checks names by the rules of Excel
		assert.NoError(t, err)
		assert.False(t, seen[strings.ToLower(sheet)], sheet)
		seen[strings.ToLower(sheet)] = true
	}
}
