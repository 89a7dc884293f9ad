package publication

import (
	"strings"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// gauge is an indicator that a table prints, with where.
type gauge struct {
	indicator.Indicator
	table int
	cells []gaugeCell
}

// gaugeCell is a cell of which something is kept, at a path within the indicator.
type gaugeCell struct {
	at   understand.CellRef
	path string
}

// aim is a goal or an activity that a heading among indicators names.
type aim struct {
	activity           bool
	kind, number, name string
	gauges             []*gauge
	activities         []*aim
}

// same reports whether two are one, printed twice.
func (a *aim) same(b *aim) bool {
	return a.activity == b.activity && a.number == b.number && a.name == b.name && a.kind == b.kind
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
