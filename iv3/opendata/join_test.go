package opendata_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
)

var joinedMoment = opendata.Moment{Year: 2025, Report: delivery.PeriodBegroting}

// documented are the lines that the documentation of ReadCSV and ReadNational shows.
const (
	documentedCSV = `ID;TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2
1;2.1;L3.5.1;GM0518;2025X000;4200;4195.5
2;0.61;B2.2.2;GM0518;2025X000;1000;
3;A111;Primo;GM0518;2023X005;;870
`
	documentedNational = `Gemeenten;Taakveld;Lasten;Baten;Inwonertal
Waterdam;2.1 Verkeer en vervoer;4200;300;25000
Waterdam;6.1 Samenkracht en burgerparticipatie;2500.5;;25000
Oosterveen;2.1 Verkeer en vervoer;9876;1200;61234
`
)

func perInhabitant(t *testing.T, s *opendata.Set, name, taakveld string) string {
	t.Helper()
	e, ok := s.Entity(name)
	require.True(t, ok, name)
	a, ok := s.Totals(opendata.Latest).PerInhabitant(e, joinedMoment, budget.Lasten, iv3.MustParseTaakveld(taakveld))
	if !ok {
		return ""
	}
	return a.String()
}

// TestSetInhabitants divides 4 195 500 euros by 25 000 inhabitants, which unprocessed data do not have.
func TestSetInhabitants(t *testing.T) {
	hague := opendata.Entity{Key: "GM0518"}
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadCSV(context.Background(), "raw", strings.NewReader(documentedCSV)))
	assert.Equal(t, "", perInhabitant(t, l.Set(), "GM0518", "2.1"))
	require.NoError(t, l.SetInhabitants(hague, joinedMoment, 25_000))
	assert.Equal(t, "167.82", perInhabitant(t, l.Set(), "gm0518", "2.1"))
	for name, err := range map[string]error{
		"none":      l.SetInhabitants(hague, joinedMoment, 0),
		"nobody":    l.SetInhabitants(opendata.Entity{}, joinedMoment, 1),
		"no moment": l.SetInhabitants(hague, opendata.Moment{}, 1),
		"no loader": (*opendata.Loader)(nil).SetInhabitants(hague, joinedMoment, 1),
	} {
		assert.Error(t, err, name)
	}

	water := opendata.Entity{Name: "Waterdam"}
	require.NoError(t, l.ReadNational(context.Background(), "national", strings.NewReader(documentedNational), joinedMoment))
	assert.ErrorContains(t, l.SetInhabitants(water, joinedMoment, 1), "a source says 25000")
	assert.NoError(t, l.SetInhabitants(water, joinedMoment, 25_000))

	before := opendata.NewLoader(opendata.Options{})
	require.NoError(t, before.SetInhabitants(water, joinedMoment, 24_000))
	assert.ErrorContains(t, before.ReadNational(context.Background(), "national", strings.NewReader(documentedNational), joinedMoment), "the caller gave 24000")
	without := strings.NewReplacer(";Inwonertal", "", ";25000", "", ";61234", "").Replace(documentedNational)
	bare := opendata.NewLoader(opendata.Options{})
	require.NoError(t, bare.SetInhabitants(water, joinedMoment, 24_000))
	require.NoError(t, bare.ReadNational(context.Background(), "national", strings.NewReader(without), joinedMoment))
	assert.Equal(t, "175", perInhabitant(t, bare.Set(), "Waterdam", "2.1"), "4 200 000 by 24 000")
}

// TestJoin reads unprocessed data by keys and a national table by names.
func TestJoin(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadCSV(context.Background(), "raw", strings.NewReader(documentedCSV)))
	require.NoError(t, l.Join("GM0518", "waterdam"))
	_, ok := l.Set().Facts(opendata.Entity{Key: "GM0518"}, joinedMoment)
	assert.False(t, ok, "nothing says it")
	e, ok := l.Set().Entity("Waterdam")
	assert.True(t, ok && e.Key == "GM0518", "the name finds what was read by the key")

	require.NoError(t, l.ReadNational(context.Background(), "national", strings.NewReader(documentedNational), joinedMoment))
	assert.Equal(t, "167.82", perInhabitant(t, l.Set(), "GM0518", "2.1"), "with the inhabitants of the table")
	assert.Equal(t, "168", perInhabitant(t, l.Set(), "Waterdam", "2.1"), "amounts stay apart")
	var ranked []string
	for _, r := range l.Set().Totals(opendata.Latest).RankPerInhabitant(joinedMoment, budget.Lasten, iv3.MustParseTaakveld("2.1")) {
		ranked = append(ranked, r.Entity.String())
	}
	assert.Equal(t, []string{"GM0518", "Oosterveen"}, ranked, "167.82 and 161.28, each once")

	assert.Error(t, l.Join("Waterdam", "GM0518"))
	assert.Error(t, l.Join("GM0518", " "))
	assert.Error(t, (*opendata.Loader)(nil).Join("GM0518", "Waterdam"))
}

// Facts stand without rows, and by a name that was joined; of two keys with one name each may have rows at a moment.
func TestFactsWithoutRows(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	alone, water := opendata.Entity{Key: "GM0001"}, opendata.Entity{Name: "Waterdam"}
	require.NoError(t, l.SetInhabitants(alone, joinedMoment, 1000))
	f, ok := l.Set().Facts(alone, joinedMoment)
	assert.True(t, ok && f.Inhabitants == 1000)
	assert.Equal(t, []opendata.Entity{alone}, l.Set().Entities())
	assert.Equal(t, []opendata.Moment{joinedMoment}, l.Set().Moments())

	require.NoError(t, l.SetInhabitants(water, joinedMoment, 25_000))
	require.NoError(t, l.Join("GM0518", "Waterdam"))
	require.NoError(t, l.ReadCSV(context.Background(), "raw", strings.NewReader(documentedCSV)))
	assert.Equal(t, "167.82", perInhabitant(t, l.Set(), "GM0518", "2.1"))

	for range 20 { // the order of a map
		l := opendata.NewLoader(opendata.Options{})
		require.NoError(t, l.ReadCSV(context.Background(), "raw", strings.NewReader(documentedCSV)))
		require.NoError(t, l.ReadNational(context.Background(), "national", strings.NewReader(documentedNational), joinedMoment))
		require.NoError(t, l.Join("GM0518", "Waterdam"))
		require.NoError(t, l.Join("GM0001", "Waterdam"))
		var ranked []string
		for _, r := range l.Set().Totals(opendata.Latest).RankPerInhabitant(joinedMoment, budget.Lasten, iv3.MustParseTaakveld("2.1")) {
			ranked = append(ranked, r.Entity.String())
		}
		require.Equal(t, []string{"GM0518", "Oosterveen"}, ranked)
	}
}

// TestEntityCase: the same case goes first, and then case does not count.
func TestEntityCase(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadNational(context.Background(), "national", strings.NewReader(strings.ReplaceAll(documentedNational, "Oosterveen", "waterdam")), joinedMoment))
	for name, want := range map[string]string{"Waterdam": "Waterdam", "waterdam": "waterdam", " WATERDAM ": "Waterdam"} {
		e, ok := l.Set().Entity(name)
		assert.True(t, ok)
		assert.Equal(t, want, e.Name, name)
	}
	_, ok := l.Set().Entity(" ")
	assert.False(t, ok)
}
