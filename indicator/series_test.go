package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSeriesItems(t *testing.T) {
	items := MustRead("5,8 (2014) 5,7 (2015) 5,9 (2016)").Series()
	require.Len(t, items, 3)
	assert.Equal(t, Dated{2014, MustRead("5,8")}, items[0])
	assert.Equal(t, Dated{2016, MustRead("5,9")}, items[2])
	for text, want := range map[string][]string{
		"33% (2014), 32% (2015); 35% (2016)": {"33%", "32%", "35%"},
		"2014: 5,8; 2015: nvt; 2016: 6":      {"5,8", "nvt", "6"},
		"2016: 6 2015: 5":                    {"6", "5"},
		"- (2014) 350 kind (2015).":          {"-", "350 kind"},
	} {
		var got []string
		for _, item := range MustRead(text).Series() {
			got = append(got, item.Value.String())
		}
		assert.Equal(t, want, got, text)
	}
}
