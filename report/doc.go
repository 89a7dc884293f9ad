// Package report shows what was found and what figures say, to people: HTML is a report of a publication as one page of HTML, XLSX
// one as a workbook; PageNotes are marks for the pages of a PDF; and Deviations, Waterfall, Programmes, Taakvelden, Years, Kengetallen and Indicator are pictures as SVG, each with the table
// that it shows.
//
// Files, in the order in which data flows: drawing.go makes SVG and scale.go lengths of amounts; picture.go is what every picture has;
// deviations.go, waterfall.go, squarify.go, treemap.go, years.go, kengetallen.go and indicators.go are pictures and pictures.go
// all that a document allows; marked.go is what is known of the cells of a table, style.go how the page looks; writer.go
// writes HTML, html_table.go a table and html.go the page; xlsx_value.go is a figure in a workbook, xlsx_sums.go
// its formulas, xlsx_book.go a workbook while it is made, xlsx_table.go a sheet, xlsx_findings.go the first sheet and xlsx.go all of it; page_notes.go are marks
// for pages.
package report
