package opendata

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/iv3"
)

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
	s = lenient.OrZero(s)
	type code struct {
		year int
		post post
	}
	count := map[code]int{}
	for _, b := range s.blocks {
		for i := range b.rows() {
			for _, a := range [...]amounts{b.first, b.second, b.other} {
				if cents := a.at(i); cents != 0 && cents != missingCents {
					count[code{s.moments[s.groups.list[b.groupAt(i)].moment].Year, s.posts[s.pairs[b.pair.at(i)].post]}]++
					break
				}
			}
		}
	}
	var list []UnlistedCode
	for u, n := range count {
		if c, err := iv3.For(l, u.year); err == nil && !listed(c, u.post) {
			list = append(list, UnlistedCode{Year: u.year, Taakveld: u.post.Taakveld, Balanspost: u.post.Balanspost, Rows: n})
		}
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
