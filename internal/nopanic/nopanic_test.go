package nopanic_test

import (
	"flag"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/nopanic"
)

// A new exported function or type that was not written into the list fails here.
func TestNothingIsLeftOut(t *testing.T) {
	names, err := nopanic.Names("../..")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, n := range names {
		if n.IsType {
			assert.Contains(t, types, n.String(), "run go generate ./internal/nopanic")
		} else {
			assert.Contains(t, functions, n.String(), "run go generate ./internal/nopanic")
		}
	}
	assert.Len(t, names, len(types)+len(functions), "run go generate ./internal/nopanic")
}

// A longer search: go test ./internal/nopanic -args -rounds 1000 -seed 7
var (
	rounds = flag.Int("rounds", 40, "how often each function is called")
	seed   = flag.Uint64("seed", 1, "what the calls are given")
)

func TestNothingPanics(t *testing.T) {
	found, calls := nopanic.Calls{Functions: functions, Types: types, Seeds: seeds(t), Texts: texts, Rounds: *rounds, Seed: *seed}.Run()
	t.Log(calls, "calls")
	for _, p := range found {
		t.Error(p)
	}
}
