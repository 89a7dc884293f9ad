package words

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// Unit says in which unit the figures of a table are, and never more than the
// table does.
func Unit(u *understand.Understanding) finding.Text {
	r := &u.Unit
	switch {
	case r.Disputed:
		return finding.Text{NL: "eenheid tegenstrijdig vermeld", EN: "unit stated in two ways"}
	case r.Stated:
		return finding.Text{NL: r.Unit.String(), EN: r.Unit.String()}
	case somewhere(u):
		return finding.Text{NL: "eenheid alleen bij delen van de tabel vermeld", EN: "unit stated for parts of the table only"}
	}
	text := finding.Text{NL: "eenheid niet vermeld", EN: "unit not stated"}
	if r.Suggested != nil {
		guess := finding.Text{NL: " (naar de grootte van de cijfers misschien {0})", EN: " (perhaps {0}, by the size of the figures)"}.With(r.Suggested.String())
		text = finding.Text{NL: text.NL + guess.NL, EN: text.EN + guess.EN}
	}
	return text
}

// somewhere reports whether the unit of some cell is known.
func somewhere(u *understand.Understanding) bool {
	for r := range u.Rows {
		for c := range u.Columns {
			if _, ok := u.UnitAt(understand.CellRef{Row: r, Column: c}); ok {
				return true
			}
		}
	}
	return false
}

// mostHidden is how many hidden rows are named.
const mostHidden = 20

// Hidden says what a file does not show of a table; empty where it shows all.
func Hidden(t table.Table) finding.Text {
	var text finding.Text
	if t.Hidden {
		text = finding.Text{NL: "dit blad is verborgen", EN: "this sheet is hidden"}
	}
	rows := hiddenRows(t)
	if len(rows) == 0 {
		return text
	}
	names := make([]string, 0, mostHidden)
	for _, r := range rows[:min(len(rows), mostHidden)] {
		names = append(names, strconv.Itoa(rowNumber(t, r)))
	}
	list := strings.Join(names, ", ")
	nl, en := "verborgen rijen: "+list, "hidden rows: "+list
	if more := len(rows) - mostHidden; more > 0 {
		nl, en = nl+fmt.Sprintf(" en nog %d", more), en+fmt.Sprintf(" and %d more", more)
	}
	if text.NL != "" {
		nl, en = text.NL+"; "+nl, text.EN+"; "+en
	}
	return finding.Text{NL: nl, EN: en}
}

// Ragged says that rows were not checked because it is not known under which columns their figures stand; empty where all are.
func Ragged(t table.Table) finding.Text {
	rows, first := 0, ""
	for _, r := range t.Rows {
		if !r.Ragged {
			continue
		}
		if rows++; rows == 1 {
			first = finding.Printable(r.Label.Text)
		}
	}
	text := finding.Text{
		NL: "{0} rijen hebben minder cijfers dan er kolommen zijn, en geen optelling zegt onder welke die staan: ze zijn niet gecontroleerd; de eerste is “{1}”",
		EN: "{0} rows have fewer figures than there are columns, and no sum says under which those stand: they were not checked; the first is “{1}”",
	}
	switch rows {
	case 0:
		return finding.Text{}
	case 1:
		text = finding.Text{
			NL: "de rij “{1}” heeft minder cijfers dan er kolommen zijn, en geen optelling zegt onder welke die staan: zij is niet gecontroleerd",
			EN: "the row “{1}” has fewer figures than there are columns, and no sum says under which those stand: it was not checked",
		}
	}
	return text.With(strconv.Itoa(rows), first)
}

// hiddenRows are the indexes of the rows that the file does not show.
func hiddenRows(t table.Table) (list []int) {
	for i, r := range t.Rows {
		if r.Hidden {
			list = append(list, i)
		}
	}
	return list
}

// rowNumber is the number by which people know a row: that of the sheet, and
// elsewhere that below the header of the table.
func rowNumber(t table.Table, row int) int {
	if t.Format == table.FormatXLSX || t.Format == table.FormatODS {
		for _, c := range append([]table.Cell{t.Rows[row].Label}, t.Rows[row].Cells...) {
			if c.At.Line() > 0 {
				return c.At.Line()
			}
		}
	}
	return row + 1
}
