package digits_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/digits"
)

func TestScan(t *testing.T) {
	for s, want := range map[string]struct {
		coef     int64
		decimals int
	}{
		"0": {0, 0}, "1234": {1234, 0}, "1.234": {1234, 0}, "1.234.567,89": {123456789, 2}, "-12,5": {-125, 1}, "0,740": {740, 3},
		"1234,567": {1234567, 3}, "999.999.999.999.999.999": {999_999_999_999_999_999, 0}, "1.234.567.890.123.456,78": {123456789012345678, 2},
	} {
		coef, decimals, ok := digits.Scan(s, '.', ',')
		assert.True(t, ok, s)
		assert.Equal(t, want.coef, coef, s)
		assert.Equal(t, want.decimals, decimals, s)
	}
	for _, s := range []string{"", "-", "007", "12.34", "1234.567", "1.23.4", "0.123", "12,", ",5", "1,2,3", "1.2345", "1e3", "+5", " 5", "1.000.000.000.000.000.000"} {
		_, _, ok := digits.Scan(s, '.', ',')
		assert.False(t, ok, s)
	}
	_, _, ok := digits.Scan("1.234", 0, ',')
	assert.False(t, ok, "no mark groups")
}

func TestRun(t *testing.T) {
	for s, want := range map[string]int{"": 0, "x1": 0, ",5": 0, "12": 2, "12,5 %": 4, "12,": 2, "1.234.": 5, "1..2": 1, "6-7": 1, "12e": 2} {
		assert.Equal(t, want, digits.Run(s), s)
	}
}

func TestAmbiguous(t *testing.T) {
	for _, s := range []string{"1.234", "1,234", "1234.567"} {
		assert.True(t, digits.Ambiguous(s), s)
	}
	for _, s := range []string{"", "234", ".234", "0.740", "1.23", "1.2345", "1.234.567", "1.234,567", "12345", "4.1.1", "1.2.3"} {
		assert.False(t, digits.Ambiguous(s), s)
	}
}
