package publication

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
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
			if (r.total || s.labels[i].reserves()) && (r.side <= budget.Baten || r.side == budget.Toevoeging || r.side == budget.Onttrekking) && s.comesTo(first, i) {
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

// nest puts what a row that is named adds up below it: "7.2 Riolering" is the total of the rows of the programme that stand
// right above or below.
func (s *scan) nest() {
	for i := range s.rows {
		r := &s.rows[i]
		if r.node == nil || r.total || s.bare(i) || r.kind != entity || r.node == s.root {
			continue
		}
		if addends := s.addends(i); addends != nil && s.beside(i, addends) {
			s.adopt(i, addends)
		} else if s.again(i) {
			s.adopt(i, []int{i + 1})
		}
	}
}

// adopt puts the nodes of rows below that of another row, where they stand beside it.
func (s *scan) adopt(i int, addends []int) {
	whole := s.rows[i].node
	for _, k := range addends {
		n := s.rows[k].node
		if n == nil || n.kind != entity || n == whole || n.parent != whole.parent || n.called || whole.within(n) {
			return
		}
	}
	for _, k := range addends {
		if n := s.rows[k].node; n.parent != whole {
			n.move(whole)
		}
	}
	s.rows[i].total = true
}

// again reports whether the next row is the only part of a row: of another number, the same name and the same figures.
func (s *scan) again(i int) bool {
	if i+1 >= len(s.rows) || s.labels[i].number == "" || s.labels[i+1].number == "" || !slices.Equal(s.labels[i].words, s.labels[i+1].words) {
		return false
	}
	return slices.ContainsFunc(s.down, func(l lineSum) bool {
		return len(l.terms) == 1 && l.coefficient(i) != 0 && l.coefficient(i+1) != 0
	})
}

// addends are the rows that a row is the total of, by the sum with most evidence; nil without one.
func (s *scan) addends(row int) (rows []int) {
	for _, l := range s.down {
		own := l.coefficient(row)
		if !addsUp(l.rule) || own == 0 || len(l.terms) < 2 || slices.ContainsFunc(l.all(), func(t lineTerm) bool {
			return t.line != row && (t.coefficient != -own || !s.alike(t.line, row))
		}) {
			continue
		}
		for _, t := range l.all() {
			if t.line != row {
				rows = append(rows, t.line)
			}
		}
		slices.Sort(rows)
		return rows
	}
	return nil
}

// addsUp reports whether a rule is that of a total, or of a formula that the table prints.
func addsUp(rule understand.SumRule) bool {
	return rule == understand.RuleTotal || rule == understand.RuleFormula
}

// alike reports whether a row can be a part of another by their sides.
func (s *scan) alike(part, whole int) bool {
	a, b := s.rows[part].side, s.rows[whole].side
	return a == b || a == 0 || b == 0
}

// beside reports whether rows stand right above or right below another, without a total between.
func (s *scan) beside(row int, addends []int) bool {
	first, last := addends[0], addends[len(addends)-1]
	return last-first == len(addends)-1 && (first == row+1 || last == row-1)
}

// totals finds what the totals that name nothing are totals of: what all their parts are parts of.
func (s *scan) totals() {
	for i := range s.rows {
		r := &s.rows[i]
		if r.node == nil || !r.total && !s.bare(i) || s.labels[i].all() || r.node.kind == part || r.node == s.dekking {
			continue
		}
		addends := s.addends(i)
		if addends == nil {
			continue
		}
		s.besideProgrammes(addends)
		if r.total = true; r.node.kind == entity && !s.bare(i) && !s.u.Rows[i].Total {
			continue // it has a name
		}
		r.node = s.whole(i, addends)
	}
}

// besideProgrammes takes rows that are added to the total of the programmes for none of these.
func (s *scan) besideProgrammes(addends []int) {
	if !slices.ContainsFunc(addends, func(k int) bool { return s.rows[k].node == s.programmes }) {
		return
	}
	for _, k := range addends {
		if n := s.rows[k].node; n != nil && n.kind == entity && n.parent == s.programmes && !n.called && n.number == "" && len(n.prints) == 0 && len(n.children) == 0 {
			n.move(s.document)
		}
	}
}

// whole is what rows are parts of.
func (s *scan) whole(i int, addends []int) *node {
	var nodes []*node
	for _, k := range addends {
		if n := s.rows[k].node; n != nil && n.parent != nil {
			if s.rows[k].total && n != s.rows[i].node && s.bare(k) || n == s.programmes || n == s.dekking {
				n = &node{parent: n.parent, kind: n.kind} // a total among the parts stands for all of its own
			}
			nodes = append(nodes, n)
		} else {
			return s.rows[i].below
		}
	}
	n := over(nodes)
	if n == s.programmes && s.overview && !s.labels[i].all() && s.rows[i].side >= budget.Saldo {
		return s.document // the totaal saldo of an overzicht that has programmes only
	}
	return n
}

// sides gives rows without a side that of the total they are part of, and what the sums say of saldi that are called otherwise.
func (s *scan) sides() {
	for range 2 { // a resultaat follows from the saldo above it, which may be called otherwise too
		for i := range s.rows {
			if r := &s.rows[i]; r.node != nil && (r.side == 0 || r.side == mutatie || r.side == budget.Saldo) {
				r.side = s.bySums(i)
			}
		}
	}
	for i := range s.rows {
		if r := &s.rows[i]; r.node != nil && r.side == 0 {
			r.side = s.byTotal(i)
		}
	}
	s.byBlocks()
	s.bySiblings()
	s.byParts()
	if side := s.byCaption(); side != 0 {
		for i := range s.rows {
			if r := &s.rows[i]; r.node != nil && r.side == 0 {
				r.side = side
			}
		}
	}
	s.byClosing()
}

// byClosing gives lines of which nothing else tells the side that of the total right below them.
func (s *scan) byClosing() {
	for i, r := range s.rows {
		if first, _, _ := s.block(i); r.node != nil && s.u.Rows[i].Total && slices.Contains(booked, r.side) && s.closes(i) {
			for k := first; k < i; k++ {
				if s.rows[k].side == 0 {
					s.rows[k].side = r.side
				}
			}
		}
	}
}

// bySums is the side of a row that the sums tell: what baten and lasten come to is the saldo, and what that and the mutations
// of reserves come to is the resultaat.
func (s *scan) bySums(row int) budget.Side {
	own := s.rows[row].side
	for _, l := range s.down {
		if l.coefficient(row) == 0 {
			continue
		}
		has := map[budget.Side]bool{}
		for _, t := range l.all() {
			if t.line != row {
				has[s.rows[t.line].side] = true
			}
		}
		reserves := has[mutatie] || has[budget.Toevoeging] || has[budget.Onttrekking]
		switch {
		case own != budget.Saldo && len(l.terms) == 2 && has[budget.Lasten] && has[budget.Baten]:
			return budget.Saldo
		case l.target == row && has[budget.Saldo] && reserves && !has[budget.Resultaat]:
			return budget.Resultaat
		}
	}
	return own
}

// byTotal is the side of the total that a row is part of.
func (s *scan) byTotal(row int) budget.Side {
	for _, l := range s.down {
		if !addsUp(l.rule) && l.rule != understand.RuleRepeat || l.target == row {
			continue
		}
		side := s.rows[l.target].side
		if side == 0 || side >= budget.Resultaat {
			continue
		}
		for _, t := range l.terms {
			if t.line == row && t.coefficient > 0 && s.consistent(l, side) {
				return side
			}
		}
	}
	return 0
}

// consistent reports whether no part of a total is on another side.
func (s *scan) consistent(l lineSum, side budget.Side) bool {
	return !slices.ContainsFunc(l.terms, func(t lineTerm) bool {
		own := s.rows[t.line].side
		return t.coefficient < 0 || own != 0 && own != side && own != budget.Resultaat // which balances lasten and baten
	})
}

// byParts gives totals the side of their parts.
func (s *scan) byParts() {
	for i := range s.rows {
		if r := &s.rows[i]; r.node != nil && r.side == 0 {
			if addends := s.addends(i); addends != nil && !slices.ContainsFunc(addends, func(k int) bool { return s.rows[k].side != s.rows[addends[0]].side }) {
				r.side = s.rows[addends[0]].side
			}
		}
	}
}

// bySiblings gives the parts of a total the side of the saldo where one of them is called so: what is added up is of one kind.
func (s *scan) bySiblings() {
	for _, l := range s.down {
		if !addsUp(l.rule) || !slices.ContainsFunc(l.terms, func(t lineTerm) bool { return lexicon.CellSaldo.Has(firstWord(s.labels[t.line])) }) {
			continue
		}
		if slices.ContainsFunc(l.terms, func(t lineTerm) bool {
			return s.rows[t.line].node == nil || s.rows[t.line].side != 0 || t.coefficient < 0
		}) {
			continue
		}
		for _, t := range l.all() {
			s.rows[t.line].side = budget.Saldo
		}
	}
}

// bare reports whether a row names nothing, as what adds up others under the word for a side does not: "Lasten per product".
func (s *scan) bare(i int) bool {
	l := s.labels[i]
	return l.bare() || l.number == "" && sided(firstWord(l)) && s.u.Rows[i].Side != 0 && s.addends(i) != nil
}

// byCaption is the side that the caption names, where it names one.
func (s *scan) byCaption() budget.Side {
	lasten, baten := false, false
	for _, l := range segments(s.caption) {
		lasten = lasten || slices.ContainsFunc(l.words, lexicon.CellLasten.Has) && len(l.words) <= ownTitle
		baten = baten || slices.ContainsFunc(l.words, lexicon.CellBaten.Has) && len(l.words) <= ownTitle
	}
	switch {
	case lasten && !baten:
		return budget.Lasten
	case baten && !lasten:
		return budget.Baten
	}
	return 0
}

// ownTitle is how many words a part of a caption has at most that says of which side the table is: "Lasten", "Totaal baten".
const ownTitle = 2

// apart gives each row that a total adds up something of its own to be of: a label without a number that stands there twice
// is of two things, and one that says no more than its side is a line beside those that have names. The sums are of rows, whatever their labels.
func (s *scan) apart() {
	for i := range s.rows {
		if s.rows[i].node == nil || !s.rows[i].total {
			continue
		}
		taken := map[*node]bool{}
		addends := s.addends(i)
		if first, _, _ := s.block(i); addends == nil && s.closes(i) {
			for k := first; k < i; k++ {
				addends = append(addends, k)
			}
		}
		for k := range addends {
			s.setApart(addends[k], addends, taken)
			taken[s.rows[addends[k]].node] = true
		}
	}
}

// setApart gives a row that is added to others a node of its own if it needs one.
func (s *scan) setApart(row int, addends []int, taken map[*node]bool) {
	n := s.rows[row].node
	switch {
	case n == nil || s.rows[row].total:
	case !s.bare(row) && n.kind == entity && n.number == "" && n != s.root && taken[n]:
		s.rows[row].node = n.parent.sibling(s.labels[row], taken)
	case s.bare(row) && n.kind == entity && slices.ContainsFunc(addends, func(k int) bool {
		other := s.rows[k].node
		return other != nil && other.parent == n && !s.bare(k) && !s.rows[k].total
	}):
		s.rows[row].node = n.sibling(s.labels[row], taken)
	}
}
