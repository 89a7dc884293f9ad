package budget_test

import (
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestAmountString(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "-0": "0", "-0.00": "0", "12": "12", "12.0": "12", "12.5": "12.50", "12.05": "12.05", "12.345": "12.345",
		"12.3456": "12.3456", "12.34567": "12.34567", "0.1": "0.10", "0.0001": "0.0001", "0.00001": "0.00001", "-0.5": "-0.50",
		"33955000": "33955000", "100000000000000000000.1": "100000000000000000000.10", "-100000000000000000000": "-100000000000000000000",
		"99999999999999.9999": "99999999999999.9999", "99999999999999999999": "99999999999999999999",
	} {
		a, err := budget.ParseAmount(in)
		require.NoError(t, err)
		assert.Equal(t, want, a.String())
		assert.Equal(t, a, euro(want), "the canonical form reads back")
	}
}

func TestParseAmountRefuses(t *testing.T) {
	long := strings.Repeat("9", 41)
	for in, want := range map[string]string{
		"":                 `parse amount "": a digit was expected; write for example -1234.50`,
		"-":                `parse amount "-": at offset 1: a digit was expected; write for example -1234.50`,
		"--1":              `parse amount "--1": at offset 1: a digit was expected; write for example -1234.50`,
		"+1":               `parse amount "+1": a digit was expected; write for example -1234.50`,
		" 1":               `parse amount " 1": a digit was expected; write for example -1234.50`,
		"1 ":               `parse amount "1 ": at offset 1: only digits and one decimal point are allowed here; write for example -1234.50`,
		"12,50":            `parse amount "12,50": at offset 2: only digits and one decimal point are allowed here; write for example -1234.50`,
		"1e3":              `parse amount "1e3": at offset 1: only digits and one decimal point are allowed here; write for example -1234.50`,
		".5":               `parse amount ".5": a digit was expected; write for example -1234.50`,
		"1.":               `parse amount "1.": at offset 2: a digit was expected after the decimal point`,
		"1.-5":             `parse amount "1.-5": at offset 2: a digit was expected after the decimal point`,
		"1.23.4":           `parse amount "1.23.4": at offset 4: only digits are allowed after the decimal point`,
		"007":              `parse amount "007": drop the leading zero`,
		"-00.5":            `parse amount "-00.5": at offset 1: drop the leading zero`,
		long:               `parse amount "` + long + `": more than 40 digits before the point`,
		"0." + long:        `parse amount "0.` + long + `": at offset 2: more than 40 decimals; round it first`,
		"NaN":              `parse amount "NaN": a digit was expected; write for example -1234.50`,
		"1" + "\u0660":     `parse amount "1٠": at offset 1: only digits and one decimal point are allowed here; write for example -1234.50`,
		"1.234.567.89":     `parse amount "1.234.567.89": at offset 5: only digits are allowed after the decimal point`,
		"12345678901234x":  `parse amount "12345678901234x": at offset 14: only digits and one decimal point are allowed here; write for example -1234.50`,
		"0.12345678901234": "",
	} {
		_, err := budget.ParseAmount(in)
		if want == "" {
			assert.NoError(t, err)
			continue
		}
		assert.EqualError(t, err, want)
		var p *budget.ParseError
		require.ErrorAs(t, err, &p)
		assert.Equal(t, in, p.Input)
	}
}

func TestParseErrorIsShort(t *testing.T) {
	_, err := budget.ParseAmount(strings.Repeat("1", 1_000_000))
	assert.Less(t, len(err.Error()), 300)
	assert.Contains(t, err.Error(), "(1000000 bytes)")
}

func TestMustParseAmountPanics(t *testing.T) {
	assert.Panics(t, func() { budget.MustParseAmount("1.-5") })
}

func TestAmountText(t *testing.T) {
	text, err := euro("-12.5").MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "-12.50", string(text))

	a := euro("1")
	require.Error(t, a.UnmarshalText([]byte("1.234,50")))
	assert.Equal(t, euro("1"), a, "an error leaves the amount as it was")
	require.NoError(t, a.UnmarshalText([]byte("-12.50")))
	assert.Equal(t, euro("-12.5"), a)
}

func TestAmountJSON(t *testing.T) {
	type line struct {
		Lasten budget.Amount            `json:"lasten"`
		Baten  *budget.Amount           `json:"baten"`
		Map    map[budget.Amount]string `json:"map,omitempty"`
	}
	in := line{Lasten: euro("33955000.5"), Map: map[budget.Amount]string{euro("1.5"): "x"}}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"lasten":"33955000.50","baten":null,"map":{"1.50":"x"}}`, string(text))
	var out line
	require.NoError(t, json.Unmarshal(text, &out))
	assert.Equal(t, in, out)
}

func TestAmountJSONRefuses(t *testing.T) {
	var a budget.Amount
	var p *budget.ParseError
	for in, want := range map[string]string{
		`12.50`:      "write it between quotes",
		`null`:       "leave the field out, or read into a pointer",
		`"12,50"`:    "only digits and one decimal point",
		`"\u0031"`:   "a digit was expected",
		`["1"]`:      "write it between quotes",
		`""`:         "a digit was expected",
		`true`:       "write it between quotes",
		`{"a": "1"}`: "write it between quotes",
	} {
		err := json.Unmarshal([]byte(in), &a)
		require.Error(t, err, in)
		require.ErrorAs(t, err, &p, in)
		assert.Contains(t, err.Error(), want, in)
	}
	assert.True(t, a.IsZero())
}

// TestNilTargets: a method called on a nil pointer returns an error.
func TestNilTargets(t *testing.T) {
	var a *budget.Amount
	var u *budget.Unit
	for name, err := range map[string]error{
		"Amount.UnmarshalText": a.UnmarshalText([]byte("1")),
		"Amount.UnmarshalJSON": a.UnmarshalJSON([]byte(`"1"`)),
		"Amount.Scan":          a.Scan("1"),
		"Unit.UnmarshalText":   u.UnmarshalText([]byte("1")),
	} {
		assert.ErrorContains(t, err, "nil", name)
	}
}

func TestAmountLog(t *testing.T) {
	var out strings.Builder
	log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	log.Info("resultaat", "bedrag", euro("-24738000"))
	assert.Equal(t, "level=INFO msg=resultaat bedrag=-24738000\n", out.String())
}

// What AppendText appends is what MarshalText returns, behind what is there, for amounts of any size.
func TestAppendText(t *testing.T) {
	for _, s := range []string{"0", "-0.05", "12.50", "-9223372036854775807", "123456789012345678901234567890.1250"} {
		a := euro(s)
		want, err := a.MarshalText()
		require.NoError(t, err)
		got, err := a.AppendText([]byte("€ "))
		require.NoError(t, err)
		assert.Equal(t, "€ "+string(want), string(got))
	}
}

// Text and bytes that are no amount are refused alike, and leave what was there.
func TestTextThatIsNoAmount(t *testing.T) {
	for _, s := range []string{"", "-", "01", "1.", "1.5.0", "1,50", " 1", "12345678901234567890123456789012345678901"} {
		_, want := budget.ParseAmount(s)
		require.Error(t, want)
		for _, read := range []func(a *budget.Amount) error{
			func(a *budget.Amount) error { return a.UnmarshalText([]byte(s)) },
			func(a *budget.Amount) error { return a.UnmarshalJSON([]byte(`"` + s + `"`)) },
			func(a *budget.Amount) error { return a.Scan(s) },
			func(a *budget.Amount) error { return a.Scan([]byte(s)) },
		} {
			a := euro("7.25")
			assert.Equal(t, want, read(&a), "%q", s)
			assert.Equal(t, euro("7.25"), a)
		}
	}
}
