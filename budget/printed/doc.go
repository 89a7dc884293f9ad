// Package printed reads what a page prints: figures in all spellings that Dutch documents use, percentages, placeholders
// such as PM and n.b., footnotes, voordeel and nadeel, and the captions that name a unit. It is the only reader of printed
// numbers; what a figure is worth is said by package budget. Begin with [Read], which says what each sign does: "-/-" and
// a minus before or after the figure, parentheses, ",-", V and N.
//
// Files, in the order in which data flows: characters.go says which characters are blanks, dashes and notes, missing.go
// what stands in place of a figure, cell.go what a cell is, locale.go how figures are spelled. reader.go goes over the text
// of a cell, internal/digits reads a figure that is spelled as it should be, read_digits.go all others, read.go the signs, letters and marks around them; read_figure.go wants
// a bare figure, series.go a row of them. footnote.go splits labels, unit_caption.go finds the unit of a table.
package printed
