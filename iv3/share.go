package iv3

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// DivisionError says why an amount cannot be divided over codes, or carried over to the
// codes of another year.
type DivisionError struct {
	Of     string      // what is divided: a side of a programme, a code
	Kind   MappingKind // what the crosswalk says of a code; 0 where it is not asked or does not list it
	Reason string
}

// Error returns what is divided and the reason.
func (e *DivisionError) Error() string {
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
		return &DivisionError{Of: of, Reason: fmt.Sprintf("%d shares, at most %d are allowed", len(shares), maxShares)}
	}
	total := decimal.Zero
	for _, s := range shares {
		if s.Exponent() < -maxSharePlaces || s.Exponent() > 0 || s.Sign() < 0 || s.GreaterThan(decimal.NewFromInt(1)) {
			return &DivisionError{Of: of, Reason: fmt.Sprintf("a share is not between 0 and 1 with at most %d decimals", maxSharePlaces)}
		}
		total = total.Add(s)
	}
	if !total.Equal(decimal.NewFromInt(1)) {
		return &DivisionError{Of: of, Reason: "the shares sum to " + total.String() + "; they must sum to 1"}
	}
	return nil
}

// allocate divides total by shares that have passed checkShares; see
// [budget.Amount.Allocate].
func allocate(of string, total budget.Amount, shares []decimal.Decimal, places int) ([]budget.Amount, error) {
	if places < 0 || places > maxPlaces {
		return nil, &DivisionError{Of: of, Reason: fmt.Sprintf("%d decimals asked, want 0 to %d", places, maxPlaces)}
	}
	parts, err := total.Allocate(shares, places)
	if err != nil {
		return nil, &DivisionError{Of: of, Reason: err.Error()}
	}
	return parts, nil
}
