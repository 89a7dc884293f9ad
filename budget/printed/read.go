package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// Read reads one cell of a printed table in the spelling of a locale. It reads
//
//   - digits with or without grouping, strictly: "1.234" and "1234" are 1234 in Dutch, "12.34" is an error;
//   - a minus before or after ("-1.234", "5.810.503-", "-/- 22%"), as "-", U+2212, an en dash or a
//     like character, or parentheses "(1.234)", or a plus before; two signs are an error;
//   - "€" before or after the figure, and ",-" or ",--" for no cents;
//   - "%" with or without a blank; V or N, before or after; a footnote of stars or superscript digits;
//   - a lone dash, and placeholders such as "nvt", "n.n.b.", "PM", ".", "?", "gegevens niet beschikbaar";
//   - blank cells, and no-break, thin and other blanks around the parts.
//
// It returns a *ReadError for anything else, for more than 18 decimals, for a number that does not
// fit an int64 of its last digit, and for a cell of more than 200 bytes. Words beside a figure ("350
// kind") are for the caller to split off.
func Read(s string, l Locale) (Cell, error) {
	if !l.Valid() {
		return Cell{}, &ReadError{Input: s, Locale: l, Reason: "no such spelling; use Dutch, English or Mixed"}
	}
	group, point := marks(l)
	if coef, decimals, ok := digits.Scan(s, group, point); ok {
		return Cell{raw: s, coef: coef, decimals: uint8(decimals), kind: number}, nil
	}
	if len(s) > maxCell {
		return Cell{}, &ReadError{Input: s, Locale: l, Offset: maxCell, Reason: "a cell of more than 200 bytes is not a figure"}
	}
	r := reader{in: s, end: len(s), locale: l, paren: -1, cell: Cell{raw: s}}
	return r.read()
}

// read reads the cell.
func (r *reader) read() (Cell, error) {
	r.trim()
	if r.pos == r.end {
		return r.cell, nil
	}
	r.footnote()
	if r.noFigure() {
		return r.cell, nil
	}
	for r.pos < r.end {
		if more, err := r.prefix(); err != nil {
			return Cell{}, err
		} else if !more {
			break
		}
	}
	for r.pos < r.end {
		if more, err := r.suffix(); err != nil {
			return Cell{}, err
		} else if !more {
			break
		}
	}
	if err := r.figure(); err != nil {
		return Cell{}, err
	}
	return r.cell, nil
}

// footnote takes stars and superscript digits off the end, unless nothing else is left.
func (r *reader) footnote() {
	value := strings.TrimRightFunc(r.rest(), isNote)
	if value == "" || len(value) == r.end-r.pos {
		return
	}
	r.cell.note, r.cell.last = uint8(r.pos+len(value)), uint8(r.end)
	r.end = r.pos + len(value)
	r.trim()
}

// noFigure reports whether the cell is a dash or a placeholder.
func (r *reader) noFigure() bool {
	if m, ok := placeholder(r.rest()); ok {
		r.cell.kind, r.cell.missing = missing, m
		return true
	}
	bare := strings.TrimLeftFunc(strings.TrimPrefix(r.rest(), "€"), isBlank)
	if first, size := utf8.DecodeRuneInString(bare); isDash(first) && (size == len(bare) || isEnding(bare[size:])) {
		r.cell.kind, r.cell.missing = missing, MissingDash
		return true
	}
	return false
}

// prefix takes one part off the front.
func (r *reader) prefix() (bool, error) {
	s, at := r.rest(), r.pos
	c, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.HasPrefix(s, "-/-"):
		r.pos += 3
		return true, r.signed(at, true)
	case isDash(c) || c == '+':
		r.pos += size
		return true, r.signed(at, c != '+')
	case c == '(':
		r.pos++
		r.paren = at
		return true, r.signed(at, true)
	case c == '€':
		r.pos += size
		return true, r.currency(at)
	case unicode.IsLetter(c):
		n := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
		if n < 0 {
			n = len(s)
		}
		r.pos += n
		return true, r.word(at, s[:n])
	case isBlank(c):
		r.trim()
		return true, nil
	}
	return false, nil
}

// suffix takes one part off the end.
func (r *reader) suffix() (bool, error) {
	s := r.rest()
	c, size := utf8.DecodeLastRuneInString(s)
	at := r.end - size
	switch {
	case strings.HasSuffix(s, "-/-"):
		r.end -= 3
		return true, r.signed(r.end, true)
	case isDash(c):
		if i := strings.LastIndexByte(s, ','); i >= 0 && r.locale != English && isEnding(s[i:]) {
			return r.ending(r.pos + i)
		}
		r.end = at
		return true, r.signed(at, true)
	case c == '%':
		r.end = at
		return true, r.percentage(at)
	case c == '€':
		r.end = at
		return true, r.currency(at)
	case c == ')':
		return true, r.close(s, at)
	case unicode.IsLetter(c):
		n := strings.LastIndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
		_, size := utf8.DecodeRuneInString(s[max(n, 0):])
		word := s[max(n, 0)+size:]
		r.end -= len(word)
		return true, r.word(r.end, word)
	case isBlank(c):
		r.trim()
		return true, nil
	}
	return false, nil
}

// signed notes a sign at offset at.
func (r *reader) signed(at int, minus bool) error {
	if r.sign++; r.sign > 1 {
		return r.fail(at, "a second sign; a figure has one minus, before or after it, or parentheses")
	}
	r.neg = minus
	return nil
}

// currency notes a euro sign.
func (r *reader) currency(at int) error {
	if r.euro {
		return r.fail(at, "a second euro sign; these may be two figures")
	}
	r.euro = true
	return nil
}

// percentage notes a percent sign.
func (r *reader) percentage(at int) error {
	if r.percent {
		return r.fail(at, "a second percent sign; these may be two figures")
	}
	r.percent = true
	return nil
}

// word notes a V, an N, or the name of the currency.
func (r *reader) word(at int, word string) error {
	switch strings.ToLower(word) {
	case "eur", "euro":
		return r.currency(at)
	}
	e := effectOf(word)
	switch {
	case e == budget.Neutraal:
		return r.fail(at, enum.Quote(word)+" is not part of a figure; split the words off first")
	case r.cell.effect != budget.Neutraal:
		return r.fail(at, "a second letter V or N")
	}
	r.cell.effect = e
	return nil
}

// close takes off a closing parenthesis, or a letter in parentheses.
func (r *reader) close(s string, at int) error {
	if i := strings.LastIndexByte(s, '('); i >= 0 && effectOf(s[i+1:len(s)-1]) != budget.Neutraal {
		r.end = r.pos + i
		return r.word(r.end+1, s[i+1:len(s)-1])
	}
	if r.paren < 0 || r.closed {
		return r.fail(at, "a closing parenthesis without an opening one")
	}
	r.closed = true
	r.end = at
	return nil
}

// ending takes off ",-" or ",--".
func (r *reader) ending(at int) (bool, error) {
	if r.whole {
		return false, r.fail(at, `a second ",-"`)
	}
	r.whole = true
	r.end = at
	return true, nil
}

// effectOf returns what a word beside a figure says of it: "V", "nadeel".
func effectOf(word string) budget.Effect {
	switch word = strings.ToLower(word); {
	case lexicon.Voordeel.Has(word):
		return budget.Voordeel
	case lexicon.Nadeel.Has(word):
		return budget.Nadeel
	}
	return budget.Neutraal
}
