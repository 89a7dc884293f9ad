package nopanic_test

import (
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/nopanic"
)

// tree is a type with everything in it that can go wrong.
type tree struct {
	Name     string
	Children []*tree
	secret   []int
}

func (t *tree) Depth() int {
	if len(t.Children) == 0 { // panics on nil
		return len(t.secret)
	}
	return 1 + len(t.Children)
}

func (t tree) Third() int {
	if len(t.secret) == 3 {
		return len(t.Children[0].Name) // panics for one that grow made, and of which a child was taken away
	}
	return 0
}

func grow() tree { return tree{Children: []*tree{{Name: "a"}, {Name: "b"}}, secret: make([]int, 3)} }

// What panics is found: a nil receiver, what an edited value leads to, an index, a function
// that is nil, and what is only reached by ranging; what is called Must is not called.
func TestPanicsAreFound(t *testing.T) {
	calls := nopanic.Calls{
		Functions: map[string]any{
			"p.Grow":  grow,
			"p.Index": func(i int) int { return [3]int{}[max(i, 0)] },
			"p.Ask":   func(f func() bool) bool { return f() },
			"p.Walk": func() iter.Seq[int] {
				return func(yield func(int) bool) { _ = yield(1) && yield(2); panic("at the end") }
			},
			"p.Lazy":     func() iter.Seq[int] { return nil },
			"p.Join":     func(list ...string) string { return strings.Join(list, ",") },
			"p.MustHave": func(p *int) int { return *p },
		},
		Types: map[string]reflect.Type{"p.tree": reflect.TypeFor[tree]()}, Rounds: 200, Seed: 1,
	}
	found, n := calls.Run()
	var names []string
	for _, p := range found {
		names = append(names, p.Call)
		assert.Contains(t, p.String(), p.Call)
	}
	slices.Sort(names)
	assert.Equal(t, []string{"nopanic_test.tree.Depth", "nopanic_test.tree.Third", "p.Ask", "p.Index", "p.Lazy", "p.Walk"}, slices.Compact(names))
	assert.Equal(t, 200*(6+2), n)
	again, _ := calls.Run()
	assert.Equal(t, len(found), len(again), "the seed fixes what is called with what")
}
