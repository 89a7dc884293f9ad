package browser_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
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
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/web/internal/site"
	"github.com/bbvgo/bbv/web/serve"
)

// built is the folder of the page, made once for all tests.
var built = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp("", "bbv-page-")
	if err != nil {
		return "", err
	}
	module, err := filepath.Abs("..")
	if err != nil {
		return "", err
	}
	_, err = site.Site{Module: module, Folder: folder}.Write(context.Background())
	return folder, err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if folder, err := built(); err == nil && os.Getenv("BBV_BROWSER") != "" {
		os.RemoveAll(folder)
	}
	os.Exit(code)
}

// chromium is where the browser is. The tests are for it alone, and are skipped where nobody asks for them or there is none.
func chromium(t *testing.T) string {
	t.Helper()
	if os.Getenv("BBV_BROWSER") == "" {
		t.Skip("set BBV_BROWSER=1 to test in Chromium")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("there is no Chromium on this computer")
	return ""
}

// tab is a page in a browser, with all that it asked for.
type tab struct {
	t   *testing.T
	ctx context.Context
	url string

	mu       sync.Mutex
	requests []string
	console  []string
}

var shared = sync.OnceValues(func() (context.Context, error) {
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {})) // says what it does not know of a newer browser
	return ctx, chromedp.Run(ctx)
})

// open opens the page in a tab of its own, and waits until it is ready.
func open(t *testing.T, width, height int64) *tab {
	t.Helper()
	chromium(t)
	folder, err := built()
	require.NoError(t, err)
	server := httptest.NewServer(serve.Handler(os.DirFS(folder)))
	t.Cleanup(server.Close)
	b := blank(t, width, height)
	b.url = server.URL + "/"
	b.run(chromedp.Navigate(b.url))
	b.wait("ready")
	return b
}

func blank(t *testing.T, width, height int64) *tab {
	t.Helper()
	browser, err := shared()
	require.NoError(t, err)
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(stop)
	b := &tab{t: t, ctx: ctx}
	chromedp.ListenTarget(ctx, func(event any) {
		if r, ok := event.(*network.EventRequestWillBeSent); ok {
			b.mu.Lock()
			b.requests = append(b.requests, r.Request.Method+" "+r.Request.URL)
			b.mu.Unlock()
		}
	})
	b.run(network.Enable(), emulation.SetDeviceMetricsOverride(width, height, 1, false))
	return b
}

func (b *tab) run(actions ...chromedp.Action) {
	b.t.Helper()
	require.NoError(b.t, chromedp.Run(b.ctx, actions...))
}

// eval is the value of an expression.
func (b *tab) eval(expression string, into any) {
	b.t.Helper()
	b.run(chromedp.Evaluate(expression, into))
}

func (b *tab) text(expression string) (s string) {
	b.t.Helper()
	b.eval(expression, &s)
	return s
}

// wait waits for a state of the page.
func (b *tab) wait(states ...string) {
	b.t.Helper()
	quoted, err := json.Marshal(states)
	require.NoError(b.t, err)
	err = chromedp.Run(b.ctx, chromedp.Poll(fmt.Sprintf("%s.includes(document.body.dataset.state)", quoted), nil, chromedp.WithPollingInterval(20*time.Millisecond)))
	if errors.Is(err, context.DeadlineExceeded) {
		b.t.Fatalf("the page does not become %s", strings.Join(states, " or "))
	}
	require.NoError(b.t, err)
}

// report is the text of the report.
func (b *tab) report() string {
	b.t.Helper()
	return b.text("document.getElementById('frame').contentDocument.body.innerText")
}

func (b *tab) status() string { return b.text("document.getElementById('status').textContent") }
