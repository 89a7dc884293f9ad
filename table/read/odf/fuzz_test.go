package odf_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/odf"
)

var small = table.Limits{Bytes: 1 << 16, Line: 1 << 12, CellBytes: 1 << 10, Columns: 40, Rows: 200, Cells: 2_000, Depth: 5, Unpacked: 1 << 17}

// fits reads a file: no row is wider than its table, and every text of a cell stands somewhere.
func fits(t *testing.T, read tabletest.Reader, text string) {
	for tb, err := range read(strings.NewReader(text), small) {
		if err != nil {
			require.NotEmpty(t, err.Error())
			continue
		}
		for _, row := range tb.Rows {
			require.LessOrEqual(t, len(row.Cells), tb.Columns())
			for _, c := range append(row.Cells, row.Label) {
				require.True(t, c.Blank() || c.At.Line() > 0, c)
			}
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add(styled("P2", "Tabel 1") + tbl(top, row("Lasten", "5", "6")))
	f.Add(tbl(tr(c(`table:number-rows-spanned="2"`, p("a")+tbl(top)), covered), tr(covered, c(`table:number-columns-repeated="3"`, p("1")))))
	f.Add(p("a<text:tab/>1") + p(`b<text:tab/>2<text:note><text:note-citation>1</text:note-citation><text:note-body/></text:note>`))
	f.Fuzz(func(t *testing.T, body string) { fits(t, odf.Text, textFile(t, body)) })
}

func FuzzSheets(f *testing.F) {
	f.Add(named("Blad1", "", top, tr(c("", p("Lasten")), n("5518", "5,518"), n("0.5", "1.000,5"))))
	f.Add(named("a", `table:style-name="weg"`, `<table:table-column table:visibility="collapse"/>`, tr(c(`table:number-columns-spanned="9" table:number-rows-spanned="9"`, p("a"))), tr(covered, c("", p("1")))))
	f.Add(named("b", "", `<table:table-row table:number-rows-repeated="3"><table:table-cell table:formula="of:=SUM([.A1:'b'.B2])" office:value-type="float" office:value="1e3"/></table:table-row>`))
	f.Fuzz(func(t *testing.T, body string) { fits(t, odf.Sheets, sheetsFile(t, body)) })
}
