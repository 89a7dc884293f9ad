package programme_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

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
		d.Columns = append(d.Columns, programme.Column{Column: budget.Column{Year: year, Stage: stage}})
	}
	for p := range 30 {
		g := programme.Programme{Number: fmt.Sprint(p + 1), Name: fmt.Sprintf("Programma %d", p+1)}
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

func BenchmarkRead(b *testing.B) {
	text := largeJSON(b)
	b.Run("Parse", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := programme.Parse(text); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			var p plain
			if err := json.Unmarshal(text, &p); err != nil {
				b.Fatal(err)
			}
		}
	})
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
