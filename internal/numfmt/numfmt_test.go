package numfmt_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/numfmt"
)

func shown(t *testing.T, code, value string) string {
	t.Helper()
	text, _, ok := numfmt.Parse(code).Number(value, false)
	require.True(t, ok, value)
	return text
}

// What ECMA-376 part 1, 18.8.31 prescribes of each code, in Dutch notation.
func TestNumbers(t *testing.T) {
	for _, c := range []struct{ code, value, want string }{
		{"General", "1234567", "1234567"},
		{"General", "1234567.5", "1234567,5"},
		{"General", "-0.5", "-0,5"},
		{"General", "0", "0"},
		{"General", "0.30000000000000004", "0,3"},
		{"General", "12345678901", "12345678901"},
		{"General", "123456789012", "1,23457E+11"},
		{"General", "1234567.891234", "1234567,891"},
		{"General", "0.123456789012", "0,123456789"},
		{"General", "1.2345678901234E-5", "1,23457E-05"},
		{"General", "1E-5", "0,00001"},
		{"", "12.5", "12,5"},
		{"0", "2.5", "3"},
		{"0", "-2.5", "-3"},
		{"0.00", "2.6749999999999998", "2,68"},
		{"00000", "123", "00123"},
		{"#", "0", ""},
		{"#,##0", "1234567", "1.234.567"},
		{"#,##0", "-1234.5", "-1.235"},
		{"#,##0", "999.5", "1.000"},
		{"#,##0,", "1234567", "1.235"},
		{"#,##0.0,,", "1234567", "1,2"},
		{"0.0,", "12345", "12,3"},
		{"#,##0.00", "0.005", "0,01"},
		{"#.##", "12", "12,"},
		{".00", "12.5", "12,50"},
		{"0.0##", "1.25", "1,25"},
		{"0,000", "5", "0.005"},
		{"0%", "0.125", "13%"},
		{"0.0%", "-0.1234", "-12,3%"},
		{`0"%"`, "12", "12%"},
		{`0\%`, "12", "12%"},
		{"#,##0;(#,##0)", "-1234", "(1.234)"},
		{"#,##0_);(#,##0)", "1234", "1.234"},
		{"#,##0;[Red]-#,##0", "-1234", "-1.234"},
		{`#,##0;-#,##0;"-"`, "0", "-"},
		{`#,##0;-#,##0;-`, "0", "-"},
		{`#,##0;-#,##0;`, "0", ""},
		{`#,##0;-#,##0;"-"`, "0.4", "0"},
		{";;;", "5", ""},
		{`_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ `, "1234.5", "€ 1.234,50"},
		{`_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ `, "-1234.5", "€ -1.234,50"},
		{`_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ `, "0", "€ -"},
		{`[$€-413] #,##0`, "12345", "€ 12.345"},
		{`[$-413]#,##0`, "12345", "12.345"},
		{`#,##0 "V";#,##0 "N"`, "-12", "12 N"},
		{`"x" 0`, "-3", "-x 3"},
		{"[>=1000]#,##0,;0", "4600", "5"},
		{"[>=1000]#,##0,;0", "460", "460"},
		{"[>=1000]#,##0,;0", "-46", "-46"},
		{"[<0](0);0", "-7", "(7)"},
		{"[=1]\"een\";[=2]\"twee\";0", "2", "twee"},
		{"[=1]\"een\";[=2]\"twee\";0", "7", "7"},
		{"[<>3]0;\"drie\"", "3", "drie"},
		{"[<=-5]0;[>5]0.0;0.00", "-6", "6"},
		{"[<=-5]0;[>5]0.0;0.00", "6", "6,0"},
		{"0.00E+00", "12345", "1,23E+04"},
		{"0.00E+00", "0.00012", "1,20E-04"},
		{"##0.0E+0", "12345", "12,3E+3"},
		{"##0.0E+0", "0.00012", "120,0E-6"},
		{"0.0E-0", "99.99", "1,0E2"},
		{"0.0E+0", "0", "0,0E+0"},
		{"# ?/?", "1.5", "1 1/2"},
		{"# ??/??", "0.3125", "5/16"},
		{"# ?/16", "2.5", "2 8/16"},
		{"# ?/60000", "0.5", "30000/60000"},
		{"# ?/190000", "0.5", "1/2"},
		{"?/?", "1.5", "3/2"},
		{"# ?/?", "2.99999", "3"},
		{"# ?/?", "0.001", "0"},
		{"# ##0", "1234", "1 234"},
		{`000\.000`, "12345", "012.345"},
		{"00-00", "1234", "12-34"},
		{"@", "1234.5", "1234,5"},
		{`"stand" General`, "12.5", "stand 12,5"},
		{"#,##0,", "499", "0"},
		{"#,##0", "-0.3", "-0"},
	} {
		assert.Equal(t, c.want, shown(t, c.code, c.value), "%s of %s", c.code, c.value)
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ code, value, want string }{
		{numfmt.BuiltIn(14), "43465", "31-12-2018"},
		{"dd/mm/yyyy", "43466", "01-01-2019"},
		{`dd\-mm\-yyyy;@`, "43466", "01-01-2019"},
		{"d mmmm yyyy", "43466", "1 januari 2019"},
		{"[$-413]d mmm yyyy;@", "43525", "1 mrt 2019"},
		{"[$-409]d mmm yyyy;@", "43525", "1 Mar 2019"},
		{"[$-409]dddd d mmmm", "43525", "Friday 1 March"},
		{"[$-409]ddd", "43525", "Fri"},
		{"[$-F800]dddd, mmmm dd, yyyy", "43525", "vrijdag 1 maart 2019"},
		{"[$-F400]h:mm:ss AM/PM", "0.5", "12:00:00"},
		{"ddd d-m-yy", "43525", "vr 1-3-19"},
		{"mmmmm", "43525", "m"},
		{"yyyy", "43525", "2019"},
		{"yyyy", "2018", "1905"},
		{"d-m-yyyy", "60", "29-2-1900"},
		{"d-m-yyyy", "59", "28-2-1900"},
		{"d-m-yyyy", "61", "1-3-1900"},
		{"d-m-yyyy", "1", "1-1-1900"},
		{"d-m-yyyy", "0", "0-1-1900"},
		{"d-m-yyyy", "2958465", "31-12-9999"},
		{"d-m-yyyy", "2958466", "2958466"},
		{"d-m-yyyy", "-1", "-1"},
		{"h:mm", "0.75", "18:00"},
		{"hh:mm:ss", "0.0000115740740740741", "00:00:01"},
		{"h:mm AM/PM", "0.75", "6:00 PM"},
		{"h:mm A/P", "0.25", "6:00 A"},
		{"[h]:mm", "1.5", "36:00"},
		{"[mm]:ss", "0.0425", "61:12"},
		{"[s]", "0.001", "86"},
		{"mm:ss.0", "0.00001", "00:00,9"},
		{"d-m-yyyy h:mm", "43465.9999999", "1-1-2019 0:00"},
	} {
		assert.Equal(t, c.want, shown(t, c.code, c.value), "%s of %s", c.code, c.value)
	}
	text, exact, ok := numfmt.Parse("d-m-yyyy").Number("42003", true)
	assert.True(t, ok)
	assert.Equal(t, "31-12-2018", text, "days that count from 1904 are 1462 fewer")
	assert.Equal(t, "42003", exact)
}

func TestExact(t *testing.T) {
	for value, want := range map[string]string{
		"1234567": "1234567", "2.6749999999999998": "2.675", "1.0000000000000001E-5": "0.00001", "1e3": "1000",
		"-0012.50": "-12.5", "-0": "0", " 5 ": "5", "33955.000000000001": "33955", "1e300": "1" + strings.Repeat("0", 300), strings.Repeat("9", 300): "1" + strings.Repeat("0", 300),
	} {
		_, exact, ok := numfmt.Parse("0").Number(value, false)
		assert.True(t, ok, value)
		assert.Equal(t, want, exact, value)
	}
	for _, value := range []string{"", "-", "abc", "1,5", "1.2.3", "1E", "1E999", "1E500", "1E-500", "0x1", strings.Repeat("9", 500), "NaN", "1E5.5"} {
		_, _, ok := numfmt.Parse("0").Number(value, false)
		assert.False(t, ok, value)
	}
}

func TestTexts(t *testing.T) {
	assert.Equal(t, "Lasten", numfmt.Parse("#,##0").Text("Lasten"))
	assert.Equal(t, "Lasten", numfmt.Parse("@").Text("Lasten"))
	assert.Equal(t, "Totaal Lasten", numfmt.Parse(`0;0;0;"Totaal "@`).Text("Lasten"))
	assert.Equal(t, "", numfmt.Parse(";;;").Text("Lasten"))
	assert.Equal(t, " Lasten ", numfmt.Parse(numfmt.BuiltIn(44)).Text("Lasten"))
	assert.Equal(t, "12", shown(t, numfmt.BuiltIn(1234), "12"), "a number of no format is General")
	assert.Equal(t, "(5)", shown(t, numfmt.BuiltIn(37), "-5"))
	assert.Equal(t, "5", shown(t, strings.Repeat("0", 5000), "5"), "too long for a format")
	assert.Equal(t, strings.Repeat("0", 2999)+"5", shown(t, strings.Repeat("0", 3000), "5"))
	_, _, ok := numfmt.Parse("[unclosed").Number("5", false)
	assert.True(t, ok, "what stands for nothing stands for itself")
}

// What is shown by a plain format is the number itself, rounded: a second computation, by fractions.
func FuzzRounds(f *testing.F) {
	f.Add("#,##0.00", "1234.565", byte(2))
	f.Add(`_ "€" * #,##0.00_ ;[Red](0);"-"??;@`, "-1E-7", byte(0))
	f.Add("[h]:mm:ss.000", "43465.99999", byte(3))
	f.Add("# ??/??", "0.999", byte(1))
	f.Add("##0.0E+0", "1e300", byte(15))
	f.Add("0", "1e400", byte(0))
	f.Fuzz(func(t *testing.T, code, value string, places byte) {
		format := numfmt.Parse(code)
		_, exact, ok := format.Number(value, false)
		_ = format.Text(value)
		if !ok {
			return
		}
		again, exactly, _ := numfmt.Parse("0").Number(exact, false)
		assert.Equal(t, exact, exactly, "what is exact stays so")
		_ = again
		n := int(places % 16)
		text, _, _ := numfmt.Parse("0."+strings.Repeat("0", n)).Number(value, false)
		text = strings.Replace(text, ",", ".", 1)
		got, want := new(big.Rat), new(big.Rat)
		_, ok = got.SetString(strings.TrimSuffix(text, "."))
		require.True(t, ok, text)
		_, ok = want.SetString(exact)
		require.True(t, ok, exact)
		off := new(big.Rat).Sub(got, want)
		half := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Mul(big.NewInt(2), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)))
		assert.LessOrEqual(t, off.Abs(off).Cmp(half), 0, "%s shown as %s", exact, text)
	})
}
