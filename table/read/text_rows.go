package read

import (
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// textReader cuts a text into paragraphs and looks for the table in each.
type textReader struct {
	lr      *lineReader
	e       *grid.Out
	ctx     grid.Prose
	singles []line // paragraphs of one line, which may be cells
}

// trailing reads rows that end in their figures; a paragraph without such rows is prose.
func (tr *textReader) trailing(par []line) error {
	lines := make([]textLine, len(par))
	counts := map[int]int{}
	for i, l := range par {
		lines[i] = readTextLine(l)
		if n := len(lines[i].cells); n >= 2 && !lines[i].header {
			counts[n]++
		}
	}
	width, most := 0, 0
	for n, k := range counts {
		if k > most || k == most && n < width {
			width, most = n, k
		}
	}
	if n := headerWidth(lines, width); n > 0 {
		width = n
	}
	if most < 2 {
		tr.takeProse(lines)
		return nil
	}
	return tr.rows(lines, width)
}

// headerWidth is the number of columns of a header, where most rows have as many figures or more: labels that end in a
// number of their own make them seem wider. It is 0 where no header tells.
func headerWidth(lines []textLine, width int) int {
	best := 0
	for _, h := range lines {
		n := len(h.parts)
		if !h.header || n < 2 || n > width || n == best {
			continue
		}
		enough, rows := 0, 0
		for _, l := range lines {
			if len(l.cells) > 0 && !l.header {
				rows++
				if len(l.cells) >= n {
					enough++
				}
			}
		}
		if enough*2 > rows {
			best = max(best, n)
		}
	}
	return best
}

// textLine is a line taken apart.
type textLine struct {
	line
	list   []word
	cells  []word // at its end, last first
	left   int    // words before them
	header bool
	parts  []word // the columns of a header
	lead   string // what a header says above the labels
}

func readTextLine(l line) textLine {
	t := textLine{line: l, list: wordsOf(l.text)}
	t.lead, t.parts, t.header = headerParts(t.list)
	if !form.IsUnit(l.text) {
		t.cells, t.left = tail(t.list, 1000)
	}
	return t
}

// rows emits the tables of a paragraph whose rows have width cells.
func (tr *textReader) rows(lines []textLine, width int) error {
	var b *grid.Builder
	var heads []textLine
	var loose []textLine // lines without cells that may be headings, or prose
	data := 0
	flush := func() {
		if b != nil && data > 0 {
			tr.e.Grid(b.Grid)
		}
		b, data = nil, 0
	}
	for _, l := range lines {
		switch {
		case l.header:
			flush()
			tr.takeProse(loose)
			heads, loose = append(heads, l), nil
			continue
		case b == nil && len(heads) == 0 && len(l.cells) < width:
			loose = append(loose, l)
			continue
		}
		if b == nil {
			tr.takeProse(loose)
			loose = nil
			b = tr.ctx.Open(tr.e.Limits)
			if err := addHeads(b, heads, width); err != nil {
				return err
			}
			heads = nil
		}
		if err := addTextRow(b, l, width); err != nil {
			return err
		}
		if len(l.cells) > 0 {
			data++
		}
	}
	flush()
	tr.takeProse(loose)
	return nil
}

func (tr *textReader) takeProse(lines []textLine) {
	for _, l := range lines {
		tr.ctx.Take(strings.TrimSpace(l.text))
	}
}

// addHeads adds the header: every level whose columns are as many as those of the rows, or divide them.
func addHeads(b *grid.Builder, heads []textLine, width int) error {
	for _, h := range heads {
		n := len(h.parts)
		if n == 0 || n > width || width%n != 0 {
			b.Notes = append(b.Notes, strings.TrimSpace(h.text))
			continue
		}
		row := grid.Row{Header: true, Cells: []table.Cell{{Text: h.lead, At: table.Position{Line: h.number, Column: 1}}}, Span: make([]bool, width+1)}
		for i := range width {
			p := h.parts[i*n/width]
			row.Cells = append(row.Cells, table.Cell{Text: p.text, At: table.Position{Line: h.number, Column: p.at + 1}})
			row.Span[i+1] = i > 0 && i*n/width == (i-1)*n/width
		}
		if form.IsUnit(h.lead) {
			b.UnitLine = h.lead
		}
		if err := b.Add(row); err != nil {
			return err
		}
	}
	return nil
}

// addTextRow adds a line as a row. A line of figures alone belongs to the label on the line above it.
func addTextRow(b *grid.Builder, l textLine, width int) error {
	cells, left := l.cells, l.left
	if len(cells) > width {
		cells, left = tail(l.list, width)
	}
	label := strings.TrimSpace(l.text)
	if len(cells) > 0 {
		label = clean(string([]rune(l.text)[:cells[len(cells)-1].at]))
	}
	row := grid.Row{Cells: make([]table.Cell, 1, width+1)}
	row.Cells[0] = table.Cell{Text: label, At: table.Position{Line: l.number, Column: 1}}
	for i := len(cells) - 1; i >= 0; i-- {
		row.Cells = append(row.Cells, table.Cell{Text: cells[i].text, At: table.Position{Line: l.number, Column: cells[i].at + 1}})
	}
	row.Ragged = len(cells) > 0 && len(cells) < width
	if n := len(b.Rows); left == 0 && len(cells) == width && n > 0 && b.Rows[n-1].Filled() == 1 && !b.Rows[n-1].Header {
		row.Cells[0] = b.Rows[n-1].Cells[0]
		b.Rows[n-1] = row
		return nil
	}
	return b.Add(row)
}
