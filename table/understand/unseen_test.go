package understand_test

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/span"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/understand"
)

// readers are the readers by file name ending.
var readers = map[string]func(io.Reader, table.Limits) iter.Seq2[table.Table, error]{
	".md": read.Markdown, ".csv": read.CSV, ".tsv": read.CSV, ".txt": read.Text, ".html": html.Read, ".json": read.JSON,
}

// The tables of testdata/unseen come from no document. Their figures were drawn at random in euros and rounded each by
// itself, their layouts are those of domain practice: every sign convention, letters, verloop, balans, wijzigingen. What
// must be understood of each stands in the file beside it, written with the euros and not with this package.
func TestUnseen(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "unseen", "*.want"))
	require.NoError(t, err)
	require.Greater(t, len(files), 10)
	for _, want := range files {
		name := strings.TrimSuffix(filepath.Base(want), ".want")
		t.Run(name, func(t *testing.T) {
			lines, err := os.ReadFile(want)
			require.NoError(t, err)
			w := &wanted{t: t, tables: understandAll(t, sourceOf(t, want))}
			for _, l := range strings.Split(strings.TrimSpace(string(lines)), "\n") {
				w.line(l)
			}
			w.nothingElseWrong()
		})
	}
}

func sourceOf(t *testing.T, want string) string {
	t.Helper()
	list, err := filepath.Glob(strings.TrimSuffix(want, ".want") + ".*")
	require.NoError(t, err)
	for _, f := range list {
		if f != want {
			return f
		}
	}
	t.Fatal("no table beside", want)
	return ""
}

func understandAll(t *testing.T, file string) []understand.Understanding {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var list []understand.Understanding
	for tb, err := range readers[filepath.Ext(file)](bytes.NewReader(data), table.Limits{}) {
		require.NoError(t, err)
		list = append(list, tabletest.Understand(tb, understand.Given{}))
	}
	require.NotEmpty(t, list)
	return list
}

// wanted checks one file of expectations.
type wanted struct {
	t      *testing.T
	tables []understand.Understanding
	at     int
	wrong  map[understand.CellRef]bool
}

func (w *wanted) u() *understand.Understanding { return &w.tables[w.at] }

func (w *wanted) line(l string) {
	word, rest, _ := strings.Cut(l, " ")
	args := strings.Fields(rest)
	u := w.u()
	switch word {
	case "table":
		w.at = number(w.t, rest)
		require.Less(w.t, w.at, len(w.tables))
	case "unit":
		text, err := u.Unit.Unit.MarshalText()
		require.NoError(w.t, err)
		assert.Equal(w.t, rest, string(text), u.Unit.Evidence)
	case "archetype":
		assert.Equal(w.t, rest, u.Convention.Archetype(), u.Convention)
	case "column":
		c := u.Columns[number(w.t, args[0])]
		assert.Equal(w.t, args[1], strconv.Itoa(c.Year), l)
		assert.Equal(w.t, strings.Join(args[2:], " "), c.Stage.String(), l)
	case "role":
		assert.Equal(w.t, strings.Join(args[1:], " "), u.Rows[number(w.t, args[0])].Role.String(), l)
	case "none":
		assert.Empty(w.t, u.Identities)
	case "wrong":
		if w.wrong == nil {
			w.wrong = map[understand.CellRef]bool{}
		}
		row, col, _ := strings.Cut(rest, ",")
		w.wrong[understand.CellRef{Row: number(w.t, row), Column: number(w.t, col)}] = true
	case "rows", "columns":
		w.equation(l, word == "rows", rest)
	default:
		w.t.Fatal("unknown expectation", l)
	}
}

// equation reads "2 = 1 - 0 @ 0-5,7" and looks for every instance, or what it follows from.
func (w *wanted) equation(l string, rows bool, text string) {
	formula, positions, _ := strings.Cut(text, " @ ")
	target, terms, _ := strings.Cut(formula, " = ")
	cell := func(line, pos int) understand.CellRef {
		if rows {
			return understand.CellRef{Row: line, Column: pos}
		}
		return understand.CellRef{Row: pos, Column: line}
	}
	for _, pos := range places(w.t, positions) {
		want := map[understand.CellRef]int{cell(number(w.t, target), pos): -1}
		sign := 1
		for _, f := range strings.Fields(terms) {
			switch f {
			case "+":
				sign = 1
			case "-":
				sign = -1
			default:
				want[cell(number(w.t, f), pos)] = sign
			}
		}
		assert.True(w.t, w.follows(want), "%s: not established at %d", l, pos)
	}
}

// follows reports whether a sum of these cells follows from the sums that were found.
func (w *wanted) follows(want map[understand.CellRef]int) bool {
	s := span.Span{Compare: cmp.Compare[int]}
	for _, id := range w.u().Identities {
		v := map[understand.CellRef]int{id.Target: -1}
		for _, t := range id.Terms {
			v[t.Cell] += t.Coefficient
		}
		if rest, ok := s.Reduce(w.relation(&s, v)); ok && !id.Tentative {
			s.Add(rest)
		}
	}
	rest, ok := s.Reduce(w.relation(&s, want))
	return ok && len(rest) == 0
}

// relation is a sum between the cells in which a figure is printed.
func (w *wanted) relation(s *span.Span, v map[understand.CellRef]int) span.Vector {
	var numbered span.Coefficients
	for c, n := range v {
		if _, ok := w.u().Value(c); ok {
			numbered = append(numbered, [2]int{c.Row*w.u().Table.Columns() + c.Column, n})
		}
	}
	return s.Of(numbered)
}

// nothingElseWrong judges the tables: what cannot hold must contain a cell that is marked wrong, and every such cell
// must be in something that cannot hold.
func (w *wanted) nothingElseWrong() {
	found := map[understand.CellRef]bool{}
	for i := range w.tables {
		u := &w.tables[i]
		s, err := u.Sums(context.Background())
		require.NoError(w.t, err)
		for j, v := range s.Verdicts {
			if v != rounding.Impossible {
				continue
			}
			id := u.Identities[j]
			hit := w.wrong[id.Target]
			found[id.Target] = true
			for _, term := range id.Terms {
				hit = hit || w.wrong[term.Cell]
				found[term.Cell] = true
			}
			assert.True(w.t, hit, "accused though right: %s at %v", u.Formula(id).NL, id.Target)
		}
	}
	for c := range w.wrong {
		assert.True(w.t, found[c], "the wrong figure at %v is not found", c)
	}
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

// places reads "0-2,5".
func places(t *testing.T, s string) []int {
	var list []int
	for _, part := range strings.Split(s, ",") {
		from, to, ok := strings.Cut(part, "-")
		if !ok {
			to = from
		}
		for i := number(t, from); i <= number(t, to); i++ {
			list = append(list, i)
		}
	}
	return list
}
