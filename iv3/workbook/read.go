package workbook

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/layout"
	"github.com/bbvgo/bbv/table"
)

// Reader reads workbooks. The zero value reads amounts of thousands of euros, as the workbook asks for.
type Reader struct {
	InEuros bool         // the amounts are in whole euros
	Limits  table.Limits // of the file

	// What JSON asks for and the workbook of CBS has no cell for. A workbook that [Write] wrote says it itself.
	DetailsPublic    bool
	FinancialPackage string
	ExportSoftware   string
}

// Read reads a workbook (.xlsx, .xlsm) as the converter of CBS does, and says what it passes over. What does not fit becomes
// a finding of [controls.Check] that names the sheet and the cell; the places of rows are those of the cells of their
// figures, line and column. An error means that there is nothing to check: a [*BookError] for a file that is not the workbook of
// a year from 2023 to 2026, and those of [xlsx.Sheets].
//
// A cell with a typed 0 is a row of €0; an empty cell, and a formula that comes to 0, is no row. Amounts are exact, to
// the 15 digits that sheets hold, where the converter rounds to whole euros. Where the workbook does not state a status the period tells.
func (o Reader) Read(r io.Reader) (*delivery.Delivery, error) {
	b, err := readBook(r, o.Limits)
	if err != nil {
		return nil, err
	}
	i, err := readInfo(b)
	if err != nil {
		return nil, err
	}
	c, err := i.edition()
	if err != nil {
		return nil, err
	}
	areas, faults, err := readAreas(b, c)
	if err != nil {
		return nil, err
	}
	unit := budget.InThousands
	if o.InEuros {
		unit = budget.InEuros
	}
	d, err := delivery.Read(strings.NewReader(o.json(i, areas)), delivery.ReadOptions{Version: delivery.V21, Unit: unit})
	if err != nil { // not for any workbook: what is written above is JSON
		return nil, err
	}
	d.Encoding = layout.Encoding
	settle(d, i, areas)
	d.Faults = append(d.Faults, faults...)
	d.Faults = append(d.Faults, outside(b, i, areas)...)
	return d, nil
}

// readAreas reads the figures of all lists whose sheets are there.
func readAreas(b *book, c *iv3.Classification) (areas []*area, faults []finding.Finding, err error) {
	for _, l := range layout.For(c.Layer(), c.Year()) {
		a := &area{Area: l, sheet: b.named[l.Sheet], c: c}
		if a.sheet == nil {
			continue
		}
		more, err := a.check()
		if err != nil {
			return nil, nil, err
		}
		a.read()
		areas, faults = append(areas, a), append(faults, more...)
	}
	return areas, faults, nil
}

// json is the delivery as JSON, a row on each line.
func (o Reader) json(i *info, areas []*area) string {
	var b strings.Builder
	b.WriteString(`{"metadata":` + object(o.metadata(i)...) + ",\n" + `"contact":` + object(i.contact()...) + ",\n")
	if len(i.remarks) > 0 {
		var list []string
		for _, r := range i.remarks {
			members := []any{"tekst", r.text}
			if r.author != "" {
				members = append(members, "auteur", r.author)
			}
			list = append(list, object(members...))
		}
		fmt.Fprintf(&b, "\"opmerkingen\":[%s],\n", strings.Join(list, ",\n"))
	}
	var lists []string
	for _, a := range areas {
		lists = append(lists, fmt.Sprintf("%q:[%s]", a.List, strings.Join(a.rows, ",\n")))
	}
	fmt.Fprintf(&b, "\"data\":{%s}}", strings.Join(lists, ",\n"))
	return b.String()
}

// metadata are the members of metadata that the workbook states, or that its reader does.
func (o Reader) metadata(i *info) (members []any) {
	for _, key := range []string{"overheidslaag", "overheidsnummer", "overheidsnaam", "boekjaar", "periode", "status", "datum", "details_openbaar", "financieel_pakket", "export_software"} {
		text, stated := i.text("metadata." + key)
		var value any = text
		switch key {
		case "overheidslaag":
			stated, value = true, orWord(text, iv3.Provincie.String())
		case "boekjaar", "periode":
			if _, err := strconv.Atoi(text); err == nil {
				value = raw(strings.TrimLeft(text, "+"))
			}
		case "status":
			value = text
			if !stated {
				stated, value = true, i.status()
			}
		case "datum":
			value, stated = i.date()
		case "details_openbaar":
			value, stated = o.detailsPublic(text, stated), true
		case "financieel_pakket":
			stated, value = true, orWord(text, o.FinancialPackage)
		case "export_software":
			stated, value = true, orWord(text, o.ExportSoftware)
		}
		if stated {
			members = append(members, key, value)
		}
	}
	return members
}

func orWord(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// status is that of a workbook that states none, as that of a provincie: its period tells.
func (i *info) status() string {
	if period, _ := i.text("metadata.periode"); period == "0" {
		return delivery.Begroting.String()
	}
	return delivery.Realisatie.String()
}

// detailsPublic is whether details may be published, as the workbook says it or else its reader; another word stays, to be found wrong.
func (o Reader) detailsPublic(text string, stated bool) any {
	switch {
	case !stated:
		return raw(strconv.FormatBool(o.DetailsPublic))
	case text == "ja":
		return raw("true")
	case text == "nee":
		return raw("false")
	}
	return text
}

func (i *info) contact() (members []any) {
	for _, key := range []string{"naam", "email", "telefoon"} {
		if text, stated := i.text("contact." + key); stated {
			members = append(members, key, text)
		}
	}
	return members
}

// settle gives rows and faults their places in the workbook.
func settle(d *delivery.Delivery, i *info, areas []*area) {
	places := map[string][]table.Position{}
	for _, a := range areas {
		places[a.List] = a.places
	}
	settleRows(d.Lasten, places["lasten"])
	settleRows(d.Baten, places["baten"])
	settleRows(d.BalansLasten, places["balans_lasten"])
	settleRows(d.BalansBaten, places["balans_baten"])
	for n := range d.Standen {
		inCell(&d.Standen[n].Place, places["balans_standen"])
	}
	for n := range d.Kengetallen {
		inCell(&d.Kengetallen[n].Place, places["kengetallen"])
	}
	for n := range d.Indicatoren {
		inCell(&d.Indicatoren[n].Place, places["beleidsindicatoren"])
	}
	for n := range d.Faults {
		settleFault(&d.Faults[n], i, places)
	}
}

func settleRows[C iv3.Taakveld | iv3.Balanspost](rows []delivery.MatrixRow[C], places []table.Position) {
	for n := range rows {
		inCell(&rows[n].Place, places)
	}
}

// inCell makes the place of a row that of its cell.
func inCell(p *delivery.RowPlace, places []table.Position) {
	if p.Index < len(places) {
		p.Line, p.Column = places[p.Index].Line(), places[p.Index].Column()
	}
}

// settleFault makes the place of a fault that of its cell, or names the sheet.
func settleFault(f *finding.Finding, i *info, places map[string][]table.Position) {
	p := &f.Place
	p.Line, p.Character = 0, 0
	section, rest, _ := strings.Cut(p.Path, ".")
	switch section {
	case "metadata", "contact", "opmerkingen":
		p.Part = layout.Info
		if c, ok := i.cells[section+"."+rest]; ok {
			p.Cell = c.At.CellName()
		}
	case "data":
		list, row, isRow := strings.Cut(rest, "[")
		digits, _, _ := strings.Cut(row, "]")
		if n, err := strconv.Atoi(digits); isRow && err == nil && n < len(places[list]) {
			p.Line, p.Character = places[list][n].Line(), places[list][n].Column()
			*p = layout.Place(*p)
			return
		}
		if list, ok := listOf[f.Code]; ok && !isRow {
			p.Part = sheetOf(list)
			f.Remedy = finding.Text{NL: "zet het blad terug, leeg als er niets op hoort", EN: "put the sheet back, empty where nothing belongs on it"}
		}
	}
}

// listOf are the controls of lists that are not there.
var listOf = map[string]string{"SF011": "baten", "SF012": "lasten", "SF013": "balans_baten", "SF014": "balans_lasten", "SF015": "balans_standen"}

// sheetOf is the sheet of a list, which is the same in every workbook.
func sheetOf(list string) string {
	for _, a := range layout.For(iv3.Gemeente, layout.FirstYear) {
		if a.List == list {
			return a.Sheet
		}
	}
	return ""
}
