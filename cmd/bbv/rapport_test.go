package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A report is a page, in a file or on the standard output; its exit code is that of check.
func TestReport(t *testing.T) {
	lay(t, map[string]string{"right.csv": rightTable, "wrong.html": wrongPage, "map/x.png": "x", "map/a.csv": rightTable})
	code, out, err := call("", "rapport", "right.csv")
	assert.Equal(t, exitOK, code, err)
	assert.Contains(t, out, "<!DOCTYPE html>")
	assert.Contains(t, out, "Controle van right.csv")
	code, out, err = call("", "rapport", "--taal", "en", "-o", "rapport.html", "wrong.html", "map")
	assert.Equal(t, exitFindings, code, err)
	assert.Empty(t, out)
	assert.Contains(t, err, "map: passed over: 1 × .png")
	page, failed := os.ReadFile("rapport.html")
	require.NoError(t, failed)
	assert.Contains(t, string(page), `<html lang="en">`)
	assert.Contains(t, string(page), "Saldo › 2024")
	code, out, _ = call(rightTable, "rapport", "-")
	assert.Equal(t, exitOK, code)
	assert.Contains(t, out, "Totaal lasten")
}

// What cannot be read is said, and the rest is reported; what cannot be written is an error.
func TestReportOfWhatCannotBeRead(t *testing.T) {
	lay(t, map[string]string{"right.csv": rightTable})
	code, out, err := call("", "rapport", "right.csv", "weg.md")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "bbv: weg.md: dit bestand bestaat niet")
	assert.Contains(t, out, "niet gelezen of niet gecontroleerd: weg.md")
	code, _, err = call("", "rapport", "-o", "nergens/x.html", "right.csv")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "nergens/x.html: niet te schrijven")
	code, _, err = call("", "rapport", "-o", "right.csv", "right.csv")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "right.csv: dit bestand wordt gecontroleerd")
	kept, failed := os.ReadFile("right.csv")
	require.NoError(t, failed)
	assert.Equal(t, rightTable, string(kept), "nothing is lost")
	code, _, err = call(rightTable, "rapport", "-", "right.csv")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "standaardinvoer")
	code, _, err = call("", "rapport", "--besluiten", "weg.json", "right.csv")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "weg.json")
	code, _, _ = call("", "rapport")
	assert.Equal(t, exitUnreadable, code)
}

// A report in the folder that it is about is no part of it the next time; flags may stand before the command.
func TestReportInItsOwnFolder(t *testing.T) {
	lay(t, map[string]string{"map/right.csv": rightTable, "map/wrong.html": wrongPage})
	var pages []string
	for range 2 {
		code, _, _ := call("", "--taal", "en", "rapport", "-o", "map/report.html", "map")
		assert.Equal(t, exitFindings, code)
		text, err := os.ReadFile("map/report.html")
		require.NoError(t, err)
		_, rest, _ := strings.Cut(string(text), `<ul class="summary">`)
		rest, _, _ = strings.Cut(rest, "</ul>")
		pages = append(pages, rest)
	}
	assert.Equal(t, pages[0], pages[1])
	entries, err := os.ReadDir("map")
	require.NoError(t, err)
	assert.Len(t, entries, 3, "nothing is left over")
}
