package table_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
)

// Every kind that is refused says what to do.
func TestFormatErrors(t *testing.T) {
	n := 0
	for kind := table.ForeignWord; kind.Valid(); kind++ {
		assert.Regexp(t, `^table: .+: .*(save|give) .+`, (&table.FormatError{Kind: kind}).Error(), kind)
		n++
	}
	assert.Equal(t, 9, n)
	assert.Equal(t, "table: a file of a kind that is not read", (&table.FormatError{}).Error())
}
