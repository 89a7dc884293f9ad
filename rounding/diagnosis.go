package rounding

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// A Diagnosis is all that can be said about a system.
type Diagnosis struct {
	Mode       budget.RoundingMode // how the figures were rounded, as stated or inferred: Nearest or Truncate
	Convention Convention          // whether totals were added up from rounded parts
	Verdicts   []Verdict           // per identity
	Excuses    []Convention        // per identity that is Conventional the convention that explains it
	Conflicts  []Conflict          // what cannot be, of single identities or else of all together, conventions left aside
	Undecided  bool                // the system is too large to judge all identities together
}

// Diagnose judges all identities, each by itself, and looks for the figures to blame. Where none is impossible by
// itself, it judges them together; while some are, that says nothing new.
func (s *System) Diagnose() Diagnosis {
	d := Diagnosis{Mode: s.mode, Convention: s.convention(), Verdicts: s.Verdicts(nil)}
	d.Excuses = s.excuse(d.Verdicts)
	v := newInvestigation(s, d.Verdicts)
	groups := v.groups()
	for len(groups) > 0 {
		if v.work <= 0 {
			d.Conflicts = append(d.Conflicts, v.conflict(groups[0], nil, false))
			groups = groups[1:]
			continue
		}
		group, sets, complete := v.suspects(&groups)
		d.Conflicts = append(d.Conflicts, v.conflict(group, sets, complete))
		v.spend(len(sets))
	}
	if !slices.Contains(d.Verdicts, Impossible) {
		v.together(&d)
	}
	return d
}

// together judges identities that are possible each by itself, and explains why they are not so together.
func (v *investigation) together(d *Diagnosis) {
	copy(v.q.b.off, v.off)
	v.free = v.s.unbound(d.Verdicts, d.Convention)
	read, result, cert := v.s.feasible(v.off, v.free)
	d.Undecided = result == undecided
	if read != v.s {
		d.Mode, d.Verdicts = read.mode, read.Verdicts(d.Verdicts[:0])
	}
	if result == contradictory {
		d.Conflicts = append(d.Conflicts, v.contradiction(cert))
	}
}
