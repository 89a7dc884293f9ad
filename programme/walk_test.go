package programme_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// at follows a path of this package through the JSON of a document.
func at(t *testing.T, tree any, path string) string {
	t.Helper()
	for step := range strings.FieldsFuncSeq(path, func(r rune) bool { return strings.ContainsRune(".[]", r) }) {
		switch node := tree.(type) {
		case map[string]any:
			require.Contains(t, node, step, path)
			tree = node[step]
		case []any:
			var i int
			require.NoError(t, json.Unmarshal([]byte(step), &i))
			require.Less(t, i, len(node), path)
			tree = node[i]
		}
	}
	text, ok := tree.(string)
	require.True(t, ok, path)
	return text
}

// Every leaf and claim of the overview leads to its figure in the JSON, and every
// amount in the JSON of the overview is one of them.
func TestPartsLeadToTheJSON(t *testing.T) {
	text, err := os.ReadFile(lansingerlandFile)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(text, &tree))
	seen := map[string]bool{}
	leads := func(path string, a budget.Amount) {
		assert.False(t, seen[path], path)
		seen[path] = true
		assert.Equal(t, at(t, tree, path), a.String(), path)
	}
	for part := range lansingerland(t).Overview().All() {
		for _, side := range budget.Sides() {
			for c, a := range part.Series(side) {
				leads(part.Path()+"."+side.String()+"."+c.String(), a)
			}
		}
		for path, claim := range part.Claims() {
			for c, a := range claim.Amounts {
				leads(path+".bedragen."+c.String(), a)
			}
			if claim.Afwijking != nil {
				leads(path+".afwijking", *claim.Afwijking)
			}
		}
	}
	amounts := strings.Count(string(text), `-realisatie": "`) + strings.Count(string(text), `-begroting": "`) +
		strings.Count(string(text), `-na-wijziging": "`) + strings.Count(string(text), `"afwijking": "`)
	assert.Len(t, seen, amounts)
}

func TestEachProgramme(t *testing.T) {
	d := lansingerland(t)
	names, lines := map[string]string{}, map[string]string{}
	for path, p := range programme.Each[programme.Programme](d) {
		names[path] = p.Name
	}
	assert.Len(t, names, 6)
	assert.Equal(t, "Grondzaken", names["programmas[5]"])
	for path, line := range programme.Each[programme.Line](d) {
		lines[path] = line.Name
	}
	assert.Len(t, lines, 5+3*4+5+3)
	assert.Equal(t, "Kapitaallasten", lines["programmas[2].onderdelen[2].regels[2]"])
	assert.Equal(t, "Post onvoorzien", lines["onvoorzien"])
}

// Pointers lead into the document, so a program can change what it finds.
func TestEachProgrammeLeadsIntoTheDocument(t *testing.T) {
	d := lansingerland(t)
	for _, p := range programme.Each[programme.Programme](d) {
		p.Name = "x"
	}
	assert.Equal(t, "x", d.Programmes[5].Name)
}

// A walk can be left after any number of steps.
func TestWalksStopWhenAsked(t *testing.T) {
	d := lansingerland(t)
	n := 0
	for range programme.Each[programme.Programme](d) {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func TestWalksOfNothing(t *testing.T) {
	for _, d := range []*programme.Document{nil, {}} {
		for path := range programme.Each[programme.Programme](d) {
			t.Error(path)
		}
	}
}

// Whatever the walks pass stands at the path that they give.
func TestPathsOfWalksResolve(t *testing.T) {
	for _, d := range []*programme.Document{whole(t, "begroting"), whole(t, "jaarstukken"), lansingerland(t), zelfredzaam()} {
		stands := func(path string, want any) {
			t.Helper()
			got, ok := d.At(path)
			assert.True(t, ok, path)
			assert.Equal(t, want, got, path)
		}
		for part := range d.Overview().All() {
			_, ok := d.At(part.Path())
			assert.True(t, ok, part.Path())
			for path, claim := range part.Claims() {
				stands(path, *claim)
			}
		}
		for path, line := range programme.Each[programme.TaakveldLine](d) {
			stands(path, *line)
		}
		seen := map[any]bool{}
		for path, i := range programme.Each[indicator.Indicator](d) {
			stands(path, *i)
			seen[i] = true
		}
		for b := range d.GoalTree().All() {
			i, ok := b.Item().(*indicator.Indicator)
			assert.True(t, !ok || seen[i], "both walks lead to the same: %s", b.Path())
		}
		for path, claim := range programme.Each[programme.Claim](d) {
			stands(path, *claim)
		}
		for path, amount := range programme.Each[budget.Amount](d) {
			stands(path, *amount)
		}
		for path, m := range programme.Each[indicator.Measurement](d) {
			stands(path, *m)
		}
		for path, change := range programme.Each[cyclus.Change](d) {
			stands(path, *change)
		}
		for path := range programme.Each[programme.Paragraph](d) {
			_, ok := d.At(path)
			assert.True(t, ok, path)
		}
		for path, s := range programme.Each[programme.Section](d) {
			got, _ := d.At(path)
			switch got := got.(type) {
			case programme.Programme:
				assert.Equal(t, got.Section, *s, path)
			case programme.Subdivision:
				assert.Equal(t, got.Section, *s, path)
			default:
				t.Errorf("%s: a %T", path, got)
			}
		}
		for path, series := range programme.Each[budget.Series](d) {
			stands(path, *series)
		}
		for b := range d.GoalTree().All() {
			stands(b.Path(), reflect.ValueOf(b.Item()).Elem().Interface())
		}
		for r := range d.EachVerloop() {
			_, ok := d.At(r.Path)
			assert.True(t, ok, r.Path)
		}
	}
}

// Each amount of the JSON form is passed once.
func TestEachPassesEverything(t *testing.T) {
	d := whole(t, "jaarstukken")
	var text bytes.Buffer
	require.NoError(t, programme.Write(&text, d))
	var tree any
	require.NoError(t, json.Unmarshal(text.Bytes(), &tree))
	seen := map[string]bool{}
	for path, amount := range programme.Each[budget.Amount](d) {
		assert.False(t, seen[path], path)
		seen[path] = true
		assert.Equal(t, at(t, tree, path), amount.String(), path)
	}
	inColumns := regexp.MustCompile(`"[0-9]{4}-[a-z-]+": "-?[0-9]+"`).FindAll(text.Bytes(), -1)
	assert.GreaterOrEqual(t, len(seen), len(inColumns), "what stands in columns, and afwijkingen and the like")
	assert.Greater(t, len(inColumns), 100)
	for range programme.Each[budget.Amount](nil) {
		t.Error("nothing has an amount")
	}
	n := 0
	for range programme.Each[budget.Amount](d) {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
}

// A slice that contains itself ends the walk where Read would refuse it.
func TestEachEnds(t *testing.T) {
	goals := make([]programme.Goal, 1)
	goals[0].Goals = goals
	d := &programme.Document{Programmes: []programme.Programme{{Section: programme.Section{Goals: goals}}}}
	n := 0
	for range programme.Each[programme.Goal](d) {
		n++
	}
	assert.Positive(t, n)
	assert.Less(t, n, 32)
}
