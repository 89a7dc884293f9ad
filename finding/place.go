package finding

import "strings"

// Place says where something stands, for programs and for people: in a
// document by its path, in a file by its line, in a printed table by row and
// column. Parts that do not apply, or are not known, are zero; the zero value
// is nowhere. Places are equal (==) when all their parts are.
type Place struct {
	File      string // the file, as it was named
	Path      string // into a document or delivery: "programmas[2].gedrukt[0].bedragen.2017-realisatie"
	Table     int    // which table of the file, counted from 1
	Row       int    // which row below the header of the table, counted from 1
	Column    int    // which column of values of the table, counted from 1
	Line      int    // line of the file, counted from 1
	Character int    // character of the line, counted from 1

	Caption string // what people call the table, or the part of the document
	Label   string // label of the row as printed
	Heading string // heading of the column as printed
}

// String names the place for people: caption, label and heading as far as they
// are known, as in "Beleidsveld: Jeugd › Saldo › Realisatie 2017".
func (p Place) String() string {
	var named []string
	for _, name := range []string{p.Caption, p.Label, p.Heading} {
		if name != "" {
			named = append(named, name)
		}
	}
	return strings.Join(named, " › ")
}
