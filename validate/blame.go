package validate

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// judgeJointly judges together what the rules compared one by one: of the comparisons that fail it says which figure is
// wrong, or which may be, and what rounding explains in each of them and not in all is an error as well.
func (p *Pass) judgeJointly() {
	fails, differs := false, false
	for _, r := range p.relations {
		fails = fails || r.finding >= 0 && p.isError(r.finding)
		differs = differs || r.finding >= 0
	}
	if differs {
		p.fitTogether()
	}
	if !fails {
		return
	}
	j, system := p.layOut(true)
	if system == nil {
		return
	}
	if cut := j.cutOff(system); cut != nil {
		p.excuse(j, system, cut)
		system = cut
	}
	verdicts := system.Verdicts(nil)
	failures, _ := system.Failures(p.ctx) // none when the run must stop, which then finds nothing
	failures = slices.DeleteFunc(failures, func(c rounding.Failure) bool {
		return !slices.ContainsFunc(c.Identities, func(i int) bool { return verdicts[i] == rounding.Impossible })
	})
	j.countRows(failures)
	for _, c := range failures {
		p.blame(j, system, c)
	}
}

// layOut returns what was compared as one system; nil where it is too large, or a figure is larger than any budget has, and
// where the run must stop.
func (p *Pass) layOut(elsewhere bool) (*jointly, *rounding.System) {
	j := p.newJoint(elsewhere)
	if j == nil {
		return nil, nil
	}
	mode := budget.Nearest
	if !elsewhere {
		mode = budget.Unstated
		j.unfix()
	}
	system, err := rounding.NewSystem(p.ctx, j.figures, j.identities, mode)
	if err != nil {
		return nil, nil
	}
	return j, system
}

// fitTogether makes errors of differences that rounding explains one by one, and not together: however the document
// rounded, and whichever of its figures it added up from rounded ones.
func (p *Pass) fitTogether() {
	j, system := p.layOut(false)
	if system == nil {
		return
	}
	failures, _ := system.Failures(p.ctx) // none when the run must stop
	for _, c := range failures {
		if worst := p.worst(j, c); worst >= 0 {
			p.condemn(j, c, worst)
			p.blame(j, system, c)
		}
	}
}

// excuse takes back the errors that are none where figures were cut off.
func (p *Pass) excuse(j *jointly, rounded, cut *rounding.System) {
	verdicts := cut.Verdicts(nil)
	for i, v := range rounded.Verdicts(nil) {
		at := j.relations[i].finding
		if p.over() || v != rounding.Impossible || verdicts[i] == rounding.Impossible || at < 0 || !p.isError(at) {
			continue
		}
		m, f := cut.Margin(i), &p.report.Findings[at]
		figures := *f.Figures
		figures.Bound = m.High
		if m.Low.Neg().Cmp(m.High) > 0 {
			figures.Bound = m.Low.Neg()
		}
		f.Severity, f.Figures, f.Remedy = finding.Info, &figures, finding.Text{}
		f.Text = textCut.With(f.Printed, f.Computed, f.Difference)
		p.report.Tally.Impossible--
		p.report.Tally.Plausible++
	}
}

// unfix takes for unknown every figure that equals a sum to the last digit, or stands in one that fails. It may have
// been added up from rounded figures, and then is further from the truth than rounding takes it, or be wrong.
func (j *jointly) unfix() {
	for i, doubt := range j.inDoubt {
		j.figures[i].Missing = doubt
	}
	for i, r := range j.relations {
		if r.finding < 0 {
			j.figures[j.identities[i].Total].Missing = true
		}
	}
	for i, key := range j.keys {
		if key.claim == nil || j.over() {
			continue
		}
		of := j.computed(key.claim.on, key.claim.Side, key.column)
		j.figures[i].Missing = j.figures[i].Missing || of.known && of.Amount == j.figures[i].Printed.Amount()
	}
}

// worst returns the difference of a conflict that takes most of what rounding explains; −1 where there is none, or one
// that is an error already.
func (p *Pass) worst(j *jointly, c rounding.Failure) int {
	worst := -1
	share := func(i int) float64 {
		f := p.report.Findings[j.relations[i].finding].Figures
		return f.Difference().Abs().Decimal().InexactFloat64() / f.Bound.Decimal().InexactFloat64()
	}
	for _, i := range c.Identities {
		switch r := j.relations[i]; {
		case r.finding < 0:
		case p.isError(r.finding):
			return -1
		case worst < 0 || share(i) > share(worst):
			worst = i
		}
	}
	return worst
}

// condemn makes an error of a difference that rounding explains by itself.
func (p *Pass) condemn(j *jointly, c rounding.Failure, worst int) {
	f := &p.report.Findings[j.relations[worst].finding]
	f.Severity = finding.Error
	f.Text, f.Remedy = join(f.Text, notTogether.Text), notTogether.Remedy
	for _, i := range c.Identities {
		if at := j.identities[i].Total; i != worst && len(f.Related) < maxTerms {
			amount := j.figures[at].Printed.Amount()
			f.Related = append(f.Related, finding.Related{Place: j.where(at), Printed: j.show(amount), Amount: amount})
		}
	}
	p.report.Tally.Plausible--
	p.report.Tally.Impossible++
}

func (p *Pass) isError(at int32) bool {
	return p.report.Findings[at].Severity >= finding.Error
}

// accused is a figure that may be wrong, and what was meant.
type accused struct {
	figure int
	right  budget.Printed
	meant  string // the same as the document prints it
	cause  finding.Cause
}

// mostAlternatives is how many other figures a reader is asked to look at.
const mostAlternatives = 7

// blame says of failures that one figure explains which one that is, or of which figures one is wrong.
func (p *Pass) blame(j *jointly, system *rounding.System, c rounding.Failure) {
	if len(c.Suspects) == 0 || p.over() {
		return
	}
	list := make([]accused, len(c.Suspects))
	closest := closestOf(system, c.Identities)
	for i, s := range c.Suspects {
		meant := closest.likeliest(system, s)
		list[i] = accused{figure: s.Figure, right: meant, meant: j.show(meant.Amount()), cause: rounding.CauseOf(system.Figure(s.Figure), meant)}
	}
	list = j.credible(list)
	for _, i := range c.Identities {
		at := j.relations[i].finding
		switch {
		case at < 0 || !p.isError(at):
		case len(list) == 1 && j.lacks(list[0].figure):
			f := &p.report.Findings[at]
			f.Alternatives = append(f.Alternatives, j.related(list[0]))
			f.Text, f.Remedy = join(f.Text, partLacks.Text), partLacks.Remedy
		case len(list) == 1:
			j.accuse(&p.report.Findings[at], j.own(i), list[0])
		default:
			j.suspect(&p.report.Findings[at], j.own(i), list)
		}
	}
	if !j.lacks(list[0].figure) {
		p.fold(j, c, list[0].figure)
	}
}

// fold leaves one error of those that one figure explains: that of the figure itself, or else of the shortest sum. What
// follows from it is information, and says so.
func (p *Pass) fold(j *jointly, c rounding.Failure, wrong int) {
	failing := slices.DeleteFunc(slices.Clone(c.Identities), func(i int) bool {
		at := j.relations[i].finding
		return at < 0 || !p.isError(at)
	})
	if len(failing) < 2 {
		return
	}
	first := slices.MinFunc(failing, func(a, b int) int {
		otherA, figuresA := j.drawback(a, wrong)
		otherB, figuresB := j.drawback(b, wrong)
		return cmp.Or(otherA-otherB, figuresA-figuresB)
	})
	told := p.report.Findings[j.relations[first].finding]
	for _, i := range failing {
		if at := j.relations[i].finding; at != j.relations[first].finding {
			f := &p.report.Findings[at]
			f.Severity, f.Text = finding.Info, join(f.Text, consequence.With(told.Code, told.Place.String()))
		}
	}
}

// credible leaves out the figures that would have to be negative, lasten or baten or a mutation of a reserve, in a
// document that prints none such: a wrong line of a list is often greater than the others are. A lost sign is another
// matter. Where nothing is left all stay. Those that a slip in writing explains come first, and a wrong sign that nothing
// else rivals stands alone.
func (j *jointly) credible(list []accused) []accused {
	negative := j.negative
	for _, a := range list {
		if j.isNegative(a.figure, j.figures[a.figure].Printed) {
			negative--
		}
	}
	out := slices.DeleteFunc(slices.Clone(list), func(a accused) bool {
		return negative == 0 && j.isNegative(a.figure, a.right) && a.right.Count() != -j.figures[a.figure].Printed.Count()
	})
	if len(out) == 0 {
		out = list
	}
	slices.SortStableFunc(out, func(a, b accused) int { return cmp.Compare(b.slip(), a.slip()) })
	if len(out) > 1 && out[0].slip() == 2 && out[1].slip() == 0 {
		out = out[:1] // a lost sign, to the last digit, and of any other figure nobody can say how it came about
	}
	return out
}

// slip ranks how well a slip in writing explains the figure: a wrong sign before any other, that before none.
func (a accused) slip() int {
	if a.cause.Word == rounding.WrongSign.String() {
		return 2
	}
	return min(len(a.cause.Word), 1)
}

// closest is the most precise of the sums that fail.
type closest struct {
	off   budget.Amount // by how much it fails
	added map[int]bool  // the figures that it adds
}

func closestOf(system *rounding.System, failing []int) closest {
	best := -1
	var found rounding.Margin
	for _, i := range failing {
		if m := system.Margin(i); best < 0 || m.High.Sub(m.Low).Cmp(found.High.Sub(found.Low)) < 0 {
			best, found = i, m
		}
	}
	c := closest{found.Difference, map[int]bool{}}
	for _, a := range system.Identity(best).Parts {
		c.added[a.Figure] = a.Sign > 0
	}
	return c
}

// likeliest returns what was meant: what the most precise of the sums gives that fail, or the middle of what all allow.
func (c closest) likeliest(system *rounding.System, s rounding.Implied) budget.Printed {
	from, to := s.From.Count(), s.To.Count()
	middle, _ := budget.NewPrinted(from+(to-from)/2, s.From.Decimals(), s.From.Unit()) // between two that exist
	off := c.off
	if c.added[s.Figure] {
		off = off.Neg()
	}
	figure := system.Figure(s.Figure).Printed
	meant, err := budget.Print(figure.Amount().Sub(off), figure.Decimals(), figure.Unit(), budget.HalfUp)
	if err != nil || meant.Count() < from || meant.Count() > to {
		return middle
	}
	return meant
}

// own returns the figure that a relation is about; −1 where these are several.
func (j *jointly) own(i int) int {
	if r := j.relations[i]; r.beside != nil && r.beside.stated.LeafCount() != 1 {
		return -1
	}
	return j.identities[i].Total
}

// drawback is what speaks against a relation as the one in which a reader sees that a figure is wrong: that it is about
// another figure, and how many figures it has.
func (j *jointly) drawback(i, wrong int) (other, figures int) {
	if j.own(i) != wrong {
		other = 1
	}
	return other, len(j.identities[i].Parts)
}

// suspect lists the other figures of which one may be wrong instead, and says so where it is one of them.
func (j *jointly) suspect(f *finding.Finding, own int, list []accused) {
	others := slices.DeleteFunc(slices.Clone(list), func(a accused) bool { return a.figure == own })
	if len(others) == len(list) && own >= 0 {
		f.Text = join(f.Text, confirmed.With(f.Printed))
	}
	if len(others) > mostAlternatives {
		return
	}
	for _, a := range others {
		f.Alternatives = append(f.Alternatives, j.related(a))
	}
}

// accuse names the figure that is wrong.
func (j *jointly) accuse(f *finding.Finding, own int, wrong accused) {
	f.Cause = wrong.cause
	if wrong.figure == own {
		f.Suggestion = wrong.meant
		f.Text, f.Remedy = join(f.Text, ownWrong.Text.With(f.Printed, wrong.meant)), ownWrong.Remedy.With(f.Printed, wrong.meant)
		return
	}
	at := j.related(wrong)
	i := slices.IndexFunc(f.Related, func(r finding.Related) bool { return r.Place.Path != "" && r.Place.Path == at.Place.Path })
	if i < 0 {
		i, f.Related = len(f.Related), append(f.Related, at)
	}
	f.Related[i].Suggestion = wrong.meant
	args := []string{at.Printed, wrong.meant, at.Place.String()}
	f.Text, f.Remedy = join(f.Text, otherWrong.Text.With(args...)), otherWrong.Remedy.With(args...)
}

// related is another figure, and what was meant there.
func (j *jointly) related(a accused) finding.Related {
	amount := j.figures[a.figure].Printed.Amount()
	return finding.Related{Place: j.where(a.figure), Printed: j.show(amount), Amount: amount, Suggestion: a.meant}
}

// where says where a figure stands.
func (j *jointly) where(figure int) finding.Place {
	key := j.keys[figure]
	switch at, known := j.places[figure]; {
	case known:
		return j.place(at)
	case key.claim != nil:
		return j.place(j.location(figureOf(key.claim, key.column, j.figures[figure].Printed.Amount())))
	case key.part != nil:
		at := j.location(OverviewFigure{Part: key.part, Side: key.side, Column: key.column})
		at.Path = key.part.Path() + "." + key.side.String() + "." + key.column.String()
		return j.place(at)
	}
	name := j.names[key.named-1]
	return finding.Place{Caption: name.label, Label: name.source.Row, Heading: name.source.Column}
}

func join(a, b finding.Text) finding.Text { return finding.Text{NL: a.NL + b.NL, EN: a.EN + b.EN} }

// What is said of the wrong one: {0} is what is printed there, {1} what was meant, {2} where that stands.
var (
	ownWrong = Message{
		finding.Text{NL: "; de andere cijfers kloppen met {1}, niet met {0}", EN: "; the other figures agree with {1}, not with {0}"},
		finding.Text{NL: "vervang {0} door {1}", EN: "replace {0} by {1}"},
	}
	otherWrong = Message{
		finding.Text{NL: "; de andere cijfers kloppen met {1}, niet met {0} bij {2}", EN: "; the other figures agree with {1}, not with {0} at {2}"},
		finding.Text{NL: "vervang {0} door {1} bij {2}", EN: "replace {0} by {1} at {2}"},
	}
	notTogether = Message{
		finding.Text{NL: ", maar niet samen met de andere cijfers: geen bedragen geven, afgerond, deze allemaal", EN: ", but not together with the other figures: no amounts give, when rounded, all of these"},
		finding.Text{NL: "controleer deze cijfers en die waaruit zij volgen: een ervan is fout", EN: "check these figures and those that they follow from: one of them is wrong"},
	}
	partLacks = Message{
		finding.Text{NL: "; dat geldt in meer dan een kolom", EN: "; so it is in more than one column"},
		finding.Text{NL: "controleer of een deel ontbreekt waarvan het totaal wel vermeld is", EN: "check whether a part lacks of which the total is stated"},
	}
	textCut = finding.Text{
		NL: "vermeld {0}, berekend {1}; het document kapt zijn cijfers af, en dat verklaart het verschil van {2}",
		EN: "stated {0}, computed {1}; the document cuts its figures off, which explains the difference of {2}",
	}
	consequence = finding.Text{NL: "; dit volgt uit de fout van {0} bij {1}", EN: "; this follows from the mistake of {0} at {1}"}
	confirmed   = finding.Text{NL: "; andere cijfers bevestigen {0}", EN: "; other figures confirm {0}"}
)
