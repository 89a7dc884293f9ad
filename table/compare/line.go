package compare

import (
	"iter"
	"slices"

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
	code       string  // in front of the label, empty where there is none
	lines      []int   // indexes of lines
	roster     *roster // of many lines; nil for few
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

// roster finds lines of a subject by their positions in it, where they are too many to go through.
type roster struct {
	at    map[moment][]int    // those that have a figure at a moment
	sides map[budget.Side]int // the last one of each side
	none  int                 // the first one without a side; −1 for none
}

// fewLines is how many lines of a subject are gone through one by one.
const fewLines = 16

func newRoster(all []line, lines []int) *roster {
	r := &roster{map[moment][]int{}, map[budget.Side]int{}, -1}
	for pos, i := range lines {
		l := &all[i]
		if r.sides[l.side] = pos; l.side == 0 && r.none < 0 {
			r.none = pos
		}
		for k := range l.facts {
			when := l.facts[k].when
			if at := r.at[when]; len(at) == 0 || at[len(at)-1] != pos {
				r.at[when] = append(at, pos)
			}
		}
	}
	return r
}

// beside are the positions of the lines that have a figure at a moment of another one; and of the one that is taken where no
// figure tells more: the last of its side, or else the first without one, or for a line without a side the first of all.
func (r *roster) beside(l *line) (positions []int) {
	for k := range l.facts {
		positions = append(positions, r.at[l.facts[k].when]...)
	}
	switch last, ok := r.sides[l.side]; {
	case ok:
		positions = append(positions, last)
	case l.side == 0:
		positions = append(positions, 0)
	case r.none >= 0:
		positions = append(positions, r.none)
	}
	slices.Sort(positions)
	return slices.Compact(positions)
}

// opposite are the positions of the lines of a subject that a line of another may be held against.
func (s *subject) opposite(l *line) iter.Seq[int] {
	return func(yield func(int) bool) {
		if s.roster != nil {
			slices.Values(s.roster.beside(l))(yield)
			return
		}
		for pos := range s.lines {
			if !yield(pos) {
				return
			}
		}
	}
}

// sized are the lines of a table that have a figure at a moment, by how large it is without its sign: those of figures that
// few others are added up in, and those of totals, which rounding may have moved far.
type sized struct {
	lists [2][]sizedLine
	reach [2]budget.Amount // in each of the figure that has the farthest
}

type sizedLine struct {
	worth budget.Amount
	line  int
}

// fewTerms is how many figures a total adds up at most that is looked for with those that are none.
const fewTerms = 16

func (s *sized) add(line int, g *fact) {
	of := 0
	if g.terms > fewTerms {
		of = 1
	}
	s.lists[of] = append(s.lists[of], sizedLine{g.worth.Abs(), line})
	if reach := g.reach(); reach.Cmp(s.reach[of]) > 0 {
		s.reach[of] = reach
	}
}

// near reports whether something is true of a line of which the figure may be another one, as far as rounding goes.
func (s *sized) near(figure *fact, is func(line int) bool) bool {
	worth := figure.worth.Abs()
	for of, list := range s.lists {
		reach := figure.reach().Add(s.reach[of])
		apart := func(l sizedLine) int { // −1 for one that is too small, +1 for one that is too large
			off := l.worth.Sub(worth)
			if twice := off.Add(off); twice.Abs().Cmp(reach) > 0 {
				return twice.Sign()
			}
			return 0
		}
		from, _ := slices.BinarySearchFunc(list, 0, func(l sizedLine, _ int) int { return apart(l) })
		for _, l := range list[from:] {
			if apart(l) > 0 {
				break
			}
			if is(l.line) {
				return true
			}
		}
	}
	return false
}
