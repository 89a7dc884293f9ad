package inject

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/rounding"
)

// Tally counts what became of the errors of one kind.
type Tally struct {
	Made     int // errors made in a figure that stands in an identity
	Exceeds  int // that exceed the bound of one of its identities
	Detected int // of those
	Apart    int // detected, in figures that the identities can tell from every other figure
	One      int // of the detected, one possible culprit
	OneApart int // of those told apart, one possible culprit
	OneRight int // of One, the right one
	Named    int // of the detected, a culprit named
	Right    int // of the named, the right one
	First    int // of the detected, the original figure is the first suggestion for its place
	FirstOne int // of One, the original figure is the first suggestion
	Among    int // of the detected, the right figure among the accused
	Top      int // of the detected, the right figure accused first of all
	TopTo    int // of those, with the original figure as its first suggestion
}

func (t *Tally) add(u Tally) {
	t.Made += u.Made
	t.Exceeds += u.Exceeds
	t.Detected += u.Detected
	t.Apart += u.Apart
	t.One += u.One
	t.OneApart += u.OneApart
	t.OneRight += u.OneRight
	t.Named += u.Named
	t.Right += u.Right
	t.First += u.First
	t.FirstOne += u.FirstOne
	t.Among += u.Among
	t.Top += u.Top
	t.TopTo += u.TopTo
}

// Bench is a set of clean tables to make errors in.
type Bench struct {
	Tables []tables.Table
	apart  [][]bool
	places [][2]int // table and figure, of all figures that stand in an identity
}

// NewBench takes the tables that have no failures as published.
func NewBench(list []tables.Table) *Bench {
	b := &Bench{}
	for _, t := range list {
		if t.Failures > 0 {
			continue
		}
		for i, touched := range t.Touched {
			if touched {
				b.places = append(b.places, [2]int{len(b.Tables), i})
			}
		}
		b.Tables = append(b.Tables, t)
		b.apart = append(b.apart, toldApart(&t))
	}
	return b
}

// toldApart says per figure whether no other figure stands in exactly the same identities.
func toldApart(t *tables.Table) []bool {
	users := make([]string, len(t.Figures))
	for j, id := range t.Identities {
		users[id.Total] += fmt.Sprint(j, " ")
		for _, p := range id.Parts {
			users[p.Figure] += fmt.Sprint(j, " ")
		}
	}
	count := map[string]int{}
	for i, u := range users {
		if t.Touched[i] {
			count[u]++
		}
	}
	out := make([]bool, len(users))
	for i, u := range users {
		out[i] = u != "" && count[u] == 1
	}
	return out
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

// Single makes n single errors of every kind and tallies them by kind.
func (b *Bench) Single(seed uint64, n int) ([Kinds]Tally, error) {
	var out [Kinds]Tally
	r := rand.New(rand.NewPCG(seed, 1))
	for kind := range Kinds {
		for range n {
			u, err := b.one(r, kind)
			if err != nil {
				return out, err
			}
			out[kind].add(u)
		}
	}
	return out, nil
}

func (b *Bench) one(r *rand.Rand, kind Kind) (Tally, error) {
	ti, fi, count := b.Pick(r, kind)
	t := &b.Tables[ti]
	u := Tally{Made: 1}
	if !Exceeds(t, fi, count) {
		return u, nil
	}
	u.Exceeds = 1
	s, err := damaged(t, map[int]int64{fi: count})
	if err != nil {
		return u, err
	}
	d := s.Diagnose()
	if len(d.Conflicts) == 0 {
		return u, nil
	}
	u.Detected = 1
	if b.apart[ti][fi] {
		u.Apart = 1
	}
	if len(d.Conflicts) == 1 {
		u.judge(d.Conflicts[0], fi, t.Figures[fi].Printed)
	}
	return u, nil
}

// judge compares a conflict with what was really done.
func (u *Tally) judge(c rounding.Conflict, figure int, original budget.Printed) {
	right := func(a rounding.Accusation) bool { return len(a.Figures) == 1 && a.Figures[0] == figure }
	if len(c.Accusations) == 1 {
		u.One, u.OneApart = 1, u.Apart
		u.OneRight = yes(right(c.Accusations[0]))
	}
	if c.Named {
		u.Named, u.Right = 1, yes(right(c.Accusations[0]))
	}
	i := slices.IndexFunc(c.Accusations, right)
	if i < 0 {
		return
	}
	u.Among = 1
	u.Top = yes(i == 0)
	if a := c.Accusations[i]; len(a.Remedies) > 0 && a.Remedies[0][0].To == original {
		u.First, u.FirstOne, u.TopTo = 1, u.One, u.Top
	}
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
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

// Report writes the table of results.
func Report(w io.Writer, tallies [Kinds]Tally) {
	fmt.Fprintln(w, "| error | made | exceeds a bound | detected | one culprit: told apart | one culprit: all | right of one | named | right of named | among accused | accused first | original first | accused first with the original |")
	fmt.Fprintln(w, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
	var all Tally
	for k, t := range tallies {
		line(w, Kind(k).String(), t)
		all.add(t)
	}
	line(w, "**all**", all)
}

func line(w io.Writer, name string, t Tally) {
	fmt.Fprintf(w, "| %s | %d | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", name, t.Made, t.Exceeds,
		Percent(t.Detected, t.Exceeds), Percent(t.OneApart, t.Apart), Percent(t.One, t.Detected), Percent(t.OneRight, t.One),
		Percent(t.Named, t.Detected), Percent(t.Right, t.Named), Percent(t.Among, t.Detected),
		Percent(t.Top, t.Detected), Percent(t.First, t.Detected), Percent(t.TopTo, t.Detected))
}

// Percent prints a share with two decimals, rounded down.
func Percent(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	n := part * 10000 / whole
	return fmt.Sprintf("%d.%02d %%", n/100, n%100)
}
