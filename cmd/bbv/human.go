package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

// human shows what is found to people, and counts it.
type human struct {
	*terminal
	only    bool   // errors; the rest is counted
	apart   bool   // an empty line separates what comes from what was printed
	pending string // the name of the file at hand, as long as nothing of it is printed
	summary *words.Summary
}

// faint is text that matters less.
func (h *human) faint(text string) string {
	if !h.colours || text == "" {
		return text
	}
	return "\x1b[2m" + text + "\x1b[0m"
}

func (h *human) File(name string) {
	h.pending = name
	if !h.only {
		h.name()
	}
}

// name prints the name of the file at hand, once.
func (h *human) name() {
	if h.pending != "" {
		h.printf("%s\n", finding.Printable(h.pending))
		h.pending = ""
	}
}

func (h *human) EndFile() {
	if h.pending == "" {
		h.printf("\n")
		h.apart = true
	}
	h.pending = ""
}

// End says what all came to; of one table that stands above.
func (h *human) End() {
	if s := h.summary; s.Files+h.failures > 1 || s.Tables > 1 || h.only {
		if !h.apart {
			h.printf("\n")
		}
		h.printf("%s\n", h.say("Samen", "Together"))
		for _, line := range s.Lines(h.failures, h.leftOut) {
			h.paragraph("  ", line.In(h.lang))
		}
	}
}

// paragraph prints a text on lines of the width of the page.
func (h *human) paragraph(indent, text string) {
	for _, line := range wrap.Text(indent, indent+"  ", text, h.width) {
		h.printf("%s\n", line)
	}
}

// shown reports whether a report is printed, with the name of its file before it where that is still to come.
func (h *human) shown(r finding.Report) bool {
	if h.only && r.OK() {
		return false
	}
	h.name()
	h.apart = false
	return true
}

// findings prints what was found.
func (h *human) findings(r finding.Report, excerpt func(finding.Place) (text, marks string)) {
	printer := h.printer("    ")
	printer.Excerpt = excerpt
	if h.only {
		printer.Print(h.out, r.AtLeast(finding.Error)...)
		return
	}
	printer.Print(h.out, r.Findings...)
	h.waived(r.Waived)
}

func (h *human) Skipped(s *words.Skipped) {
	for i, text := range s.Texts() {
		if h.name(); i == 0 {
			h.printf("\n")
		}
		h.paragraph("  ", text.In(h.lang))
	}
}

// said says on the error output which pages of a file were left out.
func (t *terminal) said(name string, s *words.Skipped) {
	for _, text := range s.Texts() {
		t.tell("bbv: ", name, text.In(t.lang))
	}
}

func (h *human) Table(report check.Checked) {
	if !h.shown(report.Report) {
		return
	}
	u := report.Understanding
	t := u.Table
	title := cmp.Or(t.Caption, h.say("zonder titel", "without a title"))
	at := validate.Located(t)
	at.Table, at.Character = report.Number, 0
	h.printf("\n")
	h.paragraph("  ", finding.Printable(at.Position().In(h.lang)+": "+title))
	about := []string{words.Unit(&u).In(h.lang)}
	if convention := u.Convention.Text().In(h.lang); convention != "" {
		about = append(about, convention)
	}
	for _, line := range wrap.Text("    ", "      ", strings.Join(about, "; "), h.width) {
		h.printf("%s\n", h.faint(line))
	}
	if text := words.Hidden(t).In(h.lang); text != "" {
		h.paragraph("    ", text)
	}
	h.paragraph("    ", h.tally(report.Tally))
	h.unsummed(report.Report)
	h.empty(&u)
	if text := words.Ragged(t).In(h.lang); text != "" {
		h.paragraph("    ", text)
	}
	if u.Alike > 0 {
		h.paragraph("    ", fmt.Sprintf(h.say("%d rijen en kolommen zijn niet bekeken: hun cijfers komen zo vaak voor, of liggen zo gelijkmatig uiteen, dat vrijwel elke som zou kloppen",
			"%d rows and columns were not looked at: their figures occur so often, or are so evenly spaced, that almost any sum would hold"), u.Alike))
	}
	if u.Unjudged > 0 {
		h.paragraph("    ", fmt.Sprintf(h.say("%d optellingen kloppen niet en zijn niet beoordeeld: er hangen er te veel samen om een fout cijfer aan te wijzen",
			"%d sums fail and were not judged: too many hang together to point at a wrong figure"), u.Unjudged))
	}
	h.findings(report.Report, report.Excerpt)
}

func (h *human) Across(list []check.Checked, report finding.Report) {
	if !h.shown(report) {
		return
	}
	t := report.Tally
	if t.Total() == 0 {
		h.printf("\n")
		h.paragraph("  ", h.say("tussen de tabellen: geen cijfers gevonden die in meer dan een tabel staan: er is niets vergeleken",
			"between the tables: no figures found that more than one has: nothing was compared"))
	} else {
		where := h.say("tussen de tabellen", "between the tables")
		if len(list) == 1 { // it has only itself to be at odds with
			where = h.say("van jaar op jaar", "from year to year")
		}
		h.printf("\n")
		h.paragraph("  ", where+": "+words.Comparisons(t).In(h.lang))
	}
	h.findings(report, func(at finding.Place) (text, marks string) {
		for _, c := range list {
			if c.File == at.File && c.Number == at.Table {
				return c.Excerpt(at)
			}
		}
		return "", ""
	})
}

// Sentences says what is wrong in sentences; where none tells of a figure of a table, nothing.
func (h *human) Sentences(report finding.Report) {
	if report.Tally.Total() == 0 && len(report.Findings)+len(report.Waived) == 0 || !h.shown(report) {
		return
	}
	h.printf("\n")
	all := words.Number(report.Tally.Total(), finding.Text{NL: "1 cijfer dat ook in een tabel staat", EN: "1 figure that a table has too"},
		finding.Text{NL: "{0} cijfers die ook in een tabel staan", EN: "{0} figures that a table has too"})
	other := finding.Text{NL: "daar niet anders", EN: "not otherwise there"}
	if n := report.Tally.Impossible; n > 0 {
		other = finding.Text{NL: "waarvan {0} daar anders", EN: "{0} of them otherwise there"}.With(fmt.Sprint(n))
	}
	h.paragraph("  ", h.say("in de zinnen", "in sentences")+": "+all.In(h.lang)+", "+other.In(h.lang))
	h.findings(report, nil)
}

// mostNamed is how many rows are named of which no sum was found.
const mostNamed = 5

// unsummed names the rows and figures that the tally says nothing of, so that nobody takes it for
// approval of the bottom line.
func (h *human) unsummed(r finding.Report) {
	if r.Tally.Total() == 0 {
		return
	}
	var names []string
	for _, u := range r.Unchecked {
		if u.Why == finding.NoSum {
			name := cut(u.Place.Label, labelWidth)
			if u.Place.Heading != "" {
				name += " › " + cut(u.Place.Heading, labelWidth)
			}
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return
	}
	if more := len(names) - mostNamed; more > 0 {
		names = append(names[:mostNamed], fmt.Sprintf(h.say("en nog %d", "and %d more"), more))
	}
	h.paragraph("    ", h.say("niet gecontroleerd, want er is geen optelling voor gevonden", "not checked, as no sum was found for it")+": "+strings.Join(names, ", "))
}

// empty names the cells without a figure that sums need, and what those leave for them.
func (h *human) empty(u *understand.Understanding) {
	for _, e := range u.Empty {
		row, column := u.Names(e.Cell)
		var told []string
		for _, p := range e.Told {
			told = append(told, u.Spell(e.Cell, p))
		}
		text := h.say("%s, %s: hier staat geen cijfer, dus zijn %d optellingen niet gecontroleerd; die laten er %s voor over",
			"%s, %s: there is no figure here, so %d sums were not checked; they leave %s for it")
		if len(e.Sums) == 1 {
			text = h.say("%s, %s: hier staat geen cijfer, dus is %d optelling niet gecontroleerd; die laat er %s voor over",
				"%s, %s: there is no figure here, so %d sum was not checked; it leaves %s for it")
		}
		h.paragraph("    ", fmt.Sprintf(text, cut(row, labelWidth), cut(column, labelWidth), len(e.Sums), strings.Join(told, h.say(" en ", " and "))))
	}
}

func (h *human) tally(t finding.Tally) string {
	if t.Total() == 0 {
		return h.say("geen optellingen gevonden: er is niets gecontroleerd", "no sums found: nothing was checked")
	}
	sums := h.say("optellingen", "sums")
	if t.Total() == 1 {
		sums = h.say("optelling", "sum")
	}
	return fmt.Sprintf("%d %s: %s", t.Total(), sums, t.Text().In(h.lang))
}

// labelWidth is what is shown of a label at most.
const labelWidth = 40

func cut(s string, most int) string {
	s = finding.Printable(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func (h *human) Document(d *programme.Document, report finding.Report) {
	if !h.shown(report) {
		return
	}
	t := report.Tally
	h.printf("\n  %s %s %d (%v)\n", d.Kind, d.Municipality.Name, d.Year, d.Unit)
	made := t
	made.Unknown = 0
	text := words.Comparisons(made)
	if t.Unknown > 0 {
		text = words.Join([]finding.Text{text, finding.Text{NL: "{0} niet te maken", EN: "{0} not to be made"}.With(fmt.Sprint(t.Unknown))}, ", ")
	}
	h.paragraph("    ", text.In(h.lang))
	h.findings(finding.Report{Findings: report.AtLeast(finding.Warning), Waived: report.Waived}, nil)
	if h.only {
		return
	}
	h.printer("    ").PrintUnchecked(h.out, report.Unchecked...)
}

// Decided writes the decisions that did nothing.
func (h *human) Decided(unused []finding.Finding) {
	h.apart = false
	if len(unused) == 0 {
		h.printf("%s\n", h.say("elk besluit is gebruikt", "every decision was used"))
		return
	}
	h.printf("%s\n", h.say("Besluiten die nergens op slaan", "Decisions that match nothing"))
	h.printer("    ").Print(h.out, unused...)
}

// waived writes the findings that somebody accepted, with the reason.
func (h *human) waived(list []finding.Finding) {
	for _, f := range list {
		h.paragraph("    ", finding.Printable(h.say("ontheven", "waived")+" "+f.Code+"  "+f.Message(h.lang)+": "+f.Waived))
	}
}
