package budget

import (
	"strconv"
	"time"
)

// Date is a day of the calendar, such as that of a raadsbesluit, written
// year-month-day: "2017-11-08". Dates are compared and ordered as the texts
// that they are. The zero value is no date.
type Date string

// misfit says why d is no day of the calendar in a year from 1900 to 2999;
// nothing when it is.
func (d Date) misfit() string {
	day, err := time.Parse(time.DateOnly, string(d))
	switch {
	case err != nil:
		return `want year, month and day of the calendar, such as "2017-11-08"`
	case day.Year() < minYear || day.Year() > maxYear:
		return "the year is not between 1900 and 2999"
	}
	return ""
}

// Year returns the calendar year; 0 for what is no date.
func (d Date) Year() int {
	if d.misfit() != "" {
		return 0
	}
	year, _ := strconv.Atoi(string(d[:4]))
	return year
}

// MarshalText implements encoding.TextMarshaler; what is no day of the calendar
// in a year from 1900 to 2999 is a *ParseError.
func (d Date) MarshalText() ([]byte, error) {
	if reason := d.misfit(); reason != "" {
		return nil, &ParseError{What: "date", Input: string(d), Reason: reason}
	}
	return []byte(d), nil
}

// UnmarshalText reads what MarshalText writes. After an error, a *ParseError, d is
// what it was.
func (d *Date) UnmarshalText(text []byte) error {
	if d == nil {
		return errNilTarget("date")
	}
	if reason := Date(text).misfit(); reason != "" {
		return &ParseError{What: "date", Input: string(text), Reason: reason}
	}
	*d = Date(text)
	return nil
}
