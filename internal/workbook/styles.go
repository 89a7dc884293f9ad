package workbook

import (
	"fmt"
	"strings"
)

// list is things that a workbook names by their number.
type list struct {
	known map[string]int
	all   []string
}

// number is the number of a thing, which is added where it is new.
func (l *list) number(xml string) int {
	if n, ok := l.known[xml]; ok {
		return n
	}
	if l.known == nil {
		l.known = map[string]int{}
	}
	l.known[xml] = len(l.all)
	l.all = append(l.all, xml)
	return len(l.all) - 1
}

// element writes the list as an element that holds so many.
func (l *list) element(name string) string {
	return fmt.Sprintf(`<%s count="%d">%s</%s>`, name, len(l.all), strings.Join(l.all, ""), name)
}

// firstFormat is the first number of a format that is not built in (ECMA-376 part 1, 18.8.30).
const firstFormat = 164

// styles are all looks of a workbook.
type styles struct {
	formats, fonts, fills, looks list
	known                        map[Style]int
}

// newStyles begins with what every workbook must have first.
func newStyles() *styles {
	s := &styles{known: map[Style]int{}}
	s.fonts.number(font(Style{}))
	s.fills.number(`<fill><patternFill patternType="none"/></fill>`)
	s.fills.number(`<fill><patternFill patternType="gray125"/></fill>`)
	s.of(Style{})
	return s
}

// of is the number of a look.
func (s *styles) of(style Style) int {
	n, ok := s.known[style]
	if !ok {
		n = s.add(style)
		s.known[style] = n
	}
	return n
}

// add adds a look.
func (s *styles) add(style Style) int {
	format, fill := 0, 0
	if style.Format != "" {
		format = firstFormat + s.formats.number(style.Format)
	}
	if style.Fill != "" {
		fill = s.fills.number(`<fill><patternFill patternType="solid"><fgColor rgb="FF` + style.Fill + `"/><bgColor indexed="64"/></patternFill></fill>`)
	}
	quoted := ""
	if style.quoted {
		quoted = ` quotePrefix="1"`
	}
	return s.looks.number(fmt.Sprintf(`<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="0" xfId="0"%s applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">%s</xf>`,
		format, s.fonts.number(font(style)), fill, quoted, alignment(style)))
}

func font(s Style) string {
	var b strings.Builder
	b.WriteString("<font>")
	if s.Bold {
		b.WriteString("<b/>")
	}
	if s.Link {
		b.WriteString("<u/>")
	}
	b.WriteString(`<sz val="11"/>`)
	if s.Ink != "" {
		b.WriteString(`<color rgb="FF` + s.Ink + `"/>`)
	}
	b.WriteString(`<name val="Calibri"/><family val="2"/></font>`)
	return b.String()
}

func alignment(s Style) string {
	horizontal, wrap := "", ""
	switch {
	case s.Right:
		horizontal = ` horizontal="right" indent="1"`
	case s.Centred:
		horizontal = ` horizontal="center"`
	}
	if s.Wrapped {
		wrap = ` wrapText="1"`
	}
	return `<alignment` + horizontal + ` vertical="top"` + wrap + `/>`
}

// xml is the part that says how cells look.
func (s *styles) xml() string {
	var formats list
	for i, code := range s.formats.all {
		formats.number(fmt.Sprintf(`<numFmt numFmtId="%d" formatCode="%s"/>`, firstFormat+i, attribute(code)))
	}
	first := ""
	if len(formats.all) > 0 {
		first = formats.element("numFmts")
	}
	return declaration + `<styleSheet xmlns="` + mainSpace + `">` + first + s.fonts.element("fonts") + s.fills.element("fills") +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` + s.looks.element("cellXfs") +
		`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
