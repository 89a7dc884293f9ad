package words_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/read/pdf"
)

func TestSkippedTexts(t *testing.T) {
	var s words.Skipped
	for _, page := range []int{1, 2, 4, 5, 6, 9} {
		assert.True(t, s.Take(&pdf.SkippedError{Page: page, Cause: &pdf.DamagedError{Page: page}}))
	}
	assert.True(t, s.Take(&pdf.SkippedError{Page: 7, Cause: &pdf.PictureError{Page: 7}}))
	assert.False(t, s.Take(errors.New("the cable is out")))
	assert.False(t, s.Take(nil))
	assert.Equal(t, []finding.Text{
		{NL: "blz. 7 is een beeld: geen tekst om te lezen", EN: "p. 7 is a picture: no text to read"},
		{NL: "blz. 1, 2, 4–6 en 9 zijn beschadigd en niet gelezen", EN: "pp. 1, 2, 4–6 and 9 are damaged, and were not read"},
	}, s.Texts())
}
