package table

import (
	"fmt"
	"math"
	"strconv"
)

// Position is a place in a source, counted from 1 in what the source is made of: line and character of a text, row and
// column of a sheet, paragraph (and nothing) of a word-processing document, line of text and word in it of a page. The
// zero value means that the place is not known. Two places can be compared with ==. It is small, because every cell of a
// table has one: a number below 0 is kept as 0, one above 2,147,483,647 as that.
type Position struct {
	line, column int32
}

// At is the place at a line and a column, counted from 1; 0 where there is none.
func At(line, column int) Position { return Position{line: small(line), column: small(column)} }

func small(n int) int32 { return int32(min(max(n, 0), math.MaxInt32)) }

// Line is the line, row or paragraph, counted from 1; 0 where it is not known.
func (p Position) Line() int { return int(p.line) }

// Column is the character, column or word, counted from 1; 0 where it is not known.
func (p Position) Column() int { return int(p.column) }

// String prints the place as "line:column", "?" where it is unknown.
func (p Position) String() string {
	if p == (Position{}) {
		return "?"
	}
	return fmt.Sprintf("%d:%d", p.line, p.column)
}

// CellName is the name of a cell of a sheet, "D14" for row 14 and column 4; empty where the place is not known.
func (p Position) CellName() string {
	if p.line < 1 || p.column < 1 {
		return ""
	}
	var letters []byte
	for n := p.column; n > 0; n = (n - 1) / 26 {
		letters = append([]byte{'A' + byte((n-1)%26)}, letters...)
	}
	return string(letters) + strconv.Itoa(int(p.line))
}
