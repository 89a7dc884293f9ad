package formula_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/formula"
)

func area(top, left, bottom, right, sign int) formula.Area {
	return formula.Area{Top: top, Left: left, Bottom: bottom, Right: right, Sign: sign}
}

func TestSum(t *testing.T) {
	for s, want := range map[string][]formula.Area{
		"SUM(D4:D12)":                      {area(4, 4, 12, 4, 1)},
		"=sum( $D$4 : D12 )":               {area(4, 4, 12, 4, 1)},
		"SUM(D12:D4)":                      {area(4, 4, 12, 4, 1)},
		"D4+D5-D6":                         {area(4, 4, 4, 4, 1), area(5, 4, 5, 4, 1), area(6, 4, 6, 4, -1)},
		"-(D4-D5)":                         {area(4, 4, 4, 4, -1), area(5, 4, 5, 4, 1)},
		"+D4--D5":                          {area(4, 4, 4, 4, 1), area(5, 4, 5, 4, 1)},
		"SUM(D4:D6,D9,SUM(D11:E12))-D20":   {area(4, 4, 6, 4, 1), area(9, 4, 9, 4, 1), area(11, 4, 12, 5, 1), area(20, 4, 20, 4, -1)},
		"SUM(D4;-D5)":                      {area(4, 4, 4, 4, 1), area(5, 4, 5, 4, -1)},
		"SUM((D4:D6))":                     {area(4, 4, 6, 4, 1)},
		"Blad1!D4+'Blad1'!D5":              {area(4, 4, 4, 4, 1), area(5, 4, 5, 4, 1)},
		"XFD1048576":                       {area(1048576, 16384, 1048576, 16384, 1)},
		"SUM(Blad1!AA10:AB$11)":            {area(10, 27, 11, 28, 1)},
		"ROUND(SUM(D4:D6),0)-Round(D9;-3)": {area(4, 4, 6, 4, 1), area(9, 4, 9, 4, -1)},
		"(((D4)))":                         {area(4, 4, 4, 4, 1)},
		"SUM(D4:D5)+\n SUM(D7:D8) - (D9)":  {area(4, 4, 5, 4, 1), area(7, 4, 8, 4, 1), area(9, 4, 9, 4, -1)},
	} {
		got, ok := formula.Sum(s, "blad1")
		assert.True(t, ok, s)
		assert.Equal(t, want, got, s)
	}
	_, ok := formula.Sum("'Prog''s 3'!D4", "Prog's 3")
	assert.True(t, ok)
}

// What does more than add cells up is no claim of a sum.
func TestNoSum(t *testing.T) {
	for _, s := range []string{
		"", "=", "12", "D4+100", "D4*2", "SUM(D4:D12)/1000", "ROUND(SUM(D4:D12))", "ROUND(D4:D12,0)", "ROUND(SUM(D4:D12),A1)", "ROUND(SUM(D4:D12),0", "ROUND(SUM(D4:D12),", "SUBTOTAL(9,D4:D12)", "SUMIF(A:A,1,D:D)",
		"SUM(D:D)", "SUM(4:4)", "D4:D12", "SUM(-D4:D12)", "SUM(D4:D5+D6:D7)", "Blad2!D4", "[1]Blad1!D4", "SUM(Tabel1[Lasten])", "SUM(Totaal)",
		"SUM()", "SUM(D4", "SUM(D4,)", "D4+", "D4 D5", "SUM(D4 D5)", "D0", "D01", "XFE1", "A1048577", "AAAA1", `"D4"`, "#REF!", "SUM(D4:#REF!)",
		"SUM D4", "D4)", "'D4", "D4%", strings.Repeat("(", 100) + "D4" + strings.Repeat(")", 100), "SUM(D4:D5:D6)", "D4" + strings.Repeat("+D4", 5000),
		"'Blad1'", "D$", "SUM(Blad1:Blad3!D4)", "D4.", "D4,D5",
	} {
		_, ok := formula.Sum(s, "Blad1")
		assert.False(t, ok, s)
	}
	_, ok := formula.Sum("D4"+strings.Repeat("+D4", 4000), "")
	assert.True(t, ok, "many cells, and fewer than the bound")
	_, ok = formula.Sum(strings.Repeat("(", 50)+"D4"+strings.Repeat(")", 50), "")
	assert.True(t, ok, "deep, and less than the bound")
}

func TestAreaHas(t *testing.T) {
	a := area(4, 2, 6, 3, 1)
	for _, in := range [][2]int{{4, 2}, {6, 3}, {5, 2}} {
		assert.True(t, a.Has(in[0], in[1]), in)
	}
	for _, out := range [][2]int{{3, 2}, {7, 3}, {5, 1}, {5, 4}} {
		assert.False(t, a.Has(out[0], out[1]), out)
	}
}

func TestCell(t *testing.T) {
	row, column, ok := formula.Cell("$AB$12")
	assert.True(t, ok)
	assert.Equal(t, [2]int{12, 28}, [2]int{row, column})
	for _, s := range []string{"", "A", "12", "A1:B2", "R1C1x", "XFE1"} {
		_, _, ok := formula.Cell(s)
		assert.False(t, ok, s)
	}
}

func TestShift(t *testing.T) {
	for _, c := range []struct {
		from          string
		rows, columns int
		want          string
	}{
		{"SUM(D4:D12)", 0, 1, "SUM(E4:E12)"},
		{"SUM($D4:D$12)", 2, 3, "SUM($D6:G$12)"},
		{"$D$4+Z9", 1, 1, "$D$4+AA10"},
		{`IF(A1="A1 ""B2""",'Blad A1'!B2,Blad2!C3)`, 1, 0, `IF(A2="A1 ""B2""",'Blad A1'!B3,Blad2!C4)`},
		{"LOG10(A1)+A1.B", 1, 0, "LOG10(A2)+A1.B"},
		{"SUM(D:D)+SUM(4:$5)+D", 1, 1, "SUM(E:E)+SUM(5:$5)+D"},
		{"A1+B2", -1, 0, "#REF!+B1"},
		{"XFD1", 0, 1, "#REF!"},
		{"Tabel1[A1]+[1]Blad1!A1", 1, 0, "Tabel1[A1]+[1]Blad1!A2"},
		{"1E5+100", 1, 1, "1E5+100"},
		{"é1+A1", 1, 0, "é1+A2"},
		{"SUM([A1", 1, 1, "SUM([A1"},
		{`"A1`, 1, 1, `"A1`},
	} {
		assert.Equal(t, c.want, formula.Shift(c.from, c.rows, c.columns), c.from)
	}
}

// A formula that is moved there and back is the same, a sum that is moved adds up the cells that are moved, and nothing
// panics.
func FuzzFormula(f *testing.F) {
	for _, s := range []string{"SUM(D4:D12)", "'a''b'!$D$4-[x]B2", "\"\"\"", "SUM((A1,B2);-C3)+$Z:Z", "A1:B2:C3"} {
		f.Add(s, 3, 2)
	}
	f.Fuzz(func(t *testing.T, s string, rows, columns int) {
		rows, columns = rows%1000, columns%100
		moved := formula.Shift(s, rows, columns)
		before, ok := formula.Sum(s, "x")
		after, still := formula.Sum(moved, "x")
		if strings.Contains(moved, "#REF!") || strings.Contains(s, "$") {
			return
		}
		assert.Equal(t, ok, still, "%s became %s", s, moved)
		for i := range before {
			a := before[i]
			a.Top, a.Bottom, a.Left, a.Right = a.Top+rows, a.Bottom+rows, a.Left+columns, a.Right+columns
			assert.Equal(t, a, after[i])
		}
	})
}
