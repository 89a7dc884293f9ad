package programme

import (
	"iter"

	"github.com/bbvgo/bbv/indicator"
)

// EachGoal walks over all goals of programmes and subdivisions with their
// paths, each before the goals below it. The pointers lead into the document.
func (d *Document) EachGoal() iter.Seq2[string, *Goal] {
	return each[Goal](d)
}

// EachActivity walks over all activities with their paths, those of goals,
// subdivisions and programmes alike, each before its parts. The pointers lead
// into the document.
func (d *Document) EachActivity() iter.Seq2[string, *Activity] {
	return each[Activity](d)
}

// EachIndicator walks over all indicators with their paths, those of
// activities, goals, subdivisions and programmes alike. The pointers lead into
// the document.
func (d *Document) EachIndicator() iter.Seq2[string, *indicator.Indicator] {
	return each[indicator.Indicator](d)
}

func each[T any](d *Document) iter.Seq2[string, *T] {
	return func(yield func(string, *T) bool) {
		for b := range d.GoalTree().All() {
			if i, ok := b.item.(*T); ok && !yield(b.path, i) {
				return
			}
		}
	}
}
