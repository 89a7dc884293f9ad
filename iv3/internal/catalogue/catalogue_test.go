package catalogue_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

func TestControlsAreInOrderAndInTwoLanguages(t *testing.T) {
	families := map[string]int{"SF": 0, "DF": 1, "PF": 2}
	last := ""
	for _, c := range catalogue.Controls() {
		if last != "" && last[:2] == c.Code[:2] {
			assert.Less(t, last, c.Code)
		} else if last != "" {
			assert.Less(t, families[last[:2]], families[c.Code[:2]])
		}
		last = c.Code
		assert.NotEmpty(t, c.Title, c.Code)
		assert.NotEmpty(t, c.Text.NL, c.Code)
		assert.NotEmpty(t, c.Text.EN, c.Code)
	}
	assert.Len(t, catalogue.Controls(), 20+7+10, "of the schema, the definitions and plausibility")
	catalogue.Controls()[0].Code = "spoiled"
	assert.Equal(t, "SF001", catalogue.Controls()[0].Code)
}

func TestFaultsBecomeFindings(t *testing.T) {
	f := catalogue.Fault{Control: "SF002", Path: "metadata", Line: 2, Column: 3, Subject: `"datum"`}.Finding()
	assert.Equal(t, finding.Error, f.Severity, "none stands for an error")
	assert.Equal(t, finding.Place{Path: "metadata", Line: 2, Character: 3}, f.Place)
	assert.Equal(t, `in metadata ontbreekt "datum"`, f.Text.NL)
	f = catalogue.Fault{Control: "DF002", Severity: finding.Warning, Section: "lasten", Subject: "0.1 × 3.4.1", Wanted: "Gemeente 2026", Variant: catalogue.ClosedCell}.Finding()
	assert.Equal(t, finding.Warning, f.Severity)
	assert.Equal(t, "lasten: the cell 0.1 × 3.4.1 is closed (grey) in Gemeente 2026", f.Text.EN)
	f = catalogue.Fault{Control: "PF003", Subject: "2 %", Wanted: "1 %", Section: "A23, P111"}.Finding()
	assert.Contains(t, f.Text.NL, "dan de mutaties (A23, P111)")
	for _, c := range []struct{ figure, nl, en string }{{"6800001.5", "6.800.001,5", "6,800,001.5"}, {"-50000", "-50.000", "-50,000"}, {"999", "999", "999"}, {"1000.25 %", "1.000,25 %", "1,000.25 %"}, {"1 %", "1 %", "1 %"}, {"1000 %", "1.000 %", "1,000 %"}} {
		f = catalogue.Fault{Control: "PF006", Subject: c.figure, Wanted: "50000", Figures: true}.Finding()
		assert.Equal(t, finding.Text{NL: "de lasten en baten van alle taakvelden verschillen " + c.nl + "; hoogstens 50.000", EN: "lasten and baten of all taakvelden differ by " + c.en + "; at most 50,000"}, f.Text)
	}
	f = catalogue.Fault{Control: "SF002", Subject: strings.Repeat("é", 100)}.Finding()
	assert.Contains(t, f.Text.NL, strings.Repeat("é", 40)+"…", "a long subject is cut off between characters")
}

func TestVariantsHaveTexts(t *testing.T) {
	for _, v := range []catalogue.Variant{catalogue.ClosedCell, catalogue.WrongSide, catalogue.WrongType, catalogue.UnknownKey, catalogue.RepeatedKey, catalogue.NoAmount,
		catalogue.NoRow, catalogue.OutsideModel, catalogue.OtherSheet} {
		f := catalogue.Fault{Control: "DF002", Section: "lasten", Subject: `"x"`, Variant: v}.Finding()
		assert.Contains(t, f.Text.NL, `"x"`, v)
		assert.Contains(t, f.Text.EN, `"x"`, v)
		assert.NotEqual(t, catalogue.Fault{Control: "DF002", Section: "lasten", Subject: `"x"`}.Finding().Text, f.Text, v)
	}
}

// Whoever reads a finding knows what to do: its text says it, or its remedy.
func TestEveryControlSaysWhatToDo(t *testing.T) {
	imperatives := []string{"voeg", "verwijder", "vul", "kijk", "houd", "neem", "zet", "verwacht"}
	for _, c := range catalogue.Controls() {
		if c.Code == "SF777" { // a file that is not there is said by who opens it
			continue
		}
		f := catalogue.Fault{Control: c.Code, Section: "lasten", Subject: "x", Wanted: "Gemeente 2026"}.Finding()
		told := f.Remedy.NL != "" && f.Remedy.EN != "" || slices.ContainsFunc(imperatives, func(word string) bool { return strings.Contains(f.Text.NL, word+" ") })
		assert.True(t, told, "%s: %s", c.Code, f.Text.NL)
		assert.NotContains(t, f.Remedy.NL+f.Remedy.EN, "{", c.Code)
	}
	f := catalogue.Fault{Control: "DF001", Subject: `"9.9"`, Wanted: "Gemeente 2026", Section: "lasten", Remedy: finding.Text{NL: "a", EN: "b"}}.Finding()
	assert.Equal(t, finding.Text{NL: "a", EN: "b"}, f.Remedy, "a remedy of its own goes before that of the control")
}

// Kinds of values are said in the language of the text.
func TestKindsInBothLanguages(t *testing.T) {
	for kind := jsonscan.Object; kind <= jsonscan.Bool; kind++ {
		f := catalogue.Fault{Control: "SF999", Section: "metadata", Subject: kind.String(), Wanted: "a text, between quotes"}.Finding()
		assert.Equal(t, kind.String()+" does not fit the schema at metadata: a text, between quotes is expected", f.Text.EN)
		assert.NotContains(t, f.Text.NL, kind.String())
		assert.Contains(t, f.Text.NL, "verwacht wordt een tekst, tussen aanhalingstekens")
	}
	f := catalogue.Fault{Control: "SF888", Subject: catalogue.NoLayer}.Finding()
	assert.Equal(t, "er zijn geen definities voor deze overheidslaag en dit boekjaar; kijk boekjaar en overheidslaag na", f.Text.NL)
}
