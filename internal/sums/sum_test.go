package sums

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Sums are found by what they are, and none is taken for another that has the hash.
func TestRegister(t *testing.T) {
	one, same, other := &Sum{target: 3, terms: plain([]int{1, 2})}, &Sum{target: 3, terms: plain([]int{1, 2})}, &Sum{target: 3, terms: []term{{1, 1}, {-1, 2}}}
	var r register
	assert.Nil(t, r.get(3, one.terms))
	r.set(one)
	assert.Same(t, one, r.get(3, one.terms))
	assert.Nil(t, r.get(4, one.terms))
	r.set(same)
	assert.Same(t, same, r.get(3, one.terms), "the last of those that are the same")

	r[hashOf(3, other.terms)] = one // as if it had its hash
	assert.Nil(t, r.get(3, other.terms))
	r.set(other)
	assert.Same(t, other, r.get(3, other.terms))
	assert.Same(t, same, r.get(3, one.terms))
}

// The hash is that of FNV-1a, and of keys that differ wherever sums do.
func TestHashOf(t *testing.T) {
	assert.Equal(t, uint64(0xaf63dc4c8601ec8c), hash([]byte("a")), "of the tables of its authors")
	seen := map[uint64]bool{}
	for target := range 5 {
		for a := range 5 {
			for _, sign := range []int{1, -1} {
				seen[hashOf(target, []term{{sign, a}})] = true
			}
		}
	}
	assert.Len(t, seen, 50)
}
