//go:build !page

package serve_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/web/serve"
)

func TestHandler(t *testing.T) {
	files := fstest.MapFS{"index.html": {Data: []byte("<p>Dag")}, "pdf.min.mjs": {Data: []byte("1")}, "bbv.wasm.gzip": {Data: []byte{0x1f, 0x8b}}}
	server := httptest.NewServer(serve.Handler(files))
	defer server.Close()
	for path, kind := range map[string]string{"/": "text/html; charset=utf-8", "/pdf.min.mjs": "text/javascript; charset=utf-8", "/bbv.wasm.gzip": "application/octet-stream"} {
		r, err := http.Get(server.URL + path)
		require.NoError(t, err)
		assert.Equal(t, http.StatusOK, r.StatusCode, path)
		assert.Equal(t, kind, r.Header.Get("Content-Type"), path)
		assert.Empty(t, r.Header.Get("Content-Encoding"), "the page unpacks the program itself")
		assert.Equal(t, "nosniff", r.Header.Get("X-Content-Type-Options"))
		r.Body.Close()
	}
	r, err := http.Get(server.URL + "/geheim")
	require.NoError(t, err)
	r.Body.Close()
	assert.Equal(t, http.StatusNotFound, r.StatusCode)
	r, err = http.Post(server.URL+"/", "text/plain", strings.NewReader("cijfers"))
	require.NoError(t, err)
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	assert.Equal(t, http.StatusMethodNotAllowed, r.StatusCode, string(text))
}

func TestNothingIsHeld(t *testing.T) { assert.Nil(t, serve.Page()) }

func TestNoFiles(t *testing.T) {
	w := httptest.NewRecorder()
	serve.Handler(nil).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	assert.Equal(t, http.StatusNotFound, w.Code)
}
