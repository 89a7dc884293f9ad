package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table/understand"
)

// Truncated figures of a real shape: the mutaties are so small that rounding explains any sum of them. They net the two
// lines above them all the same, and are not counted beside them. (Resultaat 2023 is 5.419,9 + 28,1 − 24,9 = 5.423,1.)
func TestSmallMutatiesAreNotCountedTwice(t *testing.T) {
	const overview = `Omschrijving;Rekening 2023;Begroting 2024;Begroting 2025;Raming 2026
Totaal lasten;-3.203;-3.588;-3.247;-2.578
Totaal baten;8.622;7.406;7.355;7.853
Saldo van baten en lasten;5.419;3.817;4.108;5.274
Onttrekking reserves;28;23;24;23
Toevoeging reserves;-24;-27;-22;-27
Mutaties reserves;3;-3;1;-3
Geraamd resultaat;5.422;3.813;4.110;5.270
`
	require.Empty(t, impossibleTotals(t, overview))
	u := understoodCSV(t, overview)
	results := 0
	for _, id := range u.Identities {
		if id.Target.Row == 6 {
			results++
			require.Len(t, id.Terms, 2, "saldo and mutaties")
		}
	}
	require.Equal(t, 4, results)
}

// A total of one part is that part to the last digit: small figures that are near each other are no such pair.
func TestATotalOfOnePartIsThatPart(t *testing.T) {
	near := understoodCSV(t, `Omschrijving;2025;2026;2027;2028
Onderwijs;;;;
Totaal lasten;20;22;21;22
Totaal baten;6.258;6.732;6.010;5.686
Saldo van lasten en baten;-6.238;-6.710;-5.989;-5.663
Sport;;;;
Totaal lasten;19;17;22;23
Totaal baten;5.422;5.659;4.421;5.313
Saldo van lasten en baten;-5.403;-5.642;-4.399;-5.291
Zorg;;;;
Totaal lasten;18;17;22;27
Totaal baten;37;27;37;29
Saldo van lasten en baten;-19;-10;-15;-2
`)
	for _, id := range near.Identities {
		require.Greater(t, len(id.Terms), 1, "%v", id.Target)
	}
}

// Baten are no sum of lasten, however near small figures come.
func TestBatenAreNoSumOfLasten(t *testing.T) {
	u := understoodCSV(t, `Omschrijving;Begroting 2025;Raming 2026;Raming 2027;Raming 2028
Bestuur en dienstverlening;;;;
Totaal lasten;3.402;4.230;2.987;3.375
Totaal baten;17;12;12;13
Saldo van lasten en baten;3.384;4.218;2.975;3.362
Veiligheid;;;;
Totaal lasten;19;20;24;17
Totaal baten;710;966;790;803
Saldo van lasten en baten;-691;-945;-766;-785
Verkeer en vervoer;;;;
Totaal lasten;203;243;292;223
Totaal baten;3.947;3.837;3.769;3.875
Saldo van lasten en baten;-3.744;-3.593;-3.477;-3.652
Economie;;;;
Totaal lasten;251;220;199;218
Totaal baten;7.790;7.633;6.376;7.968
Saldo van lasten en baten;-7.539;-7.412;-6.177;-7.749
Onderwijs;;;;
Totaal lasten;66;64;61;59
Totaal baten;8.433;9.783;8.952;7.535
Saldo van lasten en baten;-8.367;-9.718;-8.891;-7.475
Sport, cultuur en recreatie;;;;
Totaal lasten;120;114;91;100
Totaal baten;14;13;13;18
Saldo van lasten en baten;105;100;77;82
Sociaal domein;;;;
Totaal lasten;17;18;22;18
Totaal baten;205;181;174;176
Saldo van lasten en baten;-188;-163;-152;-158
Totaal lasten programma's;4.079;4.913;3.678;4.012
Totaal baten programma's;21.119;22.428;20.089;20.390
Totaal saldo;-17.040;-17.515;-16.410;-16.377
`)
	require.NotEmpty(t, u.Identities)
	for _, id := range u.Identities {
		lasten := 0
		for _, term := range id.Terms {
			if term.Cell.Row%4 == 1 {
				lasten++
			}
		}
		sum := id.Target.Row%4 == 2 && lasten == len(id.Terms)
		require.False(t, sum, "%v of %s", id.Target, u.Families[id.Family].Formula)
	}
}

// The totals of a balans are equal, but passiva are no sum of activa: a wrong figure among them is still one among its own.
func TestPassivaAreNoSumOfActiva(t *testing.T) {
	u := understoodCSV(t, `Geprognosticeerde balans;2025;2026;2027
Vaste activa;1.312;1.406;1.377
Vlottende activa;204;187;266
Totaal activa;1.516;1.593;1.643
Eigen vermogen;415;410;436
Voorzieningen;122;261;118
Schulden;979;967;1.089
Totaal passiva;1.516;1.593;1.643
`)
	var rules []understand.SumRule
	for _, f := range u.Families {
		rules = append(rules, f.Rule)
	}
	require.Equal(t, []understand.SumRule{understand.RuleTotal, understand.RuleTotal, understand.RuleBalance}, rules)
	require.Equal(t, 9, len(u.Identities))
}

// A reserve for activa, or a credit among the activa, is no total of the other half.
func TestPartsMayNameTheOtherHalf(t *testing.T) {
	require.NotEmpty(t, impossibleTotals(t, `Balans;2022;2023;2024
Algemene reserve;280;300;310
Reserve afschrijving activa;210;200;210
Voorzieningen;110;100;90
Langlopende schulden;360;400;490
Totaal passiva;960;1.000;1.170
`))
	u := understoodCSV(t, `Geprognosticeerde balans;2025;2026;2027
Vaste activa;1.312;1.406;1.377
Overlopende posten credit BTW;204;187;266
Totaal activa;1.516;1.593;1.643
Eigen vermogen;415;410;436
Egalisatiereserve activa;122;261;118
Schulden;979;967;1.089
Totaal passiva;1.516;1.593;1.643
`)
	require.Len(t, u.Identities, 9)
}

// The lines of the EMU-saldo have the signs of the notitie, which nothing in print shows; a mistake in one is found.
func TestTheEMUSaldo(t *testing.T) {
	const emu = `EMU-saldo (x € 1.000)
Omschrijving;2023;2024;2025
1. Exploitatiesaldo vóór toevoeging aan c.q. onttrekking uit reserves;3.743;-1.755;-4.433
2. Mutatie (im)materiële vaste activa;6.894;8.437;13.621
3. Mutatie voorzieningen;2.394;132;2.095
4. Mutatie voorraden (incl. bouwgronden in exploitatie);-1.436;1.121;2.025
Berekend EMU-saldo;679;-11.181;-17.984
`
	require.Empty(t, impossibleTotals(t, emu))
	require.Len(t, understoodCSV(t, emu).Identities, 3)
	require.Equal(t, []understand.CellRef{{Row: 4, Column: 1}}, impossibleTotals(t, strings.Replace(emu, ";132;", ";123;", 1)))
}
