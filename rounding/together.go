package rounding

import "slices"

// together explains identities that are possible each by itself but not together.
func (v *investigation) together(cert Certificate) Conflict {
	c := Conflict{Certificate: cert, Complete: true}
	for _, u := range cert.Uses {
		c.Identities = append(c.Identities, u.Identity)
	}
	j := jointSearch{v: v, free: slices.Clone(v.free), checks: maxJointChecks}
	for n := 1; n <= v.size && len(j.found) == 0 && j.checks > 0; n++ {
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
	for _, side := range [...][]Weighted{cert.Left, cert.Right} {
		for _, w := range side {
			if j.checks--; j.checks <= 0 {
				return
			}
			if j.free[w.Figure] {
				continue
			}
			j.free[w.Figure] = true
			next := append(set[:len(set):len(set)], int32(w.Figure))
			switch result, cert := j.v.s.jointly(j.v.q.b.off, j.free); {
			case result == Feasible:
				q := search{found: j.found}
				q.add(next)
				j.found = q.found
			case result == Infeasible && len(next) < size:
				j.extend(next, size, cert)
			}
			j.free[w.Figure] = false
		}
	}
}
