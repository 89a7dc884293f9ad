package budget

import (
	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/enum"
)

// Locale is the spelling of the figures in a table. The zero value is [Dutch].
type Locale uint8

const (
	// Dutch has "." between groups of three digits and "," before decimals: 1.234,56.
	Dutch Locale = iota
	// English has "," between groups of three digits and "." before decimals: 1,234.56.
	English
	// Mixed is for Dutch tables that print some decimals with a point ("18,4 %" beside "89.2%").
	// A comma stands before decimals. A point stands before decimals too, when it cannot group
	// thousands (12.34, 0.125, 1234.567), and groups them when it cannot stand before decimals
	// (1.234.567, 1.234,5). What can be either ("1.234") is an error.
	Mixed
)

var localeList = enum.List{Type: "Locale", What: "spelling", Words: []string{"Dutch", "English", "Mixed"}}

// String returns "Dutch", "English" or "Mixed".
func (l Locale) String() string { return localeList.String(uint8(l)) }

// Valid reports whether l is one of the three spellings.
func (l Locale) Valid() bool { return localeList.Valid(uint8(l)) }

// marks returns the bytes that group thousands and stand before decimals. Mixed has no mark for
// groups here: whatever has a point needs the careful reader.
func (l Locale) marks() (group, point byte) {
	switch l {
	case English:
		return ',', '.'
	case Mixed:
		return 0, ','
	}
	return '.', ','
}

// ParseAmount reads one figure in whole euros with optional cents, in the spelling of l:
// "12.345.678,90", "-606", "€ 4.851.559-". It is the quick way for a column that is known to hold
// nothing but such figures. It returns a *ReadError as [Locale.Read] does, and also for a cell that
// holds anything else: blank, a placeholder, a percentage, a footnote or V/N letter beside the figure.
func (l Locale) ParseAmount(s string) (Amount, error) {
	group, point := l.marks()
	if coef, decimals, ok := digits.Scan(s, group, point); ok && decimals <= scale && l.Valid() {
		return scaled(coef, int64(pow10[scale-decimals])), nil
	}
	c, err := l.Read(s)
	if err != nil {
		return Amount{}, err
	}
	if reason := c.notBare(); reason != "" {
		return Amount{}, &ReadError{Input: s, Locale: l, Reason: reason}
	}
	d, _ := c.Decimal()
	return canonical(d), nil
}

// FormatAmount returns a in the spelling of l, exactly, with no decimals or at least two:
// "1.234.567,89" in Dutch. [Locale.ParseAmount] reads it back, up to 18 digits. Mixed has no
// grouping, since 1.234 would be ambiguous in it. A locale that is none of the three counts as Dutch.
func (l Locale) FormatAmount(a Amount) string {
	group, point := l.marks()
	return string(a.append(make([]byte, 0, 32), group, point))
}
