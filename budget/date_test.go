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
	var decided budget.Date
	fmt.Println(decided.UnmarshalText([]byte("2017-11-08")))
	fmt.Println(decided.Year(), decided < "2017-12-31")
	fmt.Println(decided.UnmarshalText([]byte("2017-02-29")))
	// Output:
	// <nil>
	// 2017 true
	// parse date "2017-02-29": want year, month and day of the calendar, such as "2017-11-08"
}

func TestDateIsStrict(t *testing.T) {
	for _, text := range []string{"", "2017-1-08", "08-11-2017", "2017/11/08", "2017-13-01", "2017-00-10", "2017-04-31",
		"2017-04-00", "1899-12-31", "3000-01-01", "2017-11-08 ", "2017-1x-08", "201x-11-08", "2017-11-0x", "1900-02-29"} {
		d := budget.Date("2017-11-08")
		var parseError *budget.ParseError
		require.ErrorAs(t, d.UnmarshalText([]byte(text)), &parseError, text)
		assert.Equal(t, text, parseError.Input)
		assert.Equal(t, budget.Date("2017-11-08"), d, "after an error it is what it was")
		_, err := budget.Date(text).MarshalText()
		assert.ErrorAs(t, err, &parseError, text)
		assert.Zero(t, budget.Date(text).Year(), text)
	}
	var none *budget.Date
	assert.ErrorContains(t, none.UnmarshalText([]byte("2017-11-08")), "nil")
}

// Every day of the calendar is read, written and ordered as the time package
// has it.
func TestDateAgainstCalendar(t *testing.T) {
	var last budget.Date
	for day := time.Date(1999, 12, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2002; day = day.AddDate(0, 0, 1) {
		var d budget.Date
		require.NoError(t, d.UnmarshalText([]byte(day.Format("2006-01-02"))))
		text, err := d.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, day.Format("2006-01-02"), string(text))
		assert.Equal(t, day.Year(), d.Year())
		assert.Less(t, last, d)
		last = d
	}
}
