package programme_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// large returns jaarstukken of 30 programmes × 60 lines × 6 columns, lasten
// and baten: 21.600 figures.
func large() *programme.Document {
	d := &programme.Document{Kind: programme.Jaarstukken, Year: 2024, Unit: budget.InThousands}
	d.Municipality.Name = "Voorbeeldstad"
	for i, stage := range []budget.Stage{budget.Realisatie, budget.Begroting, budget.NaWijziging, budget.Realisatie, budget.Meerjarenraming, budget.Prognose} {
		year := 2023 + min(i, 1) + i/4
		d.Columns = append(d.Columns, programme.PrintedColumn{Column: budget.Column{Year: year, Stage: stage}})
	}
	for p := range 30 {
		g := programme.Programme{Section: programme.Section{Number: fmt.Sprint(p + 1), Name: fmt.Sprintf("Programma %d", p+1)}}
		for l := range 60 {
			line := programme.Line{Name: fmt.Sprintf("Regel %d", l+1), Lasten: budget.Series{}, Baten: budget.Series{}}
			for c, column := range d.Columns {
				line.Lasten[column.Column] = budget.Cents(int64(1_234_567_89 + 97_531*p + 8_642*l + 75*c))
				line.Baten[column.Column] = budget.Euros(int64(1000 * (p*l + c)))
			}
			g.Lines = append(g.Lines, line)
		}
		d.Programmes = append(d.Programmes, g)
	}
	return d
}

func largeJSON(tb testing.TB) []byte {
	var b bytes.Buffer
	if err := programme.Write(&b, large()); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// plain is the same document in structs of strings: what reading costs
// without checking anything.
type plain struct {
	Versie     int
	Soort      string
	Gemeente   struct{ Naam string }
	Jaar       int
	Eenheid    string
	Kolommen   []struct{ Kolom string }
	Programmas []struct {
		Nummer, Naam string
		Regels       []struct {
			Naam   string
			Lasten map[string]string
			Baten  map[string]string
		}
	}
}

// What is compared must read the same figures, or the comparison is idle.
func TestPlainStructsReadEveryFigure(t *testing.T) {
	var p plain
	require.NoError(t, json.Unmarshal(largeJSON(t), &p))
	d, err := programme.Parse(largeJSON(t))
	require.NoError(t, err)
	require.Len(t, p.Programmas, len(d.Programmes))
	count := 0
	for i, g := range p.Programmas {
		require.Len(t, g.Regels, len(d.Programmes[i].Lines))
		for j, line := range g.Regels {
			for column, amount := range d.Programmes[i].Lines[j].Lasten {
				require.Equal(t, amount.String(), line.Lasten[column.String()])
			}
			count += len(line.Lasten) + len(line.Baten)
		}
	}
	require.Equal(t, 30*60*6*2, count)
}

// BenchmarkRead reads the large document and, by turns, the same text into
// plain structs, so that what else the machine does weighs on both.
func BenchmarkRead(b *testing.B) {
	indented := largeJSON(b)
	var compact bytes.Buffer
	if err := json.Compact(&compact, indented); err != nil {
		b.Fatal(err)
	}
	b.Run("indented", func(b *testing.B) { compareReading(b, indented) })
	b.Run("compact", func(b *testing.B) { compareReading(b, compact.Bytes()) })
}

func compareReading(b *testing.B, text []byte) {
	var ours, plainly time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := programme.Parse(text); err != nil {
			b.Fatal(err)
		}
		between := time.Now()
		var p plain
		if err := json.Unmarshal(text, &p); err != nil {
			b.Fatal(err)
		}
		ours, plainly = ours+between.Sub(start), plainly+time.Since(between)
	}
	b.ReportMetric(float64(ours.Microseconds())/1000/float64(b.N), "ms/Parse")
	b.ReportMetric(float64(plainly.Microseconds())/1000/float64(b.N), "ms/encoding-json")
	b.ReportMetric(float64(ours)/float64(plainly), "ratio")
	b.ReportMetric(0, "ns/op")
}

func BenchmarkWrite(b *testing.B) {
	d := large()
	b.ReportAllocs()
	for b.Loop() {
		if err := programme.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFigures(b *testing.B) {
	d := large()
	b.Run("Overview", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			d.Overview()
		}
	})
	overview := d.Overview()
	b.Run("Figure", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for part := range overview.All() {
				for _, c := range d.Columns {
					for _, side := range budget.Sides() {
						part.Figure(side, c.Column)
					}
				}
			}
		}
	})
}
