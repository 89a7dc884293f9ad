package iv3

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// TaakveldAmount is an amount on a taakveld, the neutral form in which figures enter and
// leave deliveries. Amounts follow the side: lasten and baten are normally positive, a
// negative amount is a correction. The zero Categorie means not divided by category.
type TaakveldAmount struct {
	Side      budget.Side
	Taakveld  Taakveld
	Categorie Categorie
	Amount    budget.Amount
}

// SumTaakvelden adds up the amounts per taakveld and side over the categories, in code
// order, lasten before baten.
func SumTaakvelden(amounts []TaakveldAmount) []TaakveldAmount {
	at := map[TaakveldAmount]int{}
	var sums []TaakveldAmount
	for _, a := range amounts {
		place := TaakveldAmount{Side: a.Side, Taakveld: a.Taakveld}
		i, ok := at[place]
		if !ok {
			i = len(sums)
			at[place] = i
			sums = append(sums, place)
		}
		sums[i].Amount = sums[i].Amount.Add(a.Amount)
	}
	slices.SortFunc(sums, func(a, b TaakveldAmount) int {
		return cmp.Or(a.Taakveld.Compare(b.Taakveld), cmp.Compare(a.Side, b.Side))
	})
	return sums
}

// FillCategorieen returns the amounts with a category on every one that has none and whose
// taakveld leaves no choice, such as 7.1 for 0.10 and 0.11. One that leaves a choice is
// a [*DivisionError] that names the categories.
func (c *Classification) FillCategorieen(amounts []TaakveldAmount) ([]TaakveldAmount, error) {
	c = lenient.OrZero(c)
	filled := slices.Clone(amounts)
	for i, a := range filled {
		if !a.Categorie.IsZero() {
			continue
		}
		open := c.OpenCategorieen(a.Side, a.Taakveld)
		if len(open) != 1 {
			reason := "no category is open in " + c.String()
			if len(open) > 1 {
				reason = "a category is needed; divide it over " + strings.Join(texts(open), ", ")
			}
			return nil, &DivisionError{Of: fmt.Sprintf("the %v of taakveld %v", a.Side, a.Taakveld), Reason: reason}
		}
		filled[i].Categorie = open[0]
	}
	return filled, nil
}

func texts[L list](codes []Code[L]) []string {
	var list []string
	for _, c := range codes {
		list = append(list, c.String())
	}
	return list
}

// DivisionError says why an amount cannot be divided over codes, or carried over to the
// codes of another year.
type DivisionError struct {
	Of     string      // what is divided: a side of a programme or taakveld, a code
	Kind   MappingKind // what the crosswalk says of a code; 0 where it is not asked or does not list it
	Reason string
}

// Error returns what is divided and the reason.
func (e *DivisionError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("iv3: dividing %s: %s", enum.Quote(e.Of), e.Reason)
}

// The limits on what a distribution key may contain; they keep exact arithmetic small.
const (
	maxSharePlaces = 20
	maxShares      = 1000
	maxPlaces      = 4
)

// divide divides an amount by shares from 0 up to and including 1 that sum to exactly 1;
// see [budget.Amount.Allocate].
func divide(of string, total budget.Amount, shares []decimal.Decimal, places int) ([]budget.Amount, error) {
	if reason := unusable(shares); reason != "" {
		return nil, &DivisionError{Of: of, Reason: reason}
	}
	if places < 0 || places > maxPlaces {
		return nil, &DivisionError{Of: of, Reason: fmt.Sprintf("%d decimals asked, want 0 to %d", places, maxPlaces)}
	}
	parts, err := total.Allocate(shares, places)
	if err != nil {
		return nil, &DivisionError{Of: of, Reason: err.Error()}
	}
	return parts, nil
}

// unusable tells why shares cannot divide anything; empty when they can.
func unusable(shares []decimal.Decimal) (reason string) {
	if len(shares) > maxShares {
		return fmt.Sprintf("%d shares, at most %d are allowed", len(shares), maxShares)
	}
	one, total := decimal.NewFromInt(1), decimal.Zero
	for _, s := range shares {
		if s.Exponent() < -maxSharePlaces || s.Exponent() > 0 || s.Sign() < 0 || s.GreaterThan(one) {
			return fmt.Sprintf("a share is not between 0 and 1 with at most %d decimals", maxSharePlaces)
		}
		total = total.Add(s)
	}
	if !total.Equal(one) {
		return "the shares sum to " + total.String() + "; they must sum to 1"
	}
	return ""
}
