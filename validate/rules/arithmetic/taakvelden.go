package arithmetic

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

// reservesCode and resultaatCode return the taakvelden that hold no lasten or
// baten of their own: a code means something else to a provincie.
func reservesCode(p *validate.Pass) string  { return byLayer(p, "0.8", "0.10") }
func resultaatCode(p *validate.Pass) string { return byLayer(p, "0.9", "0.11") }

func byLayer(p *validate.Pass, provincie, gemeente string) string {
	if p.Document().Municipality.Layer() == iv3.Provincie {
		return provincie
	}
	return gemeente
}

// ordinary selects the taakvelden that hold lasten or baten.
func ordinary(p *validate.Pass) func(code string) bool {
	return func(code string) bool { return code != reservesCode(p) && code != resultaatCode(p) }
}

func only(want string) func(string) bool { return func(code string) bool { return code == want } }

func eachTaakveldColumn(p *validate.Pass, f func(annex *programme.TaakveldAnnex, c budget.Column)) {
	annex := p.Document().Taakvelden
	if annex == nil {
		return
	}
	var series []budget.Series
	for _, l := range annex.Lines {
		series = append(series, l.Lasten, l.Baten)
	}
	for _, c := range parts.ColumnsOf(series...) {
		f(annex, c)
	}
}

// annexAt returns where the annex has a sum over taakvelden: a line of one code,
// or the annex for the sum of several. Side is 0 for both sides together.
func annexAt(annex *programme.TaakveldAnnex, code string, side budget.Side, c budget.Column) validate.Location {
	at := validate.Location{Path: "taakveldenbijlage", Part: "taakvelden", Row: code, Column: c}
	i := slices.IndexFunc(annex.Lines, func(l programme.TaakveldLine) bool { return l.Code == code })
	if i >= 0 {
		at.Path += ".regels[" + strconv.Itoa(i) + "]"
	}
	if side == 0 {
		return at
	}
	at.Row = strings.TrimSpace(code + " " + side.String())
	if i >= 0 {
		at.Path += "." + side.String() + "." + c.String()
	}
	return at
}
