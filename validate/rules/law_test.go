package rules_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/validate/rules"
)

// articles are those of the BBV in the text of 2019-07-01 up to the Iv3 informatie, 6 and 72 to 74 (vervallen) aside.
func articles() (list []string) {
	letters := map[int]string{40: "ab", 52: "abcd", 58: "a"}
	for n := 2; n <= 71; n++ {
		if n != 6 {
			list = append(list, strconv.Itoa(n))
		}
		for _, letter := range letters[n] {
			list = append(list, strconv.Itoa(n)+string(letter))
		}
	}
	return list
}

// docs/law.md has each article once, with the rules that cite it and no others, and a reason where there is none; the same
// goes for other law.
func TestLawIsComplete(t *testing.T) {
	text, err := os.ReadFile("../../docs/law.md")
	require.NoError(t, err)
	cited := map[string][]string{}
	for _, r := range append(rules.All(), rules.Plausibility()...) {
		for _, b := range r.Basis {
			provision := strings.TrimSpace(b.Law + " " + b.Article)
			if b.Law != "" && !slices.Contains(cited[provision], r.Code) {
				cited[provision] = append(cited[provision], r.Code)
			}
		}
	}
	var printed []string
	prefix := "BBV "
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSpace(line), " | ")
		switch {
		case strings.HasPrefix(line, "## Other law"):
			prefix = ""
		case !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| article") || strings.HasPrefix(line, "| provision"):
			continue
		default:
			require.Len(t, cells, 4, line)
			provision, codes, reason := prefix+strings.TrimPrefix(cells[0], "| "), strings.Fields(strings.Trim(cells[2], "–")), strings.TrimSpace(strings.Trim(cells[3], "|"))
			slices.Sort(cited[provision])
			assert.Equal(t, append([]string{}, cited[provision]...), append([]string{}, codes...), provision)
			assert.True(t, len(codes) > 0 || reason != "", "%s has neither a rule nor a reason", provision)
			delete(cited, provision)
			if prefix != "" {
				printed = append(printed, strings.TrimPrefix(provision, prefix))
			}
		}
	}
	assert.Equal(t, articles(), printed)
	assert.Empty(t, cited, "provisions that rules cite and the page does not have")
}
