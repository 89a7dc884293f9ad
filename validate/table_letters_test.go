package validate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

// oss is the first programmes of the jaarrekening 2019 of Oss, with a letter beside each difference: lasten positive, baten
// negative.
const oss = `Bedragen x € 1.000

| Omschrijving | Begroting 2019 na wijziging | Rekening 2019 | Verschil | Voordeel/ Nadeel |
|---|--:|--:|--:|---|
| Programma 1 |  |  |  |  |
| Lasten | 86.216 | 85.307 | -909 | V |
| Baten | -2.221 | -2.233 | -12 | V |
| Saldo | 83.995 | 83.074 | -921 | V |
| Programma 2 |  |  |  |  |
| Lasten | 68.657 | 67.235 | -1.422 | V |
| Baten | -28.254 | -27.804 | 450 | N |
| Saldo | 40.403 | 39.431 | -972 | V |
| Programma 4 |  |  |  |  |
| Lasten | 2.602 | 3.507 | 904 | N |
| Baten | -1.841 | -754 | 1.088 | N |
| Saldo | 761 | 2.753 | 1.992 | N |
| Programma 5 |  |  |  |  |
| Lasten | 36.815 | 40.254 | 3.439 | N |
| Baten | -22.140 | -23.114 | -975 | V |
| Saldo | 14.675 | 17.139 | 2.464 | N |
`

// letteredLines are lines of a table whose letters agree with the signs beside them.
const letteredLines = `Bedragen x € 1.000

| Lasten | Begroting | Rekening | Verschil | V/N |
|---|--:|--:|--:|---|
| Wegen | 4.113 | 3.902 | -211 | V |
| Groen | 2.271 | 2.318 | 47 | N |
| Riool | 8.462 | 8.155 | -307 | V |
| Afval | 1.734 | 1.791 | 57 | N |
| Sport | 9.158 | 8.676 | -482 | V |
| Jeugd | 3.649 | 3.526 | -123 | V |
| Wmo | 6.587 | 6.214 | -373 | V |
| Kunst | 5.326 | 5.115 | -211 | V |
`

// A letter that says the opposite of the sign beside it, which the saldo confirms, is named, and the letter that is meant.
func TestALetterAgainstTheSign(t *testing.T) {
	assert.Empty(t, checkText(t, oss).Findings)
	for _, c := range []struct{ row, wrong, printed, suggestion string }{
		{"| -12 | V |", "| -12 | N |", "-12 N", "-12 V"},
		{"| 450 | N |", "| 450 | V |", "450 V", "450 N"},
		{"| 1.992 | N |", "| 1.992 | V |", "1.992 V", "1.992 N"},
	} {
		list := checkText(t, strings.Replace(oss, c.row, c.wrong, 1)).Findings
		require.Len(t, list, 1, c.wrong)
		f := list[0]
		assert.Equal(t, []string{"BBV1009", c.printed, c.suggestion}, []string{f.Code, f.Printed, f.Suggestion})
		assert.Equal(t, finding.Error, f.Severity)
		assert.Equal(t, "vervang de letter "+c.printed[len(c.printed)-1:]+" naast "+c.printed[:len(c.printed)-2]+" door "+c.suggestion[len(c.suggestion)-1:], f.Remedy.NL)
	}
}

// A letter of a line of two totals is named once, and two of one total are both.
func TestLettersOfTotals(t *testing.T) {
	lines := letteredLines + `| Zwembad | 0 | 0 | 0 | V |
| Totaal programma's | 41.300 | 39.697 | -1.603 | V |
`
	rest := "| Overhead | 2.417 | 2.309 | -108 | V |\n| Rente | 583 | 561 | -22 | V |\n| Onvoorzien | 120 | 0 | -120 | V |\n| Overig | 88 | 95 | 7 | N |\n| Heffingen | 240 | 217 | -23 | V |\n" +
		"| Leges | 310 | 297 | -13 | V |\n| Markten | 75 | 81 | 6 | N |\n| Havens | 54 | 49 | -5 | V |\n" +
		"| Totaal lasten | 45.187 | 43.306 | -1.881 | V |\n| Waarvan programma's | 41.300 | 39.697 | -1.603 | V |\n"
	printed := func(text string) (list []string) {
		for _, f := range checkText(t, text).Findings {
			list = append(list, f.Printed)
		}
		return list
	}
	assert.Empty(t, printed(lines+rest))
	assert.Equal(t, []string{"-1.603 N"}, printed(strings.Replace(lines+rest, "-1.603 | V", "-1.603 | N", 1)))
	assert.Equal(t, []string{"-211 N", "-307 N"}, printed(strings.Replace(strings.Replace(lines+rest, "-211 | V", "-211 | N", 1), "-307 | V", "-307 | N", 1)))
}

// A letter of two figures that are equal does not tell which of the two is wrong, nor one beside a nil.
func TestALetterOfTwo(t *testing.T) {
	text := strings.Replace(oss, "| Programma 5 |", "| Programma 3 |  |  |  |  |\n| Lasten | 16.723 | 17.198 | 475 | N |\n| Baten | 0 | 0 | 0 | N |\n| Saldo | 16.723 | 17.198 | 475 | N |\n| Programma 5 |", 1)
	assert.Empty(t, checkText(t, text).Findings)
	assert.Empty(t, checkText(t, strings.Replace(text, "| 475 | N |", "| 475 | V |", 1)).Findings)
}

// A sign that is wrong is named by the sums, and its letter says nothing more; where both were turned both are to be replaced.
func TestASignAgainstTheLetter(t *testing.T) {
	for wrong, want := range map[string][2]string{"| 975 | V |": {"975", "-975"}, "| 975 | N |": {"975 N", "-975 V"}} {
		list := checkText(t, strings.Replace(oss, "| -975 | V |", wrong, 1)).Findings
		require.Len(t, list, 1, wrong)
		assert.Equal(t, want, [2]string{list[0].Printed, list[0].Suggestion})
		assert.Equal(t, "vervang "+want[0]+" door "+want[1], list[0].Remedy.NL)
	}
}

// Two letters of twelve that say the opposite of their signs may be meant, as may that of a saldo from which lasten are taken.
func TestLettersThatMayBeMeant(t *testing.T) {
	two := strings.Replace(strings.Replace(oss, "| -12 | V |", "| -12 | N |", 1), "| -909 | V |", "| -909 | N |", 1)
	assert.Empty(t, checkText(t, two).Findings)
	assert.Empty(t, checkText(t, letteredLines+`| Totaal lasten | 41.300 | 39.697 | -1.603 | V |
| Overhead | 2.417 | 2.309 | -108 | V |
| Rente | 583 | 561 | -22 | V |
| Saldo | -3.000 | -2.870 | 130 | V |
`).Findings)
}
