package publication

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// "Totaal programma 3" is the table of programme 3; a total of all programmes is of none.
func TestCaptionOfATotalOfAProgramme(t *testing.T) {
	for caption, want := range map[string]string{
		"Totaal programma 3. Zorg": "3", "Totaal Programma 3": "3", "Programma 3. Zorg, totaal": "3", "Totaal programma's": "", "Totaal 3": "",
	} {
		all := segments(caption)
		require.NotEmpty(t, all)
		assert.Equal(t, want != "", all[0].called && all[0].number == want, caption)
	}
}
