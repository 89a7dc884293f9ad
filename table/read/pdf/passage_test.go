package pdf_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// A PDF tells the text outside its tables while these are read: paragraphs with the page, and words that were broken in one
// piece.
func TestPassages(t *testing.T) {
	m := made{pages: []string{
		text(50, 780, "Jeugd") +
			text(50, 740, "De lasten van de onderwijshuisvesting en die van de jeugd zijn in 2017 met de jeugdhulp-") +
			text(50, 728, "verlening meegegroeid tot een bedrag van 12,0 miljoen. Dat valt de raad tegen, en ons ook.") +
			rows(650, []float64{50, 250, 350}, []string{"", "2016", "2017"}, []string{"Lasten", "11.425", "12.016"}, []string{"Baten", "33", "50"}, []string{"Saldo", "11.392", "11.966"}),
		text(50, 780, "De baten zijn laag."),
	}}
	var told []string
	tables := 0
	tell := func(p table.Passage) {
		told = append(told, fmt.Sprintf("%d:%v %v %s", p.Page, p.At(1), p.Continued, p.Text))
	}
	for _, err := range pdf.Read(bytes.NewReader(m.bytes()), table.Limits{}, tell) {
		require.NoError(t, err)
		tables++
	}
	assert.Equal(t, 1, tables)
	assert.Equal(t, []string{
		"1:1:1 false Jeugd",
		"1:2:1 false De lasten van de onderwijshuisvesting en die van de jeugd zijn in 2017 met de jeugdhulpverlening meegegroeid tot een bedrag van 12,0 miljoen. Dat valt de raad tegen, en ons ook.",
		"2:1:1 false De baten zijn laag.",
	}, told)
}
