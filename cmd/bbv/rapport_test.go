package main

import (
	"os"
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
	assert.Contains(t, err, "nergens/x.html: ")
	code, _, err = call(rightTable, "rapport", "-", "right.csv")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "standaardinvoer")
	code, _, err = call("", "rapport", "--besluiten", "weg.json", "right.csv")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "weg.json")
	code, _, _ = call("", "rapport")
	assert.Equal(t, exitUnreadable, code)
}
