package years_test

import (
	"fmt"
	"testing"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
)

// Ten years, in each a begroting and jaarstukken of a large municipality: 20 programmes of 100 lines and eight taakvelden.
func BenchmarkFollow(b *testing.B) {
	var d years.Dossier
	for year := 2017; year < 2027; year++ {
		for _, kind := range []programme.DocumentKind{programme.Begroting, programme.Jaarstukken} {
			doc := &programme.Document{Kind: kind, Year: year, Unit: budget.InThousands, Taakvelden: &programme.TaakveldAnnex{}}
			for i := range 20 {
				p := programme.Programme{Section: programme.Section{Number: fmt.Sprint(i), Name: fmt.Sprint("Programma over onderwerp ", 'A'+i)}}
				for j := range 100 {
					s := budget.Series{}
					for k, c := range cycle(year) {
						s[c] = budget.Euros(int64(1000 * (i + j*k)))
					}
					p.Lines = append(p.Lines, programme.Line{Name: "Regel", Lasten: s, Baten: s})
				}
				doc.Programmes = append(doc.Programmes, p)
			}
			for _, t := range []string{"0.1", "0.4", "2.1", "5.2", "6.1", "6.3", "7.2", "8.1"} {
				s := budget.Series{}
				for _, c := range cycle(year) {
					s[c] = budget.Euros(1000)
				}
				doc.Taakvelden.Lines = append(doc.Taakvelden.Lines, programme.TaakveldLine{Code: t, Lasten: s, Baten: s})
			}
			d.Documents = append(d.Documents, doc)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Follow(); err != nil {
			b.Fatal(err)
		}
	}
}
