package printed_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{"33.955", "€ 4.851.559-", "-/- 22%", "(1.234,50)", "N 31.393", "1.000,--", "n.n.b.", "1.-5", "--1", "18,4 %*", "353 (V)", "€ -", "٣"} {
		f.Add(s, uint8(0))
		f.Add(s, uint8(2))
	}
	f.Fuzz(func(t *testing.T, s string, locale uint8) {
		l := printed.Locale(locale % 4)
		c, err := printed.Read(s, l)
		if err != nil {
			var r *printed.ReadError
			if !errors.As(err, &r) || r.Input != s || r.Offset < 0 || r.Offset > len(s) || c != (printed.Cell{}) {
				t.Errorf("%q: %v, %v", s, c, err)
			}
			return
		}
		checkCell(t, s, c)
		a, err := printed.ParseAmount(s, l)
		if err == nil {
			if d, ok := decimalOf(c); !ok || a.Decimal().Cmp(d) != 0 {
				t.Errorf("%q is %s to ParseAmount and %s to Read", s, a, d)
			}
		}
	})
}

// checkCell: a cell has a number or a reason why not, and its number prints back as it was read.
func checkCell(t *testing.T, s string, c printed.Cell) {
	t.Helper()
	coef, decimals, ok := c.Number()
	if ok == (c.Missing() != printed.NotMissing) {
		t.Errorf("%q: a number: %v, missing: %q", s, ok, c.Missing())
	}
	if !strings.Contains(s, c.Footnote()) {
		t.Errorf("%q has footnote %q", s, c.Footnote())
	}
	p, isPrinted := c.Printed(budget.InThousands)
	if !isPrinted {
		return
	}
	again, err := printed.Read(p.String(), printed.Dutch)
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

func FuzzParseUnit(f *testing.F) {
	for _, s := range []string{"(bedragen x € 1.000)", "x € 1.000,--", "(bedragen x € 1 mln…)", "in hele euro’s", "x", "x € 100"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := printed.ParseUnit(s)
		if err != nil {
			var p *budget.ParseError
			if !errors.As(err, &p) || p.Input != s || p.Offset < 0 || p.Offset > len(s) {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		if again, err := printed.ParseUnit("Lasten (bedragen " + u.String() + ")"); err != nil || again != u {
			t.Errorf("%q is %s, and that is %s, %v", s, u, again, err)
		}
	})
}

func FuzzSplitFootnote(f *testing.F) {
	f.Add("Overhead1")
	f.Add("Saldo (na wijziging) 2)")
	f.Fuzz(func(t *testing.T, s string) {
		text, note := printed.SplitFootnote(s)
		if !strings.HasPrefix(strings.TrimLeft(s, " \t"), text) && !strings.Contains(s, text) || !strings.Contains(s, note) {
			t.Errorf("%q splits into %q and %q", s, text, note)
		}
		if again, _ := printed.SplitFootnote(text); note == "" && again != text {
			t.Errorf("%q has no note, but %q has", s, text)
		}
	})
}
