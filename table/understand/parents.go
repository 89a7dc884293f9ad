package understand

import (
	"slices"
	"strings"
)

// span is a run of lines below a line of which they may be the parts.
type span struct {
	end   int
	weak  bool
	whole bool // a weak hint by which the parts are all of the line
	// listed marks parts that stand in a list of their own, so that one figure that they add up to proves what they are.
	listed bool
	why    string
}

// maxDepth bounds how deep lines that stand above their parts may lie within each other.
const maxDepth = 6

// parent tries whether line i stands above its parts. It returns the line after the last part, and i when it does
// not.
func (s *structure) parent(i, hi int) int {
	for _, sp := range s.spans(i, hi) {
		if sp.end <= i+1 || s.f.work < 0 || s.depth >= maxDepth {
			continue
		}
		sub := newStructure(s.f, s.axis, s.entries, s.at)
		sub.styles, sub.depth, sub.cues = s.styles, s.depth+1, s.cues
		sub.run(i+1, sp.end)
		if len(sub.open) == 0 || !s.explains(i, sub, sp) {
			continue
		}
		s.sums = append(s.sums, sub.sums...)
		s.saldos = append(s.saldos, sub.saldos...)
		for side, lines := range sub.bySide {
			if side == sideLasten || side == sideBaten {
				s.bySide[side] = append(s.bySide[side], lines...)
			}
		}
		s.push(i)
		return sp.end
	}
	return i
}

// explains tests line i as the sum of the open lines of its parts, or of those that have a side, plain or as a saldo.
func (s *structure) explains(i int, sub *structure, sp span) bool {
	var best candidate
	var bestScore score
	found, trusted := false, sp.whole && s.cues.trusted(sp.why)
	for _, c := range s.ofParts(sub.open, sp) {
		sc := s.try(i, c)
		if sp.whole && sc.nearly() {
			s.cues.note(sp.why, i, s.asTotal(i, c, sc))
		}
		if (s.asTotal(i, c, sc) || trusted && sc.nearly() || sp.listed && s.onceExact(i, c, sc)) && (!found || sc.worth() > bestScore.worth()) {
			best, bestScore, found = c, sc, true
		}
	}
	switch {
	case !found:
		return false
	case best.signed:
		s.saldos = append(s.saldos, pending{i, best.parts, -1, best.why})
	default:
		s.sums = append(s.sums, s.equation(i, best.parts, RuleTotal, best.why))
	}
	return true
}

// onceExact reports whether a line is the sum of two or more parts to the last digit somewhere, in figures so large that
// it is no accident, and fails in one place at most: that is the mistake.
func (s *structure) onceExact(i int, c candidate, sc score) bool {
	e := s.equation(i, c.parts, c.rule, c.why)
	return !c.signed && len(c.parts) > 1 && sc.fails == 1 && slices.ContainsFunc(s.at, func(pos int) bool {
		at := s.f.index(s.axis, i, pos)
		return s.f.test(&e, pos) == exact && abs(s.f.values[at]) > 1000*s.f.steps[at]
	})
}

func (s *structure) ofParts(open []int, sp span) []candidate {
	sided := s.which(open, func(e *entry) bool { return e.side != sideNone || e.total })
	list := make([]candidate, 0, 4)
	for _, parts := range [][]int{open, sided} {
		c := candidate{parts: parts, rule: RuleTotal, minus: -1, weak: sp.weak, why: sp.why}
		list = append(list, c)
		if c.signed = true; s.bothSides(parts) {
			list = append(list, c)
		}
	}
	return s.unique(list)
}

func (s *structure) bothSides(lines []int) bool {
	lasten, baten := false, false
	for _, i := range lines {
		lasten = lasten || s.entries[i].side == sideLasten
		baten = baten || s.entries[i].side == sideBaten
	}
	return lasten && baten
}

// spans lists the runs of lines that the layout makes parts of line i.
func (s *structure) spans(i, hi int) []span {
	if i+1 >= hi || s.entries[i+1].skip {
		return nil
	}
	e, next := &s.entries[i], &s.entries[i+1]
	until := func(stop func(*entry) bool) int {
		j := i + 1
		for j < hi && !s.entries[j].heading && !stop(&s.entries[j]) {
			j++
		}
		return j
	}
	var list []span
	add := func(cue, weak bool, why string, stop func(*entry) bool) {
		if cue {
			list = append(list, span{end: until(stop), weak: weak, whole: weak && !next.waarvan, why: why})
		}
	}
	add(next.waarvan && !e.waarvan, true, "the lines below it that begin with waarvan", func(x *entry) bool { return !x.waarvan })
	add(extends(next.code, e.code), false, "the lines below it whose number begins with its own", func(x *entry) bool { return !extends(x.code, e.code) })
	if next.dashed && !e.dashed {
		end := until(func(x *entry) bool { return !x.dashed })
		list = append(list, span{end: end, weak: true, whole: !next.waarvan, listed: true, why: "the lines below it that begin with a dash"})
	}
	add(e.named && !next.named, false, "the lines below it up to the next programme",
		func(x *entry) bool { return x.named || x.total && x.side == sideNone })
	add((e.side == sideLasten || e.side == sideBaten) && next.side == sideNone && !next.total, false, "the lines below it without a side",
		func(x *entry) bool { return x.side != sideNone || x.total })
	add(numbered(e.code) && next.code == "", true, "the lines below it without a number",
		func(x *entry) bool { return x.code != "" || x.total })
	first := len(s.open) == 0 || len(s.marks) > 0 && s.marks[len(s.marks)-1] == len(s.open)
	add(e.total && first, false, "all lines below it", func(*entry) bool { return false })
	return list
}

// extends reports whether a code is that of a part: 1A and 1.2 of 1, 6.71a of 6.71.
func extends(code, of string) bool {
	if of == "" || len(code) <= len(of) || !strings.HasPrefix(code, of) {
		return false
	}
	c := code[len(of)]
	return c == '.' || c >= 'a' && c <= 'z'
}

func numbered(code string) bool { return code != "" && strings.Trim(code, "0123456789") == "" }
