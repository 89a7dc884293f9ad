package understand_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// signedByLetters reports whether the figures of the third column have the signs of the letters beside them.
func signedByLetters(t *testing.T, rows ...string) bool {
	t.Helper()
	text := "| Omschrijving | Raming | Rekening | x | |\n|---|--:|--:|--:|---|\n| " + strings.Join(rows, " |\n| ") + " |\n"
	u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
	v, ok := u.Value(understand.CellRef{Row: 0, Column: 2})
	assert.True(t, ok)
	return v.Count() < 0 // the first row has an N
}

// Letters sign the figures before them where these are the difference of two columns, whatever their header says: three rows
// of four at least, three in all, and off by one where figures are rounded.
func TestLettersSignADifferenceOfAnyName(t *testing.T) {
	kosten, wegen, groen, zorg := "Kosten | 674 | 691 | 17 | N", "Wegen | 862 | 847 | 15 | V", "Groen | 231 | 220 | 11 | V", "Zorg | 958 | 989 | 30 | N"
	assert.True(t, signedByLetters(t, kosten, wegen, groen))
	assert.True(t, signedByLetters(t, kosten, wegen, zorg), "989 − 958 = 31, printed 30")
	assert.True(t, signedByLetters(t, kosten, wegen, zorg, "Sport | 112 | 140 | 75 | N"))
	assert.False(t, signedByLetters(t, kosten, wegen), "two rows may be so by accident")
	assert.False(t, signedByLetters(t, kosten, wegen, zorg, "Sport | 112 | 140 | 75 | N", "Jeugd | 503 | 511 | 31 | N"), "three of five")
	assert.False(t, signedByLetters(t, kosten, wegen, "Zorg | 958 | 989 | 29 | N"), "two off")
	assert.False(t, signedByLetters(t, "Kosten | 674 | 691 | 340 | N", "Wegen | 862 | 847 | 415 | V", "Groen | 231 | 220 | 118 | V"), "no difference")
}

// A table in which the letters stand beside a difference that no header names is right: each sum holds when they give the signs.
func TestLettersBesideANamelessDifference(t *testing.T) {
	text := `Bedragen x € 1.000

| Omschrijving | Raming 2016 primitief | Begroting 2016 na wijziging | Rekening 2016 | x | |
|---|---|---|---|---|---|
| Onderhoud | 67 | 74 | 91 | 17 | N |
| Overdrachten | 696 | 862 | 908 | 45 | N |
| Huisvesting | 23 | 22 | 23 | 1 | N |
| Totaal kosten | 786 | 958 | 1.022 | 64 | N |
| Algemene uitkering | 79- | 97- | 107- | 11 | V |
| Parkeergelden | 102- | 119- | 114- | 5 | N |
| Dividend | 43- | 36- | 37- | 1 | V |
| Leges | 197- | 182- | 219- | 37 | V |
| OZB | 385- | 338- | 372- | 34 | V |
| Huren en pachten | 217- | 270- | 314- | 44 | V |
| Rioolheffing | 249- | 210- | 238- | 29 | V |
| Totaal baten | 1.272- | 1.252- | 1.402- | 150 | V |
| Resultaat voor bestemming | 486- | 294- | 380- | 86 | V |
`
	u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
	assert.Empty(t, u.Conflicts)
	assert.Greater(t, len(u.Identities), 20)
}
