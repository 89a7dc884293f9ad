package form_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
)

func TestYears(t *testing.T) {
	for s, want := range map[string]bool{"2018": true, "2.018": true, "1999": true, "20.18": false, "2118": false, "201": false, "": false} {
		assert.Equal(t, want, form.IsYear(s), s)
	}
	for s, want := range map[string]int{"r2014": 2014, "b2023": 2023, "jr2019": 2019, "2019": 0, "rest2019": 0, "r14": 0} {
		assert.Equal(t, want, form.LetterYear(s), s)
	}
	assert.True(t, form.HeaderYears([]string{"2024", "2025", "2026"}))
	assert.True(t, form.HeaderYears([]string{"2.018", "2.019"}))
	assert.False(t, form.HeaderYears([]string{"2.012", "2.025", "2.040"}), "these are amounts")
	assert.False(t, form.HeaderYears([]string{"2.012"}))
	for s, want := range map[string]int{"31-12-2018": 31, "1/1/2020": 1, "1 januari": 1, "stand per 31 december": 31, "2020": 0} {
		assert.Equal(t, want, form.DayOf(s), s)
	}
}

func TestFullDatesAndCodes(t *testing.T) {
	for s, want := range map[string]bool{"31-12-2024": true, "1/7/1999": true, "30.6.2024": true, " 1-1-2001 ": true, "32-1-2024": false,
		"0-1-2024": false, "1-13-2024": false, "1-1-2124": false, "2024": false, "31-12-2024 en later": false} {
		assert.Equal(t, want, form.IsFullDate(s), s)
	}
	for s, want := range map[string]bool{"0.10": true, "6.72a": true, "1.2.3": true, "1234.5": false, "1.234.567.890": false, "12": false, "1.2.3.4": false} {
		assert.Equal(t, want, form.IsCode(s), s)
	}
}

func TestFiguresAndFormulas(t *testing.T) {
	for s, want := range map[string]bool{"33.955": true, "-": true, "18,4 %": true, "(1.234)": true, "N 31.393": true, "12 V": true,
		"1.234¹²": true, "¹": false, "m²": false,
		"PM": false, "Lasten": false, "": false, "2e": false} {
		assert.Equal(t, want, form.IsFigure(s), s)
	}
	for s, want := range map[string]bool{"a": true, "(b)": true, "c = a + b": true, "(c)-(b)": true, "3=1+2": false, "saldo": false} {
		assert.Equal(t, want, form.IsFormula(s), s)
	}
}

func TestWordsOfCells(t *testing.T) {
	for s, want := range map[string]budget.Side{"Lasten": budget.Lasten, "B": budget.Baten, "saldo": budget.Saldo, "Totaal lasten": 0} {
		assert.Equal(t, want, form.Side(s), s)
	}
	for s, want := range map[string]int{"V": 1, "Nadelig": -1, "vn": 0, "": 0} {
		assert.Equal(t, want, form.Mark(s), s)
	}
	for s, want := range map[string]int{"toevoegingen": 1, "rente toevoeging": 1, "af": -1, "afval": 0, "desinvesteringen": -1, "onttrek kingen": -1, "": 0} {
		assert.Equal(t, want, form.Movement(strings.Fields(s)), s)
	}
	for s, want := range map[string]bool{"Begroting 2024": true, "31-12-2019": true, "V/N": true, "x € 1.000": true, "Jeugd": false} {
		assert.Equal(t, want, form.IsHeader(s), s)
	}
}

func TestUnits(t *testing.T) {
	assert.True(t, form.IsUnit("(bedragen x € 1.000)"))
	assert.False(t, form.IsUnit("Het programma kost € 1.000 per inwoner"))
	assert.Equal(t, "Beleidsveld: Jeugd", form.TitleBeforeUnit("Beleidsveld: Jeugd bedragen x €1000"))
	assert.Equal(t, "EMU-saldo", form.TitleBeforeUnit("EMU-saldo (x € 1.000)"))
	assert.Equal(t, "Lasten", form.TitleBeforeUnit("Lasten in duizenden euro's"))
	assert.Empty(t, form.TitleBeforeUnit("x  1.000"), "two blanks: a unit, and no title")
	assert.True(t, form.IsUnitLine("x  1.000"))
	assert.False(t, form.IsUnitLine("Lasten x € 1.000"))
	assert.False(t, form.IsUnitLine("eenheid: x € 1.000"))
	for _, bare := range []string{"(bedragen x € 1.000)", "x € 1.000", "x 1.000", "in duizenden euro's", "In miljoenen euro's", "(in € 1.000)"} {
		assert.True(t, form.IsUnit(bare), bare)
		assert.Empty(t, form.TitleBeforeUnit(bare), bare)
	}
	assert.Equal(t, "kort", form.Excerpt("kort"))
	assert.Equal(t, strings.Repeat("é", 40)+"…", form.Excerpt(strings.Repeat("é", 50)))
}

func TestIsQuestion(t *testing.T) {
	for line, want := range map[string]bool{
		"Wat mag het kosten?": true, "Wat heeft het gekost": true, "Hoeveel kost het?": true,
		"Wat mag het kosten? Programma 3 Zorg": false, "Wat willen we bereiken?": false, "Programma 3 Zorg: wat kost het?": false, "Water": false, "": false,
	} {
		assert.Equal(t, want, form.IsQuestion(line), line)
	}
}
