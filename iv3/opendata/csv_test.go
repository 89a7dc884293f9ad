package opendata_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"regexp"
	"strconv"
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

const header = "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2\n"

// madeUp is a CSV file of n made-up rows.
func madeUp(t testing.TB, n int, style national.Style) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := bufio.NewWriter(&buf)
	require.NoError(t, national.WriteCSV(w, n, style))
	require.NoError(t, w.Flush())
	return buf.Bytes()
}

func read(t testing.TB, text string, opts opendata.Options) (*opendata.Set, error) {
	t.Helper()
	l := opendata.NewLoader(opts)
	err := l.ReadCSV(context.Background(), "test.csv", strings.NewReader(text))
	return l.Set(), err
}

// totalsOf adds up with the slow obvious oracle: encoding/csv and a map.
func totalsOf(t testing.TB, text []byte) map[cellKey]int64 {
	totals := map[cellKey]int64{}
	eachRecord(t, bytes.NewReader(text), func(key cellKey, amount string) {
		n, err := strconv.ParseInt(amount, 10, 64)
		require.NoError(t, err)
		totals[key] += n
	})
	return totals
}

// requireTotals holds the second round of a set against the oracle.
func requireTotals(t *testing.T, want map[cellKey]int64, set *opendata.Set) {
	t.Helper()
	totals := set.Totals(opendata.Second)
	found := 0
	for _, e := range set.Entities() {
		for _, m := range set.Moments() {
			found += len(totals.Compare(e, m, m))
		}
	}
	require.Equal(t, len(want), found, "as many totals as the oracle has")
	requireAmounts(t, want, set)
}

// requireAmounts is the part of requireTotals that asks for what is there.
func requireAmounts(t *testing.T, want map[cellKey]int64, set *opendata.Set) {
	t.Helper()
	totals := set.Totals(opendata.Second)
	sides := map[string]budget.Side{"L": budget.Lasten, "B": budget.Baten}
	for key, thousands := range want {
		m, err := opendata.ParseMoment(key.moment)
		require.NoError(t, err)
		got, ok := totals.Of(opendata.Entity{Key: key.entity}, m, sides[key.side], iv3.MustParseTaakveld(key.post))
		require.True(t, ok)
		require.True(t, got == budget.Euros(1000*thousands), "%v: %v", key, got)
	}
}

// TestAgainstOracle reads the same rows in every style: separators, quotes, padding.
func TestAgainstOracle(t *testing.T) {
	plain := madeUp(t, 40_000, national.Style{})
	want := totalsOf(t, plain)
	for _, style := range []national.Style{{}, {Padded: true}, {Quoted: true}, {Padded: true, Quoted: true, Comma: true}, {Comma: true}} {
		t.Run(fmt.Sprintf("%+v", style), func(t *testing.T) {
			set, err := read(t, string(madeUp(t, 40_000, style)), opendata.Options{})
			require.NoError(t, err)
			assert.Equal(t, bytes.Count(plain, []byte{'\n'})-1, set.Len())
			requireTotals(t, want, set)
		})
	}
}

// TestOrderDoesNotMatter shuffles the rows, the columns and the way the file arrives.
func TestOrderDoesNotMatter(t *testing.T) {
	plain := madeUp(t, 30_000, national.Style{})
	want := totalsOf(t, plain)
	lines := strings.SplitAfter(string(plain), "\n")
	rows := lines[1 : len(lines)-1]
	rand.New(rand.NewSource(1)).Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	shuffled := lines[0] + strings.Join(rows, "")
	for _, workers := range []int{1, 2, 5} {
		set, err := read(t, shuffled, opendata.Options{Workers: workers})
		require.NoError(t, err)
		requireTotals(t, want, set)
	}
	var turned strings.Builder
	for _, line := range strings.Split(strings.TrimSuffix(shuffled, "\n"), "\n") {
		f := strings.Split(line, ";")
		turned.WriteString(strings.Join([]string{f[5], f[3], f[4], f[0], f[2], f[1]}, ";") + "\r\n")
	}
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadCSV(context.Background(), "turned", iotest.OneByteReader(strings.NewReader(turned.String()))))
	requireTotals(t, want, l.Set())
}

func TestDoubledFile(t *testing.T) {
	text := string(madeUp(t, 21_000, national.Style{}))
	body := strings.TrimPrefix(text, header)
	rows := strings.Count(body, "\n")
	_, err := read(t, text+body, opendata.Options{})
	var at *opendata.RowError
	require.ErrorAs(t, err, &at)
	assert.Equal(t, rows+2, at.Line, "the first row that comes back")
	assert.Equal(t, 1, at.Column)
	assert.Contains(t, at.Error(), "counted twice")

	var doubled int
	set, err := read(t, text+body, opendata.Options{OnError: func(*opendata.RowError) error { doubled++; return nil }})
	require.NoError(t, err)
	assert.Equal(t, rows, doubled)
	requireTotals(t, totalsOf(t, []byte(text)), set)

	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadCSV(context.Background(), "a", strings.NewReader(text)))
	require.ErrorAs(t, l.ReadCSV(context.Background(), "b", strings.NewReader(text)), &at, "the same file twice")
	assert.Equal(t, "b", at.File)
	assert.Equal(t, rows, l.Set().Len())
}

func TestTruncatedFile(t *testing.T) {
	text := string(madeUp(t, 2_100, national.Style{}))
	whole := strings.Count(text, "\n") - 1
	for cut := len(text) - 60; cut < len(text); cut++ {
		lines := strings.Count(text[:cut], "\n")
		_, err := read(t, text[:cut], opendata.Options{})
		if strings.HasSuffix(text[:cut], "\n") {
			require.NoError(t, err, "a file of fewer rows cannot be told from a whole one")
			continue
		}
		var at *opendata.RowError
		require.ErrorAs(t, err, &at, "%q", text[cut-10:cut])
		assert.Equal(t, lines+1, at.Line)
		set, err := read(t, text[:cut], opendata.Options{OnError: func(*opendata.RowError) error { return nil }})
		require.NoError(t, err)
		assert.Equal(t, lines-1, set.Len(), "the rows before the cut are kept, the last one is not trusted")
	}
	set, err := read(t, strings.TrimSuffix(text, "\n"), opendata.Options{AcceptNoFinalLineEnd: true})
	require.NoError(t, err)
	assert.Equal(t, whole, set.Len())
}

func TestCorruptedRows(t *testing.T) {
	good := "0.1;L1.1;GM0001;2025X000;10;11\n"
	for name, c := range map[string]struct {
		row    string
		column int
		reason string
	}{
		"post":           {"9,1;L1.1;GM0001;2025X000;1;2", 1, "taakveld"},
		"number as post": {"10;L1.1;GM0001;2025X000;1;2", 1, "taakveld"},
		"category":       {"0.1;X1.1;GM0001;2025X000;1;2", 5, "L1.1"},
		"entity":         {"0.1;L1.1;Aalten;2025X000;1;2", 10, "GM0518"},
		"moment":         {"0.1;L1.1;GM0001;2021JJ00;1;2", 17, "2025X000"},
		"amount":         {"0.1;L1.1;GM0001;2025X000;1x;2", 26, "amount"},
		"comma":          {"0.1;L1.1;GM0001;2025X000;1;2,5", 28, "amount"},
		"finer":          {"0.1;L1.1;GM0001;2025X000;1;2.123456", 28, "cent"},
		"huge":           {"0.1;L1.1;GM0001;2025X000;1;123456789012", 28, "amount"},
		"few columns":    {"0.1;L1.1;GM0001;2025X000;1", 26, "ends"},
		"many columns":   {"0.1;L1.1;GM0001;2025X000;1;2;3", 28, "goes on"},
		"open quote":     {`0.1;"L1.1;GM0001;2025X000;1;2`, 5, "quote"},
		"after quote":    {`0.1;"L1.1"x;GM0001;2025X000;1;2`, 5, "quote"},
		"empty post":     {";L1.1;GM0001;2025X000;1;2", 1, "taakveld"},
		"long key":       {"0.1;L1.1;GM0001;2025X000000000000000;1;2", 17, "2025X000"},
		"garbage":        {"\x00\x01\x02", 1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			text := header + good + c.row + "\n" + strings.Replace(good, "L1.1", "L3.8", 1)
			_, err := read(t, text, opendata.Options{})
			var at *opendata.RowError
			require.ErrorAs(t, err, &at)
			assert.Equal(t, 3, at.Line)
			assert.Equal(t, c.column, at.Column, at.Error())
			assert.Contains(t, at.Reason, c.reason)
			assert.Contains(t, at.Error(), "line 3")
			set, err := read(t, text, opendata.Options{OnError: func(*opendata.RowError) error { return nil }})
			require.NoError(t, err)
			assert.Equal(t, 2, set.Len(), "the rows around it are kept")
		})
	}
}

// TestIgnoredColumns has identifiers of every length before the keys, quoted and plain.
func TestIgnoredColumns(t *testing.T) {
	var text strings.Builder
	text.WriteString("ID;" + header)
	for i := range 60 {
		id := strings.Repeat("7", i)
		if i%2 == 1 {
			id = `"` + id + `"`
		}
		fmt.Fprintf(&text, "%s;0.1;L1.1;GM%04d;2025X000;%d;%d\n", id, i, i, i)
	}
	set, err := read(t, text.String(), opendata.Options{})
	require.NoError(t, err)
	require.Equal(t, 60, set.Len())
	for i := range 60 {
		a, ok := set.Totals(opendata.First).Of(opendata.Entity{Key: fmt.Sprintf("GM%04d", i)}, opendata.Moment{Year: 2025}, budget.Lasten, iv3.Taakveld{})
		assert.True(t, ok && a == budget.Euros(int64(1000*i)), i)
	}
}

// TestShortLinesWithIgnoredColumns: a line that ends inside an ignored column does not run
// on into the next line, nor beyond the file.
func TestShortLinesWithIgnoredColumns(t *testing.T) {
	good := "1;0.1;L1.1;GM0001;2025X000;1;1\n"
	for _, bad := range []string{"7\n", "77\n", "\"7\n", strings.Repeat("7", 23) + "\n"} {
		for _, text := range []string{bad + good, good + bad, good + bad + bad} {
			errors := 0
			set, err := read(t, "ID;"+header+text, opendata.Options{OnError: func(*opendata.RowError) error { errors++; return nil }})
			require.NoError(t, err)
			assert.Equal(t, 1, set.Len(), "%q", text)
			assert.Equal(t, strings.Count(text, bad), errors, "%q", text)
		}
	}
}

func TestHeaders(t *testing.T) {
	row := "0.1;L1.1;GM0001;2025X000;10;11\n"
	for _, text := range []string{"", "\n", "a;b\n", "TaakveldBalanspost\n", strings.Replace(header, "Gemeenten", "Gemeente", 1) + row,
		strings.Replace(header, "Gemeenten;", "", 1) + row, strings.Replace(header, "Verslagsoort", "Gemeenten", 1) + row,
		"TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort\n", row + header} {
		_, err := read(t, text, opendata.Options{})
		var at *opendata.RowError
		require.ErrorAs(t, err, &at, "%q", text)
		assert.Equal(t, 1, at.Line)
	}
	for _, head := range []string{"\uFEFF" + header, strings.Replace(header, "TaakveldBalanspost", "FunctieKostenplaatsBalanspost", 1),
		strings.Replace(strings.Replace(header, "1e", "1ste", 1), "2e", "2de", 1), strings.ReplaceAll(header, "Gemeenten", `"Gemeenten"`)} {
		set, err := read(t, head+row+"\n"+strings.Replace(row, "0.1", "A1311", 1), opendata.Options{})
		require.NoError(t, err, head)
		assert.Equal(t, 2, set.Len())
	}
	set, err := read(t, "ID;TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_2ePlaatsing_2\n7;0.1;L1.1;GM0001;2025X000;\n", opendata.Options{})
	require.NoError(t, err)
	assert.Equal(t, 1, set.Len())
}

func TestAmountsAreExact(t *testing.T) {
	for text, want := range map[string]string{"0": "0", "-1": "-1000", "1234567": "1234567000", "12345678": "12345678000", "99999999999": "99999999999000",
		"-99999999999": "-99999999999000", "1.5": "1500", "0.00001": "0.01", "-9869.0": "-9869000", "12.34567": "12345.67", "1.500000": "1500", "2147483647": "2147483647000", "2147483646": "2147483646000"} {
		set, err := read(t, header+"0.1;L1.1;GM0001;2025X000;5;"+text+"\n0.1;L3.8;GM0001;2025X000;;.\n", opendata.Options{})
		require.NoError(t, err, text)
		a, ok := set.Totals(opendata.Second).Of(opendata.Entity{Key: "GM0001"}, opendata.Moment{Year: 2025}, budget.Lasten, iv3.Taakveld{})
		require.True(t, ok)
		assert.True(t, budget.MustParseAmount(want) == a, "%s: %v", text, a)
		first, _ := set.Totals(opendata.First).Of(opendata.Entity{Key: "GM0001"}, opendata.Moment{Year: 2025}, budget.Lasten, iv3.Taakveld{})
		assert.True(t, first == budget.Euros(5000))
	}
}

func TestOverflowIsRefused(t *testing.T) {
	var text strings.Builder
	text.WriteString(header)
	for i := range 1000 {
		fmt.Fprintf(&text, "0.1;L1.1;GM%04d;2025X000;-99999999999;99999999999\n", i)
	}
	_, err := read(t, text.String(), opendata.Options{})
	var limit *budget.LimitError
	require.ErrorAs(t, err, &limit)
	assert.Contains(t, err.Error(), "without their signs")
}

func TestLimits(t *testing.T) {
	text := string(madeUp(t, 21_000, national.Style{}))
	for name, opts := range map[string]opendata.Options{"rows": {MaxRows: 100}, "reports": {MaxReports: 3}, "line": {MaxLine: 100}} {
		in := text
		if name == "line" {
			in = header + strings.Repeat("x", 700_000)
		}
		_, err := read(t, in, opts)
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit, name)
		assert.NotEmpty(t, limit.Error())
	}
	for name, opts := range map[string]opendata.Options{"entities": {MaxEntities: 2}, "moments": {MaxMoments: 2}, "codes": {MaxCodes: 2}} {
		_, err := read(t, text, opts)
		assert.ErrorContains(t, err, "more than 2 different", name)
	}
	_, err := read(t, header+strings.Repeat("x", 3<<20), opendata.Options{MaxLine: 1 << 30})
	assert.ErrorContains(t, err, "262144 bytes in a line", "the limit has a limit")
	_, err = read(t, strings.Repeat("x", 1<<20), opendata.Options{})
	var limit *budget.LimitError
	assert.ErrorAs(t, err, &limit, "a header without end")
}

func TestCancelledAndBrokenReaders(t *testing.T) {
	text := madeUp(t, 60_000, national.Style{})
	ctx, cancel := context.WithCancel(context.Background())
	l := opendata.NewLoader(opendata.Options{})
	err := l.ReadCSV(ctx, "c", cancelling{bytes.NewReader(text), cancel})
	assert.ErrorIs(t, err, context.Canceled)
	ctx, cancel = context.WithCancel(context.Background())
	l = opendata.NewLoader(opendata.Options{})
	slow := io.MultiReader(cancelling{strings.NewReader("T"), cancel}, assertNoRead{t})
	assert.ErrorIs(t, l.ReadCSV(ctx, "c", slow), context.Canceled)
	broken := io.MultiReader(bytes.NewReader(text[:900_000]), iotest.ErrReader(errors.New("the line went dead")))
	l = opendata.NewLoader(opendata.Options{})
	err = l.ReadCSV(context.Background(), "b", broken)
	assert.ErrorContains(t, err, "the line went dead")
	assert.NotZero(t, l.Set().Len(), "rows before it are kept")
	assert.ErrorIs(t, l.ReadCSV(context.Background(), "b", idle{}), io.ErrNoProgress)
	err = l.ReadCSV(context.Background(), "b", iotest.ErrReader(errors.New("no header")))
	assert.ErrorContains(t, err, "no header")
}

// cancelling cancels when it is read from.
type cancelling struct {
	io.Reader
	cancel func()
}

func (c cancelling) Read(p []byte) (int, error) {
	c.cancel()
	return c.Reader.Read(p)
}

// assertNoRead is a reader that nobody is to read.
type assertNoRead struct{ t *testing.T }

func (r assertNoRead) Read([]byte) (int, error) {
	r.t.Error("it was read")
	return 0, io.EOF
}

// idle is a reader that never reads anything.
type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

func TestOnErrorCanStop(t *testing.T) {
	stop := errors.New("enough")
	set, err := read(t, header+"0.1;L1.1;GM0001;2025X000;1;1\nx\n0.2;L1.1;GM0001;2025X000;1;1\n", opendata.Options{OnError: func(*opendata.RowError) error { return stop }})
	assert.ErrorIs(t, err, stop)
	assert.Equal(t, 1, set.Len())
}

// FuzzCSV checks that no input makes the reader panic, that whatever is read can be added
// up, and that lines with one more column behind the amounts, which are read field by field,
// give the same rows as lines without, which mostly are not.
func FuzzCSV(f *testing.F) {
	f.Add("0.1;L1.1;GM0001;2025X000;10;11\n", false)
	f.Add("\"0.1   \";\"L1.1    \";\"GM0001   \";2025X000;-1.5;\n\n", false)
	f.Add("A1311;Primo;GM0001;2025X005;.;12345678901", false)
	f.Add("7\n8;0.1;L1.1;GM0001;2025X000;10;11\n9", true)
	f.Fuzz(func(t *testing.T, body string, identified bool) {
		head := header
		if identified {
			head = "ID;" + header
		}
		set, bad, ok := readAll(t, head+body)
		if !ok || strings.Contains(body, "\r") {
			return
		}
		require.LessOrEqual(t, set.Len()+bad, strings.Count(body, "\n")+1)
		for _, r := range []opendata.Round{opendata.First, opendata.Second, opendata.Latest} {
			set.Totals(r)
		}
		longer := regexp.MustCompile(`(?m)(.)\n`).ReplaceAllString(body, "$1;x\n")
		slow, slowBad, _ := readAll(t, strings.TrimSuffix(head, "\n")+";ID\n"+longer)
		require.Equal(t, set.Len(), slow.Len())
		require.Equal(t, bad, slowBad)
		for _, e := range set.Entities() {
			for _, m := range set.Moments() {
				for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
					a, okA := set.Totals(opendata.Latest).Of(e, m, side, iv3.Taakveld{})
					b, okB := slow.Totals(opendata.Latest).Of(e, m, side, iv3.Taakveld{})
					require.True(t, okA == okB && a == b)
				}
			}
		}
	})
}

// readAll reads past errors and counts them; ok is false when a limit was met.
func readAll(t *testing.T, text string) (set *opendata.Set, bad int, ok bool) {
	set, err := read(t, text, opendata.Options{OnError: func(e *opendata.RowError) error {
		bad++
		if e.Line < 2 || e.Column < 1 {
			t.Fatalf("a place outside the body: %v", e)
		}
		return nil
	}})
	if err != nil {
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit)
		return nil, 0, false
	}
	return set, bad, true
}
