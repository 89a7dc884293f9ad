package printed_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// TestReadNumbers holds one spelling per line, most of them from printed documents, each with what a
// reader takes it to say.
func TestReadNumbers(t *testing.T) {
	for s, want := range map[string]struct {
		coef     int64
		decimals int
	}{
		"33.955": {33955, 0}, "-1.655": {-1655, 0}, "0": {0, 0}, "353": {353, 0}, "1038": {1038, 0}, "2.018": {2018, 0},
		"12.345.678,90": {1234567890, 2}, "12345678,90": {1234567890, 2}, "0,5": {5, 1}, "0,50": {50, 2}, "-0,05": {-5, 2},
		"1.234": {1234, 0}, "5.810.503-": {-5810503, 0}, "-/- 22": {-22, 0}, "500 -/-": {-500, 0}, "-/-500": {-500, 0},
		"€ 4.851.559-": {-4851559, 0}, "€ -500": {-500, 0}, "-€ 500": {-500, 0}, "- € 500": {-500, 0}, "€ 606": {606, 0}, "606 €": {606, 0},
		"EUR 606": {606, 0}, "606 euro": {606, 0}, "€\u00a01.000": {1000, 0}, "€ 1.000,-": {1000, 0}, "1.000,--": {1000, 0},
		"€ 1.000,– ": {1000, 0}, "-1.000,-": {-1000, 0}, "1.000,- -": {-1000, 0}, "1.000,-- €": {1000, 0},
		"−1.655": {-1655, 0}, "–1.655": {-1655, 0}, "‑1.655": {-1655, 0}, "—1.655": {-1655, 0}, "1.655−": {-1655, 0}, "- 1.655": {-1655, 0},
		"(1.655)": {-1655, 0}, "( 1.655 )": {-1655, 0}, "€ (1.655)": {-1655, 0}, "(€ 1.655)": {-1655, 0}, "(1.655) €": {-1655, 0},
		"+353": {353, 0}, "+ 353": {353, 0}, "\t33.955\n": {33955, 0}, "\u200933.955\u202f": {33955, 0}, "\ufeff12": {12, 0},
		"999.999.999.999.999.999": {999999999999999999, 0}, "9.223.372.036.854.775.807": {math.MaxInt64, 0},
		"-9223372036854775807": {-math.MaxInt64, 0}, "0,000000000000000001": {1, 18}, "-0": {0, 0}, "-0,00": {0, 2},
	} {
		c, err := printed.Read(s, printed.Dutch)
		require.NoError(t, err, s)
		coef, decimals, ok := c.Number()
		assert.True(t, ok, s)
		assert.Equal(t, want.coef, coef, s)
		assert.Equal(t, want.decimals, decimals, s)
		assert.False(t, c.IsPercentage(), s)
		assert.Equal(t, printed.NotMissing, c.Missing(), s)
		assert.Equal(t, budget.Neutraal, c.Effect(), s)
		assert.Empty(t, c.Footnote(), s)
	}
}

func TestReadPercentagesMarksAndNotes(t *testing.T) {
	type want struct {
		percentage bool
		coef       int64
		effect     budget.Effect
		note       string
	}
	for s, w := range map[string]want{
		"97%":          {true, 97, budget.Neutraal, ""},
		"18,4 %":       {true, 184, budget.Neutraal, ""},
		"18,4\u00a0%":  {true, 184, budget.Neutraal, ""},
		"-/- 22%":      {true, -22, budget.Neutraal, ""},
		"-0,4%*":       {true, -4, budget.Neutraal, "*"},
		"12%-":         {true, -12, budget.Neutraal, ""},
		"(12,5%)":      {true, -125, budget.Neutraal, ""},
		"(12,5)%":      {true, -125, budget.Neutraal, ""},
		"101.549 N":    {false, 101549, budget.Nadeel, ""},
		"7.168N":       {false, 7168, budget.Nadeel, ""},
		"N 31.393":     {false, 31393, budget.Nadeel, ""},
		"V 12":         {false, 12, budget.Voordeel, ""},
		"v12":          {false, 12, budget.Voordeel, ""},
		"−909 V":       {false, -909, budget.Voordeel, ""},
		"353 (V)":      {false, 353, budget.Voordeel, ""},
		"€ 353 nadeel": {false, 353, budget.Nadeel, ""},
		"6,7*":         {false, 67, budget.Neutraal, "*"},
		"1.234**":      {false, 1234, budget.Neutraal, "**"},
		"1.234 *":      {false, 1234, budget.Neutraal, "*"},
		"1.234¹²":      {false, 1234, budget.Neutraal, "¹²"},
		"12 V *":       {false, 12, budget.Voordeel, "*"},
	} {
		c, err := printed.Read(s, printed.Dutch)
		require.NoError(t, err, s)
		coef, _, ok := c.Number()
		assert.True(t, ok)
		assert.Equal(t, w, want{c.IsPercentage(), coef, c.Effect(), c.Footnote()}, s)
		_, isPrinted := c.Printed(budget.InThousands)
		assert.Equal(t, !w.percentage, isPrinted, s)
	}
}

func TestReadMissing(t *testing.T) {
	for want, cells := range map[printed.Missing][]string{
		printed.MissingBlank:       {"", " ", "\u00a0", "\t\n", "\u200b"},
		printed.MissingDash:        {"-", " - ", "–", "—", "−", "€ -", "€-", "-,-", "€ -,--"},
		printed.MissingNVT:         {"nvt", "n.v.t.", "n.v.t", "NVT", "N.v.t.", "niet van toepassing", "n v t"},
		printed.MissingNTB:         {"ntb", "n.t.b.", "nader te bepalen", "Nader bepalen op basis van keuze"},
		printed.MissingNNB:         {"nnb", "n.n.b.", "N.N.B.", "nog niet bekend"},
		printed.MissingNB:          {"nb", "n.b.", "n.b.*", "niet bekend"},
		printed.MissingPM:          {"PM", "pm", "p.m.", "P.M.", "pro memorie"},
		printed.MissingUnavailable: {"niet beschikbaar", "Gegevens niet beschikbaar", "gegevens\u00a0niet beschikbaar"},
		printed.MissingUnknown:     {".", "?", "n.b.b."},
	} {
		for _, s := range cells {
			c, err := printed.Read(s, printed.Dutch)
			require.NoError(t, err, "%q", s)
			assert.Equal(t, want, c.Missing(), "%q", s)
			_, _, ok := c.Number()
			assert.False(t, ok, "%q is not a number, and not 0", s)
			_, ok = decimalOf(c)
			assert.False(t, ok)
			_, ok = c.Printed(budget.InEuros)
			assert.False(t, ok)
		}
	}
}

// TestReadRefuses: what is not a figure gets an error that says where, and why or what to do.
func TestReadRefuses(t *testing.T) {
	for s, want := range map[string]struct {
		offset int
		reason string
	}{
		"12.34":      {2, `"." groups thousands, and three digits must follow it, not 2; if the table prints decimals with a point, read it as Mixed or English`},
		"1.23.4":     {1, `three digits must follow it, not 2`},
		"1.-5":       {1, `three digits must follow it, not 0`},
		"1..234":     {1, `three digits must follow it, not 0`},
		"1.234.56":   {5, `three digits must follow it, not 2`},
		"1.2345":     {1, `three digits must follow it, not 4`},
		"1234.567":   {4, `one to three digits, not 0, must come before it; if the table`},
		"0.123":      {1, `one to three digits, not 0, must come before it`},
		".5":         {0, `a digit was expected, not '.'`},
		"12.":        {2, `three digits must follow it, not 0`},
		"--1":        {1, `a second sign`},
		"-1-":        {2, `a second sign`},
		"(-1)":       {1, `a second sign`},
		"(1)-":       {3, `a second sign`},
		"- -/- 1":    {2, `a second sign`},
		"+-1":        {1, `a second sign`},
		"1,5,5":      {3, `a decimal was expected, not ','`},
		"1,":         {2, `no digits after the decimal ","`},
		",5":         {0, `a digit was expected, not ','`},
		"1,5,-":      {3, `decimals before ",-"`},
		"1,-,-":      {1, `a second ",-"`},
		"1 234":      {1, `a blank between digits; these may be two figures`},
		"1\u00a0234": {1, `a blank between digits`},
		"1,2 3":      {3, `a blank between digits`},
		"007":        {0, `a figure does not begin with 0; this may be a code`},
		"350 kind":   {4, `"kind" is not part of a figure; split the words off first`},
		"Lasten":     {0, `"Lasten" is not part of a figure`},
		"12abc34":    {2, `a digit was expected, not 'a'`},
		"1.234(":     {5, `a digit was expected, not '('`},
		"(1.234":     {0, `the parenthesis is not closed`},
		"1.234)":     {5, `a closing parenthesis without an opening one`},
		"(1))":       {2, `a closing parenthesis without an opening one`},
		"V":          {1, `no digits; a letter or sign alone is not a figure`},
		"%":          {0, `no digits`},
		"€":          {3, `no digits`},
		"*":          {0, `a digit was expected, not '*'`},
		"+":          {1, `no digits`},
		"V 12 N":     {5, `a second letter V or N`},
		"€ 12 €":     {7, `a second euro sign; these may be two figures`},
		"€ 12%":      {4, `a euro sign and a percent sign; these may be two figures`},
		"12%%":       {2, `a second percent sign`},
		"12;5":       {2, `a digit was expected, not ';'`},
		"12\xff":     {2, "a digit was expected, not '\ufffd'"},
		"1\x00234":   {1, `a digit was expected, not '\x00'`},
		"٣٤":         {0, `a digit was expected, not '٣'`},

		"9.223.372.036.854.775.808":      {24, `more digits than fit`},
		"123456789012345678901234567890": {19, `more digits than fit`},
		"0,0000000000000000001":          {2, `more than 18 decimals`},
		strings.Repeat("1", 201):         {200, `a cell of more than 200 bytes is not a figure`},
	} {
		c, err := printed.Read(s, printed.Dutch)
		var e *printed.ReadError
		require.ErrorAs(t, err, &e, "%q read as %v", s, c)
		assert.Equal(t, want.offset, e.Offset, "%q: %v", s, err)
		assert.Contains(t, e.Reason, want.reason, s)
		assert.Equal(t, s, e.Input)
		assert.Zero(t, c)
	}
}

func TestReadEnglish(t *testing.T) {
	for s, want := range map[string]string{"1,234.56": "1234.56", "1.234": "1.234", "1,234": "1234", "-12.5": "-12.5", "89.2%": "89.2", "1,234,567-": "-1234567"} {
		c, err := printed.Read(s, printed.English)
		require.NoError(t, err, s)
		d, _ := decimalOf(c)
		assert.Equal(t, want, d.String(), s)
	}
	for _, s := range []string{"1.234,56", "12,34", "1,5", "1.000,-", "1234,567"} {
		_, err := printed.Read(s, printed.English)
		assert.Error(t, err, s)
	}
}

func TestReadMixed(t *testing.T) {
	for s, want := range map[string]string{
		"18,4 %": "18.4", "89.2%": "89.2", "12.34": "12.34", "0.125": "0.125", "1234.567": "1234.567", "1.234.567": "1234567",
		"1.234,5": "1234.5", "1.2345": "1.2345", "1,234": "1.234", "1038": "1038", "€ 1.000,-": "1000", "-12.5": "-12.5", "(1.234,50)": "-1234.5",
	} {
		c, err := printed.Read(s, printed.Mixed)
		require.NoError(t, err, s)
		d, _ := decimalOf(c)
		assert.Equal(t, want, d.String(), s)
	}
	for s, want := range map[string]string{
		"1.234":    "the point can group thousands or stand before decimals; read the table as Dutch or as English",
		"-33.955":  "the point can group thousands or stand before decimals",
		"123.456":  "the point can group thousands or stand before decimals",
		".567":     "a digit was expected",
		"1,234.5":  "a decimal was expected",
		"1.2.3":    "three digits must follow it",
		"1\x00234": "a digit was expected",
	} {
		_, err := printed.Read(s, printed.Mixed)
		var e *printed.ReadError
		require.ErrorAs(t, err, &e, s)
		assert.Contains(t, e.Reason, want, s)
	}
}

func TestUnknownLocale(t *testing.T) {
	l := printed.Locale(13)
	assert.Equal(t, "Locale(13)", l.String())
	_, err := printed.Read("12", l)
	assert.EqualError(t, err, `read "12" as a figure in Locale(13) spelling: at offset 0: no such spelling; use Dutch, English or Mixed`)
	_, err = printed.ParseAmount("12", l)
	assert.Error(t, err)
	assert.Equal(t, []string{"Dutch", "English", "Mixed"}, []string{printed.Dutch.String(), printed.English.String(), printed.Mixed.String()})
}

func TestLocaleParseAmount(t *testing.T) {
	for s, want := range map[string]string{
		"12.345.678,90": "12345678.90", "-606": "-606", "€ 4.851.559-": "-4851559", "0,12345": "0.12345", "(1,50)": "-1.50",
		"999.999.999.999.999.999": "999999999999999999", "9.223.372.036.854.775.807": "9223372036854775807",
	} {
		got, err := printed.ParseAmount(s, printed.Dutch)
		require.NoError(t, err, s)
		assert.Equal(t, want, got.String())
	}
}
