package main

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/golden"
	"github.com/bbvgo/bbv/internal/shared"
	"github.com/bbvgo/bbv/programme"
)

func TestOutput(t *testing.T) {
	for _, c := range []struct {
		file, language string
		json           bool
	}{{"output.nl.txt", "nl", false}, {"output.en.txt", "en", false}, {"document.json", "nl", true}} {
		var got bytes.Buffer
		require.NoError(t, example.Run(&got, c.json, c.language))
		golden.Check(t, "testdata/"+c.file, got.Bytes())
	}
	assert.ErrorContains(t, example.Run(&bytes.Buffer{}, false, "fr"), `"fr"`)
}

func TestDocumentSurvivesJSON(t *testing.T) {
	doc, err := load()
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, programme.Write(&text, doc))
	again, err := programme.Read(&text)
	require.NoError(t, err)
	assert.True(t, reflect.DeepEqual(doc, again), "what is read is not what was written")
}

// Everything that the document says is printed is in the source, and the
// numbers, abbreviations and names of the source are in the document.
func TestAgainstTheSource(t *testing.T) {
	source := string(shared.File(t, "seeds/nieuwegein-begroting-2021.txt"))
	doc, err := load()
	require.NoError(t, err)
	shared.Printed(t, doc, source, "leidend principe") // printed: leidende principes
	shared.Held(t, doc, source, []string{
		"Corona", "Transformatieagenda", "Versterking eigen kracht", "Ondersteuning", "Bescherming",
		"Mantelzorgers kunnen hun taak aan", "Vrijwilligers worden goed met maatwerk ondersteund", "Grip op de jeugdhulp",
		"Lerend netwerk voor de jeugd", "Wonen en Economie", "dienstverlening", "leefomgeving en veiligheid", "vrije tijd",
		"Health Hub", "U10", "kennisplatform Utrecht sociaal domein", "Lekstroom", "Houten", "Bestuurlijk Platform Sociaal Domein Lekstroom",
		"Werk en Inkomen Lekstroom", "Samen Veilig Midden-Nederland", "Veilig Thuis Utrecht", "SAVE-team Nieuwegein", "politie",
		"woningcorporaties", "centrumgemeente", "Yeph", "Geynwijs", "Raad voor de Kinderbescherming", "Passend Onderwijs",
		"Regionale Backoffice Lekstroom", "Vluchtelingenbeleid", "Onderwijs Kansenbeleid", "Sociale Krachtmonitor", "Beschermd Wonen",
		"licht als het kan, zwaar als het nodig is", "integraal en maatwerk", "één gezin, één plan, één regisseur",
		"de beste en daarvan de goedkoopste oplossing",
	})
}
