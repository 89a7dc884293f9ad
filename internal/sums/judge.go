package sums

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Suspect is a cell that may be wrong.
type Suspect struct {
	Place
	Meant  int64   // the count that mends the sums
	Chance float64 // that it is the wrong one, among the suspects
	sized  float64 // the same by the sizes of the figures alone
	copied float64 // the same if every figure that is like its neighbour was copied, and every nil lost
	slip   slip
	Along  []Change // totals into which it was added up, and that change with it
}

// Verdict is a group of failures that share cells, and the cells of which one is
// wrong, most probable first.
type Verdict struct {
	Failures []Instance
	Suspects []Suspect
	Chance   float64 // that a figure is wrong, and not a sum that is not meant, or rounding
	Likely   bool    // it is chance enough to call it wrong
	partly   bool    // what the first suspect should be leaves other sums of it failing
}

// Alone reports whether the first suspect can be named without the others. The
// chance alone does not suffice, since slips of kinds that nobody thought of can
// look like one in an innocent cell: the sizes must not speak against it, less so where
// the slip is one that rarely happens by accident, and no neighbour's figure may have been
// copied elsewhere, or a figure lost; and no other sum of it may fail with what is said to be meant.
func (v Verdict) Alone() bool {
	first := v.Suspects[0]
	least := .2
	if first.slip == noSlip || first.slip == digitSlip {
		least = .4
	}
	return !v.partly && first.Chance >= sure && first.copied >= .5 && first.sized >= least
}

// sure is the chance from which a cell is named alone.
const sure = .93

// Possible is the chance that the cell is the wrong one in the view in which that is likeliest.
func (s Suspect) Possible() float64 { return max(s.Chance, s.sized, s.copied) }

// Judge returns the failures that a wrong figure explains better than that the
// sums are not meant where they fail, and how many failures are too many together, or too entangled with other sums, to
// be judged. Its error is that of the context, which ended before all were judged;
// there are no verdicts then.
func (g *Grid) Judge(ctx context.Context, found []*Sum) (verdicts []Verdict, unjudged int, err error) {
	g.until = until{ctx: ctx}
	if !slices.ContainsFunc(found, func(s *Sum) bool { return s.Fails > 0 }) {
		return nil, 0, ctx.Err()
	}
	j := &judge{Grid: g, differs: map[int]bool{}}
	var failures []Instance
	for id := range j.tally {
		j.tally[id] = make([][2]int, g.axes[id].m)
	}
	j.cutOff = j.cut(found)
	roles := g.roles(found)
	equal := [2]*equalities{g.equalities(overRows, found), g.equalities(overColumns, found)}
	for _, s := range found {
		if s.axis == overColumns {
			j.differs[s.target] = j.differs[s.target] || slices.ContainsFunc(s.terms, func(t term) bool { return t.sign < 0 })
		}
	}
	doubled := g.doubled(found)
	for _, s := range found {
		if s.Implied || doubled[s] || g.over() {
			continue
		}
		fails := j.enter(s)
		if len(s.terms) == 1 && !j.mustBeEqual(s, roles[s.axis]) || len(fails) > 0 && equal[s.axis].says(s) {
			continue
		}
		failures = append(failures, fails...)
	}
	if len(failures) > 0 {
		j.compareFigures()
	}
	for _, group := range grouped(failures) {
		if g.over() {
			return nil, 0, g.err
		}
		if len(group) > mostFailures || j.entangled(group) {
			unjudged += len(group)
			continue
		}
		these := j.verdicts(group)
		for i := range these {
			j.otherCell(&these[i])
		}
		verdicts = append(verdicts, these...)
		j.forget()
	}
	if g.over() {
		return nil, 0, g.err
	}
	return verdicts, unjudged, nil
}

// compareFigures finds how figures of the table usually are beside each other.
func (j *judge) compareFigures() {
	j.sizes, j.habits = j.likenesses(), j.Grid.habits()
	for d := range j.repeats {
		j.repeats[d] = j.repeated(directions[d])
	}
}

// doubled are sums that are another but for lines that are nil, and have fewer of them:
// they would count what it says twice.
func (g *Grid) doubled(found []*Sum) map[*Sum]bool {
	isNil := func(s *Sum) bool {
		return slices.ContainsFunc(s.terms, func(t term) bool { return g.axes[s.axis].empty[t.line] })
	}
	if !slices.ContainsFunc(found, isNil) {
		return nil
	}
	doubled, known := map[*Sum]bool{}, map[uint64]*Sum{}
	for _, s := range found {
		a := &g.axes[s.axis]
		full := slices.DeleteFunc(slices.Clone(s.terms), func(t term) bool { return a.empty[t.line] })
		if s.partial || s.Implied || len(full) == 0 {
			continue
		}
		k := hashOf(2*s.target+int(s.axis), full)
		switch o := known[k]; {
		case o == nil:
			known[k] = s
		case len(o.terms) < len(s.terms):
			doubled[o], known[k] = true, s
		default:
			doubled[s] = true
		}
	}
	return doubled
}

// manyHold is at how many other places a sum holds that shows that figures here are
// not added up from rounded ones.
const manyHold = 12

// barely reports whether a sum fails by the one step that there is where a figure was
// added up that had been rounded before: no figure is called wrong for that alone,
// unless many other places show that figures here are not.
func barely(in Instance) bool {
	o := in.Sum.outcome[in.at]
	return 2*o.off-float64(o.count) <= 1 && in.Sum.Holds < manyHold
}

// mustBeEqual reports whether one line that repeats another is held against it: the
// total of a section of one line, totals on both sides, as of a balans, or lines of one
// name. Others that are mostly equal need not be always.
func (j *judge) mustBeEqual(s *Sum, of []role) bool {
	a, line := &j.axes[s.axis], s.terms[0].line
	switch {
	case s.family && s.section, s.partial:
		return true
	case of[s.target].total && of[line].total:
		return true
	case a.label[line] != 0 && a.label[line] == a.label[s.target]:
		return true
	case a.hint(s.target) > 0 && s.target == line+1 && !of[s.target].total && s.terms[0].sign > 0:
		return true // words call it the total of what stands before it
	}
	return s.ofOneLine(of)
}

// ofOneLine reports whether a row repeats the one beside it, and one of the two is a part
// of a sum: it is the total of the other, which is in no sum.
func (s *Sum) ofOneLine(of []role) bool {
	line, target := s.terms[0].line, s.target
	return s.axis == overRows && s.terms[0].sign > 0 && abs(int64(line-target)) == 1 &&
		of[line].part != of[target].part && !of[line].total && !of[target].total
}

// verdicts judges failures that share cells. Where the likeliest slip leaves some of
// them, those are judged again as if it were mended: there may be a second.
func (j *judge) verdicts(group []Instance) []Verdict {
	look, wrong := thresholds(group)
	suspects, chance := j.suspects(group, look, wrong)
	if len(suspects) == 0 {
		return nil
	}
	first := suspects[0]
	if slices.ContainsFunc(group, func(in Instance) bool { return len(j.mayBeTurned(in)) > 0 }) {
		wrong = max(wrong, accusedOfSign)
	}
	if !slices.ContainsFunc(group, func(in Instance) bool { return j.residual(in, nowhere, 0).cutLikelihood() == 0 }) {
		wrong = max(wrong, accusedIfRounded)
	}
	v := Verdict{Suspects: suspects, Chance: chance, Likely: chance >= wrong && (len(group) > 1 || !barely(group[0]))}
	if !v.Likely {
		v.Failures = group
		return []Verdict{v}
	}
	var left []Instance
	all := append(first.Along[:len(first.Along):len(first.Along)], Change{first.Place, first.Meant - j.at(first.Place).Count})
	j.apply(all, 1)
	defer j.apply(all, -1)
	for _, in := range group {
		if !j.residual(in, nowhere, 0).holds() {
			left = append(left, in)
			v.partly = v.partly || in.coefficient(first.Place) != 0
		} else {
			v.Failures = append(v.Failures, in)
			in.Sum.mended = true
		}
	}
	if len(left) == 0 {
		return []Verdict{v}
	}
	rest := j.verdicts(left)
	if rest == nil {
		v.Failures = group
	}
	return append([]Verdict{v}, rest...)
}

// The chance of a slip from which failures are worth a look, and from which a
// figure is called wrong: the less there is to show that the sum is meant, the nearer to
// certain.
const (
	doubtful         = .05
	accused          = .15   // by a sum of many bits
	accusedOfSign    = .5    // of a sign that may be meant
	accusedIfRounded = .5    // where all holds if figures were cut off, and not rounded
	accusedByFew     = .75   // by one of few
	accusedTold      = .9    // by one of less, but of which words tell the lines
	accusedTentative = .9999 // by another
	fewBits          = 7.5
)

// thresholds are the chance from which a failure is worth a look, and from which a
// figure is called wrong.
func thresholds(group []Instance) (look, wrong float64) {
	wrong = accusedTentative
	for _, in := range group {
		switch s := in.Sum; {
		case s.Bits > manyBits:
			wrong = min(wrong, accused)
		case s.Bits > fewBits || s.mended:
			wrong = min(wrong, accusedByFew)
		case s.told:
			wrong = min(wrong, accusedTold)
		}
	}
	if wrong > accusedByFew {
		return wrong, wrong
	}
	return doubtful, wrong
}

// suspects weighs, for every cell of a group, that it alone is wrong, against
// that none is.
func (j *judge) suspects(group []Instance, look, wrong float64) (list []Suspect, chance float64) {
	var scores []score
	var total [views]chances
	targets := map[Place]int{}
	for _, in := range group {
		targets[in.Target] = 1
	}
	for _, p := range cellsOf(group) {
		if !j.at(p).State.nilOrFigure() || j.over() {
			continue
		}
		s, ok := j.score(p, group)
		if !ok {
			continue
		}
		scores = append(scores, s)
		for v := range total {
			total[v].add(s.bits[v])
		}
	}
	innocent := j.innocent(group, group, nowhere, 0)
	odds := func() float64 { return 1 / (1 + math.Exp2(innocent-total[informed].log())) }
	if len(scores) > 0 {
		chance = odds()
	}
	if chance < wrong {
		for _, s := range j.carried(group) {
			scores = append(scores, s)
			for v := range total {
				total[v].add(s.bits[v])
			}
		}
	}
	if len(scores) == 0 {
		return nil, 0
	}
	if chance = odds(); chance < look {
		return nil, chance
	}
	slices.SortStableFunc(scores, func(a, b score) int { return likelier(a, b, targets) })
	seen := map[Place]bool{}
	for _, s := range scores {
		if seen[s.Place] {
			continue
		}
		seen[s.Place] = true
		step := max(1, int64(j.at(s.Place).Step))
		list = append(list, Suspect{Place: s.Place, Meant: s.meant,
			Chance: total[informed].share(s.bits[informed]), sized: total[sized].share(s.bits[sized]), copied: total[copied].share(s.bits[copied]),
			slip: slipOf(j.at(s.Place).Count/step, s.meant/step), Along: s.along})
	}
	return list, chance
}

// likelier orders scores, the likeliest first: of those that are as likely to an eighth of a bit the total, where a reader
// sees that it fails.
func likelier(a, b score, targets map[Place]int) int {
	eighths := func(s score) float64 { return math.Round(8 * s.bits[informed]) }
	return cmp.Or(cmp.Compare(eighths(b), eighths(a)), targets[b.Place]-targets[a.Place], cmp.Compare(b.bits[informed], a.bits[informed]))
}

// otherCell adds to a verdict on the sign of a cell that of the one other place where its sum says something of that line, where
// no other sum tells which of the two has the sign that is meant: words only make the one likelier.
func (j *judge) otherCell(v *Verdict) {
	first := &v.Suspects[0]
	if first.Meant != -j.at(first.Place).Count {
		return
	}
	for _, in := range v.Failures {
		other, ok := j.onlyOther(in, first.Place)
		by := -2 * j.at(other).Count
		if !ok || slices.ContainsFunc(v.Suspects, func(s Suspect) bool { return s.Place == other }) ||
			slices.ContainsFunc(j.using(other), func(o Instance) bool {
				return o.Sum != in.Sum && !o.Sum.Tentative() && !j.residual(o, other, by).holds()
			}) {
			continue
		}
		first.Chance /= 2
		v.Suspects = slices.Insert(v.Suspects, 1, Suspect{Place: other, Meant: -j.at(other).Count, Chance: first.Chance, slip: signSlip})
		return
	}
}

// onlyOther is the cell of the same line as one at the only other place where a sum over rows that fails at its place holds and
// has a figure there.
func (j *judge) onlyOther(in Instance, p Place) (other Place, ok bool) {
	if in.Sum.axis != overRows || in.coefficient(p) == 0 {
		return other, false
	}
	line, a := lineOf(j.rows, p.Row), &j.axes[overRows]
	for i, o := range in.Sum.outcome {
		switch {
		case i == in.at || a.count(line, i) == 0 || o.kind == silent:
		case ok || o.kind == fails:
			return other, false
		default:
			other, ok = j.place(overRows, line, i), true
		}
	}
	return other, ok
}
