package budget_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// Every benchmark has its comparators beside it, so that one run gives the ratios. A result goes to
// a package variable, or the compiler would drop the work.
var (
	sinkAmount  budget.Amount
	sinkDecimal decimal.Decimal
	sinkInt     int64
	sinkString  string
	sinkCell    printed.Cell
)

// figures holds the same 512 figures of a municipal budget in every form: cents, from tens of euros
// to hundreds of millions, one in four negative.
type figures struct {
	cents    []int64
	amounts  []budget.Amount
	decimals []decimal.Decimal
	dutch    []string
}

func newFigures(seed uint64) figures {
	const n = 512
	r := rand.New(rand.NewPCG(seed, 3))
	f := figures{make([]int64, n), make([]budget.Amount, n), make([]decimal.Decimal, n), make([]string, n)}
	for i := range n {
		c := r.Int64N(1 << (10 + r.IntN(26)))
		if r.IntN(4) == 0 {
			c = -c
		}
		f.cents[i], f.amounts[i], f.decimals[i] = c, budget.Cents(c), decimal.New(c, -2)
		f.dutch[i] = fmt.Sprintf("%.2n", f.amounts[i])
	}
	return f
}

// perFigure runs f over all figures until b.N figures have been done: ns/op is per figure.
func perFigure(b *testing.B, name string, n int, f func()) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		for done := 0; done < b.N; done += n {
			f()
		}
	})
}

func BenchmarkAdd(b *testing.B) {
	x, y := newFigures(1), newFigures(2)
	n := len(x.cents)
	ints, amounts, decimals := make([]int64, n), make([]budget.Amount, n), make([]decimal.Decimal, n)
	perFigure(b, "int64", n, func() {
		left, right, sum := x.cents[:n], y.cents[:n], ints[:n]
		for i := range sum {
			sum[i] = left[i] + right[i]
		}
	})
	perFigure(b, "Amount", n, func() {
		left, right, sum := x.amounts[:n], y.amounts[:n], amounts[:n]
		for i := range sum {
			sum[i] = left[i].Add(right[i])
		}
	})
	perFigure(b, "shopspring", n, func() {
		left, right, sum := x.decimals[:n], y.decimals[:n], decimals[:n]
		for i := range sum {
			sum[i] = left[i].Add(right[i])
		}
	})
}

func BenchmarkRunningTotal(b *testing.B) {
	x := newFigures(1)
	n := len(x.cents)
	perFigure(b, "int64", n, func() {
		var sum int64
		for _, c := range x.cents {
			sum += c
		}
		sinkInt = sum
	})
	perFigure(b, "Amount", n, func() {
		var sum budget.Amount
		for _, a := range x.amounts {
			sum = sum.Add(a)
		}
		sinkAmount = sum
	})
	perFigure(b, "shopspring", n, func() {
		var sum decimal.Decimal
		for _, d := range x.decimals {
			sum = sum.Add(d)
		}
		sinkDecimal = sum
	})
}

func BenchmarkSum(b *testing.B) {
	x := newFigures(1)
	n := len(x.cents)
	perFigure(b, "int64", n, func() {
		var sum int64
		for _, c := range x.cents {
			sum += c
		}
		sinkInt = sum
	})
	perFigure(b, "Amount", n, func() { sinkAmount = budget.Sum(x.amounts...) })
	perFigure(b, "shopspring", n, func() { sinkDecimal = decimal.Sum(x.decimals[0], x.decimals[1:]...) })
}

// rates returns a rate per figure, out of the dozen that a budget works with: price and wage
// indexations and shares, with one to four decimals.
func rates(n int) []decimal.Decimal {
	texts := []string{"1.0235", "0.985", "1.017", "1.1", "0.125", "1.0389", "0.21", "1.0041", "0.6667", "1.25", "0.0095", "3.5"}
	distinct := make([]decimal.Decimal, len(texts))
	for i, s := range texts {
		distinct[i] = decimal.RequireFromString(s)
	}
	out := make([]decimal.Decimal, n)
	for i := range out {
		out[i] = distinct[i*7%len(texts)]
	}
	return out
}

func BenchmarkMul(b *testing.B) {
	x, r := newFigures(1), rates(512)
	n := len(x.cents)
	ints := make([]int64, n)
	perFigure(b, "int64", n, func() {
		for i, c := range x.cents {
			ints[i] = (c*10235 + 5000) / 10000
		}
	})
	perFigure(b, "Amount", n, func() {
		var last budget.Amount
		for i, a := range x.amounts {
			last, _ = a.Mul(r[i], 2, budget.HalfUp)
		}
		sinkAmount = last
	})
	perFigure(b, "shopspring", n, func() {
		var last decimal.Decimal
		for i, d := range x.decimals {
			last = d.Mul(r[i]).Round(2)
		}
		sinkDecimal = last
	})
}

func BenchmarkDiv(b *testing.B) {
	x, r := newFigures(1), rates(512)
	n := len(x.cents)
	perFigure(b, "Amount", n, func() {
		var last budget.Amount
		for i, a := range x.amounts {
			last, _ = a.Div(r[i], 2, budget.HalfUp)
		}
		sinkAmount = last
	})
	perFigure(b, "shopspring", n, func() {
		var last decimal.Decimal
		for i, d := range x.decimals {
			last = d.DivRound(r[i], 2)
		}
		sinkDecimal = last
	})
}

func BenchmarkReadDutch(b *testing.B) {
	x := newFigures(1)
	n := len(x.cents)
	perFigure(b, "ParseAmount", n, func() {
		for _, s := range x.dutch {
			a, err := printed.ParseAmount(s, printed.Dutch)
			if err != nil {
				b.Fatal(err)
			}
			sinkAmount = a
		}
	})
	perFigure(b, "Locale.Read", n, func() {
		for _, s := range x.dutch {
			c, err := printed.Read(s, printed.Dutch)
			if err != nil {
				b.Fatal(err)
			}
			sinkCell = c
		}
	})
	perFigure(b, "shopspring", n, func() {
		for _, s := range x.dutch {
			s = strings.ReplaceAll(s, ".", "")
			s = strings.ReplaceAll(s, ",", ".")
			d, err := decimal.NewFromString(s)
			if err != nil {
				b.Fatal(err)
			}
			sinkDecimal = d
		}
	})
}

func BenchmarkString(b *testing.B) {
	x := newFigures(1)
	n := len(x.cents)
	perFigure(b, "int64", n, func() {
		for _, c := range x.cents {
			sinkString = strconv.FormatInt(c, 10)
		}
	})
	perFigure(b, "Amount", n, func() {
		for _, a := range x.amounts {
			sinkString = a.String()
		}
	})
	perFigure(b, "shopspring", n, func() {
		for _, d := range x.decimals {
			sinkString = d.String()
		}
	})
}

func BenchmarkParse(b *testing.B) {
	x := newFigures(1)
	canonical := make([]string, len(x.amounts))
	for i, a := range x.amounts {
		canonical[i] = a.String()
	}
	n := len(canonical)
	perFigure(b, "Amount", n, func() {
		for _, s := range canonical {
			sinkAmount, _ = budget.ParseAmount(s)
		}
	})
	perFigure(b, "shopspring", n, func() {
		for _, s := range canonical {
			sinkDecimal, _ = decimal.NewFromString(s)
		}
	})
}
