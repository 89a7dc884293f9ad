package read

import (
	"bufio"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Text reads the tables of plain text as copied from a page or a document, among prose. It knows cells that are kept
// apart by tabs or by several blanks, rows that end in their figures ("Totaal lasten 33.955 34.810"), and cells that
// each stand on a line of their own. Pipe tables are read as well. A row that has fewer figures than the table has
// columns is marked [table.Row.Ragged]: the page dropped its empty cells, so that columns are not known. Limits and errors
// are those of [Markdown].
func Text(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return tables(table.FormatText, r, limits, func(lr *lineReader, e *grid.Out) error {
		return (&textReader{lr: lr, e: e}).read()
	})
}

// maxSingles bounds how many paragraphs of one line are looked at together.
const maxSingles = 100_000

func (tr *textReader) read() error {
	var par []line
	for !tr.e.Stopped {
		l, ok, err := tr.lr.next()
		if err != nil {
			return err
		}
		if ok && strings.TrimSpace(l.text) != "" {
			if par = append(par, l); len(par) > tr.e.Limits.Rows {
				return grid.TooLarge("rows in one table", tr.e.Limits.Rows, table.Position{Line: l.number, Column: 1})
			}
			continue
		}
		if err := tr.paragraph(par); err != nil {
			return err
		}
		par = nil
		if !ok {
			return tr.flush()
		}
	}
	return nil
}

// paragraph handles lines without a blank one between them.
func (tr *textReader) paragraph(par []line) error {
	switch {
	case len(par) == 0:
		return nil
	case len(par) == 1 && len(par[0].text) <= 250 && !strings.ContainsAny(par[0].text, "\t|"):
		tr.singles = append(tr.singles, par[0])
		if len(tr.singles) > maxSingles {
			return tr.flush()
		}
		return nil
	}
	if err := tr.flush(); err != nil {
		return err
	}
	switch layout(par) {
	case pipes:
		return tr.piped(par)
	case tabbed:
		return tr.tabbed(par)
	case aligned:
		return tr.aligned(par)
	case stacked:
		return tr.stacked(par)
	}
	return tr.trailing(par)
}

type layoutKind uint8

const (
	trailing layoutKind = iota // rows that end in their figures, or prose
	pipes
	tabbed
	aligned
	stacked // a cell per line
)

// layout recognises how most lines of a paragraph keep cells apart.
func layout(par []line) layoutKind {
	var n [stacked + 1]int
	for _, l := range par {
		text := strings.TrimSpace(l.text)
		switch {
		case strings.Contains(text, "|"):
			n[pipes]++
		case strings.Contains(text, "\t"):
			n[tabbed]++
		case strings.Contains(text, "   ") || strings.Contains(text, "  ") && !strings.HasPrefix(text, "•"):
			n[aligned]++
		case cellItem(text):
			n[stacked]++
		}
	}
	switch {
	case n[pipes] >= 2 && n[pipes]*2 >= len(par):
		return pipes
	case n[tabbed] >= 2:
		return tabbed
	case n[aligned] >= 2 && n[aligned]*2 >= len(par):
		return aligned
	case n[stacked] >= 4 && n[stacked]*3 > len(par):
		return stacked
	}
	return trailing
}

// piped hands runs of lines with pipes to the reader of pipe tables.
func (tr *textReader) piped(par []line) error {
	for i := 0; i < len(par); {
		j := i
		for j < len(par) && strings.Contains(par[j].text, "|") {
			j++
		}
		if j == i {
			tr.ctx.Take(strings.TrimSpace(par[i].text))
			i++
			continue
		}
		if err := emitPipes(par[i:j], "", &tr.ctx, tr.e); err != nil {
			return err
		}
		i = j
	}
	return nil
}

// tabbed hands lines with tabs to the reader of separated values.
func (tr *textReader) tabbed(par []line) error {
	lr := &lineReader{s: bufio.NewScanner(strings.NewReader("")), back: par}
	slices.Reverse(lr.back)
	s := &separated{lr: lr, e: tr.e, sep: "\t", ctx: tr.ctx}
	err := s.read()
	tr.ctx = s.ctx
	return err
}

// flush looks for a table among the paragraphs of one line.
func (tr *textReader) flush() error {
	list := tr.singles
	tr.singles = nil
	return tr.stacked(list)
}
