package table

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/internal/lenient"
)

// Write writes a table as it stands. What is written can be read again by the reader of its format: the same caption, unit
// line, header, rows and notes, with the same text. A line end within a text becomes a blank. Markdown and text have one
// level of header, into which the levels are joined, and text leaves out rows in which nothing stands; a short row is
// read with blank cells at its end, except from JSON, which alone keeps what is ragged and hidden.
//
// A caption that might be taken for a unit line, a unit line that is none of the usual ones or has no caption, and every
// note are written with a label, which readers take off: "titel: …", "eenheid: …", "noot: …". In CSV a text that a spreadsheet would take for a formula has an apostrophe before it, which its
// reader takes off.
//
// HTML is a fragment: a table, and a paragraph for each note, without a page around it. Labels are the headers of their
// rows; a cell without letters has the class "num", for a style sheet to align. In Markdown nothing in a text is markup.
//
// Its errors are those of w, and [errors.ErrUnsupported] for a format that is read only ([Writes]).
func Write(w io.Writer, t Table, f Format) error {
	w = lenient.Writer(w)
	write, ok := writers[f]
	if !ok {
		return fmt.Errorf("table: %v is not written: %w", f, errors.ErrUnsupported)
	}
	b := bufio.NewWriter(w)
	write(b, t)
	return b.Flush()
}

// Writes reports whether [Write] knows a format.
func Writes(f Format) bool { return writers[f] != nil }

var writers = map[Format]func(*bufio.Writer, Table){
	FormatText: writeText, FormatMarkdown: writeMarkdown, FormatCSV: writeCSV, FormatHTML: writeHTML, FormatJSON: writeJSON,
}
