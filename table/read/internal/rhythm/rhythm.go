package rhythm

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Stacked reads the tables of lines that hold a cell each, and gives them to out. What is no table goes to prose.
func Stacked(lines *Lines, prose *grid.Prose, out *grid.Out) error {
	n := 0
	for l := range cells(lines) {
		if !l.blank() {
			n++
		}
		if err := CheckCells(n, lines, BytesPerCell, l); err != nil {
			return err
		}
	}
	return read(tokens(lines), prose, out)
}

// mostCells bounds the cells of lines that are looked at together, in text without columns. As many as a table may have
// (see [table.Limits]) are read in some seconds.
const mostCells = 1_000_000

// What is looked at together is held together, so that cells of fewer bytes, the blank or line end behind them among these, take
// more than fifty times the text. No table is printed of figures of one digit alone; a text of [freeBytes] may be.
const (
	BytesPerCell = 3
	freeBytes    = 60_000
)

// CheckCells returns an error for more cells, up to a line, than a text may have that has so many bytes for each.
func CheckCells(cells int, lines *Lines, bytesPerCell int, l Line) error {
	most := min(mostCells, max(freeBytes, lines.Size())/bytesPerCell)
	if cells <= most {
		return nil
	}
	return grid.TooLarge("cells in one text", most, table.At(l.Number, 1))
}

// Piped reads the tables of lines whose cells are kept apart by pipes and broken over lines, so that a line is no row.
func Piped(paragraphs []*Lines, prose *grid.Prose, out *grid.Out) error {
	most := 0
	for _, lines := range paragraphs {
		most += min(lines.Len()+strings.Count(lines.text.String(), "|"), lines.Size()/BytesPerCell)
	}
	list := make([]token, 0, most)
	for _, lines := range paragraphs {
		before := len(list)
		for l := range lines.All() {
			if err := CheckCells(len(list)-before, lines, BytesPerCell, l); err != nil {
				return err
			}
			at := indent(l.Text)
			for part := range strings.SplitSeq(strings.TrimSpace(l.Text), "|") {
				if t := newToken(part, l.Number, at); t.kind != empty && strings.Trim(t.text, "-: ") != "" || t.text == "-" {
					list = append(list, t)
				}
				at += utf8.RuneCountInString(part) + 1
			}
		}
	}
	return read(list, prose, out)
}

// read reads the tables of tokens, which are used up.
func read(list []token, prose *grid.Prose, out *grid.Out) error {
	for part := range parts(list) {
		if err := one(part, prose, out); err != nil {
			return err
		}
	}
	return nil
}

// one reads one table, or takes its tokens for prose.
func one(list []token, prose *grid.Prose, out *grid.Out) error {
	list, s := bound(list)
	var r reading
	if s != nil {
		r = parse(list, s)
	}
	if n := r.figureRows(s); n == 0 || n < fewestRows && stubVote(r.top(), len(s), nil) < voteStub {
		takeProse(list, prose)
		return nil
	}
	if slices.ContainsFunc(r.rows, func(row row) bool { return row.short }) {
		place(r.rows, s)
	}
	r.unnumber()
	h := namesOf(r.head, s, slices.ContainsFunc(r.rows, func(row row) bool { return row.section }))
	takeProse(h.before, prose)
	unitAbove(h.before, prose)
	if form.IsUnit(h.corner.text) {
		prose.Take(h.corner.text)
		h.corner = token{}
	}
	b := prose.Open(out.Limits)
	if err := add(b, h, r); err != nil {
		return err
	}
	for _, t := range r.behind {
		if t.kind != empty {
			b.Notes = append(b.Notes, t.text)
		}
	}
	out.Grid(b.Grid)
	return nil
}

// unitAbove takes in the unit line above the table once more where nothing but short texts stand between: a header of which
// nothing could be made.
func unitAbove(list []token, prose *grid.Prose) {
	for _, t := range slices.Backward(list) {
		if len(t.text) > longHeader {
			return
		}
		if form.IsUnit(t.text) {
			prose.Take(t.text)
			return
		}
	}
}

// takeProse hands tokens on as prose, those of one line together.
func takeProse(list []token, prose *grid.Prose) {
	for from := 0; from < len(list); {
		words := []string{list[from].text}
		to := from + 1
		for ; to < len(list) && list[to].at.Line() == list[from].at.Line(); to++ {
			words = append(words, list[to].text)
		}
		prose.Take(strings.TrimSpace(strings.Join(words, " ")))
		from = to
	}
}

// bound binds codes to labels, unless the header says that they stand in a column of their own.
func bound(list []token) ([]token, shape) {
	bind(list)
	if !joins(list) {
		list = stand(list)
		s, _ := beat(list)
		return list, s
	}
	s, cost := beat(join(nil, list, sampled))
	if other, less := beat(standing(list)); less < cost {
		return stand(list), other
	}
	return join(list[:0], list, len(list)), s
}

// parts cuts tokens where one table ends and the next begins: at prose below figures, and before a header below figures,
// with the unit line above it. A header that is printed again without one is left out, so that a table goes on over pages:
// what follows moves up in the list, of which the parts are parts.
func parts(list []token) iter.Seq[[]token] {
	return func(yield func([]token) bool) {
		from, to := 0, 0 // the part at hand
		var names []token
		figures, width := false, 0 // of the last row with figures
		cut := func(keep int) bool {
			part := list[from : from+keep : from+keep]
			from, figures, width, names = from+keep, false, 0, nil
			return yield(part)
		}
		for i := 0; i < len(list); {
			n, header := headerRun(list[i:]), false
			switch above := titled(list[from:to]); {
			case figures && running(list[i]) && nextKind(list, i) != figure:
				if !cut(to - from) {
					return
				}
				continue
			case figures && n < 2 && othersBegin(list[i:], width):
				if !cut(above) {
					return
				}
				n = 1
			case n < 2:
				if list[i].kind == figure {
					if figures = true; to == from || list[to-1].kind != figure {
						width = 0
					}
					width++
				}
				n = 1
			case !figures:
				header = true
			case sameTexts(names, list[i:i+n]) && again(list[from:to], above):
				to = from + above
				i += n
				continue
			default:
				if !cut(above) {
					return
				}
				header = true
			}
			copy(list[to:], list[i:i+n])
			if header {
				names = list[to : to+n]
			}
			to, i = to+n, i+n
		}
		last := list[from:to]
		list = nil // is not needed while its tables are
		yield(last)
	}
}

// again reports whether nothing stands above a header, from there on, but the header of the labels, as above the first.
func again(now []token, from int) bool {
	if from == len(now) {
		return true
	}
	return from+1 == len(now) && isStub(now[from]) && from > 0 && now[from-1].kind == figure &&
		slices.ContainsFunc(now[:from], func(t token) bool { return t.text == now[from].text })
}

// titled is where the unit line, the title and the header of the labels above a header begin, at the end of tokens.
func titled(list []token) int {
	keep := len(list)
	for keep > 0 && list[keep-1].kind == word && (form.IsUnit(list[keep-1].text) || isStub(list[keep-1])) {
		keep--
	}
	return keep
}

// Running text is told by its length: a label or heading has fewer words, or fewer characters.
const (
	proseWords      = 20
	proseCharacters = 160
)

// othersBegin reports whether a table of another number of columns than the width of the row before it begins: with the header of its
// labels and a name for each, and two rows or more that have as many figures.
func othersBegin(list []token, width int) bool {
	words, rest := stretchOf(list, word)
	columns := words - 2 // less the header of the labels, and the label of the first row
	if columns < 2 || !isStub(list[0]) || columns == width {
		return false
	}
	for range fewestRows {
		figures, behind := stretchOf(rest, figure)
		if figures != columns || len(behind) > 0 && behind[0].kind != word {
			return false
		}
		rest = behind[min(1, len(behind)):]
	}
	return true
}

// stretchOf counts the tokens of a kind that a list begins with, and returns the others.
func stretchOf(list []token, k kind) (n int, rest []token) {
	for n < len(list) && n <= mostColumns && list[n].kind == k {
		n++
	}
	return n, list[n:]
}

// running reports whether a text is running text and no cell.
func running(t token) bool {
	return t.kind == word && (len(t.text) > proseCharacters || len(strings.Fields(t.text)) >= proseWords)
}

// headerRun counts the short texts at the begin that speak of years, and that no figure follows at once.
func headerRun(list []token) int {
	n := 0
	for n < len(list) && len(list[n].text) < longHeader && (list[n].kind == year || list[n].kind == word && hasYear(list[n].text)) {
		n++
	}
	if n < len(list) && n > 0 && list[n].kind == figure {
		n-- // the label of a row, or a year among its figures
	}
	return n
}

// place puts the figures of short rows where the sums of the table say that they stand. Rows of which they say nothing
// stay short.
func place(rows []row, s shape) {
	p := newPlacer(rows, s)
	p.across(false)
	p.down()
	p.across(true) // signs are habits: what totals say comes first
	p.down()
	for _, r := range p.rows {
		if r.short && r.cells != nil {
			for i, c := range p.columns {
				r.row.cells[c] = r.cells[i]
			}
			r.short = false
		}
	}
	for i := range rows[min(1, len(rows)):] {
		if rows[i].short && !rows[i+1].section && rows[i+1].label == nil {
			rows[i+1].short = true // where the one ends and the other begins is not known
		}
	}
}

func sameTexts(a, b []token) bool {
	return slices.EqualFunc(a, b, func(x, y token) bool { return x.text == y.text })
}
