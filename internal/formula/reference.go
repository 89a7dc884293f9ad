package formula

import (
	"strconv"
	"strings"
)

// The largest sheet that Excel knows.
const (
	maxRow    = 1 << 20
	maxColumn = 1 << 14
)

// reference is a cell, a column or a row in a formula: of the last two the other number is 0. What is fixed has a dollar.
type reference struct {
	row, column           int
	fixedRow, fixedColumn bool
}

// parseReference reads "D4", "$D$4", "D", "$4"; ok is false for anything else.
func parseReference(s string) (r reference, ok bool) {
	s, r.fixedColumn = strings.CutPrefix(s, "$")
	letters := 0
	for letters < len(s) && letters < 4 && isLetter(s[letters]) {
		r.column = r.column*26 + int(s[letters]|0x20-'a') + 1
		letters++
	}
	rest := s[letters:]
	if letters == 0 {
		r.fixedRow, r.fixedColumn = r.fixedColumn, false
	} else {
		rest, r.fixedRow = strings.CutPrefix(rest, "$")
		if rest == "" {
			return r, !r.fixedRow && r.column <= maxColumn
		}
	}
	if rest == "" || rest[0] == '0' || len(rest) > 7 || strings.Trim(rest, "0123456789") != "" {
		return reference{}, false
	}
	r.row, _ = strconv.Atoi(rest)
	return r, r.row <= maxRow && r.column <= maxColumn
}

// Cell reads the name of a cell, such as "D14": its row and column, counted from 1.
func Cell(name string) (row, column int, ok bool) {
	r, ok := parseReference(name)
	if !ok || !r.cell() {
		return 0, 0, false
	}
	return r.row, r.column, true
}

func isLetter(c byte) bool { c |= 0x20; return c >= 'a' && c <= 'z' }

// cell reports whether it is one cell.
func (r reference) cell() bool { return r.row > 0 && r.column > 0 }

// moved is the reference as it stands so many rows down and columns to the right; not ok outside the sheet.
func (r reference) moved(rows, columns int) (reference, bool) {
	if r.row > 0 && !r.fixedRow {
		if r.row += rows; r.row < 1 || r.row > maxRow {
			return r, false
		}
	}
	if r.column > 0 && !r.fixedColumn {
		if r.column += columns; r.column < 1 || r.column > maxColumn {
			return r, false
		}
	}
	return r, true
}

func (r reference) String() string {
	var b strings.Builder
	if r.column > 0 {
		if r.fixedColumn {
			b.WriteByte('$')
		}
		b.WriteString(columnName(r.column))
	}
	if r.row > 0 {
		if r.fixedRow {
			b.WriteByte('$')
		}
		b.WriteString(strconv.Itoa(r.row))
	}
	return b.String()
}

func columnName(column int) string {
	if column <= 0 {
		return ""
	}
	return columnName((column-1)/26) + string(rune('A'+(column-1)%26))
}
