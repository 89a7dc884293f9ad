package rounding

import "slices"

// contradiction looks for the figures to blame for what a certificate proves.
func (v *investigation) contradiction(cert Certificate) Conflict {
	c := Conflict{Certificate: cert}
	for _, u := range cert.Uses {
		c.Identities = append(c.Identities, u.Of)
	}
	j := jointSearch{v: v, free: slices.Clone(v.free), checks: maxJointChecks}
	for n := 1; n <= maxErrors && len(j.found) == 0 && j.checks > 0; n++ {
		j.extend(nil, n, cert)
	}
	c.Complete = j.checks > 0
	sets, wide := v.q.agreed(j.found)
	v.weigh(&c, sets, wide)
	return c
}

// maxJointChecks bounds the exact joint tests of one search.
const maxJointChecks = 300

// jointSearch is search with the exact joint test in place of the identities one by one.
type jointSearch struct {
	v      *investigation
	free   []bool
	found  [][]int32
	checks int
}

// extend tries to free, after the set, one more figure of those that the certificate speaks of.
func (j *jointSearch) extend(set []int32, size int, cert Certificate) {
	for _, side := range [...][]Multiple{cert.Left, cert.Right} {
		for _, w := range side {
			if j.checks--; j.checks <= 0 {
				return
			}
			if j.free[w.Of] {
				continue
			}
			j.free[w.Of] = true
			next := append(set[:len(set):len(set)], int32(w.Of))
			switch result, cert := j.v.s.jointly(j.v.q.b.off, j.free); {
			case result == solvable:
				q := search{found: j.found}
				q.add(next)
				j.found = q.found
			case result == contradictory && len(next) < size:
				j.extend(next, size, cert)
			}
			j.free[w.Of] = false
		}
	}
}
