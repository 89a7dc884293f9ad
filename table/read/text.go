package read

import (
	"github.com/bbvgo/bbv/table"
	"io"
	"iter"
	"strings"
)

// Text reads the tables of plain text as copied from a page or a document, among prose. It knows cells that are kept
// apart by tabs or by several blanks, rows that end in their figures ("Totaal lasten 33.955 34.810"), and cells that
// each stand on a line of their own. Pipe tables are read as well. A row that has fewer figures than the table has
// columns is marked [table.Row.Ragged]: the page dropped its empty cells, so that columns are not known. Limits and errors
// are those of [Markdown].
func Text(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return tables(r, limits, func(lr *lineReader, e *emitter) error {
		return (&textReader{lr: lr, e: e}).read()
	})
}

// textReader cuts a text into paragraphs and looks for the table in each.
type textReader struct {
	lr      *lineReader
	e       *emitter
	ctx     context
	singles []line // paragraphs of one line, which may be cells
}

// maxSingles bounds how many paragraphs of one line are looked at together.
const maxSingles = 100_000

func (tr *textReader) read() error {
	var par []line
	for !tr.e.stopped {
		l, ok, err := tr.lr.next()
		if err != nil {
			return err
		}
		if ok && strings.TrimSpace(l.text) != "" {
			if par = append(par, l); len(par) > tr.e.limits.Rows {
				return tooLarge("rows in one table", int64(tr.e.limits.Rows), table.Position{Line: l.number, Column: 1})
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
			tr.ctx.prose(strings.TrimSpace(par[i].text))
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
	lr := newLineReader(strings.NewReader(""), tr.e.limits)
	for i := len(par) - 1; i >= 0; i-- {
		lr.unread(par[i])
	}
	s := &separated{lr: lr, e: tr.e, sep: '\t', ctx: tr.ctx}
	for !tr.e.stopped {
		row, ok, err := s.record()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		if err := s.take(row); err != nil {
			return err
		}
	}
	s.flush()
	tr.ctx = s.ctx
	return nil
}

// aligned cuts lines at the columns of characters that are blank in all of them.
func (tr *textReader) aligned(par []line) error {
	cuts := rivers(par)
	if len(cuts) < 2 {
		return tr.trailing(par)
	}
	b := tr.ctx.open(tr.e.limits)
	for _, l := range par {
		if strings.Trim(l.text, "-= ─—\t") == "" && len(b.Rows) > 0 {
			for i := range b.Rows {
				b.Rows[i].Header = true
			}
			continue
		}
		if err := b.add(cutRow(l, cuts)); err != nil {
			return err
		}
	}
	tr.e.grid(b.Grid)
	return nil
}

// rivers lists where columns begin: after two or more columns of characters that are blank in every line with cells.
func rivers(par []line) []int {
	used := map[int]bool{}
	width := 0
	for _, l := range par {
		runes := []rune(strings.TrimRight(l.text, " "))
		if !strings.Contains(strings.TrimSpace(l.text), "  ") {
			continue
		}
		width = max(width, len(runes))
		for i, r := range runes {
			if r != ' ' && r != '\u00a0' {
				used[i] = true
			}
		}
	}
	var cuts []int
	gap := 2
	for i := range width {
		if used[i] && gap >= 2 {
			cuts = append(cuts, i)
		}
		if gap++; used[i] {
			gap = 0
		}
	}
	return cuts
}

func cutRow(l line, cuts []int) GridRow {
	runes := []rune(l.text)
	var row GridRow
	if !strings.Contains(strings.TrimSpace(l.text), "  ") && len(cuts) > 1 && firstRune(runes) < cuts[1] {
		return GridRow{Cells: []table.Cell{{Text: clean(l.text), At: table.Position{Line: l.number, Column: firstRune(runes) + 1}}}}
	}
	for k, from := range cuts {
		to := len(runes)
		if k+1 < len(cuts) {
			to = min(cuts[k+1], len(runes))
		}
		from = min(from, to)
		text := string(runes[from:to])
		lead := firstRune(runes[from:to])
		row.Cells = append(row.Cells, table.Cell{Text: clean(text), At: table.Position{Line: l.number, Column: from + lead + 1}})
	}
	return row
}

func firstRune(runes []rune) int {
	for i, r := range runes {
		if r != ' ' {
			return i
		}
	}
	return 0
}

// flush looks for a table among the paragraphs of one line.
func (tr *textReader) flush() error {
	list := tr.singles
	tr.singles = nil
	return tr.stacked(list)
}
