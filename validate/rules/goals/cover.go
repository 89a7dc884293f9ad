package goals

import (
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// checkCover reports the goals that lack something, or the programme where all
// its goals do.
func checkCover(p *validate.Pass, has cover, lacks, allLack, remedy finding.Text) {
	has = remembered(has)
	parts := remembered(func(part *programme.Branch) bool {
		return slices.ContainsFunc(below[programme.Subdivision](part), has.within)
	})
	for g := range p.GoalTree().Branches() {
		goals := goalsOf(g)
		bare, isBare := []*programme.Branch{}, map[*programme.Branch]bool{}
		for _, goal := range goals {
			if !has.covered(goal, parts) {
				bare, isBare[goal] = append(bare, goal), true
			}
		}
		if len(bare) == len(goals) && len(goals) > 1 {
			reportBranch(p, g, finding.Warning, "", allLack.With(strconv.Itoa(len(goals))), remedy)
			continue
		}
		for _, goal := range bare {
			if !isBare[goal.Parent()] {
				reportBranch(p, goal, finding.Warning, "", lacks, remedy)
			}
		}
	}
}

// cover says whether something that goals need is directly with a branch.
type cover func(*programme.Branch) bool

// covered reports whether the thing is with the goal, with anything below it,
// with anything that it belongs to, or in a part of what it is the goal of.
func (has cover) covered(goal *programme.Branch, inParts cover) bool {
	if has.within(goal) || inParts(partOf(goal)) {
		return true
	}
	for above := goal.Parent(); above != nil; above = above.Parent() {
		if has(above) {
			return true
		}
	}
	return false
}

func (has cover) within(b *programme.Branch) bool {
	for c := range b.All() {
		if has(c) {
			return true
		}
	}
	return false
}
