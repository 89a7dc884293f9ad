package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

// human shows what is found to people, and counts it.
type human struct {
	*terminal
	colours bool
	files   int
	tables  int
	sums    finding.Tally
	wrong   int // findings that are errors
	odd     int // warnings
	open    int // what was not checked
}

// faint is text that matters less.
func (h *human) faint(text string) string {
	if !h.colours || text == "" {
		return text
	}
	return "\x1b[2m" + text + "\x1b[0m"
}

func (h *human) file(name string) {
	h.files++
	h.printf("%s\n", finding.Printable(name))
}

func (h *human) endFile() { h.printf("\n") }

// end says what all files came to; of one file that stands above.
func (h *human) end() {
	if h.files < 2 {
		return
	}
	h.printf(h.say("%d bestanden, %d tabellen, %d vergelijkingen: %s\n%d × fout, %d × let op, %d × niet gecontroleerd\n",
		"%d files, %d tables, %d comparisons: %s\n%d × error, %d × warning, %d × not checked\n"),
		h.files, h.tables, h.sums.Total(), h.sums.Text().In(h.lang), h.wrong, h.odd, h.open)
}

// count counts what a report says.
func (h *human) count(r finding.Report) {
	h.sums = finding.Join(finding.Report{Tally: h.sums}, finding.Report{Tally: r.Tally}).Tally
	wrong := len(r.AtLeast(finding.Error))
	h.wrong, h.odd, h.open = h.wrong+wrong, h.odd+len(r.AtLeast(finding.Warning))-wrong, h.open+len(r.Unchecked)
}

func (h *human) skipped(s *skipped) {
	for i, text := range s.texts() {
		if i == 0 {
			h.printf("\n")
		}
		h.printf("  %s\n", text.In(h.lang))
	}
}

// said says on the error output which pages of a file were left out.
func (t *terminal) said(name string, s *skipped) {
	for _, text := range s.texts() {
		fmt.Fprintf(t.err, "bbv: %s: %s\n", finding.Printable(name), text.In(t.lang))
	}
}

func (h *human) table(report check.Checked) {
	h.tables++
	h.count(report.Report)
	u := report.Understanding
	t := u.Table
	title := cmp.Or(t.Caption, h.say("zonder titel", "without a title"))
	at := validate.Located(t)
	at.Table, at.Character = report.Number, 0
	h.printf("\n  %s: %s\n", finding.Printable(at.Position().In(h.lang)), finding.Printable(title))
	about := []string{unitText(&u).In(h.lang)}
	if convention := u.Convention.Text().In(h.lang); convention != "" {
		about = append(about, convention)
	}
	h.printf("    %s\n", h.faint(strings.Join(about, "; ")))
	if text := hiddenText(t).In(h.lang); text != "" {
		h.printf("    %s\n", text)
	}
	h.printf("    %s\n", h.tally(report.Tally))
	h.unsummed(&u, report.Tally)
	h.empty(&u)
	if u.Alike > 0 {
		h.printf("    %s\n", fmt.Sprintf(h.say("%d rijen en kolommen zijn niet bekeken: hun cijfers komen zo vaak voor, of liggen zo gelijkmatig uiteen, dat vrijwel elke som zou kloppen",
			"%d rows and columns were not looked at: their figures occur so often, or are so evenly spaced, that almost any sum would hold"), u.Alike))
	}
	if u.Unjudged > 0 {
		h.printf("    %s\n", fmt.Sprintf(h.say("%d optellingen kloppen niet en zijn niet beoordeeld: er hangen er te veel samen om een fout cijfer aan te wijzen",
			"%d sums fail and were not judged: too many hang together to point at a wrong figure"), u.Unjudged))
	}
	printer := h.printer("    ")
	printer.Excerpt = report.Excerpt
	printer.Print(h.out, report.Findings...)
	h.waived(report.Waived)
}

func (h *human) across(list []check.Checked, report finding.Report) {
	h.count(report)
	t := report.Tally
	if t.Total() == 0 {
		h.printf("\n  %s\n", h.say("tussen de tabellen: geen cijfers gevonden die in meer dan een tabel staan: er is niets vergeleken",
			"between the tables: no figures found that more than one has: nothing was compared"))
	} else {
		h.printf("\n  "+h.say("tussen de tabellen: %d vergelijkingen: %d exact, %d door afronding verklaard, %d sluiten niet aan",
			"between the tables: %d comparisons: %d exact, %d explained by rounding, %d do not add up")+"\n", t.Total(), t.Exact, t.Plausible, t.Impossible)
	}
	printer := h.printer("    ")
	printer.Excerpt = func(at finding.Place) (text, marks string) {
		for _, c := range list {
			if c.File == at.File && c.Number == at.Table {
				return c.Excerpt(at)
			}
		}
		return "", ""
	}
	printer.Print(h.out, report.Findings...)
	h.waived(report.Waived)
}

// sentences says what is wrong in sentences; where none tells of a figure of a table, nothing.
func (h *human) sentences(report finding.Report) {
	h.count(report)
	if report.Tally.Total() == 0 && len(report.Findings)+len(report.Waived) == 0 {
		return
	}
	h.printf("\n  "+h.say("in de zinnen: %d cijfers die ook in een tabel staan, waarvan %d daarin anders", "in sentences: %d figures that a table has too, %d of them otherwise")+"\n",
		report.Tally.Total(), report.Tally.Impossible)
	h.printer("    ").Print(h.out, report.Findings...)
	h.waived(report.Waived)
}

// mostNamed is how many rows are named of which no sum was found.
const mostNamed = 5

// unsummed names the rows that the tally says nothing of, so that nobody takes it for
// approval of the bottom line.
func (h *human) unsummed(u *understand.Understanding, t finding.Tally) {
	rows := u.Unsummed()
	if len(rows) == 0 || t.Total() == 0 {
		return
	}
	var names []string
	for _, r := range rows[:min(len(rows), mostNamed)] {
		names = append(names, cut(u.Rows[r].Label, labelWidth))
	}
	if more := len(rows) - mostNamed; more > 0 {
		names = append(names, fmt.Sprintf(h.say("en nog %d", "and %d more"), more))
	}
	h.printf("    %s: %s\n", h.say("niet gecontroleerd, want er is geen optelling voor gevonden", "not checked, as no sum was found for it"), strings.Join(names, ", "))
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
		h.printf("    "+text+"\n", cut(row, labelWidth), cut(column, labelWidth), len(e.Sums), strings.Join(told, h.say(" en ", " and ")))
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

func (h *human) document(d *programme.Document, report finding.Report) {
	h.count(report)
	t := report.Tally
	h.printf("\n  %s %s %d (%v)\n", d.Kind, d.Municipality.Name, d.Year, d.Unit)
	h.printf(h.say(
		"    %d vergelijkingen: %d exact, %d door afronding verklaard, %d sluiten niet aan, %d niet te maken\n",
		"    %d comparisons: %d exact, %d explained by rounding, %d do not add up, %d not to be made\n"),
		t.Exact+t.Plausible+t.Impossible+t.Unknown, t.Exact, t.Plausible, t.Impossible, t.Unknown)
	h.printer("    ").Print(h.out, report.AtLeast(finding.Warning)...)
	h.printer("    ").PrintUnchecked(h.out, report.Unchecked...)
}
