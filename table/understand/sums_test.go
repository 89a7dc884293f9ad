package understand_test

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/understand"
)

// counts are figures between a thousand and a hundred thousand from a fixed seed.
func counts(seed uint64, n int) []int64 {
	source := rand.New(rand.NewPCG(seed, 41))
	out := make([]int64, n)
	for i := range out {
		out[i] = int64(1000 * math.Pow(100, source.Float64()))
	}
	return out
}

// Words for a total are five bits for a sum, and their want half a bit against it where
// other rows have them; where none has, nothing is said.
func TestWhatWordsSayOfSums(t *testing.T) {
	bits := func(first, last string) float64 {
		var rows [][]string
		for i, label := range []string{first, "Sport", "Cultuur", "Onderwijs", "Zorg", last} {
			rows = append(rows, []string{label})
			for y := range 3 {
				n := counts(uint64(y), 5)
				if i < 5 {
					rows[i] = append(rows[i], strconv.FormatInt(n[i], 10))
				} else {
					rows[i] = append(rows[i], strconv.FormatInt(n[1]+n[2]+n[3]+n[4], 10))
				}
			}
		}
		u := tabletest.Understand(tabletest.Of([]string{"2022", "2023", "2024"}, rows...), understand.Given{})
		for _, f := range u.Families {
			if !f.Implied {
				return f.Bits
			}
		}
		return math.NaN()
	}
	none := bits("Wegen", "Samen genomen")
	require.False(t, math.IsNaN(none))
	assert.InDelta(t, 5, bits("Wegen", "Totaal")-none, 1e-9)
	assert.InDelta(t, -.5, bits("Totaal", "Samen genomen")-none, 1e-9)
}

// Suspects of less than one chance in a thousand are left out, others are not.
func TestUnlikelySuspectsAreLeftOut(t *testing.T) {
	few := 0
	for seed := range uint64(150) {
		n := counts(seed, 16)
		var rows [][]string
		for r := range 5 {
			row := []string{[]string{"Wegen", "Sport", "Cultuur", "Onderwijs", "Totaal"}[r]}
			for c := range 4 {
				x := n[(4*r+c)%16]
				if r == 4 {
					x = n[c] + n[4+c] + n[8+c] + n[12+c]
				}
				if r == 2 && c == 1 {
					x += int64(10 * (seed%9 + 1) * (seed%7 + 1))
				}
				row = append(row, strconv.FormatInt(x, 10))
			}
			rows = append(rows, row)
		}
		u := tabletest.Understand(tabletest.Of([]string{"2021", "2022", "2023", "2024"}, rows...), understand.Given{})
		for _, c := range u.Conflicts {
			for _, s := range c.Suspects[1:] {
				if c.Named {
					assert.GreaterOrEqual(t, s.Chance, .001)
				}
				if s.Chance < .002 {
					few++
				}
			}
		}
	}
	assert.Positive(t, few)
}
