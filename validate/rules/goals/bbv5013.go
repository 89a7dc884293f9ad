package goals

import (
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv5013 = validate.Rule{
	Code:  "BBV5013",
	Title: finding.Text{NL: "Een relatie met een ander programma wijst naar een programma dat er is", EN: "A relation with another programme points to one that exists"},
	Doc: finding.Text{
		NL: `Een relatie die als een met een ander programma vermeld is wordt op nummer, of anders
op naam, opgezocht bij de programma's van het document. Het blijft bij "let op", want
documenten gebruiken korte namen; de regel geldt niet in een document met maar één
programma.`,
		EN: `A relation that is stated as one with another programme is looked up by number, or
else by name, among the programmes of the document. A warning, because documents
use short names; it is not made in a document that holds one programme only.`,
	},
	Basis:    []validate.Basis{validate.BBV("8", "2"), validate.BBV("8", "3b"), parts.Waterschapsbesluit("4.10")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		if len(p.Document().Programmes) < 2 {
			return
		}
		known := programmesOf(p.Document())
		for b := range p.GoalTree().All() {
			r, ok := b.Item().(*programme.Relation)
			if !ok || !strings.EqualFold(r.Kind, "programma") || known.has(r) {
				continue
			}
			reportBranch(p, b, finding.Warning, "", finding.Text{NL: "het document heeft geen programma {0}", EN: "the document has no programme {0}"}.With(strings.TrimSpace(r.Number+" "+r.Name)),
				finding.Text{NL: "herstel nummer of naam", EN: "correct the number or name"})
		}
	},
}

// programmes are the programmes of a document by their numbers and by their names.
type programmes struct {
	numbers map[number.Number]bool
	names   map[string]bool
}

func programmesOf(d *programme.Document) programmes {
	out := programmes{map[number.Number]bool{}, map[string]bool{}}
	for _, g := range d.Programmes {
		if n, ok := number.Parse(g.Number); ok {
			out.numbers[n] = true
		}
		out.names[folded(g.Name)] = true
	}
	return out
}

func (g programmes) has(r *programme.Relation) bool {
	if r.Number != "" {
		n, ok := number.Parse(r.Number)
		return ok && g.numbers[n]
	}
	return g.names[folded(r.Name)]
}
