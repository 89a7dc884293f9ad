package opendata

import (
	"math"
	"runtime"
	"slices"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/iv3"
)

// Totals are the lasten and baten of a [Set] per authority, moment and post, of one round.
// It cannot be changed; its methods may be used concurrently.
type Totals struct {
	set   *Set
	posts int
	// cells holds the sums in cents per group, post and side, plus present; 0 is no amount.
	// That way memory fresh from the system needs no filling.
	cells []int64
}

// orNone returns the totals, or those of no rows for nil and for totals that no set made.
func (t *Totals) orNone() *Totals {
	if t == nil || t.set == nil {
		return &Totals{set: &Set{}}
	}
	return t
}

// Totals adds up the rows of a round. Balance figures and parts of a whole are left out:
// they are not lasten or baten of their own. With categories, such as 1.1, salarissen en
// sociale lasten, it adds up only those: also where a source gives them as a part of the whole.
func (s *Set) Totals(round Round, categories ...iv3.Categorie) *Totals {
	s = lenient.OrZero(s)
	t := &Totals{set: s, posts: len(s.posts)}
	t.cells = make([]int64, 2*len(s.groups.list)*len(s.posts))
	places, workers := s.places(categories), min(runtime.GOMAXPROCS(0), 8)
	var all sync.WaitGroup
	all.Add(workers)
	for worker := range workers {
		go func() {
			defer all.Done()
			t.work(round, len(s.groups.list)*worker/workers, len(s.groups.list)*(worker+1)/workers, places)
		}()
	}
	all.Wait()
	return t
}

// work adds up a round of the deliveries with numbers from first up to end. Other deliveries are
// other goroutines' cells.
func (t *Totals) work(round Round, first, end int, places []int32) {
	t.touch(first, end)
	for _, b := range t.set.blocks {
		if b.most < uint32(first) || b.least >= uint32(end) {
			continue
		}
		a := b.ofRound(round)
		add(t, b, a.narrow, places, uint32(first), uint32(end), math.MinInt16, math.MaxInt16)
		add(t, b, a.wide, places, uint32(first), uint32(end), math.MinInt32, math.MaxInt32)
		t.addCents(b, a.cents, places, uint32(first), uint32(end))
	}
}

// touch writes to the pages of the cells of some deliveries. Fresh memory that is read
// before it is written costs the system two page faults instead of one.
func (t *Totals) touch(first, end int) {
	const page = 4096 / 8
	for i := 2 * first * t.posts; i < 2*end*t.posts; i += page {
		t.cells[i] = 0
	}
}

func (b *block) ofRound(round Round) amounts {
	switch {
	case round == First:
		return b.first
	case round == Second:
		return b.second
	case round == unstated || b.first.empty() && b.second.empty():
		return b.other
	case b.second.empty():
		return b.first
	}
	return latest(b)
}

// latest takes the second round row by row, and the first where it is missing.
func latest(b *block) amounts {
	f := figures{thousands: make([]int32, b.rows())}
	for i := range f.thousands {
		cents := b.second.at(i)
		if cents == missingCents {
			cents = b.first.at(i)
		}
		f.set(i, thousandsOf(cents), cents)
	}
	a, _ := f.pack(b.rows())
	return a
}

// places gives for each pair where in the cells of a delivery its amounts are added, or skip.
func (s *Set) places(categories []iv3.Categorie) []int32 {
	places := make([]int32, len(s.pairs))
	for i, p := range s.pairs {
		c := s.columns[p.column]
		switch {
		case c.Side == 0, len(categories) == 0 && c.OfWhich, len(categories) > 0 && !slices.Contains(categories, c.Categorie):
			places[i] = skip
		case c.Side == budget.Baten:
			places[i] = 2*int32(p.post) + 1
		default:
			places[i] = 2 * int32(p.post)
		}
	}
	return places
}

// skip is the place of what is not added.
const skip = -1

// add adds up a column of a block, of the deliveries from first up to end. It cannot overflow, because a Loader bounds
// the sum of all absolute amounts.
func add[T int16 | int32](t *Totals, b *block, column []T, places []int32, first, end uint32, lowest, highest T) {
	if b.runs != nil {
		addRuns(t, b, column, places, first, end, lowest, highest)
		return
	}
	for i, v := range column {
		group, place := b.group.at(i), places[b.pair.at(i)]
		if group-first >= end-first || place == skip || v == lowest || v == highest {
			continue
		}
		put(&t.cells[2*int(group)*t.posts+int(place)], int64(v)*centsPerThousand)
	}
}

// addRuns is add for a block with runs.
func addRuns[T int16 | int32](t *Totals, b *block, column []T, places []int32, first, end uint32, lowest, highest T) {
	from := 0
	for _, r := range b.runs {
		rows := column[min(from, len(column)):min(r.end, len(column))]
		if r.group-first < end-first {
			cells := t.cells[2*int(r.group)*t.posts:]
			for i, v := range rows {
				place := places[b.pair.at(from+i)]
				if place == skip || v == lowest || v == highest {
					continue
				}
				put(&cells[place], int64(v)*centsPerThousand)
			}
		}
		from = r.end
	}
}

// addCents adds up the amounts of a block that stand in cents.
func (t *Totals) addCents(b *block, cents []exact, places []int32, first, end uint32) {
	for _, e := range cents {
		group, place := b.groupAt(e.row), places[b.pair.at(e.row)]
		if group-first < end-first && place != skip {
			put(&t.cells[2*int(group)*t.posts+int(place)], e.cents)
		}
	}
}

func put(cell *int64, cents int64) {
	sum := *cell
	if sum == 0 {
		sum = present
	}
	*cell = sum + cents
}

// present is added to the sum of a cell that has an amount. No sum is as large, so that
// what is stored is never 0, and adding to it is adding to the sum.
const present = -1 << 63

func onTaakvelden(p post) bool { return !p.Taakveld.IsZero() }

// sum adds up the posts for which in holds; ok is false when none has an amount.
func (t *Totals) sum(e Entity, m Moment, side budget.Side, in func(post) bool) (total budget.Amount, ok bool) {
	_, id, known := t.set.groupOf(e, m)
	if !known || side != budget.Lasten && side != budget.Baten {
		return total, false
	}
	cells := t.cells[2*int(id)*t.posts:]
	cents := int64(0)
	for i, p := range t.set.posts {
		if v := cells[2*i+int(side)-1]; v != 0 && in(p) {
			cents, ok = cents+(v^present), true
		}
	}
	return budget.Cents(cents), ok
}

// Of returns the lasten or baten of an authority on a taakveld at a moment, or those on all
// taakvelden, 0.10 and 0.11 included, for the zero Taakveld; ok is false when no row has
// them, which is not zero.
func (t *Totals) Of(e Entity, m Moment, side budget.Side, code iv3.Taakveld) (total budget.Amount, ok bool) {
	t = t.orNone()
	return t.sum(e, m, side, func(p post) bool { return onTaakvelden(p) && (code.IsZero() || p.Taakveld == code) })
}

// Amounts returns the lasten and baten of an authority per taakveld at a moment, in code order, lasten before baten; a
// taakveld without an amount on a side is left out. What delivery.Delivery.Amounts is of one delivery, this is of the
// published figures.
func (t *Totals) Amounts(e Entity, m Moment) (amounts []iv3.TaakveldAmount) {
	t = t.orNone()
	for _, p := range t.set.posts {
		for _, side := range [...]budget.Side{budget.Lasten, budget.Baten} {
			if a, ok := t.sum(e, m, side, func(q post) bool { return q == p }); ok && onTaakvelden(p) {
				amounts = append(amounts, iv3.TaakveldAmount{Side: side, Taakveld: p.Taakveld, Amount: a})
			}
		}
	}
	return iv3.SumTaakvelden(amounts)
}

// delivered reports whether an authority has any amount other than zero at a moment. An
// authority that did not deliver is in the published files with nothing but zeros.
func (t *Totals) delivered(e Entity, m Moment) bool {
	_, id, ok := t.set.groupOf(e, m)
	if !ok {
		return false
	}
	return slices.ContainsFunc(t.cells[2*int(id)*t.posts:2*int(id+1)*t.posts], func(v int64) bool { return v != 0 && v != present })
}
