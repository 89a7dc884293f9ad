package understand

import (
	"slices"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/sums"
)

// ruleOf names why a sum holds, by the roles of its lines: the figures found it, the words say what it is.
func (u *Understanding) ruleOf(terms []sums.Addend, overRows bool) SumRule {
	if !overRows {
		return u.ruleOfColumns(terms)
	}
	target := u.Rows[terms[len(terms)-1].Row]
	has := func(is func(RowReading) bool) bool {
		return slices.ContainsFunc(terms, func(t sums.Addend) bool { return is(u.Rows[t.Row]) })
	}
	sided := func(sides ...side) bool {
		return has(func(r RowReading) bool { return slices.Contains(sides, r.side) })
	}
	stand := has(func(r RowReading) bool { return r.Role == roleOpening }) && has(func(r RowReading) bool { return r.Role == roleClosing })
	switch {
	case formulaOf(target.Label) == len(terms)-1:
		return RuleFormula
	case len(terms) == 2 && isBalance(u.Rows[terms[0].Row].Label, target.Label):
		return RuleBalance
	case len(terms) == 2 && stand:
		return RuleCarry
	case len(terms) == 2:
		return RuleRepeat
	case stand:
		return RuleMovement
	case lexicon.EMUSaldo.Within(lexicon.Fold(target.Label)):
		return RuleEMU
	case target.side == sideNone && slices.ContainsFunc(terms[:len(terms)-1], func(t sums.Addend) bool { return u.Rows[t.Row].side == sideNone }):
		return RuleTotal // of lines of any kind
	case sided(sideToevoeging, sideOnttrekking, sideMutatie) && sided(sideSaldo, sideResultaat, sideLasten, sideBaten):
		return RuleResult
	case sided(sideLasten) && sided(sideBaten), sided(sideSaldo) && target.side == sideSaldo && mixed(terms):
		return RuleSaldo
	}
	return RuleTotal
}

// isBalance recognises the totals of activa and passiva.
func isBalance(a, b string) bool {
	left, right := lexicon.Words(lexicon.Fold(a)), lexicon.Words(lexicon.Fold(b))
	return lexicon.Activa.HasAny(left) && lexicon.Passiva.HasAny(right) || lexicon.Passiva.HasAny(left) && lexicon.Activa.HasAny(right)
}

// mixed reports whether the parts of a sum have different signs.
func mixed(terms []sums.Addend) bool {
	return slices.ContainsFunc(terms[:len(terms)-1], func(t sums.Addend) bool { return t.Sign != terms[0].Sign })
}

// heading is what people call the column of a term.
func (u *Understanding) heading(t sums.Addend) string {
	_, column := u.Names(CellRef(t.Place))
	return column
}

func (u *Understanding) ruleOfColumns(terms []sums.Addend) SumRule {
	has := func(is func(ColumnReading) bool) bool {
		return slices.ContainsFunc(terms, func(t sums.Addend) bool { return is(u.Columns[t.Column]) })
	}
	kind := func(k ColumnKind) bool { return has(func(c ColumnReading) bool { return c.Kind == k }) }
	sided := func(s side) bool { return has(func(c ColumnReading) bool { return c.side == s }) }
	switch {
	case len(terms) == 2 && u.half > 0 && isBalance(u.heading(terms[0]), u.heading(terms[1])):
		return RuleBalance
	case formulaOf(u.Columns[terms[len(terms)-1].Column].Label) == len(terms)-1:
		return RuleFormula
	case len(terms) == 2 && kind(columnStand):
		return RuleCarry
	case len(terms) == 2:
		return RuleRepeat
	case kind(columnIncrease) || kind(columnDecrease) || kind(columnStand):
		return RuleMovement
	case kind(ColumnVariance):
		return RuleVariance
	case kind(columnChange):
		return RuleChange
	case sided(sideLasten) && sided(sideBaten):
		return RuleSaldo
	case len(terms) == 3 && mixed(terms) && !kind(columnTotal): // whatever its header says
		return RuleVariance
	}
	return RuleTotal
}
