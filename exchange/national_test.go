package exchange_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
)

const raw = "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2\n" +
	"2.1;L3.5.1;GM0518;2025X000;4200;4195.5\n0.61;B2.2.2;GM0518;2025X000;1000;\nA111;Primo;GM0518;2023X005;;870\n" +
	"A111;L7.1;PV20;2023X005;0.00001;-99999999999.99999\nP112;Ultimo;GR0003;2023X004;;\n"

const perMunicipality = "Gemeenten;Taakveld;L1.1 Salarissen en sociale lasten;Lasten;Baten;Provincie;Inwonertal\n" +
	"Aadorp, c.a.;0.1 Bestuur;60.0;100.0;10.0;Drenthe;1000\nBeestad;0.1 Bestuur;;200.0;0.0;;3000\n"

func loaded(t testing.TB, unprocessed, national string) *opendata.Set {
	t.Helper()
	l := opendata.NewLoader(opendata.Options{})
	if unprocessed != "" {
		require.NoError(t, l.ReadCSV(context.Background(), "raw", strings.NewReader(unprocessed)))
	}
	if national != "" {
		require.NoError(t, l.ReadNational(context.Background(), "national", strings.NewReader(national), opendata.Moment{Year: 2023, Report: delivery.PeriodBegroting}))
	}
	return l.Set()
}

// texts are the rows of a set, in an order of their own.
func texts(s *opendata.Set) (rows []string) {
	at := func(amounts []int64, i int) string {
		if amounts == nil || amounts[i] == opendata.NoAmount {
			return "-"
		}
		return fmt.Sprint(amounts[i])
	}
	for b := range s.Batches() {
		for i := range b.Entity {
			rows = append(rows, fmt.Sprintf("%#v %v %+v %v %v %v", b.Entities[b.Entity[i]], b.Moments[b.Moment[i]], b.Bookings[b.Booking[i]], at(b.First, i), at(b.Second, i), at(b.Unstated, i)))
		}
	}
	slices.Sort(rows)
	return rows
}

func TestNationalFiguresComeBack(t *testing.T) {
	for name, set := range map[string]*opendata.Set{
		"unprocessed": loaded(t, raw, ""), "per municipality": loaded(t, "", perMunicipality), "both": loaded(t, raw, perMunicipality), "none": nil,
	} {
		m := newMemory()
		require.NoError(t, exchange.WriteNational(m.create, exchange.About{}, set), name)
		l := opendata.NewLoader(opendata.Options{})
		require.NoError(t, exchange.ReadNational(context.Background(), m, l), name)
		assert.Equal(t, texts(set), texts(l.Set()), name)
		assert.Equal(t, set.Entities(), l.Set().Entities(), name)
		for _, e := range set.Entities() {
			for _, at := range set.Moments() {
				want, ok := set.Facts(e, at)
				got, same := l.Set().Facts(e, at)
				assert.Equal(t, ok, same)
				assert.Equal(t, want.Inhabitants, got.Inhabitants)
				assert.Equal(t, want.Labels["Provincie"], got.Labels["Provincie"])
			}
		}
	}
}

// The cells, computed by hand from the file: its figures are thousands of euros.
func TestCellsOfNationalFigures(t *testing.T) {
	m := newMemory()
	require.NoError(t, exchange.WriteNational(m.create, exchange.About{}, loaded(t, raw, perMunicipality)))
	assert.Equal(t, `gemeente,naam,jaar,verslag,taakveld,balanspost,zijde,categorie,stand,waarvan,eerste_plaatsing,tweede_plaatsing,bedrag
GM0518,,2025,begroting,2.1,,lasten,3.5.1,,false,4200000,4195500,
GM0518,,2025,begroting,0.61,,baten,2.2.2,,false,1000000,,
GM0518,,2023,jaarrekening,,A111,,,primo,false,,870000,
PV20,,2023,jaarrekening,,A111,lasten,7.1,,false,0.01,-99999999999999.99,
GR0003,,2023,kwartaal 4,,P112,,,ultimo,false,,,
,"Aadorp, c.a.",2023,begroting,0.1,,lasten,1.1,,true,,,60000
,"Aadorp, c.a.",2023,begroting,0.1,,lasten,,,false,,,100000
,"Aadorp, c.a.",2023,begroting,0.1,,baten,,,false,,,10000
,Beestad,2023,begroting,0.1,,lasten,,,false,,,200000
,Beestad,2023,begroting,0.1,,baten,,,false,,,0
`, string(m.MapFS["bedragen.csv"].Data))
	assert.Equal(t, `gemeente,naam,jaar,verslag,inwonertal,kenmerk: Provincie
,"Aadorp, c.a.",2023,begroting,1000,Drenthe
,Beestad,2023,begroting,3000,
`, string(m.MapFS["gemeenten.csv"].Data))
}

// Rows that are wrong are those of a loader; a cell that cannot be read ends the file, and so does one that was changed.
func TestNationalFiguresThatWereChanged(t *testing.T) {
	whole := newMemory()
	require.NoError(t, exchange.WriteNational(whole.create, exchange.About{}, loaded(t, raw, perMunicipality)))
	for change, want := range map[[2]string]string{
		{"4200000", "4200001"}:                     "SHA-256",
		{"4200000", "4200000.001"}:                 "whole cents",
		{"4200000", "4.2e6"}:                       "whole cents",
		{"4200000", "99999999999999999999"}:        "whole cents",
		{"2025,", "25,"}:                           `jaar "25"`,
		{"begroting", "raming"}:                    `verslag "raming"`,
		{"2.1,", "2,"}:                             `taakveld "2"`,
		{"A111", "A1x1"}:                           "A1x1",
		{"3.5.1", "3,5"}:                           "cells",
		{"3.5.1", "x"}:                             `"x"`,
		{",lasten,", ",netto,"}:                    `zijde "netto"`,
		{"primo", "medio"}:                         `stand "medio"`,
		{"false", ""}:                              `waarvan ""`,
		{"GM0518", "gm0518"}:                       "SHA-256",
		{"0.61,,baten,2.2.2", "2.1,,lasten,3.5.1"}: "SHA-256",
		{",1000,", ",0,"}:                          `inwonertal "0"`,
		{"Aadorp, c.a.\",2023,begroting,1000", "Aadorp, c.a.\",2023,raming,1000"}: `verslag "raming"`,
	} {
		m := newMemory()
		changed := false
		for name, file := range whole.MapFS {
			text := string(file.Data)
			if strings.HasSuffix(name, ".csv") && !changed {
				text = strings.Replace(text, change[0], change[1], 1)
				changed = text != string(file.Data)
			}
			to, _ := m.create(name)
			fmt.Fprint(to, text)
			to.Close()
		}
		require.True(t, changed, change)
		err := exchange.ReadNational(context.Background(), m, opendata.NewLoader(opendata.Options{}))
		assert.ErrorContains(t, err, want)
	}
	assert.ErrorContains(t, exchange.ReadNational(context.Background(), whole, nil), "nil")
}

// The columns of the description are those of the table, in every package.
func TestColumnsAreDescribed(t *testing.T) {
	m := newMemory()
	require.NoError(t, exchange.WriteNational(m.create, exchange.About{}, loaded(t, raw, perMunicipality)))
	var described struct {
		Resources []struct {
			Path   string
			Schema struct{ Fields []struct{ Name string } }
		}
	}
	require.NoError(t, json.Unmarshal(m.MapFS["datapackage.json"].Data, &described))
	require.Len(t, described.Resources, 2)
	for _, r := range described.Resources {
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
		}
		header, _ := bufio.NewReader(bytes.NewReader(m.MapFS[r.Path].Data)).ReadString('\n')
		assert.Equal(t, strings.TrimSpace(header), strings.Join(names, ","))
	}
}

func ExampleWriteNational() {
	l := opendata.NewLoader(opendata.Options{})
	err := l.ReadCSV(context.Background(), "iv3.csv", strings.NewReader(raw))
	folder, err2 := os.MkdirTemp("", "pakket")
	if err != nil || err2 != nil {
		fmt.Println(err, err2)
		return
	}
	defer os.RemoveAll(folder)
	about := exchange.About{Name: "iv3-2025", License: "CC-BY-4.0", Sources: []exchange.Provenance{{Title: "CBS, onbewerkte Iv3-data"}}}
	if err := exchange.WriteNational(into(folder), about, l.Set()); err != nil {
		fmt.Println(err)
		return
	}
	back := opendata.NewLoader(opendata.Options{})
	err = exchange.ReadNational(context.Background(), os.DirFS(folder), back)
	lasten, _ := back.Set().Totals(opendata.Latest).Of(opendata.Entity{Key: "GM0518"}, opendata.Moment{Year: 2025}, budget.Lasten, iv3.MustParseTaakveld("2.1"))
	fmt.Printf("%n %v\n", lasten, err)
	// Output: 4.195.500 <nil>
}
