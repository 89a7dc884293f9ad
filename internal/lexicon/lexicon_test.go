package lexicon_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/lexicon"
)

func TestWordsAreFoldedSortedAndOfKnownKinds(t *testing.T) {
	text, err := os.ReadFile("words.csv")
	require.NoError(t, err)
	last := ""
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(line, "#") || line == "word;kinds;note" {
			continue
		}
		fields := strings.Split(line, ";")
		require.Len(t, fields, 3, "row %d", i+1)
		word := strings.Trim(fields[0], `"`)
		assert.Equal(t, lexicon.Fold(word), strings.TrimSpace(word), "row %d is not as labels are compared", i+1)
		assert.Less(t, last, word, "row %d: twice, or out of order", i+1)
		kinds := strings.Fields(fields[1])
		assert.NotEmpty(t, kinds, "row %d", i+1)
		for _, kind := range kinds {
			assert.True(t, lexicon.Known(kind), "row %d: kind %q", i+1, kind)
		}
		last = word
	}
}

func TestEveryKindHasWords(t *testing.T) {
	for _, kind := range lexicon.Kinds() {
		assert.NotEmpty(t, kind.All(), kind)
		for _, word := range kind.All() {
			assert.True(t, kind.Has(word))
			assert.True(t, kind.Begins(word+"s"))
			assert.True(t, kind.Within("het "+word+" van"))
		}
		assert.True(t, kind.HasAll(kind.All()))
		assert.False(t, kind.HasAny([]string{"zeppelin"}))
	}
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"  Saldo  van\tbaten en lasten ", "saldo van baten en lasten"}, {"Immateriële vaste activa", "immateriele vaste activa"},
		{"Programma’s", "programma's"}, {"begro\u00adting", "begroting"}, {"x\u00a01", "x 1"}, {"", ""},
	} {
		assert.Equal(t, c[1], lexicon.Fold(c[0]))
		assert.Equal(t, c[1], lexicon.Fold(c[1]), "folding again changes nothing")
	}
	for _, c := range [][3]string{
		{" % Jongeren, met  jeugdhulp (18-) ", "%", "% jongeren met jeugdhulp 18"}, {"0.10 Mutaties reserves", ".+", "0.10 mutaties reserves"},
		{"Co\u00f6rdinatie\u2013zorg", "", "coordinatie zorg"}, {"--", "", ""},
	} {
		assert.Equal(t, c[2], lexicon.Bare(c[0], c[1]))
		assert.Equal(t, c[2], lexicon.Bare(c[2], c[1]), "bare again changes nothing")
	}
	assert.Equal(t, []string{"programma's", "2", "niet-actief"}, append(lexicon.Words("(programma's) 2"), "niet-actief"))
}
