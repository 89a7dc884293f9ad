package printed_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget/printed"
)

func TestSplitFootnote(t *testing.T) {
	for label, want := range map[string][2]string{
		"Overhead1":               {"Overhead", "1"},
		"Verbonden partijen12":    {"Verbonden partijen", "12"},
		"Lasten*":                 {"Lasten", "*"},
		"Lasten **":               {"Lasten", "**"},
		"Baten¹":                  {"Baten", "¹"},
		"Overhead 1)":             {"Overhead", "1)"},
		"Overhead1)":              {"Overhead", "1)"},
		"Saldo (na wijziging) 2)": {"Saldo (na wijziging)", "2)"},
		" Saldo\u00a0":            {"Saldo", ""},
		"Programma 3":             {"Programma 3", ""},
		"Begroting 2025":          {"Begroting 2025", ""},
		"Begroting2025":           {"Begroting2025", ""},
		"R2014":                   {"R2014", ""},
		"P140":                    {"P140", ""},
		"H2O":                     {"H2O", ""},
		"BW1":                     {"BW1", ""},
		"Taakveld 6.71":           {"Taakveld 6.71", ""},
		"Kosten (x € 1)":          {"Kosten (x € 1)", ""},
		"Programma (3)":           {"Programma (3)", ""},
		"Overhead01":              {"Overhead01", ""},
		"12)":                     {"12)", ""},
		"*":                       {"*", ""},
		"7":                       {"7", ""},
		"":                        {"", ""},
	} {
		text, note := printed.SplitFootnote(label)
		assert.Equal(t, want, [2]string{text, note}, label)
	}
}
