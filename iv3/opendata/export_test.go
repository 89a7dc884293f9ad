package opendata

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

// Row is the amounts that one source gives for one cell.
type Row struct {
	Entity  Entity
	Moment  Moment
	Post    post
	Column  column
	Amounts map[Round]budget.Amount // of each round that the row has
}

const Unstated = unstated

var ParseMoment = parseMoment

// Rows calls f for every row in the order in which they were read, until f returns false.
func (s *Set) Rows(f func(Row) bool) {
	for _, b := range s.blocks {
		for i := range b.rows() {
			g, p := s.groups.list[b.groupAt(i)], s.pairs[b.pair.at(i)]
			r := Row{Entity: s.entities[g.entity], Moment: s.moments[g.moment],
				Post: s.posts[p.post], Column: s.columns[p.column], Amounts: map[Round]budget.Amount{}}
			for round, amounts := range [...]amounts{First: b.first, Second: b.second, unstated: b.other} {
				if cents := amounts.at(i); cents != missingCents {
					r.Amounts[Round(round)] = budget.Cents(cents)
				}
			}
			if !f(r) {
				return
			}
		}
	}
}

func (t *Totals) Delivered(e Entity, m Moment) bool { return t.delivered(e, m) }

// Key is what parseMoment reads.
func (m Moment) Key() string { return fmt.Sprintf("%04dX00%d", m.Year, m.Report) }

// Runs is how many blocks have a number for each row, and how many have runs.
func (s *Set) Runs() (without, with int) {
	for _, b := range s.blocks {
		if b.runs == nil {
			without++
		} else {
			with++
		}
	}
	return without, with
}
