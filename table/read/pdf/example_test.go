package pdf_test

import (
	"bytes"
	"fmt"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// A copy of a file has a mark at a figure, and says what was found on a page of its own.
func ExampleMarking() {
	file := made{pages: []string{rows(700, columns, lasten...)}}.bytes()
	var note pdf.Note
	for t, err := range pdf.Read(bytes.NewReader(file), table.Limits{}, nil) {
		if err != nil {
			fmt.Println(err)
			return
		}
		saldo := t.Cell(2, 1)
		note = pdf.Note{Page: saldo.Origin.Page, Box: saldo.Origin.Box, Sign: '✓', Text: "400 − 1.300 = −900"}
	}
	var marked bytes.Buffer
	err := pdf.Marking{Notes: []pdf.Note{note}, Last: []string{"Controle", "", "1 × exact"}}.Write(&marked, bytes.NewReader(file), table.Limits{})
	fmt.Println(err, bytes.HasPrefix(marked.Bytes(), []byte("%PDF-")))
	// Output:
	// <nil> true
}
