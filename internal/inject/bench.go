package inject

import (
	"math/rand/v2"

	"github.com/bbvgo/bbv/internal/tables"
)

// Bench is a set of clean tables to make errors in.
type Bench struct {
	Tables []tables.Table
	places [][2]int // table and figure, of all figures that stand in an identity
}

// NewBench takes the tables with identities that have no failures as published.
func NewBench(list []tables.Table) *Bench {
	b := &Bench{}
	for _, t := range list {
		if t.Failures > 0 || len(t.Identities) == 0 {
			continue
		}
		for i, touched := range t.Touched {
			if touched {
				b.places = append(b.places, [2]int{len(b.Tables), i})
			}
		}
		b.Tables = append(b.Tables, t)
	}
	return b
}

// Pick draws a place and a slip of the kind there: which table, which of its figures, and what it becomes.
func (b *Bench) Pick(r *rand.Rand, kind Kind) (table, figure int, count int64) {
	for {
		p := b.places[r.IntN(len(b.places))]
		if n, ok := Typo(r, &b.Tables[p[0]], p[1], kind); ok {
			return p[0], p[1], n
		}
	}
}

// Exceeds says whether the change is larger than the bound of some identity of the figure.
func Exceeds(t *tables.Table, i int, count int64) bool {
	change := count - t.Figures[i].Printed.Count()
	change = max(change, -change)
	for _, id := range t.Identities {
		inside, half := id.Total == i, int64(0)
		if !t.Figures[id.Total].Exact {
			half++
		}
		for _, p := range id.Parts {
			inside = inside || p.Figure == i
			if !t.Figures[p.Figure].Exact {
				half++
			}
		}
		if inside && 2*change > half {
			return true
		}
	}
	return false
}
