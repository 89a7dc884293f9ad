package sums

import "slices"

// register finds sums of one axis by what they are. It keeps hashes in place of keys:
// there may be hundreds of thousands of sums.
type register struct {
	byHash  map[uint64]*Sum
	clashes map[string]*Sum // those of which another has the hash
}

// is reports whether a sum is that of a target and terms.
func (s *Sum) is(target int, x []term) bool { return s.target == target && slices.Equal(s.terms, x) }

// get returns the sum of a target and terms in the order of their lines, nil where it
// is not known.
func (r *register) get(target int, x []term) *Sum {
	if s := r.byHash[hashOf(target, x)]; s == nil || s.is(target, x) {
		return s
	}
	return r.clashes[key(target, x)]
}

// set makes a sum known, in the place of one that is the same.
func (r *register) set(s *Sum) {
	h := hashOf(s.target, s.terms)
	if old := r.byHash[h]; old != nil && !old.is(s.target, s.terms) {
		if r.clashes == nil {
			r.clashes = map[string]*Sum{}
		}
		r.clashes[key(s.target, s.terms)] = s
		return
	}
	if r.byHash == nil {
		r.byHash = map[uint64]*Sum{}
	}
	r.byHash[h] = s
}
