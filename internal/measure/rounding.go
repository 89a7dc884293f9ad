package main

import (
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/inject"
	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/rounding"
)

var singleColumns = []share{{"made", made, none}, {"exceeds a bound", exceeds, none}, {"detected", detected, exceeds},
	{"one culprit: told apart", oneApart, apart}, {"one culprit: all", one, detected}, {"right of one", oneRight, one},
	{"named", named, detected}, {"right of named", namedRight, named}, {"among accused", among, detected},
	{"accused first", first, detected}, {"original first", original, detected}, {"accused first with the original", firstTo, detected}}

var severalColumns = []share{{"tables", made, none}, {"detected", detected, made}, {"with accusations", accused, detected},
	{"some conflict accuses only innocents", innocents, detected}, {"an innocent alone", alone, detected}, {"all named", named, detected},
	{"right of named", namedRight, named}, {"all among the accused", among, detected}}

// measureRounding makes slips in the figures of clean tables and diagnoses their recorded identities.
func measureRounding(w io.Writer, list []tables.Table, seed uint64, n int) error {
	b := inject.NewBench(list)
	fmt.Fprintf(w, "%d tables without failures, seed %d\n\n", len(b.Tables), seed)
	singles, err := single(b, seed, n)
	if err != nil {
		return err
	}
	report(w, "error", singleColumns, append(singles, all(singles))...)
	var counts [2]line
	for i := range counts {
		if counts[i], err = several(b, seed, 10*n, 2+i); err != nil {
			return err
		}
	}
	fmt.Fprintln(w)
	report(w, "errors", severalColumns, counts[:]...)
	return nil
}

// single makes single errors of all kinds.
func single(b *inject.Bench, seed uint64, n int) ([]line, error) {
	r := rand.New(rand.NewPCG(seed, 1))
	return byKind(n, func(kind inject.Kind, _ int, out *tally) error {
		ti, fi, count := b.Pick(r, kind)
		t := &b.Tables[ti]
		out[made]++
		if !inject.Exceeds(t, fi, count) {
			return nil
		}
		out[exceeds]++
		s, err := damaged(t, map[int]int64{fi: count})
		if err != nil {
			return err
		}
		if d := s.Diagnose(); len(d.Conflicts) > 0 {
			judge(out, d, t, fi)
		}
		return nil
	})
}

// judge compares a diagnosis with what was really done.
func judge(out *tally, d rounding.Diagnosis, t *tables.Table, figure int) {
	told := toldApart(t, figure)
	out[detected]++
	out.note(apart, told)
	if len(d.Conflicts) > 1 {
		return
	}
	c := d.Conflicts[0]
	right := func(a rounding.Accusation) bool { return len(a.Figures) == 1 && a.Figures[0] == figure }
	i := slices.IndexFunc(c.Accusations, right)
	sole := len(c.Accusations) == 1
	out.note(one, sole)
	out.note(oneApart, sole && told)
	out.note(oneRight, sole && i == 0)
	out.note(named, c.Named)
	out.note(namedRight, c.Named && i == 0)
	out.note(among, i >= 0)
	out.note(first, i == 0)
	if i >= 0 {
		remedies := c.Accusations[i].Remedies
		suggested := len(remedies) > 0 && remedies[0][0].To == t.Figures[figure].Printed
		out.note(original, suggested)
		out.note(firstTo, suggested && i == 0)
	}
}

// toldApart says whether no other figure stands in exactly the same identities.
func toldApart(t *tables.Table, figure int) bool {
	differs := make([]bool, len(t.Figures))
	for _, id := range t.Identities {
		in := map[int]bool{id.Total: true}
		for _, p := range id.Parts {
			in[p.Figure] = true
		}
		for i := range differs {
			differs[i] = differs[i] || in[i] != in[figure]
		}
	}
	for i, touched := range t.Touched {
		if touched && i != figure && !differs[i] {
			return false
		}
	}
	return true
}

// damaged is the system of a table with other figures printed.
func damaged(t *tables.Table, counts map[int]int64) (*rounding.System, error) {
	figures := slices.Clone(t.Figures)
	for i, count := range counts {
		p, err := budget.NewPrinted(count, figures[i].Printed.Decimals(), figures[i].Printed.Unit())
		if err != nil {
			return nil, err
		}
		figures[i].Printed = p
	}
	return rounding.NewSystem(figures, t.Identities, budget.Unstated)
}

// several makes errors in n tables, count at a time, of random kinds, in random figures of one table.
func several(b *inject.Bench, seed uint64, n, count int) (line, error) {
	r := rand.New(rand.NewPCG(seed, uint64(count)))
	out := line{name: fmt.Sprint(count)}
	for range n {
		ti, counts := draw(b, r, count)
		s, err := damaged(&b.Tables[ti], counts)
		if err != nil {
			return out, err
		}
		out.tally[made]++
		if d := s.Diagnose(); len(d.Conflicts) > 0 {
			judgeSeveral(&out.tally, s, d, counts)
		}
	}
	return out, nil
}

// draw draws a table and several slips in it, each large enough to be seen.
func draw(b *inject.Bench, r *rand.Rand, count int) (table int, counts map[int]int64) {
	for {
		ti, fi, n := b.Pick(r, inject.Kind(r.IntN(int(inject.Kinds))))
		t := &b.Tables[ti]
		counts = map[int]int64{}
		if inject.Exceeds(t, fi, n) {
			counts[fi] = n
		}
		for try := 0; len(counts) > 0 && len(counts) < count && try < 200; try++ {
			i := r.IntN(len(t.Figures))
			m, ok := inject.Typo(r, t, i, inject.Kind(r.IntN(int(inject.Kinds))))
			if ok && t.Touched[i] && counts[i] == 0 && inject.Exceeds(t, i, m) {
				counts[i] = m
			}
		}
		if len(counts) == count {
			return ti, counts
		}
	}
}

// judgeSeveral compares a diagnosis with several errors, of which those count that stand in an identity of a conflict.
func judgeSeveral(out *tally, s *rounding.System, d rounding.Diagnosis, counts map[int]int64) {
	wrong := func(figure int) bool { _, ok := counts[figure]; return ok }
	guilty := func(a rounding.Accusation) bool { return slices.ContainsFunc(a.Figures, wrong) }
	seen, suspects, culprits := map[int]bool{}, map[int]bool{}, map[int]bool{}
	var some, innocent, alonely, open bool
	for _, c := range d.Conflicts {
		for _, j := range c.Identities {
			id := s.Identity(j)
			for _, p := range append(id.Parts, rounding.Addend{Figure: id.Total}) {
				if wrong(p.Figure) {
					seen[p.Figure] = true
				}
			}
		}
		open = open || !c.Named
		for i, a := range c.Accusations {
			sole := i == 0 && (len(c.Accusations) == 1 || c.Named)
			alonely = alonely || sole && len(a.Figures) == 1 && !guilty(a)
			for _, f := range a.Figures {
				suspects[f] = true
				if i == 0 && c.Named {
					culprits[f] = true
				}
			}
		}
		some = some || len(c.Accusations) > 0
		innocent = innocent || len(c.Accusations) > 0 && !slices.ContainsFunc(c.Accusations, guilty)
	}
	out[detected]++
	out.note(accused, some)
	out.note(innocents, innocent)
	out.note(alone, alonely)
	out.note(named, !open)
	out.note(namedRight, !open && maps.Equal(seen, culprits))
	maps.DeleteFunc(seen, func(f int, _ bool) bool { return suspects[f] })
	out.note(among, len(seen) == 0)
}
