package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/testfiles"
)

func TestExample(t *testing.T) { testfiles.Check(t, shown) }

// Everything that the document says is printed is in the source, and the
// numbers, abbreviations and names of the source are in the document.
func TestAgainstTheSource(t *testing.T) {
	source := string(testfiles.File(t, "seeds/nieuwegein-begroting-2021.txt"))
	doc, err := load()
	require.NoError(t, err)
	testfiles.Printed(t, doc, source, "leidend principe") // printed: leidende principes
	testfiles.Held(t, doc, source, []string{
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
