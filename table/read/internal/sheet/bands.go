package sheet

import (
	"slices"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// maxGap is how many blank rows a table may have within it. People leave one or two above a total or a part, and three
// where the row of a heading was cleared; what stands further down is something else.
const maxGap = 3

// own are the cells of a line that are not the repeat of another.
func (l *line) own() int {
	n := 0
	for _, c := range l.cells {
		if !c.span {
			n++
		}
	}
	return n
}

// first is the first cell of a line that has one of its own.
func (l *line) first() cell {
	i := slices.IndexFunc(l.cells, func(c cell) bool { return !c.span })
	return l.cells[i]
}

// bounds are the first and the last column with something of its own.
func bounds(lines []*line) (left, right int) {
	for _, l := range lines {
		for _, c := range l.cells {
			if c.span {
				continue
			}
			if left == 0 || c.column < left {
				left = c.column
			}
			right = max(right, c.column)
		}
	}
	return left, right
}

// figures reports whether a line holds figures beyond the column of labels.
func (l *line) figures(labels int) bool {
	row := grid.Row{Cells: make([]table.Cell, 1, len(l.cells)+1)}
	for _, c := range l.cells {
		if c.column > labels && !c.span {
			row.Cells = append(row.Cells, c.Cell)
		}
	}
	return row.Figures()
}

// blocks cuts lines into runs without a blank row between them; what has no cell of its own is a blank row.
func blocks(lines []*line) (list [][]*line) {
	last := 0
	for _, l := range lines {
		if l.own() == 0 {
			continue
		}
		if len(list) == 0 || l.number != last+1 {
			list = append(list, nil)
		}
		n := len(list) - 1
		list[n] = append(list[n], l)
		last = l.number
	}
	return list
}

// alone reports whether a line is one text: a title, a note, a heading of rows. A figure alone is a total without a label.
func (l *line) alone() bool {
	return l.own() == 1 && (!form.IsFigure(l.first().Text) || form.IsYear(l.first().Text))
}

// wide are the lines of a block from the first on that is more than a text: those above it are titles.
func wide(block []*line) []*line {
	i := slices.IndexFunc(block, func(l *line) bool { return !l.alone() })
	if i < 0 {
		return nil
	}
	return block[i:]
}

// band is a stretch of rows that is one table, or tables side by side.
type band struct {
	above       []*line // texts that stand apart above it
	lines       []*line
	left, right int // of the lines that are no titles
}

// bands cuts lines into bands. A blank row ends a table unless what follows goes on with figures in the same columns.
// The texts that follow the last band come last.
func bands(lines []*line) (list []band, rest []*line) {
	var loose []*line
	for _, block := range blocks(lines) {
		body := wide(block)
		switch n := len(list) - 1; {
		case body == nil:
			loose = append(loose, block...)
			continue
		case n >= 0 && list[n].near(loose, block) && list[n].goesOn(body):
			list[n].add(append(loose, block...), body)
		default:
			list = append(list, band{above: loose})
			list[n+1].add(block, body)
		}
		loose = nil
	}
	return list, loose
}

// add adds lines, of which body are no titles.
func (b *band) add(lines, body []*line) {
	b.lines = append(b.lines, lines...)
	left, right := bounds(body)
	if b.left == 0 || left < b.left {
		b.left = left
	}
	b.right = max(b.right, right)
}

// near reports whether no gap is too wide between the band, the texts below it and a block below these.
func (b *band) near(loose, block []*line) bool {
	last := b.lines[len(b.lines)-1].number
	for _, l := range loose {
		if l.number-last-1 > maxGap {
			return false
		}
		last = l.number
	}
	return block[0].number-last-1 <= maxGap
}

// goesOn reports whether what follows a blank row is more of the band: figures, in its columns. A header without a
// cell above the labels begins one column later than they.
func (b *band) goesOn(body []*line) bool {
	from, to := bounds(body)
	return body[0].figures(b.left) && from >= b.left-1 && to <= b.right
}

// titled takes the titles off the top of lines that are a table below them: a text alone above the labels or left of
// them, a unit alone, a title with the unit beside it.
func titled(b band) (titles []string, table []*line) {
	table = b.lines
	for singles := len(table) - len(wide(table)); len(table) > 1; singles-- {
		l := table[0]
		first := l.first()
		switch {
		case singles > 0 && (first.column <= b.left || form.IsUnit(first.Text)):
			titles = append(titles, first.Text)
		case l.own() == 2 && l.unitBeside() && !table[1].figures(b.left):
			titles = append(titles, first.Text, l.last().Text)
		default:
			return titles, table
		}
		table = table[1:]
	}
	return titles, table
}

// last is the last cell of a line that has one of its own.
func (l *line) last() cell {
	for i := len(l.cells) - 1; i > 0; i-- {
		if !l.cells[i].span {
			return l.cells[i]
		}
	}
	return l.cells[0]
}

// unitBeside reports whether a line is a title with a unit beside it.
func (l *line) unitBeside() bool {
	title, unit := l.first(), l.last()
	return form.IsUnitLine(unit.Text) && !form.IsFigure(title.Text)
}
