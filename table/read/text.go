package read

import (
	"io"
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/rhythm"
)

// Text reads the tables of plain text as copied from a page or a document, among prose. It knows cells that are kept
// apart by tabs or by several blanks, rows that end in their figures ("Totaal lasten 33.955 34.810"), cells that each
// stand on a line of their own, pipe tables, also broken ones, and cells that run together. A row that has fewer figures
// than the table has columns lost its empty cells: it is read as the sums of the table place it, and where they do not
// it is marked [table.Row.Ragged], as its columns are not known. Limits and errors are those of [Markdown].
func Text(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return tables(table.FormatText, r, limits, func(lr *lineReader, e *grid.Out) error {
		return (&textReader{lr: lr, e: e}).read()
	})
}

// read collects lines until pipes or tabs begin or end, and reads each stretch by the way in which it keeps cells apart.
func (tr *textReader) read() error {
	rest, par := &rhythm.Lines{}, &rhythm.Lines{}
	var piped []*rhythm.Lines // paragraphs with pipes that follow each other
	for !tr.e.Stopped {
		l, ok, err := tr.lr.next()
		if err != nil {
			return err
		}
		if ok && rest.Len()+par.Len() >= mostLines {
			return grid.TooLarge("lines of text", mostLines, l.place())
		}
		if ok && strings.TrimSpace(l.text) != "" {
			par.Add(rhythm.Line{Text: l.text, Number: l.number})
			continue
		}
		kind := cellsApart(par)
		if par.Len() > 0 && kind != pipes && piped != nil {
			if err := tr.piped(piped); err != nil {
				return err
			}
			piped = nil
		}
		switch kind {
		case pipes:
			err = tr.plain(rest)
			rest, piped = &rhythm.Lines{}, append(piped, par)
		case tabbed:
			if err = tr.plain(rest); err == nil {
				err = tr.tabbed(par)
			}
			rest = &rhythm.Lines{}
		default:
			if rest.Len() == 0 {
				rest = par
			} else {
				rest.Append(par)
			}
			if ok {
				rest.Add(rhythm.Line{Text: l.text, Number: l.number})
			}
		}
		if par = (&rhythm.Lines{}); err != nil {
			return err
		}
		if !ok {
			if err := tr.piped(piped); err != nil {
				return err
			}
			return tr.plain(rest)
		}
	}
	return nil
}

// mostLines bounds the lines of a text that are looked at together.
const mostLines = 1_000_000

type layoutKind uint8

const (
	plain layoutKind = iota
	pipes
	tabbed
)

// cellsApart recognises paragraphs in which pipes or tabs keep cells apart.
func cellsApart(par *rhythm.Lines) layoutKind {
	var n [tabbed + 1]int
	for l := range par.All() {
		switch text := strings.TrimSpace(l.Text); {
		case strings.Contains(text, "|"):
			n[pipes]++
		case strings.Contains(text, "\t"):
			n[tabbed]++
		}
	}
	switch {
	case n[pipes] >= 2 && n[pipes]*2 >= par.Len():
		return pipes
	case n[tabbed] >= 2:
		return tabbed
	}
	return plain
}

// plain reads lines without pipes and tabs: columns apart by several blanks, rows that end in their figures or in a text
// behind these, or a cell on each line.
func (tr *textReader) plain(list *rhythm.Lines) error {
	aligned, rows, texts, alone, filled := 0, 0, 0, 0, 0
	names, longest := 0, 0 // columns of a header that begins with that of the labels, and of a row
	for l := range list.All() {
		text := strings.TrimSpace(l.Text)
		if text == "" {
			continue
		}
		filled++
		if alignedFigure.MatchString(text) {
			aligned++
			continue
		}
		t := readTextLine(l)
		_, behind := t.behind()
		switch {
		case t.row():
			rows++
			longest = max(longest, len(t.cells))
		case t.header && lexicon.Stub.Has(lexicon.Fold(t.lead)):
			names = len(t.parts)
		case len(t.cells) == 1:
			alone++
		case behind:
			texts++
		}
	}
	switch {
	case rhythm.IsGlued(list):
		return rhythm.Glued(list, &tr.ctx, tr.e)
	case aligned >= 2 && aligned >= rows+alone:
		return alignedTables(list, &tr.ctx, tr.e)
	case names > 1 && texts > max(1, rows, alone):
		return tr.trailing(list, true)
	case rows >= 2 && rows*6 > filled && rows >= alone, rows == 1 && names == longest && names > 1 && alone == 0:
		return tr.trailing(list, false)
	}
	return rhythm.Stacked(list, &tr.ctx, tr.e)
}

// alignedFigure is what stands in a line whose columns are kept apart by blanks: two gaps, or one before a figure.
var alignedFigure = regexp.MustCompile(`\S  +\S.*\S  +\S|  +[-–−+(€]* ?(?:\d|[-–] *$)`)

// rowsOfPipes reports whether the lines of a paragraph with pipes are its rows: most of those with figures have two pipes
// or more and as many as each other, and empty cells were not dropped from their middle.
func rowsOfPipes(par *rhythm.Lines) bool {
	counts := map[int]int{}
	all, most := 0, 0
	var row grid.Row
	for l := range par.All() {
		n := strings.Count(l.Text, "|")
		if n == 0 {
			continue
		}
		if row = pipeRow(line{text: l.Text, number: l.Number}, false, row.Next()); !holdsFigure(row) {
			continue
		}
		counts[n]++
		if all++; n > 1 {
			most = max(most, counts[n])
		}
	}
	return most*10 >= all*8 && !dropped(par)
}

// holdsFigure reports whether a cell of a row is a figure.
func holdsFigure(row grid.Row) bool {
	return slices.ContainsFunc(row.Cells, func(c table.Cell) bool { return hasDigit(c.Text) && cellItem(c.Text) })
}

// dropped reports whether rows have empty cells at their end only, and two rows or more with figures have: then the page
// has moved what stood behind an empty cell to the left.
func dropped(par *rhythm.Lines) bool {
	rows := 0
	var row grid.Row
	for l := range par.All() {
		row = pipeRow(line{text: l.Text, number: l.Number}, false, row.Next())
		if !row.Figures() {
			continue
		}
		gap := false
		for i, c := range row.Cells {
			if gap = gap || c.Blank() && i > 0; gap && !c.Blank() {
				return false
			}
		}
		if gap {
			rows++
		}
	}
	return rows > 1
}

// piped reads paragraphs with pipes: as pipe tables, or by their rhythm where the lines are no rows.
func (tr *textReader) piped(list []*rhythm.Lines) error {
	if slices.ContainsFunc(list, func(par *rhythm.Lines) bool { return !rowsOfPipes(par) }) {
		return rhythm.Piped(list, &tr.ctx, tr.e)
	}
	for i, par := range list {
		list[i] = nil // what is left of it is garbage
		if err := tr.pipeTables(par); err != nil {
			return err
		}
	}
	return nil
}

// pipeTables hands runs of lines with pipes to the reader of pipe tables.
func (tr *textReader) pipeTables(par *rhythm.Lines) error {
	block := &rhythm.Lines{}
	for l := range par.All() {
		if strings.Contains(l.Text, "|") {
			block.Add(l)
			continue
		}
		if err := tr.block(block); err != nil {
			return err
		}
		block = &rhythm.Lines{}
		tr.ctx.Take(strings.TrimSpace(l.Text))
	}
	return tr.block(block)
}

func (tr *textReader) block(lines *rhythm.Lines) error {
	if lines.Len() == 0 {
		return nil
	}
	return emitTables(lines, foot{}, &tr.ctx, tr.e)
}

// tabbed hands lines with tabs to the reader of separated values.
func (tr *textReader) tabbed(par *rhythm.Lines) error {
	s := &separated{lr: &lineReader{lines: par}, e: tr.e, sep: "\t", ctx: tr.ctx}
	err := s.read()
	tr.ctx = s.ctx
	return err
}
