package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
)

func TestLimitErrorSaysWhatIsKnownOfThePlace(t *testing.T) {
	assert.EqualError(t, &budget.LimitError{What: "bytes", Most: 7}, "more than 7 bytes: split the input, or raise the limit")
	assert.EqualError(t, &budget.LimitError{File: "a.csv", Line: 3, Column: 1, What: "rows in one table", Most: 9},
		"a.csv: 3:1: more than 9 rows in one table: split the input, or raise the limit")
}
