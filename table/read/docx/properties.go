package docx

import (
	"github.com/bbvgo/bbv/table/read/internal/flow"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// paragraphProperties are those of w:pPr.
type paragraphProperties struct {
	style   string
	deleted bool // its end is, so that the next paragraph goes on with it
}

func readParagraph(x *pack.XML) (p paragraphProperties, err error) {
	err = each(x, func(t pack.Token) error {
		switch t.Name {
		case "w:pStyle":
			p.style, _ = t.Attr("w:val")
		case "w:del", "w:moveFrom":
			p.deleted = true
		}
		return nil
	})
	return p, err
}

// runProperties are those of w:rPr.
type runProperties struct{ raised, hidden bool }

func readRun(x *pack.XML, styles map[string]style) (p runProperties, err error) {
	aligned := false
	err = each(x, func(t pack.Token) error {
		value, _ := t.Attr("w:val")
		switch t.Name {
		case "w:rStyle":
			s := styles[value]
			p.raised, p.hidden = !aligned && s.raised || p.raised, s.hidden || p.hidden
		case "w:vertAlign":
			p.raised, aligned = value == "superscript", true
		case "w:position":
			p.raised, aligned = p.raised || number(t) >= leastRaised, true
		case "w:vanish":
			p.hidden = on(t)
		}
		return nil
	})
	return p, err
}

// leastRaised is from how many half-points on a text is raised: LibreOffice raises by a third of the size, which is 5 for
// the smallest text of tables, 8 points; a point or so only sets a text right.
const leastRaised = 4

// rowProperties are those of w:trPr.
type rowProperties struct {
	header, hidden, deleted bool
	before, after           int // columns that the row leaves out
}

func readRow(x *pack.XML) (p rowProperties, err error) {
	err = each(x, func(t pack.Token) error {
		switch t.Name {
		case "w:tblHeader":
			p.header = on(t)
		case "w:hidden":
			p.hidden = on(t)
		case "w:del":
			p.deleted = true
		case "w:gridBefore":
			p.before = number(t)
		case "w:gridAfter":
			p.after = number(t)
		}
		return nil
	})
	return p, err
}

// readCell reads w:tcPr: how far a cell reaches, and whether it is deleted.
func readCell(x *pack.XML) (s flow.Span, deleted bool, err error) {
	err = each(x, func(t pack.Token) error {
		value, _ := t.Attr("w:val")
		switch t.Name {
		case "w:gridSpan":
			s.Columns = number(t)
		case "w:vMerge":
			if value == "restart" {
				s.Rows = flow.Onward
			} else {
				s.Covered = true
			}
		case "w:hMerge":
			s.Left = value != "restart"
		case "w:cellMerge": // a tracked one, as accepted
			value, merged := t.Attr("w:vMerge")
			s.Covered = merged && value != "rest"
			if merged && !s.Covered {
				s.Rows = flow.Onward
			}
		case "w:cellDel":
			deleted = true
		}
		return nil
	})
	return s, deleted, err
}
