package workbook

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/iv3/internal/layout"
)

// about puts what the delivery is about on the sheet 4.Informatie, with the labels that the converter looks for.
func (w *writer) about() {
	m, c := w.d.Meta, w.d.Contact
	date, moment := dateOf(m.Date)
	values := map[string]string{
		"overheidslaag": m.Layer.String(), "overheidsnummer": m.Number, "overheidsnaam": m.Name, "boekjaar": strconv.Itoa(m.Year),
		"periode": strconv.Itoa(int(m.Period)), "status": m.Status.String(), "datum": date, "details_openbaar": map[bool]string{true: "ja", false: "nee"}[m.DetailsPublic],
		"financieel_pakket": m.FinancialPackage, "export_software": m.ExportSoftware, "naam": c.Name, "telefoon": c.Phone, "email": c.Email, "tijdstip": moment,
	}
	g := w.grid(layout.Info)
	g.widths = []float64{4, 30, 50, 30}
	g.put(2, labelColumn, workbook.Cell{Text: fmt.Sprintf("Iv3-levering aan het CBS, %v; bedragen x € 1.000", w.c), Style: bold})
	row := firstInfo
	for _, l := range labels {
		text := l.text
		if strings.HasSuffix(text, ":") {
			text += " " // as the converter has it
		}
		g.put(row, labelColumn, workbook.Cell{Text: text})
		g.put(row, infoColumn, workbook.Cell{Text: values[l.key]})
		row++
	}
	w.remarks(g, lastInfo) // below them, so that no remark is taken for a label
}

// dateOf is a date of JSON as the converter reads it in a cell, and the text itself, which says more. What is no such date stays.
func dateOf(text string) (date, moment string) {
	for _, form := range []string{time.RFC3339, isoForm} {
		if at, err := time.Parse(form, text); err == nil {
			return at.Format("02-01-2006 15:04:05"), text
		}
	}
	return text, ""
}

// remarks puts the remarks below their title in a row.
func (w *writer) remarks(g *grid, row int) {
	g.put(row, labelColumn, workbook.Cell{Text: remarksTitle, Style: bold})
	if room := lastRemark - row; len(w.d.Remarks) > room {
		w.fail("opmerkingen", noLine, strconv.Itoa(room))
		return
	}
	for i, r := range w.d.Remarks {
		g.put(row+1+i, labelColumn, workbook.Cell{Text: r.Text, Style: workbook.Style{Wrapped: true}})
		g.put(row+1+i, infoColumn, workbook.Cell{Text: r.Author})
	}
}
