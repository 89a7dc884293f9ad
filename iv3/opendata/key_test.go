package opendata_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/opendata"
)

func TestMoment(t *testing.T) {
	m, err := opendata.ParseMoment("2023X005")
	require.NoError(t, err)
	assert.Equal(t, jaarrekening2023, m)
	assert.Equal(t, "2023X005", m.Key())
	assert.Equal(t, "jaarrekening 2023", m.String())
	for _, s := range []string{"", "2021JJ00", "2023X006", "2023X05", "abcdX000", "2023X0000", "0000X000"} {
		_, err := opendata.ParseMoment(s)
		assert.Error(t, err, s)
	}
}

func TestNames(t *testing.T) {
	assert.Equal(t, []string{"latest", "first", "second", "unstated", "Round(9)"},
		[]string{opendata.Latest.String(), opendata.First.String(), opendata.Second.String(), opendata.Unstated.String(), opendata.Round(9).String()})
	assert.True(t, opendata.Entity{Name: "Nederland"}.Pseudo())
	assert.True(t, opendata.Entity{Key: "NL00"}.Pseudo())
	assert.Equal(t, "GM0001", opendata.Entity{Key: "GM0001"}.String())
}

// TestColumnsAndRounds uses balance figures and both rounds: only lasten and baten are
// added up, and the latest round is taken row by row.
func TestColumnsAndRounds(t *testing.T) {
	text := header +
		"A1311 ;Primo   ;GM0003;2023X005;100;110\n" +
		"A1311 ;Ultimo  ;GM0003;2023X005;120;130\n" +
		"A1311 ;L6.1    ;GM0003;2023X005;20;20\n" +
		"0.1   ;L1.1    ;GM0003;2023X005;5;7\n" +
		"0.1   ;L3.8    ;GM0003;2023X005;6;\n" +
		"0.1   ;B3.8    ;NL01;2023X005;;\n"
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadCSV(context.Background(), "x", strings.NewReader(text)))
	set := l.Set()
	e := entity(t, set, "GM0003")
	for round, want := range map[opendata.Round]string{opendata.First: "11000", opendata.Second: "7000", opendata.Latest: "13000"} {
		a, ok := set.Totals(round).Of(e, jaarrekening2023, budget.Lasten, iv3.Taakveld{})
		require.True(t, ok)
		assert.Equal(t, want, a.String(), round)
	}
	assert.False(t, set.Totals(opendata.Latest).Delivered(opendata.Entity{Key: "NL01"}, jaarrekening2023))
	assert.False(t, set.Totals(opendata.Latest).Delivered(opendata.Entity{Key: "GM9999"}, jaarrekening2023))
	var columns []string
	for r := range set.Rows {
		columns = append(columns, r.Post.String()+" "+r.Column.String())
	}
	assert.Equal(t, []string{"A1311 Primo", "A1311 Ultimo", "A1311 L6.1", "0.1 L1.1", "0.1 L3.8", "0.1 B3.8"}, columns)
	assert.Empty(t, set.Unlisted(iv3.Gemeente))
	_, ok := set.Entity("")
	assert.False(t, ok)
}

// TestBalanceFiguresBetweenLasten has a balance figure right behind lasten of the post that
// is numbered next: it must not run on into them.
func TestBalanceFiguresBetweenLasten(t *testing.T) {
	set, err := read(t, header+"A1311;L6.1;GM0003;2023X005;1;1\n0.1;L1.1;GM0003;2023X005;5;5\nA1311;Primo;GM0003;2023X005;100;100\n0.1;L3.8;GM0003;2023X005;7;7\n", opendata.Options{})
	require.NoError(t, err)
	a, ok := set.Totals(opendata.First).Of(entity(t, set, "GM0003"), jaarrekening2023, budget.Lasten, iv3.Taakveld{})
	assert.True(t, ok)
	assert.Equal(t, "12000", a.String())
}

func TestOneCategory(t *testing.T) {
	set, err := read(t, header+"6.1;L3.8;GM0610;2023X005;100;130\n6.1;L1.1;GM0610;2023X005;100;70\n", opendata.Options{})
	require.NoError(t, err)
	wages := set.Totals(opendata.Second, iv3.MustParseCategorie("1.1"))
	a, _ := wages.Of(opendata.Entity{Key: "GM0610"}, jaarrekening2023, budget.Lasten, samenkracht)
	assert.Equal(t, "70000", a.String())
}

func ExampleTotals_Check() {
	l := opendata.NewLoader(opendata.Options{})
	table := "Gemeenten;Taakveld;Lasten;Baten\n" +
		"Sliedrecht;6.3 Inkomensregelingen;69019.0;83193.0\nVeere;6.3 Inkomensregelingen;100.0;150.0\nVoorne aan Zee;6.3 Inkomensregelingen;0.0;0.0\n"
	if err := l.ReadNational(context.Background(), "2023_begroting.csv", strings.NewReader(table), begroting2023); err != nil {
		panic(err)
	}
	for _, c := range l.Set().Totals(opendata.Latest).Check(begroting2023, opendata.DefaultTolerance()) {
		fmt.Printf("%v: delivered %t, outlier %t, %n\n", c.Entity, c.Delivered, c.Outlier, c.Difference)
	}
	// Output:
	// Sliedrecht: delivered true, outlier true, -14.174.000
	// Veere: delivered true, outlier false, -50.000
	// Voorne aan Zee: delivered false, outlier false, 0
}

func ExampleTotals_RankPerInhabitant() {
	l := opendata.NewLoader(opendata.Options{})
	table := "Gemeenten;Taakveld;Lasten;Baten;Inwonertal\n" +
		"Veendam;6.1 Samenkracht en burgerparticipatie;975.0;0.0;27616\nBeek;6.1 Samenkracht en burgerparticipatie;10316.0;0.0;16132\n"
	if err := l.ReadNational(context.Background(), "2023_jaarrekening.csv", strings.NewReader(table), jaarrekening2023); err != nil {
		panic(err)
	}
	for _, r := range l.Set().Totals(opendata.Latest).RankPerInhabitant(jaarrekening2023, budget.Lasten, iv3.MustParseTaakveld("6.1")) {
		fmt.Printf("%d %v %n\n", r.Rank, r.Entity, r.Amount)
	}
	// Output:
	// 1 Beek 639,47
	// 2 Veendam 35,31
}

func ExampleLoader_ReadCSV() {
	file := "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2\n" +
		"0.1   ;L1.1    ;GM0518   ;2025X000;14404;14410\n" +
		"0.1   ;B3.8    ;GM0518   ;2025X000;592;\n" +
		"0.1   ;L1.l    ;GM0518   ;2025X000;1;1\n"
	l := opendata.NewLoader(opendata.Options{OnError: func(e *opendata.RowError) error {
		fmt.Println(e)
		return nil // leave the row out and go on
	}})
	if err := l.ReadCSV(context.Background(), "iv3.csv", strings.NewReader(file)); err != nil {
		panic(err)
	}
	e, m := opendata.Entity{Key: "GM0518"}, opendata.Moment{Year: 2025}
	for _, round := range []opendata.Round{opendata.First, opendata.Second, opendata.Latest} {
		lasten, _ := l.Set().Totals(round).Of(e, m, budget.Lasten, iv3.Taakveld{})
		baten, ok := l.Set().Totals(round).Of(e, m, budget.Baten, iv3.Taakveld{})
		fmt.Printf("%v: lasten %n, baten %n %t\n", round, lasten, baten, ok)
	}
	// Output:
	// opendata: iv3.csv, line 4, column 8: "L1.l    ": categorie: want a code such as "1.1" or "4.3.1"
	// first: lasten 14.404.000, baten 592.000 true
	// second: lasten 14.410.000, baten 0 false
	// latest: lasten 14.410.000, baten 592.000 true
}
