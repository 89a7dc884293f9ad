package budget_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/internal/budgettest"
)

// word is what every enumeration of this package offers.
type word interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}

// checkWords checks that each of n values has a text of its own that is read
// back, and that junk is printed, refused and leaves the target alone.
func checkWords[T word, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, name string, n int) {
	t.Helper()
	texts := map[string]bool{}
	for v := T(1); int(v) <= n; v++ {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, v.String(), string(text))
		assert.False(t, texts[string(text)], "%s: %s twice", name, text)
		texts[string(text)] = true
		var back T
		require.NoError(t, P(&back).UnmarshalText(text))
		assert.Equal(t, v, back)
	}
	var parseError *budget.ParseError
	_, err := T(0).MarshalText()
	require.ErrorAs(t, err, &parseError)
	_, err = T(n + 1).MarshalText()
	require.ErrorAs(t, err, &parseError)
	assert.Equal(t, fmt.Sprintf("%s(%d)", name, n+1), T(n+1).String())
	target := T(1)
	require.ErrorAs(t, P(&target).UnmarshalText([]byte("Onzin")), &parseError)
	assert.Equal(t, T(1), target)
	assert.Error(t, P(nil).UnmarshalText([]byte(T(1).String())))
	assert.Equal(t, name+"(0)", T(0).String())
}

func TestWords(t *testing.T) {
	checkWords[cyclus.Nature](t, "Nature", 3)
	checkWords[cyclus.Judgement](t, "Judgement", 2)
	checkWords[kengetal.Kengetal](t, "Kengetal", len(kengetal.Kengetallen()))
	assert.Equal(t, "[regeling-2015-07 regeling-2015-11 notitie-2020]",
		fmt.Sprint([]kengetal.Edition{kengetal.RegelingJuli2015, kengetal.RegelingNovember2015, kengetal.Notitie2020}))
	assert.Equal(t, "Edition(0) Edition(4)", fmt.Sprint(kengetal.Edition(0), kengetal.Edition(4)))
}

// What a document holds of these types is read back as it was written, and a
// column that is not there stays away.
func TestAnnexJSON(t *testing.T) {
	check := func(v, back any, want string) {
		t.Helper()
		data, err := json.Marshal(v)
		require.NoError(t, err)
		assert.JSONEq(t, want, string(data))
		require.NoError(t, json.Unmarshal(data, back))
	}
	reserve := balans.Reserve{Row: balans.Row{Name: "Wegen", Begin: budgettest.One("2017-begroting", 5)}, Post: "bestemmingsreserves"}
	var reserveBack balans.Reserve
	check(reserve, &reserveBack, `{"naam":"Wegen","balanspost":"bestemmingsreserves","begin":{"2017-begroting":"5000"}}`)
	assert.Equal(t, reserve, reserveBack)

	balance := balans.Balans{Posts: map[balans.Post]budget.Series{balans.LiquideMiddelen: budgettest.One("2017-realisatie", 0)}}
	var balansBack balans.Balans
	check(balance, &balansBack, `{"posten":{"liquide-middelen":{"2017-realisatie":"0"}}}`)
	assert.Equal(t, balance, balansBack)

	nought := budget.Euros(0)
	amendment := cyclus.Amendment{Number: "3", Date: "2017-11-08", Changes: []cyclus.Change{
		{Position: cyclus.Position{Programme: "1", Side: budget.Lasten, Year: 2017}, Mutatie: budget.Euros(-5), Adopted: &nought}}}
	var amendmentBack cyclus.Amendment
	check(amendment, &amendmentBack, `{"nummer":"3","datum":"2017-11-08","wijzigingen":[
		{"positie":{"programma":"1","zijde":"lasten","jaar":2017},"mutatie":"-5","nieuwBedrag":"0"}]}`)
	assert.Equal(t, amendment, amendmentBack)
}
