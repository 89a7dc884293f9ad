package grid

import (
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/table"
)

// Prose remembers what stands above a table. The zero value is nothing.
type Prose struct {
	Heading, Unit string
	between       int    // texts since the unit line
	took          string // the unit line that the table above took
}

// mostBetween is how many texts may stand between a unit line and its table: a title and a line under it. What stands
// further away speaks of something else.
const mostBetween = 2

// Take takes in a line outside any table. A note belongs to the table above it, and is nothing to the next.
func (p *Prose) Take(text string) {
	role, labelled := labels.Of(text)
	switch {
	case text == "", role == labels.Note:
	case role == labels.Unit:
		p.Unit, p.between = labelled, 0
	case form.IsUnit(text) && role == labels.None:
		p.Unit, p.between = text, 0
		if text == p.took {
			p.between = mostBetween
		}
		if title := form.TitleBeforeUnit(text); title != "" {
			p.Heading = title
		}
	default:
		p.Heading = labelled
		if p.between++; p.between > mostBetween {
			p.Unit = ""
		}
	}
}

// Took says that the table above took a unit line for its own that will be taken in next. Where anything stands between it
// and the next table it is not that of the next.
func (p *Prose) Took(unit string) { p.took = unit }

// Open starts the grid of a table below that prose.
func (p *Prose) Open(limits table.Limits) *Builder {
	b := &Builder{Limits: limits}
	b.Caption, b.UnitLine = form.Caption(p.Heading), p.Unit
	*p = Prose{}
	return b
}
