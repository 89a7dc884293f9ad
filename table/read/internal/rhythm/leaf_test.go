package rhythm_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each header is named by one criterion, where the one behind it in the order would name others.
func TestLeavesOfHeaders(t *testing.T) {
	two := []string{"Jeugd|1.204|1.305", "Zorg|2.101|3.411", "Sport|310|320"}
	three := []string{"Jeugd|1.204|1.305|997", "Zorg|2.101|3.411|1.780", "Sport|310|320|411"}
	four := []string{"Jeugd|1.204|1.305|997|1.010", "Zorg|2.101|3.411|1.780|1.790", "Sport|310|320|411|415"}
	for _, c := range []struct {
		name, header, want string
		rows               []string
	}{
		{"a sentence is long, with years as it is", "In onderstaande tabel staan de investeringen 2024 tot en met 2027|2024|2025|2026|Totaal", "|2024|2025|2026|Totaal", four},
		{"a name may be long", "Begroting 2018 na de tweede wijziging|Rekening 2018|Lasten", "|Begroting 2018 na de tweede wijziging|Rekening 2018", two},
		{"years before bounds", "Bedragen x € 1.000|Structureel saldo|2020|2021|2022|2023", "|2020|2021|2022|2023", four}, // Utrechtse Heuvelrug, begroting 2020, K7
		{"years before nearness", "Begroting 2024|Rekening 2024|Verschil|Uitgaven", "|Begroting 2024|Rekening 2024|Verschil", three},
		{"bounds before nearness", "Omschrijving|Begroot|Werkelijk|Verschil|Uitgaven", "Omschrijving|Begroot|Werkelijk|Verschil", three},
		{"one year of three is that of a title", "Baten en lasten 2022|Baten|Lasten|Saldo|Programma", "Programma|Baten|Lasten|Saldo", three}, // Bronckhorst, 2022, K3
		{"turns before bounds and years", "Programma|Begroting 2017|Begroting 2018|Lasten|Baten|Lasten|Baten",
			"Programma|Begroting 2017 Lasten|Begroting 2017 Baten|Begroting 2018 Lasten|Begroting 2018 Baten", four}, // as Gilze en Rijen, begroting 2018, K3
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, show(t, stacked(append([]string{c.header}, c.rows...)...))[0])
		})
	}
}
