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
