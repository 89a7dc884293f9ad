package understand

import (
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// formulas finds sums that the labels of rows print: (A) and (B) mark rows, (A + B) a row that sums them.
func (rs *rowSums) formulas() {
	marks := map[string]int{}
	for i, r := range rs.rows {
		if rs.entries[i].skip {
			continue
		}
		mark, ok := bracketed(lexicon.Fold(r.Label))
		if !ok {
			continue
		}
		if len(mark) == 1 {
			marks[mark] = i
			continue
		}
		if e, ok := parseFormula(mark, marks); ok {
			e.axis, e.target, e.at, e.rule, e.why = ofRows, i, rs.figs, RuleFormula, "the label prints the formula"
			rs.propose(e)
		}
	}
}

// formulaColumns finds sums that headers print: a formula row with "a", "b", "c = a + b", or (C)-(B) beside (B) and
// (C).
func (cs *columnSums) formulaColumns() {
	marks := map[string]int{}
	for i, c := range cs.cols {
		if mark, ok := headerMark(c.Label); ok && len(mark) == 1 && c.numeric() {
			marks[mark] = i
		}
	}
	for i, c := range cs.cols {
		mark, ok := headerMark(c.Label)
		if !ok || len(mark) == 1 || !c.numeric() || c.side != sideNone {
			continue
		}
		if e, ok := parseFormula(mark, marks); ok {
			e.axis, e.target, e.at, e.rule, e.why = ofColumns, i, cs.at, RuleFormula, "the header prints the formula"
			cs.propose(e)
		}
	}
}

// headerMark is the mark or formula at the end of a header: "Begroting a", "Saldo c = a + b", "Verschil (C)-(B)".
func headerMark(label string) (string, bool) {
	f := lexicon.Fold(label)
	if m, ok := bracketed(f); ok {
		return m, true
	}
	if i := strings.IndexByte(f, '='); i > 0 {
		left := strings.Fields(f[:i])
		if len(left) > 0 && len(left[len(left)-1]) == 1 {
			return squeeze(f[i+1:]), form.IsFormula(f[i+1:])
		}
		return "", false
	}
	w := strings.Fields(f)
	if n := len(w); n > 1 && len(w[n-1]) == 1 && w[n-1][0] >= 'a' && w[n-1][0] <= 'h' {
		return w[n-1], true
	}
	return "", false
}

// bracketed is the mark or formula between brackets at the end of a label, without blanks and brackets.
func bracketed(f string) (string, bool) {
	if !strings.HasSuffix(f, ")") {
		return "", false
	}
	i := strings.Index(f, "(")
	inside := f[i+1 : len(f)-1]
	if i < 0 || !form.IsFormula(inside) && !(len(inside) > 2 && form.IsFormula(f[i:])) {
		return "", false
	}
	m := squeeze(f[i:])
	if j := strings.IndexByte(m, '='); j >= 0 {
		m = m[j+1:]
	}
	return m, m != ""
}

func squeeze(s string) string {
	return strings.NewReplacer(" ", "", "(", "", ")", "", "–", "-", "−", "-").Replace(s)
}

// parseFormula reads a sum of single letters that all are marks.
func parseFormula(s string, marks map[string]int) (equation, bool) {
	var e equation
	sign := int64(1)
	expect := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '+' && !expect, c == '-' && !expect:
			sign, expect = 1, true
			if c == '-' {
				sign = -1
			}
		case c >= 'a' && c <= 'z' && expect:
			line, ok := marks[string(c)]
			if !ok {
				return e, false
			}
			e.terms, expect = append(e.terms, term{line, sign}), false
		default:
			return e, false
		}
	}
	return e, len(e.terms) > 1 && !expect
}
