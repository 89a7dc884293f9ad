package plain_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/plain"
)

func TestLine(t *testing.T) {
	assert.Equal(t, "a b c d\ufffd\ufffd\ufffde é €", plain.Line("a\tb\nc\rd\x1b\u2067\ufffee é €"))
}
