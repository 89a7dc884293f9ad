package understand

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// balance finds activa = passiva, of the totals that no other total contains.
func (rs *rowSums) balance(s *structure) {
	var named, under [2][]int
	above := rs.balanceAbove()
	for _, i := range s.open {
		if !rs.entries[i].total {
			continue
		}
		if k := balanceSide(rs.entries[i].label); k >= 0 {
			named[k] = append(named[k], i)
		} else if k := above[i]; k >= 0 {
			under[k] = append(under[k], i)
		}
	}
	for k := range named {
		if len(named[k]) == 0 {
			named[k] = under[k]
		}
	}
	if len(named[0]) == 0 || len(named[1]) == 0 {
		return
	}
	e := equation{axis: ofRows, target: named[0][0], at: rs.figs, rule: RuleBalance, why: "a balans has as much activa as passiva"}
	for _, i := range named[1] {
		e.terms = append(e.terms, term{i, 1})
	}
	for _, i := range named[0][1:] {
		e.terms = append(e.terms, term{i, -1})
	}
	if sc := rs.f.score(&e); sc.believed() {
		rs.out = append(rs.out, e)
	}
}

// balanceSide is 0 for a label about activa, 1 for one about passiva and −1 for others.
func balanceSide(label string) int {
	t := lexicon.Words(label)
	activa, passiva := lexicon.Activa.HasAny(t), lexicon.Passiva.HasAny(t)
	if activa == passiva {
		return -1
	}
	return slices.Index([]bool{activa, passiva}, true)
}

// balanceAbove is for every row the side that the nearest heading or line above it names, or else the title of the
// table.
func (rs *rowSums) balanceAbove() []int {
	list := make([]int, len(rs.rows))
	current := -1
	if strings.Contains(lexicon.Fold(rs.t.Corner.Text+" "+rs.t.Caption), "activa") {
		current = 0
	}
	for i := range rs.rows {
		if k := balanceSide(lexicon.Fold(rs.rows[i].Label)); k >= 0 {
			current = k
		}
		list[i] = current
	}
	return list
}
