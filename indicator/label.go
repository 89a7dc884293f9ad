package indicator

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Label is the row label of an indicator, taken apart.
type Label struct {
	Raw  string // as printed
	Code string // "9A1.a", "1.4.", empty where none is printed
	Name string // without code and footnote sign
	Note string // footnote sign: "3", "*"
}

// Definition is a definition with code, name and note of the label; the unit is "%"
// where the name begins with "%" or "percentage", and the scale is filled in where the
// name prints one. The direction is not known from a label.
func (l Label) Definition() Definition {
	d := Definition{Code: l.Code, Name: l.Name}
	if strings.HasPrefix(l.Name, "%") || hasPrefixFold(l.Name, "percentage") {
		d.Unit = "%"
	}
	d.Scale, _ = ScaleOf(l.Name)
	if l.Note != "" {
		d.Footnotes = []Note{{Sign: l.Note}}
	}
	return d
}

// ReadLabels takes the row labels of one table apart, in the order of print. A digit
// glued to a word ("uitgestroomd1") is a footnote sign. A digit behind a blank or a
// capital ("geplaatst 3", "JA4") may belong to the name; it counts as a footnote sign
// where it fills, together with others, exactly the gap between two sure signs.
func ReadLabels(labels []string) []Label {
	out := make([]Label, len(labels))
	doubtful := make([]int, len(labels)) // number behind a blank or capital, 0 if none
	for i, raw := range labels {
		out[i] = Label{Raw: raw}
		code, rest := cutCode(strings.TrimSpace(raw))
		out[i].Code = code
		out[i].Name, out[i].Note = splitNote(rest)
		if out[i].Note == "" {
			doubtful[i] = endNumber(out[i].Name)
		}
	}
	fillGaps(out, doubtful)
	return out
}

// splitNote is budget.SplitFootnote, except that "(schaal van 1 tot 10)" ends in no sign.
func splitNote(label string) (name, note string) {
	name, note = budget.SplitFootnote(label)
	if strings.HasSuffix(note, ")") && strings.Count(name, "(") > strings.Count(name, ")") {
		return label, ""
	}
	return name, note
}

// fillGaps turns the doubtful numbers between two sure signs into signs, if they are
// exactly the numbers that are missing there.
func fillGaps(labels []Label, doubtful []int) {
	last, from := 0, 0
	for i := range labels {
		n, err := strconv.Atoi(labels[i].Note)
		if err != nil {
			continue
		}
		if last > 0 {
			fillGap(labels, doubtful, gap{from, i, last, n})
		}
		last, from = n, i
	}
}

// gap is the stretch of labels between two sure signs.
type gap struct{ from, to, low, high int }

func fillGap(labels []Label, doubtful []int, g gap) {
	var found []int
	next := g.low + 1
	for i := g.from + 1; i < g.to; i++ {
		if doubtful[i] == next && next < g.high {
			found = append(found, i)
			next++
		} else if doubtful[i] != 0 {
			return // another number: the order proves nothing
		}
	}
	if next != g.high {
		return
	}
	for _, i := range found {
		sign := strconv.Itoa(doubtful[i])
		labels[i].Note = sign
		labels[i].Name = strings.TrimSpace(strings.TrimSuffix(labels[i].Name, sign))
	}
}

// endNumber is the number of one or two digits with which s ends, 0 if none does.
func endNumber(s string) int {
	n := trailingDigits(s)
	if n == 0 || n > 2 || n == len(s) {
		return 0
	}
	number, _ := strconv.Atoi(s[len(s)-n:])
	return number
}

// cutCode takes the code off the front of a label. A number alone is no code: it may
// belong to the name.
func cutCode(label string) (code, rest string) {
	code, rest, found := strings.Cut(label, " ")
	if !found || !isCode(code) {
		return "", label
	}
	return code, strings.TrimSpace(rest)
}

// isCode tells whether s is digits, letters and points as in "9A1.a" and "1.4.": it
// begins with a digit, has no two letters in a row, and has a point or a letter between
// digits. "3x" and "1.000" are none.
func isCode(s string) bool {
	if sh, n := measure(s); len(s) > 16 || n == 0 || n == len(s) && sh != shapePointDecimal && sh != shapeBroken {
		return false
	}
	letters, point, inner := 0, false, false
	for i := range len(s) {
		switch b := s[i]; {
		case isDigit(b):
			inner = inner || letters > 0
			letters = 0
		case b == '.':
			letters, point = 0, true
		case isWordByte(b) && b < 0x80 && letters == 0:
			letters = 1
		default:
			return false
		}
	}
	return point || inner
}
