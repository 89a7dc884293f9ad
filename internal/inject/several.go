package inject

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/bbvgo/bbv/rounding"
)

// Several counts what became of tables with several errors at once.
type Several struct {
	Errors   int // errors per table
	Made     int // tables
	Detected int // with at least one conflict
	Accused  int // with some accusation
	Innocent int // in which some conflict has only accusations of innocent figures
	Alone    int // in which an innocent figure alone is the only one accused, or named
	Named    int // every conflict has a named accusation
	Right    int // of those, exactly the wrong figures that can be seen are named
	Within   int // of the detected, every wrong figure that can be seen stands among the accused
}

// Several makes errors in n tables, count at a time, of random kinds, in random figures of one table.
func (b *Bench) Several(seed uint64, n, count int) (Several, error) {
	r := rand.New(rand.NewPCG(seed, uint64(count)))
	out := Several{Errors: count}
	for range n {
		ti, counts := b.draw(r, count)
		s, err := damaged(&b.Tables[ti], counts)
		if err != nil {
			return out, err
		}
		out.judge(s, counts)
	}
	return out, nil
}

// draw draws a table and several slips in it, each large enough to be seen.
func (b *Bench) draw(r *rand.Rand, count int) (table int, counts map[int]int64) {
	for {
		ti, fi, n := b.Pick(r, Kind(r.IntN(int(Kinds))))
		counts = map[int]int64{}
		if Exceeds(&b.Tables[ti], fi, n) {
			counts[fi] = n
		}
		for try := 0; len(counts) > 0 && len(counts) < count && try < 200; try++ {
			i := r.IntN(len(b.Tables[ti].Figures))
			m, ok := Typo(r, &b.Tables[ti], i, Kind(r.IntN(int(Kinds))))
			if ok && b.Tables[ti].Touched[i] && counts[i] == 0 && Exceeds(&b.Tables[ti], i, m) {
				counts[i] = m
			}
		}
		if len(counts) == count {
			return ti, counts
		}
	}
}

// verdict is what a diagnosis says of the figures of one table.
type verdict struct {
	among, named                   map[int]bool
	accused, innocent, alone, open bool
}

func (o *Several) judge(s *rounding.System, counts map[int]int64) {
	o.Made++
	d := s.Diagnose()
	if len(d.Conflicts) == 0 {
		return
	}
	v := verdict{among: map[int]bool{}, named: map[int]bool{}}
	for _, c := range d.Conflicts {
		v.hear(c, counts)
	}
	seen := visible(s, d, counts)
	o.Detected++
	o.Accused += yes(v.accused)
	o.Innocent += yes(v.innocent)
	o.Alone += yes(v.alone)
	o.Named += yes(!v.open)
	o.Within += yes(within(seen, v.among))
	o.Right += yes(!v.open && within(seen, v.named) && within(v.named, seen))
}

// hear takes one conflict into account.
func (v *verdict) hear(c rounding.Conflict, counts map[int]int64) {
	v.open = v.open || !c.Named
	if len(c.Accusations) == 0 {
		return
	}
	guilty := func(a rounding.Accusation) bool {
		return slices.ContainsFunc(a.Figures, func(f int) bool { return contains(counts, f) })
	}
	first := c.Accusations[0]
	sole := len(c.Accusations) == 1 || c.Named
	v.accused = true
	v.innocent = v.innocent || !slices.ContainsFunc(c.Accusations, guilty)
	v.alone = v.alone || sole && len(first.Figures) == 1 && !guilty(first)
	for _, a := range c.Accusations {
		mark(v.among, a.Figures)
	}
	if c.Named {
		mark(v.named, first.Figures)
	}
}

func mark(set map[int]bool, figures []int) {
	for _, f := range figures {
		set[f] = true
	}
}

func contains[V any](m map[int]V, key int) bool {
	_, ok := m[key]
	return ok
}

// within says whether all of the first set is in the second.
func within(a, b map[int]bool) bool {
	for f := range a {
		if !b[f] {
			return false
		}
	}
	return true
}

// visible are the wrong figures that stand in an identity of some conflict.
func visible(s *rounding.System, d rounding.Diagnosis, counts map[int]int64) map[int]bool {
	seen := map[int]bool{}
	for _, c := range d.Conflicts {
		for _, j := range c.Identities {
			id := s.Identity(j)
			for _, p := range append([]rounding.Addend{{Figure: id.Total}}, id.Parts...) {
				if contains(counts, p.Figure) {
					seen[p.Figure] = true
				}
			}
		}
	}
	return seen
}

// ReportSeveral writes the results.
func ReportSeveral(w io.Writer, list ...Several) {
	fmt.Fprintln(w, "| errors | tables | detected | with accusations | some conflict accuses only innocents | an innocent alone | all named | right of named | all among the accused |")
	fmt.Fprintln(w, "|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
	for _, o := range list {
		fmt.Fprintf(w, "| %d | %d | %s | %s | %s | %s | %s | %s | %s |\n", o.Errors, o.Made, Percent(o.Detected, o.Made),
			Percent(o.Accused, o.Detected), Percent(o.Innocent, o.Detected), Percent(o.Alone, o.Detected),
			Percent(o.Named, o.Detected), Percent(o.Right, o.Named), Percent(o.Within, o.Detected))
	}
}
