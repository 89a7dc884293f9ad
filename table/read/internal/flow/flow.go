package flow

import (
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// maxProse bounds the text of a paragraph outside tables that is kept: as much as one cell may have. Sentences of a longer one,
// which nobody wrote by hand, are not looked at.
const maxProse = 64 << 10

// Flow is a document that is being read. Paragraphs may stand within paragraphs, as those of a text box do, and tables
// within cells; a reader starts and ends them as the file does.
type Flow struct {
	*grid.Out
	paragraphs []*paragraph // that are open
	count      int
	joined     string  // of a paragraph whose end is deleted
	tables     []*rows // that are open
	above      grid.Prose
	titled     bool // what stands above is a caption by its style, with nothing below it
	held       *grid.Grid
	tabs       run
}

// New begins a document.
func New(out *grid.Out) *Flow { return &Flow{Out: out} }

// StartParagraph begins a paragraph, which counts, wherever it stands.
func (f *Flow) StartParagraph() {
	f.count++
	f.paragraphs = append(f.paragraphs, &paragraph{number: f.count})
}

// Mute says that the paragraph is of a list of contents: it counts, and says nothing of a table.
func (f *Flow) Mute() {
	if p := f.paragraph(); p != nil {
		p.muted = true
	}
}

// Caption says that the paragraph is the title of a table by its style.
func (f *Flow) Caption() {
	if p := f.paragraph(); p != nil {
		p.caption = true
	}
}

func (f *Flow) paragraph() *paragraph {
	if n := len(f.paragraphs); n > 0 {
		return f.paragraphs[n-1]
	}
	return nil
}

// Text adds text to the open paragraph; text outside paragraphs shows nowhere.
func (f *Flow) Text(s string) error {
	p := f.paragraph()
	switch {
	case p == nil:
		return nil
	case f.cell() != nil:
		if p.text.Len()+len(s) > f.Limits.CellBytes {
			return grid.TooLarge("bytes in one cell", f.Limits.CellBytes, table.At(p.number, 0))
		}
	case p.text.Len() > maxProse:
		p.cut = true
		return nil
	}
	p.text.WriteString(s)
	return nil
}

// Raise adds raised text: see [grid.Raised]. Where nothing stands before it, it is text as any other.
func (f *Flow) Raise(s string) error {
	if p := f.paragraph(); p != nil && !blank(p.text.String()) {
		s = grid.Raised(s)
	}
	return f.Text(s)
}

// cell is the table of which a cell is open; nil outside cells.
func (f *Flow) cell() *rows {
	if n := len(f.tables); n > 0 && f.tables[n-1].inCell {
		return f.tables[n-1]
	}
	return nil
}

// EndParagraph ends the open paragraph. One whose end is deleted goes on in the next.
func (f *Flow) EndParagraph(deleted bool) error {
	p := f.paragraph()
	if p == nil {
		return nil
	}
	f.paragraphs = f.paragraphs[:len(f.paragraphs)-1]
	text := f.joined + p.text.String()
	f.joined = ""
	switch t := f.cell(); {
	case p.muted:
		return nil
	case deleted && len(text) < maxProse:
		f.joined = text
		return nil
	case t != nil:
		return t.text(text, p.number)
	case len(f.tables) > 0 || blank(text):
		return nil
	case !p.caption && f.tabs.take(text, p.number, f.Limits):
		return nil
	}
	if err := f.endTabs(); err != nil {
		return err
	}
	if !p.cut {
		f.pass(text, p.number)
	}
	f.say(Squeeze(text), p.caption)
	return nil
}

// pass hands on a paragraph outside tables. Lines that its writer ended are passages of their own, where they may be: behind
// the end of a sentence.
func (f *Flow) pass(text string, number int) {
	whole := ""
	for line := range strings.Lines(text) {
		if line = Squeeze(line); line != "" {
			whole = strings.TrimLeft(whole+" "+line, " ")
		}
		if last, _ := utf8.DecodeLastRuneInString(whole); strings.ContainsRune(".:;!?", last) {
			f.passage(whole, number)
			whole = ""
		}
	}
	f.passage(whole, number)
}

func (f *Flow) passage(text string, number int) {
	if text != "" {
		f.Passage(table.Passage{Text: text, At: func(int) table.Position { return table.At(number, 0) }})
	}
}

// endJoined ends a paragraph whose end is deleted where no other follows.
func (f *Flow) endJoined() error {
	if f.joined == "" {
		return nil
	}
	f.paragraphs = append(f.paragraphs, &paragraph{number: f.count})
	return f.EndParagraph(false)
}

// Note adds the text of a footnote to the table in which its mark stands.
func (f *Flow) Note(text string) {
	if n := len(f.tables); n > 0 && len(f.tables[n-1].Notes) < f.Limits.Rows {
		f.tables[n-1].Notes = append(f.tables[n-1].Notes, Squeeze(text))
	}
}

// say takes in a paragraph outside tables: a caption by its style, or else what stands nearest above a table, is its
// title; a line with a unit is that of the table above that has none, or of the one below, also above its title.
func (f *Flow) say(text string, caption bool) {
	if form.IsUnitLine(text) {
		if f.held != nil && f.held.UnitLine == "" && f.above.Heading == "" {
			f.held.UnitLine = text
		}
		f.above.Unit = text
		return
	}
	if caption && f.held != nil && f.held.Caption == "" {
		f.held.Caption = form.Caption(text)
	}
	f.release()
	kept := f.titled && !caption
	if f.titled = caption; kept {
		return // one sentence may stand between a caption and its table
	}
	unit := f.above.Unit
	if f.above.Take(text); f.above.Unit == "" {
		f.above.Unit = unit
	}
}

// endRun ends what may go on from paragraph to paragraph.
func (f *Flow) endRun() error {
	if len(f.tables) == 0 {
		if err := f.endJoined(); err != nil {
			return err
		}
	}
	return f.endTabs()
}

// endTabs makes a table of the paragraphs with tabs that came last, or text where they are none.
func (f *Flow) endTabs() error {
	r := f.tabs
	f.tabs = run{}
	if !r.isTable() {
		for i, text := range r.texts() {
			f.pass(text, r.rows[i].Cells[0].At.Line())
			f.say(text, false)
		}
		return nil
	}
	f.release()
	b := f.above.Open(f.Limits)
	f.titled = false
	if err := r.add(b); err != nil {
		return err
	}
	f.hold(&b.Grid)
	return nil
}

// StartTable begins a table.
func (f *Flow) StartTable() error {
	if len(f.tables) >= f.Limits.Depth {
		return grid.TooLarge("tables within tables", f.Limits.Depth, table.At(f.count, 0))
	}
	if err := f.endRun(); err != nil {
		return err
	}
	f.release()
	t := &rows{Builder: &grid.Builder{Limits: f.Limits}, count: f.Repeat}
	if len(f.tables) == 0 {
		t.Builder = f.above.Open(f.Limits)
		f.titled = false
	}
	t.At = table.At(f.count+1, 0)
	f.tables = append(f.tables, t)
	return nil
}

// StartRow begins a row of the innermost table.
func (f *Flow) StartRow() {
	if t := f.table(); t != nil {
		t.row, t.again, t.dropped, t.repeat, t.inCell = t.row.Next(), 0, false, 1, false
	}
}

func (f *Flow) table() *rows {
	if n := len(f.tables); n > 0 {
		return f.tables[n-1]
	}
	return nil
}

// Row says of the open row what the file says of it.
func (f *Flow) Row(header, hidden, dropped bool, repeat int) {
	if t := f.table(); t != nil {
		t.row.Header, t.row.Hidden, t.dropped, t.repeat = header, hidden, dropped, max(1, repeat)
	}
}

// StartCell begins a cell of the open row, which is repeated so many times beside itself.
func (f *Flow) StartCell(s Span, times int) {
	if t := f.table(); t != nil {
		s.Columns, s.Rows = max(1, s.Columns), max(1, s.Rows)
		t.inCell, t.span, t.more, t.cell = true, s, max(1, times), table.Cell{At: table.At(f.count, 0)}
		t.body.Reset()
	}
}

// Reach says how far the open cell reaches, where a file tells that within the cell.
func (f *Flow) Reach(s Span) {
	if t := f.cell(); t != nil {
		s.Columns, s.Rows = max(1, s.Columns), max(1, s.Rows)
		t.span = s
	}
}

// EndCell ends the open cell; it is left out where it is deleted.
func (f *Flow) EndCell(deleted bool) error {
	t := f.cell()
	switch {
	case t == nil:
		return nil
	case deleted:
		t.inCell, f.joined = false, ""
		return nil
	}
	if err := f.endJoined(); err != nil {
		return err
	}
	return t.endCell()
}

// EndRow ends the open row.
func (f *Flow) EndRow() error {
	if t := f.table(); t != nil {
		return t.endRow()
	}
	return nil
}

// EndTable ends the innermost table. One outside others is held back until it is known whether a unit line follows.
func (f *Flow) EndTable() {
	t := f.table()
	if t == nil {
		return
	}
	f.tables = f.tables[:len(f.tables)-1]
	// Programs keep a column for every edge of a cell in any row, also where edges that look like one differ by a hair.
	t.Tighten()
	f.hold(&t.Grid)
	if len(f.tables) > 0 {
		f.release()
	}
}

func (f *Flow) hold(g *grid.Grid) {
	f.release()
	f.held = g
}

// release hands on the table that was held back.
func (f *Flow) release() {
	if f.held != nil {
		f.Grid(*f.held)
		f.held = nil
	}
}

// End ends the document.
func (f *Flow) End() error {
	err := f.endRun()
	f.release()
	return err
}
