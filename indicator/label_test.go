package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestReadLabelsLeiderdorp takes apart the labels of which Leiderdorp prints five
// footnotes in five ways.
func TestReadLabelsLeiderdorp(t *testing.T) {
	labels := ReadLabels([]string{
		"1.4. % Leiderdorpers dat aangeeft voldoende sociale contacten te hebben",
		"2.1 % Leiderdorpers dat in 2018 gebruikmaakte van een maatwerkvoorziening of is uitgestroomd1",
		"2.1 % Leiderdorpers dat weet dat de gemeente schuldhulpverlening biedt2",
		"4.1.1 Aantal klanten dat jaarlijks op een garantiebaan wordt geplaatst 3",
		"4.2 % succesvolle uitstroom project JA4",
		"4.3 % succesvolle schuldhulpverleningstrajecten5",
		"4.4 % van klantenbestand dat maatschappelijk actief is",
	})
	assert.Equal(t, Label{
		Raw:  "4.1.1 Aantal klanten dat jaarlijks op een garantiebaan wordt geplaatst 3",
		Code: "4.1.1", Name: "Aantal klanten dat jaarlijks op een garantiebaan wordt geplaatst", Note: "3",
	}, labels[3])
	assert.Equal(t, "% succesvolle uitstroom project JA", labels[4].Name)
	assert.Equal(t, "4", labels[4].Note)
	assert.Equal(t, []string{"", "1", "2", "3", "4", "5", ""}, notes(labels))
	assert.Equal(t, Definition{Code: "4.2", Name: "% succesvolle uitstroom project JA", Unit: "%",
		Footnotes: []Note{{Sign: "4"}}}, labels[4].Definition())
}

func notes(labels []Label) []string {
	var out []string
	for _, l := range labels {
		out = append(out, l.Note)
	}
	return out
}

func TestReadLabelsLeavesDoubtfulNumbers(t *testing.T) {
	tests := map[string]struct{ labels, want []string }{
		"numbers of names":       {[]string{"Programma 1", "Programma 2", "Programma 3"}, []string{"", "", ""}},
		"no sign after the gap":  {[]string{"uitgestroomd1", "Programma 2"}, []string{"1", ""}},
		"gap not filled":         {[]string{"uitgestroomd1", "Programma 2", "trajecten4"}, []string{"1", "", "4"}},
		"another number between": {[]string{"uitgestroomd1", "Programma 2", "Wijk 7", "trajecten3"}, []string{"1", "", "", "3"}},
		"gap filled":             {[]string{"uitgestroomd1", "geplaatst 2", "trajecten3"}, []string{"1", "2", "3"}},
		"no gap":                 {[]string{"uitgestroomd1", "Programma 2", "trajecten2"}, []string{"1", "", "2"}},
		"stars":                  {[]string{"Nieuwe natuur ingericht (NNN) **"}, []string{"**"}},
	}
	for name, test := range tests {
		assert.Equal(t, test.want, notes(ReadLabels(test.labels)), name)
	}
}

func TestLabelCodes(t *testing.T) {
	for label, want := range map[string]string{
		"9A1.a Schaalscore": "9A1.a", "9A1 Sociale binding": "9A1", "1.4. % Leiderdorpers": "1.4.", "1a. Netto": "1a.",
		"4.1.2.1 Beoordeling": "4.1.2.1", "1.3.a Percentage": "1.3.a", "2. Solvabiliteit": "2.",
		"3 kernen": "", "1.000 inwoners": "", "3x per week": "", "% Jongeren": "", "WWB": "", "": "", "5G masten": "",
		"12ab. x": "", "-1. x": "", "1.2.3.4.5.6.7.8.9.10 x": "",
	} {
		assert.Equal(t, want, ReadLabels([]string{label})[0].Code, label)
	}
}

func TestLabelScale(t *testing.T) {
	d := ReadLabels([]string{"9A1.a Schaalscore sociale cohesie (op een schaal van 1 tot 10)"})[0].Definition()
	assert.Equal(t, Scale{Min: 1, Max: 10}, d.Scale)
	assert.False(t, d.Scale.IsZero())
	for label, want := range map[string]Scale{
		"cijfer (schaal 1-5)": {1, 5}, "Schaal van 0 t/m 100": {0, 100}, "op schaal 1 – 7": {1, 7},
	} {
		got, ok := ScaleOf(label)
		assert.True(t, ok, label)
		assert.Equal(t, want, got, label)
	}
	for _, label := range []string{"kleinschalig", "schaal", "schaal 5-1", "schaal 1", "schaal 1-100000", "schaal 1 of 5"} {
		_, ok := ScaleOf(label)
		assert.False(t, ok, label)
	}
}

func TestReadHeading(t *testing.T) {
	for text, want := range map[string]Heading{
		"2017 (w)": {Year: 2017, Role: Realisation}, "2021 (b)": {Year: 2021, Role: Aim},
		"Realisatie 2018": {Year: 2018, Role: Realisation}, "Verwacht 2019": {Year: 2019, Role: Forecast},
		"Doel 2022": {Year: 2022, Role: Aim}, "Streefwaarde 2018": {Year: 2018, Role: Aim},
		"Nulmeting": {Role: Baseline}, "2019": {Year: 2019}, "Realisatie": {Role: Realisation},
		"Begroting 2023 (NJN)": {Year: 2023, Role: Aim}, "Resultaat 2017": {Year: 2017, Role: Realisation},
		"Najaarsnota 2020": {Year: 2020, Role: Forecast},
	} {
		h, ok := ReadHeading(text)
		want.Text = text
		assert.True(t, ok, text)
		assert.Equal(t, want, h, text)
	}
	for _, text := range []string{"Bron", "Eenheid", "", "Begroting 2018 2019", "Begroting realisatie 2018", "1234"} {
		h, ok := ReadHeading(text)
		assert.False(t, ok, text)
		assert.Equal(t, Heading{Text: text}, h)
	}
}
