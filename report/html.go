package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table/understand"
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
	out := writer{Writer: bufio.NewWriterSize(w, 64<<10), HTML: p, publication: publication}
	of := aboutTables(publication.Report)
	for _, t := range publication.Tables {
		out.tables = append(out.tables, markedOf(t, of[tableName{t.File, t.Number}]))
	}
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

// writer writes a page. The first error of its writer is kept until the end.
type writer struct {
	*bufio.Writer
	HTML
	publication *bbv.Publication
	tables      []marked
}

// print writes HTML.
func (w *writer) print(parts ...string) {
	for _, p := range parts {
		_, _ = w.WriteString(p) // kept by the buffer
	}
}

// text writes a text of a file or of the report.
func (w *writer) text(s string) { w.print(escaped(s)) }

func (w *writer) say(nl, en string) string { return say(w.Language, nl, en) }

// element writes an element that holds a text.
func (w *writer) element(name, text string) { w.print("<", name, ">", escaped(text), "</", name, ">") }

// paragraph writes a paragraph of a class.
func (w *writer) paragraph(class, text string) {
	w.print(`<p class="`, class, `">`, escaped(text), "</p>")
}

func (w *writer) head() {
	w.print("<!DOCTYPE html>\n<html lang=\"", w.Language.String(), "\"><head><meta charset=\"utf-8\">",
		`<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
	w.element("title", w.title())
	w.print("<style>", pageStyle, pictureStyle, "</style></head>\n<body><main>")
	w.element("h1", w.title())
}

// title is that of the page.
func (w *writer) title() string {
	if w.Title != "" {
		return w.Title
	}
	var names []string
	for _, t := range w.tables {
		if len(names) == 0 || names[len(names)-1] != t.File {
			names = append(names, t.File)
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
func (w *writer) summary() {
	r := w.publication.Report
	errors := len(r.AtLeast(finding.Error))
	w.print(`<ul class="summary">`)
	for _, c := range []struct {
		n      int
		nl, en string
	}{
		{errors, "fouten", "errors"}, {len(r.AtLeast(finding.Warning)) - errors, "keer let op", "warnings"}, {len(w.tables), "tabellen", "tables"},
		{r.Tally.Exact, "exact", "exact"}, {r.Tally.Plausible, "door afronding verklaard", "explained by rounding"},
		{r.Tally.Impossible + r.Tally.Suspicious, "sluiten niet aan", "do not add up"}, {len(r.Unchecked), "niet gecontroleerd", "not checked"},
	} {
		w.print("<li><b>", fmt.Sprint(c.n), "</b> ")
		w.text(w.say(c.nl, c.en))
		w.print("</li>")
	}
	w.print("</ul>")
	if r.Tally.Total() == 0 {
		w.element("p", w.say("Er zijn geen optellingen gevonden: er is niets gecontroleerd.", "No sums were found: nothing was checked."))
	}
	w.print(`<p class="key">`)
	for _, k := range []struct {
		m      mark
		nl, en string
	}{
		{exact, "sluit precies aan", "adds up"}, {rounded, "verschil door afronding", "within rounding"}, {elsewhere, "staat ook in een andere tabel", "another table has it too"},
		{doubtful, "in een som die niet aansluit", "in a sum that fails"},
		{wrong, "hier is een bevinding over", "a finding is about it"},
	} {
		w.print(`<span class="`, k.m.class(), `">`, escaped(w.say(k.nl, k.en)), "</span> ")
	}
	w.print("</p>\n")
}

// findings lists what is wrong or doubtful.
func (w *writer) findings() {
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

func (w *writer) finding(f finding.Finding) {
	w.print("<li><p><b class=\"", f.Severity.String(), "\">")
	w.text(finding.SeverityText(f.Severity).In(w.Language))
	w.print("</b> ")
	w.link(f.Place)
	w.print(" <small>")
	w.text(f.Code)
	if at := f.Place.Source().In(w.Language); at != "" {
		w.text(", " + at)
	}
	w.print("</small></p>")
	w.excerpt(f.Place, wrong)
	for _, r := range f.Related {
		if r.Place.Table > 0 && (r.Place.Table != f.Place.Table || r.Place.File != f.Place.File) {
			w.print("<p>")
			w.link(r.Place)
			w.print("</p>")
			w.excerpt(r.Place, elsewhere)
		}
	}
	if sum := f.Sum.In(w.Language); sum != "" {
		if cause := f.Cause.Text.In(w.Language); cause != "" {
			sum += ", " + cause
		}
		w.element("p", sum)
	} else {
		w.element("p", f.Text.In(w.Language))
	}
	if remedy := f.Remedy.In(w.Language); remedy != "" {
		w.paragraph("do", "→ "+remedy)
	}
	w.print("</li>")
}

// link names a place, and leads to its cell where the page has that.
func (w *writer) link(at finding.Place) {
	if i := w.index(at); i >= 0 {
		w.print(`<a href="#`, cellID(i, at.Row, at.Column), `">`, escaped(at.String()), "</a>")
		return
	}
	w.text(at.String())
}

// index is which table a place is in; −1 for none.
func (w *writer) index(at finding.Place) int {
	for i, t := range w.tables {
		if t.File == at.File && t.Number == at.Table {
			return i
		}
	}
	return -1
}

// cellID is the name of a cell in the page, of a table where it has no row or column.
func cellID(table, row, column int) string {
	if row < 1 || column < 1 {
		return fmt.Sprintf("t%d", table+1)
	}
	return fmt.Sprintf("t%dr%dk%d", table+1, row, column)
}

// excerpt shows the row of a place, its cell marked.
func (w *writer) excerpt(at finding.Place, as mark) {
	i := w.index(at)
	if i < 0 || at.Row < 1 || at.Row > len(w.tables[i].Understanding.Table.Rows) {
		return
	}
	t := w.tables[i].Understanding.Table
	w.print(`<table class="row"><tr><th scope="row">`, escaped(t.Rows[at.Row-1].Label.Text), "</th>")
	for k := range t.Columns() {
		class := ""
		if k == at.Column-1 {
			class = " class=" + as.class()
		}
		w.print("<td", class, ">", escaped(t.Cell(at.Row-1, k).Text), "</td>")
	}
	w.print("</tr></table>")
}

// table writes a table as it is printed.
func (w *writer) table(i int) {
	m := w.tables[i]
	t := m.Understanding.Table
	w.print(`<section id="`, cellID(i, 0, 0), `"><h2>`)
	if t.Caption != "" {
		w.text(t.Caption)
	} else {
		w.text(fmt.Sprintf(w.say("Tabel %d zonder titel", "Table %d without a title"), m.Number))
	}
	w.print(`</h2><p class="about">`, escaped(m.File), ", ", escaped(t.UnitLine), " ", escaped(m.Tally.Text().In(w.Language)), `</p><div class="scroll" tabindex="0" role="region" aria-label="`,
		escaped(t.Caption), `"><table>`)
	w.header(i)
	w.print("<tbody>")
	for row := range t.Rows {
		w.row(i, row)
	}
	w.print("</tbody></table></div>")
	for _, note := range t.Notes {
		w.paragraph("about", note)
	}
	w.print("</section>\n")
}

func (w *writer) header(i int) {
	t := w.tables[i].Understanding.Table
	if len(t.Header) == 0 {
		return
	}
	w.print("<thead>")
	for level, cells := range t.Header {
		w.print("<tr>")
		corner := ""
		if level == 0 {
			corner = t.Corner.Text
		}
		w.print("<td>", escaped(corner), "</td>")
		for k := 0; k < len(cells); {
			n := k + 1
			for n < len(cells) && cells[n].Text == cells[k].Text && level < len(t.Header)-1 {
				n++
			}
			span := ""
			if n > k+1 {
				span = fmt.Sprintf(` colspan="%d"`, n-k)
			}
			w.print(`<th scope="col"`, span, ">", escaped(cells[k].Text), "</th>")
			k = n
		}
		w.print("</tr>")
	}
	w.print("</thead>")
}

// row writes a row. A total can be reached by keyboard, since its sum shows there.
func (w *writer) row(i, row int) {
	m := w.tables[i]
	t := m.Understanding.Table
	w.print(`<tr><th scope="row">`, escaped(t.Rows[row].Label.Text), "</th>")
	for k := range t.Columns() {
		c := understand.CellRef{Row: row, Column: k}
		text := t.Cell(row, k).Text
		mark := m.marks[c]
		if text == "" && mark < elsewhere {
			w.print("<td></td>")
			continue
		}
		w.print("<td")
		if class := mark.class(); class != "" {
			w.print(" class=", class)
		}
		if mark >= elsewhere {
			w.print(` id="`, cellID(i, row+1, k+1), `"`)
		}
		if sum := m.sums[c].In(w.Language); sum != "" {
			w.print(` tabindex=0 data-s="`, escaped(sum), `"`)
		}
		w.print(">", escaped(text), "</td>")
	}
	w.print("</tr>")
}

// pictures shows them, each with its figures.
func (w *writer) pictures() {
	for _, p := range w.Pictures {
		w.print("<figure><figcaption>", escaped(p.Title), w.unitOf(p), "</figcaption>", p.svg, "<details><summary>", escaped(w.say("de cijfers", "the figures")),
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
func (w *writer) unitOf(p Picture) string {
	if p.Table.UnitLine == "" {
		return ""
	}
	return " <small>" + escaped(p.Table.UnitLine) + "</small>"
}

// unchecked lists what the report does not vouch for.
func (w *writer) unchecked() {
	list := w.publication.Report.Unchecked
	if len(list)+len(w.publication.Failed) == 0 {
		return
	}
	var out strings.Builder
	_ = finding.Printer{Language: w.Language}.PrintUnchecked(&out, list...) // a builder takes all
	w.element("h2", w.say("Niet gecontroleerd", "Not checked"))
	w.element("pre", strings.TrimSpace(out.String()))
	for _, f := range w.publication.Failed {
		if f == nil {
			continue
		}
		w.print("<p>")
		f = lenient.OrZero(f)
		w.text(w.say("niet gelezen of niet gecontroleerd: ", "not read, or not checked: ") + f.Name)
		if f.Err != nil {
			w.print(` <small lang="en">`, escaped(f.Err.Error()), "</small>")
		}
		w.print("</p>")
	}
}
