package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/testfiles"
)

// TestNoDiff generates from the official definitions and compares with the embedded file.
func TestNoDiff(t *testing.T) {
	out := filepath.Join(t.TempDir(), "classification.txt")
	require.NoError(t, run(testfiles.Path(t, "data", "iv3", "definities"), out))
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	want, err := os.ReadFile(filepath.Join("..", "..", "data", "classification.txt"))
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

// TestSkips: without the official files the generator leaves the file alone and succeeds.
func TestSkips(t *testing.T) {
	out := filepath.Join(t.TempDir(), "classification.txt")
	require.NoError(t, os.WriteFile(out, []byte("as it is"), 0o644))
	require.NoError(t, run(filepath.Join(t.TempDir(), "absent"), out))
	t.Setenv("BBV_SHARED", filepath.Join(t.TempDir(), "absent"))
	require.NoError(t, run("", out))
	text, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, "as it is", string(text))
	t.Setenv("BBV_SHARED", "")
	assert.Equal(t, filepath.Join("..", "..", "shared", "data", "iv3", "definities"), defaultFolder())
}

// small is a definitions file of our own with one of every defect.
const small = `{"metadata":{"overheidslaag":"Gemeente","boekjaar":"2030"},
"codelijsten":{
"taakveld":{"codelijst":[{"code":"Tot_TV","omschrijving":"t","subcodes":[{"code":"0.","omschrijving":"HOOFD","subcodes":[{"code":"0.1","omschrijving":"Een "},{"code":"0.2","omschrijving":"Twee"}]}]}]},
"categorie_lasten":{"codelijst":[{"code":"LR","omschrijving":"l","subcodes":[{"code":"4.3.1","omschrijving":"a"},{"code":"4.3.2.","omschrijving":"b"},{"code":"7.4","omschrijving":"kijken of het deze is"}]}]},
"categorie_baten":{"codelijst":[{"code":"4.3.1","omschrijving":"a"},{"code":"7.4","omschrijving":"Toegerekende reële en bespaarde rente"}]},
"balanscode":{"codelijst":[{"code":"A2","omschrijving":"kop","subcodes":[{"code":"A221","omschrijving":"v"},{"code":"P140","omschrijving":"n"}]}]},
"verslagperiode":{"codelijst":[{"code":"Rek_2020","omschrijving":"r"}]},
"kengetallen":{"codelijst":[{"code":"fk.1","omschrijving":"k"}]}},
"controles":[{"foutcode":"PF003","calculaties":[{"periode":[5],"balanscode":["A221","A221","A221"]}]}],
"grijze_cellen":{"lasten":[{"taakveld":"0.2","categorie":"4.3.1"},{"taakveld":"0.2","categorie":"4.3.2"},{"taakveld":"0.2","categorie":"7.4"}],
"baten":[{"taakveld":"0.2","categorie":"4.3.2"}],"balans_lasten":[],"balans_baten":[]}}`

func TestSmallDefinitions(t *testing.T) {
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "out.txt")
	for _, name := range []string{"iv3_definities_GR_2030.json", "iv3_definities_GR_2031.json"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("\xEF\xBB\xBF"+small), 0o644))
	}
	require.NoError(t, run(dir, out))
	text, err := os.ReadFile(out)
	require.NoError(t, err)
	for _, line := range []string{
		"taakveld\t0.1\tR2030-2031\tEen",
		"categorie\t4.3.2\tL\tR2030-2031\tb",
		"categorie\t7.4\tLB\tR2030-2031\tToegerekende reële en bespaarde rente",
		"balanspost\tA2\tR2030-2031\tkop",
		"open\tlasten\tR2030-2031\t4.3.1-2 7.4\t0.1",
		"open\tbaten\tR2030-2031\t4.3.1 7.4\t0.1 0.2",
		"defect\ttaakveld\t0.1\tR2030-2031\t\"Een \"\t\"Een\"\tstray white space",
		"defect\tcategorie\t4.3.2\tR2030-2031\t4.3.2.\t4.3.2",
		"defect\tmetadata\toverheidslaag\tR2030-2031\tGemeente\tGR",
		"defect\tcontroles\tPF003\tR2030-2031\tA221 twice",
		"defect\tgrijze_cellen\tP140\tR2030-2031",
		"defect\tverslagperiode\tRek_2020\tR2030\t",
	} {
		assert.Contains(t, string(text), line)
	}
}

func TestUnreadableDefinitions(t *testing.T) {
	dir := t.TempDir()
	assert.ErrorContains(t, run(dir, "x"), "no iv3_definities")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "iv3_definities_GR_2030.json"), []byte("{"), 0o644))
	assert.Error(t, run(dir, "x"))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "iv3_definities_GR_2030.json"), []byte("{}"), 0o644))
	assert.ErrorContains(t, run(dir, "x"), "no categorie_lasten")
}
