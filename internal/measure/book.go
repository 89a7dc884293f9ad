package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"

	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/table"
)

// bookPages is about how many pages the book has when a browser prints it on A4, with a page for each table.
const bookPages = 300

// measureBook writes a page of HTML that a browser prints as a book such as a municipality publishes: a table of
// contents, all tables, and between them prose with figures, lists of numbers and pictures. Whoever reads the book has to
// find the tables again, and nothing else. It measures nothing itself.
//
//	go run ./internal/measure book > book.html
//	chromium --headless --print-to-pdf=book.pdf book.html
func measureBook(w io.Writer, list []tables.Table, _ uint64, _ int) error {
	b := bufio.NewWriter(w)
	fmt.Fprint(b, bookHead)
	for i := range list {
		fmt.Fprintf(b, "<p class=toc><span>%d. %s</span><i></i><span>%d</span></p>\n", i+1, html.EscapeString(list[i].Name), 8+i*bookPages/len(list))
	}
	for i := range list {
		t, err := asPrinted(&list[i])
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "<h2>%d. %s</h2>\n", i+1, html.EscapeString(list[i].Name))
		between(b, i)
		printTable(b, t)
		fmt.Fprintf(b, bookProse, 2010+i%12, 3+i%40, 1_000+i, i%7+2)
	}
	fmt.Fprintln(b, "</body></html>")
	return b.Flush()
}

// between is what stands above table i beside its title: prose, and by turns a list, a page of prose and a picture.
func between(w io.Writer, i int) {
	fmt.Fprintf(w, bookProse, 2008+i%14, 2+i%60, 900+i*3, i%9+2)
	switch i % 5 {
	case 1:
		fmt.Fprintf(w, "<ul><li>In 2019 waren er %d aanvragen, in 2020 %d en in 2021 %d.</li><li>De wachttijd daalde van %d naar %d dagen.</li><li>Er zijn %d woningen gebouwd.</li></ul>\n", i+90, i+110, i+95, i%30+9, i%30+5, i+12)
	case 2:
		fmt.Fprintf(w, "<p>De raad nam %d moties aan.</p><ol><li>%d voor de wijken</li><li>%d voor het verkeer</li><li>%d voor de zorg</li></ol>\n", i+6, i+1, 3, 2)
	case 4:
		fmt.Fprintf(w, "<img src=%q>\n<div class=page></div>\n", picture(i))
		for k := range 6 {
			fmt.Fprintf(w, bookProse, 2001+k+i%9, 4+k, 1_100+i+k, k+2)
		}
	}
}

// picture is an image without text.
func picture(i int) string {
	m := image.NewGray(image.Rect(0, 0, 64, 48))
	for x := range 64 {
		for y := range 48 {
			m.SetGray(x, y, color.Gray{Y: uint8(x*y + i)})
		}
	}
	var b bytes.Buffer
	_ = png.Encode(&b, m) // a buffer takes everything
	return "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())
}

func printTable(w io.Writer, t table.Table) {
	if t.UnitLine != "" {
		fmt.Fprintf(w, "<p>%s</p>\n", html.EscapeString(t.UnitLine))
	}
	fmt.Fprintln(w, "<table>")
	row := func(tag, label string, cells []string) {
		fmt.Fprintf(w, "<tr><%s>%s</%s>", tag, html.EscapeString(label), tag)
		for _, c := range cells {
			fmt.Fprintf(w, "<%s>%s</%s>", tag, html.EscapeString(c), tag)
		}
		fmt.Fprintln(w, "</tr>")
	}
	heads := make([]string, t.Columns())
	for i := range heads {
		heads[i] = t.Column(i)
	}
	row("th", "Omschrijving", heads)
	for _, r := range t.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = c.Text
		}
		row("td", r.Label.Text, cells)
	}
	fmt.Fprintln(w, "</table>")
}

var bookProse = "<p>" + strings.Join([]string{
	"In %d gaf de gemeente hieraan %d%% meer uit dan het jaar ervoor; de raad stelde daarvoor %d beschikbaar, verdeeld over %d jaren.",
	"De uitvoering loopt volgens de planning, al zijn de kosten van materialen gestegen en blijft personeel schaars.",
	"Het college verwacht dat de uitgaven binnen de begroting blijven en rapporteert in het najaar opnieuw aan de raad."}, " ") + "</p>\n"

const bookHead = `<!doctype html><html><head><meta charset="utf-8"><title>Jaarstukken</title><style>
body{font-family:Liberation Sans;font-size:10pt}table{border-collapse:collapse;font-size:8pt;width:100%}
td,th{padding:2px 4px;vertical-align:top}td:not(:first-child),th:not(:first-child){text-align:right}
h2{page-break-before:always;font-size:13pt}.toc{display:flex;margin:2px}.toc i{flex:1;overflow:hidden;white-space:nowrap}
.toc i::after{content:"` + "................................................................................................................................................................" + `"}
.page{page-break-before:always}img{width:16cm;height:9cm}@page{size:A4 landscape;margin:2cm}
</style></head><body><h1>Jaarstukken</h1>
`
