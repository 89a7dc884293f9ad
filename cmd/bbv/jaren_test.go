package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/testfiles"
)

func TestJaren(t *testing.T) {
	t.Chdir(root)
	code, out, err := call("", "jaren", "--inwoners", "2017=60000", document)
	assert.Equal(t, exitOK, code)
	assert.Empty(t, err)
	testfiles.Golden(t, "cmd/bbv/testdata/golden/jaren.txt", []byte(out))
}

// Two documents, in which a programme has another name, a figure another amount, and a taakveld no place.
func TestJarenOfTwoYears(t *testing.T) {
	t.Chdir(root)
	first, err := os.ReadFile(document)
	require.NoError(t, err)
	changed := strings.NewReplacer(`"jaar": 2017`, `"jaar": 2018`, `"Grondzaken"`, `"Grondbedrijf"`, `"5258000"`, `"5268000"`).Replace(string(first))
	file := filepath.Join(t.TempDir(), "2018.json")
	require.NoError(t, os.WriteFile(file, []byte(changed), 0o600))
	code, out, said := call("", "jaren", document, file, "--taal", "en")
	assert.Equal(t, exitOK, code, said)
	assert.Contains(t, out, "  programma 6. Grondzaken, 2017: not in every document under this name, perhaps: 6. Grondbedrijf\n")
	assert.Contains(t, out, "  1. Bestuur en dienstverlening, lasten Begroting 2017 na wijziging: 5.258 (Jaarstukken 2017), 5.268 (Jaarstukken 2017)\n")
	code, out, said = call("", "jaren", document, file, "--zelfde", "Grondzaken=Grondbedrijf", "--als", "csv")
	assert.Equal(t, exitOK, code)
	assert.NotContains(t, said, "Grondzaken")
	assert.Contains(t, said, "In twee documenten verschillend vermeld", "what others read as a table holds tables only")
	assert.NotContains(t, out, "verschillend")
	for _, language := range []string{"nl", "en"} {
		other := strings.Replace(changed, `"GM1621"`, `"GM1622"`, 1)
		require.NoError(t, os.WriteFile(file, []byte(other), 0o600))
		code, _, said = call("", "jaren", document, file, "--taal", language)
		assert.Equal(t, exitUnreadable, code)
		assert.Contains(t, said, map[string]string{"nl": `document 2: het is van "GM1622", en het dossier van "GM1621"`, "en": `document 2: it is of "GM1622", and the dossier of "GM1621"`}[language])
	}
}

func TestJarenOfWhatIsNone(t *testing.T) {
	t.Chdir(root)
	for says, args := range map[string][]string{
		"noem twee bestanden": {"jaren", "cmd/bbv/testdata/right.md"},
		"none.json":           {"jaren", "cmd/bbv/testdata/none.json"},
		"2024=60123":          {"jaren", "--inwoners", "2024", document},
		"--inwoners 2024: 0 is geen aantal inwoners": {"jaren", "--inwoners", "2024=0", document},
		"kies uit tekst, markdown":                   {"jaren", "--als", "pdf", document},
		`"kosten"`:                                   {"jaren", "--zijde", "kosten", document},
		"geen bestand":                               {"jaren"},
	} {
		code, _, said := call("", args...)
		assert.Equal(t, exitUnreadable, code, args)
		assert.Contains(t, said, says)
	}
}
