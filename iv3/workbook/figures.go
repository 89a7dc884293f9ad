package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/layout"
)

// writer makes the sheets of a delivery; the first error stops it.
type writer struct {
	d     *delivery.Delivery
	c     *iv3.Classification
	grids []*grid
	err   error
}

func (w *writer) fail(path string, reason finding.Text, args ...string) {
	if w.err == nil {
		w.err = noPlace(path, reason.With(args...))
	}
}

// noPlace is that something of a delivery has no place in the workbook.
func noPlace(path string, reason finding.Text) error {
	return &BookError{finding.Place{Path: path}, reason}
}

// grid is the sheet of a name, which is made where it was not there.
func (w *writer) grid(name string) *grid {
	for _, g := range w.grids {
		if g.name == name {
			return g
		}
	}
	w.grids = append(w.grids, &grid{name: name})
	return w.grids[len(w.grids)-1]
}

// figures puts the figures of all lists.
func (w *writer) figures() {
	there := map[string]bool{}
	for _, a := range layout.For(w.c.Layer(), w.c.Year()) {
		there[a.List] = true
		g := w.grid(a.Sheet)
		switch a.List {
		case "lasten":
			matrix(w, g, a, w.taakvelden(), w.d.Lasten, w.c.OpenTaakveld, iv3.ParseTaakveld)
		case "baten":
			matrix(w, g, a, w.taakvelden(), w.d.Baten, w.c.OpenTaakveld, iv3.ParseTaakveld)
		case "balans_lasten":
			matrix(w, g, a, w.balansposten(), w.d.BalansLasten, w.c.OpenBalanspost, iv3.ParseBalanspost)
		case "balans_baten":
			matrix(w, g, a, w.balansposten(), w.d.BalansBaten, w.c.OpenBalanspost, iv3.ParseBalanspost)
		case "balans_standen":
			w.standen(g, a)
		case "kengetallen":
			w.ratios(g, a, w.c.Kengetallen(), w.d.Kengetallen)
		case "beleidsindicatoren":
			w.ratios(g, a, w.c.Indicatoren(), w.d.Indicatoren)
		}
	}
	for list, rows := range map[string]int{"kengetallen": len(w.d.Kengetallen), "beleidsindicatoren": len(w.d.Indicatoren)} {
		if rows > 0 && !there[list] {
			w.fail("data."+list, noSheet, w.c.String())
		}
	}
}

func (w *writer) taakvelden() []group {
	var headings, codes []named
	for _, h := range w.c.Hoofdtaakvelden() {
		headings = append(headings, named{h.Code + ".", h.Name})
	}
	for _, t := range w.c.Taakvelden() {
		codes = append(codes, named{t.Code.String(), t.Name})
	}
	return grouped(headings, codes)
}

func (w *writer) balansposten() []group {
	var headings, codes []named
	for _, p := range w.c.Balansposten() {
		n := named{p.Code.String(), p.Name}
		if p.Heading {
			headings = append(headings, n)
		} else {
			codes = append(codes, n)
		}
	}
	return grouped(headings, codes)
}

// Why something has no place of its own.
var (
	noSheet    = finding.Text{NL: "de werkmap van {0} heeft er geen blad voor; lever als JSON, of laat het weg", EN: "the workbook of {0} has no sheet for them; deliver as JSON, or leave them out"}
	noCell     = finding.Text{NL: "de werkmap van {0} heeft geen cel voor {1} en {2}; verbeter de code", EN: "the workbook of {0} has no cell for {1} and {2}; correct the code"}
	sameCell   = finding.Text{NL: "in de cel van {0} en {1} staat al een andere regel; maak er één van", EN: "the cell of {0} and {1} holds another row already; make one of them"}
	noDetails  = finding.Text{NL: "de werkmap heeft geen plaats voor details; lever als JSON, of laat de details weg", EN: "the workbook has no place for details; deliver as JSON, or leave out the details"}
	noColumn   = finding.Text{NL: "de werkmap heeft {0} kolommen, en dit zijn er meer: {1}; lever als JSON", EN: "the workbook has {0} columns, and these are more: {1}; deliver as JSON"}
	noLine     = finding.Text{NL: "de werkmap heeft plaats voor {0} opmerkingen; voeg er samen", EN: "the workbook has room for {0} remarks; join some"}
	noYear     = finding.Text{NL: "werkmappen zijn bekend van {0} tot en met {1}", EN: "workbooks are known from {0} to {1}"}
	notTheSame = finding.Text{NL: "dit komt niet uit een werkblad zoals het erin ging: {0}", EN: "this does not come out of a sheet as it went in: {0}"}
)

// matrix puts the rows of a matrix, and its closed cells in grey.
func matrix[C interface {
	iv3.Taakveld | iv3.Balanspost
	String() string
}](w *writer, g *grid, a layout.Area, groups []group, list []delivery.MatrixRow[C], open func(budget.Side, C, iv3.Categorie) bool, parse func(string) (C, error)) {
	r, columns := g.group(groups, a), map[string]int{}
	of := categories(w.c, a.List)
	for i, info := range of {
		column := a.FirstColumn + i
		columns[info.Code.String()] = column
		g.put(a.CodeRow, column, workbook.Cell{Text: info.Code.String(), Style: bold})
		g.put(a.NameRow, column, workbook.Cell{Text: info.Name, Style: workbook.Style{Wrapped: true}})
		for code, row := range r.at {
			if post, err := parse(code); err == nil && !open(side(a.List), post, info.Code) {
				g.put(row, column, workbook.Cell{Style: closed})
			}
		}
	}
	g.frozen, g.widths = [2]int{2, 2}, []float64{8, 50}
	for i, row := range list {
		path := fmt.Sprintf("data.%s[%d]", a.List, i)
		if row.Details != "" {
			w.fail(path+".details", noDetails)
		}
		w.put(g, path, r.at, columns, row.Post.String()+row.Uncoded.Post, row.Categorie.String()+row.Uncoded.Categorie, w.figure(row.Bedrag))
	}
	g.addUp(r, a, len(of))
}

// put puts a figure in the cell of its codes.
func (w *writer) put(g *grid, path string, rows, columns map[string]int, post, column string, c workbook.Cell) {
	at, known := rows[post]
	to, listed := columns[column]
	if !known || !listed {
		w.fail(path, noCell, w.c.String(), strconv.Quote(post), strconv.Quote(column))
		return
	}
	cell := g.at(at, to)
	if cell.Number != "" || cell.Text != "" {
		w.fail(path, sameCell, strconv.Quote(post), strconv.Quote(column))
		return
	}
	if cell.Style == closed {
		c.Style = closed
	}
	*cell = c
}

// figure is an amount in thousands of euros.
func (w *writer) figure(a budget.Amount) workbook.Cell {
	return workbook.Cell{Number: a.Decimal().Shift(-3).String(), Style: figure}
}

// standen puts the balance figures, a column for each date.
func (w *writer) standen(g *grid, a layout.Area) {
	r := g.group(w.balansposten(), a)
	var dates []string
	for _, s := range w.d.Standen {
		dates = append(dates, s.Standper)
	}
	columns := w.columns("data.balans_standen", a, dates, w.c.Standen(), []string{"1 januari", "ultimo"})
	for date, column := range columns {
		g.put(a.NameRow, column, workbook.Cell{Text: date, Style: bold})
	}
	for i, s := range w.d.Standen {
		w.put(g, fmt.Sprintf("data.balans_standen[%d]", i), r.at, columns, s.Balanspost.String()+s.Uncoded.Post, s.Standper, w.figure(s.Bedrag))
	}
	g.frozen, g.widths = [2]int{3, 4}, []float64{4, 60, 4, 8}
	for _, t := range r.totals {
		for column := range a.LastColumn - a.FirstColumn + 1 {
			g.total(t.total, a.FirstColumn+column, [2]int{t.first, a.FirstColumn + column}, [2]int{t.last, a.FirstColumn + column})
		}
	}
}

// columns gives each code that is used a column, in the order of the list of known ones, and the usual codes where there is room.
func (w *writer) columns(path string, a layout.Area, used, known, usual []string) map[string]int {
	order := func(code string) int {
		if i := slices.Index(known, code); i >= 0 {
			return i
		}
		return len(known)
	}
	room := a.LastColumn - a.FirstColumn + 1
	var codes []string
	for _, code := range append(slices.Clone(used), usual...) {
		if !slices.Contains(codes, code) && (slices.Contains(used, code) || len(codes) < room) {
			codes = append(codes, code)
		}
	}
	if len(codes) > room {
		w.fail(path, noColumn, strconv.Itoa(room), strings.Join(codes, ", "))
	}
	slices.SortStableFunc(codes, func(a, b string) int { return order(a) - order(b) })
	at := map[string]int{}
	for i, code := range codes {
		at[code] = a.FirstColumn + i
	}
	return at
}

// ratios puts kengetallen or beleidsindicatoren, by their names and those of the report periods.
func (w *writer) ratios(g *grid, a layout.Area, codes []iv3.NamedCode, list []delivery.PeriodValue) {
	rows := map[string]int{}
	for i, n := range codes {
		rows[n.Code] = a.FirstRow + i
		g.put(a.FirstRow+i, a.NameColumn, workbook.Cell{Text: n.Name})
	}
	var periods []string
	for _, r := range list {
		periods = append(periods, r.Verslagperiode)
	}
	columns := w.columns("data."+a.List, a, periods, w.c.Verslagperioden(), w.c.Verslagperioden())
	for period, column := range columns {
		g.put(a.NameRow, column, workbook.Cell{Text: periodName(period), Style: bold})
	}
	for i, r := range list {
		w.put(g, fmt.Sprintf("data.%s[%d]", a.List, i), rows, columns, r.Code, r.Verslagperiode, ratio(r.Waarde))
	}
	g.widths = []float64{60}
}

// periodName is how the workbook calls a report period: "Rekening 2024" for Rek_2024. Another text stays.
func periodName(code string) string {
	for _, p := range reports {
		if year, ok := strings.CutPrefix(code, p.report+"_"); ok && isYear(year) {
			return p.name + " " + year
		}
	}
	return code
}

// ratio is the cell of a value: a number where it would be read as the same text, and else that text.
func ratio(text string) workbook.Cell {
	if a, err := budget.ParseAmount(strings.Replace(text, ",", ".", 1)); err == nil && !strings.Contains(text, ".") {
		if d := a.Decimal().String(); strings.Replace(d, ".", ",", 1) == text {
			return workbook.Cell{Number: d}
		}
	}
	return workbook.Cell{Text: text}
}
