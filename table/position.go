package table

import (
	"fmt"
	"strconv"
)

// Position is a place in a source, counted from 1 in what the source is made of: line and character of a text, row and
// column of a sheet, paragraph (and nothing) of a word-processing document, line of text and word in it of a page. The
// zero value means that the place is not known.
type Position struct {
	Line, Column int
}

// String prints the place as "line:column", "?" where it is unknown.
func (p Position) String() string {
	if p == (Position{}) {
		return "?"
	}
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// CellName is the name of a cell of a sheet, "D14" for row 14 and column 4; empty where the place is not known.
func (p Position) CellName() string {
	if p.Line < 1 || p.Column < 1 {
		return ""
	}
	var letters []byte
	for n := p.Column; n > 0; n = (n - 1) / 26 {
		letters = append([]byte{byte('A' + (n-1)%26)}, letters...)
	}
	return string(letters) + strconv.Itoa(p.Line)
}
