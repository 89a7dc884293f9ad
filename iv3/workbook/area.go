package workbook

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
	"github.com/bbvgo/bbv/iv3/internal/layout"
	"github.com/bbvgo/bbv/table"
)

// area reads the figures of a list.
type area struct {
	layout.Area
	sheet *sheet
	c     *iv3.Classification

	rows   []string         // in JSON, each an object
	places []table.Position // of their figures
	typed  []table.Position // totals that were typed over
}

// total is the word by which the converter knows rows and columns that are no figures of the delivery.
const total = "Totaal"

// isTotal reports whether a cell is in a row or column of totals.
func (a *area) isTotal(row, column int) bool {
	return a.CodeColumn > 0 && strings.Contains(a.sheet.text(row, a.CodeColumn), total) || strings.Contains(a.sheet.text(a.NameRow, column), total)
}

func (a *area) read() {
	for _, c := range a.sheet.cells {
		row, column := c.At.Line(), c.At.Column()
		exact := number(c)
		switch {
		case !a.Has(row, column), strings.TrimSpace(c.Text) == "" && c.Origin == nil, isZero(exact) && formula(c) != "":
		case a.isTotal(row, column):
			if exact != "" && formula(c) == "" && !isZero(exact) {
				a.typed = append(a.typed, c.At)
			}
		default:
			a.rows, a.places = append(a.rows, a.row(c)), append(a.places, c.At)
		}
	}
}

// row is the figure of a cell as an object of JSON.
func (a *area) row(c table.Cell) string {
	post, column := a.post(c.At.Line()), a.column(c.At.Column())
	switch a.List {
	case "balans_standen":
		return object("balanscode", post, "standper", column, "bedrag", amount(c))
	case "balans_lasten", "balans_baten":
		return object("balanscode", post, "categorie", column, "bedrag", amount(c))
	case "kengetallen":
		return object("verslagperiode", column, "kengetal", post, "waarde", value(c))
	case "beleidsindicatoren":
		return object("verslagperiode", column, "beleidsindicator", post, "waarde", value(c))
	}
	return object("taakveld", post, "categorie", column, "bedrag", amount(c))
}

// number of JSON as it is written.
type raw string

// object writes an object of JSON: keys and values by turns, texts between quotes.
func object(members ...any) string {
	var b strings.Builder
	for i := 0; i < len(members); i += 2 {
		b.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
		b.WriteString(quoted(members[i].(string)) + ":")
		if r, ok := members[i+1].(raw); ok {
			b.WriteString(string(r))
		} else {
			b.WriteString(quoted(members[i+1].(string)))
		}
	}
	return b.String() + "}"
}

func quoted(s string) string {
	b, _ := json.Marshal(s) // every text can be written
	return string(b)
}

// amount is the number that a cell holds. A text, and a formula without an outcome, is none, which package delivery says.
func amount(c table.Cell) any {
	switch exact := number(c); {
	case exact != "":
		return raw(exact)
	case strings.TrimSpace(c.Text) != "":
		return c.Text
	}
	return "=" + formula(c)
}

// value is what a cell says of a kengetal or beleidsindicator: a text as it is, a number as the converter writes it, with a comma.
func value(c table.Cell) string {
	switch exact := number(c); {
	case exact != "":
		return strings.Replace(exact, ".", ",", 1)
	case strings.TrimSpace(c.Text) != "":
		return c.Text
	}
	return "=" + formula(c)
}

// post is the code of a row.
func (a *area) post(row int) string {
	if a.CodeColumn > 0 {
		return a.sheet.text(row, a.CodeColumn)
	}
	name := a.sheet.text(row, a.NameColumn)
	for _, known := range append(a.c.Kengetallen(), a.c.Indicatoren()...) {
		if known.Name == strings.TrimSpace(name) {
			return known.Code
		}
	}
	return name
}

// column is the code of a column: a category, a date, or of a name such as "Rekening 2024" the report period.
func (a *area) column(column int) string {
	if a.CodeRow > 0 {
		return a.sheet.text(a.CodeRow, column)
	}
	name := a.sheet.text(a.NameRow, column)
	for _, p := range reports {
		if year, ok := strings.CutPrefix(strings.TrimSpace(name), p.name+" "); ok && isYear(year) {
			return p.report + "_" + year
		}
	}
	return name
}

// reports are the kinds of report periods, by their names in the workbook.
var reports = []struct{ name, report string }{{"Rekening", "Rek"}, {"Begroting", "Beg"}, {"Meerjarenraming", "MJR"}}

func isYear(s string) bool { return len(s) == 4 && strings.Trim(s, "0123456789") == "" }

// wantedRows are the codes that the rows of the area must have, wantedColumns those of its columns; none where it is not
// known, or where what stands there is free.
func (a *area) wantedRows() (codes []string) {
	switch a.List {
	case "lasten", "baten":
		for _, t := range a.c.Taakvelden() {
			if t.Bookable {
				codes = append(codes, t.Code.String())
			}
		}
	case "balans_lasten", "balans_baten", "balans_standen":
		for _, p := range a.c.Balansposten() {
			if !p.Heading {
				codes = append(codes, p.Code.String())
			}
		}
	}
	return codes
}

func (a *area) wantedColumns() (codes []string) {
	if a.List == "balans_standen" || a.CodeRow == 0 {
		return nil
	}
	for _, info := range categories(a.c, a.List) {
		codes = append(codes, info.Code.String())
	}
	return codes
}

// side is the side of a list.
func side(list string) budget.Side {
	if strings.HasSuffix(list, "baten") {
		return budget.Baten
	}
	return budget.Lasten
}

// categories are those that the list of a matrix has as columns, in order.
func categories(c *iv3.Classification, list string) []iv3.CategorieInfo {
	return slices.DeleteFunc(c.Categorieen(), func(i iv3.CategorieInfo) bool {
		return side(list) == budget.Lasten && !i.Lasten || side(list) == budget.Baten && !i.Baten
	})
}

// check holds the codes of the area against those that its workbook must have: an error where there is none of them, and faults
// for those that are not there.
func (a *area) check() (faults []finding.Finding, err error) {
	there := map[string]bool{}
	for row := a.FirstRow; row <= a.LastRow; row++ {
		there[a.sheet.text(row, a.CodeColumn)] = true
	}
	rows := missing(a.wantedRows(), there)
	clear(there)
	for column := a.FirstColumn; column <= a.LastColumn; column++ {
		there[a.sheet.text(a.CodeRow, column)] = true
	}
	columns := missing(a.wantedColumns(), there)
	for _, axis := range []struct {
		missing, wanted []string
		at              finding.Place
	}{
		{rows, a.wantedRows(), place(a.Sheet, a.FirstRow, a.CodeColumn)},
		{columns, a.wantedColumns(), place(a.Sheet, a.CodeRow, a.FirstColumn)},
	} {
		switch {
		case len(axis.missing) == 0:
		case len(axis.missing) == len(axis.wanted):
			text := finding.Text{
				NL: "vanaf hier horen de codes van {0} te staan ({1} …) en er staat er geen: er zijn rijen of kolommen bij of weg; neem de werkmap van het CBS voor {2}",
				EN: "from here on the codes of {0} should stand ({1} …) and there is none: rows or columns were added or removed; take the workbook of CBS for {2}",
			}
			return nil, &BookError{axis.at, text.With(a.List, axis.wanted[0], a.c.String())}
		default:
			f := catalogue.Fault{Control: "SF999", Severity: finding.Warning, Section: a.List, Subject: listed(axis.missing), Wanted: a.c.String(), Variant: catalogue.NoRow}.Finding()
			f.Place = axis.at
			faults = append(faults, f)
		}
	}
	return faults, nil
}

func missing(wanted []string, there map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(wanted), func(code string) bool { return there[code] })
}

// listed names the first of some things, and says how many more there are.
func listed(names []string) string {
	const most = 8
	if len(names) > most {
		return strings.Join(names[:most], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}
