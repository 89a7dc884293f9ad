package compare

import (
	"github.com/bbvgo/bbv/budget"
)

// line are the figures of one side that a table prints of a subject: a row, or of a row that has lasten, baten and saldo
// beside each other those of one of them.
type line struct {
	table, row int
	subject    int // index of the subject
	side       budget.Side
	unitless   bool   // the unit is not known
	signed     bool   // it is known how the figures are signed
	facts      []fact // one for a moment
}

// subject is what lines of a table are about: a programme, a product, a reserve, the whole.
type subject struct {
	table int
	// own are the words that the labels of its lines say beside the side, or else those of their section; of lines without
	// any the title says what they are about. all are those of label, section and title.
	own, all []string
	// qualifiers are the words of label, section and title that say that the figures count other things: exclusief.
	qualifiers []string
	code       string // in front of the label, empty where there is none
	lines      []int  // indexes of lines
}

// at is the figure of a line at the moment of another, nil where it has none or more than one may be it.
func (l *line) at(f *fact) (found *fact) {
	for i := range l.facts {
		g := &l.facts[i]
		switch {
		case g.when != f.when || !sameStage(g.stage, f.stage):
		case g.stage == f.stage:
			return g
		case found != nil:
			return nil
		default:
			found = g
		}
	}
	return found
}
