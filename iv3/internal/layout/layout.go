// Package layout says where the Iv3 workbook of CBS has the figures of a delivery, by layer and year.
package layout

import (
	_ "embed" // the places are embedded data
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/datafile"
	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/iv3"
)

//go:embed layout.csv
var layoutFile string

// Encoding is what a delivery says of its file that was read from a workbook.
const Encoding = "xlsx"

// Info is the sheet that says what the delivery is about.
const Info = "4.Informatie"

// Area is where the figures of a list of the delivery stand. Rows and columns count from 1.
type Area struct {
	List  string // "lasten", "balans_standen", …
	Sheet string

	CodeRow, NameRow       int // above the columns; CodeRow is 0 where names tell
	CodeColumn, NameColumn int // before the rows; CodeColumn is 0 where names tell
	FirstRow, LastRow      int
	FirstColumn            int
	LastColumn             int
}

// Has reports whether a cell is one of the figures.
func (a Area) Has(row, column int) bool {
	return row >= a.FirstRow && row <= a.LastRow && column >= a.FirstColumn && column <= a.LastColumn
}

// Cell is the name of a cell: "D14" for row 14 and column 4.
func Cell(row, column int) string { return workbook.Ref(row-1, column-1) }

// edition is a workbook.
type edition struct {
	layer string
	year  int
}

// areas are the areas of each workbook.
var areas = sync.OnceValue(func() map[edition][]Area {
	all := map[edition][]Area{}
	for _, f := range datafile.Rows(layoutFile, 13) {
		var n [13]int
		for i, text := range f {
			n[i], _ = strconv.Atoi(text) // 0 for a word
		}
		for year := n[1]; year <= n[2]; year++ {
			e := edition{f[0], year}
			all[e] = append(all[e], Area{f[3], f[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12]})
		}
	}
	return all
})

// The years of which the workbooks are known.
const (
	FirstYear = 2023
	LastYear  = 2026
)

// For returns where the workbook of a layer and year has its figures; none for one that is not known.
func For(layer iv3.Layer, year int) []Area { return areas()[edition{layer.String(), year}] }

// Place is the place of a finding in a row of a delivery that was read from a workbook, whose line and column are those of
// a cell. A place of something else stays as it is.
func Place(p finding.Place) finding.Place {
	list, ok := strings.CutPrefix(p.Path, "data.")
	if !ok || p.Line == 0 || p.Part != "" {
		return p
	}
	list, _, _ = strings.Cut(list, "[")
	for _, a := range For(iv3.Gemeente, FirstYear) { // the names of the sheets are the same in all
		if a.List == list {
			p.Part, p.Cell = a.Sheet, Cell(p.Line, p.Character)
			p.Line, p.Character = 0, 0
		}
	}
	return p
}
