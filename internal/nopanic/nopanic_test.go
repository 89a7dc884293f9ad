package nopanic_test

import (
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

func TestNothingPanics(t *testing.T) {
	found, calls := nopanic.Calls{Functions: functions, Types: types, Seeds: seeds(t), Texts: texts, Rounds: 30, Seed: 1}.Run()
	t.Log(calls, "calls")
	for _, p := range found {
		t.Error(p)
	}
}

var texts = []string{markdown, passage, page}

const (
	markdown = "| x € 1.000 | Rekening 2024 | Begroting 2025 | Begroting 2026 |\n|---|---:|---:|---:|\n" +
		"| Lasten | 100 | 110 | 120 |\n| Baten | 40 | 50 | 60 |\n| Saldo | -60 | -60 | -60 |\n"
	passage = "De lasten stijgen van € 100.000 in 2024 naar € 110.000 in 2025, een stijging van € 10.000 (10%)."
	page    = "<h2>Programma 1</h2><p>" + passage + "</p><table><tr><th>x € 1.000<th>2024<th>2025<tr><td>Lasten<td>100<td>110<tr><td>Baten<td>40<td>50<tr><td>Saldo<td>-60<td>-60</table>"
)

func seeds(t *testing.T) []any { return nil }
