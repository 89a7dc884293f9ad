package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/reason"
	"github.com/bbvgo/bbv/publication/check"
)

// HTML is what a report of a publication looks like: one page of HTML that needs nothing else, works without scripts, and prints.
// The zero value is in Dutch, without pictures.
type HTML struct {
	Title    string // of the page; "" for the names of the files
	Language finding.Language
	Pictures []Picture // shown after the tables, each with its figures
}

// Write writes the report of a publication: what was checked, every finding, the tables as printed with what is known of each
// cell, what was not checked, and the pictures. Texts of files are text, whatever they hold. Its only errors are those of the
// writer, or that there is none.
func (p HTML) Write(w io.Writer, publication *bbv.Publication) error {
	if w == nil {
		return errNoWriter
	}
	if publication == nil {
		publication = &bbv.Publication{}
	}
	out := page{writer{Writer: bufio.NewWriterSize(w, 64<<10), lang: p.Language, publication: publication}, p}
	out.tables = markedTables(publication)
	out.head()
	out.summary()
	out.findings()
	for i := range out.tables {
		out.table(i)
	}
	out.pictures()
	out.unchecked()
	out.print("</main></body></html>\n")
	return out.Flush()
}

// page is what is written of a publication.
type page struct {
	writer
	HTML
}

func (w *page) head() {
	w.print("<!DOCTYPE html>\n<html lang=\"", finding.Text{NL: "nl", EN: "en"}.In(w.lang), "\"><head><meta charset=\"utf-8\">",
		`<meta name="generator" content="bbv"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
	w.element("title", w.title())
	w.print("<style>", pageStyle, pictureStyle, "</style></head>\n<body><main>")
	w.element("h1", w.title())
}

// title is that of the page.
func (w *page) title() string {
	if w.Title != "" {
		return w.Title
	}
	var names []string
	for _, t := range w.tables {
		if len(names) == 0 || names[len(names)-1] != t.File {
			names = append(names, t.File)
		}
	}
	for _, d := range w.publication.Documents {
		if d != nil {
			names = append(names, fmt.Sprintf("%s %s %d", d.Kind, d.Municipality.Name, d.Year))
		}
	}
	switch len(names) {
	case 0:
		return w.say("Controle", "Check")
	case 1:
		return w.say("Controle van ", "Check of ") + names[0]
	}
	return fmt.Sprintf(w.say("Controle van %s en nog %d", "Check of %s and %d more"), names[0], len(names)-1)
}

// summary says how much was checked, and the key to the marks.
func (w *page) summary() {
	r := w.publication.Report
	failures := len(r.AtLeast(finding.Error))
	w.print(`<ul class="summary">`)
	for _, c := range []struct {
		n      int
		nl, en string
	}{
		{failures, "× fout", "× error"}, {len(r.AtLeast(finding.Warning)) - failures, "× let op", "× warning"}, {len(w.tables), "× tabel", "× table"}, {len(w.publication.Documents), "× document", "× document"},
		{r.Tally.Exact, "exact", "exact"}, {r.Tally.Plausible, "door afronding verklaard", "explained by rounding"},
		{r.Tally.Impossible + r.Tally.Suspicious, "sluiten niet aan", "do not add up"}, {open(r), "niet gecontroleerd", "not checked"},
	} {
		w.print("<li><b>", fmt.Sprint(c.n), "</b> ")
		w.text(w.say(c.nl, c.en))
		w.print("</li>")
	}
	w.print("</ul>")
	if len(w.tables)+len(w.publication.Documents) == 0 {
		w.paragraph("error", w.say("Er is niets gelezen.", "Nothing was read."))
	}
	if r.Tally.Total() == 0 {
		w.paragraph("error", noSums.In(w.lang))
	}
	w.print(`<p class="key">`)
	for _, k := range looks {
		if k.sign != "" {
			w.print(`<span class="`, k.class, `">`, escaped(k.meaning.In(w.lang)), "</span> ")
		}
	}
	w.print("</p>\n")
}

// findings lists what is wrong or doubtful.
func (w *page) findings() {
	list := w.publication.Report.AtLeast(finding.Warning)
	w.element("h2", w.say("Bevindingen", "Findings"))
	if len(list) == 0 {
		w.element("p", w.say("Geen.", "None."))
		return
	}
	w.print(`<ol class="findings">`)
	for _, f := range list {
		w.finding(f)
	}
	w.print("</ol>\n")
}

func (w *page) finding(f finding.Finding) {
	w.print("<li><p><b class=\"", f.Severity.String(), "\">")
	w.text(finding.SeverityText(f.Severity).In(w.lang))
	w.print("</b> ")
	w.link(f.Place)
	w.print(" <small>")
	w.text(f.Code)
	if at := cmp.Or(f.Place.Source().In(w.lang), f.Place.File); at != "" {
		w.text(", " + at)
	}
	w.print("</small></p>")
	if f.Place.Sentence != "" {
		w.element("blockquote", f.Place.Sentence)
	}
	w.excerpt(f.Place, wrong)
	for _, r := range f.Related {
		if r.Place.Table > 0 && (r.Place.Table != f.Place.Table || r.Place.File != f.Place.File) {
			w.print("<p>")
			w.link(r.Place)
			w.print("</p>")
			w.excerpt(r.Place, elsewhere)
		}
	}
	w.element("p", said(f).In(w.lang))
	w.others(f.Also, w.say("en ook ", "and also "))
	w.others(f.Alternatives, w.say("of ", "or "))
	if remedy := f.Remedy.In(w.lang); remedy != "" {
		w.paragraph("do", "→ "+remedy)
	}
	w.print("</li>")
}

// others lists other figures that are wrong, or may be.
func (w *page) others(list []finding.Related, lead string) {
	for _, r := range list {
		w.print("<p>", escaped(lead))
		w.link(r.Place)
		w.text(": " + r.Printed)
		if r.Suggestion != "" {
			w.text(" → " + r.Suggestion)
		}
		w.print("</p>")
	}
}

// pictures shows them, each with its figures.
func (w *page) pictures() {
	for _, p := range w.Pictures {
		w.print("<figure><figcaption>", escaped(p.Title), w.unitOf(p), `</figcaption><div class="scroll" tabindex="0" role="region" aria-label="`, escaped(p.Title), ", ", w.say("grafiek", "picture"), `">`, p.svg, "</div><details><summary>", escaped(w.say("de cijfers", "the figures")),
			`</summary><div class="scroll" tabindex="0" role="region" aria-label="`, escaped(p.Title), `"><table><thead><tr><td></td>`)
		for k := range p.Table.Columns() {
			w.print(`<th scope="col">`, escaped(p.Table.Column(k)), "</th>")
		}
		w.print("</tr></thead><tbody>")
		for i, row := range p.Table.Rows {
			w.print(`<tr><th scope="row">`, escaped(row.Label.Text), "</th>")
			for k := range p.Table.Columns() {
				w.print("<td>", escaped(p.Table.Cell(i, k).Text), "</td>")
			}
			w.print("</tr>")
		}
		w.print("</tbody></table></div></details></figure>\n")
	}
}

// unitOf says in what the figures of a picture are.
func (w *page) unitOf(p Picture) string {
	if p.Table.UnitLine == "" {
		return ""
	}
	return " <small>" + escaped(p.Table.UnitLine) + "</small>"
}

// open is how much a report does not vouch for: a rule that does not bind leaves nothing open.
func open(r finding.Report) (n int) {
	for _, u := range r.Unchecked {
		if u.Why != finding.NotBinding {
			n++
		}
	}
	return n
}

// unchecked lists what the report does not vouch for.
func (w *page) unchecked() {
	list := w.publication.Report.Unchecked
	if len(list)+len(w.publication.Failed)+len(w.publication.PassedOver) == 0 {
		return
	}
	w.element("h2", w.say("Niet gecontroleerd", "Not checked"))
	w.print("<ul>")
	for _, u := range list {
		w.print("<li>")
		w.text(u.Message(w.lang))
		w.print("</li>")
	}
	w.print("</ul>")
	for _, p := range w.publication.PassedOver {
		w.element("p", fmt.Sprintf("%s: %s: %d × %s", p.In, w.say("overgeslagen", "passed over"), p.Count, p.What.In(w.lang)))
	}
	for _, f := range w.publication.Failed {
		name, why, ok := failure(f)
		if !ok {
			continue
		}
		w.print("<p>", escaped(w.say("niet gelezen of niet gecontroleerd: ", "not read, or not checked: ")+name))
		switch text := why.In(w.lang); {
		case text == "":
		case w.lang == finding.Dutch && why.NL == why.EN:
			w.print(` <small lang="en">`, escaped(text), "</small>")
		default:
			w.print(" <small>", escaped(text), "</small>")
		}
		w.print("</p>")
	}
}

// failure is what could not be read or checked, and why; an error without a text of its own is in English.
func failure(f *check.FailedError) (name string, why finding.Text, ok bool) {
	if f == nil {
		return "", finding.Text{}, false
	}
	why = reason.Of(f.Name, f.Err)
	why.NL = cmp.Or(why.NL, why.EN)
	return f.Name, why, true
}

// noSums says that nothing was checked.
var noSums = finding.Text{NL: "Er zijn geen optellingen gevonden: er is niets gecontroleerd.", EN: "No sums were found: nothing was checked."}
