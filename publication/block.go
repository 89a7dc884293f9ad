package publication

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

// byBlocks gives rows without a side that of the total right below them that they come to: too few figures for a sum to be
// established, as of one line in one column, are enough where nothing else stands between two totals.
func (s *scan) byBlocks() {
	first := 0
	for i := range s.rows {
		r := &s.rows[i]
		switch {
		case r.node == nil && s.u.Rows[i].Section == i:
			first = i + 1
		case r.node != nil && r.side != 0:
			if r.total && (r.side <= budget.Baten || r.side == budget.Toevoeging || r.side == budget.Onttrekking) && s.comesTo(first, i) {
				s.takeBlock(first, i)
			}
			first = i + 1
		}
	}
}

// takeBlock gives rows the side of their total.
func (s *scan) takeBlock(first, whole int) {
	var rows []lineTerm
	for k := first; k < whole; k++ {
		s.rows[k].side = s.rows[whole].side
		rows = append(rows, lineTerm{1, k})
	}
	s.down = append(s.down, lineSum{rule: understand.RuleTotal, target: whole, terms: rows})
}

// comesTo reports whether rows add up to the one below them in every column, as far as rounding goes.
func (s *scan) comesTo(first, whole int) bool {
	if first >= whole {
		return false
	}
	for j, h := range s.headings {
		if h.why != 0 || h.varies {
			continue
		}
		var sum budget.Amount
		for k := first; k < whole; k++ {
			sum = sum.Add(s.face(k, j))
		}
		if difference := sum.Sub(s.face(whole, j)).Abs(); difference.Cmp(rounding.Bound(s.steps(whole, j, whole-first+1))) > 0 {
			return false
		}
	}
	return true
}

// face is a figure as printed, in euros; €0 where there is none.
func (s *scan) face(row, column int) budget.Amount {
	v, ok := s.u.Value(understand.CellRef{Row: row, Column: column})
	if !ok {
		return budget.Amount{}
	}
	return v.Amount()
}

// steps is the value of one in the last digit of a cell, as many times as there are terms.
func (s *scan) steps(row, column, terms int) (steps budget.Amount) {
	v, ok := s.u.Value(understand.CellRef{Row: row, Column: column})
	for range terms {
		if ok {
			steps = steps.Add(v.Step())
		}
	}
	return steps
}
