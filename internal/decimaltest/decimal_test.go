// Package decimaltest holds amounts beside the decimals of other libraries: that all of them come to the same, and what that
// costs. It is a module of its own, so that who imports the library does not get theirs.
package decimaltest

import (
	"math/rand/v2"
	"testing"

	govalues "github.com/govalues/decimal"
	"github.com/quagmt/udecimal"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// figures are 512 of a municipal budget with cents, from tens of euros to hundreds of millions, one in four negative, as text.
func figures() (texts []string) {
	r := rand.New(rand.NewPCG(18, 3))
	for range 512 {
		c := r.Int64N(1 << (10 + r.IntN(26)))
		if r.IntN(4) == 0 {
			c = -c
		}
		texts = append(texts, decimal.New(c, -2).StringFixed(2))
	}
	return texts
}

// library is what one library does with its own type of figures.
type library[T any] struct {
	name        string
	parse       func(string) (T, error)
	plus        func(a, b T) (T, error)
	times       func(a, factor T) (T, error) // exactly
	print       func(T) string
	list, out   []T
	printed     []string
	factor, sum T
}

// work is a library without its type.
type work interface {
	run(t testing.TB, do func(name string, work map[string]func() error))
	total(t testing.TB) (sum, product string)
}

func (l *library[T]) prepare(t testing.TB, texts []string) {
	l.list, l.out, l.printed = make([]T, len(texts)), make([]T, len(texts)), make([]string, len(texts))
	require.NoError(t, l.read(texts))
	copy(l.list, l.out)
	var err error
	l.factor, err = l.parse("1.25")
	require.NoError(t, err)
}

func (l *library[T]) read(texts []string) (err error) {
	for i, s := range texts {
		if l.out[i], err = l.parse(s); err != nil {
			return err
		}
	}
	return nil
}

func (l *library[T]) add() (err error) {
	l.sum = l.list[0]
	for _, x := range l.list[1:] {
		if l.sum, err = l.plus(l.sum, x); err != nil {
			return err
		}
	}
	return nil
}

func (l *library[T]) multiply() (err error) {
	for i, x := range l.list {
		if l.out[i], err = l.times(x, l.factor); err != nil {
			return err
		}
	}
	return nil
}

func (l *library[T]) text() error {
	for i, x := range l.list {
		l.printed[i] = l.print(x)
	}
	return nil
}

func (l *library[T]) run(t testing.TB, do func(name string, work map[string]func() error)) {
	texts := figures()
	l.prepare(t, texts)
	do(l.name, map[string]func() error{"parse": func() error { return l.read(texts) }, "sum": l.add, "times 1.25": l.multiply, "text": l.text})
}

// total is the sum of all figures, and that of each times 1.25.
func (l *library[T]) total(t testing.TB) (sum, product string) {
	l.prepare(t, figures())
	require.NoError(t, l.add())
	sum = l.print(l.sum)
	require.NoError(t, l.multiply())
	copy(l.list, l.out)
	require.NoError(t, l.add())
	return sum, l.print(l.sum)
}

// sure is an operation that has no error.
func sure[T any](f func(a, b T) T) func(a, b T) (T, error) {
	return func(a, b T) (T, error) { return f(a, b), nil }
}

func libraries() []work {
	rate := decimal.RequireFromString("1.25")
	return []work{
		&library[budget.Amount]{
			name: "budget", parse: budget.ParseAmount, plus: sure(budget.Amount.Add), print: budget.Amount.String,
			times: func(a, _ budget.Amount) (budget.Amount, error) { return a.Mul(rate, 4, budget.HalfUp) },
		},
		&library[udecimal.Decimal]{
			name: "quagmt-udecimal", parse: udecimal.Parse, plus: sure(udecimal.Decimal.Add), times: sure(udecimal.Decimal.Mul), print: udecimal.Decimal.String,
		},
		&library[govalues.Decimal]{
			name: "govalues-decimal", parse: govalues.Parse, plus: govalues.Decimal.Add, times: govalues.Decimal.Mul, print: govalues.Decimal.String,
		},
		&library[decimal.Decimal]{
			name: "shopspring-decimal", parse: decimal.NewFromString, plus: sure(decimal.Decimal.Add), times: sure(decimal.Decimal.Mul), print: decimal.Decimal.String,
		},
	}
}

// All come to the same sum, and to the same after a multiplication, to the last digit.
func TestAllAgree(t *testing.T) {
	sums, products := map[string]bool{}, map[string]bool{}
	for _, l := range libraries() {
		sum, product := l.total(t)
		for text, all := range map[string]map[string]bool{sum: sums, product: products} {
			all[decimal.RequireFromString(text).String()] = true
		}
	}
	assert.Len(t, sums, 1)
	assert.Len(t, products, 1)
}

func BenchmarkLibraries(b *testing.B) {
	for _, of := range []string{"parse", "sum", "times 1.25", "text"} {
		for _, l := range libraries() {
			l.run(b, func(name string, work map[string]func() error) {
				b.Run(of+"/"+name, func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						require.NoError(b, work[of]())
					}
					b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/512, "ns/figure")
				})
			})
		}
	}
}
