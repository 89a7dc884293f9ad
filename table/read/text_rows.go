package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/rhythm"
)

// textReader cuts a text where its way of keeping cells apart changes, and reads each stretch.
type textReader struct {
	lr  *lineReader
	e   *grid.Out
	ctx grid.Prose
}

// textLine is a line taken apart.
type textLine struct {
	rhythm.Line
	list   []word
	cells  []word // at its end, last first
	left   int    // words before them
	header bool
	parts  []word // the columns of a header
	lead   string // what a header says above the labels
}

func readTextLine(l rhythm.Line) textLine {
	t := textLine{Line: l, list: wordsOf(l.Text)}
	t.lead, t.parts, t.header = headerParts(t.list)
	if !form.IsUnit(l.Text) {
		t.cells, t.left = tail(t.list, mostWords)
		t.cells = measured(t.cells)
	}
	if len(t.cells) == 1 && note.MatchString(t.cells[0].text) {
		t.cells, t.left = nil, len(t.list)
	}
	return t
}

// mostWords bounds the cells of a line.
const mostWords = 1000

// longestText is how many words a text behind the figures of a row has at most: the source of an indicator, "GGD Monitor".
const longestText = 3

// behind takes the text behind the figures of a line for its last cell. It is false where two figures behind a label have
// none behind them.
func (t textLine) behind() (textLine, bool) {
	if t.header || len(t.cells) > 0 {
		return t, false
	}
	for n := len(t.list) - 1; n >= len(t.list)-longestText && n > 2; n-- {
		if hasDigit(t.list[n].text) {
			break
		}
		cells, left := tail(t.list[:n], mostWords)
		if cells = measured(cells); len(cells) > 1 && left > 0 && hasDigit(cells[0].text+cells[1].text) {
			text := word{joinWords(t.list[n:]), t.list[n].at}
			t.cells, t.left = append([]word{text}, cells...), left
			return t, true
		}
	}
	return t, false
}

// measured joins figures with the years in which they were measured behind them, and these to one cell where they follow
// each other: 5,8 (2014) 5,7 (2015). Cells stand last first.
func measured(cells []word) []word {
	if !slices.ContainsFunc(cells, func(c word) bool { return note.MatchString(c.text) }) {
		return cells
	}
	out := cells[:0:0]
	for i := 0; i < len(cells); i++ {
		c := cells[i]
		if note.MatchString(c.text) && i+1 < len(cells) && rhythm.IsMeasured(cells[i+1].text+" "+c.text) {
			i++
			c = word{cells[i].text + " " + c.text, cells[i].at}
			if last := len(out) - 1; last >= 0 && rhythm.IsMeasured(out[last].text) {
				out[last] = word{c.text + " " + out[last].text, c.at}
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// years reports whether the cells at the end of a line are years behind other years: a header that was not taken apart.
func (t textLine) years() bool {
	for _, c := range t.cells {
		if !form.IsYear(c.text) {
			return false
		}
	}
	for _, w := range t.list[:t.left] {
		if form.IsYear(w.text) {
			return true
		}
	}
	return false
}

// row reports whether a line ends in figures behind a label.
func (t textLine) row() bool {
	return !t.header && len(t.cells) > 0 && len(t.cells)+t.left > 1 && !form.IsYear(t.cells[0].text)
}

// trailing reads rows that end in their figures, or in a text behind these.
func (tr *textReader) trailing(list *rhythm.Lines, texts bool) error {
	rows, cells := make([][]table.Cell, 0, list.Len()), 0
	for l := range list.All() {
		if t := readTextLine(l); len(t.list) > 0 {
			if texts {
				t, _ = t.behind()
				t.cutBehindYear()
			}
			rows = append(rows, t.cellsOf())
			cells += len(rows[len(rows)-1])
		}
		if err := rhythm.CheckCells(cells, list, rhythm.BytesPerCell, l); err != nil {
			return err
		}
	}
	return rhythm.Rows(rows, &tr.ctx, tr.e)
}

// cutBehindYear makes a name of its own of what stands behind the year of the last column of a header.
func (t *textLine) cutBehindYear() {
	last := len(t.parts) - 1
	if !t.header {
		return
	}
	name := wordsOf(t.parts[last].text)
	for i, w := range name[:len(name)-1] {
		if form.IsYear(w.text) {
			behind := word{joinWords(name[i+1:]), t.parts[last].at + name[i+1].at}
			t.parts[last].text = joinWords(name[:i+1])
			t.parts = append(t.parts, behind)
			return
		}
	}
}

// apart takes a letter for voordeel or nadeel off the figure before it where it is the only one of a row: then letters
// have a column of their own. Cells stand last first.
func apart(cells []word) []word {
	at := slices.IndexFunc(cells, letterBehind)
	if len(cells) < 2 || at < 0 || slices.ContainsFunc(cells[at+1:], letterBehind) {
		return cells
	}
	figure, letter, _ := strings.Cut(cells[at].text, " ")
	from := cells[at].at
	return slices.Concat(cells[:at], []word{{letter, from + utf8.RuneCountInString(figure) + 1}, {figure, from}}, cells[at+1:])
}

func letterBehind(c word) bool {
	return strings.HasSuffix(c.text, " V") || strings.HasSuffix(c.text, " N")
}

// note is a number in parentheses behind a label, which refers to something and is no figure.
var note = regexp.MustCompile(`^\((?:\d{1,2}|(?:19|20)\d\d)\)$`)

// cellsOf is the label and the cells of a line.
func (t textLine) cellsOf() []table.Cell {
	at := func(column int) table.Position { return table.At(t.Number, column+1) }
	text := strings.TrimSpace(t.Text)
	switch {
	case t.header:
		row := append(make([]table.Cell, 0, 1+len(t.parts)), table.Cell{Text: t.lead, At: at(t.list[0].at)})
		for _, p := range t.parts {
			row = append(row, table.Cell{Text: p.text, At: at(p.at)})
		}
		return row
	case len(t.cells) == 0 || t.years():
		return []table.Cell{{Text: text, At: at(t.list[0].at)}}
	}
	first := t.cells[len(t.cells)-1]
	if len(t.cells) > 1 && note.MatchString(first.text) {
		t.cells = t.cells[:len(t.cells)-1]
		first = t.cells[len(t.cells)-1]
	}
	cells := apart(t.cells)
	row := append(make([]table.Cell, 0, 1+len(cells)), table.Cell{Text: clean(string([]rune(t.Text)[:first.at])), At: at(t.list[0].at)})
	for _, c := range slices.Backward(cells) {
		row = append(row, table.Cell{Text: c.text, At: at(c.at)})
	}
	return row
}
