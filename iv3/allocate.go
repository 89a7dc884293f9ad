package iv3

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// ShareError says why shares cannot divide an amount.
type ShareError struct {
	Of     string // what is divided: a programme, a code
	Reason string
}

func (e *ShareError) Error() string {
	return fmt.Sprintf("iv3: dividing %s: %s", enum.Quote(e.Of), e.Reason)
}

// The limits on what a distribution key may contain; they keep exact arithmetic small.
const (
	maxSharePlaces = 20
	maxShares      = 1000
	maxPlaces      = 4
)

// checkShares requires shares from 0 up to and including 1 that sum to exactly 1.
func checkShares(of string, shares []decimal.Decimal) error {
	if len(shares) > maxShares {
		return &ShareError{of, fmt.Sprintf("%d shares, at most %d are allowed", len(shares), maxShares)}
	}
	total := decimal.Zero
	for _, s := range shares {
		if s.Exponent() < -maxSharePlaces || s.Exponent() > 0 || s.Sign() < 0 || s.GreaterThan(decimal.NewFromInt(1)) {
			return &ShareError{of, fmt.Sprintf("a share is not between 0 and 1 with at most %d decimals", maxSharePlaces)}
		}
		total = total.Add(s)
	}
	if !total.Equal(decimal.NewFromInt(1)) {
		return &ShareError{of, "the shares sum to " + total.String() + "; they must sum to 1"}
	}
	return nil
}

// allocate divides total into parts in proportion to the shares, each a multiple of
// 10^-places euro, that sum to exactly the total: every part is rounded toward zero and
// what remains goes, one unit each, to the parts that lost most (the first on a tie).
// The shares have passed checkShares.
func allocate(of string, total budget.Amount, shares []decimal.Decimal, places int) ([]budget.Amount, error) {
	if places < 0 || places > maxPlaces {
		return nil, &ShareError{of, fmt.Sprintf("%d decimals asked, want 0 to %d", places, maxPlaces)}
	}
	units := total.Abs().Decimal().Shift(int32(places))
	if !units.IsInteger() {
		return nil, &ShareError{of, fmt.Sprintf("the amount %v has more than %d decimals", total, places)}
	}
	parts, remainders := divide(units.BigInt(), shares)
	spread(units.BigInt(), parts, remainders)
	amounts := make([]budget.Amount, len(parts))
	for i, p := range parts {
		if total.Sign() < 0 {
			p.Neg(p)
		}
		a, err := budget.FromDecimal(decimal.NewFromBigInt(p, int32(-places)))
		if err != nil {
			return nil, err
		}
		amounts[i] = a
	}
	return amounts, nil
}

// divide returns the parts rounded toward zero and what each lost, scaled alike.
func divide(units *big.Int, shares []decimal.Decimal) (parts, lost []*big.Int) {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(maxSharePlaces), nil)
	for _, s := range shares {
		p := new(big.Int).Mul(units, s.Shift(maxSharePlaces).BigInt())
		p, m := p.QuoRem(p, scale, new(big.Int))
		parts, lost = append(parts, p), append(lost, m)
	}
	return parts, lost
}

// spread adds the units that rounding left over to the parts that lost most.
func spread(units *big.Int, parts, lost []*big.Int) {
	left := new(big.Int).Set(units)
	order := make([]int, len(parts))
	for i, p := range parts {
		left.Sub(left, p)
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return lost[b].Cmp(lost[a]) })
	for i := 0; left.Sign() > 0; i++ {
		parts[order[i]].Add(parts[order[i]], big.NewInt(1))
		left.Sub(left, big.NewInt(1))
	}
}
