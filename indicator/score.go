package indicator

import (
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// takeInt reads digits without marks, up to five of them.
func (c *reader) takeInt() (n int, ok bool) {
	start := c.pos
	for c.pos < c.end && isDigit(c.text[c.pos]) && c.pos-start < 5 {
		n = n*10 + int(c.text[c.pos]-'0')
		c.pos++
	}
	if c.pos == start || n > 32767 || c.pos < c.end && isWordByte(c.text[c.pos]) {
		c.pos = start
		return 0, false
	}
	c.skipBlanks()
	return n, true
}

// takeScale reads "op een schaal van 1 tot 10", "schaal 1-5" and the like.
func (c *reader) takeScale() (low, high int, ok bool) {
	start := c.pos
	if c.takeAny(scaleWords()) {
		if low, ok = c.takeInt(); ok && c.takeAny(scaleSigns()) {
			if high, ok = c.takeInt(); ok && low < high {
				return low, high, true
			}
		}
	}
	c.pos = start
	return 0, 0, false
}

// scaleOf finds the scale that a label or unit prints: 1 to 10 in "Schaalscore sociale
// cohesie (op een schaal van 1 tot 10)". ok is false where it prints none.
func scaleOf(label string) (s ScoreScale, ok bool) {
	lower := strings.ToLower(label)
	at := strings.Index(lower, "schaal ")
	if at < 0 || len(label) > maxCell || len(lower) != len(label) {
		return ScoreScale{}, false
	}
	c := reader{text: label, pos: at, end: len(label)}
	low, high, ok := c.takeScale()
	return ScoreScale{Min: low, Max: high}, ok
}

// ReadScale finds the scale that a unit, or a cell below a heading "Schaal", prints: "cijfer 1-10", "rapportcijfer (1 tot 10)",
// "score op een schaal van 1 tot 5", "0-100". It is false where it prints none; years are none.
func ReadScale(text string) (s ScoreScale, ok bool) {
	if s, ok = scaleOf(text); ok || len(text) > maxCell {
		return s, ok
	}
	c := reader{text: text, pos: strings.IndexAny(text, "0123456789"), end: len(text)}
	if c.pos < 0 || !lexicon.ScoreWord.HasAll(lexicon.Words(lexicon.Fold(text[:c.pos]))) {
		return ScoreScale{}, false
	}
	if s.Min, ok = c.takeInt(); !ok || !c.takeAny(scaleSigns()) {
		return ScoreScale{}, false
	}
	s.Max, ok = c.takeInt()
	if !ok || s.Min >= s.Max || strings.Trim(text[c.pos:], ") ") != "" || isPeriod(quantity{plain: true, coef: int64(s.Min)}, quantity{plain: true, coef: int64(s.Max)}) {
		return ScoreScale{}, false
	}
	return s, true
}

func (c *reader) setScale(low, high int) bool {
	if c.v.scale != (scale16{}) {
		return c.fail(causeScale)
	}
	c.v.scale = scale16{int16(low), int16(high)}
	return true
}

// readOutOf reads the total behind "van": "4 van de 6".
func (c *reader) readOutOf() bool {
	total, ok := c.takeInt()
	if !ok || total == 0 || c.v.qualifier != Exactly || c.v.flags != 0 || c.v.multiplier != 0 {
		return c.fail(causeText)
	}
	return c.setScale(0, total)
}

// readRank reads the place behind its prefix.
func (c *reader) readRank() bool {
	n, ok := c.takeInt()
	if !ok || c.v.qualifier != Exactly {
		return c.fail(causeText)
	}
	c.v.first = int64(n)
	return c.readRankEnd()
}

// ordinal reads the ending glued to the digits of "12e", "1ste" and "2de".
func (c *reader) ordinal(q quantity) bool {
	if !q.plain || c.pos != q.to || c.v.qualifier != Exactly {
		return false
	}
	return c.takeAny(rankEndings())
}

// readRankEnd reads what may follow a place: the word and the size of the field.
func (c *reader) readRankEnd() bool {
	c.takeAny(placeWords())
	if c.takeAny(outOfWords()) {
		field, ok := c.takeInt()
		if !ok || !c.setScale(0, field) || int64(field) < c.v.first {
			return c.fail(causeScale)
		}
		c.takeAny(fieldNouns())
	}
	if !c.done() || c.v.first < 1 {
		return c.fail(causeText)
	}
	c.v.kind = Rank
	return true
}

// onScale tells whether the number lies on the scale that is printed with it, if one is.
func (c *reader) onScale() bool {
	if c.v.scale == (scale16{}) {
		return true
	}
	low, _ := withDecimals(int64(c.v.scale.min), c.v.firstDec)
	high, ok := withDecimals(int64(c.v.scale.max), c.v.firstDec)
	return ok && c.v.multiplier == 0 && low <= c.v.first && c.v.first <= high
}
