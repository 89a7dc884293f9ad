package lexicon

import (
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kindNames are the names that kinds.go gives to kinds.
func kindNames(t *testing.T) (names []string) {
	text, err := os.ReadFile("kinds.go")
	require.NoError(t, err)
	for _, m := range regexp.MustCompile(`= kind\("(.*)"\)`).FindAllStringSubmatch(string(text), -1) {
		names = append(names, m[1])
	}
	require.NotEmpty(t, names)
	return names
}

func TestWordsAreFoldedSortedAndOfKnownKinds(t *testing.T) {
	text, err := os.ReadFile("words.csv")
	require.NoError(t, err)
	known := kindNames(t)
	last := ""
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if strings.HasPrefix(line, "#") || line == "word;kinds;note" {
			continue
		}
		fields := strings.Split(line, ";")
		require.Len(t, fields, 3, "row %d", i+1)
		word := strings.Trim(fields[0], `"`)
		assert.Equal(t, Fold(word), strings.TrimSpace(word), "row %d is not as labels are compared", i+1)
		assert.Less(t, last, word, "row %d: twice, or out of order", i+1)
		kinds := strings.Fields(fields[1])
		assert.NotEmpty(t, kinds, "row %d", i+1)
		for _, kind := range kinds {
			assert.Contains(t, known, kind, "row %d", i+1)
		}
		last = word
	}
}

func TestEveryKindHasWords(t *testing.T) {
	for _, name := range kindNames(t) {
		kind := kind(name)
		assert.NotEmpty(t, kind.All(), name)
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
		assert.Equal(t, c[1], Fold(c[0]))
		assert.Equal(t, c[1], Fold(c[1]), "folding again changes nothing")
	}
	for _, c := range [][3]string{
		{" % Jongeren, met  jeugdhulp (18-) ", "%", "% jongeren met jeugdhulp 18"}, {"0.10 Mutaties reserves", ".+", "0.10 mutaties reserves"},
		{"Co\u00f6rdinatie\u2013zorg", "", "coordinatie zorg"}, {"--", "", ""},
	} {
		assert.Equal(t, c[2], Bare(c[0], c[1]))
		assert.Equal(t, c[2], Bare(c[2], c[1]), "bare again changes nothing")
	}
	assert.Equal(t, []string{"programma's", "2", "niet-actief"}, append(Words("(programma's) 2"), "niet-actief"))
}

// A text is squeezed where taking it apart at its blanks and joining it again changes nothing; of characters beyond ASCII it does not tell.
func TestIsSqueezed(t *testing.T) {
	signs := []string{"a", "B", "7", " ", " ", "\t", "\n", "\u00a0", "é", "-", "\x7f"}
	r := rand.New(rand.NewPCG(18, 5))
	squeezed := 0
	for range 20_000 {
		text := ""
		for range r.IntN(7) {
			text += signs[r.IntN(len(signs))]
		}
		joined := strings.Join(strings.Fields(text), " ")
		if IsSqueezed(text) {
			squeezed++
			assert.Equal(t, joined, text)
		} else if !strings.ContainsAny(text, "\u00a0é\x7f") {
			assert.NotEqual(t, joined, text)
		}
	}
	assert.Greater(t, squeezed, 1000)
}
