package budget_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

func TestUnit(t *testing.T) {
	for u, want := range map[budget.Unit][3]string{
		budget.InEuros:     {"x € 1", "1", "1"},
		budget.InThousands: {"x € 1.000", "1000", "1000"},
		budget.InMillions:  {"x € 1 miljoen", "1000000", "1000000"},
	} {
		assert.True(t, u.Valid())
		assert.Equal(t, want[0], u.String())
		assert.Equal(t, want[1], u.Amount().String())
		text, err := u.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, want[2], string(text))
		var back budget.Unit
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, u, back)
		again, err := printed.ParseUnit(u.String())
		require.NoError(t, err)
		assert.Equal(t, u, again, "the caption it prints is one it reads")
	}
}

func TestUnknownUnit(t *testing.T) {
	u := budget.Unit(13)
	assert.Equal(t, "Unit(13)", u.String())
	assert.True(t, u.Amount().IsZero())
	assert.False(t, u.Valid())
	_, err := u.MarshalText()
	var p *budget.ParseError
	require.ErrorAs(t, err, &p)
	require.ErrorAs(t, u.UnmarshalText([]byte("x € 1.000")), &p)
	assert.Equal(t, "x € 1.000", p.Input)
}

func ExampleUnit() {
	for _, u := range []budget.Unit{budget.InEuros, budget.InThousands, budget.InMillions} {
		fmt.Println(u, "=", u.Amount())
	}
	// Output:
	// x € 1 = 1
	// x € 1.000 = 1000
	// x € 1 miljoen = 1000000
}
