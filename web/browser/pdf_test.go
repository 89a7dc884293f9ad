package browser_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A PDF brings pdf.js, once, and nothing of the file goes with that.
func TestPDF(t *testing.T) {
	b := open(t, 1280, 900)
	b.choose(file(t, "jaarstukken.pdf", pdf(printed("Programma Zorg", "-990"), picture, "")))
	b.wait("shown", "failed")
	assert.ElementsMatch(t, []string{"GET /pdf.worker.min.mjs", "GET /pdf.min.mjs"}, shared.asked())
	assert.Contains(t, b.status(), "1 × fout")
	assert.Contains(t, b.report(), "400 − 1.300 = −900; vermeld −990")
	assert.Contains(t, b.report(), "Programma Zorg")
	assert.Contains(t, b.report(), "afbeelding zonder tekst: bladzijde 2", "and the empty page is none")
	assert.NotContains(t, b.report(), "bladzijde 2, 3")
	b.choose(file(t, "begroting.pdf", pdf(printed("Programma Zorg", "-900"))))
	b.wait("shown", "failed")
	assert.Contains(t, b.status(), "0 × fout")
	assert.Empty(t, shared.asked())
	b.choose(file(t, "scan.pdf", pdf(picture, picture)))
	b.wait("shown", "failed")
	assert.Contains(t, b.report(), "op geen bladzijde staat tekst")
	data := bytes.Replace(pdf(printed("Programma Zorg", "-990"), "", printed("Programma Wonen", "-900")), []byte(" 6 0 R 8 0 R]"), []byte(" 99 0 R 8 0 R]"), 1)
	b.choose(file(t, "half.pdf", data))
	b.wait("shown", "failed")
	assert.Contains(t, b.report(), "want beschadigd: bladzijde 2")
	assert.Contains(t, b.report(), "400 − 1.300 = −900; vermeld −990", "and the other pages are read")
	protected, err := filepath.Abs("../../cmd/bbv/testdata/protected.pdf")
	require.NoError(t, err)
	b.choose(protected)
	b.wait("shown", "failed")
	assert.Contains(t, b.report(), "met een wachtwoord beveiligd")
	assert.Empty(t, shared.asked())
}

func TestNoPartForPDFs(t *testing.T) {
	b := blank(t, 1280, 900)
	b.run(chromedp.Navigate(shared.server.URL + unread))
	b.wait("ready")
	b.choose(file(t, "begroting.pdf", pdf(printed("Programma Zorg", "-900"))))
	b.wait("shown", "failed")
	assert.Contains(t, b.report(), "dat pdf's leest is niet te laden")
	b.paste(wrong)
	assert.Contains(t, b.status(), "1 × fout")
}

func TestHundredPages(t *testing.T) {
	var pages []string
	for i := range 100 {
		title := []string{"Zorg", "Wonen", "Bestuur", "Veiligheid", "Onderwijs", "Verkeer", "Economie"}[i%7]
		page := text(60, 780-i%5*20, title) + text(60, 760-i%5*20, "Bedragen x € 1.000")
		lasten, baten := 1000+37*i, 200+11*i
		for k, row := range [][2]string{{"Omschrijving", fmt.Sprint(2000 + i)}, {"Lasten van " + title, fmt.Sprint(lasten)}, {"Baten van " + title, fmt.Sprint(baten)}, {"Saldo van baten en lasten", fmt.Sprint(baten - lasten)}} {
			page += text(60, 730-i%5*20-15*k, row[0]) + text(300+i%3*40, 730-i%5*20-15*k, row[1]) + text(400, 730-i%5*20-15*k, row[1])
		}
		for k := range 20 {
			page += text(60, 560-15*k, fmt.Sprintf("In dit programma %s dalen de lasten met %d en stijgen de baten, zoals de raad besloot.", title, 50+i+k))
		}
		pages = append(pages, page)
	}
	b := open(t, 1280, 900)
	eval[any](b, "window.seen = new Set(), new MutationObserver(() => seen.add(document.getElementById('bar').value)).observe(document.getElementById('bar'), {attributes: true}), 0")
	b.choose(file(t, "honderd.pdf", pdf(pages...)))
	b.wait("shown", "failed")
	t.Log(b.status(), b.took())
	assert.Contains(t, b.status(), "in 100 tabellen")
	assert.Greater(t, eval[int](b, "seen.size"), 5, "it says how far it is")
}
