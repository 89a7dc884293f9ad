package rounding_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// fuzzSystem makes figures and identities of any bytes.
func fuzzSystem(data []byte) ([]rounding.Figure, []rounding.Identity, budget.RoundingMode) {
	next := func() int {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return int(b)
	}
	mode := budget.RoundingMode(next() % 7)
	figures := make([]rounding.Figure, next()%16)
	for i := range figures {
		count := int64(int8(next()))
		for range next() % 9 {
			count *= 10
		}
		p, err := budget.NewPrinted(count, next()%4, budget.Unit(next()%3))
		if err == nil {
			figures[i].Printed = p
		}
		kind := next()
		figures[i].Missing, figures[i].Exact = kind%11 == 0, kind%13 == 0
		figures[i].Row, figures[i].Column = i/4, i%4
	}
	ids := make([]rounding.Identity, next()%12)
	for j := range ids {
		ids[j].Total = next() % (len(figures) + 1)
		for range next() % 6 {
			ids[j].Parts = append(ids[j].Parts, rounding.Addend{Figure: next() % (len(figures) + 1), Sign: next()%3 - 1})
		}
	}
	return figures, ids, mode
}

// FuzzVerdicts checks relations on arbitrary systems: nothing panics, verdicts agree with each other, implied
// intervals are in order, and everything can be put into words.
func FuzzVerdicts(f *testing.F) {
	f.Add([]byte{0, 3, 33, 2, 0, 1, 1, 9, 2, 0, 1, 1, 24, 2, 0, 1, 1, 1, 0, 2, 1, 2, 2, 0})
	f.Add([]byte("lasten baten saldo resultaat"))
	f.Fuzz(func(t *testing.T, data []byte) {
		figures, ids, mode := fuzzSystem(data)
		s, err := rounding.NewSystem(context.Background(), figures, ids, mode)
		if err != nil {
			return
		}
		for _, c := range failures(t, s) {
			require.NotEmpty(t, c.Identities)
			require.IsIncreasing(t, append([]int{-1}, c.Identities...))
			for _, x := range c.Suspects {
				require.False(t, figures[x.Figure].Missing)
				require.LessOrEqual(t, x.From.Count(), x.To.Count())
			}
		}
		all := s.Verdicts(nil)
		for j, v := range all {
			require.Equal(t, v, s.Verdict(j))
			e := s.Margin(j)
			require.Equal(t, v, e.Verdict)
			require.NotEmpty(t, s.IdentityText(j).NL)
			if v == rounding.Impossible {
				require.True(t, e.Difference.Cmp(e.Low) <= 0 || e.Difference.Cmp(e.High) >= 0)
			} else if v != rounding.Unknown {
				require.True(t, e.Difference.Cmp(e.Low) >= 0 && e.Difference.Cmp(e.High) <= 0)
			}
		}
		for i := range figures {
			g := s.Implied(i)
			require.True(t, !g.Bounded || g.Low.Cmp(g.High) <= 0)
		}
	})
}

// FuzzControl checks that whatever is returned satisfies the identities and stays close.
func FuzzControl(f *testing.F) {
	f.Add([]byte{0, 3, 33, 2, 0, 1, 1, 9, 2, 0, 1, 1, 24, 2, 0, 1, 1, 1, 0, 2, 1, 2, 2, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		figures, ids, _ := fuzzSystem(data)
		amounts := make([]budget.Amount, len(figures))
		for i, f := range figures {
			amounts[i] = f.Printed.Amount()
		}
		for _, id := range ids { // let what can be computed follow
			var sum budget.Amount
			for _, p := range id.Parts {
				if p.Figure < len(amounts) && p.Sign != 0 {
					a := amounts[p.Figure]
					if p.Sign < 0 {
						a = a.Neg()
					}
					sum = sum.Add(a)
				}
			}
			if id.Total < len(amounts) {
				amounts[id.Total] = sum
			}
		}
		out, err := rounding.Control(amounts, ids, len(data)%3, budget.InMillions)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		requireAdditive(t, amounts, ids, out)
	})
}
