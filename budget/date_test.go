package budget_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func ExampleDate() {
	decided, err := budget.ParseDate("2017-11-08")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(decided.Year(), decided.Compare(budget.MustParseDate("2017-12-31")))
	_, err = budget.ParseDate("2017-02-29")
	fmt.Println(err)
	// Output:
	// 2017 -1
	// parse date "2017-02-29": no such day between the years 1900 and 2999
}

func TestParseDateIsStrict(t *testing.T) {
	for _, text := range []string{"", "2017-1-08", "08-11-2017", "2017/11/08", "2017-13-01", "2017-00-10", "2017-04-31",
		"2017-04-00", "1899-12-31", "3000-01-01", "2017-11-08 ", "2017-1x-08", "201x-11-08", "2017-11-0x", "1900-02-29"} {
		_, err := budget.ParseDate(text)
		var parseError *budget.ParseError
		require.ErrorAs(t, err, &parseError, text)
		assert.Equal(t, text, parseError.Input)
	}
	assert.Panics(t, func() { budget.MustParseDate("gisteren") })
}

func TestDateText(t *testing.T) {
	assert.True(t, budget.Date{}.IsZero())
	assert.Empty(t, budget.Date{}.String())
	assert.Zero(t, budget.Date{}.Year())
	_, err := budget.Date{}.MarshalText()
	assert.Error(t, err)
	for _, d := range [][3]int{{1899, 1, 1}, {2017, 0, 1}, {2017, 1, 0}, {2017, 13, 1}, {2017, 2, 29}} {
		_, err := budget.NewDate(d[0], d[1], d[2])
		var rangeError *budget.RangeError
		assert.ErrorAs(t, err, &rangeError)
	}
}

// Every day of the calendar, and no other, is read, printed and ordered as the
// time package has it.
func TestDateAgainstCalendar(t *testing.T) {
	var last budget.Date
	for day := time.Date(1999, 12, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2002; day = day.AddDate(0, 0, 1) {
		text := day.Format("2006-01-02")
		d, err := budget.ParseDate(text)
		require.NoError(t, err)
		assert.Equal(t, text, d.String())
		assert.Equal(t, 1, d.Compare(last))
		last = d
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("2017-11-08")
	f.Add("2000-02-29")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := budget.ParseDate(text)
		if err != nil {
			return
		}
		want, timeErr := time.Parse("2006-01-02", text)
		require.NoError(t, timeErr)
		assert.Equal(t, want.Format("2006-01-02"), d.String())
	})
}
