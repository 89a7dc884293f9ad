package goals

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// money reports whether a programme states or claims any lasten or baten.
func money(p *validate.Pass) func(*programme.Branch) bool {
	parts := map[string]*programme.Part{}
	for part := range p.Overview().All() {
		if !part.IsRow() && parts[part.Path()] == nil { // the goal tree has no rows
			parts[part.Path()] = part
		}
	}
	return func(g *programme.Branch) bool {
		if item, ok := g.Item().(*programme.Programme); ok && len(item.Taakvelden) > 0 {
			return true
		}
		part := parts[g.Path()]
		return part != nil && (part.Has(budget.Saldo) || claims(part))
	}
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
