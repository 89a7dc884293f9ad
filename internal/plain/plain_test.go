package plain_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/plain"
)

func TestLine(t *testing.T) {
	assert.Equal(t, "a b c d\ufffd\ufffd\ufffde é €", plain.Line("a\tb\nc\rd\x1b\u2067\ufffee é €"))
}

// What JSON holds is the same; what is shown of it commands nothing.
func TestJSON(t *testing.T) {
	for text, want := range map[string]string{
		`{"a":"Lasten é €"}`:       `{"a":"Lasten é €"}`,
		"[\"a\u202eb\u009b\x7f\"]": `["a\u202eb\u009b\u007f"]`,
		"[\n\t\"\ufffd\u200f\"\n]": "[\n\t\"\ufffd\\u200f\"\n]",
		"\"\xff\"":                 "\"\xff\"",
		"":                         "",
	} {
		got := plain.JSON([]byte(text))
		assert.Equal(t, want, string(got))
		if json.Valid([]byte(text)) {
			var before, after any
			require.NoError(t, json.Unmarshal([]byte(text), &before))
			require.NoError(t, json.Unmarshal(got, &after))
			assert.Equal(t, before, after)
		}
	}
}
