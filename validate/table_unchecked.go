package validate

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
)

// open is what checking a table leaves open.
type open struct {
	u     *understand.Understanding
	place func(understand.CellRef) finding.Place
	wrong []understand.Suspect // what was called wrong
}

// unchecked lists the figures of which the report says nothing: those that sums need of an empty cell, those of totals that
// no sum was found for, and those without a unit, of which no amount in euros is known.
func (o open) unchecked(tally finding.Tally) (list []finding.Unchecked) {
	all, unitless := 0, 0
	for row := range o.u.Rows {
		figures, without := o.figures(row)
		all, unitless = all+figures, unitless+without
	}
	add := func(why finding.Gap, at finding.Place, figures int) {
		if figures > 0 {
			list = append(list, finding.Unchecked{Why: why, Place: at, Figures: figures})
		}
	}
	for _, e := range o.u.Empty {
		list = append(list, finding.Unchecked{Why: finding.Incomplete, Place: o.place(e.Cell), Lacks: o.told(e), Figures: len(e.Sums)})
	}
	if tally.Total() == 0 {
		add(finding.NoSum, Located(o.u.Table), all)
	} else {
		for _, row := range o.u.Unsummed() {
			at := o.place(understand.CellRef{Row: row})
			at.Column, at.Heading = 0, ""
			figures, _ := o.figures(row)
			add(finding.NoSum, at, figures)
		}
	}
	for _, c := range o.u.Contrary {
		if len(c.Told) == 0 && !o.isMended(c.Sums[0]) {
			add(finding.NoSum, o.place(c.Cell), 1)
		}
	}
	add(finding.NoUnit, Located(o.u.Table), unitless)
	if first, cells := o.ragged(); cells > 0 {
		at := o.place(understand.CellRef{Row: first})
		at.Column, at.Heading = 0, ""
		list = append(list, finding.Unchecked{Why: finding.Incomplete, Place: at, Lacks: []string{"kolom"}, Figures: cells})
	}
	return list
}

// ragged is the first row whose cells have no known columns, and how many cells all of these have.
func (o open) ragged() (first, cells int) {
	for i, row := range o.u.Table.Rows {
		if !row.Ragged {
			continue
		}
		if cells == 0 {
			first = i
		}
		for _, c := range row.Cells {
			if !c.Blank() {
				cells++
			}
		}
	}
	return first, cells
}

// empty reports cells without a figure of which the sums do not agree what should stand there: one of their other figures
// is wrong. Where that is called wrong by itself, nothing more is said.
func (o open) empty() (list []finding.Finding) {
	for _, e := range o.u.Empty {
		told := o.told(e)
		if len(told) < 2 || slices.ContainsFunc(e.Sums, o.isMended) {
			continue
		}
		args := []string{told[0], strings.Join(told[1:], ", ")}
		f := finding.Finding{Code: codeTotal, Severity: finding.Warning, Place: o.place(e.Cell), Printed: o.u.Table.Cell(e.Cell.Row, e.Cell.Column).Text}
		f.Text = finding.Text{NL: "hier staat geen cijfer; de ene optelling laat er {0} voor over, de andere {1}", EN: "there is no figure here; one sum leaves {0} for it, another {1}"}.With(args...)
		f.Remedy = finding.Text{NL: "vul het cijfer in, en controleer de totalen waarin het meetelt", EN: "add the figure, and check the totals that it is counted in"}
		list = append(list, f)
	}
	return list
}

// isMended reports whether a figure of a sum was called wrong.
func (o open) isMended(id understand.CellSum) bool {
	return slices.ContainsFunc(o.wrong, func(s understand.Suspect) bool { return contains(id, s.Cell) })
}

// told are the figures that sums leave for an empty cell.
func (o open) told(e understand.OpenCell) (told []string) {
	for _, p := range e.Told {
		told = append(told, o.u.Spell(e.Cell, p))
	}
	return told
}

// figures counts the figures of a row, and those of which the unit is unknown; a count needs none.
func (o open) figures(row int) (n, unitless int) {
	for column := range o.u.Columns {
		at := understand.CellRef{Row: row, Column: column}
		if _, ok := o.u.Value(at); ok {
			n++
			if _, known := o.u.UnitAt(at); !known && !o.u.IsCount(at) {
				unitless++
			}
		}
	}
	return n, unitless
}

// contains reports whether a cell stands in a sum.
func contains(id understand.CellSum, cell understand.CellRef) bool {
	return id.Target == cell || slices.ContainsFunc(id.Terms, func(t understand.CellTerm) bool { return t.Cell == cell })
}
