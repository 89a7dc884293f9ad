package decision

import (
	"slices"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/internal/match"
	"github.com/bbvgo/bbv/table/understand"
)

// alike is from which likeness a label is one that was renamed a little: one word of
// two that is another is not, one of four is, and so is a plural.
const alike = .75

// likely is how much a label is alike what an anchor says of it, 0 where it is another,
// and 1 where it says nothing.
func likely(wanted, label match.Label) float64 {
	if wanted.Blank() {
		return 1
	}
	if s := match.Likeness(wanted, label); s >= alike {
		return s
	}
	return 0
}

// finder finds places in one table.
type finder struct {
	u      *understand.Understanding
	labels map[string]match.Label // by the text as it is printed
}

func newFinder(u *understand.Understanding) *finder {
	return &finder{u: u.Sound(), labels: map[string]match.Label{}}
}

func (f *finder) label(text string) match.Label {
	l, ok := f.labels[text]
	if !ok {
		l = match.LabelOf(text)
		f.labels[text] = l
	}
	return l
}

// isTable reports whether an anchor is in the table.
func (f *finder) isTable(a Anchor) bool {
	return likely(f.label(a.Caption), f.label(f.u.Table.Caption)) > 0
}

// wanted is an anchor as it is compared, with what was compared before.
type wanted struct {
	*finder
	row, section, column match.Label
	known                map[[2]string]float64
}

func (f *finder) want(a Anchor) *wanted {
	return &wanted{f, f.label(a.Row), f.label(a.Section), f.label(a.Column), map[[2]string]float64{}}
}

// likely is how much a label is alike one that is wanted.
func (w *wanted) likely(want match.Label, text string) float64 {
	key := [2]string{want.Folded, text}
	s, ok := w.known[key]
	if !ok {
		s = likely(want, w.label(text))
		w.known[key] = s
	}
	return s
}

// score is how much a cell is what is wanted, 0 where it is not.
func (w *wanted) score(at understand.CellRef) float64 {
	row, column := w.u.Names(at)
	r, c := w.likely(w.row, row), w.likely(w.column, column)
	if r == 0 || c == 0 {
		return 0
	}
	s := w.likely(w.section, sectionOf(w.u, at.Row))
	if s == 0 {
		return 0
	}
	return r + c + s
}

// cells are the cells that fit an anchor best. What fits but with less likeness is left out.
func (f *finder) cells(a Anchor) (best []understand.CellRef) {
	w := f.want(a)
	most := 0.0
	for r := range f.u.Rows {
		for c := range f.u.Columns {
			at := understand.CellRef{Row: r, Column: c}
			switch s := w.score(at); {
			case s == 0 || s < most:
			case s > most:
				most, best = s, append(best[:0], at)
			default:
				best = append(best, at)
			}
		}
	}
	return best
}

// cell is the one cell that an anchor means, with its fate where there is none or
// are several: then the printed figure tells which.
func (f *finder) cell(a Anchor) (understand.CellRef, fate) {
	list := f.cells(a)
	if len(list) == 0 {
		return understand.CellRef{}, fate{why: f.missing(a)}
	}
	if a.Figure != "" {
		same := slices.DeleteFunc(slices.Clone(list), func(at understand.CellRef) bool { return !f.prints(at, a.Figure) })
		if len(same) == 0 && len(list) == 1 {
			return list[0], fate{why: otherFigure, of: f.u.Table.Cell(list[0].Row, list[0].Column).Text}
		}
		if len(same) == 0 {
			return understand.CellRef{}, fate{why: noFigure}
		}
		list = same
	}
	if len(list) > 1 {
		return understand.CellRef{}, fate{why: ambiguous}
	}
	return list[0], fate{why: used}
}

// prints reports whether a cell prints a figure, whatever stands between its digits.
func (f *finder) prints(at understand.CellRef, figure string) bool {
	return inked(f.u.Table.Cell(at.Row, at.Column).Text) == inked(figure)
}

// inked is what of a figure tells it from others: letters, digits, the comma of decimals
// and a minus.
func inked(figure string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r) || unicode.IsLetter(r) || r == ',':
			return unicode.ToUpper(r)
		case unicode.Is(unicode.Pd, r) || r == '−' || r == '(':
			return '-'
		}
		return -1
	}, figure)
}

// missing tells what of an anchor is not in the table.
func (f *finder) missing(a Anchor) reason {
	switch {
	case len(f.cells(Anchor{Row: a.Row})) == 0:
		return noRow
	case len(f.cells(Anchor{Column: a.Column})) == 0:
		return noColumn
	}
	return noCell
}

// sums are the sums at all places that a decision speaks of.
func (f *finder) sums(s Sum) (list []understand.CellSum, why fate) {
	totals := f.cells(s.Total)
	if len(totals) == 0 {
		return nil, fate{why: f.missing(s.Total)}
	}
	if s.Total.Row != "" && !sameRow(totals) || s.Total.Column != "" && !sameColumn(totals) {
		at, why := f.cell(s.Total)
		if why.why != used {
			return nil, why
		}
		totals = []understand.CellRef{at}
	}
	var parts [][]understand.CellRef
	for _, p := range s.Parts {
		cells := f.cells(p.anchor())
		if len(cells) == 0 {
			return nil, fate{why: f.missing(p.anchor()), of: p.Row + p.Column}
		}
		parts = append(parts, cells)
	}
	for _, total := range totals {
		if _, ok := f.u.Value(total); !ok && len(totals) > 1 {
			continue
		}
		sum := understand.CellSum{Target: total}
		for i, p := range s.Parts {
			at, why := p.at(total, parts[i])
			if why != used {
				return nil, fate{why: why, of: p.Row + p.Column}
			}
			sum.Terms = append(sum.Terms, understand.CellTerm{Coefficient: p.sign(), Cell: at})
		}
		list = append(list, sum)
	}
	if len(list) == 0 {
		return nil, fate{why: noFigure}
	}
	return list, fate{why: used}
}

func (p Summand) sign() int {
	if p.Minus {
		return -1
	}
	return 1
}

// at is the cell of a part for a total: what it leaves empty is as that of the total.
func (p Summand) at(total understand.CellRef, cells []understand.CellRef) (understand.CellRef, reason) {
	list := slices.DeleteFunc(slices.Clone(cells), func(c understand.CellRef) bool {
		return p.Column == "" && c.Column != total.Column || p.Row == "" && c.Row != total.Row
	})
	switch {
	case len(list) == 0:
		return total, noCell
	case len(list) > 1:
		return total, ambiguous
	case list[0] == total:
		return total, ambiguous
	}
	return list[0], used
}

func sameRow(cells []understand.CellRef) bool {
	return !slices.ContainsFunc(cells, func(c understand.CellRef) bool { return c.Row != cells[0].Row })
}

func sameColumn(cells []understand.CellRef) bool {
	return !slices.ContainsFunc(cells, func(c understand.CellRef) bool { return c.Column != cells[0].Column })
}
