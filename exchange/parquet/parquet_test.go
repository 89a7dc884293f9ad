package parquet_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	pq "github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange/parquet"
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

func written(t testing.TB, set *opendata.Set) []byte {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, parquet.Write(context.Background(), &file, set))
	return file.Bytes()
}

func read(file []byte, opts opendata.Options) (*opendata.Set, error) {
	l := opendata.NewLoader(opts)
	err := parquet.Read(context.Background(), "x.parquet", bytes.NewReader(file), int64(len(file)), l)
	return l.Set(), err
}

// line is a row, for comparing many.
type line struct {
	of      opendata.Entity
	at      opendata.Moment
	on      opendata.Booking
	amounts [3]int64
}

// lines counts the rows of a set.
func lines(s *opendata.Set) map[line]int {
	list := map[line]int{}
	for b := range s.Batches() {
		for i := range b.Entity {
			l := line{b.Entities[b.Entity[i]], b.Moments[b.Moment[i]], b.Bookings[b.Booking[i]], [3]int64{opendata.NoAmount, opendata.NoAmount, opendata.NoAmount}}
			for k, amounts := range [...][]int64{b.First, b.Second, b.Unstated} {
				if amounts != nil {
					l.amounts[k] = amounts[i]
				}
			}
			list[l]++
		}
	}
	return list
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

func TestSetsComeBack(t *testing.T) {
	for name, set := range map[string]*opendata.Set{
		"unprocessed": loaded(t, raw, ""), "per municipality": loaded(t, "", perMunicipality), "both": loaded(t, raw, perMunicipality),
		"many": loaded(t, madeUp(t, 125_000), ""), "none": nil,
	} {
		back, err := read(written(t, set), opendata.Options{})
		require.NoError(t, err, name)
		assert.Equal(t, set.Len(), back.Len(), name)
		assert.True(t, maps.Equal(lines(set), lines(back)), name)
		assert.Equal(t, set.Entities(), back.Entities(), name)
		assert.Equal(t, set.Moments(), back.Moments(), name)
	}
}

// madeUp is a CSV file whose rows are not sorted, so that keys change from row to row.
func madeUp(t testing.TB, n int) string {
	t.Helper()
	var text strings.Builder
	w := bufio.NewWriter(&text)
	fmt.Fprintln(w, "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2")
	for i := range n {
		k := i * 7919 % n // every number once, since 7919 is a prime that does not divide n
		second := fmt.Sprint(k%1009 - 100)
		if k%11 == 0 {
			second = ""
		}
		fmt.Fprintf(w, "%d.%d;%s%d.%d;GM%04d;20%02dX00%d;%d.%d;%s\n", k%9, k/9%4+1, []string{"L", "B"}[k/36%2], k/72%7+1, k/504%8+1, k/4032%100+1, 17+k/403200%10, k/201600%2*5, k%5003, k%9, second)
	}
	require.NoError(t, w.Flush())
	return text.String()
}

// What another reader makes of the file, computed by hand from the CSV, whose figures are thousands of euros.
func TestWhatIsWrittenAsAnotherReaderReadsIt(t *testing.T) {
	file := written(t, loaded(t, raw, perMunicipality))
	f, err := pq.OpenFile(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var got []string
	for _, g := range f.RowGroups() {
		rows := g.Rows()
		list := make([]pq.Row, g.NumRows())
		n, _ := rows.ReadRows(list)
		require.Len(t, list, n)
		for _, r := range list {
			cells := map[string]string{}
			for i, name := range f.Schema().Columns() {
				if cells[name[0]] = r[i].String(); r[i].IsNull() {
					cells[name[0]] = "-"
				}
			}
			var line []string
			for _, name := range []string{"gemeente", "naam", "jaar", "verslag", "taakveld", "balanspost", "zijde", "categorie", "stand", "waarvan", "eerste_plaatsing", "tweede_plaatsing", "bedrag"} {
				line = append(line, cells[name])
			}
			got = append(got, strings.Join(line, " "))
		}
		require.NoError(t, rows.Close())
	}
	assert.Equal(t, []string{
		"GM0518 - 2025 begroting 2.1 - lasten 3.5.1 - false 420000000 419550000 -",
		"GM0518 - 2025 begroting 0.61 - baten 2.2.2 - false 100000000 - -",
		"GM0518 - 2023 jaarrekening - A111 - - primo false - 87000000 -",
		"PV20 - 2023 jaarrekening - A111 lasten 7.1 - false 1 -9999999999999999 -",
		"GR0003 - 2023 kwartaal 4 - P112 - - ultimo false - - -",
		"- Aadorp, c.a. 2023 begroting 0.1 - lasten 1.1 - true - - 6000000",
		"- Aadorp, c.a. 2023 begroting 0.1 - lasten - - false - - 10000000",
		"- Aadorp, c.a. 2023 begroting 0.1 - baten - - false - - 1000000",
		"- Beestad 2023 begroting 0.1 - lasten - - false - - 20000000",
		"- Beestad 2023 begroting 0.1 - baten - - false - - 0",
	}, got)
	for _, name := range []string{"eerste_plaatsing", "tweede_plaatsing", "bedrag"} {
		leaf, ok := f.Schema().Lookup(name)
		require.True(t, ok)
		assert.Equal(t, "DECIMAL(18,2)", leaf.Node.Type().String(), name)
	}
}

// Columns that no row fills are left out.
func TestColumnsThatAreNotUsed(t *testing.T) {
	file := written(t, loaded(t, "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_2ePlaatsing_2\n2.1;L3.5.1;GM0518;2025X000;1\n", ""))
	f, err := pq.OpenFile(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var names []string
	for _, c := range f.Schema().Columns() {
		names = append(names, c[0])
	}
	slices.Sort(names)
	assert.Equal(t, []string{"categorie", "gemeente", "jaar", "taakveld", "tweede_plaatsing", "verslag", "zijde"}, names)
}

func TestWritingThatFails(t *testing.T) {
	assert.ErrorContains(t, parquet.Write(context.Background(), nil, nil), "nothing to write to")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	assert.ErrorIs(t, parquet.Write(ctx, io.Discard, loaded(t, raw, "")), context.Canceled)
	r, w := io.Pipe()
	r.CloseWithError(io.ErrShortBuffer)
	assert.ErrorIs(t, parquet.Write(context.Background(), w, loaded(t, raw, "")), io.ErrShortBuffer)
}

func Example() {
	l := opendata.NewLoader(opendata.Options{})
	if err := l.ReadCSV(context.Background(), "iv3.csv", strings.NewReader(raw)); err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer // or an os.File
	if err := parquet.Write(context.Background(), &file, l.Set()); err != nil {
		fmt.Println(err)
		return
	}
	back := opendata.NewLoader(opendata.Options{})
	err := parquet.Read(context.Background(), "iv3.parquet", bytes.NewReader(file.Bytes()), int64(file.Len()), back)
	lasten, _ := back.Set().Totals(opendata.Latest).Of(opendata.Entity{Key: "GM0518"}, opendata.Moment{Year: 2025}, budget.Lasten, iv3.MustParseTaakveld("2.1"))
	fmt.Printf("%n %v\n", lasten, err)
	// Output: 4.195.500 <nil>
}
