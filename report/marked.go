package report

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

// mark is what is known of a cell. A greater one is told rather than a smaller one.
type mark uint8

const (
	unmarked  mark = iota // in no sum
	counted               // a part of a sum that holds
	exact                 // a total that holds to the last digit
	rounded               // a total of which rounding explains the difference
	elsewhere             // another table, or a sentence, states another figure for it
	doubtful              // in a sum that fails, or that can hardly be right
	wrong                 // a figure that a finding is about
)

// class is the class of a cell in the page.
func (m mark) class() string { return [...]string{"", "p", "e", "r", "m", "d", "x"}[m] }

// marked is a table with what is known of its cells.
type marked struct {
	check.Checked
	marks map[understand.CellRef]mark
	sums  map[understand.CellRef]finding.Text // as people work them out, of totals
}

// tableName is a table of a publication.
type tableName struct {
	file   string
	number int
}

// about is a cell that a finding is about, and how.
type about struct {
	cell understand.CellRef
	mark mark
}

// aboutTables are the cells that findings are about, by table.
func aboutTables(r finding.Report) map[tableName][]about {
	out := map[tableName][]about{}
	add := func(at finding.Place, m mark) {
		if at.Row > 0 && at.Column > 0 {
			name := tableName{at.File, at.Table}
			out[name] = append(out[name], about{understand.CellRef{Row: at.Row - 1, Column: at.Column - 1}, m})
		}
	}
	for _, f := range r.AtLeast(finding.Warning) {
		add(f.Place, wrong)
		for _, other := range f.Alternatives {
			add(other.Place, doubtful)
		}
		for _, other := range f.Also {
			add(other.Place, doubtful)
		}
		for _, other := range f.Related {
			if other.Place.Table != f.Place.Table || other.Place.File != f.Place.File {
				add(other.Place, elsewhere)
			}
		}
	}
	return out
}

// markedOf marks the cells of a table by its sums, and by what findings say.
func markedOf(c check.Checked, about []about) marked {
	m := marked{Checked: c, marks: map[understand.CellRef]mark{}, sums: map[understand.CellRef]finding.Text{}}
	u := &m.Understanding
	if judged, err := u.Sums(); err == nil {
		for k, v := range judged.Verdicts(nil) {
			m.sum(u.Identities[judged.Identities[k]], v)
		}
	}
	for _, a := range about {
		m.raise(a.cell, a.mark)
	}
	return m
}

// sum marks the cells of a sum.
func (m *marked) sum(id understand.CellSum, v rounding.Verdict) {
	total, part := exact, counted
	switch v {
	case rounding.Plausible:
		total = rounded
	case rounding.Suspicious, rounding.Impossible:
		total, part = doubtful, doubtful
	case rounding.Unknown:
		return
	}
	if m.marks[id.Target] <= total {
		m.sums[id.Target] = m.Understanding.Worked(id)
	}
	m.raise(id.Target, total)
	for _, t := range id.Terms {
		m.raise(t.Cell, part)
	}
}

func (m *marked) raise(c understand.CellRef, to mark) { m.marks[c] = max(m.marks[c], to) }
