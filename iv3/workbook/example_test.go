package workbook_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/workbook"
)

// What CBS would say of a workbook, with the cell.
func ExampleReader_Read() {
	f, err := os.Open("testdata/met-fouten.xlsx")
	if err != nil {
		panic(err)
	}
	defer f.Close()
	d, err := workbook.Reader{FinancialPackage: "Pakket", ExportSoftware: "Export"}.Read(f)
	if err != nil {
		panic(err)
	}
	for _, found := range controls.Check(d, controls.Options{}).Findings {
		fmt.Println(found.Code, found.Place.Part+"!"+found.Place.Cell)
	}
	// Output:
	// SF017 5.Verdelingsmatrix lasten!J6
	// SF999 6.Verdelingsmatrix baten!C103
	// DF002 5.Verdelingsmatrix lasten!H5
}

// JSON becomes a workbook, of which the same JSON can be made.
func ExampleWrite() {
	f, err := os.Open("testdata/levering.json")
	if err != nil {
		panic(err)
	}
	defer f.Close()
	d, err := delivery.Read(f, delivery.ReadOptions{})
	if err != nil {
		panic(err)
	}
	var book bytes.Buffer
	if err := workbook.Write(&book, d); err != nil {
		panic(err)
	}
	back, err := workbook.Reader{}.Read(&book)
	if err != nil {
		panic(err)
	}
	fmt.Println(back.Lasten[0].Post, back.Lasten[0].Categorie, back.Lasten[0].Bedrag)
	// Output: 0.1 1.1 1250.50
}

func ExampleBookError() {
	var book *workbook.BookError
	err := workbook.Write(&bytes.Buffer{}, &delivery.Delivery{Meta: delivery.Metadata{Layer: 1, Year: 2020, Status: delivery.Begroting}})
	if errors.As(err, &book) {
		fmt.Println(book.Place.Path, book.Text.In(finding.Dutch))
	}
	// Output: metadata.boekjaar werkmappen zijn bekend van 2023 tot en met 2026
}
