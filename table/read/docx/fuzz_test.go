package docx_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/docx"
)

// Whatever the body of a document is: no row is wider than its table, and no cell stands below the last paragraph.
func FuzzRead(f *testing.F) {
	for _, body := range []string{
		p("Programma") + tbl(top, row("Lasten", "5", "6")),
		tbl(tr(tc(`<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>`, p("a")), tc("<w:cellDel/>", tbl(top))), tr(tc("<w:vMerge/>", p("")), tc(`<w:hMerge/>`, "<w:p><w:ins>"+r("1")+"</w:ins></w:p>"))),
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t><w:tab/><w:t>2</w:t><w:footnoteReference w:id="7"/></w:r></w:p>`,
		`<w:tc><w:r></w:r></w:tc><w:tr><w:trPr><w:gridBefore w:val="3"/></w:trPr></w:tr><mc:Choice/><mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>`,
	} {
		f.Add(body)
	}
	limits := table.Limits{Bytes: 1 << 16, Line: 1 << 12, CellBytes: 1 << 10, Columns: 40, Rows: 200, Cells: 2_000, Depth: 5, Unpacked: 1 << 17}
	f.Fuzz(func(t *testing.T, body string) {
		paragraphs := strings.Count(body, "p")
		for tb, err := range docx.Read(strings.NewReader(file(t, body)), limits) {
			if err != nil {
				require.NotEmpty(t, err.Error())
				continue
			}
			for _, row := range tb.Rows {
				require.LessOrEqual(t, len(row.Cells), tb.Columns())
				for _, c := range append(row.Cells, row.Label) {
					require.LessOrEqual(t, c.At.Line(), paragraphs)
				}
			}
		}
	})
}

// Whatever bytes a file has, it is read or refused.
func FuzzFile(f *testing.F) {
	f.Add([]byte(file(f, tbl(top, row("Lasten", "5", "6")))))
	f.Add([]byte(tabletest.Zip(f, "word/document.xml", "<x/>")))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, err := range docx.Read(strings.NewReader(string(data)), table.Limits{Bytes: 1 << 16, Unpacked: 1 << 18}) {
			if err != nil {
				require.NotEmpty(t, err.Error())
			}
		}
	})
}
