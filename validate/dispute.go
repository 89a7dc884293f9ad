package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// dispute is a figure that two tables print differently, as it was reported.
type dispute struct {
	later, earlier OverviewFigure
	finding        int // which of the findings it is
}

// witness is what the other figures of a document say of one of them.
type witness struct {
	fits  int // sums with it that hold
	fails []failure
}

// failure is a sum that does not hold: by how much, within what bound, and whether a
// greater figure makes the difference greater.
type failure struct {
	difference, bound budget.Amount
	raises            bool
}

// mendedBy reports whether a sum holds when the figure is so much greater.
func (f failure) mendedBy(more budget.Amount) bool {
	if !f.raises {
		more = more.Neg()
	}
	return f.difference.Add(more).Abs().Cmp(f.bound) <= 0
}

// accuses reports whether the rest tells that a figure is wrong and another, by so much
// greater, right: no sum holds with the one, every sum that fails with it holds with the
// other, and sums with the other hold where it stands and none fails.
func (w *witness) accuses(other *witness, more budget.Amount) bool {
	if w.fits > 0 || len(w.fails) == 0 || other.fits == 0 || len(other.fails) > 0 {
		return false
	}
	for _, f := range w.fails {
		if !f.mendedBy(more) {
			return false
		}
	}
	return true
}

// hear asks every sum of the overzicht what it says of the figures in dispute.
func (p *pages) hear(about map[cell]*witness) {
	for _, c := range p.claims {
		p.each(c, func(f OverviewFigure) {
			for _, from := range []Derivation{OfSides, OfParts, OfColumns} {
				if want := p.sumSources(f, from); from != OfParts || p.atHome(f) {
					testify(about, f, want)
				}
			}
		})
	}
}

func testify(about map[cell]*witness, f OverviewFigure, want sum) {
	c, ok := against(f, want)
	if !ok {
		return
	}
	say := func(of OverviewFigure, raises bool) {
		w := about[cell{of.claim, of.Column}]
		switch {
		case w == nil || of.claim == nil:
		case c.Explained():
			w.fits++
		default:
			w.fails = append(w.fails, failure{c.Difference(), c.Bound, raises})
		}
	}
	say(f, true)
	for _, o := range want.operands {
		say(o.OverviewFigure, o.minus)
	}
}

// settleDisputes names the wrong one of two figures that contradict each other, where
// the other figures tell.
func (p *pages) settleDisputes(disputes []dispute, findings []finding.Finding) {
	if len(disputes) == 0 {
		return
	}
	about := map[cell]*witness{}
	of := func(f OverviewFigure) cell { return cell{f.claim, f.Column} }
	for _, d := range disputes {
		about[of(d.later)], about[of(d.earlier)] = &witness{}, &witness{}
	}
	p.hear(about)
	for _, d := range disputes {
		later, earlier, more := about[of(d.later)], about[of(d.earlier)], d.earlier.Amount.Sub(d.later.Amount)
		f := &findings[d.finding]
		switch {
		case later.accuses(earlier, more):
			f.Suggestion = f.Computed
			f.Text, f.Remedy = join(f.Text, laterWrong.Text.With(f.Printed, f.Computed)), laterWrong.Remedy.With(f.Printed, f.Computed)
		case earlier.accuses(later, more.Neg()) && len(f.Related) > 0:
			f.Related[0].Suggestion = f.Printed
			f.Text, f.Remedy = join(f.Text, earlierWrong.Text.With(f.Printed, f.Computed)), earlierWrong.Remedy.With(f.Printed, f.Computed, f.Related[0].Place.String())
		}
	}
}

func join(a, b finding.Text) finding.Text { return finding.Text{NL: a.NL + b.NL, EN: a.EN + b.EN} }

// What is said of the wrong one: {0} is what is printed here, {1} what the earlier table
// prints, {2} where that stands.
var (
	laterWrong = Message{
		finding.Text{NL: "; de andere cijfers kloppen met {1}, niet met {0}", EN: "; the other figures agree with {1}, not with {0}"},
		finding.Text{NL: "vervang {0} door {1}", EN: "replace {0} by {1}"},
	}
	earlierWrong = Message{
		finding.Text{NL: "; de andere cijfers kloppen met {0}, niet met {1}", EN: "; the other figures agree with {0}, not with {1}"},
		finding.Text{NL: "vervang {1} door {0} bij {2}", EN: "replace {1} by {0} at {2}"},
	}
)
