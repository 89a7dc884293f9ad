package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// accepted are the findings in the file of decisions that a run wrote.
func accepted(t *testing.T, name string) (list []map[string]any) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	var file struct {
		Accepted []map[string]any `json:"ontheffingen"`
	}
	require.NoError(t, json.Unmarshal(data, &file))
	return file.Accepted
}

// sign fills in who decided and why, as a person does.
func sign(t *testing.T, name string) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	text := strings.NewReplacer(`"door": ""`, `"door": "A. de Vries"`, `"reden": ""`, `"reden": "bekend"`).Replace(string(data))
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
}

// What a run finds is written down as decisions that nobody took yet: refused until somebody says who and why, and then nothing
// is found any more and every decision is used.
func TestFindingsAreWrittenDownToBeAccepted(t *testing.T) {
	decisions := filepath.Join(t.TempDir(), "besluiten.json")
	files := []string{"testdata/wrong.md", "testdata/contradiction.md", "testdata/sentences.md", "testdata/vastgesteld.md"}
	code, out, said := call("", append([]string{"controle", "--schrijf-besluiten", decisions}, files...)...)
	assert.Equal(t, exitFindings, code, "what is written down is not accepted")
	found := strings.Count(out, ": fout BBV") + strings.Count(out, ": let op BBV")
	assert.Equal(t, 5, found, "BBV1051 follows from BBV1001, and is information")
	assert.Contains(t, said, "5 bevindingen opgeschreven vul bij elke in wie")
	list := accepted(t, decisions)
	require.Len(t, list, found)
	assert.Equal(t, map[string]any{"bestand": "wrong.md", "tabel": "Totaal Programma 3", "rij": "Gerealiseerde totaal saldo van baten en lasten", "kolom": "Realisatie 2017", "cijfer": "25.121"}, list[0]["plaats"])

	code, _, said = call("", append([]string{"controle", "--besluiten", decisions}, files...)...)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, said, "ontheffingen[0]: vul in wie het besloot (door), op welke dag (op) en waarom (reden)")

	sign(t, decisions)
	code, out, said = call("", append([]string{"controle", "--besluiten", decisions}, files...)...)
	assert.Equal(t, exitOK, code, said)
	assert.Contains(t, out, "0 × fout, 0 × let op, 1 × ter info, 5 × ontheven")
	assert.Contains(t, out, "elk besluit is gebruikt")
}

// A file that exists is only added to, and only by who names it for that.
func TestDecisionsAreNotLost(t *testing.T) {
	decisions := filepath.Join(t.TempDir(), "besluiten.json")
	call("", "controle", "--schrijf-besluiten", decisions, "testdata/wrong.md")
	sign(t, decisions)
	before, err := os.ReadFile(decisions)
	require.NoError(t, err)
	for _, args := range [][]string{{"testdata/vastgesteld.md"}, {"--taal", "en", "testdata/vastgesteld.md"}} {
		code, _, said := call("", append([]string{"controle", "--schrijf-besluiten", decisions}, args...)...)
		assert.Equal(t, exitUnreadable, code)
		assert.Contains(t, said, "besluiten")
	}
	after, err := os.ReadFile(decisions)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
	code, _, _ := call("", "controle", "--besluiten", decisions, "--schrijf-besluiten", decisions, "testdata/wrong.md", "testdata/vastgesteld.md")
	assert.Equal(t, exitFindings, code)
	list := accepted(t, decisions)
	require.Len(t, list, 2)
	assert.Equal(t, []any{"bekend", ""}, []any{list[0]["reden"], list[1]["reden"]})
}

// What is found in a document is written down by its path, and accepted; of another figure there, or another row, nobody decided.
func TestFindingsOfDocumentsAreAccepted(t *testing.T) {
	decisions := filepath.Join(t.TempDir(), "a.json")
	const file = "../../" + document
	code, out, said := call("", "controle", "--schrijf-besluiten", decisions, file)
	assert.Equal(t, exitFindings, code)
	found := strings.Count(out, "fout BBV") + strings.Count(out, "let op BBV")
	require.Equal(t, 2, found)
	assert.Contains(t, said, "2 bevindingen opgeschreven")
	assert.NotContains(t, said, "bevindingen niet")
	sign(t, decisions)
	code, out, said = call("", "controle", "--besluiten", decisions, file)
	assert.Equal(t, exitOK, code, said)
	assert.NotContains(t, out, "fout BBV")
	assert.Equal(t, 2, strings.Count(out, "ontheven BBV1011"))
	assert.Contains(t, out, "elk besluit is gebruikt")
	code, out, _ = call("", "controle", "--json", "--besluiten", decisions, file)
	assert.Equal(t, exitOK, code)
	assert.Equal(t, 2, strings.Count(out, `"waived": "bekend (A. de Vries`)+strings.Count(out, `"waived":"bekend (A. de Vries`))
	code, _, said = call("", "rapport", "--besluiten", decisions, "-o", filepath.Join(t.TempDir(), "r.html"), file)
	assert.Equal(t, exitOK, code, said)

	text, err := os.ReadFile(decisions)
	require.NoError(t, err)
	for from, to := range map[string]string{`"cijfer": "34.915"`: `"cijfer": "34.951"`, `"rij": "3. Maatschappelijke ondersteuning"`: `"rij": "4. Economie"`, `"kolom": "lasten Realisatie 2017"`: `"kolom": "lasten Realisatie 2018"`} {
		other := strings.Replace(string(text), from, to, 1)
		require.NotEqual(t, string(text), other, from)
		require.NoError(t, os.WriteFile(decisions, []byte(other), 0o600))
		code, out, _ = call("", "controle", "--besluiten", decisions, file)
		assert.Equal(t, exitFindings, code, to)
		assert.Contains(t, out, "Besluiten die nergens op slaan")
	}
}

// A name with signs of patterns is a name.
func TestNamesAreNoPatterns(t *testing.T) {
	dir := t.TempDir()
	text, err := os.ReadFile("testdata/wrong.md")
	require.NoError(t, err)
	odd, decisions := filepath.Join(dir, "x[1*.md"), filepath.Join(dir, "b.json")
	require.NoError(t, os.WriteFile(odd, text, 0o600))
	call("", "controle", "--schrijf-besluiten", decisions, odd)
	sign(t, decisions)
	code, _, said := call("", "controle", "--besluiten", decisions, odd)
	assert.Equal(t, exitOK, code, said)
	code, _, said = call("", "controle", "--schrijf-besluiten", filepath.Join(dir, "geen", "map.json"), "testdata/wrong.md")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, said, "niet te schrijven")
}

// What a decision lacks is said in Dutch.
func TestUnfinishedDecisions(t *testing.T) {
	const signed = `,"door":"x","op":"2026-01-02","reden":"x"}`
	for want, text := range map[string]string{
		"vul in wie":                          `"ontheffingen":[{"code":"BBV1001","plaats":{"rij":"a"},"door":"","op":"2026-01-02","reden":""}]`,
		"nietHetzelfde[0]: zeg waar: een rij": `"nietHetzelfde":[{"eerste":{},"tweede":{"rij":"a"}` + signed + `]`,
		"zeg welke tabel":                     `"ontheffingen":[{"code":"BBV1001","plaats":{}` + signed + `]`,
		"een zin (zin) heeft geen":            `"sommen":[{"totaal":{"zin":"x"},"delen":[]` + signed + `]`,
		"noem de delen":                       `"geenSommen":[{"totaal":{"rij":"x"},"delen":[]` + signed + `]`,
		"zeg welke bevinding":                 `"ontheffingen":[{"code":"","plaats":{"rij":"a"}` + signed + `]`,
		"het pad in een document":             `"nietHetzelfde":[{"eerste":{"pad":"a"},"tweede":{"rij":"a"}` + signed + `]`,
		"is geen patroon":                     `"ontheffingen":[{"code":"BBV1001","plaats":{"rij":"a","bestand":"[a"}` + signed + `]`,
	} {
		_, _, said := call(`{"versie":1,`+text+`}`, "controle", "--besluiten", "-", "testdata/wrong.md")
		assert.Contains(t, said, want)
		assert.NotContains(t, said, "say ")
	}
}
