package budget_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
)

func TestAmountFormat(t *testing.T) {
	for _, c := range []struct{ verb, amount, want string }{
		{"%v", "1234567.5", "1234567.50"},
		{"%s", "-1234567.5", "-1234567.50"},
		{"%q", "12", `"12"`},
		{"%n", "1234567.89", "1.234.567,89"},
		{"%n", "-1655", "-1.655"},
		{"%n", "999", "999"},
		{"%n", "1000", "1.000"},
		{"%n", "0.125", "0,125"},
		{"%n", "100000000000000000000.5", "100.000.000.000.000.000.000,50"},
		{"%.0n", "1234567.89", "1.234.568"},
		{"%.1n", "12.25", "12,3"},
		{"%.1n", "12.5", "12,5"},
		{"%.2n", "12", "12,00"},
		{"%.2n", "-0.004", "0,00"},
		{"%.3n", "12.5", "12,500"},
		{"%.6v", "12.5", "12.500000"},
		{"%.0v", "-0.5", "-1"},
		{"%+n", "353", "+353"},
		{"%+n", "-353", "-353"},
		{"%+n", "0", "0"},
		{"%8n", "1655", "   1.655"},
		{"%-8n|", "1655", "1.655   |"},
		{"%08v", "-12.5", "-0012.50"},
		{"%08n", "12", "      12"},
		{"%+.2q", "12", `"+12.00"`},
		{"%d", "12.5", "%!d(budget.Amount=12.50)"},
		{"%x", "1", "%!x(budget.Amount=1)"},
	} {
		assert.Equal(t, c.want, fmt.Sprintf(c.verb, euro(c.amount)), "%s of %s", c.verb, c.amount)
	}
}

func TestAmountFormatPrecisionIsBounded(t *testing.T) {
	got := fmt.Sprintf("%.5000v", euro("0.00000000000000000001"))
	assert.Equal(t, "0.00000000000000000001"+strings.Repeat("0", 80), got)
}

func TestFormatAmount(t *testing.T) {
	a := euro("-1234567.5")
	assert.Equal(t, "-1.234.567,50", budget.Dutch.FormatAmount(a))
	assert.Equal(t, "-1,234,567.50", budget.English.FormatAmount(a))
	assert.Equal(t, "-1234567,50", budget.Mixed.FormatAmount(a))
	assert.Equal(t, "-1.234.567,50", budget.Locale(7).FormatAmount(a))
}
