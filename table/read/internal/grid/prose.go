package grid

import (
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/table"
)

// Prose remembers what stands above a table. The zero value is nothing.
type Prose struct {
	Heading, Unit string
}

// Take takes in a line outside any table.
func (p *Prose) Take(text string) {
	switch {
	case text == "":
	case form.IsUnit(text):
		p.Unit = text
		if title := form.TitleBeforeUnit(text); title != "" {
			p.Heading = title
		}
	default:
		p.Heading, p.Unit = text, ""
	}
}

// Open starts the grid of a table below that prose.
func (p *Prose) Open(limits table.Limits) *Builder {
	b := &Builder{Limits: limits}
	b.Caption, b.UnitLine = form.Caption(p.Heading), p.Unit
	*p = Prose{}
	return b
}
