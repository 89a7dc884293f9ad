package report

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// step is one of a waterfall: a stand, or what changes it.
type step struct {
	label  string
	amount budget.Amount
	stand  bool
}

// Waterfall draws how the saldo of a year came from the begroting over the wijzigingen to the rekening: the stands as whole bars, and
// between them what changed it, after amendment by row of the overzicht (BBV art. 18, 27, 28). It is false where the document does
// not print begroting, begroting na wijziging and realisatie of its year, or one of them has no outcome.
func Waterfall(d *programme.Document, l finding.Language) (Picture, bool) {
	steps, ok := waterfall(d, l)
	if !ok {
		return Picture{}, false
	}
	p := printerOf(d)
	var tops []budget.Amount
	var running budget.Amount
	for _, s := range steps {
		if running = running.Add(s.amount); s.stand {
			running = s.amount
		}
		tops = append(tops, running)
	}
	out := drawing{width: pictureWidth, height: rowHeight*float64(len(steps)) + 10}
	s := scaleOf(labelWidth+figureWidth, pictureWidth-figureWidth, tops...)
	t := p.table(say(l, "saldo", "saldo"))
	running = budget.Amount{}
	for i, step := range steps {
		y := rowHeight*float64(i) + 5
		out.text(atStart, 0, y+13, labelWidth, step.label)
		from := running
		printed := p.change(step.amount)
		if running = tops[i]; step.stand {
			from, printed = budget.Amount{}, p.amount(step.amount)
		}
		out.step(s, y, from, running, step, printed)
		t.Rows = append(t.Rows, rowOf(step.label, p.amount(step.amount)))
	}
	zero := s.at(budget.Amount{})
	out.line("faint", zero, 0, zero, out.height)
	return titled(title(d, say(l, "Van begroting naar rekening: het saldo", "From begroting to rekening: the saldo")), t, &out)
}

// step draws a bar between two amounts.
func (d *drawing) step(s scale, y float64, from, to budget.Amount, what step, printed string) {
	class := "voordeel"
	switch {
	case what.stand:
		class = "stand"
	case what.amount.Sign() < 0:
		class = "nadeel"
	}
	left, right := min(s.at(from), s.at(to)), max(s.at(from), s.at(to))
	d.bar(class, left, y, right-left, barHeight, what.label+": "+printed)
	d.figure(atStart, right+4, y+13, figureWidth, printed)
}

// waterfall lists the steps.
func waterfall(d *programme.Document, l finding.Language) (steps []step, ok bool) {
	if d == nil {
		return nil, false
	}
	stages := []budget.Stage{budget.Begroting, budget.NaWijziging, budget.Realisatie}
	var stands []budget.Amount
	for _, stage := range stages {
		a, ok := d.Overview().Figure(budget.Saldo, budget.Column{Year: d.Year, Stage: stage}).Amount()
		if !ok {
			return nil, false
		}
		stands = append(stands, a)
	}
	at := func(i int) budget.Column { return budget.Column{Year: d.Year, Stage: stages[i]} }
	steps = append(steps, step{heading(d, at(0)), stands[0], true})
	if change := stands[1].Sub(stands[0]); !change.IsZero() {
		steps = append(steps, step{say(l, "wijzigingen", "amendments"), change, false})
	}
	steps = append(steps, step{heading(d, at(1)), stands[1], true})
	rest := stands[2].Sub(stands[1])
	for _, part := range rows(d) {
		before, ok := part.Figure(budget.Saldo, at(1)).Amount()
		after, also := part.Figure(budget.Saldo, at(2)).Amount()
		if change := after.Sub(before); ok && also && !change.IsZero() {
			steps, rest = append(steps, step{part.Label(), change, false}), rest.Sub(change)
		}
	}
	if !rest.IsZero() { // of rows that lack a figure
		steps = append(steps, step{say(l, "overige", "other"), rest, false})
	}
	return append(steps, step{heading(d, at(2)), stands[2], true}), true
}
