package compare_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// printed are the tables of a made publication, printed and read back.
func printed(t testing.TB, p *made.Publication) (list []*understand.Understanding) {
	t.Helper()
	var text bytes.Buffer
	for _, s := range p.Sheets {
		require.NoError(t, table.Write(&text, s.Table, table.FormatMarkdown))
		text.WriteByte('\n')
	}
	for back, err := range read.Markdown(&text, table.Limits{}) {
		require.NoError(t, err)
		u, err := understand.Understand(context.Background(), back, understand.Given{})
		require.NoError(t, err)
		list = append(list, &u)
	}
	require.Len(t, list, len(p.Sheets))
	return list
}

func agreement(t testing.TB, list []*understand.Understanding) compare.Agreement {
	t.Helper()
	got, err := compare.Tables(context.Background(), list)
	require.NoError(t, err)
	return got
}

// A publication without a mistake has no contradictions, whatever it is printed in and whatever differs lawfully; nor have
// several of different municipalities together.
func TestRightPublications(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 1))
	var all []*understand.Understanding
	for range 12 {
		list := printed(t, made.New(r))
		got := agreement(t, list)
		assert.Empty(t, got.Contradictions)
		assert.Greater(t, got.Exact+got.Rounded, 3*len(list))
		all = append(all, list...)
	}
	assert.Empty(t, agreement(t, all).Contradictions)
}

// Most mistakes of each kind are found, no right figure is named, and nothing else is reported.
func TestMistakes(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	for _, kind := range made.Kinds {
		r := rand.New(rand.NewPCG(14, 2))
		found := 0
		for range 12 {
			p := made.Plant(r, kind)
			wrong := func(s compare.Spot) bool {
				return s.Table == p.Wrong && p.Changed[[2]int{s.Cell.Row, s.Cell.Column}]
			}
			list := agreement(t, printed(t, p)).Contradictions
			for _, c := range list {
				assert.NotEqual(t, wrong(c.First), wrong(c.Second), "%s: one of them is wrong", kind)
				assert.False(t, c.First.Wrong && !wrong(c.First) || c.Second.Wrong && !wrong(c.Second), "%s: a right figure is named", kind)
			}
			if len(list) > 0 {
				found++
			}
		}
		assert.GreaterOrEqual(t, found, 9, kind)
	}
}

// In whatever order the tables stand, the same cells contradict each other.
func TestOrderOfTablesDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 3))
	type cells struct{ a, b compare.Spot }
	of := func(list []*understand.Understanding, place func(int) int) (found []cells) {
		for _, c := range agreement(t, list).Contradictions {
			x := cells{c.First, c.Second}
			x.a.Table, x.b.Table = place(x.a.Table), place(x.b.Table)
			x.a.Meant, x.b.Meant = nil, nil
			if x.a.Table > x.b.Table {
				x.a, x.b = x.b, x.a
			}
			found = append(found, x)
		}
		return found
	}
	for _, kind := range made.Kinds {
		list := printed(t, made.Plant(r, kind))
		want := of(list, func(i int) int { return i })
		order := r.Perm(len(list))
		shuffled := make([]*understand.Understanding, len(list))
		for i, k := range order {
			shuffled[i] = list[k]
		}
		assert.ElementsMatch(t, want, of(shuffled, func(i int) int { return order[i] }), kind)
		slices.Reverse(list)
		assert.ElementsMatch(t, want, of(list, func(i int) int { return len(list) - 1 - i }), kind)
	}
}

func FuzzTables(f *testing.F) {
	f.Add(overview+chapter, "2.268", "2.286")
	f.Add(overview+inEuros, "2.268.017", "0")
	f.Add(overview+negative, "-9.846", "x")
	f.Fuzz(func(t *testing.T, text, old, other string) {
		if len(text) > 4096 {
			return
		}
		again := bytes.Replace([]byte(text), []byte(old), []byte(other), 1)
		var list []*understand.Understanding
		for printed, err := range read.Markdown(bytes.NewReader(append([]byte(text), again...)), table.Limits{}) {
			if err != nil {
				return
			}
			u, err := understand.Understand(context.Background(), printed, understand.Given{})
			if err != nil {
				return
			}
			list = append(list, &u)
		}
		got, err := compare.Tables(context.Background(), list)
		require.NoError(t, err)
		for _, c := range got.Contradictions {
			assert.LessOrEqual(t, c.First.Table, c.Second.Table)
			assert.False(t, c.First.Table == c.Second.Table && c.First.Cell.Row == c.Second.Cell.Row)
			assert.False(t, c.First.Wrong && c.Second.Wrong)
			for _, s := range []compare.Spot{c.First, c.Second} {
				_, ok := list[s.Table].Value(s.Cell)
				assert.True(t, ok, "a figure stands there")
			}
		}
	})
}

func BenchmarkTables(b *testing.B) {
	for _, n := range []int{20, 60} {
		r := rand.New(rand.NewPCG(14, 4))
		var list []*understand.Understanding
		for range n {
			list = append(list, printed(b, made.New(r))...)
		}
		b.Run("", func(b *testing.B) {
			b.ReportMetric(float64(len(list)), "tables")
			for range b.N {
				agreement(b, list)
			}
		})
	}
}
