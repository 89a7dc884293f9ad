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
		v.instead, _ = t.Attr("office:date-value")
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

// origin is what the file says of a cell beyond the text that it shows; nil where it says no more.
func (v value) origin(text string) *table.Origin {
	o := table.Origin{}
	if v.number != "" && shownNumber(text) != trimmed(v.number) {
		o.Exact = v.number
	}
	if v.formula != "" {
		o.Formula = excel(v.formula)
	}
	if o == (table.Origin{}) {
		return nil
	}
	return &o
}

// shownNumber is a text that shows a number in Dutch notation as a file writes one; anything else for other texts.
func shownNumber(text string) string {
	s := strings.TrimSpace(strings.NewReplacer("€", "", "\u00a0", " ", "−", "-", "–", "-", ".", "").Replace(text))
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") {
		s = "-" + strings.TrimSuffix(inner, ")")
	}
	if after, ok := strings.CutPrefix(s, "-"); ok {
		s = "-" + strings.TrimSpace(after)
	}
	return trimmed(strings.Replace(s, ",", ".", 1))
}

// trimmed is a number without zeros at the end of its decimals.
func trimmed(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}
