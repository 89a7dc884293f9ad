// Package workbook writes workbooks of Excel (ECMA-376, XLSX) with what a report needs: texts, numbers, formulas, number
// formats, colours, comments and links from cell to cell. What a file says is text, whatever it looks like: it never becomes a
// formula, and characters that XML or Excel cannot hold are replaced.
//
// Files, in the order in which data flows: text.go, what a cell can hold; name.go, names of sheets and cells; sheet.go, what is on a sheet;
// styles.go, how cells look; comments.go, notes beside cells; archive.go, the
// parts of a workbook; rows.go, a sheet as XML; book.go, all of it.
package workbook
