package xlsx

import (
	"github.com/bbvgo/bbv/internal/numfmt"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// maxStyles is how many styles of cells Excel accepts, "unique cell formats" in its specifications.
const maxStyles = 65_490

// styles are the number formats of cells, by the number of their style.
type styles struct {
	own     map[int]string // codes of the workbook by number
	formats []numfmt.Format
}

// readStyles reads the number formats of a workbook. What styles say of colours and borders is not read.
func (p parts) readStyles(part string) (styles, error) {
	s := styles{own: map[int]string{}}
	inCells := false // the list that cells refer to, not that of named styles
	parsed := map[int]numfmt.Format{}
	err := p.each(part, func(_ *pack.XML, t pack.Token) error {
		if len(s.formats) > maxStyles || len(s.own) > maxStyles {
			return tooMany("styles in one workbook", maxStyles)
		}
		switch {
		case t.Name == "s:cellXfs":
			inCells = t.Kind == pack.Start
		case t.Kind != pack.Start:
		case t.Name == "s:numFmt":
			code, _ := t.Attr("formatCode")
			s.own[number(t, "numFmtId", -1)] = code
		case t.Name == "s:xf" && inCells:
			id := number(t, "numFmtId", 0)
			if _, ok := parsed[id]; !ok {
				parsed[id] = numfmt.Parse(s.code(id))
			}
			s.formats = append(s.formats, parsed[id])
		}
		return nil
	})
	return s, err
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
