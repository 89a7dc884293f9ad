package decision

import (
	"context"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

// Book applies decisions to the tables of a publication, one after another, and
// remembers which of them did something. It is not safe for use by several goroutines
// at once: those each have one of their own ([Book.Apart]). The zero value has no decisions.
type Book struct {
	decisions Decisions
	sums      []fate
	noSums    []fate
	notSame   []fate
	accepted  []fate
}

// Open returns a book of decisions.
func (d *Decisions) Open() *Book {
	d = lenient.OrZero(d)
	return &Book{
		decisions: *d, sums: make([]fate, len(d.Sums)), noSums: make([]fate, len(d.NoSums)),
		notSame: slices.Repeat([]fate{{why: unasked}}, len(d.NotSame)), accepted: make([]fate, len(d.Accepted)),
	}
}

// Apart returns a book of the same decisions of which none did anything yet, for tables
// that are looked at while this one is in use.
func (b *Book) Apart() *Book { return lenient.OrZero(b).decisions.Open() }

// Join takes over what became of the decisions in tables that another book of the same
// decisions was applied to. The order of books counts as that of tables does.
func (b *Book) Join(o *Book) {
	b, o = lenient.OrZero(b), lenient.OrZero(o)
	for _, kind := range [...]struct{ to, from []fate }{{b.sums, o.sums}, {b.noSums, o.noSums}, {b.notSame, o.notSame}, {b.accepted, o.accepted}} {
		for i := range min(len(kind.to), len(kind.from)) {
			kind.to[i].join(kind.from[i])
		}
	}
}

// Table is [validate.Table] with what was decided about the table: sums that somebody
// added are held against it, sums that are none are not, and findings that are accepted
// stand among those that are waived, with the reason. The file is the name of that in which the
// table stands; it may be empty.
func (b *Book) Table(ctx context.Context, file string, t table.Table, given understand.Given, rules []validate.Rule) (validate.TableReport, error) {
	b = lenient.OrZero(b)
	report, err := validate.Table(ctx, t, given, rules)
	if err != nil {
		return report, err
	}
	f := newFinder(&report.Understanding)
	added, none := b.find(f, file, b.decisions.Sums, b.sums), b.find(f, file, b.decisions.NoSums, b.noSums)
	if len(added)+len(none) > 0 {
		given.Sums, given.NoSums = slices.Concat(given.Sums, added), slices.Concat(given.NoSums, none)
		if report, err = validate.Table(ctx, t, given, rules); err != nil {
			return report, err
		}
		f = newFinder(&report.Understanding)
	}
	b.accept(f, file, &report.Report)
	return report, nil
}

// find finds the sums of decisions in a table.
func (b *Book) find(f *finder, file string, list []Sum, fates []fate) (found []understand.CellSum) {
	for i, s := range list {
		if !near(f, file, s.Total, &fates[i]) {
			continue
		}
		sums, why := f.sums(s)
		fates[i].note(why)
		found = append(found, sums...)
	}
	return found
}

// near reports whether an anchor may be in a table, and notes where not.
func near(f *finder, file string, a Anchor, noted *fate) bool {
	switch {
	case !a.inFile(file) || !a.inTable():
		return false
	case !f.isTable(a):
		noted.note(fate{why: noTable})
		return false
	}
	return true
}

// accept moves findings that are accepted to those that are waived.
func (b *Book) accept(f *finder, file string, r *finding.Report) {
	for i, a := range b.decisions.Accepted {
		if !near(f, file, a.Place, &b.accepted[i]) {
			continue
		}
		at, why := finding.Place{}, fate{why: used}
		if a.Place.lines() {
			cell, found := f.cell(a.Place)
			at, why = finding.Place{Row: cell.Row + 1, Column: cell.Column + 1}, found
		}
		if why.why == used {
			why.why = noFinding
			if accept(r, a, at) {
				why.why = used
			}
		}
		b.accepted[i].note(why)
	}
}

// accept moves the findings of a code at a cell, or about the whole table where that is
// no place, to those that are waived.
func accept(r *finding.Report, a Acceptance, at finding.Place) (any bool) {
	kept := r.Findings[:0:0]
	for _, f := range r.Findings {
		if f.Code != a.Code || f.Place.Row != at.Row || f.Place.Column != at.Column {
			kept = append(kept, f)
			continue
		}
		f.Waived, any = a.reason(), true
		r.Waived = append(r.Waived, f)
	}
	r.Findings = kept
	return any
}

// apartBy reports whether somebody decided that two figures are not the same, and
// why. Either may be the first.
func (b *Book) apartBy(first, second spot) (reason string, decided bool) {
	for i, n := range b.decisions.NotSame {
		why := fate{why: noFinding}
		if n.First.is(first) && n.Second.is(second) || n.First.is(second) && n.Second.is(first) {
			why.why, reason, decided = used, n.reason(), true
		}
		if b.notSame[i].why == unasked {
			b.notSame[i] = fate{}
		}
		b.notSame[i].note(why)
		b.notSame[i].times = 0 // one decision may be asked for often
	}
	return reason, decided
}

// spot is a cell of a table in a file. The zero value is none.
type spot struct {
	file  string
	table *understand.Understanding
	cell  understand.CellRef
}

// is reports whether an anchor means a cell.
func (a Anchor) is(s spot) bool {
	if s.table == nil || !a.inTable() || !a.inFile(s.file) {
		return false
	}
	f := newFinder(s.table)
	at, why := f.cell(a)
	return f.isTable(a) && why.why == used && at == s.cell
}

// What the kinds of decisions are called.
var (
	ofSum      = finding.Text{NL: "de som die is toegevoegd", EN: "the sum that was added"}
	ofNoSum    = finding.Text{NL: "de som die er geen is", EN: "the sum that is none"}
	ofNotSame  = finding.Text{NL: "de cijfers die niet hetzelfde zijn", EN: "the figures that are not the same"}
	ofAccepted = finding.Text{NL: "de ontheffing van {0}", EN: "the waiver of {0}"}
)

// Unused are the decisions that did nothing in the tables that were looked at, with
// the reason, as findings of BBV0001; and with severity Info those that did something in
// several tables, which may be more than was decided.
func (b *Book) Unused() (list []finding.Finding) {
	b = lenient.OrZero(b)
	note := func(f fate, kind finding.Text, at Anchor) {
		switch {
		case f.why != used:
			list = append(list, f.finding(kind, at))
		case f.times > 1:
			list = append(list, f.often(kind, at))
		}
	}
	for i, f := range b.sums {
		note(f, ofSum, b.decisions.Sums[i].Total)
	}
	for i, f := range b.noSums {
		note(f, ofNoSum, b.decisions.NoSums[i].Total)
	}
	for i, f := range b.notSame {
		note(f, ofNotSame, b.decisions.NotSame[i].First)
	}
	for i, f := range b.accepted {
		note(f, ofAccepted.With(b.decisions.Accepted[i].Code), b.decisions.Accepted[i].Place)
	}
	return list
}
