package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// A total that differs from its lines in most columns is no sum of them that can be held against the table; that it is a part of
// the saldo does not mean that it was checked.
func TestTotalOfLinesThatStandInNoSum(t *testing.T) {
	const text = `Overzicht, bedragen x € 1.000

| | Begroting 2023 | Rekening 2023 | Begroting 2024 |
|---|--:|--:|--:|
| Lasten zorg | 10.500 | 11.250 | 12.750 |
| Lasten jeugd | 20.250 | 21.700 | 21.450 |
| Lasten wonen | 7.410 | 7.690 | 8.123 |
| Totaal lasten | %a | %b | 42.323 |
| Baten zorg | 3.100 | 3.240 | 3.140 |
| Baten jeugd | 1.220 | 1.330 | 1.110 |
| Totaal baten | 4.320 | 4.570 | 4.250 |
| Saldo | %c | %d | -38.073 |
`
	for figures, want := range map[string]int{"37.890 40.190 -33.570 -35.620": 1, "38.160 40.640 -33.840 -36.070": 0} {
		f := strings.Fields(figures)
		markdown := strings.NewReplacer("%a", f[0], "%b", f[1], "%c", f[2], "%d", f[3]).Replace(text)
		for printed, err := range read.Markdown(strings.NewReader(markdown), table.Limits{}) {
			require.NoError(t, err)
			u, err := understand.Understand(t.Context(), printed, understand.Given{})
			require.NoError(t, err)
			rows := u.Unsummed()
			require.Len(t, rows, want, figures)
			if want > 0 {
				assert.Equal(t, "Totaal lasten", u.Rows[rows[0]].Label)
			}
		}
	}
}

// That the totals of a balans are equal does not mean that the lines of either add up: the passiva of Schagen, begroting 2022,
// come to a hundred less in four of five columns. Lines that are nil are not missed.
func TestATotalThatRepeatsAnother(t *testing.T) {
	const text = `Prognose balans (bedragen x € 1.000)

| | 2021 | 2022 | 2023 | 2024 | 2025 |
|---|--:|--:|--:|--:|--:|
| Materiële vaste activa | 103.170 | 104.129 | 105.556 | 106.306 | 107.918 |
| Financiële vaste activa | 11.750 | 10.781 | 10.487 | 10.193 | 9.914 |
| Vlottende activa | 25.438 | 24.304 | 23.559 | 23.114 | 22.551 |
| Totaal activa | 140.359 | 139.214 | 139.602 | 139.613 | 140.382 |
| Algemene reserve | 4.438 | 4.189 | 4.109 | 4.109 | 4.109 |
| Overige bestemmingsreserves | 54.713 | 51.892 | 51.079 | 50.218 | 49.799 |
| Exploitatiesaldo boekjaar | 2 | -2.152 | -3.509 | -3.147 | -3.305 |
| Totaal eigen vermogen | 59.153 | 53.929 | 51.679 | 51.180 | 50.603 |
| Voorzieningen | 2.100 | 2.021 | 2.266 | 3.070 | 4.144 |
| Vaste schulden | 54.184 | 50.979 | 47.774 | 44.569 | 41.364 |
| Vlottende passiva | 24.922 | 32.185 | 37.785 | 40.694 | 44.170 |
| Totaal passiva | 140.359 | 139.214 | 139.602 | 139.613 | 140.382 |
`
	unsummed := func(text string) (labels []string) {
		u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
		for _, row := range u.Unsummed() {
			labels = append(labels, u.Rows[row].Label)
		}
		return labels
	}
	assert.Equal(t, []string{"Totaal passiva"}, unsummed(text))
	assert.Empty(t, unsummed("Reserve (bedragen x € 1.000)\n\n| | 2021 | 2022 | 2023 |\n|---|--:|--:|--:|\n| Stand per 1 januari | 703 | 1.412 | 977 |\n| Toevoegingen | 0 | 0 | 0 |\n| Onttrekkingen | 0 | 0 | 0 |\n| Stand per 31 december | 703 | 1.412 | 977 |\n"))
}
