package budget

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the calendar, such as that of a raadsbesluit, without a
// time or a time zone. Dates are comparable and serve as map keys. The zero
// value is no date.
type Date struct {
	year       int16
	month, day uint8
}

// NewDate returns a day from year (1900 to 2999), month and day. It returns a
// *RangeError for one that the calendar does not have.
func NewDate(year, month, day int) (Date, error) {
	switch {
	case year < minYear || year > maxYear:
		return Date{}, dateError(year, month, day, "the year is not between 1900 and 2999")
	case month < 1 || month > 12:
		return Date{}, dateError(year, month, day, "there are twelve months")
	case day < 1 || day > daysIn(year, month):
		return Date{}, dateError(year, month, day, "the month does not have this day")
	}
	return Date{int16(year), uint8(month), uint8(day)}, nil
}

func dateError(year, month, day int, reason string) error {
	return &RangeError{Op: "make the date", Value: fmt.Sprintf("%d-%d-%d", year, month, day), Reason: reason}
}

// daysIn counts to the day before the first of the next month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// ParseDate reads the text that String gives, year-month-day with four, two
// and two digits. It returns a *ParseError for anything else.
func ParseDate(text string) (Date, error) {
	bad := func(offset int, reason string) (Date, error) {
		return Date{}, &ParseError{What: "date", Input: text, Offset: offset, Reason: reason}
	}
	if len(text) != len("2017-11-08") || text[4] != '-' || text[7] != '-' {
		return bad(0, `want year, month and day, such as "2017-11-08"`)
	}
	var n [3]int // year, month, day
	part := 0
	for i, d := range []byte(text) {
		switch {
		case i == 4 || i == 7:
			part++
		case d < '0' || d > '9':
			return bad(i, "a digit was expected")
		default:
			n[part] = 10*n[part] + int(d-'0')
		}
	}
	date, err := NewDate(n[0], n[1], n[2])
	if err != nil {
		return bad(0, "no such day between the years 1900 and 2999")
	}
	return date, nil
}

// MustParseDate is ParseDate for constants in tests and examples; it panics on
// an error.
func MustParseDate(text string) Date {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the calendar year; 0 for no date.
func (d Date) Year() int { return int(d.year) }

// Compare returns −1, 0 or +1 as d is before, on or after e. No date comes
// before every date.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.year, e.year), cmp.Compare(d.month, e.month), cmp.Compare(d.day, e.day))
}

// String returns year-month-day, "2017-11-08"; nothing for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// MarshalText implements encoding.TextMarshaler; no date is an error.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return nil, &ParseError{What: "date", Input: "", Reason: "no date is not a date; leave the field out"}
	}
	return []byte(d.String()), nil
}

// UnmarshalText implements encoding.TextUnmarshaler; see ParseDate. After an
// error d is what it was.
func (d *Date) UnmarshalText(text []byte) error {
	if d == nil {
		return errNilTarget("date")
	}
	parsed, err := ParseDate(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}
