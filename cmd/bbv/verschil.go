package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/machine"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/version"
)

// difference tells what is different in the new version of a file.
func (t *terminal) difference(asJSON bool, old, now []validate.TableReport) (int, error) {
	changes, err := version.Compare(t.ctx, old, now)
	if err != nil {
		return 0, errStopped
	}
	if asJSON {
		machine.Changes(t.out, t.lang, &changes, old, now)
	} else {
		differences{human{terminal: t}, old, now}.print(&changes)
	}
	if slices.ContainsFunc(changes.Findings, isNewError) {
		return exitFindings, nil
	}
	return exitOK, nil
}

// isNewError reports whether a finding is an error that the old version had not.
func isNewError(f version.FindingChange) bool { return f.Old == nil && f.New.Severity >= finding.Error }

// reports are the tables of a file as they were checked.
func (t *terminal) reports(p *part) (list []validate.TableReport, err error) {
	for checked, err := range p.tables {
		if err != nil {
			return nil, err
		}
		list = append(list, underCaption(checked).TableReport)
	}
	return list, nil
}

// differences prints changes for people.
type differences struct {
	human
	old, new []validate.TableReport
}

// print prints all changes.
func (d differences) print(c *version.Changes) {
	for i := range c.Tables {
		d.table(&c.Tables[i])
	}
	d.tables(d.say("nieuwe tabel", "new table"), d.new, c.New)
	d.tables(d.say("vervallen tabel", "table that is gone"), d.old, c.Gone)
	stayed := 0
	for _, f := range c.Findings {
		switch {
		case f.Stayed():
			stayed++
		case f.Old == nil:
			d.finding(d.say("nieuwe bevinding", "new finding"), *f.New, d.new, f.NewTable)
		default:
			d.finding(d.say("vervallen bevinding", "finding that is gone"), *f.Old, d.old, f.OldTable)
		}
	}
	changed := words.Number(c.Figures(), finding.Text{NL: "1 cijfer gewijzigd", EN: "1 figure changed"}, finding.Text{NL: "{0} cijfers gewijzigd", EN: "{0} figures changed"})
	d.printf("%s; %s\n", changed.In(d.lang), fmt.Sprintf(d.say("tabellen: %d vergeleken, %d nieuw, %d vervallen; bevindingen: %d gebleven",
		"tables: %d compared, %d new, %d gone; findings: %d stayed"), len(c.Tables), len(c.New), len(c.Gone), stayed))
}

// finding prints a finding that one version has and the other has not.
func (d differences) finding(what string, f finding.Finding, in []validate.TableReport, table int) {
	d.printf("%s", what)
	printer := d.printer("  ")
	if table >= 0 {
		printer.Excerpt = check.Checked{TableReport: in[table]}.Excerpt
	}
	printer.Print(d.out, f)
	d.printf("\n")
}

// title is what a table is called.
func (d differences) title(r *validate.TableReport) string {
	return finding.Printable(cmp.Or(r.Understanding.Table.Caption, d.say("zonder titel", "without a title")))
}

func (d differences) tables(kind string, in []validate.TableReport, list []int) {
	for _, i := range list {
		d.paragraph("", kind+": "+d.title(&in[i]))
	}
}

// table prints what changed in a table, nothing where nothing did.
func (d differences) table(t *version.TableChange) {
	old, now := &d.old[t.Old].Understanding, &d.new[t.New].Understanding
	var lines []string
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	if old.Table.Caption != now.Table.Caption {
		add("%s: %q", d.say("heette", "was called"), finding.Printable(old.Table.Caption))
	}
	rows := func(u *understand.Understanding) func(int) string {
		return func(i int) string { return u.Rows[i].Label }
	}
	columns := func(u *understand.Understanding) func(int) string {
		return func(i int) string { return u.Columns[i].Label }
	}
	lines = append(lines, d.lines(d.say("rij", "row"), t.Rows, rows(old), rows(now))...)
	lines = append(lines, d.lines(d.say("kolom", "column"), t.Columns, columns(old), columns(now))...)
	for _, c := range t.Cells {
		row, column := now.Names(c.New)
		text := fmt.Sprintf("%s › %s: %s → %s", finding.Printable(row), finding.Printable(column), d.printed(c.From), d.printed(c.To))
		if c.Difference != nil {
			text += " (" + inEuros(*c.Difference) + ")"
		}
		lines = append(lines, text)
	}
	if len(lines) == 0 {
		return
	}
	d.paragraph("", d.title(&d.new[t.New]))
	for _, line := range lines {
		d.paragraph("  ", line)
	}
	d.printf("\n")
}

// inEuros prints an amount, with its cents where it has some.
func inEuros(a budget.Amount) string {
	for decimals := range 3 {
		if p, err := budget.Print(a, decimals, budget.InEuros, budget.HalfUp); err == nil && (decimals == 2 || p.Amount() == a) && decimals != 1 {
			return "€ " + p.String()
		}
	}
	return "€ " + a.String()
}

func (d differences) printed(text string) string {
	return finding.Printable(cmp.Or(text, d.say("(leeg)", "(empty)")))
}

// lines tells which rows or columns came, went and were renamed.
func (d differences) lines(kind string, l version.Lines, old, now func(int) string) (list []string) {
	add := func(what, label string) { list = append(list, what+": "+d.printed(label)) }
	for _, i := range l.New {
		add(d.say("nieuwe "+kind, "new "+kind), now(i))
	}
	for _, i := range l.Gone {
		add(d.say("vervallen "+kind, kind+" that is gone"), old(i))
	}
	for _, p := range l.Both {
		if was, is := old(p.Old), now(p.New); !slices.Equal(strings.Fields(was), strings.Fields(is)) {
			add(d.say(kind+" hernoemd", kind+" renamed"), d.printed(was)+" → "+finding.Printable(is))
		}
	}
	return list
}
