package indicator

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIndicatorJSON(t *testing.T) {
	ind := Indicator{
		Definition: Definition{Code: "9A1.a", Name: "Schaalscore sociale cohesie", Source: "Veiligheidsmonitor",
			Direction: HigherIsBetter, Scale: ScoreScale{Min: 1, Max: 10}, Footnotes: []Note{{Sign: "1"}}},
		Measurements: []Measurement{{Value: MustRead("5,8 (2014) 5,7 (2015) 5,9 (2016)"), Role: Realisation, Column: "Realisatie"}},
		Targets:      []Target{{Year: 2018, Value: MustRead("6,0"), Column: "2018"}, {Year: 2019, Value: MustRead("-")}},
	}
	data, err := json.Marshal(ind)
	require.NoError(t, err)
	assert.JSONEq(t, `{"code":"9A1.a","naam":"Schaalscore sociale cohesie","bron":"Veiligheidsmonitor","richting":"hoger",
		"schaal":{"min":1,"max":10},"noten":[{"teken":"1"}],
		"metingen":[{"soort":"realisatie","waarde":"5,8 (2014) 5,7 (2015) 5,9 (2016)","kolom":"Realisatie"}],
		"streefwaarden":[{"jaar":2018,"waarde":"6,0","kolom":"2018"},{"jaar":2019,"waarde":"-"}]}`, string(data))
	var back Indicator
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, ind, back)
	assert.Error(t, json.Unmarshal([]byte(`{"naam":"x","richting":"omhoog"}`), &back))
}
