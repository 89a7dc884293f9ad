package parquet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/nopanic"
)

//go:generate go run github.com/bbvgo/bbv/internal/nopanic/names -module github.com/bbvgo/bbv/exchange/parquet -package parquet_test -to names_gen_test.go

// Nothing that this module exports panics; a new function or type that was not written into
// the list fails here.
func TestNothingPanics(t *testing.T) {
	names, err := nopanic.Names(".")
	require.NoError(t, err)
	for _, n := range names {
		listed := functions[n.String()] != nil || types[n.String()] != nil
		assert.True(t, listed, "%v: run go generate .", n)
	}
	assert.Len(t, names, len(functions)+len(types))
	file := written(t, loaded(t, raw, perMunicipality))
	found, calls := nopanic.Calls{Functions: functions, Types: types, Seeds: []any{loaded(t, raw, "")}, Texts: []string{"PAR1", string(file)}, Rounds: 20, Seed: 1}.Run()
	assert.NotZero(t, calls)
	assert.Empty(t, found)
}
