package finding

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Place says where something stands, for programs and for people: in a
// document by its path, in a file by its line, sheet, page or paragraph, in a
// printed table by row and column. Parts that do not apply, or are not known, are zero; the zero value
// is nowhere. Places are equal (==) when all their parts are.
type Place struct {
	File      string // the file, as it was named
	Path      string // into a document or delivery: "programmas[2].gedrukt[0].bedragen.2017-realisatie"
	Table     int    // which table of the file, counted from 1
	Row       int    // which row below the header of the table, counted from 1
	Column    int    // which column of values of the table, counted from 1
	Line      int    // line of the file, counted from 1
	Character int    // character of the line, counted from 1
	Part      string // part of the file: the name of a sheet, or of a file in an archive
	Cell      string // cell of the sheet: "D14"
	Page      int    // page of the file, counted from 1
	Paragraph int    // paragraph of the file, counted from 1

	Caption string // what people call the table, or the part of the document
	Label   string // label of the row as printed
	Heading string // heading of the column as printed

	Sentence string // the sentence in which the figure stands, of a text
}

// String names the place for people: caption, label and heading as far as they
// are known, as in "Beleidsveld: Jeugd › Saldo › Realisatie 2017".
func (p Place) String() string {
	named := slices.DeleteFunc([]string{p.Caption, p.Label, p.Heading}, func(name string) bool { return name == "" })
	return strings.Join(named, " › ")
}

// Position is where to look: the path, and the numbers of table, row,
// column and line as far as they are known.
func (p Place) Position() Text {
	var nl, en []string
	for _, part := range []struct {
		number int
		nl, en string
	}{{p.Table, "tabel", "table"}, {p.Row, "rij", "row"}, {p.Column, "kolom", "column"}, {p.Line, "regel", "line"}, {p.Page, "blz.", "page"}, {p.Paragraph, "alinea", "paragraph"}} {
		if part.number > 0 {
			nl, en = append(nl, part.nl+" "+strconv.Itoa(part.number)), append(en, part.en+" "+strconv.Itoa(part.number))
		}
	}
	nl, en = append(nl, p.inFile()...), append(en, p.inFile()...)
	at := Text{strings.Join(nl, ", "), strings.Join(en, ", ")}
	switch {
	case p.Path == "":
		return at
	case at.NL == "":
		return Text{p.Path, p.Path}
	}
	return Text{p.Path + " (" + at.NL + ")", p.Path + " (" + at.EN + ")"}
}

// inFile names the part of a file and the cell in it, as spreadsheets do:
// "Programma 3!D14".
func (p Place) inFile() []string {
	if p.Part == "" && p.Cell == "" {
		return nil
	}
	return []string{strings.Trim(p.Part+"!"+p.Cell, "!")}
}

// Source is the place in its file as people type it, so that it can be copied:
// "pagina.html:412:9", "begroting.xlsx!Programma 3!D14", "jaarstukken.pdf blz. 87",
// "nota.docx alinea 12". It is empty where the file or the place in it is not known.
func (p Place) Source() Text {
	same := func(s string) Text { return Text{p.File + s, p.File + s} }
	switch {
	case p.File == "":
		return Text{}
	case p.Part != "" || p.Cell != "":
		return same("!" + strings.Join(p.inFile(), ""))
	case p.Page > 0:
		return Text{p.File + " blz. " + strconv.Itoa(p.Page), p.File + " p. " + strconv.Itoa(p.Page)}
	case p.Paragraph > 0:
		return Text{p.File + " alinea " + strconv.Itoa(p.Paragraph), p.File + " paragraph " + strconv.Itoa(p.Paragraph)}
	case p.Line > 0 && p.Character > 0:
		return same(":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Character))
	case p.Line > 0:
		return same(":" + strconv.Itoa(p.Line))
	}
	return Text{}
}

// toCopy is the place as people type it where it is a line or a sentence of a named file, and else where to look.
func (p Place) toCopy() Text {
	if source := p.Source(); p.Path == "" && (p.Line > 0 || p.Sentence != "") && source.NL != "" {
		return source
	}
	return p.Position()
}

// where is the position, or the names where there are any and there is no path.
func (p Place) where() Text {
	if name := p.String(); name != "" && p.Path == "" {
		return Text{name, name}
	}
	return p.Position()
}

// inTable reports whether the place is a printed table or a cell of one.
func (p Place) inTable() bool { return p.Table > 0 || p.Row > 0 }

// stated returns a place that has something, the same for all places, where p states something.
func (p Place) stated() Place {
	v := reflect.ValueOf(&p).Elem()
	for i := range v.NumField() {
		switch f := v.Field(i); {
		case f.IsZero():
		case f.Kind() == reflect.String:
			f.SetString("x")
		default:
			f.SetInt(1)
		}
	}
	return p
}

// only returns what p states of what another place states as well.
func (p Place) only(stated Place) Place {
	v, s := reflect.ValueOf(&p).Elem(), reflect.ValueOf(stated)
	for i := range v.NumField() {
		if s.Field(i).IsZero() {
			v.Field(i).SetZero()
		}
	}
	return p
}
