package programme_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// keys are those of all parts of a document, in order.
func keys(d *programme.Document) (out []string) {
	for part := range d.Overview().All() {
		out = append(out, part.Key())
	}
	return out
}

// repeated is a document in which labels repeat, as those of documents do: the same rows in every subdivision, two
// programmes of one name and one number, subdivisions and rows of one name, and some without any.
func repeated() *programme.Document {
	rows := func(names ...string) (out []programme.Line) {
		for _, name := range names {
			out = append(out, programme.Line{Name: name, Lasten: budget.Series{}})
		}
		return out
	}
	jeugd := programme.Subdivision{Section: programme.Section{Name: "Jeugd", Lines: rows("Directe lasten", "Directe Lasten", "directe\u00a0lasten:")}}
	return &programme.Document{
		Programmes: []programme.Programme{
			{Section: programme.Section{Number: "1", Name: "Overig"}},
			{Section: programme.Section{Number: "1.", Name: "Overig", Subdivisions: []programme.Subdivision{jeugd, jeugd}, Lines: rows("Jeugd", "", "—")}},
			{Section: programme.Section{Name: "Coördinatie & beheer"}},
			{Section: programme.Section{Name: "1", Reserves: []programme.ReserveLine{{}, {Name: "Jeugd"}}}},
			{},
		},
		Dekkingsmiddelen: &programme.Dekkingsmiddelen{Dividend: &programme.Line{Name: "Dividend"}, Reserves: []programme.ReserveLine{{Name: "Overig"}}},
		Overhead:         &programme.Line{Name: "Overhead"},
		Reserves:         []programme.ReserveLine{{Name: "Overig"}, {Name: "overig"}},
	}
}

func TestKeys(t *testing.T) {
	assert.Equal(t, []string{
		"", "programmas",
		"programmas/1",
		"programmas/1~2",
		"programmas/1~2/onderdelen/jeugd", "programmas/1~2/onderdelen/jeugd/regels/directe-lasten", "programmas/1~2/onderdelen/jeugd/regels/directe-lasten~2", "programmas/1~2/onderdelen/jeugd/regels/directe-lasten~3",
		"programmas/1~2/onderdelen/jeugd~2", "programmas/1~2/onderdelen/jeugd~2/regels/directe-lasten", "programmas/1~2/onderdelen/jeugd~2/regels/directe-lasten~2", "programmas/1~2/onderdelen/jeugd~2/regels/directe-lasten~3",
		"programmas/1~2/regels/jeugd", "programmas/1~2/regels/~1", "programmas/1~2/regels/~2",
		"programmas/coordinatie-beheer",
		"programmas/1~3", "programmas/1~3/reserves/~1", "programmas/1~3/reserves/jeugd",
		"programmas/~1",
		"algemeneDekkingsmiddelen", "algemeneDekkingsmiddelen/dividend", "algemeneDekkingsmiddelen/reserves/overig",
		"overhead", "reserves/overig", "reserves/overig~2",
	}, keys(repeated()))
	assert.Empty(t, (*programme.Part)(nil).Key())
	assert.Empty(t, new(programme.Part).Key())
}

// What a key survives: figures, other parts before it, a new name of what has a number, another spelling.
func TestKeysSurvive(t *testing.T) {
	d := lansingerland(t)
	before := keys(d)
	assert.Contains(t, before, "programmas/3/onderdelen/werk-en-inkomen/regels/directe-lasten")
	d.Programmes[2].Name = "Zorg en welzijn"
	d.Programmes[2].Subdivisions[2].Name = "WERK en Inkomen."
	d.Programmes = slices.Insert(d.Programmes, 0, programme.Programme{Section: programme.Section{Number: "0", Name: "Bestuur"}})
	d.Programmes[3].Subdivisions[0], d.Programmes[3].Subdivisions[2] = d.Programmes[3].Subdivisions[2], d.Programmes[3].Subdivisions[0]
	clear(d.Programmes[3].Subdivisions[0].Lines[0].Lasten)
	after := keys(d)
	assert.Subset(t, after, before)
	assert.Len(t, after, len(before)+1)
	d.Programmes[3].Number = "4"
	assert.NotSubset(t, keys(d), before)
}

// FuzzKeys: in whatever document, keys are different, and of characters that need no escape in a URL; each is that of its parent
// and more, and parents are those whose parts walk over it.
func FuzzKeys(f *testing.F) {
	f.Add("1|Zorg|a/b|a/b|~1|", "x")
	f.Add("é|e|E |\u00ad|%2f|..|.|-|~2", "a~2")
	f.Fuzz(func(t *testing.T, names, number string) {
		d := &programme.Document{}
		for i, name := range strings.Split(names, "|") {
			s := programme.Section{Name: name, Lines: []programme.Line{{Name: name}, {Name: number}, {Name: name}}, Reserves: []programme.ReserveLine{{Name: number}}}
			if i%2 == 0 {
				s.Number = number
			}
			s.Subdivisions = []programme.Subdivision{{Section: s}, {Section: s}}
			d.Programmes = append(d.Programmes, programme.Programme{Section: s})
		}
		seen := map[string]bool{}
		for part := range d.Overview().All() {
			key := part.Key()
			if seen[key] {
				t.Fatalf("%q twice", key)
			}
			seen[key] = true
			if escaped := (&url.URL{Path: "/" + key}).EscapedPath(); escaped != "/"+key {
				t.Fatalf("%q is %q in a URL", key, escaped)
			}
			for below := range part.Parts() {
				if below.Parent() != part || !strings.HasPrefix(below.Key(), key) {
					t.Fatalf("%q is not below %q", below.Key(), key)
				}
			}
		}
	})
}

// Keys are made when they are asked for, by whoever asks.
func TestKeysAtOnce(t *testing.T) {
	overview := lansingerland(t).Overview()
	var all [4]string
	var wait sync.WaitGroup
	for i := range all {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for part := range overview.All() {
				all[i] += fmt.Sprintln(part.Key())
			}
		}()
	}
	wait.Wait()
	assert.Equal(t, []string{all[0], all[0], all[0]}, all[1:])
}

func TestParents(t *testing.T) {
	overview := lansingerland(t).Overview()
	assert.Nil(t, overview.Parent())
	assert.Nil(t, (*programme.Part)(nil).Parent())
	p, _ := overview.Find("3")
	assert.Equal(t, "programma's", p.Parent().Label())
	assert.Same(t, overview, p.Parent().Parent())
}
