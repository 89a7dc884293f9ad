package inject

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/generate"
	"github.com/bbvgo/bbv/rounding"
)

// Controlled counts what became of exact tables of one shape when they had to be printed so that they add up.
type Controlled struct {
	Shape   string
	Made    int
	Adds    int // add up with every figure rounded up or down
	Proved  int // proved impossible
	GivenUp int // neither
	Figures int // figures in the tables that add up
	Moved   int // of those, not the nearest
}

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

// Control rounds n exact tables of every shape.
func Control(seed uint64, n int) ([]Controlled, error) {
	var out []Controlled
	for i, shape := range shapes {
		c := Controlled{Shape: shape.name}
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		for range n {
			if err := c.add(shape.make(r)); err != nil {
				return nil, err
			}
		}
		out = append(out, c)
	}
	return out, nil
}

func (c *Controlled) add(t generate.Table) error {
	c.Made++
	a, err := rounding.Control(t.Amounts(), t.Identities, 0, budget.InThousands)
	var no *rounding.NotPossibleError
	switch {
	case errors.As(err, &no):
		c.Proved += yes(no.Proved)
		c.GivenUp += yes(!no.Proved)
	case err != nil:
		return err
	default:
		c.Adds++
		c.Figures += len(a.Figures)
		c.Moved += len(a.Moved)
	}
	return nil
}

// ReportControl writes the results.
func ReportControl(w io.Writer, list []Controlled) {
	fmt.Fprintln(w, "| shape | tables | add up | proved impossible | given up | figures not the nearest |")
	fmt.Fprintln(w, "|---|--:|--:|--:|--:|--:|")
	for _, c := range list {
		fmt.Fprintf(w, "| %s | %d | %s | %d | %d | %s |\n", c.Shape, c.Made, Percent(c.Adds, c.Made), c.Proved, c.GivenUp, Percent(c.Moved, c.Figures))
	}
}
