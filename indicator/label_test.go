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
	assert.Equal(t, Definition{
		Code: "4.1.1", Name: "Aantal klanten dat jaarlijks op een garantiebaan wordt geplaatst", Footnotes: []Note{{Sign: "3"}},
	}, labels[3])
	assert.Equal(t, "% succesvolle uitstroom project JA", labels[4].Name)
	assert.Equal(t, []string{"", "1", "2", "3", "4", "5", ""}, notes(labels))
	assert.Equal(t, Definition{Code: "4.2", Name: "% succesvolle uitstroom project JA", Unit: "%",
		Footnotes: []Note{{Sign: "4"}}}, labels[4])
}

func notes(labels []Definition) []string {
	var out []string
	for _, d := range labels {
		sign := ""
		for _, note := range d.Footnotes {
			sign += note.Sign
		}
		out = append(out, sign)
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
