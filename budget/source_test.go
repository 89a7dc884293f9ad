package budget_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
)

func TestSource(t *testing.T) {
	full := budget.Source{Document: "Jaarstukken 2017", Table: "Totaal Programma 3", Row: "Totaal lasten", Column: "Realisatie 2017"}
	assert.Equal(t, "Jaarstukken 2017, Totaal Programma 3, Totaal lasten, Realisatie 2017", full.String())
	assert.Equal(t, "Totaal lasten", budget.Source{Row: "Totaal lasten"}.String())
	assert.Empty(t, budget.Source{}.String())
}
