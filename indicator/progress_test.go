package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestProgress(t *testing.T) {
	d := Definition{Name: "x", Direction: HigherIsBetter}
	tests := []struct {
		base, measured, target, want string
		err                          error
	}{
		{"10", "15", "20", "0.5", nil},
		{"0", "1", "3", "0.333", nil},
		{"0", "2", "3", "0.667", nil},
		{"10", "5", "20", "-0.5", nil},
		{"10", "25", "20", "1.5", nil},
		{"10%", "15%", "minimaal 20%", "0.5", nil},
		{"10", "15", "20 - 30", "0.5", nil},
		{"€ 1 mln", "€ 1.500.000", "€ 2 mln", "0.5", nil},
		{"30", "35", "20", "", ErrNoDistance},
		{"10", "ca. 15", "20", "", ErrNotComparable},
		{"10%", "15", "20", "", ErrNotComparable},
		{"nvt", "15", "20", "", ErrNotComparable},
		{"10", "15", "ja", "", ErrNotComparable},
	}
	for _, test := range tests {
		got, err := d.progress(MustRead(test.base), MustRead(test.measured), MustRead(test.target), 3, budget.HalfUp)
		require.ErrorIs(t, err, test.err, test)
		if err == nil {
			assert.Equal(t, test.want, got.String(), test)
		}
	}
	_, err := d.progress(MustRead("1"), MustRead("2"), MustRead("3"), -1_000_000, budget.HalfUp)
	assert.Error(t, err)
	lower := Definition{Direction: LowerIsBetter}
	got, err := lower.progress(MustRead("24%"), MustRead("27,3%"), MustRead("20%"), 3, budget.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, "-0.825", got.String(), "3,3 further away over a distance of 4")
}
