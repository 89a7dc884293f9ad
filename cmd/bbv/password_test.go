package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// protected opens with the password "geheim" (RC4 with 40 bits, ISO 32000-1, 7.6.3), and has one table.
const protected = "testdata/protected.pdf"

// A password opens a PDF, wherever it is given; without it, and with another, what to do is said.
func TestPasswords(t *testing.T) {
	file := filepath.Join(t.TempDir(), "wachtwoord")
	for _, c := range []struct {
		args         []string
		in, file, of string // the standard input, the file, the environment
		want         string // in the errors; empty where the file opens
	}{
		{args: []string{"--wachtwoord", "geheim"}},
		{args: []string{"--wachtwoord", "geheim"}, of: "anders"},
		{of: "geheim"},
		{args: []string{"--wachtwoord-uit", file}, file: "\ufeffgeheim\r\nen meer"},
		{args: []string{"--wachtwoord-uit", "-"}, in: "geheim"},
		{want: "protected.pdf: deze pdf is met een wachtwoord beveiligd; geef het met --wachtwoord, --wachtwoord-uit of in BBV_WACHTWOORD"},
		{of: "Geheim", want: "protected.pdf: het wachtwoord opent deze pdf niet; let op hoofdletters"},
		{args: []string{"--taal", "en"}, want: "give it with --password, --password-from"},
		{args: []string{"--wachtwoord", "x", "--taal", "en"}, want: "does not open this PDF; mind capitals"},
		{args: []string{"--wachtwoord-uit", file}, file: "\ngeheim", want: "bbv controle: op de eerste regel van wat --wachtwoord-uit noemt staat geen wachtwoord"},
		{args: []string{"--wachtwoord-uit", file}, file: strings.Repeat("x", 10*mostPassword), want: "opent deze pdf niet"},
		{args: []string{"--wachtwoord-uit", file + "2"}, want: "wachtwoord2: dit bestand bestaat niet"},
		{args: []string{"--wachtwoord-uit", file, "--wachtwoord", "x"}, want: "niet beide"},
		{args: []string{"--wachtwoord-uit", "-", "-"}, want: "de standaardinvoer kan niet tegelijk"},
	} {
		require.NoError(t, os.WriteFile(file, []byte(c.file), 0o600))
		t.Setenv(passwordVariable, c.of)
		code, out, err := call(c.in, append([]string{"check", protected}, c.args...)...)
		if c.want == "" {
			assert.Equal(t, exitOK, code, err)
			assert.Contains(t, out, "blz. 1: Programma 3\n")
			continue
		}
		assert.Equal(t, exitUnreadable, code, c.args)
		assert.Contains(t, err, c.want, c.args)
	}
	_, out, err := call("", "show", "--als", "csv", "--wachtwoord", "geheim", protected)
	assert.Contains(t, out, "Totaal lasten;4.242;4.444\n", err)
	code, _, _ := call("", "check", "--wachtwoord", "geheim", "testdata/right.md")
	assert.Equal(t, exitOK, code, "a file without a password opens with any")
	code, _, err = call("", "regels", "--wachtwoord", "geheim")
	assert.Equal(t, exitUnreadable, code, err)
}
