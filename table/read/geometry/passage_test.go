package geometry_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// passages are the paragraphs of typed pages: the page, the place of the first word, and the text; those that may begin in the
// middle of a sentence have dots before it.
func passages(t *testing.T, text string) (list []string) {
	t.Helper()
	for b, err := range geometry.Blocks(each(typed(strings.TrimPrefix(text, "\n"))), table.FormatPDF, table.Limits{}) {
		require.NoError(t, err)
		for _, p := range b.Passages {
			dots := ""
			if p.Continued {
				dots = "…"
			}
			list = append(list, fmt.Sprintf("%d:%v %s%s", p.Page, p.At(1), dots, p.Text))
		}
	}
	return list
}

func TestPassagesOfOneColumn(t *testing.T) {
	assert.Equal(t, []string{
		"1:1:1 Toelichting",
		"1:2:1 De lasten van de onderwijshuisvesting en die van jeugd zijn in- en extern geraamd op 12 miljoen.",
		"1:5:1 De baten zijn er niet.",
		"1:6:1 Een nieuwe alinea volgt.",
	}, passages(t, `
Toelichting
De lasten van de onderwijs-
huisvesting en die van jeugd zijn in-
en extern geraamd op 12 miljoen.
De baten zijn er niet.

Een nieuwe alinea volgt.`))
}

// A place is that of the word, also of one that is broken.
func TestPlacesInPassages(t *testing.T) {
	for b, err := range geometry.Blocks(each(typed("Het zijn de lasten en ba-\nten niet alleen voor ons.")), table.FormatPDF, table.Limits{}) {
		require.NoError(t, err)
		require.Len(t, b.Passages, 1)
		p := b.Passages[0]
		assert.Equal(t, "Het zijn de lasten en ba- ten niet alleen voor ons.", p.Text, "three letters may be a word of their own")
		for character, want := range map[int]table.Position{0: table.At(1, 1), 1: table.At(1, 1), 3: table.At(1, 1), 5: table.At(1, 2), 23: table.At(1, 6), 27: table.At(2, 1), 99: table.At(2, 5)} {
			assert.Equal(t, want, p.At(character), character)
		}
	}
	for b, err := range geometry.Blocks(each(typed("Het zijn de lasten en onder-\nhoud\u00ad\nskosten.")), table.FormatPDF, table.Limits{}) {
		require.NoError(t, err)
		require.Len(t, b.Passages, 2, "behind the second line the next word had room")
		p := b.Passages[0]
		assert.Equal(t, "Het zijn de lasten en onderhoud\u00ad", p.Text)
		assert.Equal(t, table.At(1, 6), p.At(27))
		assert.Equal(t, table.At(2, 1), p.At(28))
	}
}

func TestPassagesOfTwoColumns(t *testing.T) {
	assert.Equal(t, []string{
		"1:1:1 De lasten van de jeugdzorg zijn hoger door lonen.",
		"1:1:5 De baten van de jeugdzorg zijn lager. Dat valt tegen.",
	}, passages(t, `
De lasten van de     De baten van de
jeugdzorg zijn       jeugdzorg zijn
hoger door lonen.    lager. Dat valt
                     tegen.`))
	// a heading beside a paragraph ends no line of that
	assert.Equal(t, []string{
		"1:1:1 De lasten van de jeugdzorg zijn hoger door alle lonen.",
		"1:1:5 Baten",
		"1:3:4 De baten dalen ook.",
	}, passages(t, `
De lasten van de   Baten
jeugdzorg zijn
hoger door alle    De baten
lonen.             dalen ook.`))
}

// Blanks of a line that is set to one width are as wide as gutters, with words above them; what stands below two columns, and on
// a first line with such a blank, belongs to nobody knows what.
func TestPassagesWithWideBlanks(t *testing.T) {
	assert.Equal(t, []string{"1:1:1 De lasten van de jeugdzorg zijn dit jaar hoger."}, passages(t, `
De lasten van de jeugdzorg
zijn       dit        jaar
hoger.`))
	assert.Empty(t, passages(t, `
De   lasten   van   de
jeugdzorg zijn hoger.`))
	assert.Equal(t, []string{"1:3:1 …En dit is duidelijk."}, passages(t, `
De lasten van   De baten van
de jeugdzorg, en de jeugdzorg.

En dit is duidelijk.`))
}

// What was cut off goes on in the next column, or on the next page, and beside a table that may have taken lines of it.
func TestPassagesThatGoOn(t *testing.T) {
	assert.Equal(t, []string{
		"1:1:1 De lasten van de jeugdzorg zijn", "1:1:5 …Jeugd bij ons zeer duur. Ja.",
	}, passages(t, `
De lasten van de   Jeugd bij ons
jeugdzorg zijn     zeer duur. Ja.`))
	assert.Equal(t, []string{
		"1:1:1 De lasten van onze jeugd in Wijk bij Duurstede en", "2:1:1 …Omstreken zijn hoog. Dat is bekend.", "3:1:1 De baten zijn laag.",
	}, passages(t, "De lasten van onze jeugd in Wijk bij Duurstede en\fOmstreken zijn hoog. Dat is bekend.\fDe baten zijn laag."))
	assert.Equal(t, []string{"1:1:1 Een kopje van de raad", "2:1:1 De baten zijn laag."},
		passages(t, "Een kopje van de raad\fDe baten zijn laag."), "a heading is not cut off")
	table := "\n           2023   2024\nZorg        100    120\nWonen       200    220\nWegen       300    320\n"
	assert.Equal(t, []string{"1:5:1 …Jeugd staat hier niet bij, maar elders. Ja."}, passages(t, table+"Jeugd staat hier niet bij, maar elders. Ja."))
	assert.Equal(t, []string{"1:5:1 Jeugd staat hier niet bij, maar elders. Ja."}, passages(t, table+"\n\nJeugd staat hier niet bij, maar elders. Ja."))
}

// Sentences of a text without pages are found in that text.
func TestPassagesNeedPages(t *testing.T) {
	pages := typed("De baten zijn laag.")
	pages[0].Number = 0
	for b, err := range geometry.Blocks(each(pages), table.FormatText, table.Limits{}) {
		require.NoError(t, err)
		assert.Empty(t, b.Passages)
		assert.NotEmpty(t, b.Prose)
	}
}
