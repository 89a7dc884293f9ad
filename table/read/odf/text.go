package odf

import (
	"io"
	"iter"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/flow"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// Text yields the tables of a document of text (.odt), in the order in which they end: a table within a cell comes before
// the table around it. The place of a cell is the number of its first paragraph, counted over the body.
//
// Merged cells are taken apart. Tracked changes are read as if they were accepted, frames of text where they are anchored,
// and rows of paragraphs with tabs as tables; headers and footers of pages, comments and hidden text are not read, nor the
// numbers that lists have. Marks of footnotes become superscript digits, the notes themselves notes of their table. The
// caption is the paragraph with that style, or else the text nearest above.
//
// Errors are *[table.FormatError] for older and for encrypted files, *[table.SyntaxError], *[table.EncodingError],
// *[budget.LimitError] and those of r; nothing follows an error.
func Text(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatODT, limits, reading(r))
}

// Passages yields the paragraphs of a document of text that stand outside its tables, which [Text] yields, in order. Their
// place is the number of the paragraph, counted over the body. What Text leaves out they do, and footnotes. Errors are those
// of Text.
func Passages(r io.Reader, limits table.Limits) iter.Seq2[table.Passage, error] {
	return grid.Passages(limits, reading(r))
}

func reading(r io.Reader) func(*grid.Out) error {
	return func(out *grid.Out) error {
		a, err := open(r, out.Limits, kindText)
		if err != nil {
			return err
		}
		out.Source = a.Unpacked
		t := &textReader{Flow: flow.New(out)}
		if t.styles, err = commonStyles(a); err != nil {
			return err
		}
		if t.x, err = a.XML("content.xml", spaces); err != nil {
			return err
		}
		defer t.x.Close()
		return t.read()
	}
}

// textReader is the state of reading a document of text.
type textReader struct {
	*flow.Flow
	x       *pack.XML
	styles  styles
	spans   []style // that are open
	headers []bool  // of the open tables, whether their rows are of the header
	covered int     // cells to come in the row over which the last one reaches
	muted   int     // depth of lists of contents
	mark    string  // of the note that is open
}

func (r *textReader) read() error {
	err := r.x.Each(func(t pack.Token) error {
		switch {
		case r.Stopped:
			return pack.ErrEnough
		case t.Kind == pack.Start:
			return r.start(t)
		case t.Kind == pack.End:
			return r.close(t.Name)
		}
		return r.put(flat.Replace(string(t.Text)))
	})
	if err != nil || r.Stopped {
		return err
	}
	return r.End()
}

// put adds text to the open paragraph.
func (r *textReader) put(s string) error {
	var all style
	if n := len(r.spans); n > 0 {
		all = r.spans[n-1]
	}
	switch {
	case all.hidden:
		return nil
	case all.raised:
		return r.Raise(s)
	}
	return r.Text(s)
}

func (r *textReader) start(t pack.Token) error {
	if unshown[t.Name] {
		return r.x.Skip()
	}
	switch t.Name {
	case "style:style":
		return r.styles.read(r.x, t)
	case "text:p", "text:h":
		r.paragraph(t)
	case "text:span":
		r.span(t)
	case "text:table-of-content", "text:table-index", "text:illustration-index":
		r.muted++
	case "text:note-citation", "text:note-body":
		return r.note(t.Name)
	case "table:table", "table:table-header-rows", "table:table-row", "table:table-cell", "table:covered-table-cell":
		return r.tablePart(t)
	}
	s, _ := character(t)
	return r.Text(s)
}

func (r *textReader) paragraph(t pack.Token) {
	r.StartParagraph()
	name, _ := t.Attr("text:style-name")
	if r.muted > 0 {
		r.Mute()
	} else if r.styles["paragraph/"+name].caption {
		r.Caption()
	}
}

// span opens a span; it is raised or hidden where one around it is.
func (r *textReader) span(t pack.Token) {
	name, _ := t.Attr("text:style-name")
	s := r.styles["text/"+name]
	if n := len(r.spans); n > 0 {
		s.raised, s.hidden = s.raised || r.spans[n-1].raised, s.hidden || r.spans[n-1].hidden
	}
	r.spans = append(r.spans, s)
}

// maxNote is how much of a note is kept: as far as it can say what a mark in a table means.
const maxNote = 500

// note reads the mark of a note, or its text. A mark of letters stands apart from the figure before it.
func (r *textReader) note(name string) error {
	s, err := inner(r.x, maxNote)
	if err != nil {
		return err
	}
	if name == "text:note-body" {
		r.Note(r.mark + " " + s)
		return nil
	}
	if r.mark = grid.Raised(s); r.mark == s && s != "*" {
		s = " " + s
	} else {
		s = r.mark
	}
	return r.Text(s)
}

// tablePart starts a table or something in it.
func (r *textReader) tablePart(t pack.Token) error {
	switch t.Name {
	case "table:table":
		r.headers = append(r.headers, false)
		return r.StartTable()
	case "table:table-header-rows":
		r.header(true)
	case "table:table-row":
		r.covered = 0
		r.StartRow()
		n := len(r.headers)
		r.Row(n > 0 && r.headers[n-1], collapsed(t), false, count(t, "table:number-rows-repeated"))
	case "table:table-cell":
		s := flow.Span{Columns: count(t, "table:number-columns-spanned"), Rows: count(t, "table:number-rows-spanned")}
		r.covered = s.Columns - 1
		r.StartCell(s, count(t, "table:number-columns-repeated"))
	case "table:covered-table-cell":
		return r.cover(count(t, "table:number-columns-repeated"))
	}
	return nil
}

// cover leaves out cells over which another reaches; those of the same row are filled with it.
func (r *textReader) cover(n int) error {
	beside := min(n, r.covered)
	r.covered -= beside
	if err := r.x.Skip(); err != nil || n == beside {
		return err
	}
	r.StartCell(flow.Span{Covered: true}, n-beside)
	return r.EndCell(false)
}

func (r *textReader) header(is bool) {
	if n := len(r.headers); n > 0 {
		r.headers[n-1] = is
	}
}

func (r *textReader) close(name string) error {
	switch name {
	case "text:p", "text:h":
		return r.EndParagraph(false)
	case "text:span":
		r.spans = r.spans[:max(0, len(r.spans)-1)]
	case "text:table-of-content", "text:table-index", "text:illustration-index":
		r.muted--
	case "table:table-header-rows":
		r.header(false)
	case "table:table-cell":
		return r.EndCell(false)
	case "table:table-row":
		return r.EndRow()
	case "table:table":
		r.headers = r.headers[:max(0, len(r.headers)-1)]
		r.EndTable()
	}
	return nil
}
