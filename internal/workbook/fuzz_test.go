package workbook_test

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/workbook"
)

var byNumber = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// A text comes out of a workbook as it went in, but for what no cell can hold; a name becomes one that Excel takes.
func FuzzTexts(f *testing.F) {
	for _, seed := range []string{"", "Lasten", "=1+1", "_x0041_", "_x005F_x0041_", "a & b < c > \"d\"", "\x1b[2J\u202e\x00\xff", "a\nb\tc\r", "[a]:*?/\\'", strings.Repeat("é", 40000), "😀'"} {
		f.Add(seed, seed+"x")
	}
	f.Fuzz(func(t *testing.T, text, other string) {
		sheet := part(t, workbook.Sheet{Rows: []workbook.Row{{Cells: []workbook.Cell{{Text: text, Comment: other}}}}}, "xl/worksheets/sheet1.xml")
		var read struct {
			Text string `xml:"sheetData>row>c>is>t"`
		}
		require.NoError(t, xml.Unmarshal([]byte(sheet), &read))
		plain, _ := workbook.Plain(text)
		assert.Equal(t, plain, byNumber.ReplaceAllStringFunc(read.Text, func(s string) string { // as Excel reads it (ECMA-376 part 1, 22.9.2.19)
			n, err := strconv.ParseUint(s[2:6], 16, 16)
			require.NoError(t, err)
			return string(rune(n))
		}))
		assert.True(t, utf8.ValidString(plain))
		names := workbook.Names([]string{text, other, text})
		seen := map[string]bool{}
		for _, name := range names {
			assert.LessOrEqual(t, len(utf16.Encode([]rune(name))), 31)
			assert.NotEmpty(t, name)
			assert.NotRegexp(t, `[][:*?/\\]|^'|'$`, name)
			assert.False(t, seen[strings.ToLower(name)], name)
			seen[strings.ToLower(name)] = true
		}
	})
}
