// Package xlsx reads the tables of workbooks of Excel (ECMA-376, SpreadsheetML) into the neutral form of package table. It
// needs nothing but the standard library; docs/decisions/formats.md says why.
//
// What a cell shows is its text, in Dutch notation: 1234567 in the format "#,##0," is 1.235. The digits that are not shown
// and the formula are kept in [table.Origin]. Nothing is computed: figures are those that Excel stored last.
//
// Files, in the order in which data flows: parts.go reads the files of a workbook; styles.go the number formats, and
// strings.go the texts that its sheets share; workbook.go finds the sheets; cells.go reads one; xlsx.go opens a workbook; form.go
// reads sheets that are filled in and no tables.
package xlsx
