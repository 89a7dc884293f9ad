package budget

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

// maxParts bounds the memory that an allocation can take.
const maxParts = 1_000_000

// Allocate divides a in proportion to the weights (inhabitants, hours, lasten) into parts that sum
// to a exactly, each with at most places decimals. Every part is first rounded toward zero; what is
// then left goes, one unit of the last decimal at a time, to the parts that lost most, the earlier
// one where they lost the same. A weight of 0 gets €0.
//
// It returns a *RangeError when there is no weight or there are more than 1.000.000, when a weight is
// negative or has more than 100 digits or decimals, when all are 0, and when places is not from −12 to 40, and
// when a itself has more decimals than places: round it first, and decide where the rest goes.
func (a Amount) Allocate(weights []decimal.Decimal, places int) ([]Amount, error) {
	whole, total, err := wholeWeights(weights)
	if err != nil {
		return nil, err
	}
	steps, err := a.inSteps("allocate", places)
	if err != nil {
		return nil, err
	}
	sign := big.NewInt(int64(steps.Sign()))
	left := new(big.Int).Abs(steps)
	lost := make([]*big.Int, len(whole)) // what rounding took from each share, times total
	order := make([]int, len(whole))
	for i, w := range whole {
		w.Mul(w, new(big.Int).Abs(steps))
		lost[i] = new(big.Int)
		w.QuoRem(w, total, lost[i])
		left.Sub(left, w)
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return lost[j].Cmp(lost[i]) })
	for _, i := range order[:left.Int64()] {
		whole[i].Add(whole[i], big.NewInt(1))
	}
	parts := make([]Amount, len(whole))
	for i, w := range whole {
		parts[i] = fromSteps(w.Mul(w, sign), places)
	}
	return parts, nil
}

// wholeWeights returns the weights as whole numbers in the same proportion, and their total.
func wholeWeights(weights []decimal.Decimal) (whole []*big.Int, total *big.Int, err error) {
	if len(weights) == 0 || len(weights) > maxParts {
		return nil, nil, &RangeError{Op: "allocate by weights", Value: strconv.Itoa(len(weights)), Reason: "not from 1 to 1000000 weights"}
	}
	var finest int32
	for _, w := range weights {
		if w.Sign() < 0 {
			return nil, nil, &RangeError{Op: "allocate by weight", Value: describe(w), Reason: "a weight is 0 or more"}
		}
		if err := checkFactor("allocate by weight", w); err != nil {
			return nil, nil, err
		}
		finest = min(finest, w.Exponent())
	}
	total = new(big.Int)
	for _, w := range weights {
		c := w.Coefficient()
		c.Mul(c, bigPow10(int(w.Exponent()-finest)))
		whole = append(whole, c)
		total.Add(total, c)
	}
	if total.Sign() == 0 {
		return nil, nil, &RangeError{Op: "allocate by weights", Value: "0", Reason: "all weights are 0; there is nothing to divide by"}
	}
	return whole, total, nil
}

// inSteps returns a as a count of units of the last of places decimals.
func (a Amount) inSteps(op string, places int) (*big.Int, error) {
	if err := checkPlaces(op, places, HalfUp); err != nil {
		return nil, err
	}
	if a.Round(places, Truncate) != a {
		return nil, &RangeError{Op: op, Value: describe(a.Decimal()), Reason: "has more than " + strconv.Itoa(places) + " decimals; round it first"}
	}
	d := a.Decimal()
	return ratio(d.Coefficient(), big.NewInt(1), int(d.Exponent()), places, Truncate).Coefficient(), nil
}

// fromSteps is the inverse of inSteps.
func fromSteps(n *big.Int, places int) Amount {
	return canonical(decimal.NewFromBigInt(n, -int32(places)))
}
