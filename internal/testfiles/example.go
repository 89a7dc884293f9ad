package testfiles

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

// Check tests what all examples have in common: it compares the output of an example in both languages, and its document,
// with the golden files in testdata, and writes and reads the document.
func Check(t *testing.T, e example.Example) {
	t.Helper()
	for _, c := range []struct {
		file, language string
		json           bool
	}{{"output.nl.txt", "nl", false}, {"output.en.txt", "en", false}, {"document.json", "nl", true}} {
		var got bytes.Buffer
		require.NoError(t, e.Run(&got, c.json, c.language))
		Golden(t, "testdata/"+c.file, got.Bytes())
	}
	assert.ErrorContains(t, e.Run(&bytes.Buffer{}, false, "fr"), `"fr"`)

	doc, err := e.Load()
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, programme.Write(&text, doc))
	again, err := programme.Read(&text)
	require.NoError(t, err)
	assert.True(t, reflect.DeepEqual(doc, again), "what is read is not what was written")
}
