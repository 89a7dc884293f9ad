package table_test

import (
	"testing"

	"github.com/stretchr/testify/require"
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
`)
	for _, id := range near.Identities {
		require.Greater(t, len(id.Terms), 1, "%v", id.Target)
	}
}
