package rhythm_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read"
)

// Almere, perspectiefnota 2020: the header of the labels stands between the years and the names below them.
func TestTheHeaderOfTheLabelsBetweenTwoLevels(t *testing.T) {
	assert.Equal(t, []string{
		"programmaonderdelen|2019 lasten|2019 baten|2020 lasten|2020 baten",
		"Gemeentefonds|3.670|391.386|10.387|405.721", "Lokale belastingen|2.927|44.531|2.916|45.504", "Buffers|-383|1.274|249|882",
	}, show(t, stacked("bedragen x € 1.000", "2019|2020", "programmaonderdelen", "lasten|baten|lasten|baten",
		"Gemeentefonds|3.670|391.386|10.387|405.721", "Lokale belastingen|2.927|44.531|2.916|45.504", "Buffers|-383|1.274|249|882")))
}

// Wassenaar, begroting 2019: the unit line stands between two levels of the header, and what the signs mean between two others.
func TestAUnitLineBetweenTwoLevels(t *testing.T) {
	table := tabletest.ReadOne(t, read.Text, stacked("Tabel 44", "Programma|Rekening|Begroting", "bedragen x € 1.000,-", "2017|2018",
		`("-"=nadeel/"+"= voordeel )`, "baten|lasten|saldo|baten|lasten|saldo",
		"P1 Veiligheid|16|-2.699|-2.684|46|-2.769|-2.723", "P3 Economie|1.038|-464|573|841|-585|256"))
	assert.Equal(t, "bedragen x € 1.000,-", table.UnitLine)
	assert.Equal(t, []string{"Rekening 2017 baten", "Rekening 2017 lasten", "Rekening 2017 saldo", "Begroting 2018 baten", "Begroting 2018 lasten", "Begroting 2018 saldo"}, tabletest.Headers(table))
}

// Aalsmeer, jaarverslag 2017: of a header that cannot be told the unit line counts all the same, and not one behind a sentence.
func TestAUnitLineAboveAHeaderThatCannotBeTold(t *testing.T) {
	rows := []string{"Rekening|Begroting 2017|Rekening 2017|Saldo", "Programma|2016|Primitief|Lasten|Baten|Lasten|Baten|2017",
		"01 Sociaal domein|13.925|14.441|18.924|4.556|19.730|4.684|679", "02 Onderwijs|5.330|4.998|6.850|1.899|6.711|1.895|-136"}
	assert.Equal(t, "bedrag x € 1.000", tabletest.ReadOne(t, read.Text, stacked(append([]string{"bedrag x € 1.000"}, rows...)...)).UnitLine)
	prose := "Dit overzicht staat ook in de bijlage bij de begroting."
	assert.Empty(t, tabletest.ReadOne(t, read.Text, stacked(append([]string{"bedrag x € 1.000", prose, prose, prose, prose}, rows...)...)).UnitLine)
}

// Aalsmeer, begroting 2024: the programme stands before lasten and baten and not before the saldo, and figures of four digits
// without a point are no codes.
func TestProgrammesBeforeLastenAndBaten(t *testing.T) {
	assert.Equal(t, []string{
		"Programma|2024|2025|2026|2027",
		"01 Sociaal domein||||", "lasten|30.393|30.433|29.412|29.291", "01 Sociaal domein||||", "baten|5.574|5.574|5.574|5.574", "saldo|-24.819|-24.859|-23.838|-23.717",
		"03 Economie||||", "lasten|1038|888|888|813", "03 Economie||||", "baten|1178|1178|1178|1178", "saldo|140|290|290|365",
		"04 Ruimte||||", "lasten|20.862|20.366|20.175|19.915", "04 Ruimte||||", "baten|9.548|9.594|9.176|9.170", "saldo|-11.314|-10.772|-10.999|-10.745",
	}, show(t, stacked("Programma|2024|2025|2026|2027",
		"01 Sociaal domein|lasten|30.393|30.433|29.412|29.291", "01 Sociaal domein|baten|5.574|5.574|5.574|5.574", "saldo|-24.819|-24.859|-23.838|-23.717",
		"03 Economie|lasten|1038|888|888|813", "03 Economie|baten|1178|1178|1178|1178", "saldo|140|290|290|365",
		"04 Ruimte|lasten|20.862|20.366|20.175|19.915", "04 Ruimte|baten|9.548|9.594|9.176|9.170", "saldo|-11.314|-10.772|-10.999|-10.745")))
}

// Lingewaard, jaarstukken 2021: the last of the titles has no year, and is no header of the labels.
func TestAVerschilBehindTitlesWithYears(t *testing.T) {
	assert.Equal(t, []string{"Rekening 2021 Baten", "Rekening 2021 Lasten", "Begroting 2021 Baten", "Begroting 2021 Lasten", "Verschil Baten", "Verschil Lasten"},
		tabletest.Headers(tabletest.ReadOne(t, read.Text, stacked("Toelichting", "Het resultaat van 2021 staat hieronder.", "Rekening 2021|Begroting 2021|Verschil",
			"Baten|Lasten|Baten|Lasten|Baten|Lasten", "1 Veiligheid|162|-4.146|524|-3.786|-362|-360", "2 Zorg|318|-5.102|411|-5.009|-93|-93"))))
}
