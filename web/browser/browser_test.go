package browser_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/web/internal/site"
	"github.com/bbvgo/bbv/web/serve"
)

// unready and unread are folders of the server in which the program lacks, and the part that reads PDFs.
const (
	unready = "/zonder/"
	unread  = "/geenpdf/"
)

// bench is what all tests share: the page, built once, a server that writes down all that is asked of it, and a browser that
// asks for everything there, wherever it is, because the server is its proxy.
type bench struct {
	folder  string
	server  *httptest.Server
	browser context.Context
	stop    []func()

	mu       sync.Mutex
	requests []string
}

var shared *bench

func TestMain(m *testing.M) {
	why := missing()
	if why == "" {
		var err error
		if shared, err = start(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			shared.close()
			os.Exit(1)
		}
	} else {
		fmt.Println("the page is not tested in a browser:", why)
	}
	code := m.Run()
	shared.close()
	os.Exit(code)
}

// missing says what the tests need that is not there: they are for whoever asks for them, and has Chromium and npm.
func missing() string {
	if os.Getenv("BBV_BROWSER") == "" {
		return "BBV_BROWSER is not set"
	}
	if _, err := chromium(); err != nil {
		return err.Error()
	}
	if _, err := exec.LookPath("npm"); err != nil {
		return err.Error()
	}
	return ""
}

func chromium() (path string, err error) {
	for _, name := range []string{"google-chrome", "chromium-browser", "chromium"} {
		if path, err = exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", err
}

func start() (*bench, error) {
	b := &bench{}
	var err error
	if b.folder, err = os.MkdirTemp("", "bbv-page-"); err != nil {
		return b, err
	}
	b.stop = append(b.stop, func() { os.RemoveAll(b.folder) })
	module, err := filepath.Abs("..")
	if err != nil {
		return b, err
	}
	if _, err := (site.Site{Module: module, Folder: b.folder}).Write(context.Background()); err != nil {
		return b, err
	}
	page := serve.Handler(os.DirFS(b.folder))
	b.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b.note(r)
		switch path := r.URL.Path; {
		case path == unready+"bbv.wasm.gzip", strings.HasPrefix(path, unread+"pdf."):
			http.NotFound(w, r)
		case strings.HasPrefix(path, unready), strings.HasPrefix(path, unread):
			http.StripPrefix("/"+strings.Split(path, "/")[1], page).ServeHTTP(w, r)
		default:
			page.ServeHTTP(w, r)
		}
	}))
	b.stop = append(b.stop, b.server.Close)
	return b, b.launch()
}

// note writes down what is asked for, but what Chromium asks its maker by itself, at times of its own.
func (b *bench) note(r *http.Request) {
	if host := r.URL.Hostname(); strings.HasSuffix(host, ".google.com") || strings.HasSuffix(host, ".googleapis.com") {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.requests = append(b.requests, r.Method+" "+r.URL.String())
}

func (b *bench) launch() error {
	path, err := chromium()
	if err != nil {
		return err
	}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.ProxyServer(b.server.URL), chromedp.Flag("proxy-bypass-list", "<-loopback>"), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {})) // it does not know all that a newer browser says
	b.browser, b.stop = ctx, append(b.stop, end, cancel)
	return chromedp.Run(ctx)
}

func (b *bench) close() {
	if b == nil {
		return
	}
	for _, stop := range slices.Backward(b.stop) {
		stop()
	}
}

// asked forgets what was asked for so far, and returns it, without the address of the server.
func (b *bench) asked() (list []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, r := range b.requests {
		list = append(list, strings.Replace(r, b.server.URL, "", 1))
	}
	b.requests = nil
	return list
}

// tab is a page in the browser.
type tab struct {
	t   *testing.T
	ctx context.Context
}

// blank is an empty tab.
func blank(t *testing.T, width, height int64) *tab {
	t.Helper()
	if shared == nil {
		t.Skip(missing())
	}
	ctx, cancel := chromedp.NewContext(shared.browser)
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(stop)
	b := &tab{t: t, ctx: ctx}
	b.run(emulation.SetDeviceMetricsOverride(width, height, 1, false))
	return b
}

// open opens the page in a tab of its own, and waits until it is ready.
func open(t *testing.T, width, height int64) *tab {
	t.Helper()
	b := blank(t, width, height)
	b.run(chromedp.Navigate(shared.server.URL + "/"))
	b.wait("ready")
	shared.asked()
	return b
}

func (b *tab) run(actions ...chromedp.Action) {
	b.t.Helper()
	require.NoError(b.t, chromedp.Run(b.ctx, actions...))
}

// eval is the value of an expression, or what it promises.
func eval[T any](b *tab, expression string) (value T) {
	b.t.Helper()
	b.run(chromedp.Evaluate(expression, &value, chromedp.EvalAsValue, awaited))
	return value
}

// wait waits for a state of the page.
func (b *tab) wait(states ...string) {
	b.t.Helper()
	err := chromedp.Run(b.ctx, chromedp.Poll(js(states)+".includes(document.body.dataset.state)", nil, chromedp.WithPollingInterval(20*time.Millisecond)))
	if errors.Is(err, context.DeadlineExceeded) {
		b.t.Fatalf("the page does not become %s", strings.Join(states, " or "))
	}
	require.NoError(b.t, err)
}

// js is a value as JavaScript writes it.
func js(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// report is the text of the report.
func (b *tab) report() string {
	b.t.Helper()
	return eval[string](b, "document.getElementById('frame').contentDocument.body.innerText")
}

func (b *tab) status() string {
	return eval[string](b, "document.getElementById('status').textContent")
}

// took is how long the last check took.
func (b *tab) took() time.Duration {
	return time.Duration(eval[float64](b, "+document.body.dataset.took") * float64(time.Millisecond))
}

// paste puts a text in the box, and presses the button.
func (b *tab) paste(text string) {
	b.t.Helper()
	eval[any](b, "delete document.body.dataset.state, document.getElementById('text').value = "+js(text)+", document.getElementById('check').click()")
	b.wait("shown", "failed")
}

// choose chooses files.
func (b *tab) choose(names ...string) {
	b.t.Helper()
	eval[any](b, "delete document.body.dataset.state")
	b.run(chromedp.SetUploadFiles("#file", names))
}

// file writes a file for a test.
func file(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, data, 0o600))
	return path
}
