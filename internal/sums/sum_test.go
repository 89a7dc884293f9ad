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

// What is kept stays as it was whatever is kept after it, in as many blocks as that takes, and what is dropped gives its room to
// the next.
func TestKept(t *testing.T) {
	var k kept
	var all []*Sum
	for i := range 3000 {
		all = append(all, k.keep(Sum{target: i, terms: plain([]int{i + 1, i + 2, i + 3}[:1+i%3]), outcome: []outcome{{bits: float64(i)}, {kind: holds}}[:1+i%2]}))
		if i%100 == 99 { // half of the last hundred, whether they stand in one block or in two
			k.drop(all[len(all)-50:])
			all = all[:len(all)-50]
		}
	}
	assert.Len(t, all, 1500)
	for i, s := range all {
		n := i/50*100 + i%50
		assert.Equal(t, n, s.target)
		assert.Equal(t, plain([]int{n + 1, n + 2, n + 3}[:1+n%3]), s.terms)
		assert.Equal(t, []outcome{{bits: float64(n)}, {kind: holds}}[:1+n%2], s.outcome)
	}

	k = kept{}
	one, two := k.keep(Sum{terms: plain([]int{1})}), k.keep(Sum{terms: plain([]int{2, 3})})
	k.drop([]*Sum{two})
	three := k.keep(Sum{terms: plain([]int{4})})
	assert.Same(t, two, three, "in its room")
	assert.Equal(t, plain([]int{1}), one.terms)
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
