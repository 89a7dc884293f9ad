package validate

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
)

// figureKey tells the figures of a document apart: a printed one of the overzicht, a leaf of it, or one elsewhere.
type figureKey struct {
	claim  *printedPart
	part   *programme.Part
	column budget.Column
	side   budget.Side
	named  int32 // which of those elsewhere, counted from 1
}

// named is what is known of a figure that stands elsewhere.
type named struct {
	label  string
	source budget.Source
	amount budget.Amount
}

func keyOf(f OverviewFigure) figureKey {
	if f.claim != nil {
		return figureKey{claim: f.claim, column: f.Column}
	}
	return figureKey{part: f.Part, side: f.Side, column: f.Column}
}

func nameOf(c budget.Calc) named { return named{c.Label(), c.Source(), leafAmount(c)} }

// jointly is the printed figures of a document and all that was compared of them as one system.
type jointly struct {
	*scale
	index      map[figureKey]int
	keys       []figureKey
	places     map[int]Location    // of figures elsewhere, as far as they are known
	known      map[named]figureKey // by name the figures of the overzicht, without a key where it is that of several, and those elsewhere
	names      []named             // of figures elsewhere
	figures    []rounding.Figure
	identities []rounding.Identity
	relations  []*relation // by identity
	inDoubt    []bool      // by figure: it stands in a sum that the figures as printed do not satisfy
	seen       []int       // by figure: the last relation that it was met in, counted from 1
	met        int         // relations so far
	terms      int
	negative   int            // how many figures isNegative is true of
	rows       map[rowKey]int // in how many failures a leaf of each row is all that explains them

	unit     budget.Unit // of the last figure, and its step, and the decimals that these come to
	last     budget.Amount
	decimals int
}

const (
	// mostSpread bounds the leaves that one sum is spread out into: which of more is wrong no sum tells.
	mostSpread = 4096
	// mostJoint bounds the terms of all sums together, some ten times those of a large document.
	mostJoint = 4 << 20
)

// newJoint lays out the relations of a run; those of figures elsewhere that consist of several only where one fails,
// as they can do no more than to tell who is to blame. It returns nil where there are too many.
func (p *Pass) newJoint(elsewhere bool) *jointly {
	j := &jointly{scale: p.scale, index: make(map[figureKey]int, len(p.relations)), places: map[int]Location{}}
	if elsewhere {
		j.known = p.byName()
	}
	for i := range p.relations {
		if r := &p.relations[i]; elsewhere || r.beside == nil {
			j.relate(r)
		}
		if j.terms > mostJoint || p.over() {
			return nil
		}
	}
	return j
}

// byName returns the figures of the overzicht by the name that calculations give them.
func (p *pages) byName() map[named]figureKey {
	known := map[named]figureKey{}
	note := func(f OverviewFigure) {
		name := nameOf(p.calc(f))
		if _, twice := known[name]; twice {
			known[name] = figureKey{}
			return
		}
		known[name] = keyOf(f)
	}
	for part := range p.overview.All() {
		if p.over() {
			return known
		}
		for _, side := range booked {
			for column, amount := range part.Series(side) {
				note(OverviewFigure{Part: part, Side: side, Column: column, Amount: amount})
			}
		}
	}
	for _, c := range p.claims {
		if p.over() {
			break
		}
		p.each(c, note)
	}
	return known
}

// relate adds a relation to the system, where it is one between figures that can be printed as the document says.
func (j *jointly) relate(r *relation) {
	j.met++
	t := terms{joint: j, ok: true}
	if r.beside != nil {
		t.elsewhere(r.beside)
	} else {
		printed := j.again(r.of)
		t.figure(printed, 1)
		want := j.sumSources(printed, r.from)
		for _, o := range want.operands {
			t.figure(o.OverviewFigure, -signOf(!o.minus))
		}
		j.done(want)
	}
	if !t.ok || len(t.list) < 2 {
		return
	}
	if fails := t.off.Abs().Cmp(rounding.Bound(t.steps)) > 0; fails {
		for _, a := range t.list {
			j.inDoubt[a.Figure] = true
		}
		if r.excused {
			return
		}
	}
	id := rounding.Identity{Total: t.list[0].Figure, Parts: t.list[1:]}
	for i := range id.Parts {
		id.Parts[i].Sign *= -t.list[0].Sign
	}
	j.terms += len(t.list)
	j.identities, j.relations = append(j.identities, id), append(j.relations, r)
}

func signOf(plus bool) int {
	if plus {
		return 1
	}
	return -1
}

// terms gathers the figures of a relation, which must come to nothing. A figure that stands in it twice makes it unusable.
type terms struct {
	joint *jointly
	list  []rounding.Addend
	off   budget.Amount // what they come to
	steps budget.Amount
	ok    bool
}

func (t *terms) add(key figureKey, amount, steps budget.Amount, sign int) {
	if t.ok = t.ok && !t.joint.over(); !t.ok {
		return
	}
	figure, ok := t.joint.figure(key, amount, steps)
	if t.ok = ok && len(t.list) < mostSpread && t.joint.seen[figure] != t.joint.met; !t.ok {
		return
	}
	t.joint.seen[figure] = t.joint.met
	t.list = append(t.list, rounding.Addend{Figure: figure, Sign: sign})
	if sign < 0 {
		amount = amount.Neg()
	}
	t.off, t.steps = t.off.Add(amount), t.steps.Add(steps)
}

// figure adds a figure of the overzicht: as it is printed, or the leaves that it is computed from.
func (t *terms) figure(f OverviewFigure, sign int) {
	compared := t.joint.doc.Comparison
	switch {
	case !t.ok || f.claim != nil:
		t.add(keyOf(f), f.Amount, f.steps, sign)
	case !f.isAfwijking():
		t.spread(f.Part, f.Side, f.Column, sign)
	case compared != nil:
		if f.Side.Burdens() {
			sign = -sign
		}
		t.spread(f.Part, f.Side, compared.Realisatie, sign)
		t.spread(f.Part, f.Side, compared.Raming, -sign)
	default:
		t.ok = false
	}
}

// spread adds the leaves that a figure is computed from; see addUp.
func (t *terms) spread(part *programme.Part, side budget.Side, column budget.Column, sign int) {
	if !t.ok {
		return
	}
	if side == budget.Saldo || side == budget.Resultaat {
		for of := range side.Parts() {
			t.spread(part, of, column, sign*signOf(!of.Burdens()))
		}
		return
	}
	if series := part.Series(side); series != nil {
		amount, known := series[column]
		t.ok = known
		t.add(figureKey{part: part, side: side, column: column}, amount, t.joint.step, sign)
		return
	}
	for q := range part.Parts() {
		if q.Has(side) {
			t.spread(q, side, column, sign)
		}
	}
}

// elsewhere adds a figure that stands elsewhere, and what it follows from.
func (t *terms) elsewhere(r *beside) {
	t.leaves(r.stated, 1)
	if len(t.list) == 1 {
		t.joint.places[t.list[0].Figure] = r.at
	}
	if r.through != nil {
		t.figure(*r.through, -1)
		return
	}
	t.leaves(r.by, -1)
}

// leaves adds the figures at the bottom of a calculation. One whose name several have makes it unusable.
func (t *terms) leaves(c budget.Calc, sign int) {
	for leaf, minus := range c.Leaves() {
		key := t.joint.known[nameOf(leaf)]
		if key == (figureKey{}) {
			key, t.ok = t.joint.elsewhere(leaf, t.ok)
		}
		amount, steps := leafAmount(leaf), t.joint.step
		if key.claim != nil {
			steps = key.claim.steps
		}
		t.add(key, amount, steps, sign*signOf(!minus))
	}
}

// elsewhere returns the key of a figure that stands elsewhere; not ok where several of the overzicht go by its name.
func (j *jointly) elsewhere(leaf budget.Calc, ok bool) (figureKey, bool) {
	name := nameOf(leaf)
	if _, several := j.known[name]; several {
		return figureKey{}, false
	}
	j.names = append(j.names, name)
	j.known[name] = figureKey{named: int32(len(j.names))}
	return j.known[name], ok
}

// figure returns the number of a figure in the system; false where it is none of the document's last digit.
func (j *jointly) figure(key figureKey, amount, steps budget.Amount) (int, bool) {
	if i, ok := j.index[key]; ok {
		return i, i >= 0
	}
	printed, ok := j.print(key, amount, steps)
	if !ok {
		j.index[key] = -1
		return 0, false
	}
	j.index[key] = len(j.keys)
	j.keys = append(j.keys, key)
	j.figures, j.seen = append(j.figures, rounding.Figure{Printed: printed}), append(j.seen, 0)
	j.inDoubt = append(j.inDoubt, false)
	if j.isNegative(len(j.keys)-1, printed) {
		j.negative++
	}
	return len(j.keys) - 1, true
}

// print returns a figure as the document prints it.
func (j *jointly) print(key figureKey, amount, steps budget.Amount) (budget.Printed, bool) {
	unit := j.doc.Unit
	if key.claim != nil && key.claim.Unit != nil {
		unit = *key.claim.Unit
	}
	if unit != j.unit || steps != j.last {
		j.unit, j.last, j.decimals = unit, steps, decimalsOf(unit, steps)
	}
	printed, err := budget.Print(amount, j.decimals, unit, budget.Truncate)
	return printed, err == nil && printed.Amount() == amount
}

// decimalsOf returns the decimals of which one unit of the last is a step; −1 for none.
func decimalsOf(unit budget.Unit, step budget.Amount) int {
	for decimals := 0; decimals <= maxDecimals; decimals++ {
		if one, err := budget.NewPrinted(1, decimals, unit); err == nil && one.Amount() == step {
			return decimals
		}
	}
	return -1
}

// rowKey is a side of a line, over all columns.
type rowKey struct {
	part *programme.Part
	side budget.Side
}

// countRows counts in how many failures one leaf figure of a row is all that explains them: in more than one that is no
// slip of the pen, but as good as certainly a part that the document does not hold.
func (j *jointly) countRows(failures []rounding.Failure) {
	j.rows = map[rowKey]int{}
	for _, c := range failures {
		if len(c.Suspects) == 1 {
			if r, leaf := j.row(c.Suspects[0].Figure); leaf {
				j.rows[r]++
			}
		}
	}
}

// row is the row of a leaf figure.
func (j *jointly) row(figure int) (r rowKey, leaf bool) {
	key := j.keys[figure]
	return rowKey{key.part, key.side}, key.claim == nil && key.part != nil && key.part.IsRow()
}

// lacks reports whether a figure is a leaf of a row that would be wrong in several columns.
func (j *jointly) lacks(figure int) bool {
	r, leaf := j.row(figure)
	return leaf && j.rows[r] > 1
}

// isNegative reports whether a figure is negative, on a side that is booked.
func (j *jointly) isNegative(figure int, printed budget.Printed) bool {
	key := j.keys[figure]
	side := key.side
	if key.claim != nil {
		side = key.claim.Side
	}
	isAfwijking := key.claim != nil && key.column == budget.Column{}
	return printed.Count() < 0 && !isAfwijking && slices.Contains(booked, side)
}

// fewestCut is how many sums that have no figure in common must differ the way in which only cut off figures all do,
// before a document counts as one that cuts off. Each of them does so half of the time where figures are rounded.
const fewestCut = 8

// cutOff returns the same system for figures that were cut off, where the document shows that its figures were: all
// that holds of rounded ones holds of such, and enough sums lie on the side of nought where only theirs can all lie.
func (j *jointly) cutOff(system *rounding.System) *rounding.System {
	cut, err := rounding.NewSystem(j.ctx, j.figures, j.identities, budget.Truncate)
	if err != nil {
		return nil
	}
	rounded, seen, telling := system.Verdicts(nil), make([]bool, len(j.figures)), 0
	for i, v := range cut.Verdicts(nil) {
		if rounded[i] == rounding.Impossible || j.over() {
			continue // what is judged is no witness
		}
		if v == rounding.Impossible {
			return nil
		}
		if v == rounding.Exact {
			continue
		}
		m := cut.Margin(i)
		if back := m.Difference.Neg(); (back.Cmp(m.Low) < 0 || back.Cmp(m.High) > 0) && j.apart(i, seen) {
			telling++
		}
	}
	if telling < fewestCut {
		return nil
	}
	return cut
}

// apart reports whether no figure of a sum was seen before, and notes them.
func (j *jointly) apart(i int, seen []bool) bool {
	id := j.identities[i]
	apart := !seen[id.Total] && !slices.ContainsFunc(id.Parts, func(a rounding.Addend) bool { return seen[a.Figure] })
	if apart {
		seen[id.Total] = true
		for _, a := range id.Parts {
			seen[a.Figure] = true
		}
	}
	return apart
}
