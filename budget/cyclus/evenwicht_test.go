package cyclus_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
)

func ExampleEvenwicht() {
	for _, euros := range []int64{-5, 0, 5} {
		e := cyclus.Evenwicht{Saldo: budget.Stated("Structureel resultaat", budget.Euros(euros), budget.Source{}), Realistic: cyclus.Yes}
		fmt.Println(euros, e.Structureel(), e.Judgement())
	}
	// Output:
	// -5 nee nee
	// 0 ja ja
	// 5 ja ja
}

func TestEvenwicht(t *testing.T) {
	nought := budget.Stated("saldo", budget.Euros(0), budget.Source{})
	assert.Equal(t, cyclus.Yes, cyclus.Evenwicht{Saldo: nought}.Structureel(), "€0 is in evenwicht")
	assert.Equal(t, cyclus.No, cyclus.Evenwicht{Saldo: nought, Realistic: cyclus.No}.Judgement(), "structureel but not reëel")
	assert.Zero(t, cyclus.Evenwicht{Saldo: nought}.Judgement(), "nobody says whether it is reëel")
	assert.Zero(t, cyclus.Evenwicht{Realistic: cyclus.Yes}.Structureel())
	assert.Zero(t, cyclus.Evenwicht{Realistic: cyclus.Yes}.Judgement(), "a gap is no answer")
	assert.Zero(t, cyclus.Evenwicht{}.Judgement())
}
