package browser_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
)

const wrong = "Programma Zorg\nBedragen x € 1.000\n\t2024\t2025\nLasten\t1.250\t1.300\nBaten\t250\t400\nSaldo van baten en lasten\t-1.000\t-990\n"

func TestPaste(t *testing.T) {
	b := open(t, 1280, 900)
	b.run(chromedp.SetValue("#text", wrong), chromedp.Click("#check"))
	b.wait("shown", "failed")
	t.Log(b.status())
	assert.Contains(t, b.report(), "fout")
	t.Log(b.report())
	t.Log(b.requests)
	var took float64
	b.eval("+document.body.dataset.took", &took)
	t.Log(took)
	b.run(chromedp.Click("#check"))
	b.wait("done", "failed")
	b.wait("shown", "failed")
	b.eval("+document.body.dataset.took", &took)
	t.Log(took)
}
