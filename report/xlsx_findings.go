package report

import (
	"cmp"
	"fmt"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/workbook"
)

// findings is the first sheet: how much was checked, what the marks mean, every finding, and what was not checked.
func (b *book) findings() workbook.Sheet {
	s := workbook.Sheet{Name: b.names[0], Widths: []float64{10, 10, 45, 9, 28, 14, 14, 14, 60, 45}}
	line := func(cells ...workbook.Cell) { s.Rows = append(s.Rows, workbook.Row{Cells: cells}) }
	bold := workbook.Style{Bold: true}
	line(workbook.Cell{Text: b.say("Controle", "Check"), Style: bold})
	for _, text := range b.summary() {
		line(workbook.Cell{Text: text})
	}
	line()
	for _, k := range looks {
		if k.sign != "" {
			line(workbook.Cell{Text: k.sign, Style: workbook.Style{Fill: k.fill, Centred: true}}, workbook.Cell{Text: k.meaning.In(b.lang)})
		}
	}
	line()
	var head []workbook.Cell
	for i, title := range []finding.Text{{NL: "ernst", EN: "severity"}, {NL: "regel", EN: "rule"}, {NL: "plaats", EN: "place"}, {NL: "cel", EN: "cell"}, {NL: "in het bestand", EN: "in the file"},
		{NL: "vermeld", EN: "stated"}, {NL: "berekend", EN: "computed"}, {NL: "verschil", EN: "difference"}, {NL: "wat er is", EN: "what is wrong"}, {NL: "wat te doen", EN: "what to do"}} {
		head = append(head, workbook.Cell{Text: title.In(b.lang), Style: workbook.Style{Bold: true, Right: i >= 5 && i <= 7}})
	}
	list := b.publication.Report.AtLeast(finding.Warning)
	if len(list) == 0 {
		head = []workbook.Cell{{Text: b.say("Geen bevindingen.", "No findings.")}}
	}
	line(head...)
	for _, f := range list {
		line(b.finding(f)...)
	}
	heighten(s.Rows, s.Widths)
	line()
	for _, text := range b.open() {
		line(workbook.Cell{Text: text})
	}
	return s
}

// finding is a finding as a row.
func (b *book) finding(f finding.Finding) []workbook.Cell {
	wrapped := workbook.Style{Wrapped: true}
	link := workbook.Cell{}
	if to := b.target(f.Place); to != nil { // a cell of its own, since LibreOffice does not wrap what leads elsewhere
		link = workbook.Cell{Text: workbook.Ref(to.Row, to.Column), To: to, Style: workbook.Style{Link: true, Ink: linkInk}}
	}
	what := said(f).In(b.lang)
	if f.Place.Sentence != "" {
		what = "“" + f.Place.Sentence + "”\n" + what
	}
	for _, r := range f.Alternatives {
		what += fmt.Sprintf(b.say("\nof %s: %s", "\nor %s: %s"), r.Place, r.Printed)
	}
	for _, r := range f.Also {
		what += fmt.Sprintf(b.say("\nen ook %s: %s", "\nand also %s: %s"), r.Place, r.Printed)
	}
	figure := workbook.Style{Right: true}
	return []workbook.Cell{
		{Text: finding.SeverityText(f.Severity).In(b.lang)}, {Text: f.Code}, {Text: f.Place.String(), Style: wrapped}, link,
		{Text: cmp.Or(f.Place.Source().In(b.lang), f.Place.File), Style: wrapped},
		{Text: f.Printed, Style: figure}, {Text: f.Computed, Style: figure}, {Text: f.Difference, Style: figure},
		{Text: what, Style: wrapped}, {Text: f.Remedy.In(b.lang), Style: wrapped},
	}
}

// target is the cell of the workbook for a place; nil for none.
func (b *book) target(at finding.Place) *workbook.Target {
	for i := range b.tables {
		t := &b.tables[i]
		if !t.document && t.File == at.File && t.Number == at.Table {
			to := workbook.Target{Sheet: b.names[i+1]}
			if at.Row > 0 && at.Column > 0 {
				to.Row, to.Column = firstRow(t.marked)+at.Row-1, at.Column
			}
			return &to
		}
	}
	return nil
}

// summary says how much was checked.
func (b *book) summary() []string {
	r := b.publication.Report
	failures := len(r.AtLeast(finding.Error))
	list := []string{
		fmt.Sprintf("%d × %s, %d × %s", failures, b.say("fout", "error"), len(r.AtLeast(finding.Warning))-failures, b.say("let op", "warning")),
		fmt.Sprintf("%d × %s, %d × document", len(b.publication.Tables), b.say("tabel", "table"), len(b.publication.Documents)),
		r.Tally.Text().In(b.lang),
	}
	if r.Tally.Total() == 0 {
		list[2] = noSums.In(b.lang)
	}
	return list
}

// open says what was not checked, not read, or has no place in a workbook.
func (b *book) open() (list []string) {
	if b.Cut > 0 {
		list = append(list, fmt.Sprintf(b.say("%d × een tekst die langer is dan een cel mag zijn: het einde ontbreekt", "%d × a text that is longer than a cell may be: its end is left out"), b.Cut))
	}
	if b.bare > 0 {
		list = append(list, fmt.Sprintf(b.say("%d × een cijfer zonder wat ernaast staat: een werkmap heeft niet meer getalnotaties", "%d × a figure without what stands beside it: a workbook has no more number formats"), b.bare))
	}
	for _, u := range b.publication.Report.Unchecked {
		list = append(list, b.say("niet gecontroleerd: ", "not checked: ")+u.Message(b.lang))
	}
	for _, p := range b.publication.PassedOver {
		list = append(list, fmt.Sprintf("%s: %s: %d × %s", p.In, b.say("overgeslagen", "passed over"), p.Count, p.What.In(b.lang)))
	}
	for _, f := range b.publication.Failed {
		if name, why, ok := failure(f); ok {
			list = append(list, b.say("niet gelezen of niet gecontroleerd: ", "not read, or not checked: ")+name+" "+why.In(b.lang))
		}
	}
	return list
}
