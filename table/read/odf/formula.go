package odf

import "strings"

// excel turns a formula of OpenDocument ("of:=SUM([.D4:.D12])", ISO/IEC 26300-2) into the notation of Excel, without the
// sign of equality: "SUM(D4:D12)". References lose their brackets and points, semicolons become commas, a sheet is named
// with "!". Texts between quotes stay as they are.
func excel(formula string) string {
	if at := strings.Index(formula, "="); at >= 0 && strings.Trim(formula[:at], "abcdefghijklmnopqrstuvwxyz:") == "" {
		formula = formula[at+1:]
	}
	var b strings.Builder
	for i := 0; i < len(formula); {
		switch c := formula[i]; c {
		case '"':
			end := quoted(formula, i, '"')
			b.WriteString(formula[i:end])
			i = end
		case '[':
			end := closing(formula, i)
			b.WriteString(reference(formula[i+1 : end]))
			i = min(end+1, len(formula))
		default:
			b.WriteString(operator(c))
			i++
		}
	}
	return strings.ReplaceAll(b.String(), "COM.MICROSOFT.", "")
}

// operator is a sign between the parts of a formula: what separates arguments and the columns of arrays, the rows of
// arrays, the union and the intersection of references.
func operator(c byte) string {
	switch c {
	case ';', '~':
		return ","
	case '|':
		return ";"
	case '!':
		return " "
	}
	return string([]byte{c})
}

// quoted is where a text between quotes that begins at i ends; quotes in it are doubled.
func quoted(s string, i int, quote byte) int {
	for i++; i < len(s); i++ {
		if s[i] != quote {
			continue
		}
		if i+1 < len(s) && s[i+1] == quote {
			i++
			continue
		}
		return i + 1
	}
	return len(s)
}

// closing is where the bracket is that closes the one at i; names of sheets between quotes may hold brackets.
func closing(s string, i int) int {
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\'':
			i = quoted(s, i, '\'') - 1
		case ']':
			return i
		}
	}
	return len(s)
}

// reference is a reference between brackets as Excel writes it: ".D4:.D12" is D4:D12, "$'Blad 1'.A1:.B2" 'Blad 1'!A1:B2.
func reference(s string) string {
	sheet, cell := splitSheet(s)
	from, to, isRange := strings.Cut(cell, ":")
	if isRange {
		if other, end := splitSheet(to); other == "" || other == sheet {
			from += ":" + end
		} else {
			from += ":" + other + "!" + end
		}
	}
	if sheet == "" {
		return from
	}
	return sheet + "!" + from
}

// splitSheet splits the name of a sheet off a reference; a name between quotes may hold points.
func splitSheet(s string) (sheet, cell string) {
	s = strings.TrimPrefix(s, "$")
	at := 0
	if strings.HasPrefix(s, "'") {
		at = quoted(s, 0, '\'')
	}
	point := strings.IndexByte(s[at:], '.')
	if point < 0 {
		return "", s
	}
	return s[:at+point], s[at+point+1:]
}
