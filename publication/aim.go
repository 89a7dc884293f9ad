package publication

import (
	"strings"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// foundIndicator is an indicator that a table prints, with where.
type foundIndicator struct {
	indicator.Indicator
	table int
	cells []indicatorCell
}

// indicatorCell is a cell of which something is kept, at a path within the indicator.
type indicatorCell struct {
	at   understand.CellRef
	path string
}

// aim is a goal or an activity that a heading among indicators names.
type aim struct {
	activity           bool
	kind, number, name string
	text               string
	assigned           bool // the name stands in square brackets
	indicators         []*foundIndicator
	goals, activities  []*aim
	table              int
	cells              []indicatorCell // of the table that it stands in
}

// above is the list that a goal stands in by its number, below that of the innermost goal which it is part of.
func above(list *[]*aim, goal *aim) *[]*aim {
	for _, a := range *list {
		if !goal.activity && !a.activity && a.number != "" && below(goal.number, a.number) {
			return above(&a.goals, goal)
		}
	}
	return list
}

// find is the one of a list that is the same, or, deep, of what is below these; nil without one.
func find(list []*aim, same *aim, deep bool) *aim {
	for _, a := range list {
		if a.same(same) {
			return a
		}
		if !deep {
			continue
		}
		if found := find(a.goals, same, !same.activity); found != nil && !same.activity {
			return found
		}
		if found := find(a.activities, same, true); found != nil && a.activity == same.activity {
			return found
		}
	}
	return nil
}

// same reports whether two are one, printed twice.
func (a *aim) same(b *aim) bool {
	return a.activity == b.activity && a.number == b.number && a.name == b.name
}

// readAim reads a heading that begins with the word of the municipality for a goal or an activity; nil where none does.
func readAim(text string) *aim {
	for _, words := range []lexicon.Kind{lexicon.Doel, lexicon.Activiteit} {
		kind := ""
		for _, w := range words.All() {
			rest, ok := strings.CutPrefix(lexicon.Fold(text), w)
			if ok && len(w) > len(kind) && strings.IndexAny(rest, " :") == 0 {
				kind = w
			}
		}
		if kind == "" {
			continue
		}
		fields := strings.Fields(text)[len(strings.Fields(kind)):]
		l := indicator.ReadLabels([]string{strings.Join(fields, " ")})[0]
		a := aim{activity: lexicon.Activiteit.Has(kind), kind: kind, number: l.Code, name: strings.Trim(l.Name, ": ")}
		if l := readLabel(a.name); a.number == "" && l.number != "" && !l.nameless() {
			a.number, a.name = l.number, l.name
		}
		return &a
	}
	return nil
}
