package report_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/report"
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
