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
		"the one part of a total of lasten above it, over one of baten": `
|Begroting 2023 na wijziging|Realisatie 2023|Afwijking realisatie
Lasten|144|177|33 N
Wonen|0|0|0
Milieu|144|177|33 N
Totaal opbrengsten|1.519|1.415|104 N
Bijdragen derden|37|42|5 V
Toeristenbelasting|1.482|1.373|108 N
Resultaat vóór mutaties reserves|1.375|1.238|137 N
Stortingen|85|48|37 V
Puttingen|18|955|937 V
Rekeningresultaat|1.309|2.145|837 V`,
		"a saldo in thousands, of lasten that say little": `
|Rekening 2020|Begroting 2021 na wijziging|Rekening 2021|Afwijking
Inhuur|2|−3|−4|0
Totaal lasten|2|−3|−4|0
Rijksbijdragen|16|12|0|−12
Dividend|88|92|94|1
Leges|38|42|43|0
Totaal baten|143|147|137|−10
Saldo van baten en lasten|−141|−151|−141|−9`,
		"a difference in the column of another one": `
|Jaarrekening 2022|Bijgestelde begroting 2022|Afwijking
LASTEN
Goederen en diensten|27.578|28.692|V 1.114
Subsidies|2.872|3.440|V 568
Rente|5.245|5.690|V 445
Bijdragen aan verbonden partijen|2.925|2.869|N 56
Huisvesting|3.401|3.435|V 34
Energie|12.950|12.240|N 710
Lasten|54.971|56.367|V 1.396
INKOMSTEN
Onderwijs en jeugd|2.497|2.409|V 88
Ruimte|14.820|14.276|V 544
Leefbaarheid|14.255|13.344|V 911
Werk en inkomen|5.370|6.071|N 701
Economie en toerisme|1.306|1.386|N 80
Natuur en landschap|3.566|3.041|V 525
Totaal inkomsten|41.814|40.527|V 1.287
Per saldo|-13.157|-15.840|V 2.683
Toevoeging aan reserves|0|7.189|V 7.189
Puttingen|6.718|0|V 6.718
Saldo mutaties reserves|6.718|-7.189|V 13.908
Gerealiseerd resultaat|-6.439|-23.029|V 16.590`,
		"a total of baten beside the saldo": `
|Begroting 2016|Actuele begroting 2016|Jaarrekening 2016|Afwijking realisatie
Kosten:
Huisvesting|531.461|636.225|634.825|V 1.400
Onderhoud||2.266.987|1.980.074|V 286.913
Subsidies|5.461.018|5.772.696|7.063.335|N 1.290.639
Verzekeringen|2.701.850|2.334.936|2.080.508|V 254.428
Salarissen en sociale lasten|2.942.484|2.519.692|2.728.075|N 208.383
Goederen en diensten|3.120.085|3.454.878|3.245.898|V 208.980
Kosten totaal|14.756.898|16.985.414|17.732.715|N 747.301
EXPLOITATIEBATEN
Ruimte|||1.370.804|V 1.370.804
Bestuur en burger|106.931|110.530|91.173|N 19.357
Sociaal domein|1.323.790|1.322.985|1.227.183|N 95.802
Onderwijs en jeugd|4.145.786|3.695.295|3.953.251|V 257.956
Bereikbaarheid||3.433.236|3.219.408|N 213.828
Totaal exploitatiebaten|5.576.507|8.562.046|9.861.819|V 1.299.773
Netto|9.180.391-|8.423.368-|7.870.896-|V 552.472
Toevoeging aan reserves|59.784|73.336|86.230|N 12.894
Inzet reserves|2.396.430|1.273.918|1.079.278|N 194.640
Begrotingssaldo|6.843.745-|7.222.786-|6.877.848-|V 344.938`,
		"lasten and baten of the same figures": `
|Primitieve begroting 2016|Actuele begroting 2016|Rekening 2016|Saldo
Lasten
Bedrijfsvoering|37|32|36|(4)
Sociaal domein|841|765|747|18
Werk en inkomen|824|795|969|(174)
Lasten|1.702|1.592|1.753|(161)
Inkomsten:
Huren en pachten|123|137|116|(21)
Leges|37|32|36|4
Totaal inkomsten|160|169|152|(16)
Gerealiseerd totaal saldo van baten en lasten|(1.542)|(1.423)|(1.600)|(177)
Toevoeging bestemmingsreserves|0|57|4|53
Onttrekking bestemmingsreserves|41|30|14|(16)
Geraamd resultaat|(1.500)|(1.449)|(1.590)|(141)`,
		"a saldo of baten less lasten that no sum tells": `
|Rekening 2017|Begroting 2018 na wijziging|Rekening 2018|Afwijking
Overige goederen|0,1|0,2|0,2|0,0
Kapitaallasten|0,7|0,7|0,7|0,0
Subsidies|0,7|0,7|0,6|0,0
Personeel|1,0|0,9|0,9|0,0
Totaal lasten|2,4|2,5|2,5|0,0
Rijksbijdragen|0,6|0,0|0,5|0,5
Huur|0,0|0,7|0,7|0,0
Leges|0,6|0,5|0,6|0,0
Dividend|0,6|0,6|0,6|0,0
Totaal baten|1,8|1,8|2,4|0,5
Saldo van baten en lasten|0,6|0,7|0,1|0,5`,
		"a row that holds both ways": `
|Begroting 2017|Begroting 2017 na wijziging|Rekening 2017|Over-/onderschrijding
Lasten
Werk en inkomen|1,5|1,5|1,5|0,1
Duurzaam wonen|6,1|7,4|6,9|0,6-
Onderwijs en jeugd|22,0|21,1|22,2|1,0
Bedrijfsvoering|0,0|0,0|0,0|0,0
Totaal lasten|29,6|30,1|30,6|0,6
Opbrengsten:
Leges|0,6|0,5|0,6|0,1-
Afvalstoffenheffing|1,7|1,9|2,2|0,3-
Huren en pachten|0,9|0,8|0,8|0,0
Parkeergelden|3,8|4,1|3,6|0,5
Grondverkopen|0|0|0|0
Opbrengsten totaal|7,1|7,3|7,2|0,1
Saldo van lasten en baten|22,6-|22,7-|23,4-|0,7
Toevoeging bestemmingsreserves|0,3|0|0,0|0,0
Putting uit reserves|1,2|3,9|1,1|2,8
Rekeningsaldo|21,6-|18,9-|22,3-|3,5`,
		"a difference of which one row shows the sign": `
|Rekening 2015|Begroting 2016 na wijziging|Rekening 2016|Afwijking
Subsidies|0,4|0,5|0,5|0,1-
Inhuur|0,0|0,1|0,1|0,0
Kapitaallasten|0,5|0,7|0,5|0,1
Doorbelasting|0,9|0,9|0,9|0,1-
Personeel|0,8|0,7|0,7|0,0
Totaal lasten|2,6|2,7|2,8|0,0
Rijksbijdragen|0,3|0,3|0,3|0,1-
Huur|0,4|0,5|0,5|0,0
Dividend|0,2|0,2|0,1|0,1-
Leges|0,3|0,3|0,3|0,1
Totaal baten|1,3|1,3|1,2|0,0
Saldo van baten en lasten|1,3-|1,5-|1,5-|0,0`,
		"a saldo that is by accident the sum of three of its lasten": `
|Rekening 2021|Begroting 2022 na wijziging|Rekening 2022|Afwijking
Overige goederen|−78|74|−79|−154
Personeel|−27|−27|−23|4
Inhuur|−65|−64|−60|4
Doorbelasting|−2|−5|−7|−1
Subsidies|−28|−33|−33|0
Kapitaallasten|−46|−45|−44|1
Totaal lasten|−249|−102|−248|−145
Leges|84|84|85|0
Totaal baten|84|84|85|0
Saldo van baten en lasten|−165|−17|−163|−145
Toevoeging aan reserves|−93|−92|−96|−3
Onttrekking aan reserves|74|75|72|−2
Gerealiseerd resultaat|−184|−35|−186|−151`,
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
