package read

import (
	"html"
	"io"
	"iter"
	"regexp"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/rhythm"
)

// Markdown reads the pipe tables of a text, among whatever else it contains. Rows need no pipe at their begin or end,
// the line of dashes below the header may be absent, and where it comes a second time a second table begins. Emphasis,
// links, comments, entities and backslashes before signs are taken off. The limits' zero value is the default. The errors are
// *[budget.LimitError], *[table.EncodingError] and those of r; nothing follows an error.
func Markdown(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return tables(table.FormatMarkdown, r, limits, readMarkdown)
}

func readMarkdown(lr *lineReader, e *grid.Out) error {
	var ctx grid.Prose
	block := &rhythm.Lines{}
	for !e.Stopped {
		l, ok, err := lr.next()
		if err != nil {
			return err
		}
		if ok && strings.Contains(l.text, "|") {
			block.Add(rhythm.Line{Text: l.text, Number: l.number})
			if block.Len() > e.Limits.Rows {
				return grid.TooLarge("rows in one table", e.Limits.Rows, table.At(l.number, 1))
			}
			continue
		}
		if block.Len() > 0 {
			var f foot
			if f, l, ok, err = footOf(lr, l, ok); err != nil {
				return err
			}
			if err := emitTables(block, f, &ctx, e); err != nil {
				return err
			}
			block = &rhythm.Lines{}
			if ok && strings.Contains(l.text, "|") {
				lr.unread(l)
				continue
			}
		}
		if !ok {
			return nil
		}
		take, text := ctx.Take, strings.TrimSpace(l.text)
		if strings.HasPrefix(text, "#") {
			take = ctx.TakeHeading
		}
		take(stripMarkup(strings.TrimLeft(text, "# ")))
	}
	return nil
}

// foot is what stands under a table.
type foot struct {
	unit  string // the line that names a unit, where that comes first
	notes []string
}

// footOf reads what is under a table: its notes, and the unit in l, or in the first line after it that is not empty. It
// returns the first line that is neither empty nor a note.
func footOf(lr *lineReader, l line, ok bool) (foot, line, bool, error) {
	var f foot
	for ok {
		text := stripMarkup(strings.TrimSpace(l.text))
		role, note := labels.Of(text)
		if text != "" && (role != labels.Note || strings.Contains(l.text, "|")) {
			if form.IsUnitLine(text) && !strings.Contains(text, "|") {
				f.unit = text
			}
			return f, l, true, nil
		}
		if role == labels.Note {
			f.notes = append(f.notes, note)
		}
		var err error
		if l, ok, err = lr.next(); err != nil {
			return f, l, false, err
		}
	}
	return f, l, false, nil
}

// emitTables cuts a run of lines with pipes, with something under them, into tables and emits them.
func emitTables(block *rhythm.Lines, f foot, ctx *grid.Prose, e *grid.Out) error {
	p := pipeTables{e: e, ctx: ctx, b: ctx.Open(e.Limits)}
	edge := leadingPipes(block)
	var row, next grid.Row
	var ruled, begun bool
	for l := range block.All() {
		next = pipeRow(line{text: l.Text, number: l.Number}, edge, next.Next())
		rule := isRule(next) && !strings.ContainsAny(l.Text, `&\`)
		if begun && !ruled {
			if err := p.take(row, rule); err != nil {
				return err
			}
		}
		row, next, ruled, begun = next, row, rule, true
	}
	if begun && !ruled {
		if err := p.take(row, false); err != nil {
			return err
		}
	}
	p.b.Notes = append(p.b.Notes, f.notes...)
	took := p.b.UnitLine == "" && f.unit != ""
	if took {
		p.b.UnitLine = f.unit
	}
	p.flush()
	if took {
		ctx.Took(f.unit)
	}
	return nil
}

// pipeTables is the state of cutting lines with pipes into tables.
type pipeTables struct {
	e     *grid.Out
	ctx   *grid.Prose
	b     *grid.Builder
	ruled bool // the line of dashes of the table has come
}

// take takes in a row, which may stand above a line of dashes.
func (p *pipeTables) take(row grid.Row, above bool) error {
	if above && (p.ruled || p.b.Len() > 1) {
		p.flush()
	}
	if above {
		row.Header, p.ruled = true, true
		p.b.Declare()
	}
	return p.b.Add(row)
}

func (p *pipeTables) flush() {
	p.e.Grid(p.b.Grid)
	p.b, p.ruled = p.ctx.Open(p.e.Limits), false
}

// leadingPipes reports whether every line begins with a pipe, so that it is an edge and not an empty first cell.
func leadingPipes(block *rhythm.Lines) bool {
	for l := range block.All() {
		if !strings.HasPrefix(strings.TrimSpace(l.Text), "|") {
			return false
		}
	}
	return true
}

// pipeRow splits a line at its pipes, into the room of an empty row.
func pipeRow(l line, edge bool, row grid.Row) grid.Row {
	l.text = strings.TrimRight(l.text, " \t")
	if edge {
		l.skip(strings.IndexByte(l.text, '|') + 1)
	}
	if strings.HasSuffix(l.text, "|") && !strings.HasSuffix(l.text, `\|`) {
		l.text = strings.TrimSuffix(l.text, "|")
	}
	for more := true; more; {
		l.skip(len(l.text) - len(strings.TrimLeft(l.text, " \t")))
		end := nextPipe(l.text)
		row.Cells = append(row.Cells, table.Cell{Text: stripMarkup(strings.ReplaceAll(l.text[:end], `\|`, "|")), At: l.place()})
		if more = end < len(l.text); more {
			l.skip(end + 1)
		}
	}
	return row
}

// nextPipe is where a text has its first pipe that is not escaped; its length where it has none.
func nextPipe(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '|':
			return i
		case '\\':
			i++
		}
	}
	return len(s)
}

// isRule reports whether a row is the line of dashes under a header. A single dash is a figure unless it has a colon, as
// in ":-:".
func isRule(r grid.Row) bool {
	dashes := 0
	for _, c := range r.Cells {
		t := strings.Trim(c.Text, ":")
		if dashes += len(t); strings.Trim(t, "-") != "" || len(c.Text) == 1 || len(c.Text) == 2 && len(r.Cells) == 1 {
			return false
		}
	}
	return dashes > 0
}

var lineEnds = strings.NewReplacer("<br>", "\n", "<br/>", "\n", "<br />", "\n")

// comment is a comment of HTML on one line, which a page does not show.
var comment = regexp.MustCompile(`<!--.*?-->`)

// stripMarkup takes emphasis, links, comments and entities from a text, and makes one line of those that it is forced to. What is written as an entity, or escaped, is no markup.
func stripMarkup(s string) string {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "<") {
		s = strings.TrimSpace(comment.ReplaceAllLiteralString(lineEnds.Replace(s), ""))
	}
	for _, mark := range []string{"**", "__", "`", "*", "_"} {
		if len(s) > 2*len(mark) && strings.HasPrefix(s, mark) && strings.HasSuffix(s, mark) && !strings.HasSuffix(s, `\`+mark) {
			s = strings.TrimSpace(s[len(mark) : len(s)-len(mark)])
		}
	}
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, ")") {
		if text, _, ok := strings.Cut(s[1:], "]("); ok {
			s = text
		}
	}
	return form.OneLine(clean(unescape(s)))
}

// unescape reads entities, and signs behind a backslash, which are no markup (CommonMark 0.31, 2.4 and 2.5).
func unescape(s string) string {
	if !strings.ContainsAny(s, `&\`) {
		return s
	}
	var b strings.Builder
	for {
		at := escape.FindStringIndex(s)
		if at == nil {
			break
		}
		b.WriteString(html.UnescapeString(s[:at[0]]))
		b.WriteString(s[at[0]+1 : at[1]])
		s = s[at[1]:]
	}
	b.WriteString(html.UnescapeString(s))
	return b.String()
}

var escape = regexp.MustCompile("\\\\[!-/:-@[-`{-~]")
