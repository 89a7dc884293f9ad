package budget_test

import (
	"testing"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

// TestNoAllocations covers what is called once per figure.
func TestNoAllocations(t *testing.T) {
	a, b, index := euro("33955000"), euro("-1655000.25"), rate("1.0235")
	amounts := []budget.Amount{a, b, a, b, a}
	text, quoted, room := []byte("-1655000.25"), []byte(`"-1655000.25"`), make([]byte, 0, 32)
	var fromText, fromBytes any = "-1655000.25", text // as a driver hands them over
	var total budget.Amount
	var failed error
	keep := func(x budget.Amount, err error) {
		total = total.Add(x)
		if err != nil {
			failed = err
		}
	}
	for name, f := range map[string]func(){
		"Add":                 func() { keep(a.Add(b), nil) },
		"Sub":                 func() { keep(a.Sub(b), nil) },
		"Neg":                 func() { keep(b.Neg().Abs(), nil) },
		"Sum":                 func() { keep(budget.Sum(amounts...), nil) },
		"Mul":                 func() { keep(a.Mul(index, 2, budget.HalfUp)) },
		"Div":                 func() { keep(a.Div(index, 2, budget.HalfUp)) },
		"Round":               func() { keep(b.Round(-3, budget.HalfUp), nil) },
		"Cmp":                 func() { keep(budget.Euros(int64(a.Cmp(b))), nil) },
		"ParseAmount":         func() { keep(budget.ParseAmount("-1655000.25")) },
		"printed.ParseAmount": func() { keep(printed.ParseAmount("12.345.678,90", printed.Dutch)) },
		"Locale.Read": func() {
			c, err := printed.Read("-1.655", printed.Dutch)
			n, _, _ := c.Number()
			keep(budget.Euros(n), err)
		},
		"Locale.Read with signs": func() {
			c, err := printed.Read("€ 4.851.559,-", printed.Dutch)
			n, _, _ := c.Number()
			keep(budget.Euros(n), err)
		},
		"Printed": func() {
			p, err := budget.NewPrinted(33955, 0, budget.InThousands)
			keep(p.Amount().Add(p.Step()), err)
		},
		"Print": func() {
			p, err := budget.Print(a, 0, budget.InThousands, budget.HalfUp)
			keep(p.Amount(), err)
		},
		"UnmarshalText": func() {
			var x budget.Amount
			keep(x, x.UnmarshalText(text))
		},
		"UnmarshalJSON": func() {
			var x budget.Amount
			keep(x, x.UnmarshalJSON(quoted))
		},
		"Scan of text": func() {
			var x budget.Amount
			keep(x, x.Scan(fromText))
		},
		"Scan of bytes": func() {
			var x budget.Amount
			keep(x, x.Scan(fromBytes))
		},
		"AppendText": func() {
			var err error
			room, err = b.AppendText(room[:0])
			keep(b, err)
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
	if failed != nil || total.IsZero() {
		t.Errorf("the calls themselves failed: %v, %s", failed, total)
	}
}
