package validate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// tableCase is a table with one mistake, the cell that is wrong and what belongs there; a row of −1 is no mistake.
type tableCase struct {
	name, text  string
	row, column int
	right       string
}

// balansOfTwoYears is one that adds up.
const balansOfTwoYears = `Balans, bedragen x € 1.000
Balans;31-12-2023;31-12-2024
Immateriële vaste activa;1.204;1.118
Materiële vaste activa;88.431;91.207
Financiële vaste activa;10.553;9.874
Totaal vaste activa;100.188;102.199
Voorraden;4.310;3.905
Uitzettingen;9.873;12.460
Liquide middelen;621;802
Overlopende activa;1.455;1.326
Totaal vlottende activa;16.259;18.493
Totaal activa;116.447;120.692
Eigen vermogen;41.230;43.718
Voorzieningen;12.004;11.652
Vaste schulden;45.870;47.325
Totaal vaste passiva;99.104;102.695
Vlottende schulden;10.921;12.030
Overlopende passiva;6.422;5.967
Totaal vlottende passiva;17.343;17.997
Totaal passiva;116.447;120.692
`

// Tables that a first user of the command wrote: the wrong cell is accused, and no other.
var userCases = []tableCase{
	{"copied from another row", `Overhead 2023 (in euro's)
Kostensoort;Begroting;Realisatie;Verschil
Salarissen;5.523.221;2.582.012;2.941.209
Inhuur;7.695.306;5.959.297;1.736.009
Huisvesting;6.400.359;8.944.828;-2.544.469
ICT;3.859.987;3.074.481;785.506
Kapitaallasten;782.076;958.082;-176.006
Overige goederen en diensten;4.627.171;958.082;3.423.311
Totaal;28.888.120;22.722.560;6.165.560
`, 5, 1, "1.203.860"},
	{"the sign of a total that fits a difference of two others", `Balans per 31 december 2024 (bedragen x € 1.000)
;31-12-2024;31-12-2023
Totaal activa;205.232;192.589
PASSIVA;;
Eigen vermogen;36.038;38.596
- Algemene reserve;19.794;19.868
- Bestemmingsreserves;14.386;17.103
- Gerealiseerd resultaat;1.857;1.624
Voorzieningen;3.559;3.837
Vaste schulden met een rentetypische looptijd van één jaar of langer;150.796;134.822
Totaal vaste passiva;190.393;-177.255
Netto-vlottende schulden;9.396;9.710
Overlopende passiva;5.444;5.624
Totaal vlottende passiva;14.840;15.334
Totaal passiva;205.232;192.589
`, 8, 1, "177.255"},
	{"a total of which some lines are the sum but in one column", `Overzicht incidentele baten en lasten (x € 1.000)
;2025;2026;2027;2028
Incidentele lasten;;;;
Omgevingswet;-;485;24;114
Inhaalslag onderhoud wegen;-;-;37;-
Energietransitie;535;272;555;-
Opvang Oekraïne;-;-;152;372
Verkoop gronden;201;-;260;-
Totaal incidentele lasten;736;757;1.029;486
Incidentele baten;;;;
Omgevingswet;400;-;591;-
Inhaalslag onderhoud wegen;-;595;-;-
Energietransitie;-;-;-;-
Opvang Oekraïne;-;577;-;-
Verkoop gronden;-;-;408;29
Totaal incidentele baten;400;1.172;999;29
Saldo incidentele baten en lasten;-336;415;-29;-458
`, -1, 0, ""},
	{"a total that repeats one of its parts", `Balans passiva, bedragen x € 1.000
Passiva;ultimo 2023;ultimo 2022
Vaste passiva;;
Eigen vermogen;;
Algemene reserve;11.915;22.731
Bestemmingsreserves;17.695;16.256
Gerealiseerd resultaat;1.890;1.112
Totaal eigen vermogen;31.500;40.099
Voorzieningen;5.162;8.327
Vaste schulden met een rentetypische looptijd van één jaar of langer;48.273;41.555
Totaal vaste passiva;84.935;89.981
Vlottende passiva;;
Netto-vlottende schulden;5.099;16.529
Overlopende passiva;2.118;8.832
Totaal vlottende passiva;7.217;25.361
Totaal passiva;92.152;25.361
`, 13, 1, "115.342"},
	{"the sign of totaal activa", strings.Replace(balansOfTwoYears, "activa;116.447;120.692", "activa;116.447;-120.692", 1), 9, 1, "120.692"},
	{"the sign of totaal passiva", strings.Replace(balansOfTwoYears, "passiva;116.447;120.692", "passiva;-116.447;120.692", 1), 17, 0, "116.447"},
	{"parts of a total of baten", `Programma 6 (x € 1.000)
;Begroting 2024;Realisatie 2024;Verschil
Personeel;5.455;5.300;155 V
Inkoop;3.000;2.930;70 V
Totaal lasten;8.455;8.230;225 V
Leges;930;1.000;110 V
Huren;500;455;45 N
Totaal baten;1.390;1.455;65 V
Saldo;-7.065;-6.775;290 V
`, 3, 0, "890"},
	{"amounts near two thousand", `Personeel (x € 1.000)
;2024;2025;2026
Salarissen;8.100;8.250;8.400
Inhuur;1.950;2.010;2.040
Totaal;10.050;10.620;10.440
`, 2, 1, "10.260"},
	{"blanks between thousands", `Ruimte x € 1.000
;2023;2024;2025
Lasten;12 345;13 020;13 410
Baten;4 120;4 560;4 600
Saldo;-8 225;-8 460;-8 801
`, 2, 2, "-8 810"},
	{"one afwijking the other way round", `Overhead 2023 (in euro's)
Kostensoort;Begroting;Realisatie;Verschil
Salarissen;7.027.620;4.705.424;2.322.196
Inhuur;7.911.749;452.946;-7.458.803
Huisvesting;1.052.930;3.462.400;-2.409.470
ICT;1.764.070;2.905.255;-1.141.185
Totaal;17.756.369;11.526.025;6.230.344
`, 1, 2, "7.458.803"},
	{"an afwijking that is called saldo", `Programma 5 (x € 1.000)
;Primitief 2024;Na wijziging 2024;Realisatie 2024;Saldo
Lasten;8.120;8.455;8.230;225
Baten;1.310;1.390;1.455;65
Saldo van baten en lasten;-6.810;-7.065;-6.775;290
Storting reserves;100;100;140;-40
Onttrekking reserves;210;460;405;-55
Resultaat;-6.700;-6.705;-6.510;195
`, -1, 0, ""},
}

func TestUserCases(t *testing.T) {
	for _, c := range userCases {
		for printed, err := range read.CSV(strings.NewReader(c.text), table.Limits{}) {
			require.NoError(t, err)
			report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
			require.NoError(t, err)
			require.Positive(t, report.Tally.Total(), c.name)
			if c.row < 0 {
				assert.Empty(t, report.Findings, c.name)
				continue
			}
			require.Len(t, report.Findings, 1, c.name)
			assert.Equal(t, understand.CellRef{Row: c.row, Column: c.column}, cellOf(report.Findings[0].Place), c.name)
			assert.Equal(t, c.right, report.Findings[0].Suggestion, c.name)
		}
	}
}

// zorg is a programme of which the total of lasten, its afwijking and that of the saldo are as given: 11.612 + 15.001 + 768
// is 27.381, 26.980 − 27.381 is −401, and −401 + 94 is −307.
func zorg(lasten, off, saldo string) string {
	return `bedragen x € 1.000

| Omschrijving | Realisatie 2023 | Begroting 2024 voor wijziging | Begroting 2024 na wijziging | Realisatie 2024 | Afwijking |
|---|--:|--:|--:|--:|--:|
| **Lasten** | | | | | |
| Wmo | 10.120 | 10.400 | 10.950 | 11.612 | -662 |
| Jeugdhulp | 14.310 | 14.000 | 15.225 | 15.001 | 224 |
| Overig | 812 | 790 | 805 | 768 | 37 |
| Totaal lasten | 25.242 | 25.190 | 26.980 | ` + lasten + ` | ` + off + ` |
| **Baten** | | | | | |
| Eigen bijdragen | 610 | 620 | 640 | 655 | 15 |
| Rijksbijdragen | 2.105 | 2.050 | 2.300 | 2.418 | 118 |
| Overig | 95 | 100 | 100 | 61 | -39 |
| Totaal baten | 2.810 | 2.770 | 3.040 | 3.134 | 94 |
| Saldo van baten en lasten | -22.432 | -22.420 | -23.940 | -24.247 | ` + saldo + ` |
| Toevoeging aan reserves | - | 150 | 150 | 150 | 0 |
| Onttrekking aan reserves | 300 | 200 | 900 | 840 | -60 |
| Resultaat | -22.132 | -22.370 | -23.190 | -23.557 | -367 |
`
}

// A figure that is wrong is not what another is computed with.
func TestWorkedOutWithWhatWasMeant(t *testing.T) {
	report := checkText(t, zorg("27.831", "401", "-307"))
	require.Len(t, report.Findings, 2)
	total, off := report.Findings[0], report.Findings[1]
	assert.Equal(t, "27.381", total.Suggestion)
	assert.NotContains(t, total.Text.NL, "gerekend met")
	assert.Equal(t, []string{"401", "-401", "-401", "802"}, []string{off.Printed, off.Suggestion, off.Computed, off.Difference})
	assert.Equal(t, "26.980 − 27.381 = −401; vermeld 401 (verschil 802)", off.Sum.NL)
	assert.Contains(t, off.Text.NL, "; gerekend met 27.381 in plaats van 27.831")
	assert.Contains(t, off.Text.EN, "; computed with 27.381 instead of 27.831")
}

// A column of differences has one meaning of its sign: the saldo, whose sign is the other way round in one row only, is not
// made to fit. −401 + 94 is −307, and −307 − 60 is −367; 257 V + 257 V is 514 V.
func TestOneRowWithAnotherSign(t *testing.T) {
	report := checkText(t, zorg("27.381", "-401", "307"))
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, []string{"307", "-307", "sign", "BBV1009"}, []string{f.Printed, f.Suggestion, f.Cause.Word, f.Code})
	assert.Equal(t, finding.Error, f.Severity)
	assert.Empty(t, f.Alternatives)
	assert.Empty(t, checkText(t, zorg("27.381", "-401", "-307")).Findings)

	economie := func(saldo string) string {
		return `bedragen x € 1.000

| Omschrijving | Realisatie 2023 | Begroting 2024 primitief | Begroting 2024 na wijziging | Realisatie 2024 | Verschil |
|---|--:|--:|--:|--:|--:|
| **Lasten** | | | | | |
| Grondexploitaties | 4.215 | 3.900 | 5.130 | 4.876 | 254 V |
| Economische promotie | 655 | 700 | 712 | 698 | 14 V |
| Overig | 118 | 120 | 120 | 131 | 11 N |
| Totaal lasten | 4.988 | 4.720 | 5.962 | 5.705 | 257 V |
| **Baten** | | | | | |
| Grondexploitaties | 4.050 | 3.750 | 4.980 | 5.210 | 230 V |
| Toeristenbelasting | 480 | 500 | 500 | 527 | 27 V |
| Totaal baten | 4.530 | 4.250 | 5.480 | 5.737 | 257 V |
| Saldo van baten en lasten | -458 | -470 | -482 | 32 | ` + saldo + ` |
`
	}
	report = checkText(t, economie("514 N"))
	require.Len(t, report.Findings, 1)
	assert.Equal(t, []string{"514 N", "514 V"}, []string{report.Findings[0].Printed, report.Findings[0].Suggestion})
	assert.Empty(t, checkText(t, economie("514 V")).Findings)
}

// A saldo of lasten less baten is a nadeel where it is more: 36 + 47 is 83, and so is 1.034 − 951.
func TestSaldoTheOtherWayRound(t *testing.T) {
	report := checkText(t, `bedragen x € 1.000

| Omschrijving | Rekening 2023 | Begroting 2024 | Rekening 2024 | Afwijking |
|---|--:|--:|--:|--:|
| Personeel | 2.310 | 2.385 | 2.297 | 88 |
| Subsidies | 1.145 | 1.210 | 1.262 | -52 |
| Totaal lasten | 3.455 | 3.595 | 3.559 | 36 |
| Leges | 1.480 | 1.533 | 1.561 | 28 |
| Huur | 902 | 1.028 | 1.047 | 19 |
| Totaal baten | 2.382 | 2.561 | 2.608 | 47 |
| Saldo van baten en lasten | 1.073 | 1.034 | 951 | 83 |
`)
	assert.Empty(t, report.Findings)
	assert.Zero(t, report.Tally.Impossible)
}
