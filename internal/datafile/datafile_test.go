package datafile_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/datafile"
)

func TestRows(t *testing.T) {
	const text = "# a source\na;b c\n\nd;\n"
	assert.Equal(t, [][]string{{"a", "b c"}, {"d", ""}}, datafile.Rows(text, 2))
	assert.Empty(t, datafile.Rows(text, 3), "one line that does not fit")
	assert.Empty(t, datafile.Rows("", 2))
}
