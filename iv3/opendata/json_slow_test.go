package opendata_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/iv3/internal/national"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// elements makes a list of rows, one a line from the second line on, in several shapes: some have texts and lists in them
// that look like the end of a row. It says which lines are wrong or come back.
func elements(t *testing.T, n int, shape func(random *rand.Rand, r national.Row) string) (text string, refused []string) {
	random := rand.New(rand.NewSource(int64(n)))
	seen := map[[4]string]bool{}
	var rows []string
	var all []national.Row
	require.NoError(t, national.Each(n, -1, func(r national.Row) error { all = append(all, r); return nil }))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for i, r := range all {
		switch random.Intn(300) {
		case 0:
			r = all[random.Intn(i+1)]
		case 1:
			r.Post += "!"
		}
		switch key := [4]string{r.Post, r.Category, r.Entity, r.Moment}; {
		case strings.HasSuffix(r.Post, "!"):
			refused = append(refused, fmt.Sprintf("%d wrong", i+2))
		case seen[key]:
			refused = append(refused, fmt.Sprintf("%d twice", i+2))
		default:
			seen[key] = true
		}
		rows = append(rows, shape(random, r))
	}
	return "{\"more\":[{\"a\":1},{\"a\":2}],\"value\":[\n" + strings.Join(rows, ",\n") + "]}", refused
}

// shapes of rows: one for all, many, and with what looks like other rows within.
var shapes = map[string]func(random *rand.Rand, r national.Row) string{
	"one": func(_ *rand.Rand, r national.Row) string {
		return fmt.Sprintf(`{"ID":%d,"TaakveldBalanspost":"%-6s","Categorie":"%-8s","Gemeenten":"%-9s","Verslagsoort":"%s","k_1ePlaatsing_1":%d,"k_2ePlaatsing_2":%d}`,
			r.First+100, r.Post, r.Category, r.Entity, r.Moment, r.First, r.Second)
	},
	"many": func(random *rand.Rand, r national.Row) string {
		members := []string{fmt.Sprintf(`"TaakveldBalanspost" : "%s"`, r.Post), `"Categorie":"` + r.Category + `"`, `"Gemeenten":"\u0047` + r.Entity[1:] + `"`, `"Verslagsoort":"` + r.Moment + `"`,
			fmt.Sprintf(`"k_1ePlaatsing_1":%d`, r.First), fmt.Sprintf(`"k_2ePlaatsing_2":%d.0`, r.Second)}
		members = append(members, `"ID":null`, `"x":true`, `"ID2":"0"`)[:6+random.Intn(4)]
		random.Shuffle(len(members), func(i, j int) { members[i], members[j] = members[j], members[i] })
		return "{" + strings.Join(members, []string{",", " , "}[random.Intn(2)]) + "}"
	},
	"deceptive": func(random *rand.Rand, r national.Row) string {
		plain := fmt.Sprintf(`"TaakveldBalanspost":"%s","Categorie":"%s","Gemeenten":"%s","Verslagsoort":"%s","k_2ePlaatsing_2":%d}`, r.Post, r.Category, r.Entity, r.Moment, r.Second)
		return []string{`{"text":"},{",` + plain, `{"list":[{` + plain + `,{` + plain + `],` + plain, `{` + plain}[min(random.Intn(200), 2)]
	},
}

// TestJSONAgainstSlowReader reads files of several stretches with several goroutines, and holds what is refused, where, and
// what is left against encoding/json.
func TestJSONAgainstSlowReader(t *testing.T) {
	for name, shape := range shapes {
		text, refused := elements(t, 16_000, shape)
		var data struct {
			Value []struct {
				TaakveldBalanspost, Categorie, Gemeenten, Verslagsoort string

				Second float64 `json:"k_2ePlaatsing_2"`
			}
		}
		require.NoError(t, json.Unmarshal([]byte(text), &data))
		totals, at := map[cellKey]int64{}, 0
		for i, r := range data.Value {
			if at < len(refused) && strings.HasPrefix(refused[at], fmt.Sprintf("%d ", i+2)) {
				at++
				continue
			}
			totals[cellKey{strings.TrimSpace(r.Gemeenten), r.Verslagsoort, strings.TrimSpace(r.TaakveldBalanspost), r.Categorie[:1]}] += int64(r.Second)
		}
		for _, workers := range []int{0, 1, 3} {
			var got []string
			l := opendata.NewLoader(opendata.Options{Workers: workers, OnError: func(e *opendata.RowError) error { got = append(got, refusal(e)); return nil }})
			require.NoError(t, l.ReadJSON(context.Background(), "x", strings.NewReader(text)), name)
			assert.Equal(t, refused, got, name)
			assert.Equal(t, len(data.Value)-len(refused), l.Set().Len(), name)
			requireAmounts(t, totals, l.Set())
		}
	}
}

// TestJSONCutAnywhere cuts a file of several stretches off: the rows before the cut are kept, and the error is at its place.
func TestJSONCutAnywhere(t *testing.T) {
	text, _ := elements(t, 10_000, shapes["one"])
	for _, cut := range []int{len(text) - 1, len(text) - 2, len(text) - 3, len(text) / 2, 300_000, 262_144 + 40, 200, 40} {
		l := opendata.NewLoader(opendata.Options{OnError: func(*opendata.RowError) error { return nil }})
		err := l.ReadJSON(context.Background(), "x", strings.NewReader(text[:cut]))
		var at *opendata.RowError
		require.ErrorAs(t, err, &at)
		assert.Equal(t, 1+strings.Count(text[:cut], "\n"), at.Line)
		rows := strings.Count(text[:cut], "}") - min(2, strings.Count(text[:cut], `{"a":`))
		assert.InDelta(t, rows, l.Set().Len(), 80, "but for those that were refused")
		assert.LessOrEqual(t, l.Set().Len(), rows)
	}
	at := strings.Index(text[600_000:], "},") + 600_000
	l := opendata.NewLoader(opendata.Options{OnError: func(*opendata.RowError) error { return nil }})
	err := l.ReadJSON(context.Background(), "x", strings.NewReader(text[:at]+","+text[at:]))
	var place *opendata.RowError
	require.ErrorAs(t, err, &place)
	assert.Equal(t, 1+strings.Count(text[:at], "\n"), place.Line, "a comma before an end is none")
}

func TestJSONCancelled(t *testing.T) {
	text, _ := elements(t, 10_000, shapes["one"])
	ctx, cancel := context.WithCancel(context.Background())
	l := opendata.NewLoader(opendata.Options{})
	assert.ErrorIs(t, l.ReadJSON(ctx, "x", cancelling{strings.NewReader(text), cancel}), context.Canceled)
	assert.Zero(t, l.Set().Len())
}
