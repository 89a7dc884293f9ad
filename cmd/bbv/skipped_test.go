package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/table/read/pdf"
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

// left is what the machine form says of pages.
func left(t *testing.T, out string) []skippedJSON {
	t.Helper()
	var got struct{ Files []fileJSON }
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
	assert.Equal(t, []skippedJSON{{2, "picture"}, {3, "picture"}, {5, "picture"}}, left(t, out), err)
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
	assert.Equal(t, []skippedJSON{{2, "picture"}, {3, "picture"}, {4, "damaged"}, {5, "picture"}}, left(t, out))
}

func TestSkippedTexts(t *testing.T) {
	var s skipped
	for _, page := range []int{1, 2, 4, 5, 6, 9} {
		assert.True(t, s.take(&pdf.SkippedError{Page: page, Cause: &pdf.DamagedError{Page: page}}))
	}
	assert.True(t, s.take(&pdf.SkippedError{Page: 7, Cause: &pdf.PictureError{Page: 7}}))
	assert.False(t, s.take(errors.New("the cable is out")))
	assert.False(t, s.take(nil))
	assert.Equal(t, []finding.Text{
		{NL: "blz. 7 is een beeld: geen tekst om te lezen", EN: "p. 7 is a picture: no text to read"},
		{NL: "blz. 1, 2, 4–6 en 9 zijn beschadigd en niet gelezen", EN: "pp. 1, 2, 4–6 and 9 are damaged, and were not read"},
	}, s.texts())
}
