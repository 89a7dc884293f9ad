package prose

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// Texts of municipalities, of which somebody looked at every warning: there is none. BBV_TEXTS names a folder with others
// (*.txt, *.md), whose warnings are printed.
func TestSharedTexts(t *testing.T) {
	shared, other := os.Getenv("BBV_SHARED"), os.Getenv("BBV_TEXTS")
	if shared == "" && other == "" {
		t.Skip("neither BBV_SHARED nor BBV_TEXTS is set")
	}
	c := textCount{}
	for _, folder := range []string{other, shared + "/seeds", shared + "/data/more-tables"} {
		if folder == other && other != "" || other == "" && folder != "" {
			c.folder(t, folder)
		}
	}
	t.Logf("%d bytes, %d sentences with %d figures, %d of them in tables; %d warnings", c.bytes, c.sentences, c.figures, c.confirmed, c.warnings)
	assert.NotZero(t, c.sentences)
	if other == "" {
		assert.Zero(t, c.warnings)
	}
}

type textCount struct{ bytes, sentences, figures, confirmed, warnings int }

func (c *textCount) folder(t *testing.T, folder string) {
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && slices.Contains([]string{".txt", ".md"}, filepath.Ext(path)) {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			c.text(t, path, string(text))
		}
		return err
	})
	require.NoError(t, err)
}

func (c *textCount) text(t *testing.T, path, text string) {
	sentences := Read(text)
	c.bytes += len(text)
	c.sentences += len(sentences)
	for i := range sentences {
		c.figures += len(sentences[i].Numerals)
		for _, m := range sentences[i].Mistakes() {
			c.warnings++
			t.Logf("%s:%v: %s\n%s", path, sentences[i].At, m.Text().NL, sentences[i].Text)
		}
	}
	if filepath.Ext(path) == ".txt" {
		c.tables(t, path, text, sentences)
	}
}

func (c *textCount) tables(t *testing.T, path, text string, sentences []Sentence) {
	var tables []*understand.Understanding
	for x, err := range read.Text(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err, path)
		u, err := understand.Understand(context.Background(), x, understand.Given{})
		require.NoError(t, err)
		tables = append(tables, &u)
	}
	matches, err := Compare(context.Background(), sentences, tables)
	require.NoError(t, err)
	for _, m := range matches {
		if m.Agrees {
			c.confirmed++
			continue
		}
		c.warnings++
		t.Logf("%s:%v: %s", path, sentences[m.Sentence].At, sentences[m.Sentence].Text)
	}
}
