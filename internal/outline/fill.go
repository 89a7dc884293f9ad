package outline

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/programme"
)

// sink is where what stands below an element goes; nil where it cannot hold
// such a thing.
type sink struct {
	subdivisions *[]programme.Subdivision
	goals        *[]programme.Goal
	activities   *[]programme.Activity
	also         *[]programme.Mention
	answers      *[]programme.Answer
	taakvelden   *[]string
	relations    *[]programme.Relation
	partners     *[]programme.Partner
	members      *[]programme.Partner
	parties      **programme.Parties
	investments  **programme.Investments
}

func (e *entry) programme() (p programme.Programme, err error) {
	p.Section, err = e.section(nil)
	return p, err
}

func (e *entry) subdivision() (programme.Subdivision, error) {
	s := programme.Subdivision{Kind: e.word}
	var err error
	s.Section, err = e.section(&s.Taakvelden)
	return s, err
}

func (e *entry) section(taakvelden *[]string) (programme.Section, error) {
	s := programme.Section{Number: e.number, Name: e.name, Assigned: e.assigned, Text: e.text}
	err := e.fill(sink{
		subdivisions: &s.Subdivisions, goals: &s.Goals, activities: &s.Activities, answers: &s.Answers, taakvelden: taakvelden,
		relations: &s.Relations, partners: &s.Partners, parties: &s.Parties, investments: &s.Investments,
	})
	return s, err
}

func (e *entry) goal() (programme.Goal, error) {
	g := programme.Goal{Kind: e.word, Number: e.number, Name: e.name, Assigned: e.assigned, Text: e.text}
	err := e.fill(sink{
		goals: &g.Goals, activities: &g.Activities, also: &g.Also, taakvelden: &g.Taakvelden, relations: &g.Relations, partners: &g.Partners,
	})
	return g, err
}

func (e *entry) activity() (programme.Activity, error) {
	a := programme.Activity{Kind: e.word, Number: e.number, Name: e.name, Assigned: e.assigned, Text: e.text}
	err := e.fill(sink{activities: &a.Activities, also: &a.Also, relations: &a.Relations, partners: &a.Partners})
	return a, err
}

// partner reads a partner, whose number is its abbreviation.
func (e *entry) partner() (programme.Partner, error) {
	p := programme.Partner{Name: e.name, Short: e.number, Text: e.text}
	if e.role == "verbonden" {
		if err := p.Party.UnmarshalText([]byte(e.word)); err != nil {
			return p, e.row.Errorf("%v", err)
		}
	}
	p.Kind = e.word
	err := e.fill(sink{members: &p.Members})
	return p, err
}

// fill puts everything below an element where it belongs.
func (e *entry) fill(to sink) error {
	for _, c := range e.below {
		if err := c.put(to); err != nil {
			return err
		}
	}
	return nil
}

func (e *entry) put(to sink) error {
	switch e.role {
	case "onderdeel":
		return add(e, to.subdivisions, e.subdivision)
	case "doel":
		return add(e, to.goals, e.goal)
	case "activiteit":
		return add(e, to.activities, e.activity)
	case "partner", "verbonden":
		return add(e, to.partners, e.partner)
	case "lid":
		return add(e, to.members, e.partner)
	case "ook":
		return add(e, to.also, e.mention)
	case "vraag":
		return add(e, to.answers, e.answer)
	case "relatie":
		return add(e, to.relations, e.relation)
	case "taakveld":
		return add(e, to.taakvelden, func() (string, error) { return e.number, nil })
	case "partijen", "investeringen":
		return e.putList(to)
	}
	return e.row.Errorf("unknown role %q", e.role)
}

// putList reads a list that says that it is there, be it empty.
func (e *entry) putList(to sink) error {
	switch {
	case e.role == "partijen" && to.parties != nil && *to.parties == nil:
		list := &programme.Parties{Heading: e.name, Text: e.text}
		*to.parties = list
		return e.fill(sink{partners: &list.Items})
	case e.role == "investeringen" && to.investments != nil && *to.investments == nil && len(e.below) == 0:
		*to.investments = &programme.Investments{Heading: e.name, Text: e.text}
		return nil
	}
	return e.row.Errorf("%q cannot stand here", e.role)
}

// add reads an element into a list.
func add[T any](e *entry, list *[]T, read func() (T, error)) error {
	if list == nil {
		return e.row.Errorf("%q cannot stand here", e.role)
	}
	item, err := read()
	*list = append(*list, item)
	return err
}

func (e *entry) mention() (programme.Mention, error) {
	return programme.Mention{Number: e.number, Name: e.name, Source: budget.Source{Table: e.text}}, e.fill(sink{})
}

func (e *entry) relation() (programme.Relation, error) {
	return programme.Relation{Kind: e.word, Number: e.number, Name: e.name, Text: e.text}, e.fill(sink{})
}

func (e *entry) answer() (programme.Answer, error) {
	a := programme.Answer{Heading: e.name, Text: e.text}
	if err := a.Question.UnmarshalText([]byte(e.word)); err != nil {
		return a, e.row.Errorf("%v", err)
	}
	return a, e.fill(sink{})
}
