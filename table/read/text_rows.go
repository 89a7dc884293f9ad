package read

import (
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
)

// word is a word of a line with its place in it, counted in characters from 0.
type word struct {
	text string
	at   int
}

func wordsOf(s string) []word {
	var list []word
	start := -1
	n := 0
	begin := 0
	for i, r := range s {
		if unicode.IsSpace(r) || r == '\u00a0' {
			if start >= 0 {
				list = append(list, word{s[start:i], begin})
				start = -1
			}
		} else if start < 0 {
			start, begin = i, n
		}
		n++
	}
	if start >= 0 {
		list = append(list, word{s[start:], begin})
	}
	return list
}

// tail reads the cells at the end of a line, last first, at most limit of them. It returns how many words are left.
func tail(list []word, limit int) (cells []word, left int) {
	i := len(list)
	for i > 0 && len(cells) < limit {
		n := cellWords(list[:i])
		if n == 0 {
			break
		}
		text := make([]string, n)
		for k, w := range list[i-n : i] {
			text[k] = w.text
		}
		cells = append(cells, word{strings.Join(text, " "), list[i-n].at})
		i -= n
	}
	return cells, i
}

// cellWords is how many words at the end of a list make up one cell: "33.955", "18,4 %", "N 31.393", "€ 606",
// "350 kind"; 0 when they are no cell.
func cellWords(list []word) int {
	n := len(list)
	last := list[n-1].text
	two := ""
	if n > 1 {
		two = list[n-2].text
	}
	switch {
	case last == "%" && cellItem(two):
		return 2
	case (last == "V" || last == "N") && form.IsFigure(two) && hasDigit(two):
		return 2
	case cellItem(last) && hasDigit(last) && (two == "€" || two == "N" || two == "V" || two == "-/-"):
		return 2
	case cellItem(last):
		return 1
	case n > 2 && hasDigit(two) && form.IsFigure(two) && len(last) <= 8 && lower(last):
		return 2
	}
	return 0
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func lower(s string) bool {
	for _, r := range s {
		if !unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// cellItem reports whether a text by itself can only be a cell: a figure, a dash or a placeholder.
func cellItem(s string) bool {
	if s == "" || s == "." || s == "?" {
		return false
	}
	if form.IsFigure(s) {
		return !strings.HasSuffix(s, ".") && !strings.HasPrefix(s, "(") || hasDigit(s) && strings.HasSuffix(s, ")") && strings.HasPrefix(s, "(") && len(s) > 4
	}
	if len(s) > 30 {
		return false
	}
	c, err := printed.Read(s, printed.Dutch)
	return err == nil && isWord(c.Missing()) || form.Mark(s) != 0 && len(s) == 1
}

// isWord reports whether a cell without a number says so in letters or in a sign of its own.
func isWord(m printed.Missing) bool {
	return m != printed.NotMissing && m != printed.MissingBlank && m != printed.MissingDash
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
		for _, l := range par {
			tr.ctx.prose(strings.TrimSpace(l.text))
		}
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
	var b *builder
	var heads []textLine
	var loose []textLine // lines without cells that may be headings, or prose
	data := 0
	flush := func() {
		if b != nil && data > 0 {
			tr.e.grid(b.Grid)
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
			b = tr.ctx.open(tr.e.limits)
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
		tr.ctx.prose(strings.TrimSpace(l.text))
	}
}

// addHeads adds the header: every level whose columns are as many as those of the rows, or divide them.
func addHeads(b *builder, heads []textLine, width int) error {
	for _, h := range heads {
		n := len(h.parts)
		if n == 0 || n > width || width%n != 0 {
			b.Notes = append(b.Notes, strings.TrimSpace(h.text))
			continue
		}
		row := GridRow{Header: true, Cells: []table.Cell{{Text: h.lead, At: table.Position{Line: h.number, Column: 1}}}, Span: make([]bool, width+1)}
		for i := range width {
			p := h.parts[i*n/width]
			row.Cells = append(row.Cells, table.Cell{Text: p.text, At: table.Position{Line: h.number, Column: p.at + 1}})
			row.Span[i+1] = i > 0 && i*n/width == (i-1)*n/width
		}
		if form.IsUnit(h.lead) {
			b.UnitLine = h.lead
		}
		if err := b.add(row); err != nil {
			return err
		}
	}
	return nil
}

// addTextRow adds a line as a row. A line of figures alone belongs to the label on the line above it.
func addTextRow(b *builder, l textLine, width int) error {
	cells, left := l.cells, l.left
	if len(cells) > width {
		cells, left = tail(l.list, width)
	}
	label := strings.TrimSpace(l.text)
	if len(cells) > 0 {
		label = clean(string([]rune(l.text)[:cells[len(cells)-1].at]))
	}
	row := GridRow{Cells: make([]table.Cell, 1, width+1)}
	row.Cells[0] = table.Cell{Text: label, At: table.Position{Line: l.number, Column: 1}}
	for i := len(cells) - 1; i >= 0; i-- {
		row.Cells = append(row.Cells, table.Cell{Text: cells[i].text, At: table.Position{Line: l.number, Column: cells[i].at + 1}})
	}
	row.Ragged = len(cells) > 0 && len(cells) < width
	if n := len(b.Rows); left == 0 && len(cells) == width && n > 0 && b.Rows[n-1].filled() == 1 && !b.Rows[n-1].Header {
		row.Cells[0] = b.Rows[n-1].Cells[0]
		b.Rows[n-1] = row
		return nil
	}
	return b.add(row)
}
