package main

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/testfiles"
)

// withPictures is a PDF with a table on pages 1 and 4, and a picture on 2, 3 and 5.
const withPictures = "testdata/pictures.pdf"

// damagedPage is that file with a page 4 that its list of pages names and that is not in it.
func damagedPage(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(withPictures)
	require.NoError(t, err)
	changed := bytes.Replace(data, []byte("8 0 R 10 0 R 12 0 R]"), []byte("8 0 R 99 0 R 12 0 R]"), 1)
	require.NotEqual(t, data, changed)
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("x.pdf", changed, 0o600))
	return "x.pdf"
}

// leftOut is a page that the machine form says is left out.
type leftOut struct {
	Page int
	Why  string
}

// left is what the machine form says of pages.
func left(t *testing.T, out string) []leftOut {
	t.Helper()
	var got struct{ Files []struct{ Skipped []leftOut } }
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Len(t, got.Files, 1)
	return got.Files[0].Skipped
}

// Pages that are pictures are said, in every form, and the others are read.
func TestPagesThatArePictures(t *testing.T) {
	code, out, err := call("", "check", withPictures)
	assert.Equal(t, exitOK, code)
	assert.Empty(t, err)
	assert.Contains(t, out, "tabel 2, blz. 4: Programma 3")
	assert.Contains(t, out, "\n  blz. 2, 3 en 5 zijn beelden: geen tekst om te lezen\n")
	_, out, _ = call("", "check", "--taal", "en", withPictures)
	assert.Contains(t, out, "\n  pp. 2, 3 and 5 are pictures: no text to read\n")
	_, out, err = call("", "check", "--json", withPictures)
	assert.Equal(t, []leftOut{{2, "picture"}, {3, "picture"}, {5, "picture"}}, left(t, out), err)
	testfiles.Golden(t, "testdata/golden/check-pictures.json", []byte(out))
	code, out, err = call("", "show", withPictures)
	assert.Equal(t, exitOK, code)
	assert.NotContains(t, out, "beelden")
	assert.Equal(t, "bbv: testdata/pictures.pdf: blz. 2, 3 en 5 zijn beelden: geen tekst om te lezen\n", err)
}

// A file with a damaged page is not read as a whole, and the exit code says so.
func TestDamagedPages(t *testing.T) {
	name := damagedPage(t)
	code, out, err := call("", "check", name)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, out, "tabel 1, blz. 1")
	assert.Contains(t, out, "\n  blz. 2, 3 en 5 zijn beelden: geen tekst om te lezen\n  blz. 4 is beschadigd en niet gelezen\n")
	assert.Contains(t, err, "x.pdf: niet alle bladzijden zijn gelezen: er zijn beschadigde bij; open de pdf in een ander programma")
	_, out, _ = call("", "check", "--json", name)
	assert.Equal(t, []leftOut{{2, "picture"}, {3, "picture"}, {4, "damaged"}, {5, "picture"}}, left(t, out))
}
