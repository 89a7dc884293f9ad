package indicator

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// Value is what one printed cell of an indicator table says. It is immutable and
// comparable: == holds for values that were printed with the same characters and
// read the same way, so "60%" and "60,0 %" differ under ==; [Value.Equal] compares
// what they mean. The zero value is a blank cell: missing, not zero.
type Value struct {
	raw        string
	first      int64 // the number, or the lower end of a range
	second     int64 // the upper end of a range
	unit       span
	note       span
	remark     span
	scale      scale16
	year       int16
	firstDec   uint8
	secondDec  uint8
	kind       ValueKind
	qualifier  Qualifier
	missing    printed.Missing
	flags      flag
	multiplier uint8 // power of ten of "mln" and the like
}

// ScoreScale is the scale of a score, both ends included. The zero value means that no
// scale is stated. Min is 0 where only the maximum is printed ("4 van de 6").
type ScoreScale struct {
	Min int `json:"min"` // lowest score; 0 where only the maximum is printed
	Max int `json:"max"` // highest score
}

// scale16 keeps a Value small: the ends of a scale, as in [ScoreScale].
type scale16 struct{ min, max int16 }

// span is a part of the printed text. Offsets fit because Read limits its input.
type span struct{ from, to uint16 }

func (s span) of(text string) string { return text[s.from:s.to] }

type flag uint8

const (
	isPercent flag = 1 << iota
	isEuro
	isYes
	isEnglish // read with the point as decimal mark where Dutch would group
)

// Kind tells what the value is.
func (v Value) Kind() ValueKind { return v.kind }

// String is the text as printed, with its blanks and footnote signs.
func (v Value) String() string { return v.raw }

// IsMissing tells whether the cell holds no value: blank, a dash, nvt, nnb, "geen
// meting" and the like. Absent is not zero.
func (v Value) IsMissing() bool { return v.kind == absent || v.kind == notMeasured }

// Missing is the reason why there is no value, [printed.NotMissing] when there is one.
// The zero Value is [printed.MissingBlank].
func (v Value) Missing() printed.Missing {
	if v.kind != absent {
		return printed.NotMissing
	}
	if v.missing == printed.NotMissing {
		return printed.MissingBlank
	}
	return v.missing
}

// Decimal is the number in its unit, with "mln" multiplied in: 2500000 for "€ 2,5
// mln", 18.4 for "18,4 %", 7 for "7e", 5 for "< 5%". Its exponent is that of the last
// printed digit. It is false for a range, a series and everything without a number.
func (v Value) Decimal() (decimal.Decimal, bool) {
	if v.kind != Number && v.kind != Rank {
		return decimal.Decimal{}, false
	}
	return v.lower(), true
}

// Ends are the two ends of a range, lower end first. It is false for every other kind.
func (v Value) Ends() (lower, upper decimal.Decimal, ok bool) {
	if v.kind != Range {
		return decimal.Decimal{}, decimal.Decimal{}, false
	}
	return v.lower(), v.upper(), true
}

func (v Value) lower() decimal.Decimal {
	return decimal.New(v.first, int32(v.multiplier)-int32(v.firstDec))
}

func (v Value) upper() decimal.Decimal {
	return decimal.New(v.second, int32(v.multiplier)-int32(v.secondDec))
}

// Qualifier is how the number bounds what is meant: AtLeast for "minimaal 80%",
// About for "ca. 300", Exactly for everything that is neither a bound nor an estimate.
func (v Value) Qualifier() Qualifier { return v.qualifier }

// Yes is the answer of a yes/no indicator; ok is false for every other kind.
func (v Value) Yes() (yes, ok bool) { return v.flags&isYes != 0, v.kind == YesNo }

// Amount is the amount in euros, "mln" multiplied in. It is false unless the number
// is printed in euros; a range of euros has no single amount.
func (v Value) Amount() (budget.Amount, bool) {
	d, ok := v.Decimal()
	if !ok || v.flags&isEuro == 0 {
		return budget.Amount{}, false
	}
	a, err := budget.FromDecimal(d)
	return a, err == nil
}

// Unit is the unit that stands in the cell: "%", "€", or the words ("kind", "fte", "per
// 1.000 inwoners"), or both ("€ per inwoner"). It is empty where the cell holds a bare
// number; the unit is then that of the [Definition].
func (v Value) Unit() string {
	words := ""
	if v.kind != Mark {
		words = v.unit.of(v.raw)
	}
	switch {
	case v.flags&isPercent != 0:
		return strings.TrimSuffix("% "+words, " ")
	case v.flags&isEuro != 0:
		return strings.TrimSuffix("€ "+words, " ")
	}
	return words
}

// Word is the word or letter of a Mark as printed ("Goed", "B"), and empty otherwise.
func (v Value) Word() string {
	if v.kind != Mark {
		return ""
	}
	return v.unit.of(v.raw)
}

// Scale is the scale on which a number is a score, or the size of the field of a Rank
// ("3e van 342" has Max 342). ok is false where the cell prints none.
func (v Value) Scale() (s ScoreScale, ok bool) {
	return ScoreScale{Min: int(v.scale.min), Max: int(v.scale.max)}, v.scale != scale16{}
}

// Footnote is the footnote sign of the value: "*", "**", "1)", "4"; empty if none.
func (v Value) Footnote() string { return v.note.of(v.raw) }

// Remark is what stands in parentheses behind the value: "=60 gemeenten" for "100%
// (=60 gemeenten)"; empty if nothing does.
func (v Value) Remark() string { return v.remark.of(v.raw) }

func (v Value) sameReading(w Value) bool {
	v.raw, w.raw = "", ""
	v.flags &^= isEnglish
	w.flags &^= isEnglish
	return v == w
}
