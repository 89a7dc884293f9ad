package form_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/form"
)

func TestNumbersColumns(t *testing.T) {
	for row, want := range map[string]bool{
		"1|2|3": true, "(1)|(2)|(3)|(4)": true, "2|3|4": true, "|1|2|3": true, "[1]|[2]|[3]": true,
		"1|2": false, "1|2|4": false, "3|4|5": false, "1||2|3": false, "1|2|3|totaal": false, "10|20|30": false, "": false, "-1|-2|-3": false,
	} {
		assert.Equal(t, want, form.NumbersColumns(slices.Values(strings.Split(row, "|"))), row)
	}
}

// A group has no name twice, and a year among other names stands alone.
func TestGroups(t *testing.T) {
	for names, want := range map[string][]int{
		"Lasten|Baten|Saldo|Lasten|Baten|Saldo|Saldo": {0, 3, 6}, "Lasten|Baten|Lasten|Baten|Totaal": {0, 2},
		"2023|Primitief|Lasten|Baten|Lasten|Baten|2024": {0, 1, 4, 6}, "2022|2023|2024": {0}, "2023|2024|2023|2024": {0, 2}, "Lasten": {0},
	} {
		assert.Equal(t, want, form.Groups(strings.Split(names, "|")), names)
	}
	assert.Empty(t, form.Groups(nil))
}
