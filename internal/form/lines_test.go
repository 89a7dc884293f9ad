package form_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/form"
)

// Two figures, one below the other, are not one with a blank between its thousands.
func TestOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"Totaal lasten":       "Totaal lasten",
		" Totaal \n lasten ":  "Totaal lasten",
		"\n\n1.250\n":         "1.250",
		"-247\n247":           "-247 / 247",
		"-247\n\n247\n\n1,5%": "-247 / 247 / 1,5%",
		"-\n247":              "- / 247",
		"247\n-":              "247 / -",
		"Begroting\n2025":     "Begroting 2025",
		"2023-\n2026":         "2023- 2026",
		"31-12-\n2024":        "31-12- 2024",
		"€\n1.250":            "€ 1.250",
		"1.250\nV":            "1.250 V",
		"12\nTotaal":          "12 Totaal",
		"":                    "",
	} {
		assert.Equal(t, want, form.OneLine(text), "%q", text)
	}
}
