package programme

import (
	"cmp"
	"strconv"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/number"
)

// GoalTree returns the goal tree of the document: programmes and subdivisions
// with their goals, activities, indicators, relations, partners, verbonden
// partijen and investments. Levels that are nested deeper than Read accepts
// are left out. A nil document has an empty tree.
func (d *Document) GoalTree() *Branch {
	root := &Branch{word: "document"}
	if d == nil {
		return root
	}
	root.item, root.word, root.name = d, d.Kind.String(), d.Title
	g := &grower{}
	for i := range d.Programmes {
		p := &d.Programmes[i]
		g.section(root, "programmas", i, Branch{word: "programma", item: p}, &p.Section)
	}
	return root
}

type grower struct {
	depth   int
	tooDeep bool // from then on nothing is opened: a slice can contain itself
}

// grow adds a branch and what fill puts below it.
func (g *grower) grow(parent *Branch, step string, i int, b Branch, fill func(*Branch)) {
	b.parent, b.path = parent, step+"["+strconv.Itoa(i)+"]"
	if parent.path != "" {
		b.path = parent.path + "." + b.path
	}
	parent.branches = append(parent.branches, &b)
	if g.depth++; g.depth > maxDepth/2 {
		g.tooDeep = true
	}
	if !g.tooDeep && fill != nil {
		fill(&b)
	}
	g.depth--
}

func (g *grower) section(parent *Branch, step string, i int, b Branch, s *Section) {
	b.number, b.name, b.assigned, b.section = s.Number, s.Name, s.Assigned, s
	g.grow(parent, step, i, b, func(b *Branch) {
		g.goals(b, s.Goals)
		g.activities(b, s.Activities)
		g.indicators(b, s.Indicators, s.LinkByCode)
		g.surroundings(b, s.Relations, s.Partners)
		g.lists(b, s.Parties, s.Investments)
		for i := range s.Subdivisions {
			below := &s.Subdivisions[i]
			g.section(b, "onderdelen", i, Branch{word: cmp.Or(below.Kind, "onderdeel"), item: below}, &below.Section)
		}
		if s.LinkByCode {
			b.link()
		}
	})
}

func (g *grower) goals(parent *Branch, goals []Goal) {
	for i := range goals {
		s := &goals[i]
		b := Branch{word: cmp.Or(s.Kind, "doel"), number: s.Number, name: s.Name, assigned: s.Assigned, item: s}
		g.grow(parent, "doelen", i, b, func(b *Branch) {
			g.goals(b, s.Goals)
			g.activities(b, s.Activities)
			g.indicators(b, s.Indicators, false)
			g.surroundings(b, s.Relations, s.Partners)
		})
	}
}

func (g *grower) activities(parent *Branch, activities []Activity) {
	for i := range activities {
		a := &activities[i]
		b := Branch{word: cmp.Or(a.Kind, "activiteit"), number: a.Number, name: a.Name, assigned: a.Assigned, item: a}
		g.grow(parent, "activiteiten", i, b, func(b *Branch) {
			g.activities(b, a.Activities)
			g.indicators(b, a.Indicators, false)
			g.surroundings(b, a.Relations, a.Partners)
		})
	}
}

// indicators adds indicators; those that are linked by code get what they
// measure when the part is complete.
func (g *grower) indicators(parent *Branch, indicators []indicator.Indicator, linked bool) {
	for i := range indicators {
		ind := &indicators[i]
		g.grow(parent, "indicatoren", i, Branch{word: "indicator", number: ind.Code, name: ind.Name, item: ind}, nil)
		if b := parent.branches[len(parent.branches)-1]; !linked || ind.Code == "" {
			b.measure(parent)
		}
	}
}

// measure makes the indicator b one that measures another branch.
func (b *Branch) measure(other *Branch) {
	b.measures = append(b.measures, other)
	other.gauges = append(other.gauges, b)
}

// link finds what the own indicators of a part measure by their codes.
func (b *Branch) link() {
	numbered := map[number.Number][]*Branch{}
	for c := range b.All() {
		switch c.item.(type) {
		case *Goal, *Activity:
			if n, ok := number.Parse(c.number); ok {
				numbered[n] = append(numbered[n], c)
			}
		}
	}
	for _, c := range b.branches {
		if _, ok := c.item.(*indicator.Indicator); !ok {
			continue
		}
		if n, ok := number.Parse(c.number); ok {
			for _, other := range numbered[n] {
				c.measure(other)
			}
		}
	}
}

func (g *grower) surroundings(parent *Branch, relations []Relation, partners []Partner) {
	for i := range relations {
		r := &relations[i]
		word := "relatie"
		if r.Kind != "" {
			word += " met " + r.Kind
		}
		g.grow(parent, "relaties", i, Branch{word: word, number: r.Number, name: r.Name, item: r}, nil)
	}
	g.partners(parent, "partners", "partner", partners)
}

func (g *grower) partners(parent *Branch, step, word string, partners []Partner) {
	for i := range partners {
		p := &partners[i]
		b := Branch{word: cmp.Or(p.Kind, word), name: p.Name, item: p}
		if p.Short != "" {
			b.name += " (" + p.Short + ")"
		}
		g.grow(parent, step, i, b, func(b *Branch) { g.partners(b, "leden", "partner", p.Members) })
	}
}

func (g *grower) lists(parent *Branch, parties *Parties, investments *Investments) {
	if parties != nil {
		g.partners(parent, "verbondenPartijen.lijst", "verbonden partij", parties.Items)
	}
	if investments != nil {
		for i := range investments.Items {
			v := &investments.Items[i]
			g.grow(parent, "investeringen.lijst", i, Branch{word: cmp.Or(v.Kind, "investering"), name: v.Name, item: v}, nil)
		}
	}
}
