package grid

import (
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/table"
)

// Prose remembers what stands above a table. The zero value is nothing.
type Prose struct {
	Heading, Unit string
	title         string // the last text that is no sentence
	headed        bool   // the title is a heading of the text
	since         int    // texts since the title
	between       int    // texts since the unit line
	took          string // the unit line that the table above took
}

// mostBetween is how many texts may stand between a unit line and its table: a title and a line under it. What stands
// further away speaks of something else.
const mostBetween = 2

// Take takes in a line outside any table. A note belongs to the table above it, and is nothing to the next.
func (p *Prose) Take(text string) { p.take(text, false) }

// TakeHeading takes in a line that is a heading: no sentence below it, however short, is a title instead of it.
func (p *Prose) TakeHeading(text string) { p.take(text, true) }

func (p *Prose) take(text string, heading bool) {
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
			p.head(title, heading)
		}
	default:
		p.head(labelled, heading)
		if p.between++; p.between > mostBetween {
			p.Unit = ""
		}
	}
}

// sentenceWords is from how many words on a text that ends in a full stop is a sentence.
const sentenceWords = 6

// head takes in a title, or a sentence or a question, which gives way to a title shortly above it.
func (p *Prose) head(text string, heading bool) {
	p.Heading = text
	p.since++
	sentence := strings.HasSuffix(text, ".") && (p.headed || len(strings.Fields(text)) >= sentenceWords)
	if sentence && !heading || form.IsQuestion(text) && p.titled() {
		return
	}
	p.title, p.headed, p.since = text, heading, 0
}

// titled reports whether a title that is no sentence or question stands shortly above.
func (p *Prose) titled() bool {
	return p.title != "" && p.since <= mostBetween && !strings.HasSuffix(p.title, ".") && !form.IsQuestion(p.title)
}

// caption is the title of a table below.
func (p *Prose) caption() string {
	if p.title != "" && p.since <= mostBetween {
		return p.title
	}
	return p.Heading
}

// Took says that the table above took a unit line for its own that will be taken in next. Where anything stands between it
// and the next table it is not that of the next.
func (p *Prose) Took(unit string) { p.took = unit }

// Open starts the grid of a table below that prose.
func (p *Prose) Open(limits table.Limits) *Builder {
	b := &Builder{Limits: limits}
	b.Caption, b.UnitLine = form.Caption(p.caption()), p.Unit
	*p = Prose{}
	return b
}
