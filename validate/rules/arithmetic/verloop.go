package arithmetic

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

// closing is the rule that the closings of roll-forwards of some kinds are what they
// follow from; of names what closes.
func closing(of finding.Text, r validate.Rule, kinds ...balans.VerloopKind) validate.Rule {
	r.Title = finding.Text{
		NL: of.NL + " is begin plus toevoegingen min verminderingen",
		EN: "The closing of " + of.EN + " is its opening plus what is added minus what is taken off",
	}
	r.Check = func(p *validate.Pass) {
		for _, kind := range kinds {
			rows, totals := rollforwards(p, kind)
			for _, r := range slices.Concat(rows, totals) {
				checkClosings(p, r, rows)
			}
		}
	}
	return r
}

func checkClosings(p *validate.Pass, r programme.Rollforward, rows []programme.Rollforward) {
	for _, c := range r.Verloop.Columns() {
		printed := r.Verloop.Printed(c)
		if !isKnown(printed) {
			continue
		}
		ways := validate.Ways(r.Verloop.Closing(c))
		if r.Total { // a total that adds up rounded rows is further from the truth than one that is rounded
			ways = append(ways, validate.Way{Calc: func() budget.Calc { return sumOf(rows).Closing(c) }})
		}
		p.Compare(parts.Row(r, "einde", c, printed), printed, ways...)
	}
}

// rollforwards returns the roll-forwards of a kind, and their printed totals.
func rollforwards(p *validate.Pass, kind balans.VerloopKind) (rows, totals []programme.Rollforward) {
	all := p.Rollforwards(kind)
	i := slices.IndexFunc(all, func(r programme.Rollforward) bool { return r.Total })
	if i < 0 {
		return all, nil
	}
	return all[:i:i], all[i:]
}

func sumOf(rows []programme.Rollforward) balans.Verloop {
	parts := make([]balans.Verloop, len(rows))
	for i, r := range rows {
		parts[i] = r.Verloop
	}
	total, err := balans.SumVerloop("totaal", parts...)
	if err != nil { // rows of one kind always have a total
		return balans.Verloop{}
	}
	return total
}

// sumClosings adds up the closings of roll-forwards: as printed, or else as
// they follow.
func sumClosings(rows []programme.Rollforward, c budget.Column) budget.Calc {
	terms := make([]budget.Term, len(rows))
	for i, r := range rows {
		closing := r.Verloop.Printed(c)
		if !isKnown(closing) {
			closing = r.Verloop.Closing(c)
		}
		terms[i] = budget.Plus(closing)
	}
	return budget.Computed("Saldo einde", terms...)
}
