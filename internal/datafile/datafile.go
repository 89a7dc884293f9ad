// Package datafile reads the lists of the law that the module carries as data, so that a list is a text that somebody
// can hold beside its source.
package datafile

import (
	"encoding/csv"
	"strings"
)

// Rows returns the rows of an embedded file: fields between semicolons, as many on every line; a line that begins with
// "#" says where the rows are from. A file in which some line does not fit has no rows, which the test of its list sees.
func Rows(text string, fields int) [][]string {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.Comment, r.FieldsPerRecord = ';', '#', fields
	rows, err := r.ReadAll()
	if err != nil {
		return nil
	}
	return rows
}
