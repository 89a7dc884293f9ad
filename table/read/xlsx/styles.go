package xlsx

import (
	"strconv"

	"github.com/bbvgo/bbv/internal/numfmt"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"

	"github.com/bbvgo/bbv/table"
)

// maxStyles is how many styles of cells Excel accepts, "unique cell formats" in its specifications.
const maxStyles = 65_490

// styles are the number formats of cells, by the number of their style.
type styles struct {
	own     map[int]string // codes of the workbook by number
	formats []numfmt.Format
}

// readStyles reads the number formats of a workbook. What styles say of colours and borders is not read.
func (b *book) readStyles(part string) error {
	b.styles.own = map[int]string{}
	inCells := false // the list that cells refer to, not that of named styles
	parsed := map[int]numfmt.Format{}
	return b.each(part, func(_ *pack.XML, t pack.Token) error {
		if len(b.styles.formats) > maxStyles || len(b.styles.own) > maxStyles {
			return tooMany("styles in one workbook", maxStyles)
		}
		switch t.Name {
		case "s:cellXfs":
			inCells = t.Kind == pack.Start
		case "s:numFmt":
			if t.Kind == pack.Start {
				code, _ := t.Attr("formatCode")
				b.styles.own[number(t, "numFmtId", -1)] = code
			}
		case "s:xf":
			if t.Kind == pack.Start && inCells {
				id := number(t, "numFmtId", 0)
				if _, ok := parsed[id]; !ok {
					parsed[id] = numfmt.Parse(b.styles.code(id))
				}
				b.styles.formats = append(b.styles.formats, parsed[id])
			}
		}
		return nil
	})
}

// code is the format code with a number.
func (s styles) code(id int) string {
	if code, ok := s.own[id]; ok {
		return code
	}
	return numfmt.BuiltIn(id)
}

// format is the number format of a style; General for one that is not there.
func (s styles) format(style int) numfmt.Format {
	if style < 0 || style >= len(s.formats) {
		return numfmt.Format{}
	}
	return s.formats[style]
}

// number is the whole number of an attribute, or what stands for it where there is none.
func number(t pack.Token, name string, absent int) int {
	v, ok := t.Attr(name)
	n, err := strconv.Atoi(v)
	if !ok || err != nil {
		return absent
	}
	return n
}

// tooMany says that a workbook has more of something than is read.
func tooMany(what string, most int) error { return grid.TooLarge(what, most, table.Position{}) }
