package budget_test

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

func FuzzAddSub(f *testing.F) {
	f.Add(int64(33955000), int8(0), int64(-1655000), int8(0))
	f.Add(int64(math.MaxInt64), int8(-4), int64(1), int8(-4))
	f.Add(int64(math.MinInt64), int8(20), int64(math.MinInt64), int8(-30))
	f.Fuzz(func(t *testing.T, ca int64, ea int8, cb int64, eb int8) {
		a, b := amountOf(t, ca, ea), amountOf(t, cb, eb)
		if a.Add(b).Sub(b) != a || a.Sub(b).Add(b) != a {
			t.Errorf("%s + %s − %s is not %s", a, b, b, a)
		}
		if a.Add(b) != b.Add(a) || a.Sub(b) != b.Sub(a).Neg() {
			t.Errorf("%s and %s do not commute", a, b)
		}
		if (a.Cmp(b) < 0) != (a.Sub(b).Sign() < 0) {
			t.Errorf("%s.Cmp(%s) = %d and the difference is %s", a, b, a.Cmp(b), a.Sub(b))
		}
		equalExact(t, "a + b", a.Add(b), new(big.Rat).Add(exact(a), exact(b)))
		equalExact(t, "a − b", a.Sub(b), new(big.Rat).Sub(exact(a), exact(b)))
	})
}

func FuzzSum(f *testing.F) {
	f.Add(int64(300_000_000_000_000), int64(1), int64(-300_000_000_000_000), int8(0), uint8(9))
	f.Add(int64(12016), int64(8548), int64(13412), int8(3), uint8(1))
	f.Fuzz(func(t *testing.T, x, y, z int64, exp int8, n uint8) {
		terms := slices.Repeat([]budget.Amount{amountOf(t, x, 0), amountOf(t, y, exp), budget.Cents(z)}, int(n)+1)
		want := budget.Sum(terms...)
		slices.Reverse(terms)
		if got := budget.Sum(terms...); got != want {
			t.Errorf("the sum is %s, and %s in reverse", want, got)
		}
		slices.SortFunc(terms, budget.Amount.Cmp)
		var got budget.Amount
		oracle := new(big.Rat)
		for _, a := range terms {
			got = got.Add(a)
			oracle.Add(oracle, exact(a))
		}
		if got != want {
			t.Errorf("the sum is %s, and %s term by term", want, got)
		}
		equalExact(t, "sum", want, oracle)
	})
}

func FuzzMulDiv(f *testing.F) {
	f.Add(int64(33955000), int8(0), int64(10235), int8(-4), int8(2), uint8(0))
	f.Add(int64(5), int8(-1), int64(1), int8(0), int8(0), uint8(1))
	f.Add(int64(math.MaxInt64), int8(-4), int64(math.MinInt64), int8(-18), int8(4), uint8(2))
	f.Fuzz(func(t *testing.T, ca int64, ea int8, cr int64, er, places int8, mode uint8) {
		checkMulDiv(t, amountOf(t, ca, ea), decimal.New(cr, int32(er)%90), int(places)%25+13, roundings[mode%3])
	})
}

func FuzzRound(f *testing.F) {
	f.Add(int64(33954500), int8(0), int8(-3), uint8(1))
	f.Fuzz(func(t *testing.T, c int64, e, places int8, mode uint8) {
		a := amountOf(t, c, e)
		got := a.Round(int(places), roundings[mode%3])
		equalExact(t, a.String(), got, roundExact(exact(a), int(places), roundings[mode%3]))
		if got.Round(int(places), budget.HalfUp) != got {
			t.Errorf("%s rounded is %s, and rounded again something else", a, got)
		}
	})
}

func FuzzAllocate(f *testing.F) {
	f.Add(int64(100), int8(0), uint32(1), uint32(1), uint32(1), int8(2))
	f.Fuzz(func(t *testing.T, c int64, e int8, x, y, z uint32, places int8) {
		a := amountOf(t, c, e).Round(int(places), budget.Truncate)
		weights := []decimal.Decimal{decimal.NewFromInt(int64(x)), decimal.New(int64(y), -3), decimal.New(int64(z), 2)}
		parts, err := a.Allocate(weights, int(places))
		if err != nil {
			return
		}
		if budget.Sum(parts...) != a {
			t.Errorf("%s by %v is %v", a, weights, parts)
		}
		total := new(big.Rat).Add(weights[0].Rat(), new(big.Rat).Add(weights[1].Rat(), weights[2].Rat()))
		step := decimal.New(1, -int32(places)).Rat()
		for i, p := range parts {
			share := new(big.Rat).Mul(exact(a), new(big.Rat).Quo(weights[i].Rat(), total))
			if off := share.Sub(share, exact(p)); off.Abs(off).Cmp(step) >= 0 {
				t.Errorf("%s by %v: part %d is %s, %s off", a, weights, i, p, off.FloatString(9))
			}
		}
	})
}

func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"-1234.5", "0.00001", "1.-5", "--1", "99999999999999999999", "1e9", "007"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := budget.ParseAmount(s)
		if err != nil {
			var p *budget.ParseError
			if !errors.As(err, &p) || p.Input != s || p.Offset < 0 || p.Offset > len(s) {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		if want, ok := new(big.Rat).SetString(s); !ok || exact(a).Cmp(want) != 0 {
			t.Errorf("%q was read as %s", s, a)
		}
		if again := euro(a.String()); again != a || again.String() != a.String() {
			t.Errorf("%q prints as %s and reads back as %s", s, a, again)
		}
	})
}

func FuzzFormatParse(f *testing.F) {
	f.Add(int64(123456789), int8(-2))
	f.Fuzz(func(t *testing.T, c int64, e int8) {
		a := amountOf(t, c, e)
		if got, err := budget.ParseAmount(a.String()); err != nil || got != a {
			t.Errorf("%s reads back as %s, %v", a, got, err)
		}
		text := fmt.Sprintf("%n", a)
		got, err := printed.ParseAmount(text, printed.Dutch)
		var r *printed.ReadError
		if errors.As(err, &r) && len(text) > 18 {
			return // more digits than a printed figure has
		}
		if err != nil || got != a {
			t.Errorf("%s is %s and reads back as %s, %v", a, text, got, err)
		}
	})
}

func FuzzPrint(f *testing.F) {
	f.Add(int64(33954500), int8(0), uint8(0), uint8(1), uint8(0))
	f.Add(int64(math.MinInt64), int8(-4), uint8(9), uint8(2), uint8(1))
	f.Fuzz(func(t *testing.T, c int64, e int8, decimals, unit, mode uint8) {
		a := amountOf(t, c, e)
		m := roundings[mode%3]
		p, err := budget.Print(a, int(decimals%10), budget.Unit(unit%3), m)
		if err != nil {
			var r *budget.RangeError
			if !errors.As(err, &r) {
				t.Error(err)
			}
			return
		}
		off := a.Sub(p.Amount()).Abs()
		if m != budget.Truncate && off.Add(off).Cmp(p.Step()) > 0 || off.Cmp(p.Step()) >= 0 {
			t.Errorf("%s prints as %s, which is %s off in steps of %s", a, p, off, p.Step())
		}
		if q, err := budget.Print(p.Amount(), p.Decimals(), p.Unit(), m); err != nil || q != p {
			t.Errorf("%s prints as %s, %v", p, q, err)
		}
	})
}
