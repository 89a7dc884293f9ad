package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/indicator/mandatory"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
)

// indicatoren is the command that lists indicators.
func indicatoren(t *terminal) cli.Command {
	l := &indicatorList{terminal: t}
	password := &passwordFlags{}
	c := indicatorenHelp
	c.Run = func(args []string) (int, error) {
		if err := t.findPassword(password, args); err != nil {
			return 0, err
		}
		return l.read(args)
	}
	c.Flags = append([]cli.Flag{
		{Name: finding.Text{NL: "jaar", EN: "year"}, Value: finding.Text{NL: "JAAR", EN: "YEAR"}, Into: &l.year,
			What: finding.Text{NL: "oordeel over dit jaar; anders dat van het document", EN: "judge this year; otherwise that of the document"}},
		{Name: cli.Same("json"), Into: &l.json, What: finding.Text{NL: "schrijf JSON (docs/command.md)", EN: "write JSON (docs/command.md)"}},
	}, password.flags()...)
	return c
}

var indicatorenHelp = cli.Command{
	Name: finding.Text{NL: "indicatoren", EN: "indicators"}, Args: manual.FileArgs,
	Short: finding.Text{NL: "toon indicatoren met hun streefwaarden, en wat ontbreekt", EN: "list indicators with their targets, and what is missing"},
	Long: finding.Text{NL: `
Van elke indicator staat er waar hij bij hoort, wat er gemeten is, wat de streefwaarde is, en of die bereikt is of binnen bereik
ligt. Daaronder staat welke van de verplichte beleidsindicatoren (BBV art. 8 en 25) er niet in staan: de lijst van 29 december
2018; of zij daarna gewijzigd is, is niet nagegaan.
`, EN: `
Of every indicator is said what it belongs to, what was measured, what is aimed at, and whether that is attained or within reach.
Below stands which of the mandatory indicators (BBV art. 8 and 25) are not there: the list of 29 December 2018; whether it was
amended later is not verified.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "indicatoren jaarstukken.json", EN: "indicators accounts.json"}, What: finding.Text{NL: "de indicatoren van een document", EN: "the indicators of a document"}},
		{Call: finding.Text{NL: "indicatoren --jaar 2024 programma-1.html", EN: "indicators --year 2024 programme-1.html"}, What: finding.Text{NL: "die van een bewaarde pagina, beoordeeld voor 2024", EN: "those of a saved page, judged for 2024"}},
	},
}

// indicatorList lists indicators.
type indicatorList struct {
	*terminal
	year  int  // that is judged; 0 for that of a document
	json  bool // the machine form
	begun bool // something is printed
}

// documentIndicators are the indicators of a document, judged for a year.
type documentIndicators struct {
	of        *programme.Document
	year      int
	list      []judged
	mandatory mandatory.Coverage
}

// judged is an indicator with what it belongs to.
type judged struct {
	*indicator.Indicator
	above *programme.Branch
}

// read lists the indicators of all that is named, as one publication.
func (l *indicatorList) read(names []string) (int, error) {
	p, err := l.publication(bbv.Opener{PDF: l.pages().Read}, names)
	if p == nil {
		return l.unread(err), nil
	}
	documents := p.Documents
	if len(p.Tables) > 0 {
		documents = append(documents, p.Document(publication.Cover{Year: l.year}).Document)
	}
	var found []documentIndicators
	for _, d := range documents {
		if of := l.find(d); len(of.list) > 0 {
			found = append(found, of)
		}
	}
	code := l.failed(p)
	switch {
	case l.json:
		l.writeIndicators(found)
	case len(found) == 0 && code == exitOK:
		l.printf("%s\n", l.say("geen indicatoren gevonden: een tabel ervan heeft dat woord in haar titel of kop", "no indicators found: a table of them has that word in its title or header"))
	default:
		for _, of := range found {
			l.document(of)
		}
	}
	return code, nil
}

// find collects the indicators of a document.
func (l *indicatorList) find(d *programme.Document) documentIndicators {
	out := documentIndicators{of: d, year: cmp.Or(l.year, d.Year)}
	var all []indicator.Indicator
	for b := range d.GoalTree().All() {
		if ind, ok := b.Item().(*indicator.Indicator); ok {
			out.list, all = append(out.list, judged{ind, b.Parent()}), append(all, *ind)
		}
	}
	out.mandatory = mandatory.Cover(all, dayOf(d.Kind, out.year))
	return out
}

// dayOf is the day for which the list of mandatory indicators is taken: that before which a begroting or jaarstukken are sent to
// the provincie, and the first of the year where it is not known what it is.
func dayOf(kind programme.DocumentKind, year int) budget.Date {
	if year == 0 {
		return "2019-01-01" // the list that still stands
	}
	begroting, jaarstukken := cyclus.Due(year)
	switch kind {
	case programme.Begroting:
		return begroting
	case programme.Jaarstukken:
		return jaarstukken
	}
	return budget.Date(fmt.Sprintf("%04d-01-01", year))
}

// document prints the indicators of a document.
func (l *indicatorList) document(of documentIndicators) {
	if d := of.of; d.Municipality.Name != "" {
		l.title(fmt.Sprintf("%v %s %d", d.Kind, d.Municipality.Name, d.Year))
	}
	var above *programme.Branch
	for _, ind := range of.list {
		if ind.above != above {
			above = ind.above
			l.title(ancestry(above))
		}
		l.indicator(ind.Indicator, of.year)
	}
	l.missing(of.mandatory)
}

// title prints what stands above others, apart from what was printed before.
func (l *indicatorList) title(text string) {
	if l.begun {
		l.printf("\n")
	}
	l.begun = true
	l.lines("", "  ", text)
}

func (l *indicatorList) lines(lead, hang, text string) {
	for _, line := range wrap.Text(lead, hang, finding.Printable(text), l.width) {
		l.printf("%s\n", line)
	}
}

// ancestry is what an indicator belongs to, from the programme down.
func ancestry(b *programme.Branch) string {
	text := b.Label()
	for b = b.Parent(); b != nil && b.Parent() != nil; b = b.Parent() {
		text = b.Label() + " › " + text
	}
	return text
}

// indicator prints one.
func (l *indicatorList) indicator(ind *indicator.Indicator, year int) {
	name := strings.TrimSpace(ind.Code + " " + ind.Name)
	if ind.Unit != "" {
		name += " (" + ind.Unit + ")"
	}
	l.lines("  ", "      ", name)
	var measured, targets []string
	for _, m := range ind.Measurements {
		measured = append(measured, l.value(m.Measured(), m.Column, m.Value))
	}
	for _, t := range ind.Targets {
		targets = append(targets, l.value(t.Year, t.Column, t.Value))
	}
	l.entry(l.say("gemeten", "measured"), strings.Join(measured, "; "))
	l.entry(l.say("streefwaarde", "target"), strings.Join(targets, "; "))
	if year > 0 {
		l.entry(l.say("oordeel", "verdict"), ind.Assess(year).In(l.lang))
	}
}

func (l *indicatorList) entry(name, text string) {
	if text != "" {
		lead := fmt.Sprintf("    %-14s", name)
		l.lines(lead, wrap.Blank(lead), text)
	}
}

// value is a value with its year, or else with the heading of its column.
func (l *indicatorList) value(year int, column string, v indicator.Value) string {
	text, when := v.String(), column
	if v.IsMissing() {
		text = cmp.Or(strings.TrimSpace(text), "–")
	}
	if year > 0 {
		when = strconv.Itoa(year)
	}
	if when == "" || strings.Contains(text, when) {
		return text
	}
	return when + ": " + text
}

// missing says which mandatory indicators are not there.
func (l *indicatorList) missing(c mandatory.Coverage) {
	var names []string
	for _, m := range c.Items {
		if m.Presence == mandatory.Absent {
			names = append(names, m.Mandatory.Name)
		}
	}
	if len(c.Items) == 0 {
		return
	}
	l.title(fmt.Sprintf(l.say("verplichte indicatoren: %d van %d gevonden", "mandatory indicators: %d of %d found"), len(c.Items)-len(names), len(c.Items)))
	if len(names) > 0 {
		l.lines("  ", "    ", l.say("niet gevonden: ", "not found: ")+strings.Join(names, "; "))
	}
}
