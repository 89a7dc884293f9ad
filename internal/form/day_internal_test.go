package form

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A text that is not taken apart holds no day: of texts made of all that days are made of.
func TestMayHoldDay(t *testing.T) {
	pieces := []string{"0", "1", "2", "3", "-", ".", "/", " ", "(", "januari", " jan", " dec", "december", "31", "2024", "é"}
	r := rand.New(rand.NewPCG(18, 4))
	days := 0
	for range 200_000 {
		text := ""
		for range 1 + r.IntN(6) {
			text += pieces[r.IntN(len(pieces))]
		}
		if dayIn(text) != 0 {
			days++
			assert.True(t, mayHoldDay(text), "%q", text)
		}
	}
	assert.Greater(t, days, 1000)
}
