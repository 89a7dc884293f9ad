package budget

import "strings"

// Source says where a figure was printed. Fields that are not known are
// empty; the zero value says nothing.
type Source struct {
	Document string `json:"document,omitempty"` // title of the document or file
	Table    string `json:"tabel,omitempty"`    // caption of the table
	Row      string `json:"rij,omitempty"`      // label of the row
	Column   string `json:"kolom,omitempty"`    // heading of the column
}

// IsZero reports whether the source says nothing.
func (s Source) IsZero() bool { return s == Source{} }

// String returns what is known, from the document to the column, parted by
// commas.
func (s Source) String() string {
	var known []string
	for _, part := range []string{s.Document, s.Table, s.Row, s.Column} {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, ", ")
}
