package sums

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The sums of a cell are those of which an instance has it, in the order of the sums.
func TestUsers(t *testing.T) {
	rows := budgets(77)
	rows[2][1], rows[4][0] = blank, words
	g := tableOf(rows)
	all := searched(g)
	assert.NotEmpty(t, all)
	want := map[Place][]Instance{}
	var u users
	for _, s := range all {
		u.add(s)
		for in := range g.Instances(s) {
			for _, x := range in.addends() {
				want[x.Place] = append(want[x.Place], in)
			}
		}
	}
	for range 2 {
		for r := range rows {
			for c := range rows[r] {
				p := Place{r, c}
				assert.Equal(t, append([]Instance{}, want[p]...), append([]Instance{}, u.of(g, p)...), "%v", p)
			}
		}
		u.forget()
	}
	assert.Empty(t, u.of(g, Place{99, 0}))
	assert.Empty(t, u.of(g, nowhere))
}
