package indicator

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// label is the row label of an indicator, taken apart.
type label struct {
	code string // "9A1.a", "1.4.", empty where none is printed
	name string // without code and footnote sign
	note string // footnote sign: "3", "*"
}

// definition is what the label tells of the indicator. The direction is not known from it.
func (l label) definition() Definition {
	d := Definition{Code: l.code, Name: l.name}
	if lexicon.PercentBegin.Begins(strings.ToLower(l.name)) {
		d.Unit = "%"
	}
	d.Scale, _ = scaleOf(l.name)
	if l.note != "" {
		d.Footnotes = []Note{{Sign: l.note}}
	}
	return d
}

// ReadLabels takes the row labels of one table apart, in the order of print, into
// definitions with code, name and footnote sign. A digit
// glued to a word ("uitgestroomd1") is a footnote sign. A digit behind a blank or a
// capital ("geplaatst 3", "JA4") may belong to the name; it counts as a footnote sign
// where it fills, together with others, exactly the gap between two sure signs.
//
// The unit is "%" where the name begins with "%", "percentage" or the like, and the scale is
// filled in where the name prints one ("op een schaal van 1 tot 10").
func ReadLabels(labels []string) []Definition {
	parts := make([]label, len(labels))
	doubtful := make([]int, len(labels)) // number behind a blank or capital, 0 if none
	for i, raw := range labels {
		code, rest := cutCode(strings.TrimSpace(raw))
		parts[i].code = code
		parts[i].name, parts[i].note = splitNote(rest)
		if parts[i].note == "" {
			doubtful[i] = endNumber(parts[i].name)
		}
	}
	fillGaps(parts, doubtful)
	out := make([]Definition, len(labels))
	for i, part := range parts {
		out[i] = part.definition()
	}
	return out
}

// splitNote is printed.SplitFootnote, except that "(schaal van 1 tot 10)" ends in no sign.
func splitNote(text string) (name, note string) {
	name, note = printed.SplitFootnote(text)
	if strings.HasSuffix(note, ")") && strings.Count(name, "(") > strings.Count(name, ")") {
		return text, ""
	}
	return name, note
}

// fillGaps turns the doubtful numbers between two sure signs into signs, if they are
// exactly the numbers that are missing there.
func fillGaps(labels []label, doubtful []int) {
	last, from := 0, 0
	for i := range labels {
		n, err := strconv.Atoi(labels[i].note)
		if err != nil {
			continue
		}
		if last > 0 {
			fillGap(labels, doubtful, gap{from, i, last, n})
		}
		last, from = n, i
	}
}

type gap struct{ from, to, low, high int }

func fillGap(labels []label, doubtful []int, g gap) {
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
		labels[i].note = sign
		labels[i].name = strings.TrimSpace(strings.TrimSuffix(labels[i].name, sign))
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
func cutCode(text string) (code, rest string) {
	code, rest, found := strings.Cut(text, " ")
	if !found || !isCode(code) {
		return "", text
	}
	return code, strings.TrimSpace(rest)
}

// isCode tells whether s is digits, letters and points as in "9A1.a" and "1.4.": it
// begins with a digit, has no two letters in a row, and has a point or a letter between
// digits. "3x" and "1.000" are none.
func isCode(s string) bool {
	if _, _, isFigure := digits.Scan(s, '.', ','); isFigure || digits.Ambiguous(s) || len(s) > 16 || digits.Run(s) == 0 {
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
