package report

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

// mark is what is known of a cell. A greater one is told rather than a smaller one.
type mark uint8

const (
	unmarked  mark = iota // no figure
	unchecked             // in no sum
	counted               // a part of a sum that holds
	repeated              // another table states it as well
	exact                 // a total that holds to the last digit
	rounded               // a total of which rounding explains the difference
	elsewhere             // another table, or a sentence, states another figure for it
	doubtful              // in a sum that fails, or that can hardly be right
	wrong                 // a figure that a finding is about
)

// look is how a mark is shown, and what it means. Colours are never alone: whoever does not see them has the sign.
type look struct {
	class, sign, fill string
	meaning           finding.Text
}

var looks = [...]look{
	unmarked:  {},
	unchecked: {"u", "?", "", finding.Text{NL: "niet gecontroleerd", EN: "not checked"}},
	counted:   {"p", "", "", finding.Text{NL: "deel van een som die aansluit", EN: "part of a sum that adds up"}},
	repeated:  {"s", "↔", "", finding.Text{NL: "staat ook in een andere tabel", EN: "stands in another table as well"}},
	exact:     {"e", "✓", "e3f1e5", finding.Text{NL: "sluit precies aan", EN: "adds up"}},
	rounded:   {"r", "≈", "e4edf7", finding.Text{NL: "verschil door afronding", EN: "within rounding"}},
	elsewhere: {"m", "≠", "ece7f5", finding.Text{NL: "wordt elders anders vermeld", EN: "stated otherwise elsewhere"}},
	doubtful:  {"d", "!", "fbeecb", finding.Text{NL: "in een som die niet aansluit", EN: "in a sum that fails"}},
	wrong:     {"x", "✗", "f9d5cb", finding.Text{NL: "hier is een bevinding over", EN: "a finding is about it"}},
}

// marked is a table with what is known of its cells.
type marked struct {
	check.Checked
	marks map[understand.CellRef]mark
	sums  map[understand.CellRef]worked         // of totals
	said  map[understand.CellRef][]finding.Text // what findings say
	also  map[understand.CellRef][]finding.Text // where else it stands
}

// worked is a sum as people work it out.
type worked struct {
	understand.CellSum
	finding.Text
}

// tableName is a table of a publication.
type tableName struct {
	file   string
	number int
}

// about is a cell that a finding is about, how, and what it says.
type about struct {
	cell understand.CellRef
	mark mark
	said finding.Text
}

// aboutTables are the cells that findings are about, by table.
func aboutTables(r finding.Report) map[tableName][]about {
	out := map[tableName][]about{}
	add := func(at finding.Place, m mark, said finding.Text) {
		if at.Row > 0 && at.Column > 0 {
			name := tableName{at.File, at.Table}
			out[name] = append(out[name], about{understand.CellRef{Row: at.Row - 1, Column: at.Column - 1}, m, said})
		}
	}
	for _, f := range r.AtLeast(finding.Warning) {
		add(f.Place, wrong, advised(f))
		for _, other := range f.Alternatives {
			add(other.Place, doubtful, advised(f))
		}
		for _, other := range f.Also {
			add(other.Place, doubtful, advised(f))
		}
		for _, other := range f.Related {
			if other.Place.Table != f.Place.Table || other.Place.File != f.Place.File {
				add(other.Place, elsewhere, stated(f.Place, f.Printed))
				add(f.Place, wrong, stated(other.Place, other.Printed))
			}
		}
	}
	return out
}

// stated says where another figure is stated.
func stated(at finding.Place, printed string) finding.Text {
	source := at.Source()
	return finding.Text{NL: "elders vermeld: {0} ({1}, {2})", EN: "stated elsewhere: {0} ({1}, {3})"}.With(printed, at.String(), source.NL, source.EN)
}

// said is what is wrong, as a sum where there is one, with how it may have come about.
func said(f finding.Finding) finding.Text {
	switch {
	case f.Sum == finding.Text{}:
		return f.Text
	case f.Cause.Text == finding.Text{}:
		return f.Sum
	}
	return finding.Text{NL: f.Sum.NL + ", " + f.Cause.Text.NL, EN: f.Sum.EN + ", " + f.Cause.Text.EN}
}

// advised is what is wrong, and what to do about it.
func advised(f finding.Finding) finding.Text {
	text := said(f)
	if f.Remedy != (finding.Text{}) {
		text = finding.Text{NL: text.NL + "\n→ " + f.Remedy.NL, EN: text.EN + "\n→ " + f.Remedy.EN}
	}
	return text
}

// markedTables are the tables of a publication with what is known of their cells.
func markedTables(p *bbv.Publication) (list []marked) {
	of := aboutTables(p.Report)
	for _, t := range p.Tables {
		list = append(list, markedOf(t, of[tableName{t.File, t.Number}]))
	}
	repeat(list)
	return list
}

// repeat marks the figures that two tables state.
func repeat(list []marked) {
	tables := make([]*understand.Understanding, len(list))
	for i := range list {
		tables[i] = &list[i].Understanding
	}
	agreement, err := compare.Tables(context.Background(), tables)
	if err != nil {
		return // a context that does not end is no reason
	}
	for _, pair := range agreement.Same {
		list[pair[0].Table].repeat(pair[0].Cell, &list[pair[1].Table], pair[1].Cell)
		list[pair[1].Table].repeat(pair[1].Cell, &list[pair[0].Table], pair[0].Cell)
	}
}

// repeat says of a cell where else its figure stands.
func (m *marked) repeat(c understand.CellRef, other *marked, at understand.CellRef) {
	m.raise(c, repeated)
	place := other.place(at)
	source := place.Source()
	m.also[c] = append(m.also[c], finding.Text{NL: "ook in {0} ({1})", EN: "also in {0} ({2})"}.With(place.String(), source.NL, source.EN))
}

// place is where a cell stands.
func (m *marked) place(c understand.CellRef) finding.Place {
	t := m.Understanding.Table
	cell := t.Cell(c.Row, c.Column)
	if t.At = cell.At; cell.Origin != nil && cell.Origin.Page > 0 {
		t.Page = cell.Origin.Page
	}
	p := validate.Located(t)
	p.File, p.Table, p.Row, p.Column, p.Caption = m.File, m.Number, c.Row+1, c.Column+1, t.Caption
	p.Label, p.Heading = m.Understanding.Names(c)
	return p
}

// markedOf marks the cells of a table by its sums, and by what findings say.
func markedOf(c check.Checked, about []about) marked {
	m := marked{c, map[understand.CellRef]mark{}, map[understand.CellRef]worked{}, map[understand.CellRef][]finding.Text{}, map[understand.CellRef][]finding.Text{}}
	u := &m.Understanding
	for row := range u.Table.Rows {
		for k := range u.Table.Columns() {
			if c := (understand.CellRef{Row: row, Column: k}); isFigure(u, c) {
				m.raise(c, unchecked)
			}
		}
	}
	for i, v := range m.Sums.Verdicts[:min(len(m.Sums.Verdicts), len(u.Identities))] {
		if v != rounding.Unknown {
			m.sum(u.Identities[i], v)
		}
	}
	for _, a := range about {
		m.raise(a.cell, a.mark)
		if !slices.Contains(m.said[a.cell], a.said) {
			m.said[a.cell] = append(m.said[a.cell], a.said)
		}
	}
	return m
}

// isFigure reports whether a cell holds a figure.
func isFigure(u *understand.Understanding, c understand.CellRef) bool {
	_, ok := u.Value(c)
	return ok
}

// mostPlaces is how many other places of a figure are told: a chapter and two overviews.
const mostPlaces = 3

// note is all that is known of a cell, as people work it out; empty where that is nothing.
func (m *marked) note(c understand.CellRef, l finding.Language) string {
	var lines []string
	for _, text := range m.said[c] {
		if line := text.In(l); line != "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	sum := m.sums[c].In(l)
	if sum != "" && !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, sum) }) {
		lines = append([]string{sum}, lines...)
	}
	for i, text := range m.also[c] {
		if i == mostPlaces {
			lines = append(lines, fmt.Sprintf(say(l, "en op nog %d plaatsen", "and in %d more places"), len(m.also[c])-i))
			break
		}
		lines = append(lines, text.In(l))
	}
	return strings.Join(lines, "\n")
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
		m.sums[id.Target] = worked{id, m.Understanding.Worked(id)}
	}
	m.raise(id.Target, total)
	for _, t := range id.Terms {
		m.raise(t.Cell, part)
	}
}

func (m *marked) raise(c understand.CellRef, to mark) { m.marks[c] = max(m.marks[c], to) }
