package exchange_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
)

// figure is a figure with its place.
type figure struct {
	place finding.Place
	fact  compare.Fact
}

func listed(figures iter.Seq2[finding.Place, compare.Fact]) (list []figure) {
	for place, fact := range figures {
		list = append(list, figure{place, fact})
	}
	return list
}

func each(list ...figure) iter.Seq2[finding.Place, compare.Fact] {
	return func(yield func(finding.Place, compare.Fact) bool) {
		for _, f := range list {
			if !yield(f.place, f.fact) {
				return
			}
		}
	}
}

func readFigures(t *testing.T, m memory) (list []figure) {
	t.Helper()
	require.NoError(t, exchange.ReadFigures(m, func(p finding.Place, f compare.Fact) error {
		list = append(list, figure{p, f})
		return nil
	}))
	return list
}

const page = `Programma 3. Zorg, bedragen x € 1.000

| | Begroting 2024 | Rekening 2024 |
|---|--:|--:|
| =Jeugd, "lokaal" | | |
| Lasten | -12.417,5 | -13.208,0 |
| Baten | 1.380,0 | 1.145,0 |
| Saldo | -11.037,5 | -12.063,0 |
`

// Figures of a published folder come back as they were, and so do those of a page whose cells have marks that CSV knows.
func TestFiguresComeBack(t *testing.T) {
	folder, err := (bbv.Opener{}).Open(context.Background(), "../examples/voorbeeldstad/data")
	require.NoError(t, err)
	small, err := (bbv.Opener{}).Read(context.Background(), "x.md", strings.NewReader(page))
	require.NoError(t, err)
	for _, p := range []*bbv.Publication{folder, small} {
		want := listed(p.Facts())
		require.NotEmpty(t, want)
		m := newMemory()
		require.NoError(t, exchange.WriteFigures(m.create, exchange.About{}, p.Facts()))
		assert.Equal(t, want, readFigures(t, m))
	}
	m := newMemory()
	require.NoError(t, exchange.WriteFigures(m.create, exchange.About{}, small.Facts()))
	rows := records(t, m, "cijfers.csv")
	require.Len(t, rows, 6)
	assert.Equal(t, `=Jeugd, "lokaal"`, rows[0]["kop"])
	assert.Equal(t, "-12417.5", rows[0]["vermeld"])
	assert.Equal(t, "12417500", rows[0]["bedrag"])
	assert.Equal(t, "-13208.0", rows[1]["vermeld"], "with the decimals that are printed")
	assert.Equal(t, "realisatie", rows[1]["fase"])
}

// made is a figure with as much as a figure can have.
func made(printed budget.Printed) figure {
	amount := budget.MustParseAmount("-1234.5678")
	return figure{
		finding.Place{File: "a,b.xlsx", Part: "Blad 1", Cell: "D4", Page: 1, Paragraph: 2, Line: 3, Character: 4, Table: 5, Row: 6, Column: 7, Caption: "een\r\ntwee\rdrie\n", Label: "\"", Heading: " "},
		compare.Fact{Cell: understand.CellRef{Row: 5, Column: 6}, Label: "\"", Heading: " ", Section: "a\"\"b", Side: budget.Resultaat, Year: 2024, Since: 2023, Stage: budget.Prognose, Stand: true, Printed: printed, Unit: true, Amount: &amount},
	}
}

func TestOddFiguresComeBack(t *testing.T) {
	var list []figure
	for _, count := range []int64{0, 5, -5, 123456, math.MinInt64, math.MaxInt64} {
		for decimals := range 10 {
			p, err := budget.NewPrinted(count, decimals, budget.InMillions)
			require.NoError(t, err)
			list = append(list, made(p))
		}
	}
	bare := made(budget.Printed{})
	bare.fact.Unit, bare.fact.Amount, bare.fact.Side, bare.fact.Stage = false, nil, 0, 0
	list = append(list, bare)
	m := newMemory()
	require.NoError(t, exchange.WriteFigures(m.create, exchange.About{Name: "odd"}, each(list...)))
	assert.Equal(t, list, readFigures(t, m))
}

// What would not come back is refused, with the number of the figure.
func TestFiguresThatAreRefused(t *testing.T) {
	thousands, err := budget.NewPrinted(1, 0, budget.InThousands)
	require.NoError(t, err)
	for want, change := range map[string]func(*figure){
		"not a place in a table":        func(f *figure) { f.place.Row = 1 },
		"is not a place in a table ":    func(f *figure) { f.place.Path = "x" },
		" is not a place in a table":    func(f *figure) { f.place.Sentence = "x" },
		"is not a place in a table wit": func(f *figure) { f.place.Label = "x" },
		"not a place":                   func(f *figure) { f.place.Row, f.fact.Cell.Row = 0, -1 },
		"not UTF-8":                     func(f *figure) { f.fact.Section = "\xff" },
		"said to have none":             func(f *figure) { f.fact.Unit = false },
		"Side(99)":                      func(f *figure) { f.fact.Side = 99 },
		"Stage(99)":                     func(f *figure) { f.fact.Stage = 99 },
	} {
		bad := made(thousands)
		change(&bad)
		m := newMemory()
		err := exchange.WriteFigures(m.create, exchange.About{}, each(made(thousands), bad))
		assert.ErrorContains(t, err, want)
		assert.ErrorContains(t, err, "figure 2")
		assert.NotContains(t, m.MapFS, "datapackage.json")
	}
}

func TestReadingFiguresThatWereChanged(t *testing.T) {
	p, err := budget.NewPrinted(15, 1, budget.InThousands)
	require.NoError(t, err)
	whole := newMemory()
	require.NoError(t, exchange.WriteFigures(whole.create, exchange.About{}, each(made(p))))
	text := string(whole.MapFS["cijfers.csv"].Data)
	for change, want := range map[[2]string]string{
		{",1.5,", ",1.,"}:            `vermeld "1."`,
		{",1.5,", ",+1.5,"}:          `vermeld "+1.5"`,
		{",1.5,", ",01.5,"}:          `vermeld "01.5"`,
		{",1.5,", ",1.5000000000,"}:  `vermeld`,
		{",1.5,", ",,"}:              `vermeld`,
		{",1000,", ",100,"}:          `eenheid "100"`,
		{"-1234.5678", "-1.234,5"}:   `row 2: 23 cells`,
		{"-1234.5678", "-1234,"}:     `23 cells`,
		{"-1234.5678", "x"}:          `amount "x"`,
		{",2024,", ",2024.0,"}:       `jaar "2024.0"`,
		{",resultaat,", ",netto,"}:   `zijde "netto"`,
		{",prognose,", ",rekening,"}: `fase "rekening"`,
		{",true,", ",ja,"}:           `stand "ja"`,
		{",5,6,7,", ",5,,7,"}:        `rij ""`,
		{",5,6,7,", ",5,06,7,"}:      `rij "06"`,
	} {
		m := newMemory()
		m.MapFS["datapackage.json"] = whole.MapFS["datapackage.json"]
		changed := strings.Replace(text, change[0], change[1], 1)
		require.NotEqual(t, text, changed, change)
		m.MapFS["cijfers.csv"] = &fstest.MapFile{Data: []byte(changed)}
		assert.ErrorContains(t, exchange.ReadFigures(m, nil), want)
	}
	stop := errors.New("enough")
	assert.ErrorIs(t, exchange.ReadFigures(whole, func(finding.Place, compare.Fact) error { return stop }), stop)
}

// Whatever table is read, what it says can be written and read again.
func FuzzReadFigures(f *testing.F) {
	p, err := budget.NewPrinted(15, 1, budget.InThousands)
	require.NoError(f, err)
	m := newMemory()
	require.NoError(f, exchange.WriteFigures(m.create, exchange.About{}, each(made(p))))
	f.Add(m.MapFS["cijfers.csv"].Data)
	f.Add([]byte("rij,kolom,vermeld\n1,2,3\n"))
	f.Fuzz(func(t *testing.T, table []byte) {
		given := newMemory()
		given.MapFS["cijfers.csv"] = &fstest.MapFile{Data: table}
		given.MapFS["datapackage.json"] = &fstest.MapFile{Data: []byte(`{"resources":[{"name":"cijfers","path":"cijfers.csv"}]}`)}
		var list []figure
		err := exchange.ReadFigures(given, func(p finding.Place, f compare.Fact) error {
			list = append(list, figure{p, f})
			return nil
		})
		assert.Error(t, err, "the package does not say what the file is")
		again := newMemory()
		if exchange.WriteFigures(again.create, exchange.About{}, each(list...)) == nil {
			assert.Equal(t, list, readFigures(t, again))
		}
	})
}

// into makes files in a folder.
func into(folder string) exchange.Create {
	return func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(folder, name)) }
}

func ExampleWriteFigures() {
	p, err := (bbv.Opener{}).Read(context.Background(), "zorg.md", strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	folder, err := os.MkdirTemp("", "pakket")
	if err == nil {
		defer os.RemoveAll(folder)
		err = exchange.WriteFigures(into(folder), exchange.About{Title: "Begroting 2025 van Aadorp"}, p.Facts())
	}
	if err == nil {
		err = exchange.ReadFigures(os.DirFS(folder), func(at finding.Place, f compare.Fact) error {
			fmt.Println(at.Caption, f.Label, f.Year, f.Stage, f.Printed, f.Amount)
			return nil
		})
	}
	fmt.Println(err)
	// Output:
	// Programma 3. Zorg Lasten 2024 begroting -12.417,5 12417500
	// Programma 3. Zorg Lasten 2024 realisatie -13.208,0 13208000
	// Programma 3. Zorg Baten 2024 begroting 1.380,0 1380000
	// Programma 3. Zorg Baten 2024 realisatie 1.145,0 1145000
	// Programma 3. Zorg Saldo 2024 begroting -11.037,5 -11037500
	// Programma 3. Zorg Saldo 2024 realisatie -12.063,0 -12063000
	// <nil>
}
