package html_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/understand"
)

// budgetPage is a page of n programme and overview tables among prose, about 7 kB each.
func budgetPage(n int) []byte {
	var b bytes.Buffer
	b.WriteString("<html><body>\n")
	for i := range n {
		fmt.Fprintf(&b, "<h2>Programma %d</h2><p>%s</p><p>bedragen x € 1.000</p>\n<table class=\"bedragen\"><thead>", i, strings.Repeat("Wat willen we bereiken en wat gaan we daarvoor doen. ", 40))
		b.WriteString("<tr><th rowspan=2>Omschrijving</th>")
		for _, h := range []string{"Rekening 2022", "Begroting 2023", "Begroting 2024"} {
			b.WriteString("<th colspan=3 scope=col>" + h + "</th>")
		}
		b.WriteString("</tr>\n<tr>" + strings.Repeat("<th>Lasten</th><th>Baten</th><th>Saldo</th>", 3) + "</tr></thead><tbody>\n")
		total := [6]int{}
		row := func(label string, v [6]int) {
			b.WriteString("<tr><td>" + label + "</td>")
			for c := 0; c < 6; c += 2 {
				fmt.Fprintf(&b, "<td class=\"num\">%d</td><td class=\"num\">%d</td><td class=\"num\">%d</td>", v[c], v[c+1], v[c+1]-v[c])
			}
			b.WriteString("</tr>\n")
		}
		for r := range 12 {
			var v [6]int
			for c := range v {
				v[c] = (i*7919+r*104729+c*1299709)%9000 + 100
				total[c] += v[c]
			}
			row(fmt.Sprintf("%d.%d Taakveld", i, r), v)
		}
		row("Totaal programma", total)
		b.WriteString("</tbody></table>\n")
	}
	b.WriteString("</body></html>\n")
	return b.Bytes()
}

// BenchmarkRead compares reading, understanding, and judging every table with the tokenizer alone.
func BenchmarkRead(b *testing.B) {
	page := budgetPage(300)
	run := func(name string, f func(b *testing.B) int) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				if n := f(b); n == 0 {
					b.Fatal("nothing read")
				}
			}
		})
	}
	run("tokenize", func(b *testing.B) int {
		z, n := xhtml.NewTokenizer(bytes.NewReader(page)), 0
		for z.Next() != xhtml.ErrorToken {
			n++
		}
		return n
	})
	run("read", func(b *testing.B) int {
		n := 0
		for t, err := range html.Read(bytes.NewReader(page), table.Limits{}) {
			if err != nil {
				b.Fatal(err)
			}
			n += len(t.Rows)
		}
		return n
	})
	run("understand", func(b *testing.B) int {
		n := 0
		for t, err := range html.Read(bytes.NewReader(page), table.Limits{}) {
			if err != nil {
				b.Fatal(err)
			}
			u := tabletest.Understand(t, understand.Given{})
			n += len(u.Identities)
		}
		return n
	})
	run("check", func(b *testing.B) int {
		n := 0
		for t, err := range html.Read(bytes.NewReader(page), table.Limits{}) {
			if err != nil {
				b.Fatal(err)
			}
			u := tabletest.Understand(t, understand.Given{})
			s, err := u.Sums(context.Background())
			if err != nil {
				b.Fatal(err)
			}
			n += len(s.Verdicts) + len(u.Conflicts)
		}
		return n
	})
}
