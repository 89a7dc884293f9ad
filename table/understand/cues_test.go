package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

const dashed = `Lasten;Rekening 2023;Begroting 2024;Begroting 2025
Bestuur;11.171;9.828;11.973
- raad;2.781;2.027;3.108
- burgerzaken;8.390;7.801;8.865
Veiligheid;29.527;33.537;30.038
- brandweer;22.339;24.718;22.778
- toezicht;7.188;8.819;7.260
Economie;2.612;2.340;2.387
- markten;1.175;1.159;1.131
- toerisme;1.437;1.181;1.256
Totaal;43.310;45.705;44.398
`

// impossibleTotals lists the totals of sums that cannot hold.
func impossibleTotals(t *testing.T, csv string) (list []understand.CellRef) {
	t.Helper()
	u := understoodCSV(t, csv)
	system, err := u.Sums()
	require.NoError(t, err)
	for j, v := range system.Verdicts(nil) {
		if v == rounding.Impossible {
			list = append(list, system.Cells[system.Identity(j).Total])
		}
	}
	return list
}

// Where dashes mark the parts of two lines for certain, they do of a third in which a sum fails.
func TestAnErrorBelowADashIsFound(t *testing.T) {
	require.Empty(t, impossibleTotals(t, dashed))
	for _, slip := range []string{"3.180", "3.018", "31.080"} {
		require.Equal(t, []understand.CellRef{{Row: 0, Column: 2}}, impossibleTotals(t, strings.Replace(dashed, "3.108", slip, 1)))
	}
}

// Parts that are marked by a word for being not all of them are held against nothing. One group of lines with dashes is,
// where they add up to the last digit elsewhere; where they never do they are some of the parts.
func TestPartsThatMayBeSomeAreNotTrusted(t *testing.T) {
	some := strings.ReplaceAll(strings.Replace(dashed, "3.108", "1.108", 1), "\n- ", "\nwaarvan ")
	require.Empty(t, impossibleTotals(t, some))
	one := `Lasten;2023;2024;2025
Bestuur;11.171;9.828;11.973
- raad;2.781;2.027;3.018
- burgerzaken;8.390;7.801;8.865
Veiligheid;29.527;33.537;30.038
Totaal;40.698;43.365;42.011
`
	require.Equal(t, []understand.CellRef{{Row: 0, Column: 2}}, impossibleTotals(t, one))
	never := strings.NewReplacer("2.781", "1.781", "2.027", "1.207").Replace(one)
	require.Empty(t, impossibleTotals(t, never))
	twice := strings.Replace(one, "2.781", "1.781", 1)
	require.Empty(t, impossibleTotals(t, twice))
}
