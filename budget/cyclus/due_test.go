package cyclus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
)

// Gemeentewet art. 191, second paragraph, and art. 200.
func TestDue(t *testing.T) {
	begroting, jaarstukken := cyclus.Due(2018)
	assert.Equal(t, budget.Date("2017-11-15"), begroting)
	assert.Equal(t, budget.Date("2019-07-15"), jaarstukken)
	begroting, jaarstukken = cyclus.Due(-1)
	assert.Empty(t, begroting+jaarstukken)
}
