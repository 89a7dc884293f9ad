package made

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Kinds are the mistakes that can be planted.
var Kinds = []string{"cijfer", "verwisseld", "teken", "vorig jaar", "andere stand", "verschil"}

// Plant makes a publication with one mistake of a kind in a figure that stands in two tables at least; nil where that is
// not possible. The first four change one figure of one table; "andere stand" prints one table from other figures, totals
// and all; "verschil" is a wrong digit in a table of differences between the begroting that is made and the year after, which no other kind has.
func Plant(r *rand.Rand, kind string) *Publication {
	seed := r.Uint64()
	p := New(rand.New(rand.NewPCG(seed, 1)))
	p.Kind = kind
	if kind == "andere stand" {
		return p.restated(r, seed)
	}
	twice := p.printedTwice()
	least := int64(0)
	if kind == "verschil" { // to which the roundings of two figures add up
		kind, twice, least = "cijfer", p.differing(seed), 2*leastSlip
	}
	for range min(200, 200*len(twice)) {
		at := twice[r.IntN(len(twice))]
		s := p.Sheets[at[0]]
		c := &s.Table.Rows[at[1]].Cells[at[2]]
		wrong, ok := slip(r, kind, s, at)
		if !ok || least > 0 && apart(wrong, c.Text) <= least {
			continue
		}
		c.Text, p.Wrong, p.Changed = wrong, at[0], map[[2]int]bool{{at[1], at[2]}: true}
		return p
	}
	return nil
}

// differing adds a table of differences in thousands, and says where its figures of three digits at least stand that follow from
// another sheet which is no coarser.
func (p *Publication) differing(seed uint64) (list [][3]int) {
	again := rand.New(rand.NewPCG(seed, 1))
	b, whole := newBudget(again), signs[again.IntN(len(signs))]
	whole.unit = budget.InThousands
	s := printer{b, whole}.differences(2)
	for k, row := range s.Table.Rows {
		for j, c := range row.Cells {
			if len(digits(c.Text)) > 2 && p.implies(s.Cells[k][j].Name) {
				list = append(list, [3]int{len(p.Sheets), k, j})
			}
		}
	}
	p.Sheets = append(p.Sheets, s)
	return list
}

// implies reports whether a sheet prints both figures that a difference follows from, in thousands or finer.
func (p *Publication) implies(difference string) bool {
	thing, year, _ := cutYear(strings.Replace(difference, " verschil", "", 1))
	return slices.ContainsFunc(p.Sheets, func(s *Sheet) bool {
		return s.unit != budget.InMillions && s.prints(fmt.Sprint(thing, " ", year)) && s.prints(fmt.Sprint(thing, " ", year+1))
	})
}

// printedTwice are sheet, row and column of the figures that another sheet prints, too, of three digits at least.
func (p *Publication) printedTwice() (list [][3]int) {
	sheets := map[string]map[int]bool{}
	for i, s := range p.Sheets {
		for _, row := range s.Cells {
			for _, c := range row {
				if sheets[c.Name] == nil {
					sheets[c.Name] = map[int]bool{}
				}
				sheets[c.Name][i] = true
			}
		}
	}
	for i, s := range p.Sheets {
		for k, row := range s.Cells {
			for j, c := range row {
				if len(sheets[c.Name]) > 1 && len(digits(s.Table.Rows[k].Cells[j].Text)) > 2 {
					list = append(list, [3]int{i, k, j})
				}
			}
		}
	}
	return list
}

func digits(s string) string {
	var out []byte
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			out = append(out, s[i])
		}
	}
	return string(out)
}

// slip is a figure as it should not stand in a cell: by at least 2 % and three of its last digit from what should, or its
// sign.
func slip(r *rand.Rand, kind string, s *Sheet, at [3]int) (string, bool) {
	c := s.Cells[at[1]][at[2]]
	right := s.print(c)
	old := []byte(right)
	switch kind {
	case "teken":
		c.Euros = -c.Euros
		return s.print(c), true
	case "vorig jaar":
		i := s.before(at[1], c.Name)
		if i < 0 {
			return "", false
		}
		c.Euros = s.Cells[at[1]][i].Euros
		return s.print(c), far(s.print(c), right)
	case "verwisseld":
		i := r.IntN(len(old) - 1)
		old[i], old[i+1] = old[i+1], old[i]
		if old[i] < '0' || old[i+1] < '0' {
			return "", false
		}
	case "cijfer":
		i := r.IntN(len(old))
		if old[i] < '0' {
			return "", false
		}
		old[i] = byte('0' + r.IntN(10))
	}
	return string(old), !strings.HasPrefix(strings.TrimPrefix(string(old), "-"), "0") && far(string(old), right)
}

// before is the column of a row with the same thing a year earlier, −1 where there is none.
func (s *Sheet) before(row int, name string) int {
	thing, year, _ := cutYear(name)
	for i, c := range s.Cells[row] {
		if t, y, ok := cutYear(c.Name); ok && t == thing && y == year-1 {
			return i
		}
	}
	return -1
}

func cutYear(name string) (thing string, year int, ok bool) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return name, 0, false
	}
	year, err := strconv.Atoi(name[i+1:])
	return name[:i], year, err == nil
}

func far(a, b string) bool {
	x, _ := strconv.ParseInt(digits(a), 10, 64)
	y, _ := strconv.ParseInt(digits(b), 10, 64)
	return apart(a, b) > leastSlip && 50*apart(a, b) > max(x, y)
}

// leastSlip is by how many units of its last digit a mistake changes a figure at least.
const leastSlip = 6

// apart is how many units of the last digit two printed figures differ by, without their signs.
func apart(a, b string) int64 {
	x, _ := strconv.ParseInt(digits(a), 10, 64)
	y, _ := strconv.ParseInt(digits(b), 10, 64)
	return max(x-y, y-x)
}

// restated prints one table of a publication from figures in which one product costs more or less in one year: so much that a
// figure which another sheet prints, too, is far from what should stand there in both.
func (p *Publication) restated(r *rand.Rand, seed uint64) *Publication {
	for range 200 {
		again := rand.New(rand.NewPCG(seed, 1))
		b, whole := newBudget(again), signs[again.IntN(len(signs))]
		whole.headers = again.IntN(len(headings))
		i := r.IntN(len(b.programmes))
		k := r.IntN(len(b.programmes[i].products))
		other := b.clone()
		other.programmes[i].products[k].lasten[2] += other.programmes[i].products[k].lasten[2] / (2 + r.Int64N(20))
		other.total()
		p.Wrong, p.Carried = 1+i, true // the chapter of that programme
		is := sheets(again, other, whole)[p.Wrong]
		if p.Changed = p.Sheets[p.Wrong].changes(is); !p.contradicts(is) {
			continue
		}
		p.Sheets[p.Wrong] = is
		return p
	}
	return nil
}

// changes are the cells of a sheet that another of the same form prints otherwise.
func (s *Sheet) changes(is *Sheet) map[[2]int]bool {
	changed := map[[2]int]bool{}
	for y, row := range is.Table.Rows {
		for x, c := range row.Cells {
			if c.Text != s.Table.Rows[y].Cells[x].Text {
				changed[[2]int{y, x}] = true
			}
		}
	}
	return changed
}

// contradicts reports whether a figure that is changed in the wrong sheet stands in another one, and is far from what
// should stand there as both print it.
func (p *Publication) contradicts(is *Sheet) bool {
	for at := range p.Changed {
		was, c := p.Sheets[p.Wrong].Cells[at[0]][at[1]], is.Cells[at[0]][at[1]]
		if !far(is.print(c), is.print(was)) {
			continue
		}
		for i, s := range p.Sheets {
			if i != p.Wrong && s.prints(c.Name) && far(s.print(c), s.print(was)) {
				return true
			}
		}
	}
	return false
}

// prints reports whether a sheet has a figure.
func (s *Sheet) prints(name string) bool {
	return slices.ContainsFunc(s.Cells, func(row []Cell) bool {
		return slices.ContainsFunc(row, func(c Cell) bool { return c.Name == name })
	})
}
