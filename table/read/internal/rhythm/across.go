package rhythm

import (
	"cmp"
	"slices"
)

// colRule is a sum of columns that the complete rows show: target = Σ sign · column.
type colRule struct {
	target  int
	columns []int
	signs   []int64
	holds   int // in how many rows more than it fails
}

// residue is by how much a row misses a rule.
func (x colRule) residue(v []int64) int64 {
	r := v[x.target]
	for i, c := range x.columns {
		r -= x.signs[i] * v[c]
	}
	return r
}

// within reports whether rounding explains a residue of a sum of n figures and its total.
func within(residue, step int64, n int) bool { return 2*abs(residue) <= step*int64(n+1) }

// across places rows by the sums of columns; where these leave a choice and signs is set, by the usual signs of columns.
func (p *placer) across(signs bool) {
	rules := p.colRules()
	if len(rules) == 0 {
		p.byForm()
		return
	}
	forms, usual := p.forms(), make([]int64, len(p.columns))
	if signs {
		usual = p.usualSigns()
	}
	for _, r := range p.rows {
		if r.cells != nil {
			continue
		}
		r.choose(p, p.placements(r.open, forms), rules, usual)
	}
	p.byForm()
}

// byForm places rows whose figures fit the forms of the columns in one way only.
func (p *placer) byForm() {
	forms := p.forms()
	for _, r := range p.rows {
		if r.cells == nil && slices.ContainsFunc(forms, func(f figForm) bool { return f == formDate || f == formPercent }) {
			if all := p.placements(r.open, forms); len(all) == 1 {
				r.take(all[0], len(p.columns))
			}
		}
	}
}

const (
	signRows = 4  // complete rows of one sign from which on it is that of the column: saldi of three may be alike by chance
	small    = 20 // values up to this hold by accident
)

// agreement is how far a placement agrees with the sums of columns and their usual signs.
type agreement struct {
	fails, exact, rounded, signs int
}

// compare puts the better agreement last: a sum that fails speaks against a placement whatever else holds, one to the
// last digit is less likely by chance than one but for rounding, and signs are habits.
func (a agreement) compare(b agreement) int {
	return cmp.Or(cmp.Compare(b.fails, a.fails), cmp.Compare(a.exact, b.exact), cmp.Compare(a.rounded, b.rounded), cmp.Compare(b.signs, a.signs))
}

// holds reports whether more sums hold than fail.
func (a agreement) holds() bool { return a.exact+a.rounded > a.fails }

// choose takes the one placement that agrees best with the sums of columns, or keeps the best for [placer.down].
func (r *placed) choose(p *placer, all []columnSet, rules []colRule, usual []int64) {
	var best agreement
	var top []columnSet
	for _, at := range all {
		a := p.agree(r.open.valuesAt(at, len(p.columns)), rules, usual)
		if !a.holds() {
			continue
		}
		if order := a.compare(best); len(top) == 0 || order > 0 {
			best, top = a, nil
		} else if order < 0 {
			continue
		}
		top = append(top, at)
	}
	if len(top) == 0 {
		return
	}
	first := r.open.valuesAt(top[0], len(p.columns))
	if slices.ContainsFunc(top, func(at columnSet) bool { return !slices.Equal(r.open.valuesAt(at, len(p.columns)), first) }) {
		r.open.options = top
		return
	}
	r.take(top[0], len(p.columns))
}

// agree says how far the values of a row agree with the sums of columns that they are part of, and with the usual signs.
func (p *placer) agree(v []int64, rules []colRule, usual []int64) agreement {
	var a agreement
	for _, x := range rules {
		if v[x.target] == 0 && !slices.ContainsFunc(x.columns, func(c int) bool { return v[c] != 0 }) {
			continue
		}
		switch res := x.residue(v); {
		case res == 0:
			a.exact++
		case within(res, p.step, len(x.columns)) && largest(v) > small:
			a.rounded++
		default:
			a.fails++
		}
	}
	for c, sign := range usual {
		if v[c] != 0 && sign != 0 && (v[c] > 0) != (sign > 0) {
			a.signs++
		}
	}
	return a
}

func largest(v []int64) int64 {
	m := int64(0)
	for _, n := range v {
		m = max(m, abs(n))
	}
	return m
}

// usualSigns is the one sign that a column has in [signRows] complete rows or more, else 0.
func (p *placer) usualSigns() []int64 {
	out := make([]int64, len(p.columns))
	for c := range out {
		plus, minus := 0, 0
		for _, r := range p.rows {
			switch {
			case r.cells == nil || r.values[c] == 0:
			case r.values[c] > 0:
				plus++
			default:
				minus++
			}
		}
		switch {
		case plus >= signRows && minus == 0:
			out[c] = 1
		case minus >= signRows && plus == 0:
			out[c] = -1
		}
	}
	return out
}

// Bounds of the work of looking for sums of columns.
const (
	mostRules     = 12
	fewColumns    = 7 // up to these sums of up to six columns are looked for, above of three
	manyColumns   = 9 // above these only near the total
	nearColumns   = 3
	mostRuleRows  = 60
	mostRuleParts = 6
)

// colRules finds the sums of columns that hold in two complete rows or more and fail in few.
func (p *placer) colRules() []colRule {
	var full [][]int64
	for _, r := range p.rows {
		if r.cells != nil && !slices.Contains(r.cells, nil) && len(full) < mostRuleRows {
			if !slices.ContainsFunc(full, func(v []int64) bool { return slices.Equal(v, r.values) }) {
				full = append(full, r.values)
			}
		}
	}
	if len(full) < fewestHold {
		return nil
	}
	var rules []colRule
	k := len(p.columns)
	most := mostRuleParts
	if k > fewColumns {
		most = nearColumns
	}
	for target := range k {
		var pool []int
		for c := range k {
			if c != target && (k <= manyColumns || max(c-target, target-c) <= nearColumns) {
				pool = append(pool, c)
			}
		}
		for n := 2; n <= min(most, len(pool)); n++ {
			if n > nearColumns && target > 0 && target < k-1 {
				continue
			}
			eachSum(pool, n, func(columns []int, signs []int64) {
				x := colRule{target: target, columns: columns, signs: signs}
				if x.holds = p.holding(x, full); x.holds > 0 {
					x.columns, x.signs = slices.Clone(columns), slices.Clone(signs)
					rules = append(rules, x)
				}
			})
		}
	}
	return distinct(rules)
}

// A sum of columns that holds in one row may be chance. One that fails in few has an exception there, or a mistake.
const (
	fewestHold = 2
	oneFails   = 4 // of the rows in which it holds
)

// holding is in how many rows more a rule holds than it fails; 0 where it holds in too few or fails in too many.
func (p *placer) holding(x colRule, full [][]int64) int {
	holds, fails := 0, 0
	for _, v := range full {
		if !within(x.residue(v), p.step, len(x.columns)) {
			if fails++; fails*oneFails > len(full) {
				return 0
			}
			continue
		}
		nonzero, large := 0, false
		for _, c := range x.columns {
			if v[c] != 0 {
				nonzero++
			}
			large = large || abs(v[c]) > small
		}
		if nonzero >= 2 && large {
			holds++
		}
	}
	if holds < fewestHold || fails*oneFails > holds {
		return 0
	}
	return holds - fails
}

// eachSum calls do with every choice of n columns and every choice of signs; do must not keep them.
func eachSum(pool []int, n int, do func([]int, []int64)) {
	columns, signs := make([]int, n), make([]int64, n)
	var choose func(i, from int)
	choose = func(i, from int) {
		if i == n {
			for m := range 1 << n {
				for j := range signs {
					signs[j] = 1 - 2*int64(m>>j&1)
				}
				do(columns, signs)
			}
			return
		}
		for j := from; j < len(pool); j++ {
			columns[i] = pool[j]
			choose(i+1, j+1)
		}
	}
	choose(0, 0)
}

// distinct keeps the rules that hold best, the shorter first, one for each set of columns.
func distinct(rules []colRule) []colRule {
	slices.SortStableFunc(rules, func(a, b colRule) int {
		return cmp.Or(cmp.Compare(b.holds, a.holds), cmp.Compare(len(a.columns), len(b.columns)))
	})
	seen := map[uint64]bool{}
	var out []colRule
	for _, x := range rules {
		set := uint64(1) << x.target
		for _, c := range x.columns {
			set |= 1 << c
		}
		if !seen[set] && len(out) < mostRules {
			seen[set] = true
			out = append(out, x)
		}
	}
	return out
}
