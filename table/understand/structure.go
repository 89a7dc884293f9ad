package understand

import "slices"

// entry is a line of the structure: a row, or a column.
type entry struct {
	label   string // folded
	side    side
	total   bool
	sums    bool // a summary for another reason than its side: "na wijziging", the title of its section
	skip    bool // takes no part: a heading, a column of text
	heading bool
	waarvan bool
	dashed  bool
	named   bool // a programme
	code    string
}

// summary reports whether the line says that it sums others.
func (e *entry) summary() bool {
	return e.total || e.sums || e.side == sideSaldo || e.side == sideResultaat || e.side == sideMutatie
}

// pending is a saldo or resultaat of which the terms are known and the signs are not: those are decided for the whole
// table at once.
type pending struct {
	target int
	terms  []int
	minus  int // a line that is subtracted whatever the signs, −1 for none
	why    string
}

// structure walks the lines of one axis and finds out which are sums of which others. Lines that are not yet part of
// a sum are open; a total takes some of the last of them and stands for them from then on.
type structure struct {
	f       *figures
	axis    axis
	entries []entry
	at      []int // the positions at which sums are tested
	open    []int
	marks   []int // lengths of open at which a heading stood
	bySide  map[side][]int
	sums    []equation
	saldos  []pending
	dropped []equation
	styles  []signs // the conventions to try, likeliest first
	depth   int     // of lines above their parts within lines above their parts
	cues    *cues   // what the layout of this table was found to mean
}

func newStructure(f *figures, a axis, entries []entry, at []int) *structure {
	return &structure{f: f, axis: a, entries: entries, at: at, bySide: map[side][]int{}, styles: archetypes, cues: &cues{}}
}

// run walks the lines lo to hi.
func (s *structure) run(lo, hi int) {
	for i := lo; i < hi; i++ {
		e := &s.entries[i]
		s.f.work -= lineWork
		switch {
		case e.heading:
			s.marks = append(s.marks, len(s.open))
		case e.skip:
		case e.summary() && s.summarise(i):
		default:
			if end := s.parent(i, hi); end > i {
				i = end - 1
				continue
			}
			s.push(i)
		}
	}
}

// push opens a line.
func (s *structure) push(i int) {
	s.open = append(s.open, i)
	if side := s.entries[i].side; side != sideNone {
		s.bySide[side] = append(s.bySide[side], i)
	}
}

// consume closes the lines that a total stands for, and opens the total.
func (s *structure) consume(total int, parts []int) {
	in, e := s.member(parts), &s.entries[total]
	s.open = slices.DeleteFunc(s.open, in)
	for i, m := range s.marks {
		s.marks[i] = min(m, len(s.open))
	}
	if e.total || e.side != sideNone && e.side != sideSaldo && e.side != sideResultaat {
		s.bySide[e.side] = slices.DeleteFunc(s.bySide[e.side], in)
	}
	s.push(total)
}

// member returns a test for being one of the lines.
func (s *structure) member(lines []int) func(int) bool {
	if len(lines) < 16 {
		return func(i int) bool { return slices.Contains(lines, i) }
	}
	m := make(map[int]bool, len(lines))
	for _, i := range lines {
		m[i] = true
	}
	return func(i int) bool { return m[i] }
}

// equation is the plain sum of lines, all with plus.
func (s *structure) equation(target int, parts []int, rule SumRule, why string) equation {
	e := equation{axis: s.axis, target: target, at: s.at, rule: rule, why: why, terms: make([]term, len(parts))}
	for i, p := range parts {
		e.terms[i] = term{p, 1}
	}
	return e
}

// signed is a pending sum under the given signs.
func (s *structure) signed(p pending, g signs) equation {
	e := s.equation(p.target, p.terms, RuleSaldo, p.why)
	for i, t := range p.terms {
		e.terms[i].coef = g[s.entries[t].side]
		if t == p.minus {
			e.terms[i].coef = -1
		}
		switch s.entries[t].side {
		case sideToevoeging, sideOnttrekking, sideMutatie, sideSaldo, sideResultaat:
			e.rule = RuleResult
		}
	}
	if s.entries[p.target].side == sideSaldo && !s.hasSaldo(p.terms) {
		e.rule = RuleSaldo
	}
	return e
}

func (s *structure) hasSaldo(lines []int) bool {
	return slices.ContainsFunc(lines, func(i int) bool {
		return s.entries[i].side == sideSaldo || s.entries[i].side == sideResultaat
	})
}

// bestSigns tries every archetype on pending sums at the given positions.
func (s *structure) bestSigns(sums []pending, at []int) (best signs, of score) {
	for i, g := range s.styles {
		var total score
		for _, p := range sums {
			e := s.signed(p, g)
			e.at = at
			total = total.plus(s.f.score(&e))
		}
		if i == 0 || total.worth() > of.worth() {
			best, of = g, total
		}
	}
	return best, of
}

// candidate is one way in which a line may be a sum.
type candidate struct {
	parts  []int
	signed bool
	minus  int
	weak   bool // only believed when nothing contradicts it
	rule   SumRule
	why    string
}

// believed decides whether a score establishes a candidate; what is only tried must hold everywhere.
func (c candidate) believed(sc score) bool {
	if c.weak {
		return sc.fails == 0 && sc.informative() >= 2
	}
	return sc.believed()
}

// asTotal is believed for a line that sums others. A total of one part is the same amount and prints the same: small
// figures that are near each other are no such pair, nor are lines that are alike in one place only, where one may have
// been copied from the other.
func (s *structure) asTotal(i int, c candidate, sc score) bool {
	if len(c.parts) > 1 || c.signed || !c.believed(sc) {
		return c.believed(sc)
	}
	if sc.fails > 0 && sc.exact < 3*sc.fails {
		return false
	}
	e := s.equation(i, c.parts, c.rule, c.why)
	return slices.ContainsFunc(s.at, func(pos int) bool {
		at := s.f.index(s.axis, i, pos)
		return s.f.test(&e, pos) == exact && abs(s.f.values[at]) > 100*s.f.steps[at]
	})
}

// summarise finds the lines that a total, saldo or resultaat sums. It is false when nothing fits.
func (s *structure) summarise(i int) bool {
	if s.f.work < 0 {
		return false
	}
	var best candidate
	var bestScore score
	found := false
	list := s.candidates(i)
	for _, c := range list {
		sc := s.try(i, c)
		if (s.asTotal(i, c, sc) || s.nets(i, c, sc)) && (!found || sc.worth() > bestScore.worth()) {
			best, bestScore, found = c, sc, true
		}
	}
	if !found {
		return s.emu(i) || s.mixed(i) || s.drop(i, list)
	}
	s.settle(i, best)
	s.again(i, best)
	return true
}

// nets reports whether a line nets the toevoegingen and onttrekkingen above it, in figures so small that rounding
// explains anything: nothing contradicts what the labels say, and counted beside them it would be counted twice.
func (s *structure) nets(i int, c candidate, sc score) bool {
	return s.entries[i].side == sideMutatie && c.signed && len(c.parts) > 1 && sc.trivial > 0 && sc.near+sc.fails == 0 &&
		!slices.ContainsFunc(c.parts, func(j int) bool {
			return s.entries[j].side != sideToevoeging && s.entries[j].side != sideOnttrekking
		})
}

// drop notes what was proposed for a line and did not hold: the likeliest of several lines. It is always false.
func (s *structure) drop(i int, list []candidate) bool {
	for _, c := range list {
		if c.weak || len(c.parts) < 2 {
			continue
		}
		e := s.equation(i, c.parts, RuleTotal, c.why)
		if c.signed {
			e = s.signed(pending{i, c.parts, c.minus, c.why}, s.styles[0])
		}
		if s.f.score(&e).fails > 0 {
			s.dropped = append(s.dropped, e)
			break
		}
	}
	return false
}

func (s *structure) try(i int, c candidate) score {
	if c.signed {
		_, sc := s.bestSigns([]pending{{i, c.parts, c.minus, c.why}}, s.at)
		return sc
	}
	e := s.equation(i, c.parts, c.rule, c.why)
	return s.f.score(&e)
}

// settle records the sum and closes its parts.
func (s *structure) settle(i int, c candidate) {
	if c.signed {
		s.saldos = append(s.saldos, pending{i, c.parts, c.minus, c.why})
	} else {
		s.sums = append(s.sums, s.equation(i, c.parts, c.rule, c.why))
	}
	s.consume(i, c.parts)
}

// again finds the second sum of a saldo in a block of totals: across the blocks as well as within its own.
func (s *structure) again(i int, first candidate) {
	e := &s.entries[i]
	if !e.total || !first.signed {
		return
	}
	for _, c := range s.acrossBlocks(i) {
		eq := s.equation(i, c.parts, RuleTotal, c.why)
		if slices.Equal(c.parts, first.parts) || !s.f.proved(&eq) {
			continue
		}
		s.sums = append(s.sums, eq)
		s.open = slices.DeleteFunc(s.open, s.member(c.parts))
		return
	}
}

// proved reports whether a sum holds everywhere, or fails once and every one of its lines is proved to belong in it.
func (f *figures) proved(e *equation) bool {
	sc := f.score(e)
	return sc.fails == 0 && sc.informative() > 0 ||
		sc.fails == 1 && sc.informative() >= 2 && len(f.unproved(e, f.failing(e))) == 0
}

// mixed is the last resort for a line that calls itself a sum: the last open lines with signs of their own. It must
// hold nearly everywhere, with enough figures to be no accident.
func (s *structure) mixed(i int) bool {
	if s.entries[i].side == sideMutatie {
		return false
	}
	for n := 2; n <= 5 && n <= len(s.open); n++ {
		parts := slices.Clone(s.open[len(s.open)-n:])
		for mask := 1; mask < 1<<n; mask++ {
			e := s.equation(i, parts, RuleTotal, "the lines above it, with these signs")
			for j := range parts {
				if mask>>j&1 == 1 {
					e.terms[j].coef = -1
				}
			}
			if proves(s.f.score(&e)) && s.f.eachMatters(&e) {
				s.sums = append(s.sums, e)
				s.consume(i, parts)
				return true
			}
		}
	}
	return false
}

func proves(sc score) bool {
	switch sc.fails {
	case 0:
		return sc.informative() >= 3 || sc.exact >= 2
	case 1:
		return sc.informative() >= 3 && sc.exact >= 2
	}
	return false
}

// eachMatters reports whether every term is somewhere large enough for its sign to be proved.
func (f *figures) eachMatters(e *equation) bool {
	return !slices.ContainsFunc(e.terms, func(t term) bool {
		return !slices.ContainsFunc(e.at, func(pos int) bool {
			i := f.index(e.axis, t.line, e.termAt(pos))
			return abs(f.values[i]) > f.steps[i]*int64(len(e.terms)+1)
		})
	})
}
