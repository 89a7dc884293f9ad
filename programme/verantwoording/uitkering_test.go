package verantwoording_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/programme/verantwoording"
)

// A16 of 2023, of which the form says "Som indicatoren 01/02/04/05/06/07 en 08", with figures of no municipality.
func oekraine() *verantwoording.Uitkering {
	u := &verantwoording.Uitkering{Code: "A16"}
	for i, n := range []int64{2_000_000, 300_000, 0, 50_000, 6_000, 700, -80, 9} {
		u.Indicators = append(u.Indicators, verantwoording.Opgave{Number: i + 1, Amount: euros(n)})
	}
	u.Indicators = append(u.Indicators, verantwoording.Opgave{Number: 9, Amount: euros(2_356_629), SumOf: []int{1, 2, 4, 5, 6, 7, 8}})
	return u
}

func ExampleUitkering() {
	u := oekraine()
	fmt.Println(u.Sum(&u.Indicators[8]))
	// Output:
	// A16/09 = A16/01 + A16/02 + A16/04 + A16/05 + A16/06 + A16/07 + A16/08 = 2.356.629
}

// Lingewaard, jaarstukken 2020, p17150: C1/04 by project, of which the first two are 21.079 and 19.627.
func ExampleOpgave() {
	u := &verantwoording.Uitkering{Code: "C1", Indicators: []verantwoording.Opgave{{Number: 4, Row: 1, Amount: euros(21_079)}, {Number: 4, Row: 2, Amount: euros(19_627)}}}
	all := verantwoording.Opgave{Number: 7, SumOf: []int{4}}
	fmt.Println(u.Label(&u.Indicators[1]))
	fmt.Println(u.Sum(&all))
	// Output:
	// C1/04, regel 2
	// C1/07 = C1/04, regel 1 + C1/04, regel 2 = 40.706
}

func TestSumOfUitkering(t *testing.T) {
	outcome := func(u *verantwoording.Uitkering, o *verantwoording.Opgave) string {
		a, ok := u.Sum(o).Amount()
		if !ok {
			return ""
		}
		return a.String()
	}
	u := oekraine()
	assert.Equal(t, "1700000", outcome(u, &verantwoording.Opgave{SumOf: []int{1, -2}}))
	assert.Empty(t, outcome(u, &verantwoording.Opgave{SumOf: []int{1, 12}}), "no such indicator")
	assert.Empty(t, outcome(u, &verantwoording.Opgave{Number: 1}), "no sum")
	u.Indicators[1].Amount = nil
	assert.Empty(t, outcome(u, &u.Indicators[8]), "one that was left blank")
	rows := &verantwoording.Uitkering{Code: "C1", Indicators: []verantwoording.Opgave{{Number: 1, Row: 1, Amount: euros(1)}, {Number: 1, Row: 2, Amount: euros(2)}, {Number: 2, Row: 2, Amount: euros(4)}}}
	assert.Equal(t, "6", outcome(rows, &verantwoording.Opgave{Number: 3, Row: 2, SumOf: []int{1, 2}}))
	assert.Empty(t, outcome(rows, &verantwoording.Opgave{Number: 3, Row: 1, SumOf: []int{1, 2}}))
	assert.Empty(t, outcome(nil, nil))
	assert.Equal(t, "/00", (*verantwoording.Uitkering)(nil).Label(nil))
}
