package main

import (
	"errors"
	"math/rand/v2"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/generate"
	"github.com/bbvgo/bbv/rounding"
)

var shapes = []struct {
	name string
	make func(r *rand.Rand) generate.Table
}{
	{"one-way, up to 70 parts", func(r *rand.Rand) generate.Table { return generate.OneWay(r, 1+r.IntN(70)) }},
	{"two-way, up to 30 × 12", func(r *rand.Rand) generate.Table { return generate.TwoWay(r, 1+r.IntN(30), 1+r.IntN(12)) }},
	{"hierarchy of one column", func(r *rand.Rand) generate.Table { return generate.Hierarchy(r, sizes(r), 1, false) }},
	{"hierarchy × years of lasten, baten, saldo", func(r *rand.Rand) generate.Table { return generate.Hierarchy(r, sizes(r), 3+3*r.IntN(4), true) }},
	{"programme with reserves and afwijking", generate.Programme},
	{"hierarchy × lasten, baten, saldo × afwijking", func(r *rand.Rand) generate.Table { return generate.Afwijking(r, sizes(r)) }},
}

func sizes(r *rand.Rand) []int {
	list := make([]int, 1+r.IntN(4))
	for i := range list {
		list[i] = 1 + r.IntN(7)
	}
	return list
}

var controlColumns = []share{{"tables", made, none}, {"add up", adds, made}, {"proved impossible", refused, none},
	{"given up", givenUp, none}, {"figures not the nearest", moved, figures}}

// control makes n exact tables of every shape add up.
func control(seed uint64, n int) ([]line, error) {
	var lines []line
	for i, shape := range shapes {
		l := line{name: shape.name}
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		for range n {
			if err := addUp(shape.make(r), &l.tally); err != nil {
				return nil, err
			}
		}
		lines = append(lines, l)
	}
	return lines, nil
}

func addUp(t generate.Table, out *tally) error {
	out[made]++
	a, err := rounding.Control(t.Amounts(), t.Identities, 0, budget.InThousands)
	var no *rounding.NotPossibleError
	if errors.As(err, &no) {
		out.note(refused, no.Proved)
		out.note(givenUp, !no.Proved)
		return nil
	}
	out.note(adds, err == nil)
	out[figures] += len(a.Figures)
	out[moved] += len(a.Moved)
	return err
}
