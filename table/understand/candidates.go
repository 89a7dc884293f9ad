package understand

import (
	"slices"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// maxTried bounds how far back sums are looked for that nothing in the layout suggests.
const maxTried = 40

// candidates lists the ways in which line i may be a sum, the likeliest first.
func (s *structure) candidates(i int) []candidate {
	e := &s.entries[i]
	var list []candidate
	if c, ok := s.tekortOverschot(i); ok {
		list = append(list, c)
	}
	switch {
	case e.side == sideSaldo || e.side == sideResultaat || e.side == sideMutatie:
		list = append(list, s.ofSaldo(i)...)
		if e.total {
			list = append(list, s.acrossBlocks(i)...)
		}
	case e.side != sideNone:
		list = append(list, s.ofSide(i)...)
	}
	list = slices.DeleteFunc(append(list, s.suffixes(i)...), func(c candidate) bool { return s.opposed(e, c) })
	return s.unique(list)
}

// opposed reports whether a plain sum counts lasten among baten, or the reverse, or a total of activa among passiva: only
// small figures, or totals that are equal for another reason, make it seem so.
func (s *structure) opposed(e *entry, c candidate) bool {
	half := balanceSide(e.label)
	return !c.signed && slices.ContainsFunc(c.parts, func(j int) bool {
		part := &s.entries[j]
		other := balanceSide(part.label)
		return e.side == sideLasten && part.side == sideBaten || e.side == sideBaten && part.side == sideLasten ||
			part.total && half >= 0 && other >= 0 && half != other
	})
}

// unique leaves out candidates without parts and those that an earlier one already is.
func (s *structure) unique(list []candidate) []candidate {
	var kept []candidate
	for _, c := range list {
		same := func(k candidate) bool { return k.signed == c.signed && slices.Equal(k.parts, c.parts) }
		if c.parts = slices.Clone(c.parts); len(c.parts) > 0 && !slices.ContainsFunc(kept, same) {
			kept = append(kept, c)
		}
	}
	return kept
}

// which are the lines that are as wanted.
func (s *structure) which(lines []int, wanted func(*entry) bool) []int {
	return slices.DeleteFunc(slices.Clone(lines), func(i int) bool { return !wanted(&s.entries[i]) })
}

// sinceSaldo is where in open the lines after the last saldo begin, and that saldo, −1 when there is none.
func (s *structure) sinceSaldo() (from, last int) {
	for j := len(s.open) - 1; j >= 0; j-- {
		if side := s.entries[s.open[j]].side; side == sideSaldo || side == sideResultaat {
			return j + 1, s.open[j]
		}
	}
	return 0, -1
}

// ofSaldo proposes the terms of a saldo or resultaat: the lasten, baten and reserve mutations since the last saldo,
// with that saldo or without.
func (s *structure) ofSaldo(i int) []candidate {
	from, last := s.sinceSaldo()
	sided := func(from int) []int {
		return s.which(s.open[min(from, len(s.open)):], func(e *entry) bool {
			return e.side != sideNone && e.side != sideSaldo && e.side != sideResultaat
		})
	}
	all := sided(from)
	var list []candidate
	if n := len(s.marks); n > 0 && s.marks[n-1] > from {
		list = append(list, candidate{parts: sided(s.marks[n-1]), signed: true, minus: -1, why: "the sides of the budget under the same heading"})
	}
	list = append(list, candidate{parts: all, signed: true, minus: -1, why: "the sides of the budget above it"})
	if last >= 0 && len(all) > 0 {
		list = append(list, candidate{parts: append([]int{last}, all...), signed: true, minus: -1, why: "the saldo above it and what follows that"})
	}
	return list
}

// tekortOverschot recognises a result that is printed in one of two lines, as a tekort or as an overschot.
func (s *structure) tekortOverschot(i int) (candidate, bool) {
	if i+1 >= len(s.entries) || s.entries[i+1].skip {
		return candidate{}, false
	}
	a, b := deficit(s.entries[i].label), deficit(s.entries[i+1].label)
	from, last := s.sinceSaldo()
	if a == 0 || a != -b || last < 0 {
		return candidate{}, false
	}
	parts := append([]int{last}, s.open[from:]...)
	return candidate{parts: append(parts, i+1), signed: true, minus: i + 1, why: "a tekort and an overschot in lines of their own"}, true
}

// deficit is −1 for the line of a tekort, 1 for that of an overschot.
func deficit(label string) int {
	for _, w := range lexicon.Words(label) {
		switch {
		case lexicon.Tekort.Has(w):
			return -1
		case lexicon.Overschot.Has(w):
			return 1
		}
	}
	return 0
}

// ofSide proposes the parts of a total of one side: the lines above it that are on that side or on none, and the
// lines of that side in earlier blocks.
func (s *structure) ofSide(i int) []candidate {
	side := s.entries[i].side
	var list []candidate
	if s.entries[i].total {
		list = s.acrossBlocks(i)
	}
	from := len(s.open)
	for from > s.lastTotal() {
		if d := s.entries[s.open[from-1]].side; d != side && d != sideNone {
			break
		}
		from--
	}
	list = append(list, candidate{parts: s.open[from:], rule: RuleTotal, why: "the lines above it on the same side"})
	same := s.which(s.open, func(e *entry) bool { return e.side == side })
	return append(list, candidate{parts: same, rule: RuleTotal, why: "the lines of that side"})
}

// acrossBlocks proposes, for a line of a block of totals, the lines of the same side or label in the blocks above.
func (s *structure) acrossBlocks(i int) []candidate {
	e := &s.entries[i]
	blocks := s.which(s.bySide[e.side], func(o *entry) bool { return o != e })
	labelled := s.which(blocks, func(o *entry) bool { return o.label == e.label })
	var list []candidate
	for _, parts := range [][]int{labelled, blocks} {
		if len(parts) > 1 {
			list = append(list, candidate{parts: parts, rule: RuleTotal, why: "the same line of the blocks above"})
		}
	}
	return list
}

// lastTotal is where in open the lines after the last total begin.
func (s *structure) lastTotal() int {
	for j := len(s.open) - 1; j >= 0; j-- {
		if s.entries[s.open[j]].total {
			return j + 1
		}
	}
	return 0
}

// suffixes proposes runs of open lines: since a heading, since the last total, all; and, to be tried only, any other.
func (s *structure) suffixes(i int) []candidate {
	n := len(s.open)
	var list []candidate
	add := func(from int, weak bool, why string) {
		if s.f.work -= int64(n - from); from >= n || s.f.work < 0 {
			return
		}
		parts := s.open[from:]
		plain := s.which(parts, func(e *entry) bool { return !e.waarvan })
		for _, p := range [][]int{plain, parts} {
			c := candidate{parts: p, rule: RuleTotal, weak: weak || len(p) == 1 && !s.entries[i].total && !s.entries[i].sums, why: why}
			list = append(list, c)
		}
	}
	seen := map[int]bool{}
	for k := len(s.marks) - 1; k >= 0 && len(seen) < 6; k-- {
		if !seen[s.marks[k]] {
			add(s.marks[k], false, "the lines under the same heading")
		}
		seen[s.marks[k]] = true
	}
	add(s.lastTotal(), false, "the lines since the total before it")
	if from, last := s.sinceSaldo(); last >= 0 {
		add(from, false, "the lines since the saldo above them")
	}
	add(0, false, "all lines above it that no other total contains")
	list = append(list, s.onlyTotals()...)
	for from := n - 1; from > 0 && from >= n-maxTried; from-- {
		add(from, true, "lines directly above it")
	}
	return list
}

// onlyTotals proposes the totals and saldi among the open lines.
func (s *structure) onlyTotals() []candidate {
	totals := s.which(s.open, func(e *entry) bool { return e.total })
	named := s.which(s.open, func(e *entry) bool { return e.named })
	return []candidate{
		{parts: totals, rule: RuleTotal, weak: true, why: "the totals above it"},
		{parts: named, rule: RuleTotal, weak: true, why: "the programmes above it"},
	}
}
