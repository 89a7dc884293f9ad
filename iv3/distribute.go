package iv3

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
)

// ProgrammeAmount is the lasten or baten of a programme as the overview of baten en
// lasten prints them; reserve mutations and the other parts of the overview that have a
// taakveld of their own (0.10, overhead) are given as programmes too.
type ProgrammeAmount struct {
	Programme string
	Side      budget.Side
	Amount    budget.Amount
}

// Portion is one entry of the distribution principle between programmes and taakvelden
// (BBV art. 66): the share of one side of a programme that belongs to a taakveld.
type Portion struct {
	Programme string
	Side      budget.Side
	Taakveld  Taakveld
	Share     decimal.Decimal // 0 to 1; the shares of a programme and side sum to 1
}

// Distribute divides amounts per programme over the taakvelden by the key, rounded to the
// given decimals of a euro (0 to 4) by largest remainder: the parts of each programme sum
// to exactly its amount. It returns a [*DivisionError] where the shares of a programme and
// side do not sum to exactly 1, a taakveld occurs twice for one of them, or a programme has
// no shares. Amounts that meet on a taakveld are added; see [SumTaakvelden] for the order.
func Distribute(amounts []ProgrammeAmount, key []Portion, places int) ([]TaakveldAmount, error) {
	portions, err := portionsOf(key)
	if err != nil {
		return nil, err
	}
	var parts []TaakveldAmount
	for _, a := range amounts {
		of := programmeSide{a.Programme, a.Side}
		list := portions[of]
		if len(list) == 0 {
			return nil, &DivisionError{Of: of.String(), Reason: "the key has no entry for it"}
		}
		amounts, err := divide(of.String(), a.Amount, shares(list), places)
		if err != nil {
			return nil, err
		}
		for i, p := range list {
			parts = append(parts, TaakveldAmount{Side: a.Side, Taakveld: p.Taakveld, Amount: amounts[i]})
		}
	}
	return SumTaakvelden(parts), nil
}

type programmeSide struct {
	programme string
	side      budget.Side
}

func (p programmeSide) String() string { return p.side.String() + " of " + p.programme }

// portionsOf groups the key and checks it as a whole, also what no amount needs.
func portionsOf(key []Portion) (map[programmeSide][]Portion, error) {
	portions := map[programmeSide][]Portion{}
	for _, p := range key {
		of := programmeSide{p.Programme, p.Side}
		twice := slices.ContainsFunc(portions[of], func(q Portion) bool { return q.Taakveld == p.Taakveld })
		if twice || p.Taakveld.IsZero() || p.Side != budget.Lasten && p.Side != budget.Baten {
			return nil, &DivisionError{Of: of.String(), Reason: "taakveld " + strconv.Quote(p.Taakveld.String()) + " occurs twice, or the entry has no taakveld or side"}
		}
		portions[of] = append(portions[of], p)
	}
	for _, p := range key { // in the order of the key, for the same error on every run
		of := programmeSide{p.Programme, p.Side}
		if portions[of][0].Taakveld != p.Taakveld {
			continue // these shares were judged at the first of them
		}
		if reason := unusable(shares(portions[of])); reason != "" {
			return nil, &DivisionError{Of: of.String(), Reason: reason}
		}
	}
	return portions, nil
}

func shares(portions []Portion) []decimal.Decimal {
	list := make([]decimal.Decimal, len(portions))
	for i, p := range portions {
		list[i] = p.Share
	}
	return list
}
