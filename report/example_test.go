package report_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/report"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/xlsx"
)

// A folder of pages is checked, and the report is one page for a browser or a printer.
func ExampleHTML() {
	p, err := bbv.Open(context.Background(), "../examples/voorbeeldstad/data")
	if err != nil {
		fmt.Println(err)
		return
	}
	dir, err := os.MkdirTemp("", "bbv")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	file, err := os.Create(filepath.Join(dir, "rapport.html"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	document := p.Document(publication.Cover{}).Document
	page := report.HTML{Title: "Voorbeeldstad", Pictures: report.Pictures(document, finding.Dutch)}
	fmt.Println(page.Write(file, p))
	for _, picture := range page.Pictures {
		fmt.Println(picture.Title)
	}
	// Output:
	// <nil>
	// Lasten per programma, Begroting 2026
	// Baten per programma, Begroting 2026
	// Lasten en baten door de jaren
}

// The same as a workbook: what is written can be read again, totals and all.
func ExampleXLSX() {
	p, err := bbv.Open(context.Background(), "../cmd/bbv/testdata/wrong.md")
	if err != nil {
		fmt.Println(err)
		return
	}
	var book bytes.Buffer
	if err := (report.XLSX{}).Write(&book, p); err != nil {
		fmt.Println(err)
		return
	}
	for t, err := range xlsx.Read(&book, table.Limits{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, r := range t.Rows {
			if r.Label.Text == "Totaal baten" {
				last := r.Cells[4]
				fmt.Println(t.Part, r.Cells[3].Text, last.Text, last.Origin.Formula)
			}
		}
	}
	// Output:
	// 1 Totaal Programma 3 ! 8.855 ✓ -1.655 E6-D6
}

// What is known of the figures of a page can be put beside them, as pdf.Marking does: where they stand, a sign, and the sum.
func ExamplePageNotes() {
	printed := table.Table{Caption: "Programma 3", Format: table.FormatPDF, Page: 12, Header: [][]table.Cell{{{Text: "2023"}, {Text: "2024"}}}}
	for i, row := range [][]string{{"Lasten", "3.916", "4.228"}, {"Baten", "1.345", "1.517"}, {"Saldo", "-2.571", "-2.711"}} {
		r := table.Row{Label: table.Cell{Text: row[0]}}
		for k, text := range row[1:] {
			box := table.Box{Left: float64(200 + 100*k), Right: float64(230 + 100*k), Top: float64(100 + 15*i), Bottom: float64(110 + 15*i)}
			r.Cells = append(r.Cells, table.Cell{Text: text, Origin: &table.Origin{Page: 12, Box: box}})
		}
		printed.Rows = append(printed.Rows, r)
	}
	pages := func(io.Reader, table.Limits, func(table.Passage)) iter.Seq2[table.Table, error] { // what reads PDFs
		return func(yield func(table.Table, error) bool) { yield(printed, nil) }
	}
	p, err := bbv.Opener{PDF: pages}.Read(context.Background(), "begroting.pdf", strings.NewReader("%PDF-"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range report.PageNotes(p, finding.Dutch) {
		fmt.Printf("blz. %d, %v: %c %s\n", n.Page, n.Box.Left, n.Sign, strings.ReplaceAll(n.Text, "\n", ": "))
	}
	// Output:
	// blz. 12, 200: ✓ sluit precies aan: 1.345 − 3.916 = −2.571
	// blz. 12, 300: ✓ sluit precies aan: 1.517 − 4.228 = −2.711
}
