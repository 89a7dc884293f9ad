package odf

import (
	"math"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// value is what a cell of a sheet holds beyond its text.
type value struct {
	number  string // as the file has it, with a point; empty where it is none
	instead string // what shows where the file has no text
	day     string // of a date
	formula string
}

// readValue reads it from the start of a cell.
func readValue(t pack.Token) (v value) {
	v.formula, _ = t.Attr("table:formula")
	switch kind, _ := t.Attr("office:value-type"); kind {
	case "float", "percentage", "currency":
		v.number, _ = t.Attr("office:value")
		v.number = plain(v.number)
		v.instead = strings.Replace(v.number, ".", ",", 1)
	case "date":
		v.day, _ = t.Attr("office:date-value")
		v.instead = v.day
	case "time":
		v.instead, _ = t.Attr("office:time-value")
	case "boolean":
		v.instead, _ = t.Attr("office:boolean-value")
	case "string":
		v.instead, _ = t.Attr("office:string-value")
	}
	return v
}

// plain is a number without an exponent; empty for what is no number.
func plain(s string) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) || len(s) > 400 {
		return ""
	}
	if strings.Trim(s, "-.0123456789") == "" {
		return s
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// show is the text that shows a value in Dutch notation, and what the file says beyond it; nil where it says no more.
func (v value) show(text string, n *notation) (string, *table.Origin) {
	if v.number != "" {
		text = n.dutch(text, v.number)
	}
	if v.day != "" {
		text = dutchDate(text, v.day)
	}
	switch {
	case v.number == "" && v.formula == "":
		return text, nil
	case text == v.number: // one text in memory is enough
		text = v.number
	}
	return text, &table.Origin{Exact: v.number, Formula: excel(v.formula)}
}

// dutchDate turns a date that begins with its month, as 12/31/2024, into the Dutch 31-12-2024; the value of the cell,
// "2024-12-31", tells which of the numbers is the month.
func dutchDate(text, value string) string {
	parts := strings.Split(text, "/")
	date, _, _ := strings.Cut(value, "T")
	is := strings.Split(date, "-")
	if len(parts) != 3 || len(is) != 3 {
		return text
	}
	same := func(a, b string) bool { return strings.TrimLeft(a, "0") == strings.TrimLeft(b, "0") }
	if same(parts[0], is[1]) && same(parts[1], is[2]) && strings.HasSuffix(is[0], parts[2]) {
		return parts[1] + "-" + parts[0] + "-" + parts[2]
	}
	return text
}
