package validate

import (
	"cmp"
	"errors"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
)

// TableReport is what checking one printed table came to.
type TableReport struct {
	Understanding table.Understanding // what the table was understood to say, with the evidence
	Tally         TableTally          // the sums that must hold, by verdict
	Findings      []TableFinding      // in the order of rows and columns
}

// TableTally counts the sums of a table that are not tentative, by verdict.
type TableTally struct {
	Exact      int // hold to the last digit
	Plausible  int // hold within rounding, or because totals were added up from rounded parts
	Suspicious int // hold within rounding, which would hardly ever be off so far
	Impossible int // cannot hold
	Unknown    int // a figure is missing
}

// Total returns the number of sums.
func (t TableTally) Total() int {
	return t.Exact + t.Plausible + t.Suspicious + t.Impossible + t.Unknown
}

// OK reports whether nothing was found that cannot be right.
func (r TableReport) OK() bool {
	return !slices.ContainsFunc(r.Findings, func(f TableFinding) bool { return f.Severity >= finding.Error })
}

// TableFinding is one thing that is found in a printed table.
type TableFinding struct {
	Code      string           // code of the rule
	Severity  finding.Severity // how bad it is
	Cell      table.CellRef    // the cell; see [table.CellRef] for how it counts
	Row       string           // label of the row as printed
	Column    string           // heading of the column as printed
	Printed   string           // the cell as printed
	Computed  string           // what follows from the other cells of the sum that fails; "" where nothing does
	Suggested string           // the figure that makes every sum hold, as the table prints; "" where none is known
	Cause     rounding.Cause
	CauseText finding.Text // the cause in words; empty where none is known
	Others    []OtherCell  // other cells that may be the wrong one, or that are wrong as well
	Text      finding.Text // what is wrong
	Remedy    finding.Text // what to do
}

// OtherCell is another cell that has to do with a finding.
type OtherCell struct {
	Cell      table.CellRef
	Row       string // label of the row as printed
	Column    string // heading of the column as printed
	Printed   string // the cell as printed
	Suggested string // the figure that would make every sum hold; "" where none is known
	Also      bool   // wrong as well, rather than instead
}

// Message returns what is wrong and where, in one language.
func (f TableFinding) Message(l finding.Language) string {
	if f.Row == "" {
		return f.Column + ": " + f.Text.In(l)
	}
	return f.Row + " › " + f.Column + ": " + f.Text.In(l)
}

// Table understands a printed table and checks it: which sums must hold, which
// of them cannot hold however the figures were rounded, and which cells are to
// blame. It judges by the rules whose Tables say so. Nothing that was only
// inferred from the figures is held against the table. It returns an error of
// package rounding when the figures are too many or too large to work on
// exactly.
func Table(t table.Table, given table.Given) (TableReport, error) {
	report := TableReport{Understanding: table.Understand(t, given)}
	u := &report.Understanding
	system, err := u.Sums(rounding.Options{})
	if err != nil {
		return report, err
	}
	c := tableChecker{u: u, system: system, diagnosis: system.Diagnose(rounding.Search{}), report: &report}
	c.tally()
	for _, conflict := range c.diagnosis.Conflicts {
		c.conflict(conflict)
	}
	c.unread()
	c.unit()
	slices.SortStableFunc(report.Findings, func(a, b TableFinding) int {
		return cmp.Or(cmp.Compare(a.Cell.Row, b.Cell.Row), cmp.Compare(a.Cell.Column, b.Cell.Column))
	})
	return report, nil
}

// tableChecker turns a diagnosis into findings.
type tableChecker struct {
	u         *table.Understanding
	system    table.Sums
	diagnosis rounding.Diagnosis
	report    *TableReport
}

func (c *tableChecker) tally() {
	t := &c.report.Tally
	for _, v := range c.diagnosis.Verdicts {
		switch v {
		case rounding.Exact:
			t.Exact++
		case rounding.Plausible, rounding.Conventional:
			t.Plausible++
		case rounding.Suspicious:
			t.Suspicious++
		case rounding.Impossible:
			t.Impossible++
		default:
			t.Unknown++
		}
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
			f.Suggested, f.Cause = c.u.Spell(f.Cell, change.To), change.Cause
			f.CauseText = finding.Text{NL: c.system.In(finding.Dutch).Cause(change), EN: c.system.In(finding.English).Cause(change)}
		}
		if f.Cause == rounding.WrongSign && f.Code == ruleAfwijking.Code {
			f.Code = ruleAfwijkingSign.Code
		}
		f.Others = c.others(conflict, figure)
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
	f.Others = c.others(conflict, total)
	for i := range f.Others {
		f.Others[i].Also = false
	}
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
		holds := slices.ContainsFunc(id.Parts, func(t rounding.Term) bool { return t.Figure == figure })
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
func change(a rounding.Accusation, i int) (rounding.Change, bool) {
	if len(a.Remedies) == 0 || i >= len(a.Remedies[0]) {
		return rounding.Change{}, false
	}
	return a.Remedies[0][i], true
}

// finding describes a figure that is to blame, by the rule of the identity
// that speaks against it.
func (c *tableChecker) finding(figure, identity int, conflict rounding.Conflict) TableFinding {
	cell := c.system.Cells[figure]
	f := TableFinding{Severity: finding.Error, Cell: cell, Code: ruleTotal.Code}
	f.Row, f.Column, f.Printed = c.names(cell)
	if identity >= 0 {
		family := c.u.Families[c.u.Identities[c.system.Identities[identity]].Family]
		f.Code = codeOf(family.Rule)
		f.Computed = c.computed(figure, identity)
	}
	f.Text = finding.Text{
		NL: c.system.In(finding.Dutch).Conflict(conflict),
		EN: c.system.In(finding.English).Conflict(conflict),
	}
	return f
}

func (c *tableChecker) names(cell table.CellRef) (row, column, printed string) {
	t := c.u.Table
	return c.u.Rows[cell.Row].Label, c.u.Columns[cell.Column].Label, t.Cell(cell.Row, cell.Column).Text
}

// computed returns what the other figures of an identity leave for a figure,
// as the table prints it.
func (c *tableChecker) computed(figure, identity int) string {
	e := c.system.Explain(identity)
	id := c.system.Identity(identity)
	printed := c.system.Figure(figure).Printed
	amount := e.Computed
	if id.Total != figure {
		amount = printed.Amount()
		for _, t := range id.Parts {
			if t.Figure == figure && t.Sign < 0 {
				amount = amount.Sub(e.Difference)
			} else if t.Figure == figure {
				amount = amount.Add(e.Difference)
			}
		}
	}
	out, err := budget.Print(amount, printed.Decimals(), printed.Unit(), budget.HalfUp)
	if err != nil {
		return ""
	}
	return c.u.Spell(c.system.Cells[figure], out)
}

// others lists the other figures of the first accusation, which are wrong as
// well, and those of the others, one of which may be wrong instead.
func (c *tableChecker) others(conflict rounding.Conflict, figure int) []OtherCell {
	var out []OtherCell
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
			o := OtherCell{Cell: c.system.Cells[other], Also: i == 0}
			o.Row, o.Column, o.Printed = c.names(o.Cell)
			if change, ok := change(a, j); ok {
				o.Suggested = c.u.Spell(o.Cell, change.To)
			}
			out = append(out, o)
		}
	}
	return out
}

// remedy says what to do about a cell that is wrong, is probably wrong, or may be.
func remedy(f TableFinding, conflict rounding.Conflict) finding.Text {
	instead := slices.ContainsFunc(f.Others, func(o OtherCell) bool { return !o.Also })
	switch {
	case f.Printed == "" && f.Suggested != "":
		return finding.Text{NL: "kijk of hier {0} hoort te staan", EN: "see whether {0} belongs here"}.With(f.Suggested)
	case f.Suggested == "":
		return finding.Text{NL: "controleer {0} in de bron", EN: "check {0} in the source"}.With(f.Printed)
	case instead:
		return finding.Text{
			NL: "controleer {0}: {1} zou alle optellingen laten kloppen; het kan ook een van de andere cellen zijn",
			EN: "check {0}: {1} would make every sum hold; it may also be one of the other cells",
		}.With(f.Printed, f.Suggested)
	case !conflict.Complete:
		return finding.Text{
			NL: "controleer {0}: {1} zou alle optellingen laten kloppen", EN: "check {0}: {1} would make every sum hold",
		}.With(f.Printed, f.Suggested)
	case !conflict.Named:
		return finding.Text{NL: "controleer {0}: waarschijnlijk moet er {1} staan", EN: "check {0}: it should probably be {1}"}.With(f.Printed, f.Suggested)
	}
	return finding.Text{NL: "vervang {0} door {1}", EN: "replace {0} by {1}"}.With(f.Printed, f.Suggested)
}

// unread reports cells that look like figures and cannot be read. A table
// without sums, such as one of indicators, has other cells than figures.
func (c *tableChecker) unread() {
	if c.report.Tally.Total() == 0 {
		return
	}
	for _, cell := range c.u.Unread {
		f := TableFinding{Code: ruleUnread.Code, Severity: ruleUnread.Severity, Cell: cell.Cell}
		f.Row, f.Column, f.Printed = c.names(cell.Cell)
		f.Text = finding.Text{NL: unreadable(cell.Err), EN: "the cell cannot be read: " + cell.Err.Error()}
		f.Remedy = finding.Text{NL: "schrijf het cijfer eenduidig", EN: "write the figure in one way only"}
		c.report.Findings = append(c.report.Findings, f)
	}
}

// unreadable says in Dutch why a cell cannot be read.
func unreadable(err error) string {
	var read *budget.ReadError
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
	f := TableFinding{Code: ruleUnit.Code, Severity: ruleUnit.Severity, Row: c.u.Table.Caption, Column: c.u.Table.UnitLine}
	f.Text = finding.Text{
		NL: "de eenheid {0} past niet bij de grootte van de cijfers", EN: "the unit {0} does not fit the figures ({1})",
	}.With(c.u.Unit.Unit.String(), c.u.Unit.Evidence)
	f.Remedy = finding.Text{NL: "controleer het opschrift boven de tabel", EN: "check the caption of the table"}
	c.report.Findings = append(c.report.Findings, f)
}
