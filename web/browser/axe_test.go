package browser_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	checked "github.com/bbvgo/bbv/web/internal/page"
)

// modules has what npm brings for tests.
const modules = "../node_modules"

// brought reads a file that npm brings, with npm if need be.
func brought(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(modules, filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		npm := exec.Command("npm", "ci", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund")
		npm.Dir = ".."
		out, err := npm.CombinedOutput()
		require.NoError(t, err, string(out))
	}
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

var widths = []int64{360, 768, 1280}

// look sets the width of the window, and day or night.
func (b *tab) look(width int64, scheme string) {
	b.t.Helper()
	b.run(emulation.SetDeviceMetricsOverride(width, 900, 1, false),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
}

// faults are what axe finds of weight in the page that is shown: all but what it calls minor.
func (b *tab) faults(axe string) []string {
	b.t.Helper()
	eval[any](b, axe+"\n;0")
	return eval[[]string](b, `axe.run(document, {iframes: false}).then(r => r.violations.filter(v => v.impact !== "minor").map(v => v.impact + " " + v.id + ": " + v.nodes.map(n => n.html).join(" | ")))`)
}

// pictured is how high a picture is: more cannot be looked at.
const pictured = 1400

// seen takes pictures of what is shown into the folder that BBV_PICTURES names, to be looked at.
func (b *tab) seen(name string, width int64) {
	folder := os.Getenv("BBV_PICTURES")
	if folder == "" {
		return
	}
	high := eval[float64](b, "document.documentElement.scrollHeight")
	for i := 0; float64(i)*pictured < high; i++ {
		top := float64(i) * pictured
		clip := &page.Viewport{Y: top, Width: float64(width), Height: min(pictured, high-top), Scale: 1}
		b.run(chromedp.ActionFunc(func(ctx context.Context) error {
			png, err := page.CaptureScreenshot().WithCaptureBeyondViewport(true).WithClip(clip).Do(ctx)
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%d.png", name, i+1)), png, 0o600)
		}))
	}
}

func TestAccessible(t *testing.T) {
	b := open(t, 1280, 900)
	b.run(page.SetBypassCSP(true)) // for axe, which is no part of the page
	axe := brought(t, "axe-core/axe.min.js")
	b.run(chromedp.Reload())
	b.wait("ready")
	eval[any](b, "document.querySelector('h1').insertAdjacentHTML('afterend', '<img id=planted src=icon.svg>')")
	assert.Contains(t, strings.Join(b.faults(axe), "\n"), "image-alt", "axe sees what is wrong")
	eval[any](b, "document.getElementById('planted').remove()")
	for _, state := range []string{"empty", "report"} {
		if state == "report" {
			b.paste(varied)
		}
		for _, width := range widths {
			for _, scheme := range []string{"light", "dark"} {
				b.look(width, scheme)
				assert.Empty(t, b.faults(axe), "%s at %d, %s", state, width, scheme)
				b.seen(fmt.Sprintf("page-%s-%d-%s", state, width, scheme), width)
			}
		}
	}
}

// The report stands by itself when it is saved.
func TestReportIsAccessible(t *testing.T) {
	b := open(t, 1280, 900)
	axe := brought(t, "axe-core/axe.min.js")
	name := reported(t)
	b.run(page.SetBypassCSP(true), chromedp.Navigate("file://"+name))
	for _, width := range widths {
		for _, scheme := range []string{"light", "dark"} {
			b.look(width, scheme)
			assert.Empty(t, b.faults(axe), "%d, %s", width, scheme)
			assert.LessOrEqual(t, eval[int64](b, "document.documentElement.scrollWidth"), width, scheme)
			b.seen(fmt.Sprintf("report-%d-%s", width, scheme), width)
		}
	}
}

// On paper every table fits the width of A4, standing or lying, within margins of 14 mm, and the sums are open below it.
func TestReportOnPaper(t *testing.T) {
	b := blank(t, 1280, 900)
	var names []string
	for _, columns := range []int{6, 9, 10, 14, 15, 18} {
		var cells [3]strings.Builder
		for i := range columns {
			fmt.Fprintf(&cells[0], "\tBegroting %d", 2020+i)
			fmt.Fprintf(&cells[1], "\t%d.%03d", 110+i, 500+i*i)
			fmt.Fprintf(&cells[2], "\t%d.%03d", 221+2*i, 2*i*i)
		}
		part := cells[1].String()
		names = append(names, file(t, fmt.Sprintf("%d.tsv", columns), []byte("Bedragen x € 1.000"+cells[0].String()+"\nOnderhoud van wegen en openbare verlichting"+part+
			"\nGroen en spelen"+part+"\nTotaal"+cells[2].String()+"\n")))
	}
	c, err := checked.Check(context.Background(), bbv.Opener{}, finding.Dutch, names...)
	require.NoError(t, err)
	b.run(chromedp.Navigate("file://" + file(t, "verslag.html", c.HTML)))
	for selector, width := range map[string]int64{"section:not(.wide,.wider)": 688, ".wide": 1017, ".wider": 1017} { // of 182 and 269 mm at 96 dots to an inch
		b.run(emulation.SetDeviceMetricsOverride(width, 900, 1, false), emulation.SetEmulatedMedia().WithMedia("print"))
		tables := eval[[]int64](b, "[...document.querySelectorAll('"+selector+" table')].filter(t => t.tBodies.length).map(t => t.offsetWidth)")
		assert.Len(t, tables, 2, selector)
		for _, w := range tables {
			assert.LessOrEqual(t, w, width, selector)
		}
		assert.Positive(t, eval[int](b, "document.querySelector('.sums li').offsetHeight"))
	}
}

// reported is a report in a file.
func reported(t *testing.T) string {
	t.Helper()
	c, err := checked.Check(context.Background(), bbv.Opener{}, finding.Dutch, inputs(t)...)
	require.NoError(t, err)
	return file(t, "verslag.html", c.HTML)
}

// inputs are files with what a report shows: errors, figures of two tables that contradict each other, what could not be read, and a
// document with pictures.
func inputs(t *testing.T) []string {
	t.Helper()
	folder := "../../examples/voorbeeldstad/data"
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	list := []string{file(t, "zorg.tsv", []byte(varied)), file(t, "leeg.csv", nil), file(t, "brief.txt", []byte("Geachte raad,\n"))}
	names := []string{"../../examples/lansingerland/testdata/document.json"} // which has other pictures
	for _, e := range entries {
		if e.Type().IsRegular() {
			names = append(names, filepath.Join(folder, e.Name()))
		}
	}
	for _, name := range names {
		path, err := filepath.Abs(name)
		require.NoError(t, err)
		list = append(list, path)
	}
	return list
}

// varied has an error, a warning, rounding and a cell of each kind.
const varied = "Programma Zorg\nBedragen x € 1.000\n\tRekening 2024\tBegroting 2025\tRekening 2025\tAfwijking\n" +
	"Lasten jeugd\t650\t700\t690\t10\nLasten ouderen\t600\t600\t610\t-10\nTotaal lasten\t1.251\t1.300\t1.300\t0\nBaten\t250\t400\t380\t-20\nSaldo van baten en lasten\t-1.000\t-990\t-920\t-20\n"

// The page and the report are HTML as the standard has it.
func TestValidHTML(t *testing.T) {
	if shared == nil {
		t.Skip(missing())
	}
	brought(t, "html-validate/package.json")
	report := reported(t)
	validate := func(names ...string) (string, error) {
		args := append([]string{filepath.Join(modules, "html-validate", "bin", "html-validate.mjs"), "--config", "../htmlvalidate.json"}, names...)
		out, err := exec.Command("node", args...).CombinedOutput()
		return string(out), err
	}
	out, err := validate(filepath.Join(shared.folder, "index.html"), report)
	assert.NoError(t, err, out)
	out, err = validate(file(t, "fout.html", []byte("<!DOCTYPE html><html lang=\"nl\"><head><title>x</title></head><body><ul><p>x</p></ul></body></html>\n")))
	assert.Error(t, err, "html-validate sees what is wrong")
	assert.Contains(t, out, "element-permitted-content")
}
