package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/testfiles"
)

// TestSample compares the output on the embedded sample with the golden file.
func TestSample(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, question{sample: true}))
	testfiles.Golden(t, "testdata/output.nl.txt", out.Bytes())
}

func TestNationalFiles(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, question{folder: testfiles.Path(t, "data", "national")}))
	for _, line := range []string{
		"342 gemeenten, 4 verslagen, 237951 bedragen",
		"  Sliedrecht: lasten - baten = € -14.174.000",
		"  De Bilt: niet geleverd",
		"    1 Rozendaal            €   1.966,93 (1754 inwoners)",
		"  Nederland              €  71.369.726.000 → €  85.666.357.000    20,0 %",
	} {
		assert.Contains(t, out.String(), line+"\n")
	}
}

func TestWrongFolders(t *testing.T) {
	var out bytes.Buffer
	assert.ErrorContains(t, run(&out, question{folder: "no-such-folder"}), "no files such as")
	dir := t.TempDir()
	for _, name := range []string{"2023_quarter.csv", "2023_begroting.csv"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("x\n"), 0o644))
		assert.Error(t, run(&out, question{folder: dir}))
	}
	_, err := momentOf("x_begroting.csv")
	assert.Error(t, err)
	assert.Error(t, run(&out, question{folder: "["}))
	assert.Error(t, loadFile(nil, "2023_begroting.csv"))
}

// One municipality of the sample: its amounts stand there, and 13.377.000 over 26.184 inhabitants are € 510,88.
func TestMunicipality(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, question{sample: true, municipality: "Sliedrecht"}))
	testfiles.Golden(t, "testdata/sliedrecht.nl.txt", out.Bytes())
	assert.ErrorContains(t, run(&out, question{sample: true, municipality: "Nergens"}), `no municipality "Nergens"`)
}

// Lasten are 130 + 70 = 200 and 40, baten 240, all in thousands; the salaries are 70 of 240. The last line has no such
// category.
func TestUnprocessed(t *testing.T) {
	rows := []string{"6.1;L3.8;GM0610;2023X005;100;130", "0.1;L1.1;GM0610;2023X005;70;70", "6.71;L3.8;GM0610;2023X005;40;", "0.7;B4.3.1;GM0610;2023X005;240;240", "0.1;Lx;GM0610;2023X005;1;1"}
	names := []string{"TaakveldBalanspost", "Categorie", "Gemeenten", "Verslagsoort", "k_1ePlaatsing_1", "k_2ePlaatsing_2"}
	var list []string
	for _, row := range rows {
		var members []string
		for i, field := range strings.Split(row, ";") {
			if i < 4 {
				field = `"` + field + `"`
			} else if field == "" {
				field = "null"
			}
			members = append(members, `"`+names[i]+`":`+field)
		}
		list = append(list, "{"+strings.Join(members, ",")+"}")
	}
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.csv":  strings.Join(names, ";") + "\n" + strings.Join(rows, "\n") + "\n",
		"a.JSON": `{"value":[` + strings.Join(list, ",") + `]}`,
	} {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		var out bytes.Buffer
		require.NoError(t, run(&out, question{unprocessed: path}))
		for _, line := range []string{
			"1 gemeenten, 1 verslagen, 4 bedragen",
			"  gelijk 1, binnen de tolerantie 0, afwijkend 0, niet geleverd 0",
			"  GM0610                 €          70.000    29,2 % van de lasten",
			"  2023 taakveld 6.71: 1 bedragen",
		} {
			assert.Contains(t, out.String(), line+"\n", name)
		}
	}
	assert.Error(t, run(&bytes.Buffer{}, question{unprocessed: filepath.Join(dir, "b.csv")}))
}
