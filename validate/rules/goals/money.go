package goals

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// hasMoney reports whether a programme states or claims any lasten or baten.
func hasMoney(p *validate.Pass, g *programme.Branch) bool {
	if item, ok := g.Item().(*programme.Programme); ok && len(item.Taakvelden) > 0 {
		return true
	}
	within := g.Path() + "."
	for part := range p.Overview().All() {
		for path := range part.Claims() {
			if strings.HasPrefix(path, within) {
				return true
			}
		}
		if part.Path() == g.Path() && part.Has(budget.Saldo) {
			return true
		}
	}
	return false
}
