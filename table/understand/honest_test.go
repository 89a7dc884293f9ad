package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/understand"
)

// tableOf reads a table of which the cells of a row stand between bars, the header first.
func tableOf(text string) understand.Understanding {
	var rows [][]string
	for line := range strings.Lines(strings.TrimSpace(text)) {
		rows = append(rows, strings.Split(strings.TrimSpace(line), "|"))
	}
	return tabletest.Understand(tabletest.Of(rows[0][1:], rows[1:]...), understand.Given{})
}

// wrongIn are the cells of figures that are called wrong, the likeliest of each conflict.
func wrongIn(u understand.Understanding) (cells []understand.CellRef) {
	for _, c := range u.Conflicts {
		if c.Likely {
			cells = append(cells, c.Suspects[0].Cell)
		}
	}
	return cells
}

// Made-up tables whose exact figures add up, printed in few digits: rounded or cut off, with differences that are
// favourable where they are positive or the one less the other. Each was accused once.
func TestHonestTablesOfSmallFigures(t *testing.T) {
	for name, text := range map[string]string{
		"cut off, and a line that is nil": `
|2017|2018|2019
Kapitaallasten|8.305|8.400|8.494
Totaal lasten|8.305|8.400|8.494
Leges|0|0|0
Dividend|8.168|8.125|8.226
Rijksbijdragen|913|984|515
Huur|3.600|3.962|3.355
Totaal baten|12.684|13.072|12.097
Saldo van baten en lasten|4.378|4.672|3.602`,
		"the only difference of baten": `
|Rekening 2016|Begroting 2017|Rekening 2017|Afwijking
Subsidies|0,08|0,08|0,08|0,00
Doorbelasting|0,04|0,03|0,00|0,03
Overige goederen|0,05|0,06|0,06|0,00
Personeel|0,03|0,03|0,03|0,00
Kapitaallasten|0,04|0,03|0,04|0,00
Totaal lasten|0,25|0,25|0,22|0,03
Leges|0,01|-0,01|-0,01|0,00
Dividend|0,09|0,09|0,10|0,00
Rijksbijdragen|0,02|0,02|0,02|0,00
Huur|0,04|0,03|0,03|0,00
Totaal baten|0,17|0,13|0,15|0,01
Saldo van baten en lasten|0,08|0,11|0,07|0,04
Toevoeging aan reserves|0,03|0,03|0,03|0,00
Onttrekking aan reserves|0,00|0,00|0,00|0,00
Gerealiseerd resultaat|0,11|0,15|0,10|0,05`,
		"a difference that is cut off": `
|Rekening 2022|Begroting 2023|Rekening 2023|Afwijking
Subsidies|87|80|87|-7
Kapitaallasten|98|99|99|0
Doorbelasting|50|51|48|3
Totaal lasten|236|231|235|-3
Rijksbijdragen|95|97|97|0
Totaal baten|95|97|97|0
Saldo van baten en lasten|141|133|138|-4
Toevoeging aan reserves|25|32|33|0
Onttrekking aan reserves|19|25|23|-1
Gerealiseerd resultaat|147|140|147|-7`,
		"a saldo that is the baten where there are no lasten": `
|Rekening 2022|Begroting 2023|Rekening 2023|Afwijking
Doorbelasting|8.851|0|1|-1
Totaal lasten|8.851|0|1|-1
Rijksbijdragen|3.398|3.085|3.227|143
Huur|8.588|8.573|8.661|88
Totaal baten|11.987|11.658|11.888|231
Saldo van baten en lasten|3.136|11.658|11.888|230`,
		"a figure that is too small to show its sign": `
|Rekening 2021|Begroting 2022|Rekening 2022|Afwijking
Personeel|0,6|0,1|0,9|-0,8
Kapitaallasten|5,0|4,4|4,9|-0,6
Inhuur|9,2|9,6|9,2|0,4
Subsidies|2,0|1,5|1,3|0,2
Doorbelasting|1,9|2,4|2,0|0,4
Totaal lasten|18,6|17,9|18,3|-0,5
Huur|9,5|10,0|9,4|-0,7
Totaal baten|9,5|10,0|9,4|-0,7
Saldo van baten en lasten|9,1|7,8|9,0|-1,1
Toevoeging aan reserves|0,2|0,0|0,0|-0,1
Onttrekking aan reserves|1,4|1,7|1,7|0,1
Gerealiseerd resultaat|7,9|6,1|7,3|-1,1`,
		"a total of lasten above its parts, over one of baten": `
|Bijgestelde begroting 2022|Jaarrekening 2022|Afwijking
Kosten|1.470|1.711|241
Overdrachten|1.470|1.711|241
Inhuur derden|0|0|0
Totaal inkomsten|137.707|156.195|18.488-
Wonen|22.449|26.671|4.223-
Economie en toerisme|2.452|3.034|582-
Leefbaarheid|3.030|3.760|730-
Bereikbaarheid|10.557|10.427|130
Openbare ruimte|2.978|3.685|708-
Sport en cultuur|96.241|108.618|12.377-
Per saldo|136.237|154.484|18.247-
Mutatie in de reserves|328-|3.077|3.405-
Rekeningresultaat|135.909|157.562|21.652-`,
		"a row that is not printed, beside a 0 amid decimals": `
|Lasten 2024|Baten 2024|Saldo 2024|Lasten 2025|Baten 2025|Saldo 2025
Programma's
Openbare ruimte|-7,2|12,5|5,3|-3,3|0|-3,3
Leefbaarheid|-1,3|5,5|4,3|-6,3|0,4|-5,9
Programma's totaal|-9,5|19,5|10,1|-13,2|0,4|-12,8
Algemene dekkingsmiddelen
Algemene uitkering|-5,9|0|-5,9|-3,8|8,4|4,5
Algemene dekkingsmiddelen|-6,5|4,6|-1,9|-59,0|25,2|-33,8
Gerealiseerd totaal saldo van baten en lasten|-15,9|24,1|8,2|-72,1|25,6|-46,6
Stortingen|-0,9|0|-0,9|-6,5|0|-6,5
Saldo na verrekening reserves|-16,8|24,1|7,3|-78,6|26,3|-52,4`,
		"a difference of nothing": `
|Rekening 2017|Begroting 2018|Rekening 2018|Afwijking
Inhuur|33|37|36|0
Doorbelasting|54|49|49|0
Personeel|94|-95|97|-192
Overige goederen|79|79|78|1
Totaal lasten|260|69|260|-190
Rijksbijdragen|41|35|35|0
Dividend|70|69|63|-6
Huur|32|30|30|1
Leges|40|39|45|6
Totaal baten|182|172|173|2
Saldo van baten en lasten|-78|102|-87|-189`,
		"a saldo of lasten less baten": `
|Rekening 2018|Begroting 2019|Rekening 2019|Afwijking
Personeel|85|88|88|0
Totaal lasten|85|88|88|0
Rijksbijdragen|24|27|30|3
Leges|54|0|54|54
Dividend|-2|4|5|1
Huur|37|29|37|8
Totaal baten|113|60|126|66
Saldo van baten en lasten|-28|28|-38|66`,
	} {
		assert.Empty(t, wrongIn(tableOf(text)), name)
	}
}

// A sum that holds nowhere is borne out by those of the other sections: what is nil elsewhere is no reason to doubt it.
// Leiden, Tweede voortgangsrapportage 2023.
func TestASectionOfOneColumn(t *testing.T) {
	u := tableOf(`
|2023
01 Bestuur en dienstverlening
Extra Tweede Kamerverkiezing|257
Totaal 01 Bestuur en dienstverlening|257
06 Stedelijke ontwikkeling
Project Werninkterrein|1.500
Treasury|26
Totaal 06 Stedelijke ontwikkeling|1.562
08 Cultuur, sport en recreatie
Onderhoudsbudget nieuwe sportaccommodaties|-250
Uitvoeren nieuwe verkeersplannen|30
Totaal 08 Cultuur, sport en recreatie|-220
10 Werk en inkomen
Bijstand|-1.000
Energiebudget 2023 DZB|-295
Dichterbij dan je denkt|239
Totaal 10 Werk en inkomen|-1.056
AD Algemene middelen
Onderuitputting kapitaallasten|71
Groei en krimp van aantal accounts|-584
Dividend BNG 2022|-239
Netto ontwikkeling algemene uitkering 2023|1.020
Treasury|-580
Totaal AD Algemene middelen|-312`)
	require.Len(t, u.Conflicts, 1)
	assert.True(t, u.Conflicts[0].Likely)
	assert.Equal(t, understand.CellRef{Row: 6}, u.Identities[u.Conflicts[0].Failing[0]].Target)
}

// A column that is called the total of one side repeats the one column of it. Gouda, Jaarstukken 2018, Titel 1.
func TestATotalOfOneColumnOfBaten(t *testing.T) {
	table := func(header string) understand.Understanding {
		return tableOf("|Overhead|Baten leges|" + header + `
1.1 Burgerlijke stand|10.958|129.389|129.389
1.2 Reisdocumenten|72.074|784.393|784.393
1.3 Rijbewijzen|20.016|298.968|298.968
1.4 Verstrekking|8.780|85.620|85.620
1.5 Publiekszaken|3.556|76.553|76.553
1.7 Gemeentearchief|769|2.237|2.237
1.9 Geluidshinder|55|265|265
1.13 Verkeer en vervoer|6.462|40.513|405.130`)
	}
	assert.Equal(t, []understand.CellRef{{Row: 7, Column: 2}}, wrongIn(table("Totale baten")))
	assert.Empty(t, wrongIn(table("Baten 2019")))
}
