package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/compare"
)

const feitenPage = `Programma 3. Zorg, bedragen x € 1.000

| | Begroting 2024 | Rekening 2024 |
|---|--:|--:|
| =Jeugd | | |
| Lasten | -12.417 | -13.208 |
| Baten | 1.380 | 1.145 |
| Saldo | -11.037 | -12.063 |
`

// A line for every figure; a text that a spreadsheet would take for a formula stays text.
func TestFeiten(t *testing.T) {
	code, out, err := call(feitenPage, "feiten", "-")
	assert.Equal(t, exitOK, code)
	assert.Empty(t, err)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 7)
	assert.Equal(t, "plaats;tabel;kop;regel;kolom;zijde;jaar;fase;stand;vermeld;eenheid;euro", lines[0])
	assert.Contains(t, lines[2], ";Lasten;Rekening 2024;lasten;2024;realisatie;;-13.208;x € 1.000;13208000")
	for _, line := range lines[1:] {
		assert.NotContains(t, line, ";=Jeugd;")
		assert.Contains(t, line, "=Jeugd")
	}
	_, english, _ := call(feitenPage, "facts", "--taal", "en", "--as", "csv", "-")
	assert.True(t, strings.HasPrefix(english, "place;table;section;row;column;side;year;stage;stand;printed;unit;euros\n"))
	code, out, err = call("Geen tabel.\n", "feiten", "-")
	assert.NotEqual(t, exitOK, code)
	assert.Empty(t, out)
	assert.NotEmpty(t, err)
}

// A Data Package has the same figures, a text that begins with = as it is, and what cannot be written is said.
func TestFeitenAsADataPackage(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "pakket")
	code, out, err := call(feitenPage, "feiten", "-o", folder, "-")
	assert.Equal(t, exitOK, code)
	assert.Empty(t, out+err)
	var printed []string
	require.NoError(t, exchange.ReadFigures(os.DirFS(folder), func(at finding.Place, f compare.Fact) error {
		printed = append(printed, f.Section+" "+f.Label+" "+f.Printed.String()+" "+f.Amount.String())
		return nil
	}))
	assert.Len(t, printed, 6)
	assert.Contains(t, printed, "=Jeugd Lasten -13.208 13208000")

	file := filepath.Join(t.TempDir(), "bestand")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	code, out, err = call(feitenPage, "feiten", "-o", file, "-")
	assert.NotEqual(t, exitOK, code)
	assert.Empty(t, out)
	assert.Contains(t, err, "niet te schrijven")
}

// A document of tables is one that check and programme.Read take, and says what it left out.
func TestDocumentOfTables(t *testing.T) {
	name := filepath.Join(t.TempDir(), "document.json")
	code, out, err := call("", "document", "--soort", "begroting", "--jaar", "2025", "-o", name, filepath.Join(root, "examples/voorbeeldstad/data"))
	assert.Equal(t, exitOK, code)
	assert.Empty(t, out)
	assert.Contains(t, err, "cijfers in het document ")
	assert.Contains(t, err, "niet geplaatst (")
	file, openErr := os.Open(name)
	require.NoError(t, openErr)
	defer file.Close()
	d, readErr := programme.Read(file)
	require.NoError(t, readErr)
	assert.Len(t, d.Programmes, 4)
	assert.False(t, d.Partial)
	code, out, _ = call("", "controle", name)
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, out, "vervang 2.516 door -2.516", "a sign that was planted in the overview")

	for _, wrong := range [][]string{
		{"document", "--jaar", "2025", name}, {"document", "--soort", "begroting", name}, {"document", "--soort", "rekening", "--jaar", "2025", name}, {"document", "--soort", "begroting", "--jaar", "25", name},
		{"document", "--soort", "begroting", "--jaar", "2025", "-o", name, name},
	} {
		code, out, err = call("", wrong...)
		assert.Equal(t, exitUnreadable, code, wrong)
		assert.Empty(t, out)
		assert.NotEmpty(t, err)
	}
	code, out, err = call("| | a |\n|---|--:|\n| x | 12 |\n", "document", "--soort", "begroting", "--jaar", "2025", "-")
	assert.Equal(t, exitUnreadable, code)
	assert.Empty(t, out)
	assert.Contains(t, err, "er is niets geschreven")
}

// The layer of government decides which rules there are: it is said where a document does not say it, and not where it does.
func TestLayerOfADocument(t *testing.T) {
	page := "Overzicht, bedragen x € 1.000\n\n| Programma | Lasten 2026 | Baten 2026 |\n|---|--:|--:|\n| 1 Zuivering | 200 | 10 |\n| Totaal | 200 | 10 |\n"
	folder := t.TempDir()
	document := func(args ...string) string {
		name := filepath.Join(folder, fmt.Sprint(len(args), ".json"))
		code, _, err := call(page, append(append([]string{"document", "--soort", "begroting", "--jaar", "2026", "--gemeente", "Rivierenland", "-o", name}, args...), "-")...)
		require.Equal(t, exitOK, code, err)
		return name
	}
	silent, says := document(), document("--laag", "waterschap")
	text, err := os.ReadFile(says)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"overheidslaag": "Waterschap"`)
	asks := func(args ...string) (sewers bool, said string) {
		_, out, said := call("", append([]string{"controle"}, args...)...)
		return strings.Contains(out, "paragraaf lokale heffingen"), said
	}
	sewers, said := asks(silent)
	assert.True(t, sewers, "a gemeente has them")
	assert.Empty(t, said)
	sewers, said = asks("--layer", "Waterschap", silent)
	assert.False(t, sewers)
	assert.Empty(t, said)
	sewers, said = asks("--laag", "gemeente", says)
	assert.False(t, sewers)
	assert.Contains(t, said, "volgens zichzelf van de laag Waterschap; --laag Gemeente geldt er niet")
	code, _, said := call("", "controle", "--laag", "rijk", silent)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, said, "kies uit Gemeente, Provincie, GR, Waterschap")
}

// A document states its layer by a word or by a code of CBS.
func TestStatedLayer(t *testing.T) {
	for m, want := range map[programme.Municipality]iv3.Layer{{Kind: iv3.Waterschap}: iv3.Waterschap, {Code: "GR0123"}: iv3.GemeenschappelijkeRegeling, {Code: "WS0616"}: iv3.Waterschap,
		{Code: "PV26", Name: "Waterschap"}: iv3.Provincie, {Name: "Provincie Utrecht"}: 0, {Code: "0344"}: 0, {}: 0} {
		layer, ok := stated(m)
		assert.Equal(t, want != 0, ok, m)
		if ok {
			assert.Equal(t, want, layer, m)
		}
	}
}
