package decision

import (
	"path"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
)

// Anchor is a place in a table, in a sentence beside the tables or in a document, written as what it says. What it leaves empty may be
// anything. Labels are compared without capitals, accents and punctuation, and may
// differ a little; other numbers in them make other labels. Where several places fit, the one
// whose figure is the printed one is meant. The zero value is any place.
type Anchor struct {
	// File is the name of the file without its folder, or a pattern for that, such as "jaarstukken*".
	File string `json:"bestand,omitempty"`
	// Caption is the title of the table.
	Caption string `json:"tabel,omitempty"`
	// Section is the heading above the row.
	Section string `json:"onder,omitempty"`
	// Row is the label of the row.
	Row string `json:"rij,omitempty"`
	// Column is the heading of the column.
	Column string `json:"kolom,omitempty"`
	// Figure is what is printed there.
	Figure string `json:"cijfer,omitempty"`
	// Sentence is the sentence, for a figure in a text. Its words may differ a little, its numbers not.
	Sentence string `json:"zin,omitempty"`
	// Path is the place in a document, as findings give it: "programmas[2].gedrukt[0].bedragen.2017-realisatie". What else is
	// named must be what the finding names, so that after programmes moved nothing else is meant.
	Path string `json:"pad,omitempty"`
}

// AnchorOf writes down the place of a cell.
func AnchorOf(u *understand.Understanding, at understand.CellRef) Anchor {
	u = u.Sound()
	a := Anchor{Caption: u.Table.Caption, Section: sectionOf(u, at.Row), Figure: u.Table.Cell(at.Row, at.Column).Text}
	a.Row, a.Column = u.Names(at)
	return a
}

// sectionOf is the heading above a row, empty where there is none.
func sectionOf(u *understand.Understanding, row int) string {
	if row < 0 || row >= len(u.Rows) || u.Rows[row].Section < 0 || u.Rows[row].Section >= len(u.Rows) {
		return ""
	}
	return u.Rows[u.Rows[row].Section].Label
}

// place is the anchor in the terms of findings.
func (a Anchor) place() finding.Place {
	return finding.Place{File: a.File, Caption: a.Caption, Label: a.Row, Heading: a.Column, Sentence: a.Sentence, Path: a.Path}
}

// inTable reports whether the anchor may be in a table: it is in no sentence, and in no document.
func (a Anchor) inTable() bool { return a.Sentence == "" && a.Path == "" }

// inFile reports whether a file is one of those that the anchor names.
func (a Anchor) inFile(name string) bool {
	if a.File == "" {
		return true
	}
	ok, err := path.Match(a.File, path.Base(name))
	return ok && err == nil || a.File == path.Base(name)
}
