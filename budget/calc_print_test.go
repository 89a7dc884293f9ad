package budget_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestCalcText(t *testing.T) {
	for want, calc := range map[string]budget.Calc{
		"Resultaat = Saldo − Toevoeging + Onttrekking = -24.737.000": resultaat2017(),
		"Baten = 8.855.000":                          stated("Baten", 8855),
		"Omgekeerd = −Lasten = -5.000":               budget.Computed("Omgekeerd", budget.Minus(stated("Lasten", 5))),
		"Kapitaallasten = ?":                         budget.NotStated("Kapitaallasten", budget.Source{}),
		"Som = a + Kapitaallasten = ?":               budget.Computed("Som", budget.Plus(stated("a", 1)), budget.Plus(budget.NotStated("Kapitaallasten", budget.Source{}))),
		" = ?":                                       {},
		"Saldo = (naamloze regel) − Lasten = -4.000": budget.Computed("Saldo", budget.Plus(stated("", 1)), budget.Minus(stated("Lasten", 5))),
		"twee regels = 1.000":                        stated("twee\nregels", 1),
	} {
		assert.Equal(t, want, calc.String())
	}
}

func TestWriteTree(t *testing.T) {
	var b strings.Builder
	require.NoError(t, resultaat2017().WriteTree(&b, budget.InThousands, 0))
	assert.Equal(t, `Resultaat         -24.737
├─ + Saldo        -25.121
│  ├─ + Baten       8.855  Baten
│  └─ − Lasten     33.976  Lasten
├─ − Toevoeging        13  Toevoeging
└─ + Onttrekking      397  Onttrekking
`, b.String())
}

// A source that makes its line longer than 100 characters goes on below, and the lines of the tree go on with it.
func TestWriteTreeWithLongSources(t *testing.T) {
	leaf := func(label string, words int) budget.Calc {
		return budget.Stated(label, budget.Euros(1000), budget.Source{Document: strings.Repeat("stukken ", words) + "j."})
	}
	saldo := func(baten string) budget.Calc {
		lasten := budget.Computed("Lasten", budget.Plus(leaf("Wonen", 10)), budget.Minus(leaf("Zorg", 11)))
		return budget.Computed("Saldo", budget.Minus(lasten), budget.Plus(leaf(baten, 11)))
	}
	var b strings.Builder
	require.NoError(t, saldo("Baten").WriteTree(&b, budget.InThousands, 0))
	assert.Equal(t, `Saldo          1
├─ − Lasten    0
│  ├─ + Wonen  1  stukken stukken stukken stukken stukken stukken stukken stukken stukken stukken j.
│  └─ − Zorg   1  stukken stukken stukken stukken stukken stukken stukken stukken stukken stukken
│                 stukken j.
└─ + Baten     1  stukken stukken stukken stukken stukken stukken stukken stukken stukken stukken
                  stukken j.
`, b.String())

	b.Reset() // 71 characters for name and figure leave less than 30
	require.NoError(t, saldo(strings.Repeat("x", 61)).WriteTree(&b, budget.InThousands, 0))
	assert.Contains(t, b.String(), `
│  ├─ + Wonen                                                       1
│  │      stukken stukken stukken stukken stukken stukken stukken stukken stukken stukken j.
│  └─ − Zorg                                                        1
│         stukken stukken stukken stukken stukken stukken stukken stukken stukken stukken stukken j.
└─ + xxxxx`)
	b.Reset()
	require.NoError(t, saldo(strings.Repeat("x", 60)).WriteTree(&b, budget.InThousands, 0))
	assert.Contains(t, b.String(), "1  stukken stukken stukken\n")
}

func TestWriteTreeOfAGap(t *testing.T) {
	var b strings.Builder
	gap := budget.NotStated("Kapitaal\x1b[31mlasten\n", budget.Source{Table: "Jeugd\r\n"})
	require.NoError(t, budget.Computed("Lasten", budget.Plus(gap)).WriteTree(&b, budget.InEuros, 2))
	assert.Equal(t, "Lasten                     ?\n└─ + Kapitaal [31mlasten   ?  Jeugd\n", b.String(),
		"a label cannot break the lines, and nothing that a terminal obeys gets through")
}

func TestWriteTreeErrors(t *testing.T) {
	var b strings.Builder
	cents := budget.Stated("Baten", budget.Cents(885550), budget.Source{})
	saldo := budget.Computed("Saldo", budget.Plus(cents), budget.Minus(stated("Lasten", 1)))

	err := saldo.WriteTree(&b, budget.InThousands, 0)
	assert.EqualError(t, err, `print "Saldo": 7855.50 euro needs more than 0 decimals x € 1.000`)

	err = budget.Computed("Nul", budget.Plus(cents), budget.Minus(cents)).WriteTree(&b, budget.InThousands, 2)
	assert.ErrorContains(t, err, "needs more than 2 decimals", "the error of a leaf counts too")

	var e *budget.RangeError
	assert.ErrorAs(t, saldo.WriteTree(&b, budget.InThousands, 10), &e)
	assert.ErrorAs(t, saldo.WriteTree(&b, 13, 0), &e)
	assert.ErrorContains(t, saldo.WriteTree(nil, budget.InEuros, 2), "no writer")
	assert.ErrorIs(t, saldo.WriteTree(failing{}, budget.InEuros, 2), errFull)
	assert.Empty(t, b.String(), "nothing is printed when something is wrong")
}

func TestWriteTreeThatIsTooLarge(t *testing.T) {
	wide, deep := stated("een", 1), stated("een", 1)
	for range 17 {
		wide = budget.Computed("dubbel", budget.Plus(wide), budget.Plus(wide))
	}
	for range 101 {
		deep = budget.Computed("dieper", budget.Plus(deep))
	}
	for _, calc := range []budget.Calc{wide, deep} {
		var e *budget.RangeError
		assert.ErrorAs(t, calc.WriteTree(&strings.Builder{}, budget.InEuros, 0), &e)
		assert.Equal(t, calc.Label(), e.Value)
	}
}

// A tree has a line for every leaf and every sum, whatever the calculation.
func FuzzWriteTree(f *testing.F) {
	f.Add([]byte{3, 1, 5, 4, 16, 8})
	f.Fuzz(func(t *testing.T, data []byte) {
		calc, _ := build(data, 0)
		var b strings.Builder
		if err := calc.WriteTree(&b, budget.InEuros, 2); err != nil {
			require.Empty(t, b.String())
			return
		}
		require.Equal(t, calc.LeafCount(), strings.Count(b.String(), "blad")+strings.Count(b.String(), "gat")+empty(calc))
	})
}

// empty counts the sums without terms; they are leaves too.
func empty(calc budget.Calc) int {
	n := 0
	for leaf := range calc.Leaves() {
		if leaf.Label() == "som" {
			n++
		}
	}
	return n
}

var errFull = errors.New("disk full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

// A column that all stated figures have stands once; where one has another, or none, each says its own.
func TestWriteTreeColumn(t *testing.T) {
	leaf := func(label, column string) budget.Calc {
		return budget.Stated(label, budget.Euros(1000), budget.Source{Table: "Zorg", Column: column})
	}
	print := func(first, second string) string {
		var b strings.Builder
		saldo := budget.Computed("Saldo", budget.Plus(leaf("Baten", first)), budget.Minus(leaf("Lasten", second)))
		require.NoError(t, saldo.WriteTree(&b, budget.InThousands, 0))
		return b.String()
	}
	assert.Equal(t, "Saldo        0  Begroting 2026\n├─ + Baten   1  Zorg\n└─ − Lasten  1  Zorg\n", print("Begroting 2026", "Begroting 2026"))
	assert.Equal(t, "Saldo        0\n├─ + Baten   1  Zorg, Begroting 2026\n└─ − Lasten  1  Zorg, Begroting 2027\n", print("Begroting 2026", "Begroting 2027"))
	assert.Equal(t, "Saldo        0\n├─ + Baten   1  Zorg, Begroting 2026\n└─ − Lasten  1  Zorg\n", print("Begroting 2026", ""))

	var b strings.Builder
	require.NoError(t, leaf("Baten", "Begroting 2026").WriteTree(&b, budget.InThousands, 0))
	assert.Equal(t, "Baten  1  Zorg, Begroting 2026\n", b.String())
}
