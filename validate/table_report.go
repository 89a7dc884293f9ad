package validate

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// TableReport is what checking one printed table came to: the report of the
// sums that must hold, findings in the order of rows and columns. Unchecked are the
// totals of which no sum was found, or the table where there is none at all, and the
// table where no unit is known for all of its figures.
type TableReport struct {
	finding.Report
	Understanding understand.Understanding // what the table was understood to say, with the evidence
	Sums          understand.Sums          // the verdicts on its sums
}

// Table understands a printed table and checks it: which sums must hold, which
// of them cannot hold however the figures were rounded, and which cells are to
// blame. It judges by the rules whose Tables say so; a sum that none of them
// names counts as a total. No sum with too little evidence is held against the
// table. Whose table it is does not matter, for what a layer of government must publish is not asked
// of one table: the sums of a table are as its figures tell them, and the law that a rule
// cites only names what is wrong. It returns an error of package rounding when the figures are too many or
// too large to work on exactly, with what was understood; and one that wraps that of
// the context where this ends, with nothing.
func Table(ctx context.Context, t table.Table, given understand.Given, rules []Rule) (TableReport, error) {
	ctx = lenient.Context(ctx)
	understood, err := understand.Understand(ctx, t, given)
	if err != nil {
		return TableReport{}, err
	}
	report := TableReport{Understanding: understood}
	u := &report.Understanding
	report.Sums, err = u.Sums(ctx)
	switch {
	case ctx.Err() != nil:
		return TableReport{}, fmt.Errorf("check the table: %w", ctx.Err())
	case err != nil:
		return report, err
	}
	c := tableChecker{u: u, report: &report, rules: rules}
	for _, step := range []func(){c.tally, func() { c.conflicts(ctx) }, c.letters, c.unread, c.unit, c.formulas, c.open} {
		if err := ctx.Err(); err != nil {
			return TableReport{}, fmt.Errorf("check the table: %w", err)
		}
		step()
	}
	slices.SortStableFunc(report.Findings, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Place.Row, b.Place.Row), cmp.Compare(a.Place.Column, b.Place.Column))
	})
	return report, nil
}

// tableChecker turns conflicts into findings.
type tableChecker struct {
	u      *understand.Understanding
	report *TableReport
	rules  []Rule
	mended []understand.Suspect // what was called wrong so far
}

// codeOf returns the code of the rule that judges a kind of sum.
func (c *tableChecker) codeOf(sum understand.SumRule) string {
	for _, r := range c.rules {
		if slices.Contains(r.Tables, sum) {
			return r.Code
		}
	}
	return codeTotal
}

// tally counts verdicts, and the failures that were not judged: what they come to is
// not known.
func (c *tableChecker) tally() {
	c.report.Tally.Unknown = c.u.Unjudged
	for _, v := range c.report.Sums.Verdicts {
		if v != rounding.Unknown {
			count(&c.report.Tally, v)
		}
	}
}

// conflicts reports one order per cell, until the context ends: the rest follows once
// it is mended.
func (c *tableChecker) conflicts(ctx context.Context) {
	seen := map[understand.CellRef]bool{}
	for _, conflict := range c.u.Conflicts {
		if first := conflict.Suspects[0].Cell; !seen[first] && ctx.Err() == nil {
			seen[first] = true
			c.conflict(conflict)
		}
	}
}

// conflict reports sums that fail together at the likeliest of the cells of which
// one is wrong, with the others as alternatives where the evidence does not single
// it out.
func (c *tableChecker) conflict(conflict understand.Conflict) {
	first := conflict.Suspects[0]
	identity := c.failing(conflict, first.Cell)
	rule := c.u.Families[c.u.Identities[identity].Family].Rule
	f := finding.Finding{Severity: finding.Error, Code: c.codeOf(rule), Place: c.place(first.Cell)}
	f.Printed, f.Suggestion = c.spelled(first.Cell, first.Meant)
	f.Cause = c.u.CauseOf(first.Cell, first.Meant)
	if f.Cause.Word == rounding.WrongSign.String() && f.Code == codeAfwijking {
		f.Code = codeAfwijkingSign
	}
	mending, with := c.mending(identity, first.Cell)
	mending.quote(&f, identity, first)
	if f.Text != (finding.Text{}) {
		f.Text = finding.Text{NL: f.Text.NL + with.NL, EN: f.Text.EN + with.EN}
	}
	f.Also = c.related(first.Totals)
	others := conflict.Suspects[1:]
	if !conflict.Named {
		f.Alternatives = c.related(c.listed(others, identity))
	}
	letter, wanted := c.u.Letters(first.Cell, first.Meant)
	f.Remedy = remedy(f, conflict.Named, letters{letter, wanted, c.u.Spell(first.Cell, first.Meant)})
	if !conflict.Likely && rule != understand.RuleBalance { // a balans that does not balance is wrong
		f.Severity, f.Remedy = finding.Warning, doubt.With(f.Printed, f.Suggestion)
	}
	if !conflict.Named && len(others) > mostAlternatives {
		f.Remedy = join(f.Remedy, moreOthers.With(strconv.Itoa(len(others)-mostAlternatives)))
	}
	c.report.Findings = append(c.report.Findings, f)
	if conflict.Likely {
		c.mended = append(append(c.mended, first), first.Totals...)
	}
}

// listed are the other cells that are listed: the likeliest, and the total of the sum, which a reader looks at first.
func (c *tableChecker) listed(others []understand.Suspect, identity int) []understand.Suspect {
	if len(others) <= mostAlternatives {
		return others
	}
	list := slices.Clone(others[:mostAlternatives])
	total := func(s understand.Suspect) bool { return s.Cell == c.u.Identities[identity].Target }
	if i := slices.IndexFunc(others, total); i >= mostAlternatives {
		list[mostAlternatives-1] = others[i]
	}
	return list
}

// mending is the same checker with the figures that were meant, where a sum has others that were called wrong before:
// nobody works with a figure that is wrong. It says so, too.
func (c *tableChecker) mending(identity int, cell understand.CellRef) (mending *tableChecker, with finding.Text) {
	var instead []understand.Suspect
	for _, wrong := range c.mended {
		if wrong.Cell != cell && contains(c.u.Identities[identity], wrong.Cell) {
			instead = append(instead, wrong)
			printed, meant := c.spelled(wrong.Cell, wrong.Meant)
			said := computedWith.With(printed, meant)
			with = finding.Text{NL: with.NL + said.NL, EN: with.EN + said.EN}
		}
	}
	if len(instead) == 0 {
		return c, with
	}
	mended := *c
	mended.u = c.u.Mended(instead...)
	return &mended, with
}

// quote quotes a sum that fails because a cell is wrong, or a total that the cell is
// counted in.
func (c *tableChecker) quote(f *finding.Finding, identity int, wrong understand.Suspect) {
	id := c.u.Identities[identity]
	system, err := c.u.System(id, c.report.Sums.Mode)
	if err != nil || c.report.Sums.Verdicts[identity] == rounding.Unknown {
		return
	}
	c.work(f, id, system)
	if contains(id, wrong.Cell) {
		f.Computed, f.Difference = c.computed(wrong.Cell, system)
		return
	}
	through := slices.IndexFunc(wrong.Totals, func(s understand.Suspect) bool { return contains(id, s.Cell) })
	if through < 0 {
		return
	}
	row, _ := c.u.Names(wrong.Totals[through].Cell)
	how := countedIn.With(f.Printed, row)
	f.Text = finding.Text{NL: f.Text.NL + how.NL, EN: f.Text.EN + how.EN}
}

// work shows a sum that fails.
func (c *tableChecker) work(f *finding.Finding, id understand.CellSum, system *rounding.System) {
	f.Text, f.Sum = system.IdentityText(0), c.u.Worked(id)
	formula := c.u.Formula(id) // the system knows the Dutch one
	f.Text.EN = strings.Replace(f.Text.EN, formula.NL, formula.EN, 1)
}

// failing returns the sum that a reader would add up to see that a cell is wrong:
// one that it is in, and that does not follow from others; a difference of columns
// only for the difference itself, as the code is that of the sum; and of those the
// shortest.
func (c *tableChecker) failing(conflict understand.Conflict, cell understand.CellRef) int {
	drawbacks := func(i int) []int {
		id := c.u.Identities[i]
		family := c.u.Families[id.Family]
		target := id.Target == cell
		return []int{
			oneUnless(contains(id, cell)), oneUnless(!family.Implied && !id.Tentative),
			oneUnless(family.Rule != understand.RuleVariance || target), len(id.Terms), oneUnless(target),
		}
	}
	return slices.MinFunc(conflict.Failing, func(a, b int) int { return slices.Compare(drawbacks(a), drawbacks(b)) })
}

func oneUnless(good bool) int {
	if good {
		return 0
	}
	return 1
}

// place names a cell.
func (c *tableChecker) place(cell understand.CellRef) finding.Place {
	p := located(c.u.Table, c.u.Table.Cell(cell.Row, cell.Column))
	p.Row, p.Column = cell.Row+1, cell.Column+1
	p.Label, p.Heading = c.u.Names(cell)
	return p
}

// spelled returns what is printed in a cell and what was meant, with the letters in a
// column of their own where they are to be changed.
func (c *tableChecker) spelled(cell understand.CellRef, meant budget.Printed) (printed, suggestion string) {
	printed, suggestion = c.u.Table.Cell(cell.Row, cell.Column).Text, c.u.Spell(cell, meant)
	if letter, wanted := c.u.Letters(cell, meant); letter != wanted {
		printed, suggestion = strings.TrimSpace(printed+" "+letter), suggestion+" "+wanted
	}
	return printed, suggestion
}

// computed returns what the other figures of a sum leave for a cell, as the table
// prints it, and by how much the printed figure differs from it.
func (c *tableChecker) computed(cell understand.CellRef, sum *rounding.System) (computed, difference string) {
	e, parts := sum.Margin(0), sum.Identity(0).Parts
	printed, off := sum.Figure(0).Printed, e.Difference
	if total := sum.Figure(0); total.Row != cell.Row || total.Column != cell.Column {
		for _, t := range parts {
			if f := sum.Figure(t.Figure); f.Row == cell.Row && f.Column == cell.Column {
				if printed = f.Printed; t.Sign > 0 {
					off = off.Neg()
				}
			}
		}
	}
	out, err := budget.Print(printed.Amount().Sub(off), printed.Decimals(), printed.Unit(), budget.HalfUp)
	if err != nil {
		return "", ""
	}
	if less, err := budget.Print(off, printed.Decimals(), printed.Unit(), budget.HalfUp); err == nil {
		difference = less.String()
	}
	_, computed = c.spelled(cell, out)
	return computed, difference
}

// related are cells with what was meant in them.
func (c *tableChecker) related(suspects []understand.Suspect) (list []finding.Related) {
	for _, s := range suspects {
		o := finding.Related{Amount: c.worth(s.Cell), Place: c.place(s.Cell)}
		o.Printed, o.Suggestion = c.spelled(s.Cell, s.Meant)
		list = append(list, o)
	}
	return list
}

// worth is what a cell prints in euros, €0 where the unit is unknown.
func (c *tableChecker) worth(cell understand.CellRef) budget.Amount {
	v, _ := c.u.Value(cell)
	unit, ok := c.u.UnitAt(cell)
	if !ok {
		return budget.Amount{}
	}
	p, _ := budget.NewPrinted(v.Count(), v.Decimals(), unit) // decimals and unit are those of a figure
	return p.Amount()
}

// unread reports cells that look like figures and cannot be read. A table
// without sums, such as one of indicators, has other cells than figures; the
// error of a formula is one in any table.
func (c *tableChecker) unread() {
	for _, cell := range c.u.Unread {
		var broken *understand.SheetError
		if !errors.As(cell.Err, &broken) && c.report.Tally.Total() == 0 {
			continue
		}
		f := finding.Finding{Code: codeUnread, Severity: finding.Warning}
		f.Place, f.Printed = c.place(cell.Cell), c.u.Table.Cell(cell.Cell.Row, cell.Cell.Column).Text
		f.Text = finding.Text{NL: unreadable(cell.Err), EN: "the cell cannot be read: " + cell.Err.Error()}
		f.Remedy = unclear
		if broken != nil {
			f.Text, f.Remedy = noOutcome.With(broken.Shown), mendInFile
		}
		c.report.Findings = append(c.report.Findings, f)
	}
}

// letters reports letters that say the opposite of the sign beside them.
func (c *tableChecker) letters() {
	for _, cell := range lettersWrong(c.u, c.report.Sums) {
		c.report.Findings = append(c.report.Findings, lettersAt(c.u, cell).finding(c.place(cell)))
	}
}

// formulas reports formulas of a sheet that say something else than its figures.
func (c *tableChecker) formulas() {
	if f := claimsOf(c.u, c.report.Sums, c.place); f != nil {
		c.report.Findings = slices.Concat(c.report.Findings, f.wrong(), f.typed())
	}
}

// open reports what is left open.
func (c *tableChecker) open() {
	left := open{c.u, c.place, c.mended}
	c.report.Findings = append(c.report.Findings, left.empty()...)
	c.contrary(left)
	c.report.Unchecked = append(c.report.Unchecked, left.unchecked(c.report.Tally)...)
}

// contrary reports totals that are not the sum that they are elsewhere, where no figure was called wrong.
func (c *tableChecker) contrary(left open) {
	seen := map[understand.CellRef]bool{}
	for _, o := range c.u.Contrary {
		id := o.Sums[0]
		system, err := c.u.System(id, c.report.Sums.Mode)
		if err != nil || len(o.Told) == 0 || left.isMended(id) || seen[o.Cell] {
			continue
		}
		seen[o.Cell] = true
		family := c.u.Families[id.Family]
		held := family.Exact + family.Within
		f := finding.Finding{Code: c.codeOf(family.Rule), Severity: finding.Warning, Place: c.place(o.Cell)}
		f.Printed, f.Remedy = c.u.Table.Cell(o.Cell.Row, o.Cell.Column).Text, holdsElsewhere.With(strconv.Itoa(held), strconv.Itoa(held+family.Failing))
		f.Computed, f.Difference = c.computed(o.Cell, system)
		c.work(&f, id, system)
		c.report.Findings = append(c.report.Findings, f)
	}
}

// unit reports a unit that the figures contradict, and places that name different units.
func (c *tableChecker) unit() {
	r := &c.u.Unit
	if !r.Contradicted && !r.Disputed || len(c.u.Rows) == 0 || len(c.u.Columns) == 0 {
		return
	}
	f := finding.Finding{Code: codeUnit, Severity: finding.Warning, Place: Located(c.u.Table)}
	f.Place.Heading = c.u.Table.UnitLine
	f.Text = finding.Text{
		NL: "de eenheid {0} past niet bij de grootte van de cijfers", EN: "the unit {0} does not fit the figures ({1})",
	}.With(r.Unit.String(), r.Evidence)
	f.Remedy = finding.Text{NL: "controleer het opschrift boven de tabel", EN: "check the caption of the table"}
	if r.Disputed {
		f.Text = disputed(r.Said)
		f.Remedy = finding.Text{NL: "maak duidelijk in welke eenheid de bedragen zijn", EN: "make clear in which unit the amounts are"}
	}
	c.report.Findings = append(c.report.Findings, f)
}

// disputed quotes the first texts that name different units.
func disputed(said []understand.UnitSaid) finding.Text {
	other := slices.IndexFunc(said, func(s understand.UnitSaid) bool { return s.Unit != said[0].Unit })
	return finding.Text{
		NL: "de tabel noemt twee eenheden: “{0}” ({1}) en “{2}” ({3})",
		EN: "the table names two units: “{0}” ({1}) and “{2}” ({3})",
	}.With(said[0].Text, said[0].Unit.String(), said[other].Text, said[other].Unit.String())
}
