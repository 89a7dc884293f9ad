package opendata

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/iv3"
)

// Standing says how the totals of an authority stand. The zero value is Balanced. Its String
// is "balanced", "within tolerance", "outlier", "not delivered" or "total".
type Standing = enum.Of[standings]

// The standings.
const (
	Balanced     Standing = iota // lasten = baten, to the last digit
	Within                       // the difference is within the tolerance
	Outlier                      // the difference is larger
	NotDelivered                 // nothing but zeros, or no rows at all
	Total                        // not an authority but a total; the authorities are added up and compared with it
)

type standings struct{}

func (standings) List() *enum.List { return &standingList }

var standingList = enum.List{Type: "Standing", What: "standing", Words: []string{"balanced", "within tolerance", "outlier", "not delivered", "total"}}

// EntityCheck is the check of one authority at one moment. All taakvelden together,
// 0.10 and 0.11 included, have as many baten as lasten.
type EntityCheck struct {
	Entity        Entity
	Lasten, Baten budget.Amount
	Difference    budget.Amount // lasten − baten
	Standing      Standing
	// Absence is what the figures themselves show about an outlier, or empty.
	Absence Absence
}

// DefaultTolerance is the tolerance of CBS control PF006 on published figures: 50 times
// € 1.000. Published figures are rounded to thousands one by one, so equality is too much
// to ask.
func DefaultTolerance() budget.Amount { return budget.Euros(50_000) }

// Check checks every authority of the set at a moment, in the order of [Set.Entities]. A
// total such as Nederland is held against the sum of the authorities: its Difference is
// its lasten − theirs, and Lasten and Baten are its own.
func (t *Totals) Check(m Moment, tolerance budget.Amount) []EntityCheck {
	var list []EntityCheck
	var sum budget.Amount
	for _, e := range t.set.Entities() {
		c := EntityCheck{Entity: e}
		c.Lasten, _ = t.Total(e, m, budget.Lasten)
		c.Baten, _ = t.Total(e, m, budget.Baten)
		c.Difference = c.Lasten.Sub(c.Baten)
		switch {
		case e.Pseudo():
			c.Standing = Total
		case !t.delivered(e, m):
			c.Standing = NotDelivered
		case c.Difference.IsZero():
			c.Standing = Balanced
		case c.Difference.Abs().Cmp(tolerance) <= 0:
			c.Standing = Within
		default:
			c.Standing = Outlier
		}
		if c.Standing != Total {
			sum = sum.Add(c.Lasten)
		}
		list = append(list, c)
	}
	t.explain(list, m)
	for i := range list {
		if list[i].Standing == Total {
			list[i].Difference = list[i].Lasten.Sub(sum)
		}
	}
	return list
}

// UnlistedCode is a code that the set uses in a year that does not list it or has it
// closed: a taakveld or a balance item; the other is zero.
type UnlistedCode struct {
	Year       int
	Taakveld   iv3.Taakveld
	Balanspost iv3.Balanspost
	Rows       int // rows with an amount other than zero
}

// Unlisted returns the codes with amounts that the classification of their year does not
// allow, for a layer, by year and code. Years without a classification are left out.
func (s *Set) Unlisted(l iv3.Layer) []UnlistedCode {
	count := map[UnlistedCode]int{}
	for r := range s.each {
		c, err := iv3.For(l, r.Moment.Year)
		if err != nil || listed(c, r.Post) {
			continue
		}
		for _, a := range r.Amounts {
			if !a.IsZero() {
				count[UnlistedCode{Year: r.Moment.Year, Taakveld: r.Post.Taakveld, Balanspost: r.Post.Balanspost}]++
				break
			}
		}
	}
	var list []UnlistedCode
	for u, n := range count {
		u.Rows = n
		list = append(list, u)
	}
	slices.SortFunc(list, func(a, b UnlistedCode) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), a.Taakveld.Compare(b.Taakveld), a.Balanspost.Compare(b.Balanspost))
	})
	return list
}

func listed(c *iv3.Classification, p post) bool {
	if onTaakvelden(p) {
		return c.Bookable(p.Taakveld)
	}
	info, ok := c.Balanspost(p.Balanspost)
	return ok && !info.Heading
}
