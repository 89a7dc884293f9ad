package goals

import (
	"reflect"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5006 = validate.Rule{
	Code:  "BBV5006",
	Title: finding.Text{NL: "Een nummer komt één keer voor", EN: "A number occurs once"},
	Doc: finding.Text{
		NL: `Doelen, activiteiten en indicatoren zijn aan elkaar verbonden met hun nummers; twee
van een soort met één nummer maken elke verbinding ermee onzeker. Nummers van één
deel, zoals 3, worden vergeleken met die ernaast, langere, zoals 1.4, met alle van hun
soort in hetzelfde programma of onderdeel: elk mag opnieuw beginnen te tellen.`,
		EN: `Goals, activities and indicators are linked by their numbers, so two of a kind with
one number make every link to it uncertain. Numbers of one part, such as 3, are
compared among siblings, longer ones, such as 1.4, among all of their kind in the
same programme or subdivision: each may begin to count anew.`,
	},
	Basis:    basisBoth,
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		seen := map[numberPlace]*programme.Branch{}
		for b := range p.GoalTree().All() {
			n, ok := number.Parse(b.Number())
			if !ok || !ownNumber(b) {
				continue
			}
			place := numberPlace{reflect.TypeOf(b.Item()), n, b.Parent()}
			if _, long := n.Parent(); long && !isPart(b) {
				place.scope = partOf(b)
			}
			first, ok := seen[place]
			if !ok {
				seen[place] = b
				continue
			}
			reportBranch(p, b, finding.Error, numberField(b), finding.Text{
				NL: "het nummer {0} is ook dat van {1}", EN: "the number {0} is also that of {1}",
			}.With(b.Number(), first.Label()), finding.Text{NL: "geef een van beide een ander nummer", EN: "give one of the two another number"})
		}
	},
}

// numberPlace is where a number can occur once.
type numberPlace struct {
	kind   reflect.Type // of what has the number
	number number.Number
	scope  *programme.Branch
}
