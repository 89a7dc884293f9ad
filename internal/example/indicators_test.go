package example_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/example"
)

func files(text string) fstest.MapFS { return fstest.MapFS{"x.txt": {Data: []byte(text)}} }

func TestReadNeedsADocument(t *testing.T) {
	_, err := example.Read(files("{}"), "y.txt")
	assert.Error(t, err)
	_, err = example.Read(files("{}"), "x.txt")
	assert.Error(t, err)
}

func TestRows(t *testing.T) {
	rows, err := example.Rows(files("# comment\na;b\n\nc\n"), "x.txt")
	require.NoError(t, err)
	assert.Equal(t, []example.Row{{File: "x.txt", Line: 2, Cells: []string{"a", "b"}}, {File: "x.txt", Line: 4, Cells: []string{"c"}}}, rows)
	_, err = example.Rows(files(""), "y.txt")
	assert.Error(t, err)
}

const table = `opschriften;Indicator;2017 (w);2018 (b);Bron
indicator;1.1 % mantelzorg1;18,4 %;30%;CBS
`

func TestIndicators(t *testing.T) {
	rows, err := example.Rows(files(table), "x.txt")
	require.NoError(t, err)
	got, err := example.Indicators(rows, func(ind *indicator.Indicator, heading, cell string) error {
		ind.Source = heading + " " + cell
		return nil
	})
	require.NoError(t, err)
	require.Len(t, got, 1)
	assert.Equal(t, "1.1", got[0].Code)
	assert.Equal(t, "Bron CBS", got[0].Source)
	assert.Equal(t, []indicator.Note{{Sign: "1"}}, got[0].Footnotes)
	assert.Equal(t, []indicator.Measurement{{Year: 2017, Role: indicator.Realisation, Value: indicator.MustRead("18,4 %"), Column: "2017 (w)"}}, got[0].Measurements)
	assert.Equal(t, []indicator.Target{{Year: 2018, Value: indicator.MustRead("30%"), Column: "2018 (b)"}}, got[0].Targets)
}

// A row with fewer values than columns keeps them, without a column.
func TestIndicatorsDoNotGuessColumns(t *testing.T) {
	rows, err := example.Rows(files("opschriften;Indicator;2017 (w);2018 (w);2019 (b)\nindicator;% mantelzorg;nvt;30%\n"), "x.txt")
	require.NoError(t, err)
	got, err := example.Indicators(rows, nil)
	require.NoError(t, err)
	assert.Equal(t, []indicator.Measurement{{Value: indicator.MustRead("nvt")}, {Value: indicator.MustRead("30%")}}, got[0].Measurements)
	assert.Empty(t, got[0].Targets)
}

func TestIndicatorsRefuse(t *testing.T) {
	for _, row := range []string{"indicator", "indicator;1.1 a;1;2;3;4", "indicator;1.1 a;twaalf of zo", "indicator;1.1 a;1;2;x"} {
		rows, err := example.Rows(files("opschriften;Indicator;2017 (w);2018 (b);Bron\n"+row), "x.txt")
		require.NoError(t, err)
		_, err = example.Indicators(rows, func(*indicator.Indicator, string, string) error { return errors.New("no source") })
		assert.ErrorContains(t, err, "x.txt, line 2", row)
	}
}
