package table

import (
	"fmt"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Limits bound what a reader accepts. A field that is zero or negative stands for the default, so that the zero value is
// the default: 64 MB in lines of 1 MB; cells of 64 kB, in tables of 1,000 columns, 100,000 rows and a million cells; 32
// levels of nesting; archives of 256 MB unpacked. That is wide for anything that a municipality prints, and narrow enough for a server that reads the
// files of strangers.
type Limits struct {
	Bytes     int64 // of the whole source
	Line      int   // bytes of one line
	CellBytes int   // bytes of one cell
	Columns   int   // of one table, the label column included
	Rows      int   // of one table
	Cells     int   // of one table
	Depth     int   // tables within tables, nested JSON and XML
	Unpacked  int64 // bytes of an archive (XLSX, ODS, DOCX, ODT, ZIP) when it is unpacked
}

// SyntaxError says that a source is not what it was read as.
type SyntaxError struct {
	At     Position
	Input  string       // the text at the place, shortened
	Reason finding.Text // what is wrong there
}

func (e *SyntaxError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("table: %s%s at %q", before(e.At), e.Reason.EN, e.Input)
}

// EncodingError says that the bytes of a source are not text in UTF-8, in UTF-16 with a byte order mark, or in
// Windows-1252.
type EncodingError struct {
	At     Position
	Reason string
}

func (e *EncodingError) Error() string {
	e = lenient.OrZero(e)
	return "table: " + before(e.At) + e.Reason
}

// before is a place in front of what is wrong there; nothing for the whole source.
func before(at Position) string {
	if at == (Position{}) {
		return ""
	}
	return at.String() + ": "
}
