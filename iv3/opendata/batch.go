package opendata

import (
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/iv3"
)

// Batch is a stretch of rows in columns, for formats that this package does not read: [Set.Batches] gives them and
// [Loader.ReadBatches] takes them. Row i is of Entities[Entity[i]] and Moments[Moment[i]] and booked on
// Bookings[Booking[i]]. The zero value has no rows.
type Batch struct {
	Entities []Entity
	Moments  []Moment
	Bookings []Booking

	Entity, Moment, Booking []uint16 // of every row, as numbers into the lists above

	// The amounts of every row in cents, or [NoAmount], of both publication rounds or else of one that the source does not
	// state. A list that is nil has none; the others are as long as those above.
	First, Second, Unstated []int64
}

// NoAmount stands in a [Batch] for an amount that is missing, which is not zero.
const NoAmount = missingCents

// Booking is what an amount is booked on. The zero value is nothing, which no row has.
type Booking struct {
	Taakveld   iv3.Taakveld   // zero where it is a balance item
	Balanspost iv3.Balanspost // zero where it is a taakveld
	Side       budget.Side    // lasten or baten; zero of balance figures
	Categorie  iv3.Categorie  // zero for the whole of a side, and of balance figures
	Balance    string         // of balance figures "Primo" or "Ultimo", else empty
	OfWhich    bool           // it is a part of the whole of the side and counted there already
}

// maxAmount is the largest amount, in cents: what eleven digits of thousands of euros with five decimals can be.
const maxAmount = 10_000_000_000_000_000 - 1

func (b *Booking) column() column { return column{b.Side, b.Categorie, b.Balance, b.OfWhich} }

// wrong says why an amount cannot be booked there; empty where it can.
func (b *Booking) wrong() string {
	switch sided := b.Side == budget.Lasten || b.Side == budget.Baten; {
	case b.Taakveld.IsZero() == b.Balanspost.IsZero():
		return "want a taakveld or a balance item"
	case sided == (b.Balance != "") || !sided && b.Side != 0:
		return "want lasten or baten, or else Primo or Ultimo"
	case b.Balance != "" && (b.Balance != "Primo" && b.Balance != "Ultimo" || b.OfWhich || !b.Categorie.IsZero()):
		return "a balance figure is Primo or Ultimo, without a category"
	}
	return ""
}

func (b *Batch) rounds() [3][]int64 { return [3][]int64{b.First, b.Second, b.Unstated} }

// check refuses columns of different lengths.
func (b *Batch) check(name string) error {
	n := len(b.Entity)
	ok := len(b.Moment) == n && len(b.Booking) == n && n <= math.MaxInt32
	for _, amounts := range b.rounds() {
		ok = ok && (amounts == nil || len(amounts) == n)
	}
	if !ok {
		return fmt.Errorf("opendata: %s: the columns of a batch differ in length", name)
	}
	return nil
}

// mostOfBatch bounds the rows of a batch: each may be on a booking of its own, which has a number of two bytes.
const mostOfBatch = 1 << 15

// Batches gives the rows in the order in which they were read. A batch holds until the next one: its columns are used again.
func (s *Set) Batches() iter.Seq[Batch] {
	s = lenient.OrZero(s)
	return func(yield func(Batch) bool) {
		b := Batch{Entities: slices.Clone(s.entities), Moments: slices.Clone(s.moments)}
		known := make([]uint32, len(s.pairs))
		for _, block := range s.blocks {
			for from, n := 0, block.rows(); from < n; from += mostOfBatch {
				s.batch(block, from, min(n, from+mostOfBatch), &b, known)
				if !yield(b) {
					return
				}
			}
		}
	}
}

// batch makes a batch of rows of a block. Known are the numbers of bookings plus one, by that of their pair.
func (s *Set) batch(block *block, from, end int, b *Batch, known []uint32) {
	n := end - from
	if len(b.Bookings)+n > math.MaxUint16+1 {
		b.Bookings = nil // who has the last batch may look at them
		clear(known)
	}
	b.Entity, b.Moment, b.Booking = slices.Grow(b.Entity[:0], n)[:n], slices.Grow(b.Moment[:0], n)[:n], slices.Grow(b.Booking[:0], n)[:n]
	for i := range n {
		g, id := s.groups.list[block.groupAt(from+i)], block.pair.at(from+i)
		b.Entity[i], b.Moment[i] = uint16(g.entity), uint16(g.moment)
		if known[id] == 0 {
			p, c := s.posts[s.pairs[id].post], s.columns[s.pairs[id].column]
			b.Bookings = append(b.Bookings, Booking{p.Taakveld, p.Balanspost, c.Side, c.Categorie, c.Balance, c.OfWhich})
			known[id] = uint32(len(b.Bookings))
		}
		b.Booking[i] = uint16(known[id] - 1)
	}
	for i, to := range [...]*[]int64{&b.First, &b.Second, &b.Unstated} {
		amounts := [...]amounts{block.first, block.second, block.other}[i]
		if *to = (*to)[:0]; amounts.empty() {
			*to = nil
			continue
		}
		for i := range n {
			*to = append(*to, amounts.at(from+i))
		}
	}
}
