package nopanic_test

import (
	"os"
	"strconv"
	"testing"

	"github.com/bbvgo/bbv/internal/nopanic"
)

func TestExplore(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("EXPLORE"))
	for seed := range n {
		found, calls := nopanic.Calls{Functions: functions, Types: types, Seeds: seeds(t), Texts: texts, Rounds: 100, Seed: uint64(seed + 10)}.Run()
		t.Log(seed, calls, "calls")
		for _, p := range found {
			t.Error(p)
		}
	}
}
