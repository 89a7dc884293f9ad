package formula

import "strings"

// Area is a rectangle of cells that a formula adds (Sign 1) or takes off (Sign −1). Rows and columns count from 1.
type Area struct {
	Top, Left, Bottom, Right int
	Sign                     int
}

// Has reports whether a cell is in the area.
func (a Area) Has(row, column int) bool {
	return row >= a.Top && row <= a.Bottom && column >= a.Left && column <= a.Right
}

const (
	// maxDepth bounds parentheses within parentheses; Excel itself accepts 64 levels.
	maxDepth = 64
	// maxAreas bounds what is added up in one formula; Excel accepts 255 arguments and 8,192 characters.
	maxAreas = 4096
)

// Sum are the areas that a formula adds up, such as "ROUND(SUM(D4:D12,$D$15)+D20-D21,0)", in its order. It is not ok for a
// formula that does anything else, or looks at another sheet than the one of the name given. Rounding changes no cell of
// what is added up.
func Sum(formula, onSheet string) (areas []Area, ok bool) {
	p := &parser{rest: strings.TrimPrefix(strings.TrimSpace(formula), "="), sheet: onSheet}
	p.advance()
	ok = p.expression(1, false, 0) && p.done && len(p.areas) > 0
	if !ok {
		return nil, false
	}
	return p.areas, true
}

// parser reads a formula from left to right.
type parser struct {
	rest  string
	sheet string
	t     token
	done  bool // behind the last token
	areas []Area
}

// advance takes in the next token that is no blank.
func (p *parser) advance() {
	for p.rest != "" {
		p.t = next(p.rest)
		p.rest = p.rest[len(p.t.text):]
		if p.t.kind != text || strings.TrimSpace(p.t.text) != "" {
			return
		}
	}
	p.t, p.done = token{}, true
}

// is takes in a mark if it comes next.
func (p *parser) is(m string) bool {
	if p.done || p.t.kind != mark || p.t.text != m {
		return false
	}
	p.advance()
	return true
}

// expression reads terms with + and − between them; ranges stand only where a function takes them.
func (p *parser) expression(sign int, ranges bool, depth int) bool {
	if depth > maxDepth {
		return false
	}
	s, alone := sign, true
	for p.isSign(&s) {
		alone = false
	}
	for {
		if !p.term(s, ranges && alone, depth) {
			return false
		}
		s, alone = sign, false
		if !p.isSign(&s) {
			return true
		}
		for p.isSign(&s) {
		}
	}
}

// isSign takes in + or −, which turns the sign.
func (p *parser) isSign(sign *int) bool {
	if p.is("-") {
		*sign = -*sign
		return true
	}
	return p.is("+")
}

// term reads what is added at once.
func (p *parser) term(sign int, ranges bool, depth int) bool {
	switch {
	case p.is("("):
		return p.expression(sign, ranges, depth+1) && p.is(")")
	case p.call("SUM"):
		return p.arguments(sign, depth+1)
	case p.call("ROUND"):
		return p.expression(sign, false, depth+1) && p.digits()
	}
	return p.area(sign, ranges)
}

// call takes in the name of a function and its parenthesis if they come next.
func (p *parser) call(name string) bool {
	if p.done || p.t.kind != word || !strings.EqualFold(p.t.text, name) || !strings.HasPrefix(p.rest, "(") {
		return false
	}
	p.advance()
	p.advance()
	return true
}

// digits reads to how many digits a figure is rounded, and the parenthesis behind it.
func (p *parser) digits() bool {
	if !p.is(",") && !p.is(";") {
		return false
	}
	_ = p.is("-")
	if p.done || p.t.kind != word || strings.Trim(p.t.text, "0123456789") != "" {
		return false
	}
	p.advance()
	return p.is(")")
}

// arguments reads what a sum adds up, and the parenthesis behind it.
func (p *parser) arguments(sign, depth int) bool {
	for {
		if !p.expression(sign, true, depth) {
			return false
		}
		if p.is(")") {
			return true
		}
		if !p.is(",") && !p.is(";") {
			return false
		}
	}
}

// area reads a cell or, where ranges are accepted, a range of cells.
func (p *parser) area(sign int, ranges bool) bool {
	from, ok := p.cell()
	if !ok || len(p.areas) >= maxAreas {
		return false
	}
	to := from
	if p.is(":") {
		if to, ok = p.cell(); !ok || !ranges {
			return false
		}
	}
	p.areas = append(p.areas, Area{
		Top: min(from.row, to.row), Left: min(from.column, to.column),
		Bottom: max(from.row, to.row), Right: max(from.column, to.column), Sign: sign,
	})
	return true
}

// cell reads a cell of the sheet.
func (p *parser) cell() (reference, bool) {
	if !p.done && p.t.kind == sheet {
		if !strings.EqualFold(sheetName(p.t.text), p.sheet) {
			return reference{}, false
		}
		p.advance()
	}
	if p.done || p.t.kind != word {
		return reference{}, false
	}
	r, ok := parseReference(p.t.text)
	if !ok || !r.cell() {
		return reference{}, false
	}
	p.advance()
	return r, true
}

// sheetName is the name in a prefix: "Blad1!", "'Programma 3'!".
func sheetName(prefix string) string {
	name := strings.TrimSuffix(prefix, "!")
	if len(name) > 1 && name[0] == '\'' {
		name = strings.ReplaceAll(name[1:len(name)-1], "''", "'")
	}
	return name
}
