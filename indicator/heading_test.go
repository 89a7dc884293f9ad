package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestReadHeading(t *testing.T) {
	for text, want := range map[string]Heading{
		"2017 (w)": {Year: 2017, Role: Realisation}, "2021 (b)": {Year: 2021, Role: Aim},
		"Realisatie 2018": {Year: 2018, Role: Realisation}, "Verwacht 2019": {Year: 2019, Role: Forecast},
		"Doel 2022": {Year: 2022, Role: Aim}, "Streefwaarde 2018": {Year: 2018, Role: Aim},
		"Nulmeting": {Role: Baseline}, "2019": {Year: 2019}, "Realisatie": {Role: Realisation},
		"Begroting 2023 (NJN)": {Year: 2023, Role: Aim}, "Resultaat 2017": {Year: 2017, Role: Realisation},
		"Najaarsnota 2020": {Year: 2020, Role: Forecast},
		"R2014":            {Year: 2014, Role: Realisation}, "B2023": {Year: 2023, Role: Aim}, "2022 t/m 1e Berap": {Year: 2022, Role: Forecast},
		"Fase b 2019": {Year: 2019}, "Categorie provincie Begroting": {Role: Aim},
	} {
		h, ok := ReadHeading(text)
		want.Text = text
		assert.True(t, ok, text)
		assert.Equal(t, want, h, text)
	}
	for _, text := range []string{"Bron", "Eenheid", "", "Begroting 2018 2019", "Begroting realisatie 2018", "1234", "R2014 2015", "x2014"} {
		h, ok := ReadHeading(text)
		assert.False(t, ok, text)
		assert.Equal(t, Heading{Text: text}, h)
	}
}
