package goals

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// hasMoney reports whether a programme states or claims any lasten or baten.
func hasMoney(p *validate.Pass, g *programme.Branch) bool {
	if item, ok := g.Item().(*programme.Programme); ok && len(item.Taakvelden) > 0 {
		return true
	}
	for part := range p.Overview().All() {
		if part.Path() == g.Path() {
			return part.Has(budget.Saldo) || claims(part)
		}
	}
	return false
}

// claims reports whether anything is printed for a part or below it.
func claims(part *programme.Part) bool {
	for q := range part.All() {
		for range q.Claims() {
			return true
		}
	}
	return false
}
