package exchange_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/programme"
)

// memory is a package in memory.
type memory struct{ fstest.MapFS }

func newMemory() memory { return memory{fstest.MapFS{}} }

func (m memory) create(name string) (io.WriteCloser, error) {
	return &memoryFile{m: m, name: name}, nil
}

type memoryFile struct {
	bytes.Buffer
	m    memory
	name string
}

func (f *memoryFile) Close() error {
	f.m.MapFS[f.name] = &fstest.MapFile{Data: f.Bytes()}
	return nil
}

func read(t *testing.T, name string) *programme.Document {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "examples", name, "testdata", "document.json"))
	require.NoError(t, err)
	d, err := programme.Parse(text)
	require.NoError(t, err)
	return d
}

// records reads a table without the package.
func records(t *testing.T, from fs.FS, name string) (rows []map[string]string) {
	t.Helper()
	text, err := fs.ReadFile(from, name)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	header := strings.Split(lines[0], ",")
	for _, line := range lines[1:] {
		row, rest := map[string]string{}, line+","
		for _, name := range header {
			cell := ""
			if strings.HasPrefix(rest, `"`) {
				end := regexp.MustCompile(`^"((?:[^"]|"")*)",`).FindStringSubmatch(rest)
				require.NotNil(t, end, line)
				cell, rest = strings.ReplaceAll(end[1], `""`, `"`), rest[len(end[0]):]
			} else {
				cell, rest, _ = strings.Cut(rest, ",")
			}
			row[name] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// Every document of the examples comes back as it was.
func TestDocumentsComeBack(t *testing.T) {
	for _, name := range []string{"jaarstukken", "lansingerland", "leiden", "leiderdorp", "leidschendam-voorburg", "nieuwegein"} {
		d, m := read(t, name), newMemory()
		require.NoError(t, exchange.WriteDocument(m.create, exchange.About{}, d))
		back, err := exchange.ReadDocument(m)
		require.NoError(t, err, name)
		assert.Equal(t, d, back, name)
	}
}

// The table has every amount of the JSON, which is read here without knowing what a document is.
func TestTheTableHasEveryAmount(t *testing.T) {
	text, err := os.ReadFile("../examples/lansingerland/testdata/document.json")
	require.NoError(t, err)
	var whole any
	require.NoError(t, json.Unmarshal(text, &whole))
	want := map[string]string{}
	amounts(whole, "", "", want)
	require.Len(t, want, 290)

	m := newMemory()
	require.NoError(t, exchange.WriteDocument(m.create, exchange.About{}, read(t, "lansingerland")))
	got := map[string]string{}
	for _, row := range records(t, m, "bedragen.csv") {
		got[row["pad"]] = row["bedrag"]
	}
	assert.Equal(t, want, got)
}

var seriesKey = regexp.MustCompile(`^\d{4}-`)

func amounts(v any, path, key string, found map[string]string) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			at := k
			if path != "" {
				at = path + "." + k
			}
			amounts(x, at, k, found)
		}
	case []any:
		for i, x := range v {
			amounts(x, fmt.Sprintf("%s[%d]", path, i), key, found)
		}
	case string:
		if seriesKey.MatchString(key) || key == "afwijking" {
			found[path] = v
		}
	}
}

// Who adds up the table gets what is printed: the jaarstukken 2017 of Lansingerland, p. 50, print for programma 3 as realised
// € 33.976.000 lasten and € 8.855.000 baten.
func TestAddingUpATable(t *testing.T) {
	m := newMemory()
	require.NoError(t, exchange.WriteDocument(m.create, exchange.About{}, read(t, "lansingerland")))
	sums := map[string]budget.Amount{}
	var claimed []string
	for _, row := range records(t, m, "bedragen.csv") {
		if row["programma"] != programma3(t) || row["jaar"] != "2017" || row["fase"] != "realisatie" {
			continue
		}
		if row["gedrukt"] == "false" && row["onderdeel"] == "regels" {
			sums[row["zijde"]] = sums[row["zijde"]].Add(budget.MustParseAmount(row["bedrag"]))
		} else if row["gedrukt"] == "true" {
			claimed = append(claimed, row["zijde"])
		}
	}
	assert.Equal(t, map[string]budget.Amount{"lasten": printedTotal(t, budget.Lasten), "baten": printedTotal(t, budget.Baten)}, sums)
	assert.Contains(t, claimed, "saldo")
}

func programma3(t *testing.T) string { return read(t, "lansingerland").Programmes[2].Name }

// printedTotal is a total of programma 3 that the document prints.
func printedTotal(t *testing.T, side budget.Side) budget.Amount {
	for _, c := range read(t, "lansingerland").Programmes[2].Claims {
		if a, ok := c.Amounts[budget.MustParseColumn("2017-realisatie")]; ok && c.Side == side {
			return a
		}
	}
	t.Fatalf("programma 3 prints no total %v", side)
	return budget.Amount{}
}

func TestDescription(t *testing.T) {
	m := newMemory()
	d := read(t, "lansingerland")
	about := exchange.About{License: "CC0-1.0", Sources: []exchange.Provenance{{Title: "Jaarstukken 2017", Path: "https://www.lansingerland.nl"}}}
	require.NoError(t, exchange.WriteDocument(m.create, about, d))
	var described map[string]any
	require.NoError(t, json.Unmarshal(m.MapFS["datapackage.json"].Data, &described))
	assert.Equal(t, "jaarstukken-2017-gm1621", described["name"])
	assert.Equal(t, "Jaarstukken 2017", described["title"])
	assert.Equal(t, []any{map[string]any{"name": "CC0-1.0"}}, described["licenses"])
	assert.Equal(t, []any{map[string]any{"title": "Jaarstukken 2017", "path": "https://www.lansingerland.nl"}}, described["sources"])
	for about, want := range map[*exchange.About]string{
		{Name: "Jaarstukken 2017"}:                    `small letters`,
		{Sources: []exchange.Provenance{{Path: "x"}}}: `want a title`,
	} {
		assert.ErrorContains(t, exchange.WriteDocument(m.create, *about, d), want)
	}
	assert.ErrorContains(t, exchange.WriteDocument(m.create, exchange.About{}, nil), "no document")
	assert.Error(t, exchange.WriteDocument(m.create, exchange.About{}, &programme.Document{}), "programme.Write refuses it")
	assert.ErrorContains(t, exchange.WriteDocument(nil, exchange.About{}, d), "want a Create")
}

// A package whose table was changed says two things.
func TestATableThatDiffersFromItsDocument(t *testing.T) {
	for change, want := range map[[2]string]string{
		{"5447000", "5447001"}:                        `document.json says "5447000"`,
		{",lasten,", ",baten,"}:                       `document.json says "lasten"`,
		{"2017-realisatie", "2017-x"}:                 "pad",
		{"bedrag\n", "bedrag\nx,,,,,l,v,,,false,1\n"}: "row 2",
	} {
		m := newMemory()
		require.NoError(t, exchange.WriteDocument(m.create, exchange.About{}, read(t, "lansingerland")))
		changed := strings.Replace(string(m.MapFS["bedragen.csv"].Data), change[0], change[1], 1)
		require.NotEqual(t, changed, string(m.MapFS["bedragen.csv"].Data))
		m.MapFS["bedragen.csv"].Data = []byte(changed)
		_, err := exchange.ReadDocument(m)
		assert.ErrorContains(t, err, want)
	}
}

// A file that is not the one that was written is refused, whatever is in it.
func TestFilesThatWereChanged(t *testing.T) {
	whole := newMemory()
	require.NoError(t, exchange.WriteDocument(whole.create, exchange.About{}, read(t, "jaarstukken")))
	table := string(whole.MapFS["bedragen.csv"].Data)
	for name, change := range map[string]struct {
		file, with, want string
	}{
		"cut off at a row":         {"bedragen.csv", table[:strings.LastIndexByte(table[:len(table)-1], '\n')+1], "cut off or changed"},
		"cut off in a row":         {"bedragen.csv", table[:len(table)-3], "cut off here"},
		"one row more":             {"bedragen.csv", table + table[strings.LastIndexByte(table[:len(table)-1], '\n')+1:], "no such amount"},
		"spaces in the JSON":       {"document.json", string(whole.MapFS["document.json"].Data) + "\n", "document.json: it has"},
		"a column twice":           {"bedragen.csv", strings.Replace(table, "programma,naam", "programma,programma", 1), `column "programma"`},
		"a column that is unknown": {"bedragen.csv", strings.Replace(table, "programma", "afdeling", 1), `column "afdeling"`},
		"a quote in a cell":        {"bedragen.csv", strings.Replace(table, "\n", "\na\"b", 1), "row 2: a quote"},
		"text behind a quote":      {"bedragen.csv", strings.Replace(table, "\n", "\n\"a\"b", 1), "row 2: a quote"},
		"not UTF-8":                {"bedragen.csv", strings.Replace(table, "\n", "\n\xff,", 1), "not UTF-8"},
		"no package":               {"datapackage.json", "{", "datapackage.json"},
		"another package":          {"datapackage.json", "{}", `no resource "document"`},
		"out of the folder":        {"datapackage.json", strings.Replace(string(whole.MapFS["datapackage.json"].Data), "document.json", "../document.json", 1), "in the folder of the package"},
		"another hash":             {"datapackage.json", strings.Replace(string(whole.MapFS["datapackage.json"].Data), "sha256:", "sha256:0", 1), "SHA-256"},
		"a row without end":        {"bedragen.csv", table[:strings.IndexByte(table, '\n')+1] + strings.Repeat("x", 2<<20), "bytes in a row"},
		"nothing":                  {"bedragen.csv", "", "it is empty"},
	} {
		m := memory{maps.Clone(whole.MapFS)}
		m.MapFS[change.file] = &fstest.MapFile{Data: []byte(change.with)}
		d, err := exchange.ReadDocument(m)
		assert.ErrorContains(t, err, change.want, name)
		assert.Nil(t, d, name)
	}
	for _, name := range []string{"datapackage.json", "document.json", "bedragen.csv"} {
		m := memory{maps.Clone(whole.MapFS)}
		delete(m.MapFS, name)
		_, err := exchange.ReadDocument(m)
		assert.ErrorIs(t, err, fs.ErrNotExist, name)
	}
	_, err := exchange.ReadDocument(nil)
	assert.ErrorContains(t, err, "os.DirFS")
}

// Errors of what makes the files pass through.
func TestFilesThatCannotBeWritten(t *testing.T) {
	d := read(t, "leiden")
	for _, name := range []string{"document.json", "bedragen.csv", "datapackage.json"} {
		for _, make := range []func() (io.WriteCloser, error){
			func() (io.WriteCloser, error) { return nil, fs.ErrPermission },
			func() (io.WriteCloser, error) { return full{}, nil },
			func() (io.WriteCloser, error) { return nil, nil },
		} {
			m := newMemory()
			err := exchange.WriteDocument(func(file string) (io.WriteCloser, error) {
				if file == name {
					return make()
				}
				return m.create(file)
			}, exchange.About{}, d)
			assert.ErrorContains(t, err, name)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, fs.ErrPermission }
func (full) Close() error              { return nil }

func ExampleWriteDocument() {
	year := budget.MustParseColumn("2025-begroting")
	d := &programme.Document{Kind: programme.Begroting, Year: 2025, Municipality: programme.Municipality{Name: "Aadorp"},
		Programmes: []programme.Programme{{Section: programme.Section{Name: "Zorg", Lines: []programme.Line{
			{Name: "Jeugd", Lasten: budget.Series{year: budget.Euros(180_000)}, Baten: budget.Series{year: budget.Euros(20_000)}}}}}}}
	var archive bytes.Buffer
	to := zip.NewWriter(&archive)
	create := func(name string) (io.WriteCloser, error) {
		w, err := to.Create(name)
		return nopCloser{w}, err
	}
	if err := exchange.WriteDocument(create, exchange.About{}, d); err != nil {
		fmt.Println(err)
		return
	}
	to.Close()
	from, err := zip.NewReader(bytes.NewReader(archive.Bytes()), int64(archive.Len()))
	if err != nil {
		fmt.Println(err)
		return
	}
	table, _ := fs.ReadFile(from, "bedragen.csv")
	fmt.Print(string(table))
	back, err := exchange.ReadDocument(from)
	fmt.Println(back.Municipality.Name, err)
	// Output:
	// pad,programma,naam,taakveld,zijde,onderdeel,veld,jaar,fase,gedrukt,bedrag
	// programmas[0].regels[0].lasten.2025-begroting,Zorg,Jeugd,,lasten,regels,lasten,2025,begroting,false,180000
	// programmas[0].regels[0].baten.2025-begroting,Zorg,Jeugd,,baten,regels,baten,2025,begroting,false,20000
	// Aadorp <nil>
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

func ExampleCreate() {
	folder, err := os.MkdirTemp("", "pakket")
	if err == nil {
		defer os.RemoveAll(folder)
		create := func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(folder, name)) }
		err = exchange.WriteFigures(create, exchange.About{Title: "Nog niets"}, nil)
	}
	text, _ := os.ReadFile(filepath.Join(folder, "datapackage.json"))
	fmt.Println(strings.Contains(string(text), `"title": "Nog niets"`), err)
	// Output: true <nil>
}
