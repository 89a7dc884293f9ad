package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPagina(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "index.html"), []byte("<p>Klopt de tabel?"), 0o600))
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	r, w := io.Pipe()
	ended := make(chan int)
	go func() {
		ended <- run([]string{"pagina", "--map", folder}, &terminal{ctx: ctx, in: strings.NewReader(""), out: w, err: io.Discard})
	}()
	line, err := bufio.NewReader(r).ReadString('\n')
	require.NoError(t, err)
	_, address, ok := strings.Cut(strings.TrimSpace(line), ": ")
	require.True(t, ok, line)
	assert.True(t, strings.HasPrefix(address, "http://127.0.0.1:"), "nobody else can reach it")
	got, err := http.Get(address)
	require.NoError(t, err)
	text, err := io.ReadAll(got.Body)
	require.NoError(t, err)
	got.Body.Close()
	assert.Equal(t, "<p>Klopt de tabel?", string(text))
	stop()
	assert.Equal(t, exitOK, <-ended)
}

func TestPaginaThatIsNotThere(t *testing.T) {
	for want, args := range map[string][]string{
		"zonder de pagina gebouwd":               {"pagina"},
		"go run ./web/build -o":                  {"pagina", "--map", t.TempDir()},
		"there is no page here":                  {"serve", "--folder", t.TempDir(), "--taal", "en"},
		`"a.xlsx" is niet nodig`:                 {"pagina", "a.xlsx"},
		"poort 70000 is niet te gebruiken; kies": {"pagina", "--map", "testdata/pagina", "--poort", "70000"},
	} {
		code, out, err := call("", args...)
		assert.Equal(t, exitUnreadable, code, want)
		assert.Empty(t, out)
		assert.Contains(t, err, want)
	}
}
