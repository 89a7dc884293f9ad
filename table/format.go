package table

import "github.com/bbvgo/bbv/internal/enum"

// Format is a form in which tables stand in a file, which decides what reads and what writes them. The zero value is
// [FormatText].
type Format = enum.Of[formats]

// The formats.
const (
	FormatText     Format = iota // columns aligned with blanks
	FormatMarkdown               // pipe tables
	FormatCSV                    // written with ';', as Dutch spreadsheets expect
	FormatJSON                   // one object per table, see [read.JSON]
	FormatHTML                   // read by table/read/html
	FormatXLSX                   // workbooks of Excel
	FormatODS                    // sheets of LibreOffice
	FormatDOCX                   // documents of Word
	FormatODT                    // documents of LibreOffice
	FormatPDF                    // pages
)

type formats struct{}

func (formats) List() *enum.List { return &formatList }

var formatList = enum.List{Type: "Format", What: "format", Words: []string{"tekst", "markdown", "csv", "json", "html", "xlsx", "ods", "docx", "odt", "pdf"}}
