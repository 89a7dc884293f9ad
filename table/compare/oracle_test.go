package compare

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/table/understand"
)

// slowPairUp is pairUp as it is meant: each line of the first subject is held against all of the second.
func slowPairUp(f *facts, a, b *subject, t turns, do func(x partner, y *line)) (most int) {
	best := make([]partner, len(b.lines))
	for _, i := range a.lines {
		x, mine, at := &f.lines[i], partner{}, -1
		for pos, k := range b.lines {
			y := &f.lines[k]
			if x.side != y.side && x.side != 0 && y.side != 0 {
				continue
			}
			tried, digits := countAlike(x, y, t)
			most += digits
			if at < 0 || tried.same > mine.same || tried.same == mine.same && x.side == y.side {
				mine, at = tried, pos
			}
		}
		if at >= 0 && (best[at].same+best[at].other == 0 || mine.same > best[at].same) {
			best[at] = mine
		}
	}
	for pos, p := range best {
		if p.same+p.other > 0 {
			do(p, &f.lines[b.lines[pos]])
		}
	}
	return most
}

// slowAccounted is accounted as it is meant: all lines of both tables are tried.
func slowAccounted(f *facts, p pair) bool {
	a, b := p.lines[0], p.lines[1]
	candidates := slices.Concat(f.inTable[a.table], f.inTable[b.table])
	return slices.ContainsFunc(candidates, func(i int) bool {
		l := &f.lines[i]
		enough := leastDigits
		implied := p.a.less != nil || p.b.less != nil
		if implied || !l.countedIn(a) && !l.countedIn(b) {
			enough += bits.Len(uint(len(candidates)))
		}
		return l != a && l != b && between(l, a, b) >= enough
	})
}

// matched is what pairing up came to.
type matched struct {
	x, y        *line
	same, other int
}

func matching(pairUp func(do func(x partner, y *line)) int) (list []matched, most int) {
	most = pairUp(func(x partner, y *line) { list = append(list, matched{x.of, y, x.same, x.other}) })
	return list, most
}

// drawn is a subject of many lines in a table, of few figures, moments and sides, so that many are equal.
func drawn(r *rand.Rand, f *facts, number, lines int) *subject {
	s := &subject{table: number}
	for range lines {
		l := line{table: number, side: budget.Side(r.IntN(3)), signed: r.IntN(2) == 0}
		for year := range 3 {
			if worth := budget.Euros(r.Int64N(9) * 40); r.IntN(4) > 0 {
				l.facts = append(l.facts, fact{when: moment{year: 2020 + year + r.IntN(4)}, worth: worth, amount: worth, step: budget.Euros(1), digits: 9})
			}
		}
		s.lines = append(s.lines, len(f.lines))
		f.inTable[number] = append(f.inTable[number], len(f.lines))
		f.lines = append(f.lines, l)
	}
	return s
}

// Lines are paired as if each were held against every other, whether there are many or few.
func TestPairUp(t *testing.T) {
	r := rand.New(rand.NewPCG(18, 1))
	for n := range 150 {
		f := &facts{inTable: map[int][]int{}}
		a, b := drawn(r, f, 0, 1+r.IntN(50)), drawn(r, f, 1, 1+r.IntN(50))
		want, wantMost := matching(func(do func(partner, *line)) int { return slowPairUp(f, a, b, turns{}, do) })
		for _, roster := range []*roster{nil, newRoster(f.lines, b.lines)} {
			b.roster = roster
			got, most := matching(func(do func(partner, *line)) int { return f.pairUp(a, b, turns{}, do) })
			require.Equal(t, want, got, "%d", n)
			require.Equal(t, wantMost, most)
		}
	}
}

// factsOf are the facts of made publications, each with a mistake, and what is alike in them.
func factsOf(t *testing.T, r *rand.Rand) (*facts, []alike) {
	t.Helper()
	f := &facts{inTable: map[int][]int{}}
	number := 0
	for _, kind := range made.Kinds {
		for _, s := range made.Plant(r, kind).Sheets {
			u, err := understand.Understand(t.Context(), s.Table, understand.Given{})
			require.NoError(t, err)
			f.add(number, u.Sound())
			number++
		}
	}
	f.imply()
	list, err := f.findAlike(t.Context())
	require.NoError(t, err)
	return f, list
}

// A third line is found wherever one is, in publications and among figures of which very many differ by a third one.
func TestAccounted(t *testing.T) {
	r := rand.New(rand.NewPCG(18, 2))
	f, list := factsOf(t, r)
	same := func(f *facts, pairs []pair) (yes, no int) {
		for _, p := range pairs {
			got := f.accounted(p)
			require.Equal(t, slowAccounted(f, p), got)
			if got {
				yes++
			} else {
				no++
			}
		}
		return yes, no
	}
	var pairs []pair
	for _, m := range list {
		pairs = append(pairs, m.other...)
	}
	yes, no := same(f, pairs)
	assert.Greater(t, yes, 3)
	assert.Greater(t, no, 100)
	yes, no = 0, 0
	for range 30 {
		f := &facts{inTable: map[int][]int{}}
		a, b := drawn(r, f, 0, 20), drawn(r, f, 1, 20)
		pairs = nil
		for _, i := range a.lines {
			for _, k := range b.lines {
				m := compareLines(&f.lines[i], &f.lines[k], nil)
				pairs = append(pairs, m.other...)
			}
		}
		y, n := same(f, pairs)
		yes, no = yes+y, no+n
	}
	assert.Greater(t, yes, 20)
	assert.Greater(t, no, 20)
}

// Of ten times as many lines no more are tried: those near the figure that is looked for, and one of each moment.
func TestFewLinesAreTried(t *testing.T) {
	for _, lines := range []int{300, 3000} {
		f := &facts{inTable: map[int][]int{}}
		s := &subject{}
		for i := range lines {
			worth := budget.Euros(int64(i) * 10)
			s.lines, f.inTable[0] = append(s.lines, i), append(f.inTable[0], i)
			f.lines = append(f.lines, line{side: budget.Lasten, facts: []fact{{when: moment{year: 1900 + i}, worth: worth, step: budget.Euros(1)}, {when: moment{year: 1800}, worth: worth, step: budget.Euros(1)}}})
		}
		tried := 0
		x := fact{worth: budget.Euros(1500), step: budget.Euros(1)}
		f.ofSize(0)[moment{year: 1800}].near(&x, func(int) bool { tried++; return false })
		assert.Equal(t, 1, tried)
		one := line{side: budget.Lasten, facts: f.lines[7].facts[:1]}
		assert.Equal(t, []int{7, lines - 1}, newRoster(f.lines, s.lines).beside(&one))
	}
}

// Tables of many lines of one name, and of as many that differ, beside the work of holding each against each.
func BenchmarkManyLines(b *testing.B) {
	for _, lines := range []int{100, 1000} {
		f := &facts{inTable: map[int][]int{}}
		of := func(number int, off int64) *subject {
			s := &subject{table: number}
			for i := range lines {
				worth := budget.Euros(int64(i)*1000 + off)
				s.lines, f.inTable[number] = append(s.lines, len(f.lines)), append(f.inTable[number], len(f.lines))
				f.lines = append(f.lines, line{table: number, side: budget.Lasten, facts: []fact{{when: moment{year: i}, worth: worth, amount: worth, step: budget.Euros(1), digits: 20}}})
			}
			return s
		}
		x, y := of(0, 0), of(1, 77)
		x.roster, y.roster = newRoster(f.lines, x.lines), newRoster(f.lines, y.lines)
		var pairs []pair
		for i := range lines {
			pairs = append(pairs, compareLines(&f.lines[x.lines[i]], &f.lines[y.lines[i]], nil).other...)
		}
		for name, pairUp := range map[string]func(a, b *subject, t turns, do func(partner, *line)) int{
			"each against each": func(a, b *subject, t turns, do func(partner, *line)) int { return slowPairUp(f, a, b, t, do) }, "pairUp": f.pairUp,
		} {
			b.Run(fmt.Sprint(name, "/", lines), func(b *testing.B) {
				for b.Loop() {
					pairUp(x, y, nil, func(partner, *line) {})
				}
			})
		}
		for name, accounted := range map[string]func(p pair) bool{"all lines": func(p pair) bool { return slowAccounted(f, p) }, "accounted": f.accounted} {
			b.Run(fmt.Sprint(name, "/", lines), func(b *testing.B) {
				for b.Loop() {
					for _, p := range pairs {
						accounted(p)
					}
				}
			})
		}
	}
}
