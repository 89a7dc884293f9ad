package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/report"
)

// The policy lets nothing be asked of another server, and no script in a report run.
func TestPolicy(t *testing.T) {
	policy, err := Policy()
	require.NoError(t, err)
	directives := map[string]string{}
	for _, d := range strings.Split(policy, "; ") {
		name, sources, _ := strings.Cut(d, " ")
		directives[name] = sources
	}
	assert.Equal(t, "'none'", directives["default-src"])
	assert.Equal(t, "'self'", directives["connect-src"])
	assert.Equal(t, "blob:", directives["frame-src"], "a report, and no page of the web")
	assert.Equal(t, "'self' 'wasm-unsafe-eval'", directives["script-src"])
	assert.NotContains(t, policy, "unsafe-inline")
	assert.NotContains(t, policy, "http")

	var page bytes.Buffer
	p, err := bbv.Read(context.Background(), "zorg", strings.NewReader("a\t1\t2\nb\t3\t4\n"))
	require.NoError(t, err)
	require.NoError(t, report.HTML{Language: finding.English}.Write(&page, p))
	_, after, _ := strings.Cut(page.String(), "<style>")
	style, rest, _ := strings.Cut(after, "</style>")
	hash := sha256.Sum256([]byte(style))
	assert.Contains(t, directives["style-src"], base64.StdEncoding.EncodeToString(hash[:]), "every report has the style that is allowed")
	assert.NotContains(t, rest, "style=", "and no other")
}

func TestOwnFiles(t *testing.T) {
	s := Site{Folder: t.TempDir()}
	require.NoError(t, s.own(context.Background()))
	list, err := s.listed()
	require.NoError(t, err)
	assert.Len(t, list, 6)
	index, err := os.ReadFile(filepath.Join(s.Folder, "index.html"))
	require.NoError(t, err)
	assert.NotContains(t, string(index), "{{")
	assert.Contains(t, string(index), `content="default-src 'none'`)
	assert.NotContains(t, string(index), "http:", "it asks nothing of others")
	assert.NotContains(t, string(index), "https:")
	assert.Error(t, Site{Folder: filepath.Join(s.Folder, "index.html")}.own(context.Background()))
	_, err = Site{Folder: filepath.Join(s.Folder, "index.html")}.Write(context.Background())
	assert.Error(t, err)
}

func TestPDFJS(t *testing.T) {
	written := `w.spaceInFlowMax=.6*s;saveLastChar(" ");continue}if(`
	changed, err := wordByWord([]byte(written))
	require.NoError(t, err)
	assert.Equal(t, "/* changed by bbv: texts are handed over word by word */\n"+`w.spaceInFlowMax=0*s;saveLastChar(" ");flushTextContentItem();pushWhitespace({});continue}if(`, string(changed))
	_, err = wordByWord([]byte(strings.Repeat(written, 2)))
	assert.ErrorContains(t, err, "2 times")
	_, err = wordByWord([]byte("another version"))
	assert.ErrorContains(t, err, "0 times")

	module := t.TempDir()
	for name, text := range map[string]string{"legacy/build/pdf.min.mjs": "1", "legacy/build/pdf.worker.min.mjs": written, "LICENSE": "Apache"} {
		path := filepath.Join(module, "node_modules", "pdfjs-dist", filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	s := Site{Module: module, Folder: t.TempDir()}
	require.NoError(t, s.pdf(context.Background()))
	list, err := s.listed()
	require.NoError(t, err)
	assert.Equal(t, []Written{{"pdf.LICENSE.txt", 6}, {"pdf.min.mjs", 1}, {"pdf.worker.min.mjs", len(changed)}}, list)
	require.NoError(t, os.Remove(filepath.Join(module, "node_modules", "pdfjs-dist", "LICENSE")))
	assert.ErrorContains(t, s.pdf(context.Background()), "pdf.LICENSE.txt")
}

func TestProgramThatDoesNotCompile(t *testing.T) {
	err := Site{Module: t.TempDir(), Folder: t.TempDir()}.program(context.Background())
	assert.ErrorContains(t, err, "go build")
}

func TestPack(t *testing.T) {
	packed, err := pack([]byte(strings.Repeat("bbv", 1000)))
	require.NoError(t, err)
	assert.Less(t, len(packed), 100)
	r, err := gzip.NewReader(bytes.NewReader(packed))
	require.NoError(t, err)
	text, err := io.ReadAll(r)
	require.NoError(t, err)
	assert.Equal(t, strings.Repeat("bbv", 1000), string(text))
}
