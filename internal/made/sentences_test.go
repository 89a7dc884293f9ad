package made

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSentences(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	is := func(s Said) bool { return s.Wrong }
	for _, lie := range append([]string{""}, Lies...) {
		for range 20 {
			p := New(r)
			p.AddRatios(r)
			list := p.Sentences(r, lie)
			require.GreaterOrEqual(t, len(list), 20)
			assert.Equal(t, lie != "", slices.ContainsFunc(list, is), lie)
			for _, s := range list {
				assert.Regexp(t, `^[A-Z].*\.$`, s.Text)
			}
		}
	}
}
