// Package geometry makes tables of words that have a place on a page, whatever the page is: a PDF, a scan that was read by
// machine, or a text of which blanks keep the columns apart. It knows no file. A table is what stands in it: lines with
// figures that stand below each other, the header over them, and the labels before them; whatever else is on the page is
// prose, from which caption and unit line come. [Blocks] yields both, prose as paragraphs of the columns in which it is set.
//
// Files, in the order in which data flows: word.go is what stands on a page, and what a line broke off; raised.go joins marks of footnotes to their
// words; line.go makes lines and phrases of it;
// furniture.go takes out what pages repeat; column.go finds columns; pitch.go is how far apart
// rows stand; area.go is the lines of a table; codes.go finds the
// columns of codes and texts that touch, straight.go whether figures stand straight; row.go joins labels over several
// lines; sides.go parts two tables beside each other; spans.go finds runs of lines with figures, region.go which are
// tables; carry.go joins what goes on over pages; cell.go joins what stands in one place; header.go lays headers over
// columns, groups.go the titles of groups; sheet.go makes a rectangle of all that; passage.go makes paragraphs
// of the lines outside tables; blocks.go hands all on.
package geometry
