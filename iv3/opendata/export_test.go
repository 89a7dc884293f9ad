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
		for i, g := range b.groups() {
			r := Row{Entity: s.entities[s.groups[g].entity], Moment: s.moments[s.groups[g].moment],
				Post: s.posts[b.post[i]], Column: s.columns[b.column[i]], Amounts: map[Round]budget.Amount{}}
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
