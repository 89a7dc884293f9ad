package html

import (
	"bytes"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// tableGrid is one table being read.
type tableGrid struct {
	*grid.Builder
	repeat            func(cells int, at table.Position) error
	inHead, inCaption bool
	caption           strings.Builder
	captionPre        bool // blanks of the caption stay as they are

	open  bool // a row is open
	row   grid.Row
	heads int    // th cells of the row
	down  []down // cells that span rows below theirs, by column

	inCell bool
	raised bool // within sup
	cell   table.Cell
	body   strings.Builder
	span   [2]int
	isHead bool
	pre    bool // blanks of the cell stay as they are
}

// maxProse bounds the text that is kept for a caption.
const maxProse = 4096

// down is what a cell that spans rows leaves in the rows below it.
type down struct {
	rows int
	cell table.Cell
}

// text adds text to the caption or the cell that is open; text between cells is dropped, as browsers do.
func (g *tableGrid) text(b []byte, at table.Position) error {
	switch {
	case g.inCaption:
		if g.caption.Len() < maxProse {
			g.caption.WriteString(strings.ReplaceAll(string(b), "\n", " "))
		}
	case g.inCell:
		if g.raised && strings.TrimSpace(g.body.String()) != "" {
			b = []byte(grid.Raised(string(b)))
		}
		if g.body.Len()+len(b) > g.Limits.CellBytes {
			return grid.TooLarge("bytes in one cell", g.Limits.CellBytes, at)
		}
		if strings.TrimSpace(g.body.String()) == "" && len(bytes.TrimSpace(b)) > 0 {
			g.cell.At = grid.Advance(at, b[:len(b)-len(bytes.TrimLeft(b, " \t\r\n"))])
		}
		g.body.Write(b)
	}
	return nil
}

// blank separates the text before and after an element within a cell.
func (g *tableGrid) blank() {
	if g.inCell {
		g.body.WriteByte(' ')
	}
}

// lineBreak parts the lines of a cell, which no "\n" of the file does.
const lineBreak = "\u2028"

// block separates the lines before and after a block element.
func (g *tableGrid) block() {
	switch {
	case g.inCaption:
		g.caption.WriteByte('\n')
	case g.inCell:
		g.body.WriteString(lineBreak)
	}
}

// takeCaption makes title and unit line of the caption. The unit line is a last line that names a unit and nothing else,
// or is labelled as one.
func (g *tableGrid) takeCaption() {
	var lines []string
	for line := range strings.SplitSeq(g.caption.String(), "\n") {
		if line = blanks(line, g.captionPre); line != "" {
			lines = append(lines, line)
		}
	}
	if last := len(lines) - 1; last > 0 {
		switch role, text := labels.Of(lines[last]); {
		case role == labels.Unit:
			g.UnitLine, lines = text, lines[:last]
		case form.IsUnitLine(lines[last]):
			g.UnitLine, lines = lines[last], lines[:last]
		}
	}
	if len(lines) > 0 {
		g.Caption = strings.Join(lines, " ")
	}
}

func (g *tableGrid) startRow() error {
	err := g.endRow()
	g.open = true
	return err
}

func (g *tableGrid) startCell(head bool, span [2]int, pre bool, at table.Position) error {
	g.endCell()
	g.open, g.inCell, g.isHead, g.span, g.pre = true, true, head, span, pre
	g.cell = table.Cell{At: at}
	if len(g.row.Cells)+span[0] > g.Limits.Columns {
		return grid.TooLarge("columns in one table", g.Limits.Columns, at)
	}
	return nil
}

// endCell puts the open cell in its row, once for every column that it spans.
func (g *tableGrid) endCell() {
	if !g.inCell {
		return
	}
	g.inCell, g.raised = false, false
	g.cell.Text = g.bodyText()
	g.body.Reset()
	g.fill()
	if g.isHead {
		g.heads += g.span[0]
	}
	for i := range g.span[0] {
		g.row.Put(g.cell, i > 0)
		if column := len(g.row.Cells) - 1; g.span[1] > 1 {
			g.down = append(g.down, make([]down, max(0, column+1-len(g.down)))...)
			g.down[column] = down{g.span[1] - 1, g.cell}
		}
	}
}

// bodyText is the text of the open cell, its lines joined.
func (g *tableGrid) bodyText() string {
	text := strings.ReplaceAll(g.body.String(), "\u00ad", "")
	if !strings.Contains(text, lineBreak) {
		return blanks(text, g.pre)
	}
	var lines []string
	for line := range strings.SplitSeq(text, lineBreak) {
		lines = append(lines, blanks(line, g.pre))
	}
	return form.OneLine(strings.Join(lines, "\n"))
}

// fill puts in what cells above span down to the next columns.
func (g *tableGrid) fill() {
	for i := len(g.row.Cells); i < len(g.down) && g.down[i].rows > 0; i = len(g.row.Cells) {
		g.down[i].rows--
		g.row.Put(g.down[i].cell, true)
	}
}

// endRow adds the open row. A row without cells is nothing.
func (g *tableGrid) endRow() error {
	if !g.open {
		return nil
	}
	g.endCell()
	own := len(g.row.Cells) > 0
	g.fill()
	row, heads := g.row, g.heads
	g.open, g.row, g.heads = false, row.Next(), 0
	if !own {
		return nil
	}
	unspanned := 0
	for i := range row.Cells {
		if !row.Spans(i) {
			unspanned++
		}
	}
	if err := g.repeat(len(row.Cells)-unspanned, row.Cells[0].At); err != nil {
		return err
	}
	row.Header = g.inHead || heads >= unspanned && heads > 1
	return g.Add(row)
}

// blanks is a text as a page shows it: with one blank between words, or with those that it has where a style keeps them.
func blanks(s string, pre bool) string {
	if pre {
		return strings.TrimSpace(plainBlanks.Replace(s))
	}
	return squeeze(s)
}

// plainBlanks makes a blank of every character that is one in print.
var plainBlanks = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ", "\u00a0", " ")

// squeeze makes all runs of blanks one blank.
func squeeze(s string) string {
	if lexicon.IsSqueezed(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
