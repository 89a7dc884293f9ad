package rhythm_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read"
)

// Tables in which other things than amounts stand, with a cell on each line and with a row on each, where the empty cells
// are lost.
var tablesOfTexts = []struct {
	name string
	rows []string
	want []string
}{
	{"one row of ranges", // Sint-Michielsgestel, begroting 2020, K6
		[]string{"Omschrijving|Realisatie 2018|Verwacht 2019|Doel 2020|Doel 2022", "Sober groenbeheer op beeld|6- 6,5*|6-6,5*|6,5- 7*|6,5- 7*"},
		[]string{"Omschrijving|Realisatie 2018|Verwacht 2019|Doel 2020|Doel 2022", "Sober groenbeheer op beeld|6- 6,5*|6-6,5*|6,5- 7*|6,5- 7*"}},
	{"years as labels, and grades behind percentages", // Apeldoorn, jaarverslag 2015, K8
		[]string{"Omschrijving|Begroting|Rekening|Verwacht|Prognose", "2014|n.v.t|129%|n.v.t.|B", "2015|135,7%|107,2%|C|B", "2016|116,2%|n.b.b.|B|B"},
		[]string{"Omschrijving|Begroting|Rekening|Verwacht|Prognose", "2014|n.v.t|129%|n.v.t.|B", "2015|135,7%|107,2%|C|B", "2016|116,2%|n.b.b.|B|B"}},
	{"years of measurement, and sources", // Leiden, programmabegroting 2018, doel 9A
		[]string{"Omschrijving|Realisatie|Streefwaarde 2018|Streefwaarde 2019|Bron", "Doel 9A1 Sociale binding is hoog",
			"9A1.a Sociale cohesie (op een schaal van 1 tot 10)|5,8 (2014) 5,7 (2015) 5,9 (2016)|6,0|6,0|Veiligheidsmonitor",
			"9A1.b Percentage inwoners dat tevreden is|33% (2014) 32% (2015)|34%|35%|Veiligheidsmonitor",
			"9A1.c Percentage Leidenaren dat vrijwilligerswerk doet|32% (2013)|-|33%|Stadsenquête",
			"9A1.d Percentage inwoners dat mantelzorg verleent|20% (2013) 17% (2015)|-|19%|Stadsenquête"},
		[]string{"Omschrijving|Realisatie|Streefwaarde 2018|Streefwaarde 2019|Bron", "Doel 9A1 Sociale binding is hoog||||",
			"9A1.a Sociale cohesie (op een schaal van 1 tot 10)|5,8 (2014) 5,7 (2015) 5,9 (2016)|6,0|6,0|Veiligheidsmonitor",
			"9A1.b Percentage inwoners dat tevreden is|33% (2014) 32% (2015)|34%|35%|Veiligheidsmonitor",
			"9A1.c Percentage Leidenaren dat vrijwilligerswerk doet|32% (2013)|-|33%|Stadsenquête",
			"9A1.d Percentage inwoners dat mantelzorg verleent|20% (2013) 17% (2015)|-|19%|Stadsenquête"}},
	{"years as labels of amounts",
		[]string{"Omschrijving|Lasten|Baten|Saldo", "2019|1.310|200|-1.110", "2020|1.905|230|-1.675", "2021|1.402|120|-1.282"},
		[]string{"Omschrijving|Lasten|Baten|Saldo", "2019|1.310|200|-1.110", "2020|1.905|230|-1.675", "2021|1.402|120|-1.282"}},
}

func TestTablesOfTexts(t *testing.T) {
	for _, c := range tablesOfTexts {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, show(t, stacked(c.rows...)))
			assert.Equal(t, c.want, show(t, strings.ReplaceAll(strings.Join(c.rows, "\n"), "|", " ")))
		})
	}
}

// One range on a line is the end of a label, and ranges behind the header of the labels are names.
func TestRangesThatAreNoValues(t *testing.T) {
	want := []string{"Omschrijving|2020|2021", "Jeugd 0-4|310|320", "Jeugd 4-12|905|918", "Jeugd 12-18|402|411"}
	assert.Equal(t, want, show(t, stacked(want...)))
	assert.Equal(t, want, show(t, strings.ReplaceAll(strings.Join(want, "\n"), "|", " ")))
	ages := []string{"Omschrijving|0-4|4-12|12-18", "Leerlingen|310|320|330", "Zorg|905|918|921"}
	assert.Equal(t, ages, show(t, stacked(ages...)))
}

// Letters are grades behind two figures, not behind the number of a label; and one row is a table only below a header that
// names each of its columns, nor are two lines of prose with figures before their last word.
func TestWhatIsNoTableOfTexts(t *testing.T) {
	for name, text := range map[string]string{
		"one row without a header":  "Groen 6- 6,5* 6-6,5* 6,5- 7*\n",
		"one row below other names": "Omschrijving Realisatie 2018 Verwacht 2019\nGroen 6-6,5 6-6,5 7-7,5 7-8\n",
		"letters behind one figure": "Bijlage 2 B\nBijlage 3 C\nBijlage 4 D\n",
		"prose":                     "Zie voor wonen bladzijden 33 45 Woonvisie\nEn voor wegen bladzijden 12 14 Wegenplan\n",
	} {
		assert.Empty(t, tabletest.ReadAll(t, read.Text, text), name)
	}
}

// By hand, lasten above zero and baten below: the letter behind it says in which column the last figure of a row stands
// that lost a cell, and nadeel is less. Without letters 204 may stand below each of the last two names.
func TestLettersTieTheFigureBeforeThem(t *testing.T) {
	want := []string{"Omschrijving|Begroting 2016|Wijziging 2016|Rekening 2016|Afwijking|",
		"Onderhoud|67|74|91|17|N", "Huisvesting|23|22|25|3|N", "Uitkering|-79|-97|-107|10|V", "Leges|-197|-182|-219|37|V",
		"Saldo|-186|-183|-210|27|V", "Storting|72|204||204|V", "Onttrekking|-15|-91||91|N", "Resultaat|-129|-70|-210|140|V"}
	text := strings.ReplaceAll(strings.ReplaceAll(strings.Join(want, "\n"), "||", "|"), "|", " ")
	got := show(t, text)
	assert.Equal(t, want[1:], got[1:])
}
