package page_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/web/internal/page"
)

func TestCheck(t *testing.T) {
	folder := t.TempDir()
	name := func(name, text string) string {
		path := filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	wrong := name("zorg.tsv", "Programma Zorg\nBedragen x € 1.000\n\t2024\t2025\nLasten\t1.250\t1.300\nBaten\t250\t400\nSaldo van baten en lasten\t-1.000\t-990\n")
	letter := name("brief.txt", "Geachte raad,\n")
	picture := name("foto.png", "\x89PNG\r\n\x1a\n")

	c, err := page.Check(context.Background(), bbv.Opener{}, finding.Dutch, wrong, picture)
	require.NoError(t, err)
	assert.Equal(t, []int{1, 0, 1, 1}, []int{c.Errors, c.Warnings, c.Tables, c.Failed})
	assert.Contains(t, string(c.HTML), "400 − 1.300 = −900; vermeld −990")
	assert.Contains(t, string(c.HTML), "een afbeelding: er is geen tekst om te lezen")

	c, err = page.Check(context.Background(), bbv.Opener{}, finding.English, letter)
	require.NoError(t, err)
	assert.Equal(t, 1, c.Failed)
	assert.Contains(t, string(c.HTML), "no table found")
	c, err = page.Check(context.Background(), bbv.Opener{}, finding.English)
	require.NoError(t, err)
	assert.Equal(t, 1, c.Failed, "nothing was named")

	over, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = page.Check(over, bbv.Opener{}, finding.Dutch, wrong)
	assert.ErrorIs(t, err, context.Canceled)
}
