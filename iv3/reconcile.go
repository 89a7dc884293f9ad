package iv3

import (
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

// DistributionKey is a checked distribution principle. The zero value distributes nothing.
type DistributionKey struct {
	portions map[programmeSide][]Portion
}

type programmeSide struct {
	programme string
	side      budget.Side
}

// NewDistributionKey checks that the shares of every programme and side sum to exactly 1
// and that no taakveld occurs twice for one of them. It returns a [*DivisionError].
func NewDistributionKey(portions []Portion) (DistributionKey, error) {
	k := DistributionKey{map[programmeSide][]Portion{}}
	seen := map[Portion]bool{}
	var order []programmeSide
	for _, p := range portions {
		place := programmeSide{p.Programme, p.Side}
		mark := Portion{Programme: p.Programme, Side: p.Side, Taakveld: p.Taakveld}
		if seen[mark] || p.Taakveld.IsZero() || p.Side != budget.Lasten && p.Side != budget.Baten {
			return DistributionKey{}, &DivisionError{Of: place.String(), Reason: "taakveld " + strconv.Quote(p.Taakveld.String()) + " occurs twice, or the entry has no taakveld or side"}
		}
		seen[mark] = true
		if k.portions[place] == nil {
			order = append(order, place)
		}
		k.portions[place] = append(k.portions[place], p)
	}
	for _, place := range order {
		if err := checkShares(place.String(), shares(k.portions[place])); err != nil {
			return DistributionKey{}, err
		}
	}
	return k, nil
}

func (p programmeSide) String() string { return p.side.String() + " of " + p.programme }

func shares(portions []Portion) []decimal.Decimal {
	list := make([]decimal.Decimal, len(portions))
	for i, p := range portions {
		list[i] = p.Share
	}
	return list
}

// Distribute divides amounts per programme over the taakvelden, rounded to the given
// decimals of a euro (0 to 4) by largest remainder: the parts of each programme sum to
// exactly its amount. A programme without a key is a [*DivisionError]. Amounts that meet on
// a taakveld are added; see [SumLines] for the order.
func (k DistributionKey) Distribute(amounts []ProgrammeAmount, places int) ([]Line, error) {
	var lines []Line
	for _, a := range amounts {
		place := programmeSide{a.Programme, a.Side}
		portions := k.portions[place]
		if len(portions) == 0 {
			return nil, &DivisionError{Of: place.String(), Reason: "the key has no entry for it"}
		}
		parts, err := allocate(place.String(), a.Amount, shares(portions), places)
		if err != nil {
			return nil, err
		}
		for i, p := range portions {
			lines = append(lines, Line{Side: a.Side, Taakveld: p.Taakveld, Amount: parts[i]})
		}
	}
	return SumLines(lines), nil
}

// Reconciliation compares one side of the overview per programme with the overview per
// taakveld, whose totals must be the same (BBV art. 66).
type Reconciliation struct {
	Side       budget.Side
	Programmes budget.Amount // total of the programmes
	Taakvelden budget.Amount // total of the taakvelden
	Difference budget.Amount // Taakvelden − Programmes
	Bound      budget.Amount // the largest difference that rounding can explain
	Explained  bool          // whether there is no difference, or rounding can explain it
}

// Reconcile compares both totals, lasten first. step is the value of one unit of the last
// printed digit, such as €1.000; every figure that was rounded on its own may be half of
// it off. A step of €0 allows no difference at all.
func Reconcile(programmes []ProgrammeAmount, taakvelden []Line, step budget.Amount) [2]Reconciliation {
	r := [2]Reconciliation{{Side: budget.Lasten}, {Side: budget.Baten}}
	figures := [2]int64{}
	for _, p := range programmes {
		if i := int(p.Side) - 1; i == 0 || i == 1 {
			r[i].Programmes = r[i].Programmes.Add(p.Amount)
			figures[i]++
		}
	}
	for _, l := range taakvelden {
		if i := int(l.Side) - 1; i == 0 || i == 1 {
			r[i].Taakvelden = r[i].Taakvelden.Add(l.Amount)
			figures[i]++
		}
	}
	for i := range r {
		r[i].settle(figures[i], step)
	}
	return r
}

func (r *Reconciliation) settle(figures int64, step budget.Amount) {
	r.Difference = r.Taakvelden.Sub(r.Programmes)
	bound := step.Abs().Decimal().Mul(decimal.NewFromInt(figures)).Mul(decimal.New(5, -1))
	r.Explained = r.Difference.Abs().Decimal().LessThanOrEqual(bound)
	// Only a step of some forty digits, which nobody prints, has a bound that is no Amount.
	if b, err := budget.FromDecimal(bound); err == nil {
		r.Bound = b
	}
}
