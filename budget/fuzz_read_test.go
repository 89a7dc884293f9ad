package budget_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/bbvgo/bbv/budget"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{"33.955", "€ 4.851.559-", "-/- 22%", "(1.234,50)", "N 31.393", "1.000,--", "n.n.b.", "1.-5", "--1", "18,4 %*", "353 (V)", "€ -", "٣"} {
		f.Add(s, uint8(0))
		f.Add(s, uint8(2))
	}
	f.Fuzz(func(t *testing.T, s string, locale uint8) {
		l := budget.Locale(locale % 4)
		c, err := budget.Read(s, l)
		if err != nil {
			var r *budget.ReadError
			if !errors.As(err, &r) || r.Input != s || r.Offset < 0 || r.Offset > len(s) || c != (budget.Cell{}) {
				t.Errorf("%q: %v, %v", s, c, err)
			}
			return
		}
		checkCell(t, s, c)
		a, err := budget.ReadAmount(s, l)
		if err == nil {
			if d, ok := c.Decimal(); !ok || a.Decimal().Cmp(d) != 0 {
				t.Errorf("%q is %s to ParseAmount and %s to Read", s, a, d)
			}
		}
	})
}

// checkCell: a cell has a number or a reason why not, and its number prints back as it was read.
func checkCell(t *testing.T, s string, c budget.Cell) {
	t.Helper()
	coef, decimals, ok := c.Number()
	if ok == (c.Missing() != budget.NotMissing) {
		t.Errorf("%q: a number: %v, missing: %q", s, ok, c.Missing())
	}
	if !strings.Contains(s, c.Footnote()) {
		t.Errorf("%q has footnote %q", s, c.Footnote())
	}
	p, isPrinted := c.Printed(budget.InThousands)
	if !isPrinted {
		return
	}
	again, err := budget.Read(p.String(), budget.Dutch)
	if err != nil {
		t.Fatalf("%q prints as %q: %v", s, p, err)
	}
	coef2, decimals2, _ := again.Number()
	if coef2 != coef || decimals2 != decimals {
		t.Errorf("%q prints as %q", s, p)
	}
	checkDigits(t, s, coef)
}

// checkDigits: reading neither adds nor drops a digit.
func checkDigits(t *testing.T, s string, coef int64) {
	t.Helper()
	keep := func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}
	digits := strings.TrimLeft(strings.Map(keep, s), "0")
	printed := strings.TrimLeft(strings.Map(keep, budget.Euros(coef).String()), "0")
	if digits != printed {
		t.Errorf("%q has the digits %s, its number %s", s, digits, printed)
	}
}

func FuzzPrint(f *testing.F) {
	f.Add(int64(33954500), int8(0), uint8(0), uint8(1), uint8(0))
	f.Add(int64(math.MinInt64), int8(-4), uint8(9), uint8(2), uint8(1))
	f.Fuzz(func(t *testing.T, c int64, e int8, decimals, unit, mode uint8) {
		a := amountOf(t, c, e)
		m := roundings[mode%3]
		p, err := budget.Print(a, int(decimals%10), budget.Unit(unit%3), m)
		if err != nil {
			var r *budget.RangeError
			if !errors.As(err, &r) {
				t.Error(err)
			}
			return
		}
		lo, hi := p.Bounds()
		if m != budget.Truncate && (a.Cmp(lo) < 0 || a.Cmp(hi) > 0) {
			t.Errorf("%s prints as %s, which says from %s to %s", a, p, lo, hi)
		}
		if hi.Sub(lo) != p.Step() || lo.Add(hi) != p.Amount().Add(p.Amount()) {
			t.Errorf("%s says from %s to %s, with step %s", p, lo, hi, p.Step())
		}
		if q, err := budget.Print(p.Amount(), p.Decimals(), p.Unit(), m); err != nil || q != p {
			t.Errorf("%s prints as %s, %v", p, q, err)
		}
		text, _ := p.MarshalText()
		var back budget.Printed
		if err := back.UnmarshalText(text); err != nil || back != p {
			t.Errorf("%s reads back as %s, %v", text, back, err)
		}
	})
}

func FuzzPrintedText(f *testing.F) {
	f.Add("33955 x 1000")
	f.Add("-0.00 x 1")
	f.Fuzz(func(t *testing.T, s string) {
		var p budget.Printed
		if err := p.UnmarshalText([]byte(s)); err != nil {
			return
		}
		if text, err := p.MarshalText(); err != nil || string(text) != s {
			t.Errorf("%q reads, and prints as %q, %v", s, text, err)
		}
	})
}

func FuzzParseUnit(f *testing.F) {
	for _, s := range []string{"(bedragen x € 1.000)", "x € 1.000,--", "(bedragen x € 1 mln…)", "in hele euro’s", "x", "x € 100"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := budget.ParseUnit(s)
		if err != nil {
			var p *budget.ParseError
			if !errors.As(err, &p) || p.Input != s || p.Offset < 0 || p.Offset > len(s) {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		if again, err := budget.ParseUnit("Lasten (bedragen " + u.String() + ")"); err != nil || again != u {
			t.Errorf("%q is %s, and that is %s, %v", s, u, again, err)
		}
	})
}

func FuzzSplitFootnote(f *testing.F) {
	f.Add("Overhead1")
	f.Add("Saldo (na wijziging) 2)")
	f.Fuzz(func(t *testing.T, s string) {
		text, note := budget.SplitFootnote(s)
		if !strings.HasPrefix(strings.TrimLeft(s, " \t"), text) && !strings.Contains(s, text) || !strings.Contains(s, note) {
			t.Errorf("%q splits into %q and %q", s, text, note)
		}
		if again, _ := budget.SplitFootnote(text); note == "" && again != text {
			t.Errorf("%q has no note, but %q has", s, text)
		}
	})
}
