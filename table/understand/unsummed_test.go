package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
