package grid

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Texts of every size come back, also those longer than a block and those on its edge.
func TestTextsComeBack(t *testing.T) {
	var list texts
	var at []uint32
	want := []string{"", "a", strings.Repeat("b", blockSize-1), "c", "dd", strings.Repeat("e", blockSize), strings.Repeat("f", 3*blockSize+5), "g", "", strings.Repeat("h", blockSize-1), "ij", "k"}
	for _, s := range want {
		at = append(at, list.add(s))
	}
	for i, s := range want {
		assert.Equal(t, s, list.at(at[i], int32(len(s))), i)
	}
	assert.LessOrEqual(t, list.len(), 10*blockSize)
}
