package rounding

import (
	"cmp"
	"slices"
)

// A Conflict is a group of identities that cannot hold with the printed figures, connected by the
// figures that they share, and the figures that can be to blame.
type Conflict struct {
	Identities  []int        // the identities that cannot hold, or of which the certificate speaks
	Certificate Certificate  // the proof for the first of them that has one
	Accusations []Accusation // the smallest sets that explain it, the most probable first
	Named       bool         // the evidence names the first accusation; otherwise it is one of these
	Complete    bool         // the search was not cut short
}

// namingOdds is how much more probable than all others together an accusation must be to be named, and doubt
// what is set beside those others for several slips that together look like one, in the same weights.
const (
	namingOdds = 15
	doubt      = 30_000_000
)

// maxWork bounds the work on all conflicts together, in figures looked at. A table of thousands of conflicts is no
// table with errors but one of other things: what is left over is reported without a cause.
const maxWork = 50_000_000

// spend counts the work on a conflict: each set that explains it is held against the whole system.
func (v *investigation) spend(sets int) {
	v.work -= (maxChecks - v.q.checks) + (sets+1)*(len(v.s.figures)+len(v.wrong))
}

// investigation is one run of Diagnose.
type investigation struct {
	s     *System
	wrong []bool // per identity: it must be explained
	off   []bool // per identity: a convention explains it
	free  []bool // per figure: a convention moves it farther than rounding
	q     search
	e     *evidence
	work  int // left for the conflicts to come
}

func newInvestigation(s *System, verdicts []Verdict) *investigation {
	b := newBox(s)
	n := len(s.figures)
	v := &investigation{s: s, wrong: make([]bool, len(verdicts)), off: make([]bool, len(verdicts)), work: maxWork}
	for j, verdict := range verdicts {
		v.wrong[j] = verdict == Impossible
		v.off[j] = verdict == Conventional
	}
	v.q = search{b: b, marked: make([]bool, n)}
	v.e = newEvidence(s, b)
	return v
}

// groups splits the wrong identities into groups that share no figure.
func (v *investigation) groups() [][]int32 {
	seen := make([]bool, len(v.wrong))
	var groups [][]int32
	for j, wrong := range v.wrong {
		if wrong && !seen[j] {
			groups = append(groups, v.connected(int32(j), seen))
		}
	}
	return groups
}

// connected lists the wrong identities that share figures with one, directly or by way of others.
func (v *investigation) connected(first int32, seen []bool) []int32 {
	seen[first] = true
	group := []int32{first}
	for i := 0; i < len(group); i++ {
		for _, t := range v.s.row(int(group[i])) {
			for _, k := range v.s.users[t.cell()] {
				if v.wrong[k] && !seen[k] {
					seen[k] = true
					group = append(group, k)
				}
			}
		}
	}
	slices.Sort(group)
	return group
}

// suspects takes the first group off the list and looks for the smallest sets that explain it. Where
// every explanation needs a second figure that also stands in a wrong identity of another group, the
// two groups are one.
func (v *investigation) suspects(groups *[][]int32) (group []int32, sets [][]int32, complete bool) {
	group, *groups = (*groups)[0], (*groups)[1:]
	for {
		v.only(group)
		v.q.group = group
		sets, complete = v.q.smallest()
		merged := false
		for i, other := range *groups {
			if len(sets) > 0 && len(sets[0]) < 2 || !v.touch(sets, other) {
				continue
			}
			group = slices.Sorted(slices.Values(append(group, other...)))
			*groups = slices.Delete(*groups, i, i+1)
			merged = true
			break
		}
		if !merged {
			return group, sets, complete
		}
	}
}

// only leaves out the wrong identities that are not in the group.
func (v *investigation) only(group []int32) {
	for j, wrong := range v.wrong {
		v.q.b.off[j] = v.off[j] || wrong && !slices.Contains(group, int32(j))
	}
}

// touch says whether some set has a figure in an identity of the group.
func (v *investigation) touch(sets [][]int32, group []int32) bool {
	for _, set := range sets {
		for _, c := range set {
			for _, j := range v.s.users[c] {
				if slices.Contains(group, j) {
					return true
				}
			}
		}
	}
	return false
}

// conflict weighs the sets that explain a group.
func (v *investigation) conflict(group []int32, sets [][]int32, complete bool) Conflict {
	c := Conflict{Complete: complete}
	for _, j := range group {
		c.Identities = append(c.Identities, int(j))
		if cert, ok := v.s.proofOf(int(j)); ok && !c.Certificate.proves() {
			c.Certificate = cert
		}
	}
	if len(sets) == 0 {
		return c
	}
	sets, wide := v.q.agreed(sets)
	v.weigh(&c, sets, wide)
	return c
}

// weigh turns sets into accusations, the most probable first.
func (v *investigation) weigh(c *Conflict, sets [][]int32, wide bool) {
	v.e.scope = v.scope(sets)
	for _, set := range sets {
		c.Accusations = append(c.Accusations, v.e.accuse(set, wide))
	}
	slices.SortStableFunc(c.Accusations, func(a, b Accusation) int { return cmp.Compare(b.weight, a.weight) })
	c.name()
}

// name shares out the probability among the accusations, the most probable first, and decides whether that one is named.
func (c *Conflict) name() {
	var all uint64
	for _, a := range c.Accusations {
		all += a.weight
	}
	for i := range c.Accusations {
		c.Accusations[i].Share = int(c.Accusations[i].weight * 1000 / all)
	}
	if len(c.Accusations) > 0 {
		first := c.Accusations[0].weight
		c.Named = c.Complete && (all == first || first/(all-first+doubt) >= namingOdds)
	}
}

// scope lists the possible identities in which suspects stand: a set is judged by those too in which it
// changes nothing.
func (v *investigation) scope(sets [][]int32) []int32 {
	var scope []int32
	seen := make([]bool, len(v.wrong))
	for _, set := range sets {
		for _, c := range set {
			for _, j := range v.s.users[c] {
				if !seen[j] && !v.wrong[j] && !v.q.b.off[j] {
					seen[j] = true
					scope = append(scope, j)
				}
			}
		}
	}
	return scope
}
