package years_test

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// What the overviews of the jaarstukken of Geldrop-Mierlo print, × € 1.000: number and name of the programme; lasten,
// baten and saldo of the begroting, of the begroting na wijziging and of the realisatie. The addresses are in
// examples/geldrop-mierlo/data.
var geldropMierlo = map[int]string{
	2017: `1|Gebiedsgericht werken|4928 979 -3950|4674 653 -4020|4451 522 -3929
2|Economie en vastgoed|832 540 -291|742 534 -208|717 716 -1
3|Veiligheid en handhaving|1998 131 -1868|1898 131 -1767|1850 82 -1768
5|Sociale zaken en armoedebeleid|18824 9780 -9044|16369 9780 -6589|17855 10908 -6947
6|Zorg, welzijn en cultuur|13992 1786 -12206|14871 2196 -12676|13836 1893 -11943
7|Jeugdbeleid en onderwijs|12413 386 -12027|12573 395 -12177|15365 482 -14884
8|Democratisch bestuur|3380 751 -2628|3441 925 -2516|3165 1041 -2124
9|Natuur, milieu en duurzaamheid|9009 8019 -990|9250 8113 -1137|9469 8196 -1272
10|Bereikbaarheid en verkeer|3409 564 -2846|3230 574 -2656|3594 677 -2917
11|Bouwen en wonen|6266 5704 -562|11000 10964 -36|15393 23979 8587
12|Financiën en belastingen|465 3 -462|358 3 -355|367 0 -367`,
	2019: `1|Gebiedsgericht werken|4832 689 -4142|4899 633 -4267|4538 597 -3941
2|Economie en vastgoed|859 609 -250|973 706 -268|987 742 -244
3|Veiligheid en handhaving|1955 78 -1876|1924 78 -1846|1945 83 -1862
4|Bestuur en bestuurlijke samenwerking|3423 411 -3012|3505 520 -2985|3762 586 -3176
5|Werk en inkomen|16193 9780 -6413|16338 9780 -6558|16595 9715 -6880
6|Zorg, welzijn en cultuur|14054 1341 -12713|16541 1349 -15192|15922 1168 -14754
7|Jeugdbeleid en onderwijs|17130 531 -16599|18399 775 -17624|17188 871 -16318
8|Duurzaamheid, natuur en milieu|9811 8937 -874|9844 8928 -916|10834 9147 -1687
9|Bereikbaarheid en verkeer|4294 504 -3790|4033 576 -3457|4165 717 -3448
10|Bouwen en wonen|17701 16842 -859|17861 16997 -864|10892 8128 -2765`,
	2021: `1|Gebiedsgericht werken|4643 665 -3978|5072 678 -4394|4705 661 -4044
2|Economie en vastgoed|898 511 -387|942 511 -431|926 657 -269
3|Veiligheid en handhaving|2033 68 -1965|2081 68 -2013|2107 95 -2012
4|Bestuur en bestuurlijke samenwerking|3940 511 -3429|4032 511 -3521|3749 577 -3172
5|Werk en inkomen|18195 9791 -8404|20048 11216 -8832|16628 9900 -6728
6|Zorg, welzijn en cultuur|16444 1386 -15058|16725 1407 -15318|16208 1345 -14864
7|Jeugdbeleid en onderwijs|16284 965 -15319|16945 965 -15980|17435 1159 -16275
8|Duurzaamheid, natuur en milieu|9784 9460 -324|10357 10069 -287|11089 10460 -629
9|Bereikbaarheid en verkeer|4081 592 -3489|4064 595 -3469|3725 535 -3190
10|Bouwen en wonen|24042 22945 -1097|24041 22968 -1072|9177 6480 -2697`,
}

// cycle are the columns of a year in the order in which they are printed.
func cycle(year int) []budget.Column {
	return []budget.Column{{Year: year, Stage: budget.Begroting}, {Year: year, Stage: budget.NaWijziging}, {Year: year, Stage: budget.Realisatie}}
}

// geldrop makes the jaarstukken of a year.
func geldrop(year int) *programme.Document {
	return jaarstukken(year, geldropMierlo[year])
}

// jaarstukken makes a document of rows: number, name, and per column lasten, baten and saldo × € 1.000.
func jaarstukken(year int, rows string) *programme.Document {
	d := &programme.Document{Kind: programme.Jaarstukken, Year: year, Unit: budget.InThousands, Municipality: programme.Municipality{Name: "Geldrop-Mierlo"}}
	for _, row := range strings.Split(rows, "\n") {
		f := strings.Split(row, "|")
		p := programme.Programme{Section: programme.Section{Number: f[0], Name: f[1],
			Lines:  []programme.Line{{Name: f[1], Lasten: budget.Series{}, Baten: budget.Series{}}},
			Claims: []programme.Claim{{Side: budget.Saldo, Amounts: budget.Series{}}},
		}}
		for i, c := range cycle(year) {
			for j, text := range strings.Fields(f[2+i]) {
				series := []budget.Series{p.Lines[0].Lasten, p.Lines[0].Baten, p.Claims[0].Amounts}[j]
				series[c] = thousands(text)
			}
		}
		d.Programmes = append(d.Programmes, p)
	}
	return d
}

func thousands(text string) budget.Amount {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return budget.Euros(1000 * n)
}
