package validate

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
)

// codeContradiction is the rule of figures that two tables print differently.
const codeContradiction = "BBV1051"

// Tables holds the tables of one publication against each other, after each was checked by itself: what two of them print
// differently of one thing. In a place the table is that of the list, counted from 1. The tally
// counts the pairs of figures that were found to be of one thing, and the sums of which one table is the total of others. Where it is not as good as certain
// that both print the same thing, the finding is no more than information; nor is it where the
// report of a table names the wrong figure already: one mistake is one finding, and this follows from it. Its error is that of the context.
func Tables(ctx context.Context, list []TableReport) (finding.Report, error) {
	ctx = lenient.Context(ctx)
	tables := make([]*understand.Understanding, len(list))
	for i := range list {
		tables[i] = list[i].Understanding.Sound()
	}
	found, err := compare.Tables(ctx, tables)
	if err != nil {
		return finding.Report{}, fmt.Errorf("check the tables: %w", err)
	}
	report := finding.Report{Tally: finding.Tally{Exact: found.Exact, Plausible: found.Rounded}}
	at := map[cellOf]int{}
	c := severalTables(tables)
	for _, x := range found.Contradictions {
		switch {
		case x.Restated:
			report.Tally.Suspicious++
		case x.Certain:
			report.Tally.Impossible++
		}
		wrong, other := x.First, x.Second
		if x.Second.Wrong || x.First.Less != nil { // of a difference the place is where it is printed
			wrong, other = other, wrong
		}
		key := cellOf{wrong.Table, wrong.Cell, x.Certain, wrong.Wrong}
		if i, ok := at[key]; ok {
			c.add(&report.Findings[i], wrong, other)
			continue
		}
		at[key] = len(report.Findings)
		report.Findings = append(report.Findings, c.finding(x, wrong, other))
	}
	for _, t := range found.TotalLines {
		sums, err := c.totals(ctx, t, found.Contradictions)
		if err != nil {
			return finding.Report{}, fmt.Errorf("check the tables: %w", err)
		}
		report.Findings, report.Tally = append(report.Findings, sums.Findings...), plus(report.Tally, sums.Tally)
	}
	for i := range report.Findings {
		follows(&report.Findings[i], list)
	}
	slices.SortStableFunc(report.Findings, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Place.Table, b.Place.Table), cmp.Compare(a.Place.Row, b.Place.Row), cmp.Compare(a.Place.Column, b.Place.Column))
	})
	return report, nil
}

// follows says of a finding that the report of a table has the mistake already, accepted or not. Where that names the same figure, and what
// was meant, the finding is information; where it leaves open which figure is wrong, or means another, this tells more.
func follows(f *finding.Finding, list []TableReport) {
	for _, r := range append([]finding.Related{{Place: f.Place}}, f.Alternatives...) {
		if r.Place.Table < 1 || r.Place.Table > len(list) || f.Severity < finding.Error {
			continue
		}
		checked := list[r.Place.Table-1]
		for _, own := range (finding.Report{Findings: slices.Concat(checked.Findings, checked.Waived)}).AtLeast(finding.Error) {
			switch is := func(p finding.Place) bool { return p.Row == r.Place.Row && p.Column == r.Place.Column }; {
			case own.Suggestion == "":
			case is(own.Place) && len(own.Alternatives) == 0 && (f.Suggestion == "" || f.Suggestion == own.Suggestion):
				f.Severity, f.Text = finding.Info, also(f.Text, calledWrong, []string{own.Code})
				return
			case is(own.Place) || slices.ContainsFunc(own.Alternatives, func(o finding.Related) bool { return is(o.Place) }):
				f.Text = also(f.Text, toldMore, []string{own.Code})
				return
			}
		}
	}
}

// cellOf is a cell of one of several tables, with contradictions that are certain or not, and of which it is known to be the
// wrong figure or not.
type cellOf struct {
	table   int
	cell    understand.CellRef
	certain bool
	wrong   bool
}

// finding is what two tables say differently.
func (c severalTables) finding(x compare.Contradiction, wrong, other compare.Spot) finding.Finding {
	f := finding.Finding{Code: codeContradiction, Severity: finding.Error, Place: c.place(wrong.CellIn), Printed: c.text(wrong)}
	args := []string{f.Printed, c.text(other), c.place(other.CellIn).String(), strconv.Itoa(x.Shared), strconv.Itoa(other.Tables)}
	switch f.Text = printsOther.With(args...); {
	case other.Less != nil:
		f.Text = impliesOther.With(args...)
	case x.First.Table == x.Second.Table:
		f.Text = carriesOther.With(args...)
	case x.Shared == 1:
		f.Text = printsOtherBesideOne.With(args...)
	}
	if wrong.Meant != nil {
		f.Suggestion = c[wrong.Table].Spell(wrong.Cell, *wrong.Meant)
		args[1] = f.Suggestion
	}
	switch {
	case !x.Certain:
		f.Severity, f.Text, f.Remedy = finding.Info, perhapsTheSame.With(args...), findOutWhether
	case x.Restated:
		f.Severity, f.Text, f.Remedy = finding.Warning, also(f.Text, restated, args), sayWhy
	case !wrong.Wrong:
		f.Remedy = findOutWhich
	case wrong.Sums == compare.Refuted:
		f.Text, f.Remedy = also(f.Text, sumsRefute, args), replaceBy(wrong).With(args...)
	default:
		f.Text, f.Remedy = also(f.Text, tablesRefute, args), replaceBy(wrong).With(args...)
	}
	c.add(&f, wrong, other)
	return f
}

// also adds a reason to a text.
func also(text, why finding.Text, args []string) finding.Text {
	why = why.With(args...)
	return finding.Text{NL: text.NL + why.NL, EN: text.EN + why.EN}
}

func replaceBy(wrong compare.Spot) finding.Text {
	if wrong.Meant == nil {
		return replaceByFiner
	}
	return finding.Text{NL: "vervang {0} door {1}", EN: "replace {0} by {1}"}
}

// add adds the other place: one that has to do with a figure that is wrong, or that may be the wrong one instead.
func (c severalTables) add(f *finding.Finding, wrong, other compare.Spot) {
	r := finding.Related{Place: c.place(other.CellIn), Printed: c.text(other)}
	if wrong.Wrong {
		f.Related = append(f.Related, r)
		return
	}
	if other.Meant != nil {
		r.Suggestion = c[other.Table].Spell(other.Cell, *other.Meant)
	}
	f.Alternatives = append(f.Alternatives, r)
}

// codeTotals is the rule of a table that is the total of others.
const codeTotals = "BBV1054"

// totals holds the sums over tables against them: that of the lines of one side, put under each other. What says nothing of a
// cell is about a table that nobody printed.
func (c severalTables) totals(ctx context.Context, t compare.TotalLines, others []compare.Contradiction) (finding.Report, error) {
	var given understand.Given
	if u := c[t.Rows[0][slices.IndexFunc(t.Rows[0], isPrinted)].Table]; u.Unit.Known() {
		given.Unit = &u.Unit.Unit
	}
	checked, err := Table(ctx, t.Table, given, nil)
	if err != nil {
		return finding.Report{}, err
	}
	report := finding.Report{Tally: checked.Tally}
	for _, f := range checked.Findings {
		if f.Place.Row == 0 || f.Code == codeUnread || alongRow(&checked.Understanding, f.Place) {
			continue
		}
		f.Code = codeTotals
		if at := f.Place; len(f.Alternatives) > 0 {
			c.suspect(&f, t, at, others)
		}
		c.found(&f.Place, t)
		for _, list := range [][]finding.Related{f.Also, f.Alternatives, f.Related} {
			for i := range list {
				c.found(&list[i].Place, t)
			}
		}
		report.Findings = append(report.Findings, f)
	}
	return report, nil
}

// alongRow reports whether what is found at a place is about a sum of columns: years and stages of several tables add up to
// nothing.
func alongRow(u *understand.Understanding, p finding.Place) bool {
	return slices.ContainsFunc(u.Conflicts, func(c understand.Conflict) bool {
		first, sum := c.Suspects[0].Cell, u.Identities[c.Failing[0]]
		return first.Row+1 == p.Row && first.Column+1 == p.Column && sum.Terms[0].Cell.Row == sum.Target.Row
	})
}

// suspect puts in front of the cells that may be wrong instead of the first those of the same column that another table prints
// otherwise: of many suspects no more than some are named.
func (c severalTables) suspect(f *finding.Finding, t compare.TotalLines, at finding.Place, others []compare.Contradiction) {
	for row, spots := range t.Rows {
		if at.Column == 0 || row+1 == at.Row || !isPrinted(spots[at.Column-1]) {
			continue
		}
		cell := spots[at.Column-1]
		if !slices.ContainsFunc(others, func(x compare.Contradiction) bool { return cell == x.First.CellIn || cell == x.Second.CellIn }) {
			continue
		}
		place := finding.Place{Row: row + 1, Column: at.Column}
		known := slices.IndexFunc(f.Alternatives, func(r finding.Related) bool { return r.Place.Row == place.Row && r.Place.Column == place.Column })
		r := finding.Related{Place: place, Printed: c[cell.Table].Table.Cell(cell.Cell.Row, cell.Cell.Column).Text}
		if known >= 0 {
			r = f.Alternatives[known]
			f.Alternatives = slices.Delete(f.Alternatives, known, known+1)
		}
		f.Alternatives = slices.Insert(f.Alternatives, 0, r)
	}
}

// found makes a place in totals the one where the figure is printed.
func (c severalTables) found(p *finding.Place, t compare.TotalLines) {
	if p.Row == 0 || p.Column == 0 {
		return
	}
	if at := t.Rows[p.Row-1][p.Column-1]; isPrinted(at) {
		*p = c.place(at)
	}
}

func isPrinted(s compare.CellIn) bool { return s.Table >= 0 }

// plus adds what is counted of other comparisons.
func plus(a, b finding.Tally) finding.Tally {
	a.Exact, a.Plausible, a.Suspicious = a.Exact+b.Exact, a.Plausible+b.Plausible, a.Suspicious+b.Suspicious
	a.Impossible, a.Unknown = a.Impossible+b.Impossible, a.Unknown+b.Unknown
	return a
}

// The texts of contradictions: {0} is printed here and {1} there, {2} is where, {3} how many figures of the two lines are
// the same, {4} how many tables print the other.
var (
	printsOther = finding.Text{
		NL: "in “{2}” staat {1} voor hetzelfde cijfer: {3} andere cijfers van deze regels zijn gelijk",
		EN: "“{2}” has {1} for the same figure: {3} other figures of these lines are the same",
	}
	printsOtherBesideOne = finding.Text{
		NL: "in “{2}” staat {1} voor hetzelfde cijfer: een ander cijfer van deze regels is gelijk",
		EN: "“{2}” has {1} for the same figure: another figure of these lines is the same",
	}
	carriesOther = finding.Text{
		NL: "de stand aan het begin van een jaar is die aan het eind van het jaar ervoor, en in “{2}” staat {1}; {3} andere standen van deze tabel sluiten aan",
		EN: "what stands at the beginning of a year is what stood at the end of the year before, and “{2}” has {1}; {3} others in this table carry over",
	}
	impliesOther = finding.Text{
		NL: "volgens “{2}” is het verschil {1}",
		EN: "by “{2}” the difference is {1}",
	}
	perhapsTheSame = finding.Text{
		NL: "wellicht hetzelfde cijfer als {1} in “{2}”",
		EN: "perhaps the same figure as {1} in “{2}”",
	}
	sumsRefute = finding.Text{
		NL: "; daarmee kloppen ook de optellingen van deze tabel, met {0} niet",
		EN: "; with that the sums of this table hold, too, and with {0} they do not",
	}
	tablesRefute = finding.Text{
		NL: "; andere tabellen die dat cijfer hebben: {4}",
		EN: "; other tables that have that figure: {4}",
	}
	calledWrong = finding.Text{
		NL: "; dit volgt uit de fout die {0} aanwijst", EN: "; this follows from the mistake that {0} points out",
	}
	toldMore = finding.Text{
		NL: "; dit is de fout die ook {0} meldt", EN: "; this is the mistake that {0} reports as well",
	}
	findOutWhich = finding.Text{
		NL: "zoek uit welk van beide klopt, en vermeld dat overal",
		EN: "find out which of the two is right, and state that everywhere",
	}
	restated = finding.Text{
		NL: ", en een ander evenveel niet, zoals een totaal met zijn deel: wellicht herzien",
		EN: ", and another does not by as much, as a total with its part: perhaps restated",
	}
	sayWhy = finding.Text{
		NL: "vermeld waarom de stand is herzien, of zoek uit welk van beide klopt",
		EN: "state why it was restated, or find out which of the two is right",
	}
	findOutWhether = finding.Text{
		NL: "ga na of beide hetzelfde bedoelen; zo ja, zoek uit welk van beide klopt",
		EN: "find out whether both mean the same; if so, which of the two is right",
	}
	replaceByFiner = finding.Text{
		NL: "vervang {0} door het cijfer dat elders als {1} staat",
		EN: "replace {0} by the figure that stands as {1} elsewhere",
	}
)

// severalTables are tables of which a finding names cells.
type severalTables []*understand.Understanding

// place names a cell of one of the tables.
func (c severalTables) place(s compare.CellIn) finding.Place {
	t := c[s.Table]
	p := located(t.Table, t.Table.Cell(s.Cell.Row, s.Cell.Column))
	p.Table, p.Row, p.Column = s.Table+1, s.Cell.Row+1, s.Cell.Column+1
	p.Label, p.Heading = t.Names(s.Cell)
	return p
}

func (c severalTables) text(s compare.Spot) string {
	text := c[s.Table].Table.Cell(s.Cell.Row, s.Cell.Column).Text
	if s.Less != nil {
		text += " − " + c[s.Table].Table.Cell(s.Less.Row, s.Less.Column).Text
	}
	return text
}
