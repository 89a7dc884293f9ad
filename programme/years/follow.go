package years

import (
	"cmp"
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
)

// follower makes a history of documents and deliveries.
type follower struct {
	history     *History
	books       []*book // the oldest first, of one year the begroting first
	sheets      []*sheet
	inhabitants map[int]int
}

// rank says which of several documents counts for a column, the lowest first: the
// jaarstukken of its year, the begroting of that year, a delivery, and then what
// is nearest to it, which may have been put in another indeling since. A nil document
// is that of a delivery. What is neither jaarstukken nor begroting counts last of its year.
func rank(d *programme.Document, c budget.Column) int {
	if d == nil {
		return 2
	}
	away := d.Year - c.Year
	order := 3
	if d.Kind <= programme.Jaarstukken {
		order = int(programme.Jaarstukken) - int(d.Kind)
	}
	return 4*max(away, -away) + order
}

// choose takes from what several documents say of a subject, the one that counts
// first, what is not empty, and lists what the others say differently.
func (f *follower) choose(s *Subject, c budget.Column, said []*entry) {
	said = slices.DeleteFunc(said, (*entry).empty)
	if len(said) == 0 {
		return
	}
	s.entries[c] = said[0]
	if said[0].early {
		f.apart(Apart{Kind: max(s.Kind, Whole), Label: said[0].in, Years: []int{c.Year}, Reason: OtherMoment})
	}
	for _, other := range said[1:] {
		for _, side := range budget.Sides() {
			if !said[0].agrees(other, side) {
				f.history.Disagreements = append(f.history.Disagreements, Disagreement{
					Kind: s.Kind, Label: s.Label, Side: side, Column: c, In: [2]string{said[0].in, other.in},
					First: said[0].sides[side].Calc, Second: other.sides[side].Calc,
				})
			}
		}
	}
}

// agrees reports whether two entries say the same of a side within what rounding
// explains. A side that one of them does not state differs in nothing, and neither
// does a saldo or resultaat of what is compared itself, or of another scope, or a
// begroting that was amended again.
func (e *entry) agrees(other *entry, side budget.Side) bool {
	a, okA := e.sides[side].Amount()
	b, okB := other.sides[side].Amount()
	if !okA || !okB || e.early || other.early || !e.alike(other, side) || e.follows(other, side) {
		return true
	}
	return a.Sub(b).Abs().Cmp(e.sides[side].margin.Add(other.sides[side].margin)) <= 0
}

// follows reports whether a side follows in both entries from sides that they state.
func (e *entry) follows(other *entry, side budget.Side) (some bool) {
	for part := range side.Parts() {
		if e.has[part] && (!e.sides[part].known() || !other.sides[part].known()) {
			return false
		}
		some = some || e.has[part]
	}
	return some
}

// programmes makes the subjects of programmes and other parts, and the whole.
func (f *follower) programmes() {
	var columns []budget.Column
	for _, b := range f.books {
		columns = append(columns, b.columns...)
	}
	slices.SortFunc(columns, budget.Column.Compare)
	columns = slices.Compact(columns)
	seen := map[string]bool{}
	for _, b := range slices.Backward(f.books) {
		for _, p := range b.positions {
			if !seen[p.key] {
				seen[p.key] = true
				f.history.Subjects = append(f.history.Subjects, f.subject(p, columns))
			}
		}
	}
	slices.SortStableFunc(f.history.Subjects, func(a, b Subject) int { return cmp.Compare(a.Kind, b.Kind) })
	if len(f.history.Subjects) > 0 {
		f.whole(columns)
	}
}

// subject follows what stands at a position through all books.
func (f *follower) subject(p position, columns []budget.Column) Subject {
	s := Subject{Kind: p.kind, entries: map[budget.Column]*entry{}, inhabitants: f.inhabitants}
	for _, b := range f.books {
		for _, q := range b.positions {
			if q.key == p.key {
				s.called(q.label)
			}
		}
	}
	for _, c := range columns {
		var said []*entry
		for _, b := range f.ranked(c) {
			switch parts := b.at(p.key); len(parts) {
			case 0:
			case 1:
				said = append(said, b.of(parts[0], c))
			default:
				said = append(said, b.entry(s.Label, parts, c))
			}
		}
		f.choose(&s, c, said)
	}
	return s
}

// called sets the label of a subject to a later one.
func (s *Subject) called(label string) {
	if s.Label != "" && s.Label != label && !slices.Contains(s.Earlier, s.Label) {
		s.Earlier = append(s.Earlier, s.Label)
	}
	s.Label = label
	s.Earlier = slices.DeleteFunc(s.Earlier, func(earlier string) bool { return earlier == label })
}

// ranked are the books that print a column, the one that counts for it first.
func (f *follower) ranked(c budget.Column) []*book {
	books := slices.DeleteFunc(slices.Clone(f.books), func(b *book) bool { return !b.prints(c) })
	slices.SortStableFunc(books, func(a, b *book) int { return cmp.Compare(rank(a.doc, c), rank(b.doc, c)) })
	return books
}

// whole follows the overview, and says where raming and realisatie are of different
// parts.
func (f *follower) whole(columns []budget.Column) {
	s := Subject{Kind: Whole, Label: f.books[0].overview.Label(), entries: map[budget.Column]*entry{}, inhabitants: f.inhabitants}
	for _, c := range columns {
		var said []*entry
		for _, b := range f.ranked(c) {
			said = append(said, b.whole(c))
		}
		f.choose(&s, c, said)
	}
	f.history.Subjects = append(f.history.Subjects, s)
	for _, c := range columns {
		f.scopes(s, c)
	}
}

// scopes says where the lasten or baten of a realisatie and a raming of its year are
// of different parts.
func (f *follower) scopes(s Subject, c budget.Column) {
	realised := s.entries[c]
	if realised == nil || c.Stage != budget.Realisatie {
		return
	}
	for _, stage := range []budget.Stage{budget.Begroting, budget.NaWijziging} {
		e := s.entries[budget.Column{Year: c.Year, Stage: stage}]
		if e != nil && (!e.alike(realised, budget.Lasten) || !e.alike(realised, budget.Baten)) {
			f.apart(Apart{Kind: Whole, Label: s.Label, Years: []int{c.Year}, Reason: OtherScope, Like: e.in})
		}
	}
}

// apart lists something once for all years.
func (f *follower) apart(a Apart) {
	for i := range f.history.Apart {
		same := &f.history.Apart[i]
		if same.Kind == a.Kind && same.Label == a.Label && same.Reason == a.Reason && same.Like == a.Like {
			same.Years = slices.Compact(slices.Sorted(slices.Values(append(same.Years, a.Years...))))
			return
		}
	}
	f.history.Apart = append(f.history.Apart, a)
}

// missing lists what stands in some documents and not in others.
func (f *follower) missing() {
	for _, b := range f.books {
		for _, p := range b.positions {
			for _, other := range f.books {
				if len(other.positions) > 0 && len(other.at(p.key)) == 0 {
					f.apart(whyMissing(b, p, other))
				}
			}
		}
	}
}

// whyMissing says why what stands in a book is not found in another.
func whyMissing(b *book, p position, other *book) Apart {
	a := Apart{Kind: p.kind, Label: p.label, Years: []int{b.doc.Year}, Reason: OnlyHere}
	switch {
	case p.twice:
		a.Reason = Twice
	case p.kind == Programmes && p.name == "":
		a.Reason = Nameless
	case p.kind == Programmes:
		if a.Like = other.resembles(p, func(key string) bool { return len(b.at(key)) > 0 }); a.Like != "" {
			a.Reason = OtherName
		}
	}
	return a
}

// taakvelden makes the subjects of taakvelden.
func (f *follower) taakvelden(layer iv3.Layer) error {
	all, err := groups(layer, f.sheets)
	if err != nil {
		return err
	}
	columns := f.byColumn()
	for _, g := range all {
		s := Subject{Kind: Taakvelden, Group: g, entries: map[budget.Column]*entry{}, inhabitants: f.inhabitants}
		s.Label, s.Earlier = labels(layer, g)
		for _, c := range slices.SortedFunc(maps.Keys(columns), budget.Column.Compare) {
			var said []*entry
			for _, sheet := range columns[c] {
				said = append(said, sheet.entry(s.Label, g.Codes[c.Year]))
			}
			f.choose(&s, c, said)
		}
		if len(s.entries) > 0 {
			f.history.Subjects = append(f.history.Subjects, s)
		}
	}
	return nil
}

// byColumn are the sheets of each column, the one that counts first.
func (f *follower) byColumn() map[budget.Column][]*sheet {
	out := map[budget.Column][]*sheet{}
	for _, s := range f.sheets {
		out[s.column] = append(out[s.column], s)
	}
	for c, sheets := range out {
		slices.SortStableFunc(sheets, func(a, b *sheet) int { return cmp.Compare(rank(a.doc, c), rank(b.doc, c)) })
	}
	return out
}

// years sets of which years the subjects have figures.
func (f *follower) years() {
	seen := map[int]bool{}
	for _, s := range f.history.Subjects {
		for c := range s.entries {
			seen[c.Year] = true
		}
	}
	f.history.Years = slices.Sorted(maps.Keys(seen))
	for i := range f.history.Subjects {
		f.history.Subjects[i].years = f.history.Years
	}
}
