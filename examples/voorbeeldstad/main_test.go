package main

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/testfiles"
)

// planted is a figure of the pages that is wrong: what stands there, and what should. The figures are invented, and the
// right ones those that follow from the amounts in euros behind all pages.
type planted struct {
	kind         string
	file         string
	around       string // what stands there, {} for the figure; once in its page
	wrong, right string
	code         string // of one of the rules that find it
}

var seven = []planted{
	{"a wrong sign", "1-overzicht.html", "<td>7.173</td><td>4.657</td><td>{}</td>", "2.516", "-2.516", "BBV1001"},
	{"a total that leaves out a line", "3-sociaal-domein.html", "Totaal lasten</td><td>12.010</td><td>{}</td>", "8.808", "12.445", "BBV1001"},
	{"a sentence that its table contradicts", "4-wonen-en-leefomgeving.html", "geraamd op {}.", "€ 2.359.000", "€ 2.395.000", "BBV1053"},
	{"a percentage that does not follow", "5-financien-en-belastingen.html", "\n{}.</p>", "1,8%", "0,8%", "BBV1052"},
	{"the figure of last year", "6-meerjarenraming.html", "<td>7.397</td><td>{}</td>", "7.397", "7.631", "BBV1051"},
	{"an opening stand that is no closing stand", "7-reserves-en-balans.html", "Voorziening riolering</td><td>{}</td><td>1.819", "1.702", "1.747", "BBV1051"},
	{"two digits swapped", "8-taakvelden.html", "6.3 Inkomensregelingen</td><td>{}</td>", "4.837.560", "4.873.560", "BBV1001"},
}

// saved are the pages with some of the mistakes, the others mended.
func saved(t *testing.T, with ...planted) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	own := pages("")
	names, err := fs.Glob(own, "*")
	require.NoError(t, err)
	for _, name := range names {
		text, err := fs.ReadFile(own, name)
		require.NoError(t, err)
		out[name] = &fstest.MapFile{Data: text}
	}
	for _, p := range seven {
		is, text := strings.ReplaceAll(p.around, "{}", p.wrong), string(out[p.file].Data)
		require.Equal(t, 1, strings.Count(text, is), "%s in %s", is, p.file)
		out[p.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, is, strings.ReplaceAll(p.around, "{}", p.right), 1))}
	}
	for _, p := range with {
		right := strings.ReplaceAll(p.around, "{}", p.right)
		out[p.file] = &fstest.MapFile{Data: []byte(strings.Replace(string(out[p.file].Data), right, strings.ReplaceAll(p.around, "{}", p.wrong), 1))}
	}
	return out
}

// found checks that exactly these mistakes are found, each where it stands and with the right figure.
func found(t *testing.T, pages fs.FS, want ...planted) {
	t.Helper()
	p, err := read(pages)
	require.NoError(t, err)
	mistakes, err := p.check(t.Context())
	require.NoError(t, err)
	require.Len(t, mistakes, len(want))
	for i, m := range mistakes {
		w := want[i]
		assert.Equal(t, []string{w.file, w.wrong, w.right}, []string{m.place.File, m.printed, m.right}, w.kind)
		text, err := fs.ReadFile(pages, w.file)
		require.NoError(t, err)
		line := []rune(strings.Split(string(text), "\n")[m.place.Line-1])
		assert.True(t, strings.HasPrefix(string(line[m.place.Character-1:]), w.wrong), "%s: %v", w.kind, m.place)
		var codes []string
		for _, f := range m.findings {
			codes = append(codes, f.Code)
		}
		assert.Contains(t, codes, w.code, w.kind)
	}
}

func TestSevenMistakes(t *testing.T) { found(t, pages(""), seven...) }

func TestNoneInTheRightPages(t *testing.T) { found(t, saved(t)) }

func TestEachAlone(t *testing.T) {
	for _, p := range seven {
		t.Run(p.kind, func(t *testing.T) { found(t, saved(t, p), p) })
	}
}

func TestOutput(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		var out bytes.Buffer
		require.NoError(t, run(&out, pages("data"), language))
		testfiles.Golden(t, "testdata/output."+language+".txt", out.Bytes())
	}
	assert.ErrorContains(t, run(&bytes.Buffer{}, pages(""), "fr"), `"fr"`)
}

func TestPagesThatCannotBeRead(t *testing.T) {
	wide := "<table><tr>" + strings.Repeat("<td>1", 2_000) + "</table>"
	for name, page := range map[string]fs.FS{
		"wide.html": fstest.MapFS{"wide.html": {Data: []byte(wide)}},
		"long.html": fstest.MapFS{"long.html": {Data: []byte("<p>" + strings.Repeat("lang ", 20_000))}},
		"map.html":  fstest.MapFS{"map.html/x": {}},
	} {
		assert.ErrorContains(t, run(&bytes.Buffer{}, page, "nl"), name)
	}
}
