package docx

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/flow"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// reader is the state of reading the body of a document.
type reader struct {
	*flow.Flow
	x           *pack.XML
	styles      map[string]style
	foot, end   notes
	runs        []runProperties // that are open
	joins       []bool          // of the open paragraphs, whether the end is deleted
	afters      []int           // of the open rows, columns left out at the end
	deleted     []bool          // of the open cells
	alternative []bool          // of the open alternatives, whether one was read
}

func (r *reader) read() error {
	err := r.x.Each(func(t pack.Token) error {
		switch {
		case r.Stopped:
			return pack.ErrEnough
		case t.Kind == pack.Start:
			return r.start(t)
		case t.Kind == pack.End:
			return r.close(t.Name)
		}
		return nil
	})
	if err != nil || r.Stopped {
		return err
	}
	return r.End()
}

// skipped are the elements that show nothing: properties that are not looked at, what tracked changes took away, the
// codes of fields, and how Asian text is pronounced.
var skipped = map[string]bool{
	"w:del": true, "w:moveFrom": true, "w:sdtPr": true, "w:sdtEndPr": true, "w:tblPr": true, "w:tblPrEx": true, "w:tblGrid": true,
	"w:sectPr": true, "w:instrText": true, "w:rt": true, "w:customXmlPr": true, "w:smartTagPr": true,
}

func (r *reader) start(t pack.Token) error {
	if skipped[t.Name] {
		return r.x.Skip()
	}
	switch t.Name {
	case "w:p":
		r.joins = append(r.joins, false)
		r.StartParagraph()
	case "w:pPr":
		return r.paragraph()
	case "w:r", "m:r":
		r.runs = append(r.runs, runProperties{})
	case "w:rPr":
		return r.run()
	case "w:tbl", "w:tr", "w:trPr", "w:tc", "w:tcPr":
		return r.tablePart(t.Name)
	case "mc:AlternateContent":
		r.alternative = append(r.alternative, false)
	case "mc:Choice", "mc:Fallback":
		return r.choose()
	default:
		return r.shown(t)
	}
	return nil
}

// choose reads the first of alternatives and skips the others: they say the same to other programs.
func (r *reader) choose() error {
	n := len(r.alternative)
	if n == 0 {
		return nil
	}
	if r.alternative[n-1] {
		return r.x.Skip()
	}
	r.alternative[n-1] = true
	return nil
}

func (r *reader) paragraph() error {
	p, err := readParagraph(r.x)
	if n := len(r.joins); n > 0 {
		r.joins[n-1] = p.deleted
	}
	if s := r.styles[p.style]; s.caption {
		r.Caption()
	} else if s.contents {
		r.Mute()
	}
	return err
}

func (r *reader) run() error {
	p, err := readRun(r.x, r.styles)
	if n := len(r.runs); n > 0 {
		r.runs[n-1] = p
	}
	return err
}

// tablePart starts a table or something in it.
func (r *reader) tablePart(name string) error {
	switch name {
	case "w:tbl":
		return r.StartTable()
	case "w:tr":
		r.afters = append(r.afters, 0)
		r.StartRow()
	case "w:trPr":
		p, err := readRow(r.x)
		if err != nil {
			return err
		}
		r.Row(p.header, p.hidden, p.deleted, 1)
		if n := len(r.afters); n > 0 {
			r.afters[n-1] = p.after
		}
		return r.leftOut(p.before)
	case "w:tc":
		r.deleted = append(r.deleted, false)
		r.StartCell(flow.Span{}, 1)
	case "w:tcPr":
		s, deleted, err := readCell(r.x)
		r.Reach(s)
		if n := len(r.deleted); n > 0 {
			r.deleted[n-1] = deleted
		}
		return err
	}
	return nil
}

// leftOut puts in columns that a row leaves out.
func (r *reader) leftOut(columns int) error {
	if columns == 0 {
		return nil
	}
	r.StartCell(flow.Span{Columns: columns}, 1)
	return r.EndCell(false)
}

// shown handles what shows a text of its own.
func (r *reader) shown(t pack.Token) error {
	switch t.Name {
	case "w:t", "m:t":
		return r.text()
	case "w:tab", "w:ptab":
		return r.Text("\t")
	case "w:br", "w:cr":
		return r.Text("\n")
	case "w:noBreakHyphen":
		return r.Text("-")
	case "w:sym":
		return r.put(symbol(t))
	case "w:footnoteReference":
		return r.refer(r.foot.refer(t))
	case "w:endnoteReference":
		return r.refer(r.end.refer(t))
	}
	return nil
}

func (r *reader) refer(mark, text string) error {
	if text != "" {
		r.Note(text)
	}
	return r.Text(mark)
}

// text reads w:t.
func (r *reader) text() error {
	var b strings.Builder
	for {
		t, err := r.x.Next()
		switch {
		case err != nil:
			return err
		case t.Kind == pack.Start:
			err = r.x.Skip()
		case t.Kind == pack.End:
			return r.put(b.String())
		case b.Len() <= r.Limits.CellBytes: // more is refused by the cell, or left out of prose
			b.Write(t.Text)
		}
		if err != nil {
			return err
		}
	}
}

// put adds the text of the open run.
func (r *reader) put(s string) error {
	if n := len(r.runs); n > 0 && r.runs[n-1].hidden {
		return nil
	} else if n > 0 && r.runs[n-1].raised {
		return r.Raise(s)
	}
	return r.Text(s)
}

// symbols are the characters of the fonts Symbol and Wingdings that stand in tables (Unicode's mapping SYMBOL.TXT; for
// Wingdings by their looks).
var symbols = map[string]map[uint64]string{
	"Symbol":    {0x2B: "+", 0x2D: "-", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0x44: "Δ", 0x53: "Σ"},
	"Wingdings": {0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xFC: "✓", 0xFB: "✗", 0x6C: "●", 0x6E: "■", 0xA7: "▪"},
}

// symbol is the character of w:sym; U+FFFD for one that is not known.
func symbol(t pack.Token) string {
	font, _ := t.Attr("w:font")
	char, _ := t.Attr("w:char")
	n, err := strconv.ParseUint(char, 16, 16)
	if err != nil {
		return "\uFFFD"
	}
	if s, ok := symbols[font][n&^0xF000]; ok && (n < 0x100 || n>>8 == 0xF0) {
		return s
	}
	if n>>12 == 0xF || n < ' ' || n>>11 == 0x1B { // of the font alone, or no character
		return "\uFFFD"
	}
	return string(rune(n))
}

func (r *reader) close(name string) error {
	switch name {
	case "w:p":
		joins := pop(&r.joins)
		return r.EndParagraph(joins)
	case "w:r", "m:r":
		pop(&r.runs)
	case "w:tc":
		return r.EndCell(pop(&r.deleted))
	case "w:tr":
		if err := r.leftOut(pop(&r.afters)); err != nil {
			return err
		}
		return r.EndRow()
	case "w:tbl":
		r.EndTable()
	case "mc:AlternateContent":
		pop(&r.alternative)
	}
	return nil
}

// pop takes the last off a list; the zero value where it is empty.
func pop[T any](list *[]T) (last T) {
	if n := len(*list); n > 0 {
		last, *list = (*list)[n-1], (*list)[:n-1]
	}
	return last
}
