package pdf

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A word of a page takes 230 bytes with what is made of it (docs/reading.md), which must not come to more than fifty times the file;
// and a file of nothing but text, packed well, has one word for five bytes, which must be read.
func TestWordsInProportionToTheFile(t *testing.T) {
	assert.LessOrEqual(t, 230, 50*bytesOnPage)
	assert.LessOrEqual(t, bytesOnPage, 5)
	assert.LessOrEqual(t, bytesInFile, 5)
	assert.LessOrEqual(t, bytesInFile, bytesOnPage, "the pages of a file have as many words as one of them may")
}
