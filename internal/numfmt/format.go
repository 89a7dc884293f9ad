package numfmt

import "strings"

// mostCode bounds the length of a format code, of which spreadsheets accept 255 characters.
const mostCode = 4096

// Format is a format code taken apart. The zero value shows numbers as General does.
type Format struct {
	sections []*section
}

// Parse takes a format code apart. It accepts anything, as spreadsheets do: what stands for nothing stands for itself.
func Parse(code string) Format {
	var f Format
	if len(code) > mostCode || strings.EqualFold(code, builtIn[0]) {
		return f
	}
	for code != "" && len(f.sections) < 4 {
		var s *section
		s, code = parseSection(code)
		f.sections = append(f.sections, s)
		if code != "" { // the semicolon
			if code = code[1:]; code == "" {
				f.sections = append(f.sections, &section{})
			}
		}
	}
	return f
}

// Number is a number of a file, with a point before its decimals and perhaps an exponent, as a cell shows it, and as the
// sheet holds it: without exponent, to the 15 digits that spreadsheets vouch for. Days count from 1900, or from 1904
// where a file says so. It is not ok for what is no number.
func (f Format) Number(value string, from1904 bool) (shown, exact string, ok bool) {
	d, ok := parse(strings.TrimSpace(value))
	if !ok {
		return "", "", false
	}
	d = d.clean()
	s, signed := f.choose(d)
	minus := ""
	if signed && d.negative {
		minus = "-"
	}
	unsigned := d
	unsigned.negative = false
	switch {
	case s == nil:
		return d.general(), d.plain(), true
	case s.date():
		if text, known := s.dates(d, from1904); known {
			return squeeze(text), d.plain(), true
		}
		return d.general(), d.plain(), true
	}
	return squeeze(minus + s.number(unsigned)), d.plain(), true
}

// squeeze makes one blank of several: those that are as wide as something, or fill a column.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// Text is a text as a cell shows it: most formats leave it as it is.
func (f Format) Text(s string) string {
	switch n := len(f.sections); {
	case n == 4:
		return f.sections[3].text(s)
	case n > 0 && n < 4 && f.sections[n-1].has(at) && !f.sections[n-1].has(digit):
		return f.sections[n-1].text(s)
	}
	return s
}

// choose is the section that shows a number, nil for General, and whether a negative one gets a minus there: not in a
// section that is for negative numbers only.
func (f Format) choose(d decimal) (s *section, signed bool) {
	numbers := f.numbers()
	if len(numbers) == 0 {
		return nil, true
	}
	if numbers[0].when == nil && (len(numbers) < 2 || numbers[1].when == nil) {
		return bySign(numbers, d)
	}
	for i, s := range numbers {
		if s.when != nil && s.when.holds(d) {
			return s, !s.when.below()
		}
		if s.when == nil && (i > 1 || i == len(numbers)-1 || i == 0 && !d.negative && !d.zero()) {
			return s, true
		}
	}
	return numbers[len(numbers)-1], true
}

// numbers are the sections that show numbers: not the fourth, nor a last one that is for texts.
func (f Format) numbers() []*section {
	list := f.sections[:min(3, len(f.sections))]
	if n := len(list); n > 1 && list[n-1].has(at) {
		list = list[:n-1]
	}
	return list
}

// bySign chooses by the usual order: positive, negative, zero.
func bySign(list []*section, d decimal) (s *section, signed bool) {
	switch {
	case d.zero() && len(list) > 2:
		return list[2], true
	case d.negative && len(list) > 1:
		return list[1], false
	}
	return list[0], true
}
