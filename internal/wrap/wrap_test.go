package wrap_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/wrap"
)

func TestText(t *testing.T) {
	for name, c := range map[string]struct {
		lead, hang, text string
		width            int
		want             []string
	}{
		"that fits":                           {"", "  ", "één twee", 8, []string{"één twee"}},
		"broken between words":                {"", "  ", "één twee", 7, []string{"één", "  twee"}},
		"no width":                            {"- ", "  ", strings.Repeat("lang ", 99), 0, []string{"- " + strings.Repeat("lang ", 98) + "lang"}},
		"behind a lead":                       {"→ ", "  ", "één twee drie", 10, []string{"→ één twee", "  drie"}},
		"two blanks stay within a line":       {"", "", "a  b  c", 5, []string{"a  b", "c"}},
		"a blank that does not break":         {"", "", "is 1\u00a0234", 6, []string{"is", "1\u00a0234"}},
		"a mark that stands alone":            {"", "", "Jeugd › Saldo | nvt", 7, []string{"Jeugd ›", "Saldo |", "nvt"}},
		"a percentage":                        {"", "", "is 18,4 %", 8, []string{"is", "18,4 %"}},
		"a currency":                          {"", "", "is € 2.359 en", 7, []string{"is", "€ 2.359", "en"}},
		"a mark that does not fit":            {"", "", "Jeugd › Zorg", 6, []string{"Jeugd", "› Zorg"}},
		"a mark behind two blanks":            {"", "", "33%  - (2020)", 6, []string{"33%  -", "(2020)"}},
		"a word longer than a line":           {"", "", "a donaudampfschiff b", 8, []string{"a", "donaudam", "pfschiff", "b"}},
		"a word that fits on the next line":   {"a long lead ", " ", "word and more", 14, []string{"a long lead", " word and more"}},
		"a hang that leaves little":           {"", "       ", "één twee drie", 8, []string{"één twee", "       dr", "       ie"}},
		"nothing":                             {"", "  ", "", 8, []string{""}},
		"blanks at the end are dropped":       {"- ", "", "een    ", 5, []string{"- een"}},
		"blanks in front are those of a line": {"", "", "  een twee", 6, []string{"  een", "twee"}},
	} {
		assert.Equal(t, c.want, wrap.Text(c.lead, c.hang, c.text, c.width), name)
	}
	assert.Equal(t, "   ", wrap.Blank("één"))
}

// Whatever the text: no line is longer, unless its hang takes more than three quarters, and no character is lost.
func FuzzText(f *testing.F) {
	f.Add("lead ", "de Nota Reserves  en Voorzieningen", 4, 20)
	f.Add("", "a donaudampfschiffgesellschaft", 0, 7)
	f.Fuzz(func(t *testing.T, lead, text string, hang, width int) {
		if hang < 0 || hang > 50 || width < 1 || width > 200 || !utf8.ValidString(lead) || !utf8.ValidString(text) || len(text) > 1000 {
			t.Skip()
		}
		lines := wrap.Text(lead, strings.Repeat(" ", hang), text, width)
		letters := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		assert.Equal(t, letters(lead+text), letters(strings.Join(lines, "")))
		if most := max(hang, utf8.RuneCountInString(lead)); 4*(width-most) >= width {
			for _, line := range lines {
				assert.LessOrEqual(t, utf8.RuneCountInString(line), width, "%q", lines)
			}
		}
	})
}
