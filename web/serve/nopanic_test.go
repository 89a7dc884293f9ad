package serve_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/nopanic"
)

//go:generate go run github.com/bbvgo/bbv/internal/nopanic/names -root .. -module github.com/bbvgo/bbv/web -package serve_test -to names_gen_test.go

// Nothing that this module exports panics; a new function or type that was not written into the list fails here.
func TestNothingPanics(t *testing.T) {
	names, err := nopanic.Names("..")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, n := range names {
		assert.True(t, functions[n.String()] != nil || types[n.String()] != nil, "%v: run go generate .", n)
	}
	assert.Len(t, names, len(functions)+len(types))
	found, calls := nopanic.Calls{Functions: functions, Types: types, Texts: []string{"index.html"}, Rounds: 5, Seed: 1}.Run()
	assert.NotZero(t, calls)
	assert.Empty(t, found)
}
