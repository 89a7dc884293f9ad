package validate

import (
	"cmp"
	"errors"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// TableReport is what checking one printed table came to: the report of the
// sums that must hold, findings in the order of rows and columns.
type TableReport struct {
	finding.Report
	Understanding understand.Understanding // what the table was understood to say, with the evidence
}

// Table understands a printed table and checks it: which sums must hold, which
// of them cannot hold however the figures were rounded, and which cells are to
// blame. It judges by the rules whose Tables say so; a sum that none of them
// names counts as a total. Nothing that was only
// inferred from the figures is held against the table. It returns an error of
// package rounding when the figures are too many or too large to work on
// exactly.
func Table(t table.Table, given understand.Given, rules []Rule) (TableReport, error) {
	report := TableReport{Understanding: understand.Understand(t, given)}
	u := &report.Understanding
	system, err := u.Sums()
	if err != nil {
		return report, err
	}
	c := tableChecker{u: u, system: system, diagnosis: system.Diagnose(), report: &report, rules: rules}
	c.tally()
	for _, conflict := range c.diagnosis.Conflicts {
		c.conflict(conflict)
	}
	c.unread()
	c.unit()
	slices.SortStableFunc(report.Findings, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Place.Row, b.Place.Row), cmp.Compare(a.Place.Column, b.Place.Column))
	})
	return report, nil
}

// tableChecker turns a diagnosis into findings.
type tableChecker struct {
	u         *understand.Understanding
	system    understand.Sums
	diagnosis rounding.Diagnosis
	report    *TableReport
	rules     []Rule
}

// The codes of what is found in every table, whatever the rules.
const (
	codeAfwijking     = "BBV1008"
	codeAfwijkingSign = "BBV1009"
	codeTotal         = "BBV1012"
	codeUnit          = "BBV1015"
	codeUnread        = "BBV1016"
)

// codeOf returns the code of the rule that judges a kind of sum.
func (c *tableChecker) codeOf(sum understand.SumRule) string {
	for _, r := range c.rules {
		if slices.Contains(r.Tables, sum) {
			return r.Code
		}
	}
	return codeTotal
}

func (c *tableChecker) tally() {
	for _, v := range c.diagnosis.Verdicts {
		count(&c.report.Tally, v)
	}
}

// conflict reports the figures that are to blame for a conflict: those of the
// first accusation, and the others as alternatives where the evidence does not
// single it out. Where it hardly tells them apart the finding stands at the total,
// if that is one of them: it is there that a reader adds up.
func (c *tableChecker) conflict(conflict rounding.Conflict) {
	if len(conflict.Accusations) == 0 {
		c.unexplained(conflict)
		return
	}
	conflict = likely(conflict)
	if i := c.accusedTotal(conflict); i > 0 && conflict.Accusations[0].Share < 2*conflict.Accusations[i].Share {
		a := slices.Clone(conflict.Accusations)
		a[0], a[i] = a[i], a[0]
		conflict.Accusations = a
	}
	first := conflict.Accusations[0]
	if len(first.Figures) > 1 && len(conflict.Accusations) > 1 && !conflict.Named && len(conflict.Identities) > 0 {
		c.ambiguous(conflict)
		return
	}
	for i, figure := range first.Figures {
		f := c.finding(figure, c.failing(conflict, figure), conflict)
		if change, ok := change(first, i); ok {
			f.Suggestion, f.Cause = c.u.Spell(c.system.Cells[figure], change.To), c.system.Cause(change)
			if change.Slip == rounding.WrongSign && f.Code == codeAfwijking {
				f.Code = codeAfwijkingSign
			}
		}
		f.Also, f.Alternatives = c.others(conflict, figure)
		f.Remedy = remedy(f, conflict)
		c.report.Findings = append(c.report.Findings, f)
	}
}

// likely keeps the first accusation alone where it is the right one in at least six
// of seven cases: then it is probably wrong, where one that is named is wrong.
func likely(conflict rounding.Conflict) rounding.Conflict {
	const sixOfSeven = 857
	if conflict.Complete && conflict.Accusations[0].Share >= sixOfSeven {
		conflict.Accusations = conflict.Accusations[:1]
	}
	return conflict
}

// accusedTotal returns the first accusation of one figure that is the total of
// an identity of the conflict, −1 where there is none.
func (c *tableChecker) accusedTotal(conflict rounding.Conflict) int {
	return slices.IndexFunc(conflict.Accusations, func(a rounding.Accusation) bool {
		return len(a.Figures) == 1 && slices.ContainsFunc(conflict.Identities, func(j int) bool {
			return c.system.Identity(j).Total == a.Figures[0]
		})
	})
}

// ambiguous reports sums that several sets of figures can explain, at their
// first total, with all those figures as others.
func (c *tableChecker) ambiguous(conflict rounding.Conflict) {
	id := conflict.Identities[0]
	total := c.system.Identity(id).Total
	f := c.finding(total, id, conflict)
	also, instead := c.others(conflict, total)
	f.Alternatives = append(also, instead...)
	f.Remedy = remedy(f, conflict)
	c.report.Findings = append(c.report.Findings, f)
}

// unexplained reports sums that cannot hold at their first total.
func (c *tableChecker) unexplained(conflict rounding.Conflict) {
	if len(conflict.Identities) == 0 {
		return
	}
	id := conflict.Identities[0]
	f := c.finding(c.system.Identity(id).Total, id, conflict)
	f.Remedy = finding.Text{NL: "controleer alle cijfers van deze optelling", EN: "check all figures of this sum"}
	c.report.Findings = append(c.report.Findings, f)
}

// failing returns the identity that speaks most plainly against a figure: the
// first of the conflict that it is the total of, else the first that it is in.
func (c *tableChecker) failing(conflict rounding.Conflict, figure int) int {
	in := -1
	for _, j := range conflict.Identities {
		id := c.system.Identity(j)
		if id.Total == figure {
			return j
		}
		holds := slices.ContainsFunc(id.Parts, func(t rounding.Addend) bool { return t.Figure == figure })
		if holds && in < 0 {
			in = j
		}
	}
	if in < 0 && len(conflict.Identities) > 0 {
		return conflict.Identities[0]
	}
	return in
}

// change returns the best remedy for a figure of an accusation, if there is one.
func change(a rounding.Accusation, i int) (rounding.Correction, bool) {
	if len(a.Remedies) == 0 || i >= len(a.Remedies[0]) {
		return rounding.Correction{}, false
	}
	return a.Remedies[0][i], true
}

// finding describes a figure that is to blame, by the rule of the identity
// that speaks against it.
func (c *tableChecker) finding(figure, identity int, conflict rounding.Conflict) finding.Finding {
	f := finding.Finding{Severity: finding.Error, Code: codeTotal}
	f.Place, f.Printed = c.place(c.system.Cells[figure])
	if identity >= 0 {
		family := c.u.Families[c.u.Identities[c.system.Identities[identity]].Family]
		f.Code = c.codeOf(family.Rule)
		f.Computed, f.Difference = c.computed(figure, identity)
	}
	f.Text = c.system.ConflictText(conflict)
	return f
}

// place names a cell, and returns what is printed in it.
func (c *tableChecker) place(cell understand.CellRef) (finding.Place, string) {
	at := c.u.Table.Cell(cell.Row, cell.Column)
	return finding.Place{
		Row: cell.Row + 1, Column: cell.Column + 1, Line: at.At.Line, Character: at.At.Column,
		Caption: c.u.Table.Caption, Label: c.u.Rows[cell.Row].Label, Heading: c.u.Columns[cell.Column].Label,
	}, at.Text
}

// computed returns what the other figures of an identity leave for a figure,
// as the table prints it, and by how much the printed figure differs from it.
func (c *tableChecker) computed(figure, identity int) (computed, difference string) {
	e := c.system.Margin(identity)
	id := c.system.Identity(identity)
	printed := c.system.Figure(figure).Printed
	var off budget.Amount
	if id.Total == figure {
		off = e.Difference
	}
	for _, t := range id.Parts {
		switch {
		case id.Total == figure || t.Figure != figure:
		case t.Sign < 0:
			off = off.Add(e.Difference)
		default:
			off = off.Sub(e.Difference)
		}
	}
	out, err := budget.Print(printed.Amount().Sub(off), printed.Decimals(), printed.Unit(), budget.HalfUp)
	if err != nil {
		return "", ""
	}
	if less, err := budget.Print(off, printed.Decimals(), printed.Unit(), budget.HalfUp); err == nil {
		difference = less.String()
	}
	return c.u.Spell(c.system.Cells[figure], out), difference
}

// others lists the other figures of the first accusation, which are wrong as
// well, and those of the others, one of which may be wrong instead.
func (c *tableChecker) others(conflict rounding.Conflict, figure int) (also, instead []finding.Related) {
	seen := []int{figure}
	for i, a := range conflict.Accusations {
		if i > 0 && conflict.Named {
			break
		}
		for j, other := range a.Figures {
			if slices.Contains(seen, other) {
				continue
			}
			seen = append(seen, other)
			o := finding.Related{Amount: c.system.Figure(other).Printed.Amount()}
			o.Place, o.Printed = c.place(c.system.Cells[other])
			if change, ok := change(a, j); ok {
				o.Suggestion = c.u.Spell(c.system.Cells[other], change.To)
			}
			if i == 0 {
				also = append(also, o)
			} else {
				instead = append(instead, o)
			}
		}
	}
	return also, instead
}

// remedy says what to do about a cell that is wrong, is probably wrong, or may be.
func remedy(f finding.Finding, conflict rounding.Conflict) finding.Text {
	switch {
	case f.Printed == "" && f.Suggestion != "":
		return finding.Text{NL: "kijk of hier {0} hoort te staan", EN: "see whether {0} belongs here"}.With(f.Suggestion)
	case f.Suggestion == "":
		return finding.Text{NL: "controleer {0} in de bron", EN: "check {0} in the source"}.With(f.Printed)
	case len(f.Alternatives) > 0:
		return finding.Text{
			NL: "controleer {0}: {1} zou alle optellingen laten kloppen; het kan ook een van de andere cellen zijn",
			EN: "check {0}: {1} would make every sum hold; it may also be one of the other cells",
		}.With(f.Printed, f.Suggestion)
	case !conflict.Complete:
		return finding.Text{
			NL: "controleer {0}: {1} zou alle optellingen laten kloppen", EN: "check {0}: {1} would make every sum hold",
		}.With(f.Printed, f.Suggestion)
	case !conflict.Named:
		return finding.Text{NL: "controleer {0}: waarschijnlijk moet er {1} staan", EN: "check {0}: it should probably be {1}"}.With(f.Printed, f.Suggestion)
	}
	return finding.Text{NL: "vervang {0} door {1}", EN: "replace {0} by {1}"}.With(f.Printed, f.Suggestion)
}

// unread reports cells that look like figures and cannot be read. A table
// without sums, such as one of indicators, has other cells than figures.
func (c *tableChecker) unread() {
	if c.report.Tally.Total() == 0 {
		return
	}
	for _, cell := range c.u.Unread {
		f := finding.Finding{Code: codeUnread, Severity: finding.Warning}
		f.Place, f.Printed = c.place(cell.Cell)
		f.Text = finding.Text{NL: unreadable(cell.Err), EN: "the cell cannot be read: " + cell.Err.Error()}
		f.Remedy = finding.Text{NL: "schrijf het cijfer eenduidig", EN: "write the figure in one way only"}
		c.report.Findings = append(c.report.Findings, f)
	}
}

// unreadable says in Dutch why a cell cannot be read.
func unreadable(err error) string {
	var read *printed.ReadError
	if !errors.As(err, &read) || read.Offset < 0 || read.Offset >= len(read.Input) {
		return "de cel is niet te lezen"
	}
	rest := []rune(read.Input[read.Offset:])
	if len(rest) > 40 {
		rest = append(rest[:39], '…')
	}
	return "de cel is niet te lezen: als cijfer gaat het mis bij “" + string(rest) + "”"
}

// unit reports a unit that the figures contradict.
func (c *tableChecker) unit() {
	if !c.u.Unit.Contradicted || len(c.u.Rows) == 0 || len(c.u.Columns) == 0 {
		return
	}
	at := c.u.Table.At
	f := finding.Finding{Code: codeUnit, Severity: finding.Warning, Place: finding.Place{
		Line: at.Line, Character: at.Column, Caption: c.u.Table.Caption, Heading: c.u.Table.UnitLine,
	}}
	f.Text = finding.Text{
		NL: "de eenheid {0} past niet bij de grootte van de cijfers", EN: "the unit {0} does not fit the figures ({1})",
	}.With(c.u.Unit.Unit.String(), c.u.Unit.Evidence)
	f.Remedy = finding.Text{NL: "controleer het opschrift boven de tabel", EN: "check the caption of the table"}
	c.report.Findings = append(c.report.Findings, f)
}
