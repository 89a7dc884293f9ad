package geometry

import (
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Block is a table, or lines outside tables that stand together. The zero value is no lines.
type Block struct {
	Table *table.Table // nil for lines
	Prose string       // the lines, joined by blanks, whatever columns they have
	// Passages are the paragraphs of the lines, column by column.
	Passages []table.Passage
}

// Blocks yields what stands on pages, in order: tables, and the paragraphs around them. Running headers, footers and page
// numbers are left out; a table that goes on over pages is one. All pages are held before the first block comes,
// because only together they tell what every page repeats; their words are used up. format is what the tables say they were read from. The errors
// are *[budget.LimitError] and those of pages; nothing follows an error.
func Blocks(pages iter.Seq2[Page, error], format table.Format, limits table.Limits) iter.Seq2[Block, error] {
	return func(yield func(Block, error) bool) {
		if pages == nil {
			return
		}
		f := &flow{format: format, limits: limits, yield: yield}
		if err := f.read(pages); err != nil && !f.stopped {
			yield(Block{}, err)
		}
	}
}

// flow is the pages while blocks are made of them.
type flow struct {
	format  table.Format
	limits  table.Limits
	yield   func(Block, error) bool
	stopped bool
	prose   grid.Prose
	open    *region // the table at the end of the last page
	above   grid.Prose
	notes   []string
	head    []*line // at the end of the last page, perhaps that of a table at the begin of this one
	cut     bool    // what came last may go on in the next column, or on the next page
	top     float64 // where the highest and the lowest line of all pages stand
	bottom  float64
}

func (f *flow) read(pages iter.Seq2[Page, error]) error {
	var all [][]*line
	for p, err := range pages {
		if err != nil {
			return err
		}
		all = append(all, linesOf(p, len(all)))
	}
	withoutFurniture(all)
	f.top = math.Inf(1)
	for _, lines := range all {
		headsIn(lines)
		if len(lines) > 0 {
			f.top, f.bottom = min(f.top, lines[0].base()), max(f.bottom, lines[len(lines)-1].base())
		}
	}
	for _, lines := range all {
		if err := f.page(lines); err != nil || f.stopped {
			return err
		}
	}
	return f.paragraphs(f.head)
}

// page makes blocks of the lines of a page.
func (f *flow) page(lines []*line) error {
	done := 0
	if len(lines) == 0 {
		lines, f.head = f.head, nil
		return f.paragraphs(lines) // a page without text is between it and what follows
	}
	lines, f.head = below(f.head, lines), nil
	if f.open != nil {
		if done = f.open.carry(lines, f.full(slices.Concat(f.open.body, f.open.tail))); done == len(lines) {
			return nil
		}
	}
	rest := lines[done:]
	end := 0
	for _, r := range regions(rest) {
		if err := f.paragraphs(rest[end:max(end, r.from)]); err != nil || f.stopped {
			return err
		}
		f.open, f.above, f.prose, end = r, f.prose, grid.Prose{}, r.to
	}
	if end == len(rest) || f.open != nil && done+end > 0 && f.open.hold(rest[end:]) {
		return nil
	}
	rest = rest[end:]
	if f.full(rest) {
		at := headAtEnd(rest)
		rest, f.head = rest[:at], rest[at:]
	}
	return f.paragraphs(rest)
}

// full reports whether lines fill their page: the room left below them is small, as all pages are filled.
func (f *flow) full(lines []*line) bool {
	return len(lines) > 0 && f.bottom-lines[len(lines)-1].base() < room*(f.bottom-f.top)
}

// room is the part of a page that is left empty below a table that goes on at most: a row that needs several lines moves to
// the next page as a whole.
const room = 0.25

// paragraphs hands on lines outside tables. What stands right below a table may be its notes and its unit.
func (f *flow) paragraphs(lines []*line) error {
	unit := ""
	if f.open != nil {
		lines = append(slices.Clip(f.open.tail), lines...)
		f.open.tail = nil
	}
	if f.open != nil && len(lines) > 0 {
		last := f.open.body[len(f.open.body)-1]
		f.cut = f.cut || lines[0].sheet == last.sheet && !apart(last, lines) // lines of prose may be taken for rows
		for len(lines) > 0 && note(last, lines[0]) {
			f.notes = append(f.notes, lines[0].text())
			lines = lines[1:]
		}
		if len(lines) > 0 && form.IsUnitLine(lines[0].text()) && (f.above.Unit == "" && (len(lines) == 1 || apart(lines[0], lines[1:]))) {
			unit, lines = lines[0].text(), lines[1:]
		}
	}
	if err := f.close(unit); err != nil || f.stopped {
		return err
	}
	for from := 0; from < len(lines) && !f.stopped; {
		to := from + 1
		for to < len(lines) && oneParagraph(lines[to-1], lines[to]) {
			to++
		}
		f.paragraph(lines[from:to])
		from = to
	}
	return nil
}

// note reports whether a line below a table explains something in it: it begins with a star, or is set smaller.
func note(last, l *line) bool {
	return l.sheet == last.sheet && l.base()-last.base() < headGap*last.size && !l.unit() &&
		(strings.HasPrefix(l.text(), "*") || l.size < 0.9*last.size)
}

func oneParagraph(a, b *line) bool {
	return b.base()-a.base() < lineGap*a.size && b.base()-a.base() > 0 && !a.unit() && !b.unit() && abs(a.size-b.size) < 0.1*a.size
}

func (f *flow) paragraph(lines []*line) {
	list := make([]string, len(lines))
	for i, l := range lines {
		list[i] = l.text()
	}
	b := Block{Prose: strings.Join(list, " "), Passages: f.passages(lines)}
	f.prose.Take(b.Prose)
	f.stopped = !f.yield(b, nil)
}

// passages are the paragraphs of prose in lines outside tables.
func (f *flow) passages(lines []*line) (list []table.Passage) {
	if lines[0].page == 0 {
		return nil // sentences of a text without pages are found in that text
	}
	cut, headings := false, true
	for _, s := range stacks(lines) {
		for i, p := range s.paragraphs() {
			if s.unsure {
				cut = true
				continue
			}
			t := passage(p)
			t.Continued = i == 0 && (f.cut || cut)
			cut, headings = cut || cutOff(p, t.Text), headings && !ended(t.Text)
			list = append(list, t)
		}
	}
	f.cut = cut || f.cut && headings // what was cut off may go on behind a heading of the column beside it
	return list
}

// close hands on the table that is open; unit is the one that stands below it. What turns out to be no table is prose.
func (f *flow) close(unit string) error {
	r := f.open
	if r == nil {
		return nil
	}
	f.open = nil
	for t, err := range grid.Tables(f.format, f.limits, func(o *grid.Out) error {
		b := f.above.Open(o.Limits)
		b.Notes, b.Page, f.notes = f.notes, r.page(), nil
		if b.UnitLine == "" {
			b.UnitLine = unit
		}
		switch at := r.body[0].phrases[0].words[0].At; {
		case len(r.columns) > o.Limits.Columns:
			return grid.TooLarge("columns in one table", o.Limits.Columns, at)
		case len(r.columns)*len(r.body) > o.Limits.Cells:
			return grid.TooLarge("cells in one table", o.Limits.Cells, at)
		}
		err := newSheet(r).fill(b)
		o.Grid(b.Grid)
		return err
	}) {
		if err != nil {
			return err
		}
		r = nil
		f.stopped = !f.yield(Block{Table: &t}, nil)
	}
	if r != nil {
		f.paragraph(append(slices.Clip(r.head), r.body...))
	}
	return nil
}

// page is where the region begins.
func (r *region) page() int {
	if len(r.head) > 0 {
		return r.head[0].page
	}
	return r.body[0].page
}
