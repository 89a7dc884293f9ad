package understand

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/sums"
)

// learn takes in what a sum says about the signs.
func (u *Understanding) learn(terms []sums.Addend, overRows bool, bits float64) {
	if bits < 0 {
		return
	}
	if overRows {
		u.learnSaldo(terms, bits, func(t sums.Addend) side { return u.Rows[t.Row].side })
		return
	}
	if !slices.ContainsFunc(terms, func(t sums.Addend) bool { return u.Columns[t.Column].Kind == ColumnVariance }) {
		u.learnSaldo(terms, bits, func(t sums.Addend) side { return u.Columns[t.Column].side })
	}
}

// learnSaldo: in a sum of lasten, baten and their saldo the signs tell how the saldo follows from the two.
func (u *Understanding) learnSaldo(terms []sums.Addend, bits float64, sideOf func(sums.Addend) side) {
	sign := map[side]int{}
	row := 0
	for _, t := range terms {
		s := wide(sideOf(t))
		if old, ok := sign[s]; ok && old != t.Sign {
			return
		}
		sign[s] = t.Sign
		if s == sideSaldo {
			row = t.Row
		}
	}
	lasten, baten := -sign[sideLasten]*sign[sideSaldo], -sign[sideBaten]*sign[sideSaldo]
	if lasten == 0 || baten == 0 {
		return
	}
	rule := saldoUnknown
	switch {
	case lasten > 0 && baten > 0:
		rule = SaldoSom
	case lasten > 0:
		rule = LastenMinBaten
	case baten > 0:
		rule = BatenMinLasten
	}
	u.votes.saldo[rule] += bits
	if u.votes.rows == nil {
		u.votes.rows = map[int]SaldoRule{}
	}
	u.votes.rows[row] = rule
}

// settleConvention makes the convention of the sums that were found: what most of them say.
func (u *Understanding) settleConvention() {
	c := &u.Convention
	for rule := BatenMinLasten; rule <= SaldoSom; rule++ {
		if u.votes.saldo[rule] > u.votes.saldo[c.Saldo] {
			c.Saldo = rule
		}
	}
	for row, rule := range u.votes.rows {
		if rule != c.Saldo {
			c.Flips = append(c.Flips, row)
		}
	}
	slices.Sort(c.Flips)
	if c.Saldo != saldoUnknown {
		c.Evidence = fmt.Sprintf("saldo = %s: %.0f bits", c.Saldo, u.votes.saldo[c.Saldo])
	}
	c.Variance = u.varianceRule()
	c.Lasten, c.Baten = u.sideSign(sideLasten), u.sideSign(sideBaten)
	c.Toevoeging, c.Onttrekking = u.sideSign(sideToevoeging), u.sideSign(sideOnttrekking)
}

// varianceRule is the way that most differences of raming and realisatie run, by the side of their rows.
func (u *Understanding) varianceRule() VarianceRule {
	var runs [3]int // raming − realisatie less realisatie − raming, in rows that burden, that do not, and that have no side
	for _, id := range u.Identities {
		raming, realisatie, ok := u.difference(id)
		if !ok {
			continue
		}
		kind := 2
		if side := u.sideOf(CellRef{id.Target.Row, raming.Cell.Column}); side != sideNone {
			kind = 1 - count(burdens(side))
		}
		runs[kind] += 1 - 2*count(realisatie.Coefficient > 0)
	}
	cost, gain, other := runs[0], runs[1], runs[2]
	switch {
	case cost >= 0 && gain <= 0 && cost-gain > 0:
		return VarianceFavourable
	case cost <= 0 && gain >= 0 && gain-cost > 0:
		return VarianceUnfavourable
	case cost+gain+other > 0:
		return RamingMinRealisatie
	case cost+gain+other < 0:
		return RealisatieMinRaming
	}
	return varianceUnknown
}

// difference returns raming and realisatie where an identity says that a column is their difference.
func (u *Understanding) difference(id CellSum) (raming, realisatie CellTerm, ok bool) {
	if len(id.Terms) != 2 || u.Families[id.Family].Rule != RuleVariance {
		return raming, realisatie, false
	}
	all := append([]CellTerm{{-1, id.Target}}, id.Terms...)
	v := slices.IndexFunc(all, func(t CellTerm) bool { return u.Columns[t.Cell.Column].Kind == ColumnVariance })
	if v < 0 || u.nilCell(all) {
		return raming, realisatie, false
	}
	sign := -all[v].Coefficient
	rest := slices.Delete(slices.Clone(all), v, v+1)
	for i := range rest {
		rest[i].Coefficient *= sign
	}
	a, b := rest[0], rest[1]
	stage := func(t CellTerm) budget.Stage { return u.Columns[t.Cell.Column].Stage }
	if stage(a) == budget.Realisatie && stage(b) != budget.Realisatie || stage(a) == stage(b) && a.Cell.Column > b.Cell.Column {
		a, b = b, a
	}
	return a, b, a.Coefficient != b.Coefficient
}

// nilCell reports whether the difference itself is nil, which tells no way.
func (u *Understanding) nilCell(all []CellTerm) bool {
	return slices.ContainsFunc(all, func(t CellTerm) bool {
		return u.Columns[t.Cell.Column].Kind == ColumnVariance && u.figures.values[u.figures.at(t.Cell.Row, t.Cell.Column)] == 0
	})
}

// wide takes resultaat and mutaties together with the saldo: their signs go together.
func wide(side side) side {
	if side == sideResultaat || side == sideMutatie {
		return sideSaldo
	}
	return side
}

// sideSign is the sign that most figures of a side have.
func (u *Understanding) sideSign(side side) Sign {
	f := u.figures
	plus, minus := 0, 0
	for r := range f.rows {
		for c := range f.cols {
			if u.Columns[c].Kind != ColumnVariance && u.sideOf(CellRef{r, c}) == side {
				v := f.values[f.at(r, c)]
				plus += count(v > 0)
				minus += count(v < 0)
			}
		}
	}
	return [...]Sign{SignNegative, signUnknown, SignPositive}[1+cmp.Compare(plus, minus)]
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
