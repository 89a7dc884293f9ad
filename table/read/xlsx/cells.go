package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/formula"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// cells takes in what a sheet holds.
type cells interface {
	Put(c table.Cell) error
	Merge(top, left, bottom, right int) error
	HideRows(first, last int)
	HideColumns(first, last int)
}

// sheetReader reads the cells of one sheet.
type sheetReader struct {
	*book
	out    cells
	name   string // of the sheet
	x      *pack.XML
	at     table.Position // of the last row and cell
	shared map[string]master
	cell   raw
}

// master is a formula that is stated once for several cells.
type master struct {
	text string
	at   table.Position
}

// raw is a cell as the file holds it.
type raw struct {
	at      table.Position
	kind    string // of the value
	style   int
	value   strings.Builder
	inline  richText
	formula strings.Builder
	share   string // which of the shared formulas
	shares  bool
	in      string // the element whose text comes
}

// readCells reads the file of a sheet.
func (b *book) readCells(e entry, out cells) error {
	r := &sheetReader{book: b, out: out, name: e.name, shared: map[string]master{}}
	return b.each(e.part, func(x *pack.XML, t pack.Token) error {
		r.x = x
		if t.Kind == pack.Start {
			return r.start(t)
		}
		return nil
	})
}

// start takes in an element outside cells; those of a cell are read with it.
func (r *sheetReader) start(t pack.Token) error {
	switch t.Name {
	case "s:col":
		if isTrue(t, "hidden") {
			r.out.HideColumns(number(t, "min", 1), number(t, "max", 1))
		}
	case "s:row":
		row := number(t, "r", r.at.Line()+1)
		r.at = table.At(row, 0)
		if row < 1 || row > mostRows {
			return r.wrong(strconv.Itoa(row), finding.Text{NL: "een rij die geen werkblad heeft", EN: "a row that no sheet has"})
		}
		if isTrue(t, "hidden") {
			r.out.HideRows(row, row)
		}
	case "s:c":
		return r.readCell(t)
	case "s:mergeCell":
		return r.merge(t)
	}
	return nil
}

// mostRows is how many rows a sheet of Excel has.
const mostRows = 1 << 20

// wrong says what is wrong at the present place.
func (r *sheetReader) wrong(input string, reason finding.Text) error {
	const most = 60
	if len(input) > most {
		input = strings.ToValidUTF8(input[:most], "") + "…"
	}
	place := r.name
	if cell := r.at.CellName(); cell != "" {
		place += "!" + cell
	}
	return &table.SyntaxError{At: r.at, Input: place + ": " + input, Reason: reason}
}

// merge takes in cells that are one.
func (r *sheetReader) merge(t pack.Token) error {
	name, _ := t.Attr("ref")
	from, to, ok := strings.Cut(name, ":")
	if !ok {
		to = from
	}
	top, left, ok1 := formula.Cell(from)
	bottom, right, ok2 := formula.Cell(to)
	if !ok1 || !ok2 || top > bottom || left > right {
		return r.wrong(name, finding.Text{NL: "cellen die niet samen te voegen zijn", EN: "cells that cannot be merged"})
	}
	return r.out.Merge(top, left, bottom, right)
}

// readCell reads a cell up to its end.
func (r *sheetReader) readCell(t pack.Token) error {
	r.cell = raw{style: number(t, "s", 0)}
	r.cell.kind, _ = t.Attr("t")
	r.at = table.At(r.at.Line(), r.at.Column()+1)
	if name, ok := t.Attr("r"); ok {
		row, column, ok := formula.Cell(name)
		if !ok {
			return r.wrong(name, finding.Text{NL: "geen naam van een cel", EN: "no name of a cell"})
		}
		r.at = table.At(row, column)
	}
	r.cell.at = r.at
	for {
		t, err := r.x.Next()
		if err != nil {
			return err
		}
		if t.Kind == pack.End && t.Name == "s:c" {
			return r.end()
		}
		if err := r.within(t); err != nil {
			return err
		}
	}
}

// within takes in what stands in a cell.
func (r *sheetReader) within(t pack.Token) error {
	c := &r.cell
	switch {
	case c.in == "s:is" && (t.Name != "s:is" || t.Kind == pack.Text):
		return c.inline.take(r.x, t)
	case t.Kind == pack.Start:
		if c.in = t.Name; t.Name == "s:f" {
			kind, _ := t.Attr("t")
			c.share, _ = t.Attr("si")
			c.shares = kind == "shared"
			if kind == "dataTable" { // asks what if, and adds nothing up
				return r.x.Skip()
			}
		}
	case t.Kind == pack.End:
		c.in = ""
	case c.in == "s:v":
		c.value.Write(t.Text)
	case c.in == "s:f":
		c.formula.Write(t.Text)
	}
	return nil
}

// end puts the cell on the sheet.
func (r *sheetReader) end() error {
	text, exact, err := r.shown()
	if err != nil {
		return err
	}
	origin := table.Origin{Exact: exact, Formula: r.formulaOf()}
	if r.made += int64(len(text) + len(origin.Formula)); r.made > r.limits.Bytes {
		return &budget.LimitError{What: "bytes of texts and formulas", Most: r.limits.Bytes}
	}
	c := table.Cell{Text: text, At: r.cell.at}
	if origin != (table.Origin{}) {
		c.Origin = &origin
	}
	return r.out.Put(c)
}

// formulaOf is the formula of the cell, also where it is stated in another one that it shares it with.
func (r *sheetReader) formulaOf() string {
	c := &r.cell
	text := strings.TrimSpace(c.formula.String())
	if !c.shares {
		return text
	}
	if text != "" {
		r.shared[c.share] = master{text, c.at}
		return text
	}
	m, ok := r.shared[c.share]
	if !ok {
		return ""
	}
	return formula.Shift(m.text, c.at.Line()-m.at.Line(), c.at.Column()-m.at.Column())
}

// The texts of what is true and what is not, as Excel shows them in Dutch.
const (
	yes = "WAAR"
	no  = "ONWAAR"
)

// shown is what the cell shows, and the number that it holds.
func (r *sheetReader) shown() (text, exact string, err error) {
	c := &r.cell
	value := c.value.String()
	format := r.styles.format(c.style)
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil && strings.TrimSpace(value) == "" {
			return "", "", nil
		}
		if err != nil || i < 0 || i >= len(r.strings) {
			return "", "", r.wrong(value, finding.Text{NL: "een tekst die de werkmap niet heeft", EN: "a text that the workbook does not hold"})
		}
		return r.clean(format.Text(r.strings[i])), "", nil
	case "inlineStr":
		return r.clean(format.Text(c.inline.end())), "", nil
	case "b":
		if strings.TrimSpace(value) == "1" || strings.TrimSpace(value) == "true" {
			return yes, "", nil
		}
		return no, "", nil
	case "d":
		value = days(value, r.from1904)
	case "", "n":
	default: // the text of a formula, or an error such as #REF!
		return r.clean(format.Text(unescape(value))), "", nil
	}
	text, exact, ok := format.Number(value, r.from1904)
	if !ok {
		return r.clean(unescape(value)), "", nil
	}
	return text, exact, nil
}

// clean is a text as it is read in its cell: lines are joined by a blank, and characters that are not printed are left
// out. A workbook that is read as it stands keeps them.
func (b *book) clean(s string) string {
	if b.asIs {
		return s
	}
	s = strings.ReplaceAll(s, "\u00ad", "") // where a word may be broken
	return form.OneLine(breaks.Replace(s))
}

// breaks makes one kind of line end of all.
var breaks = strings.NewReplacer("\r", "\n", "\v", "\n", "\f", "\n", "\t", " ")

// days is a date as sheets count it; a text that is no date stays what it is.
func days(value string, from1904 bool) string {
	for _, layout := range []string{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05", "2006-01-02"} {
		t, err := time.Parse(layout, strings.TrimSpace(value))
		if err != nil {
			continue
		}
		begin := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
		if from1904 {
			begin = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
		}
		passed := t.Sub(begin) / time.Second
		const day = 86_400
		whole, part := passed/day, passed%day
		return fmt.Sprintf("%d.%012d", whole, part*1_000_000_000_000/day)
	}
	return value
}

// notShown says which columns of a table the file does not show.
func notShown(g *grid.Grid) {
	seen, names := map[int]bool{}, []string(nil)
	for c := range g.Cells() {
		if c.Origin != nil && c.Origin.Hidden && !seen[c.At.Column()] {
			seen[c.At.Column()] = true
			names = append(names, strings.TrimRight(c.At.CellName(), "0123456789"))
		}
	}
	if len(names) > 0 {
		g.Notes = append(g.Notes, "In het bestand verborgen kolommen: "+strings.Join(names, ", "))
	}
}
