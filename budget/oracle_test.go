package budget_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// The oracle calculates in fractions of big integers, which is slow and obvious. It shares nothing
// with the code under test but the amounts themselves, read out by Decimal.

// exact returns a as a fraction.
func exact(a budget.Amount) *big.Rat { return a.Decimal().Rat() }

// roundExact rounds x to places decimals by comparing what is left with a half.
func roundExact(x *big.Rat, places int, mode budget.RoundingMode) *big.Rat {
	ten := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(places, -places))), nil))
	if places < 0 {
		ten.Inv(ten)
	}
	shifted := new(big.Rat).Mul(new(big.Rat).Abs(x), ten)
	whole := new(big.Int).Quo(shifted.Num(), shifted.Denom())
	left := new(big.Rat).Sub(shifted, new(big.Rat).SetInt(whole))
	half := left.Cmp(big.NewRat(1, 2))
	odd := whole.Bit(0) == 1
	if mode == budget.HalfUp && half >= 0 || mode == budget.HalfEven && (half > 0 || half == 0 && odd) {
		whole.Add(whole, big.NewInt(1))
	}
	out := new(big.Rat).Quo(new(big.Rat).SetInt(whole), ten)
	if x.Sign() < 0 {
		out.Neg(out)
	}
	return out
}

// equalExact fails the test unless got is exactly want.
func equalExact(t *testing.T, what string, got budget.Amount, want *big.Rat) {
	t.Helper()
	if exact(got).Cmp(want) != 0 {
		t.Errorf("%s = %s, the oracle says %s", what, got, want.FloatString(45))
	}
}

// amountOf returns coef × 10^exp euros; exp is brought within −30 to 20, which reaches both forms.
func amountOf(t *testing.T, coef int64, exp int8) budget.Amount {
	t.Helper()
	d := decimal.New(coef, int32(exp)%26-5)
	a, err := budget.FromDecimal(d)
	if err != nil {
		t.Fatalf("FromDecimal(%s): %v", d, err)
	}
	if a.Decimal().Cmp(d) != 0 {
		t.Fatalf("FromDecimal(%s) = %s", d, a)
	}
	return a
}

// someAmounts returns amounts of every size and sign, many of them around the limits of the fast form.
func someAmounts(t *testing.T, n int) []budget.Amount {
	t.Helper()
	r := rand.New(rand.NewPCG(2017, 3))
	edges := []string{
		"0", "1", "-1", "0.0001", "-0.0001", "0.00001", "0.01",
		"300000000000000", "-300000000000000", "300000000000000.0001", "-300000000000000.0001",
		"299999999999999.9999", "614891469123651.7205", "-614891469123651.7205",
		"922337203685477.5807", "-922337203685477.5808", "922337203685477.5808",
		"1844674407370955.1616", "9999999999999999999999999999999999999999", "0.0000000000000000000000000000000000000001",
	}
	var out []budget.Amount
	for i := range n {
		switch r.IntN(4) {
		case 0:
			out = append(out, budget.MustParseAmount(edges[i%len(edges)]))
		case 1:
			out = append(out, amountOf(t, r.Int64()-r.Int64(), int8(r.IntN(40)-30)))
		default:
			out = append(out, budget.Cents(r.Int64N(1<<(5+r.IntN(40)))-1<<20))
		}
	}
	return out
}

func TestAddSubAgainstOracle(t *testing.T) {
	amounts := someAmounts(t, 90)
	for _, a := range amounts {
		for _, b := range amounts {
			equalExact(t, a.String()+" + "+b.String(), a.Add(b), new(big.Rat).Add(exact(a), exact(b)))
			equalExact(t, a.String()+" − "+b.String(), a.Sub(b), new(big.Rat).Sub(exact(a), exact(b)))
			if got, want := a.Cmp(b), exact(a).Cmp(exact(b)); got != want {
				t.Errorf("%s.Cmp(%s) = %d, want %d", a, b, got, want)
			}
			if got, want := a == b, exact(a).Cmp(exact(b)) == 0; got != want || a == b != want {
				t.Errorf("%s == %s is %v, Equal %v, want %v", a, b, got, a == b, want)
			}
		}
	}
}

func TestUnaryAgainstOracle(t *testing.T) {
	for _, a := range someAmounts(t, 500) {
		equalExact(t, "−"+a.String(), a.Neg(), new(big.Rat).Neg(exact(a)))
		equalExact(t, "|"+a.String()+"|", a.Abs(), new(big.Rat).Abs(exact(a)))
		if a.Sign() != exact(a).Sign() || a.IsZero() != (exact(a).Sign() == 0) {
			t.Errorf("sign of %s is %d, IsZero %v", a, a.Sign(), a.IsZero())
		}
	}
}

func TestSumAgainstOracle(t *testing.T) {
	amounts := someAmounts(t, 400)
	want := new(big.Rat)
	for i, a := range amounts {
		want.Add(want, exact(a))
		equalExact(t, "sum", budget.Sum(amounts[:i+1]...), want)
	}
}

// roundings are the three ways of rounding.
var roundings = []budget.RoundingMode{budget.HalfUp, budget.HalfEven, budget.Truncate}

func TestRoundAgainstOracle(t *testing.T) {
	for _, a := range someAmounts(t, 40) {
		for places := -42; places <= 42; places += 3 {
			for _, mode := range roundings {
				equalExact(t, a.String()+" rounded "+mode.String(), a.Round(places, mode), roundExact(exact(a), places, mode))
			}
		}
	}
}

func TestMulDivAgainstOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, a := range someAmounts(t, 200) {
		for _, mode := range roundings {
			checkMulDiv(t, a, decimal.New(r.Int64()>>r.IntN(63)-1, int32(r.IntN(30)-25)), r.IntN(24)-12, mode)
		}
	}
}

// checkMulDiv compares a × rate, a / rate and a / another amount with the oracle.
func checkMulDiv(t *testing.T, a budget.Amount, rate decimal.Decimal, places int, mode budget.RoundingMode) {
	t.Helper()
	limit, _ := new(big.Rat).SetString("1e40")
	product := roundExact(new(big.Rat).Mul(exact(a), rate.Rat()), places, mode)
	got, err := a.Mul(rate, places, mode)
	if fits := new(big.Rat).Abs(product).Cmp(limit) < 0; fits != (err == nil) {
		t.Errorf("%s × %s at %d: %v", a, rate, places, err)
	} else if fits {
		equalExact(t, a.String()+" × "+rate.String()+" "+mode.String(), got, product)
	}
	if rate.IsZero() {
		return
	}
	quotient := roundExact(new(big.Rat).Quo(exact(a), rate.Rat()), places, mode)
	got, err = a.Div(rate, places, mode)
	if fits := new(big.Rat).Abs(quotient).Cmp(limit) < 0; fits != (err == nil) {
		t.Errorf("%s / %s at %d: %v", a, rate, places, err)
	} else if fits {
		equalExact(t, a.String()+" / "+rate.String()+" "+mode.String(), got, quotient)
	}
	b, err := budget.FromDecimal(rate)
	if err != nil {
		return
	}
	ratio, err := a.Quo(b, places, mode)
	if err != nil || ratio.Rat().Cmp(quotient) != 0 {
		t.Errorf("%s.Quo(%s) = %s, %v; the oracle says %s", a, b, ratio, err, quotient.FloatString(45))
	}
}

// TestHalves goes through the ties, which random figures miss, on every path of the division.
func TestHalves(t *testing.T) {
	for _, text := range []string{"0.5", "1.5", "2.5", "-0.5", "-2.5", "0.005", "0.015", "2.675", "500", "1500", "-2500",
		"100000000000000.5", "1000000000000000000000.5", "0.00000000000000000005"} {
		a := budget.MustParseAmount(text)
		for _, mode := range roundings {
			for places := -6; places < 21; places++ {
				equalExact(t, text+" "+mode.String(), a.Round(places, mode), roundExact(exact(a), places, mode))
				checkMulDiv(t, a, decimal.New(1, 0), places%12, mode)
				checkMulDiv(t, a, decimal.New(-2, 0), places%12, mode)
				checkMulDiv(t, a, decimal.New(125, -2), places%12, mode)
			}
		}
	}
}
