package understand_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

// Every column of letters signs the figures before it, where these are a difference, not the first alone: a stand with letters
// keeps its signs.
func TestColumnsOfLetters(t *testing.T) {
	text := `
| Omschrijving | Rekening 2023 | | Begroting 2024 | | Verschil | | Rekening 2024 | | Verschil | |
|---|--:|---|--:|---|--:|---|--:|---|--:|---|
| Kosten | 674 | N | 691 | N | 17 | N | 640 | N | 51 | V |
| Wegen | 862 | N | 847 | N | 15 | V | 866 | N | 19 | N |
| Groen | 231 | N | 220 | N | 11 | V | 214 | N | 6 | V |
`
	u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
	for column, want := range map[int][]int64{0: {674, 862, 231}, 2: {691, 847, 220}, 4: {-17, 15, 11}, 6: {640, 866, 214}, 8: {51, -19, 6}} {
		for row, count := range want {
			at := understand.CellRef{Row: row, Column: column}
			v, ok := u.Value(at)
			require.True(t, ok)
			assert.Equal(t, count, v.Count(), "%+v", at)
			printed, _ := u.Letters(at, v)
			assert.Equal(t, column == 4 || column == 8, printed != "", "%+v", at)
		}
	}
}

// A column may be the difference of the twelve columns of figures before it, not of one farther away.
func TestLettersFarFromTheirStands(t *testing.T) {
	for between, want := range map[int]bool{10: true, 11: false} {
		row := func(from, to, by int, letter string) string {
			cells := fmt.Sprintf("Wegen | %d | %d", from, to)
			for c := range between {
				cells += fmt.Sprintf(" | %d", 1_000*(c*c+3)+7*from%919)
			}
			return fmt.Sprintf("%s | %d | %s", cells, by, letter)
		}
		text := "| x | 2020 | 2021" + strings.Repeat(" | x", between) + " | x | |\n|" + strings.Repeat("---|", between+5) + "\n| " +
			strings.Join([]string{row(674, 691, 17, "N"), row(862, 847, 15, "V"), row(231, 220, 11, "V")}, " |\n| ") + " |\n"
		u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
		v, ok := u.Value(understand.CellRef{Row: 0, Column: between + 2})
		require.True(t, ok)
		assert.Equal(t, want, v.Count() < 0, "%d columns between", between)
	}
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

// Letters beside figures that have signs want the sign of nearly all: eight that agree for each that does not, of both kinds
// twice at least.
func TestLettersThatAgreeWithSigns(t *testing.T) {
	of := func(rows ...string) (printed, wanted string) {
		text := "| Omschrijving | Verschil | V/N |\n|---|--:|---|\n"
		for i, r := range rows {
			figure, letter, _ := strings.Cut(r, " ")
			text += fmt.Sprintf("| Regel %d | %s | %s |\n", i+1, figure, letter)
		}
		u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
		at := understand.CellRef{}
		v, ok := u.Value(at)
		require.True(t, ok)
		return u.Letters(at, v)
	}
	saved, spent := slices.Repeat([]string{"-412 V"}, 6), slices.Repeat([]string{"385 N"}, 6)
	assertLetters := func(want [2]string, rows ...string) {
		t.Helper()
		printed, wanted := of(rows...)
		assert.Equal(t, want, [2]string{printed, wanted})
	}
	assertLetters([2]string{"N", "V"}, append(append([]string{"-17 N"}, saved...), spent[:2]...)...)
	assertLetters([2]string{"V", "V"}, append(append([]string{"-17 V"}, saved...), spent[:2]...)...)
	assertLetters([2]string{"", ""}, append(append([]string{"-17 N"}, saved...), spent[:1]...)...)
	assertLetters([2]string{"", ""}, append(append([]string{"-17 N"}, saved[:5]...), spent[:2]...)...)
	assertLetters([2]string{"", ""}, append(append([]string{"-17 N", "-18 N"}, saved...), spent[:6]...)...)
	assertLetters([2]string{"", ""}, append(append([]string{"-17 N"}, saved...), saved...)...)
	assertLetters([2]string{"nadeel", "voordeel"}, append(append([]string{"-17 nadeel"}, saved...), spent...)...)
	assertLetters([2]string{"V", "N"}, append(append([]string{"-17 V"}, slices.Repeat([]string{"-412 N"}, 6)...), slices.Repeat([]string{"385 V"}, 6)...)...)
}
