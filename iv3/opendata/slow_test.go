package opendata_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3/internal/national"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// slowly is the obvious reader of a file of plain lines: what is refused, line by line, and the totals of the second
// round of what is not. It knows of keys only that those of the lines of this test are wrong where they have a "!".
func slowly(text string) (refused []string, rows int, totals map[cellKey]int64) {
	totals = map[cellKey]int64{}
	seen := map[[4]string]bool{}
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n")[1:] {
		fields := strings.Split(line, ";")
		switch key := [4]string(fields[:4]); {
		case strings.Contains(line, "!"):
			refused = append(refused, fmt.Sprintf("%d wrong", i+2))
		case seen[key]:
			refused = append(refused, fmt.Sprintf("%d twice", i+2))
		default:
			seen[key] = true
			rows++
			n, err := strconv.ParseInt(fields[5], 10, 64)
			if err != nil {
				panic(err)
			}
			totals[cellKey{fields[2], fields[3], fields[0], fields[1][:1]}] += n
		}
	}
	return refused, rows, totals
}

// spoiled is a file of made-up rows in another order, with lines in between that are wrong and lines that come back.
func spoiled(t testing.TB, rows int, order func(lines []string)) string {
	text := string(madeUp(t, rows, national.Style{}))
	lines := strings.SplitAfter(strings.TrimPrefix(text, header), "\n")
	lines = lines[:len(lines)-1]
	order(lines)
	return spoil(lines)
}

func spoil(lines []string) string {
	random := rand.New(rand.NewSource(int64(len(lines))))
	for range len(lines) / 500 {
		i, j := random.Intn(len(lines)), random.Intn(len(lines))
		lines[i] = lines[j]
		lines[random.Intn(len(lines))] = strings.Replace(lines[j], ";", "!;", 1+random.Intn(3))
	}
	return header + strings.Join(lines, "")
}

var orders = map[string]func(lines []string){
	"by municipality": func([]string) {},
	"by post":         func(lines []string) { slices.Sort(lines) },
	"shuffled": func(lines []string) {
		rand.New(rand.NewSource(1)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	},
}

// TestRunsOfDeliveries does the same where the rows of a delivery are many and follow each other, but for those at the end.
func TestRunsOfDeliveries(t *testing.T) {
	var lines []string
	for one := range 6 {
		require.NoError(t, national.Each(2_000_000, one, func(r national.Row) error {
			lines = append(lines, fmt.Sprintf("%s;%s;%s;%s;%d;%d\n", r.Post, r.Category, r.Entity, r.Moment, r.First, r.Second))
			return nil
		}))
	}
	orders["shuffled"](lines[len(lines)*2/3:])
	text := spoil(lines)
	refused, rows, totals := slowly(text)
	require.Greater(t, len(refused), 100)
	for _, workers := range []int{1, 3} {
		var got []string
		set, err := read(t, text, opendata.Options{Workers: workers, OnError: func(e *opendata.RowError) error {
			got = append(got, refusal(e))
			return nil
		}})
		require.NoError(t, err)
		require.Equal(t, refused, got)
		require.Equal(t, rows, set.Len())
		requireAmounts(t, totals, set)
		short, long := set.Runs()
		require.True(t, short > 0 && long > 0, "%d blocks without and %d with runs", short, long)
		rowByRow := map[cellKey]budget.Amount{}
		set.Rows(func(r opendata.Row) bool {
			key := cellKey{r.Entity.Key, r.Moment.Key(), r.Post.String(), r.Column.String()[:1]}
			rowByRow[key] = rowByRow[key].Add(r.Amounts[opendata.Second])
			return true
		})
		require.Len(t, rowByRow, len(totals))
		for key, thousands := range totals {
			require.Equal(t, budget.Euros(1000*thousands), rowByRow[key], key)
		}
	}
}

func refusal(e *opendata.RowError) string {
	if strings.Contains(e.Reason, "counted twice") {
		return fmt.Sprintf("%d twice", e.Line)
	}
	return fmt.Sprintf("%d wrong", e.Line)
}

// TestAgainstSlowReader reads files of every order, of several stretches each, with whatever number of goroutines: what is
// refused, in which order, what is left and what it adds up to are those of the slow reader.
func TestAgainstSlowReader(t *testing.T) {
	for name, order := range orders {
		text := spoiled(t, 41_040, order)
		refused, rows, totals := slowly(text)
		require.Greater(t, len(refused), 100)
		for _, workers := range []int{0, 1, 2, 7} {
			t.Run(fmt.Sprint(name, workers), func(t *testing.T) {
				if workers == 1 {
					defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
				}
				var got []string
				set, err := read(t, text, opendata.Options{Workers: workers, OnError: func(e *opendata.RowError) error {
					got = append(got, refusal(e))
					return nil
				}})
				require.NoError(t, err)
				assert.Equal(t, refused, got)
				assert.Equal(t, rows, set.Len())
				requireAmounts(t, totals, set)
			})
		}
	}
}

// TestStoppedAndGoneOn stops at every one of some refused lines: what is kept is what stands before it, and the rest of
// the file, read next, completes it, as nothing of it counts as read.
func TestStoppedAndGoneOn(t *testing.T) {
	text := spoiled(t, 20_520, orders["shuffled"])
	refused, rows, totals := slowly(text)
	lines := strings.SplitAfter(text, "\n")
	for at := 0; at < len(refused); at += 9 {
		stop, calls := errors.New("stop"), 0
		var got []string
		l := opendata.NewLoader(opendata.Options{Workers: 3, OnError: func(e *opendata.RowError) error {
			got = append(got, refusal(e))
			if calls++; calls == at+1 {
				return stop
			}
			return nil
		}})
		require.ErrorIs(t, l.ReadCSV(context.Background(), "x", strings.NewReader(text)), stop)
		require.Equal(t, refused[:at+1], got)
		var line int
		_, err := fmt.Sscan(refused[at], &line)
		require.NoError(t, err)
		require.Equal(t, line-2-at, l.Set().Len(), "the lines before it, but for those that were refused")
		rest := header + strings.Join(lines[line:], "")
		require.NoError(t, l.ReadCSV(context.Background(), "y", strings.NewReader(rest)))
		require.Equal(t, rows, l.Set().Len())
		if at%27 == 0 {
			requireAmounts(t, totals, l.Set())
		}
	}
}

// FuzzOrder reads lines that a text chooses from few keys and amounts, with one goroutine and with several, and by the slow
// reader.
func FuzzOrder(f *testing.F) {
	f.Add([]byte("abcabc"))
	f.Add([]byte{0, 255, 17, 3, 17, 128, 64})
	posts, columns := []string{"0.1", "6.71", "8.3", "2.1!"}, []string{"L1.1", "B4.3.1", "L3.5.1"}
	f.Fuzz(func(t *testing.T, choice []byte) {
		var text bytes.Buffer
		text.WriteString(header)
		for i, c := range choice {
			fmt.Fprintf(&text, "%s;%s;GM%04d;20%dX00%d;%d;%d\n", posts[c%4], columns[c/4%3], 1+c/12%5, 20+c%7, c%6, i, int(c)*i-300)
		}
		refused, rows, totals := slowly(text.String())
		for _, workers := range []int{1, 4} {
			var got []string
			set, err := read(t, text.String(), opendata.Options{Workers: workers, OnError: func(e *opendata.RowError) error {
				got = append(got, refusal(e))
				return nil
			}})
			require.NoError(t, err)
			require.Equal(t, refused, got)
			require.Equal(t, rows, set.Len())
			requireTotals(t, totals, set)
		}
	})
}
