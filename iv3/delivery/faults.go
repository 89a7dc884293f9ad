package delivery

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
)

// faults are the faults of a delivery without those in the rows of lists that had rows when they were read, and of which none is
// left: the list was emptied, or made anew.
func (d *Delivery) faults() []finding.Finding {
	left := [len(listNames)]bool{
		anyRead(d.Lasten, matrixPlace), anyRead(d.Baten, matrixPlace), anyRead(d.BalansLasten, matrixPlace), anyRead(d.BalansBaten, matrixPlace),
		anyRead(d.Standen, func(s Stand) RowPlace { return s.Place }), anyRead(d.Kengetallen, ratioPlace), anyRead(d.Indicatoren, ratioPlace),
	}
	return slices.DeleteFunc(slices.Clone(d.Faults), func(f finding.Finding) bool {
		for i, name := range listNames {
			if d.had[i] && !left[i] && strings.HasPrefix(f.Place.Path, "data."+name+"[") {
				return true
			}
		}
		return false
	})
}

func matrixPlace[C iv3.Taakveld | iv3.Balanspost](r MatrixRow[C]) RowPlace { return r.Place }

func ratioPlace(r PeriodValue) RowPlace { return r.Place }

// anyRead reports whether some row stood in a file.
func anyRead[R any](rows []R, place func(R) RowPlace) bool {
	return slices.ContainsFunc(rows, func(r R) bool { return place(r).Line > 0 })
}

// leftOut finds a fault for which reading left out rows.
func (d *Delivery) leftOut() (fault finding.Finding, ok bool) {
	for _, f := range d.faults() {
		if leavesOut(f) {
			return f, true
		}
	}
	return fault, false
}

// leavesOut reports whether reading left out rows for a fault: one row, by its path or that of its amount, or a list that
// stands there twice or is none.
func leavesOut(f finding.Finding) bool {
	path, inData := strings.CutPrefix(f.Place.Path, "data")
	if path == "" {
		return inData && f.Code == "SF999"
	}
	name, row, isRow := strings.Cut(strings.TrimPrefix(path, "."), "[")
	_, key, _ := strings.Cut(row, "]")
	switch {
	case !inData || !slices.Contains(listNames[:], name):
		return false
	case !isRow: // a list that the version does not have was read; its fault stands at the begin of the file
		return f.Code == "SF999" && (f.Place.Line > 1 || f.Place.Character > 1)
	}
	return key == "" || key == ".bedrag" && f.Code == "SF017"
}
