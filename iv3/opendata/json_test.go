package opendata_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/internal/national"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// municipality is the JSON file of one municipality out of n made-up rows, with
// padded keys as CBS OData writes them.
func municipality(t testing.TB, n, i int) []byte {
	t.Helper()
	var rows []string
	require.NoError(t, national.Each(n, i, func(r national.Row) error {
		rows = append(rows, fmt.Sprintf(`{"ID":%d,"TaakveldBalanspost":"%-6s","Categorie":"%-8s","Gemeenten":"%-9s","Verslagsoort":"%-8s","k_1ePlaatsing_1":%d,"k_2ePlaatsing_2":%d}`,
			len(rows), r.Post, r.Category, r.Entity, r.Moment, r.First, r.Second))
		return nil
	}))
	return []byte(`{"odata.metadata":"made up","value":[` + strings.Join(rows, ",\n") + "]}\n")
}

// odata is the structure that encoding/json fills, for comparison.
type odata struct {
	Value []struct {
		TaakveldBalanspost string
		Categorie          string
		Gemeenten          string
		Verslagsoort       string
		First              *int64 `json:"k_1ePlaatsing_1"`
		Second             *int64 `json:"k_2ePlaatsing_2"`
	} `json:"value"`
}

// TestJSONAgainstCSV reads the same rows both ways, and holds them against encoding/json.
func TestJSONAgainstCSV(t *testing.T) {
	const n = 41_040
	l := opendata.NewLoader(opendata.Options{})
	var sum int64
	for i := range national.Municipalities {
		text := municipality(t, n, i)
		require.NoError(t, l.ReadJSON(context.Background(), fmt.Sprintf("GM%04d.json", i+1), bytes.NewReader(text)))
		var data odata
		require.NoError(t, json.Unmarshal(text, &data))
		for _, r := range data.Value {
			sum += *r.First
		}
	}
	requireTotals(t, totalsOf(t, madeUp(t, n, national.Style{})), l.Set())
	first := l.Set().Totals(opendata.First)
	var total budget.Amount
	for _, e := range l.Set().Entities() {
		for _, m := range l.Set().Moments() {
			for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
				a, _ := first.Of(e, m, side, iv3.Taakveld{})
				total = total.Add(a)
			}
		}
	}
	assert.True(t, total == budget.Euros(1000*sum), "%v, want %d", total, sum)
}

const jsonRow = `{"ID":0,"TaakveldBalanspost":"0.1   ","Categorie":"L1.1    ","Gemeenten":"GM0001   ","Verslagsoort":"2025X000","k_1ePlaatsing_1":10,"k_2ePlaatsing_2":null}`

func TestJSONForms(t *testing.T) {
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadJSON(context.Background(), "list", strings.NewReader("["+jsonRow+"]")))
	assert.Equal(t, 1, l.Set().Len())
	second := l.Set().Totals(opendata.Second)
	_, ok := second.Of(opendata.Entity{Key: "GM0001"}, opendata.Moment{Year: 2025}, budget.Lasten, iv3.Taakveld{})
	assert.False(t, ok, "null is missing, not zero")
	latest, ok := l.Set().Totals(opendata.Latest).Of(opendata.Entity{Key: "GM0001"}, opendata.Moment{Year: 2025}, budget.Lasten, iv3.Taakveld{})
	assert.True(t, ok && latest == budget.Euros(10_000))

	err := l.ReadJSON(context.Background(), "again", strings.NewReader("["+jsonRow+"]"))
	var at *opendata.RowError
	require.ErrorAs(t, err, &at)
	assert.Equal(t, 1, at.Line)
	assert.Equal(t, 2, at.Column)
	assert.Contains(t, at.Reason, "counted twice")
}

func TestJSONErrors(t *testing.T) {
	for name, c := range map[string]struct{ text, reason string }{
		"no list":        {`{"a":1}`, `the list "value" is missing`},
		"two lists":      {`{"value":[],"value":[]}`, "second list"},
		"not an object":  {`[1]`, "an object is expected"},
		"cut off":        {`{"value":[` + jsonRow + `,` + jsonRow[:50], "ends"},
		"after the end":  {`[]]`, "after the end"},
		"number as code": {"[" + strings.Replace(jsonRow, `"0.1   "`, "0.1", 1) + "]", "a key must be a text"},
		"bad code":       {"[" + strings.Replace(jsonRow, `"0.1   "`, `"x"`, 1) + "]", "taakveld"},
		"bad amount":     {"[" + strings.Replace(jsonRow, `:10`, `:"10"`, 1) + "]", "number or null"},
		"exponent":       {"[" + strings.Replace(jsonRow, `:10`, `:1e5`, 1) + "]", "not an amount"},
		"missing key":    {"[" + strings.Replace(jsonRow, `"Gemeenten"`, `"Gemeente"`, 1) + "]", "needs"},
		"key twice":      {"[" + strings.Replace(jsonRow, `"ID":0`, `"Gemeenten":"GM0002"`, 1) + "]", "twice"},
	} {
		t.Run(name, func(t *testing.T) {
			l := opendata.NewLoader(opendata.Options{})
			err := l.ReadJSON(context.Background(), "x.json", strings.NewReader(c.text))
			var at *opendata.RowError
			require.ErrorAs(t, err, &at)
			assert.Contains(t, at.Reason, c.reason)
			assert.GreaterOrEqual(t, at.Line, 1)
			assert.GreaterOrEqual(t, at.Column, 1)
		})
	}
	l := opendata.NewLoader(opendata.Options{})
	cut := `{"value":[` + jsonRow + ",\n" + jsonRow[:50]
	assert.Error(t, l.ReadJSON(context.Background(), "cut", strings.NewReader(cut)))
	assert.Equal(t, 1, l.Set().Len(), "the row before the cut is kept")
	l = opendata.NewLoader(opendata.Options{MaxBytes: 10})
	var limit *budget.LimitError
	assert.ErrorAs(t, l.ReadJSON(context.Background(), "big", strings.NewReader("["+jsonRow+"]")), &limit)
	assert.ErrorContains(t, l.ReadJSON(context.Background(), "broken", iotest.ErrReader(errors.New("dead"))), "dead")
}

// An error stands where the value does, and what is behind the list is not read.
func TestJSONPlaces(t *testing.T) {
	text := "[" + strings.Replace(jsonRow, `"GM0001   "`, "{\n\"a\":1\n}", 1) + "]"
	var at *opendata.RowError
	require.ErrorAs(t, opendata.NewLoader(opendata.Options{}).ReadJSON(context.Background(), "x", strings.NewReader(text)), &at)
	assert.Equal(t, [2]int{1, strings.Index(text, "{\n\"a") + 1}, [2]int{at.Line, at.Column})
	text = "[" + strings.Replace(jsonRow, `"0.1   "`, `"x"`, 1) + "]"
	require.ErrorAs(t, opendata.NewLoader(opendata.Options{}).ReadJSON(context.Background(), "x", strings.NewReader(text)), &at)
	assert.Equal(t, strings.Index(text, `"x"`)+1, at.Column)

	row := func(key string, n int) string {
		return strings.Replace(jsonRow, `"GM0001   "`, fmt.Sprintf(`"%s%04d"`, key, n), 1)
	}
	var rows, others []string
	for i := range 2500 {
		rows = append(rows, row("GM", i))
	}
	for i := range 9000 {
		others = append(others, row("ZZ", i%3000))
	}
	text = `{"value":[` + strings.Join(rows, ",") + `],"other":[` + strings.Join(others, ",") + "]}"
	l := opendata.NewLoader(opendata.Options{MaxEntities: 2500, Workers: 4})
	require.NoError(t, l.ReadJSON(context.Background(), "x", strings.NewReader(text)))
	assert.Equal(t, 2500, l.Set().Len())
}

func TestJSONGoesOn(t *testing.T) {
	bad := strings.Replace(jsonRow, `"0.1   "`, `"x"`, 1)
	other := strings.Replace(jsonRow, "L1.1", "L3.8", 1)
	var seen []*opendata.RowError
	l := opendata.NewLoader(opendata.Options{OnError: func(e *opendata.RowError) error { seen = append(seen, e); return nil }})
	require.NoError(t, l.ReadJSON(context.Background(), "x", strings.NewReader("["+jsonRow+",\n"+bad+",\n"+jsonRow+",\n"+other+"]")))
	assert.Equal(t, 2, l.Set().Len())
	require.Len(t, seen, 2)
	assert.Equal(t, 2, seen[0].Line)
	assert.Equal(t, 3, seen[1].Line)
}

var municipalities = flag.Int("municipalities", 4, "how many of the 342 files of a municipality BenchmarkJSON reads; all hold 9.9 million rows in 1.6 GB")

// BenchmarkJSON reads files of one municipality each, here and with encoding/json.
func BenchmarkJSON(b *testing.B) {
	const n = 9_900_000
	var files [][]byte
	size := 0
	for i := range min(*municipalities, national.Municipalities) {
		files = append(files, municipality(b, n, i))
		size += len(files[i])
	}
	b.Run("bbv", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			l := opendata.NewLoader(opendata.Options{})
			for _, text := range files {
				if err := l.ReadJSON(context.Background(), "x", bytes.NewReader(text)); err != nil {
					b.Fatal(err)
				}
			}
			l.Set().Totals(opendata.Second)
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			totals := map[cellKey]int64{}
			for _, text := range files {
				var data odata
				if err := json.NewDecoder(bytes.NewReader(text)).Decode(&data); err != nil {
					b.Fatal(err)
				}
				for _, r := range data.Value {
					totals[cellKey{r.Gemeenten, r.Verslagsoort, r.TaakveldBalanspost, r.Categorie[:1]}] += *r.Second
				}
			}
		}
	})
}

// FuzzJSON checks that no input makes the reader panic or accept what is not JSON.
func FuzzJSON(f *testing.F) {
	f.Add("[" + jsonRow + "]")
	f.Add(`{"value":[{}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		l := opendata.NewLoader(opendata.Options{OnError: func(*opendata.RowError) error { return nil }})
		if err := l.ReadJSON(context.Background(), "x", strings.NewReader(text)); err == nil {
			assert.True(t, json.Valid([]byte(text)), "%q", text)
		}
		l.Set().Totals(opendata.Latest)
	})
}
