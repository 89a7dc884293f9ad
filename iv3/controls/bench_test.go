package controls_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// bigDelivery is a delivery of n rows on open cells, built without the package's writer.
func bigDelivery(n int) []byte {
	c := iv3.MustFor(iv3.Gemeente, 2026)
	var b bytes.Buffer
	b.WriteString(`{"metadata":{"overheidslaag":"Gemeente","overheidsnummer":"9999","overheidsnaam":"Voorbeeldstad","boekjaar":2026,"periode":5,"status":"Realisatie","datum":"2027-07-01T10:00:00","details_openbaar":false,"financieel_pakket":"x","export_software":"y"},` +
		"\n" + `"contact":{"naam":"A","email":"a@b.nl","telefoon":"0"},"data":{` + "\n")
	rows := 0
	for i, name := range [...]string{"lasten", "baten", "balans_lasten", "balans_baten"} {
		if i > 0 {
			b.WriteString(",\n")
		}
		fmt.Fprintf(&b, "%q:[", name)
		word, balans := strings.CutPrefix(name, "balans_")
		side := map[string]budget.Side{"lasten": budget.Lasten, "baten": budget.Baten}[word]
		for first := true; rows < n*(i+1)/5; {
			for _, cell := range openCells(c, side, balans) {
				if rows >= n*(i+1)/5 {
					break
				}
				if !first {
					b.WriteByte(',')
				}
				first = false
				key := "taakveld"
				if balans {
					key = "balanscode"
				}
				fmt.Fprintf(&b, "\n{%q:%q,\"categorie\":%q,\"bedrag\":%d}", key, cell[0], cell[1], rows%97*1000+rows%7)
				rows++
			}
		}
		b.WriteString("]")
	}
	b.WriteString(",\n\"balans_standen\":[")
	for i := 0; rows < n; i++ {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "\n{\"balanscode\":\"A121\",\"standper\":\"ultimo\",\"bedrag\":%d}", i)
		rows++
	}
	b.WriteString("]}}")
	return b.Bytes()
}

func openCells(c *iv3.Classification, side budget.Side, balans bool) (cells [][2]string) {
	for _, cat := range c.Categorieen() {
		if balans {
			for _, p := range c.Balansposten() {
				if c.OpenBalanspost(side, p.Code, cat.Code) {
					cells = append(cells, [2]string{p.Code.String(), cat.Code.String()})
				}
			}
			continue
		}
		for _, t := range c.Taakvelden() {
			if c.OpenTaakveld(side, t.Code, cat.Code) {
				cells = append(cells, [2]string{t.Code.String(), cat.Code.String()})
			}
		}
	}
	return cells
}

// BenchmarkDelivery reads and fully checks one delivery of 5 000 rows.
func BenchmarkDelivery(b *testing.B) {
	text := bigDelivery(5000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d, err := delivery.Read(bytes.NewReader(text), delivery.ReadOptions{})
		if err != nil {
			b.Fatal(err)
		}
		if found := controls.Check(d, controls.Options{}).Findings; len(found) > 20 {
			b.Fatal(len(found), found[0])
		}
	}
}
