package main

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	rightTable = "x;2023;2024\nWegen;12;13\nGroen;30;31\nTotaal lasten;42;44\n"
	rightPage  = "<table><tr><th>x<th>2023<th>2024<tr><td>Wegen<td>12<td>13<tr><td>Groen<td>30<td>31<tr><td>Totaal lasten<td>42<td>44</table>"
	wrongPage  = "<h2>Jeugd</h2>\n<table>\n<tr><th>x<th>2022<th>2023<th>2024\n<tr><td>Lasten<td>12.016<td>11.425<td>11.798\n<tr><td>Baten<td>50<td>33<td>33\n<tr><td>Saldo<td>-11.966<td>-11.392<td>11.765\n</table>"
)

// lay makes files in a folder of the test, in which the test then is.
func lay(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
}

// zipped is an archive of files.
func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range files {
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

// names are the files that the output is about, in order, without the lines that count them.
func names(out string) (list []string) {
	for _, line := range strings.Split(out, "\n") {
		if line != "" && !strings.HasPrefix(line, " ") && line != "Samen" {
			list = append(list, line)
		}
	}
	return list
}

// A folder is read with all that is in it, in order, and what is passed over is said.
func TestFolders(t *testing.T) {
	lay(t, map[string]string{
		"map/b.csv": rightTable, "map/a/z.md": "| x | 2023 |\n|---|---|\n| Wegen | 12 |\n| Groen | 30 |\n", "map/a.CSV": rightTable,
		"map/foto.png": "x", "map/LEESMIJ": "x", "map/.git/config": "x", "map/~$b.xlsx": "x", "map/tekst.txt": "Wat een verhaal.\n", "map/pakket.json": `["a"]`,
		"leeg/x.png": "",
	})
	require.NoError(t, os.Symlink(".", "map/rond"))
	code, out, err := call("", "check", "map")
	assert.Equal(t, exitOK, code, err)
	assert.Equal(t, []string{"map/a/z.md", "map/a.CSV", "map/b.csv", "map/pakket.json", "map/tekst.txt"}, names(filepath.ToSlash(out)))
	assert.Contains(t, err, "bbv: map: overgeslagen: 1 × .png, 1 × koppeling of apparaat, 1 × zonder extensie, 2 × verborgen\n")
	assert.Contains(t, err, "tekst.txt: overgeslagen: geen tabel gevonden\n")
	assert.Contains(t, err, "pakket.json: overgeslagen: niet te lezen")
	code, _, err = call("", "check", "--taal", "en", "leeg")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "leeg: no file in this folder can be read")
	code, _, err = call("", "check", "map/tekst.txt")
	assert.Equal(t, exitUnreadable, code, "a file that is named must have a table")
	assert.NotContains(t, err, "overgeslagen")
	code, shown, _ := call("", "show", "--als", "csv", "map")
	assert.Equal(t, exitOK, code)
	assert.Equal(t, 2, strings.Count(shown, "Totaal lasten;42;44\n"))
	assert.Contains(t, shown, "\n\n", "a blank line between tables of two files")
}

// Where every file that was found holds no table nothing was read.
func TestFolderWithoutTables(t *testing.T) {
	lay(t, map[string]string{"map/a.txt": "Niets.", "map/b.txt": "Ook niets."})
	code, _, err := call("", "check", "map")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "overgeslagen")
}

// Patterns are for shells that leave them to their programs.
func TestPatterns(t *testing.T) {
	lay(t, map[string]string{"b.csv": rightTable, "a.csv": rightTable, "c.md": rightTable, "[x].csv": rightTable})
	_, out, err := call("", "check", "[ab].csv")
	assert.Equal(t, []string{"a.csv", "b.csv"}, names(out), err)
	_, out, _ = call("", "check", "[x].csv")
	assert.Equal(t, []string{"[x].csv"}, names(out), "a file of that name goes first")
	code, _, err := call("", "check", "*.html")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "*.html: geen bestand past op dit patroon")
	_, _, err = call("", "check", "[")
	assert.Contains(t, err, "niet goed gevormd")
}

// A page is read with the frames that a browser saved beside it.
func TestSavedPages(t *testing.T) {
	files := map[string]string{
		"map/pagina.html": rightPage, "map/pagina_files/saved_resource.html": wrongPage, "map/pagina_files/x.css": "x",
		"map/los_files/y.csv": rightTable,
	}
	lay(t, files)
	for _, named := range []string{"map/pagina.html", "map"} {
		code, out, err := call("", "check", named)
		assert.Equal(t, exitFindings, code)
		assert.Contains(t, filepath.ToSlash(out), "map/pagina_files/saved_resource.html\n")
		assert.Equal(t, 1, strings.Count(out, "saved_resource.html\n"))
		assert.NotContains(t, err, ".css")
		assert.Contains(t, filepath.ToSlash(out), "    map/pagina_files/saved_resource.html:6:40: fout")
	}
	_, out, _ := call("", "check", "map")
	assert.Contains(t, filepath.ToSlash(out), "map/los_files/y.csv\n", "a folder that belongs to no page is one like any other")
}

// A page that a browser saved in one file is read with its frames (RFC 2557).
func TestPagesInOneFile(t *testing.T) {
	const head = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\r\n\r\n"
	part := func(kind, encoding, at, text string) string {
		return "----b\r\nContent-Type: " + kind + "\r\nContent-Transfer-Encoding: " + encoding + "\r\nContent-Location: " + at + "\r\n\r\n" + text + "\r\n"
	}
	page := head + part("text/html", "quoted-printable", "https://x.nl/p/jeugd.html", strings.ReplaceAll(rightPage, "=", "=3D")) +
		part("image/png", "base64", "https://x.nl/x.png", "eA==") +
		part("text/html", "base64", "cid:frame@x", base64.StdEncoding.EncodeToString([]byte(wrongPage))) + "----b--\r\n"
	lay(t, map[string]string{"map/pagina.mhtml": page, "kapot.mht": "x", "leeg.mht": head + part("image/png", "base64", "x", "eA==") + "----b--\r\n",
		"af.mht": head + part("text/html", "base64", "x", "*"), "tekst.mht": "Content-Type: text/plain\r\n\r\nx"})
	for _, name := range []string{"map/pagina.mhtml", "map"} {
		code, out, err := call("", "check", name)
		assert.Equal(t, exitFindings, code, err)
		assert.Equal(t, []string{"map/pagina.mhtml!jeugd.html", "map/pagina.mhtml!2.html"}, names(filepath.ToSlash(out)))
		assert.Contains(t, out, "!2.html:6:40: fout")
	}
	for _, name := range []string{"kapot.mht", "leeg.mht", "af.mht", "tekst.mht"} {
		code, _, err := call("", "check", name)
		assert.Equal(t, exitUnreadable, code, name)
		assert.Contains(t, err, "deze bewaarde webpagina is niet te lezen")
	}
}

// A zip of pages is read whole, each page under its own name.
func TestArchives(t *testing.T) {
	files := map[string]string{
		"b/wrong.html": wrongPage, "a.csv": rightTable, "x.png": "x", "binnen.zip": "PK", "__MACOSX/._a.csv": "x", ".DS_Store": "x",
	}
	lay(t, map[string]string{"archief.zip": zipped(t, files), "ander.dat": zipped(t, files), "leeg.zip": zipped(t, map[string]string{"x.png": ""}),
		"kapot.zip": "PK\x03\x04nee", "map/archief.zip": zipped(t, files)})
	for _, name := range []string{"archief.zip", "ander.dat", "map"} {
		code, out, err := call("", "check", name)
		if name == "map" {
			name = "map/archief.zip"
		}
		assert.Equal(t, exitFindings, code, err)
		assert.Equal(t, []string{name + "!a.csv", name + "!b/wrong.html"}, names(filepath.ToSlash(out)))
		assert.Contains(t, filepath.ToSlash(out), name+"!b/wrong.html:6:40: fout")
		assert.Contains(t, err, "1 × .png, 1 × archief in een archief, 2 × verborgen")
	}
	_, machine, _ := call("", "check", "--json", "archief.zip")
	assert.Contains(t, machine, `"file":"archief.zip!b/wrong.html","table":1,"row":2,"column":2,"line":6,"character":40,`)
	for name, want := range map[string]string{"leeg.zip": "in dit archief staat geen bestand", "kapot.zip": "dit archief is beschadigd"} {
		code, _, err := call("", "check", name)
		assert.Equal(t, exitUnreadable, code)
		assert.Contains(t, err, name+": "+want)
	}
}

// A file of an office program is a zip, and no archive.
func TestOfficeFilesAreNoArchives(t *testing.T) {
	for _, part := range []string{"xl/workbook.xml", "word/document.xml", "mimetype", "[Content_Types].xml"} {
		lay(t, map[string]string{"x.zip": zipped(t, map[string]string{part: "x", "a.csv": rightTable})})
		_, out, _ := call("", "check", "x.zip")
		assert.NotContains(t, out, "a.csv")
	}
}

// The name of a file does not command the terminal.
func TestNamesArePrintable(t *testing.T) {
	lay(t, map[string]string{"a.zip": zipped(t, map[string]string{"\x1b[2J.csv": rightTable, "\xff.csv": rightTable})})
	_, out, err := call("", "check", "a.zip")
	assert.NotContains(t, out+err, "\x1b")
	assert.Contains(t, out, "a.zip!\uFFFD[2J.csv\n")
}
