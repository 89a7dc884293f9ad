package rounding_test

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// wideFigures prints the wide table honestly in thousands.
func wideFigures(tb testing.TB) ([]rounding.Figure, []rounding.Identity) {
	table := wide(rand.New(rand.NewPCG(1, 1)))
	figures, err := honestFigures(table, nil, budget.HalfUp, budget.InThousands, 0, false)
	if err != nil {
		tb.Fatal(err)
	}
	return figures, table.identities[:150]
}

func wideSystem(tb testing.TB) *rounding.System {
	figures, identities := wideFigures(tb)
	return mustSystem(tb, figures, identities)
}

func mustSystem(tb testing.TB, figures []rounding.Figure, identities []rounding.Identity) *rounding.System {
	tb.Helper()
	s, err := rounding.NewSystem(context.Background(), figures, identities, budget.Unstated)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// shop computes the same verdicts, but for the suspicious ones, with shopspring decimals.
type shop struct {
	figures    []decimal.Decimal
	bounds     []decimal.Decimal
	identities []rounding.Identity
}

func newShop(figures []rounding.Figure, identities []rounding.Identity) shop {
	s := shop{identities: identities}
	for _, f := range figures {
		s.figures = append(s.figures, decimal.NewFromInt(f.Printed.Count()))
	}
	half := decimal.New(5, -1)
	for _, id := range identities {
		s.bounds = append(s.bounds, half.Mul(decimal.NewFromInt(int64(len(id.Parts)+1))))
	}
	return s
}

func (s shop) verdicts(dst []rounding.Verdict) []rounding.Verdict {
	for j, id := range s.identities {
		r := s.figures[id.Total]
		for _, p := range id.Parts {
			if p.Sign > 0 {
				r = r.Sub(s.figures[p.Figure])
			} else {
				r = r.Add(s.figures[p.Figure])
			}
		}
		switch {
		case r.IsZero():
			dst = append(dst, rounding.Exact)
		case r.Abs().LessThanOrEqual(s.bounds[j]):
			dst = append(dst, rounding.Plausible)
		default:
			dst = append(dst, rounding.Impossible)
		}
	}
	return dst
}

func BenchmarkVerdicts(b *testing.B) {
	s := wideSystem(b)
	figures, identities := wideFigures(b)
	other := newShop(figures, identities)
	dst := make([]rounding.Verdict, 0, 200)
	b.ReportAllocs()
	for b.Loop() {
		dst = s.Verdicts(dst[:0])
	}
	b.ReportMetric(ratio(func() { dst = s.Verdicts(dst[:0]) }, func() { dst = other.verdicts(dst[:0]) }), "×shopspring")
}

// ratio is how many times as long the second takes as the first: the shortest of many turns of each, taken
// alternately, so that other work on the machine counts for little.
func ratio(first, second func()) float64 {
	shortest := [2]time.Duration{time.Hour, time.Hour}
	for range 200 {
		for i, f := range [2]func(){first, second} {
			start := time.Now()
			for range 10 {
				f()
			}
			shortest[i] = min(shortest[i], time.Since(start))
		}
	}
	return float64(shortest[1]) / float64(shortest[0])
}

func BenchmarkNewSystem(b *testing.B) {
	figures, identities := wideFigures(b)
	b.ReportAllocs()
	for b.Loop() {
		mustSystem(b, figures, identities)
	}
}

func TestVerdictsDoNotAllocate(t *testing.T) {
	s := wideSystem(t)
	dst := make([]rounding.Verdict, 0, 150)
	if n := testing.AllocsPerRun(100, func() { dst = s.Verdicts(dst[:0]) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// The comparator computes the same verdicts.
func TestVerdictsAreThoseOfTheComparator(t *testing.T) {
	figures, identities := wideFigures(t)
	other := newShop(figures, identities).verdicts(nil)
	for j, v := range mustSystem(t, figures, identities).Verdicts(nil) {
		if v == rounding.Suspicious {
			v = rounding.Plausible
		}
		if v != other[j] {
			t.Errorf("identity %d: %s, comparator %s", j, v, other[j])
		}
	}
}
