package publication

import (
	"slices"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// ofTheWhole reports whether the table is an overview of all that a document has, and no list of taakvelden.
func (s *scan) ofTheWhole() bool { return s.overview && !s.listed }

// ownSide is the side that the label of a row tells.
func (s *scan) ownSide(i int) budget.Side {
	r, l := s.u.Rows[i], s.labels[i]
	switch first := lead(l); {
	case l.bare() && lexicon.CellLasten.Has(first) && len(first) > 1 && !slices.ContainsFunc(l.words, lexicon.Baten.Has):
		return budget.Lasten // "Lasten exclusief stortingen in reserves"
	case l.bare() && lexicon.CellBaten.Has(first) && len(first) > 1 && !slices.ContainsFunc(l.words, lexicon.Lasten.Has):
		return budget.Baten
	case r.Role == understand.RoleMutatie && s.listed:
		return 0 // a taakveld has lasten and baten, 0.10 too
	case r.Role == understand.RoleMutatie:
		return mutatie
	case r.Side != 0:
		return r.Side
	}
	if side := form.Side(l.text); side != 0 { // "B" below "Riolering L"
		return side
	}
	if n := len(l.words); n > 1 && i+1 < len(s.labels) {
		if side := form.Side(l.words[n-1]); side != 0 && form.Side(s.labels[i+1].text) != 0 {
			return side
		}
	}
	return 0
}

// bareNode is what a row is of that names nothing.
func (s *scan) bareNode(i int, at *node) *node {
	l := s.labels[i]
	if k, ok := partOf(l); ok {
		return s.part(k)
	}
	if l.all() && s.overview {
		return s.programmes
	}
	if s.rows[i].side != 0 && form.Side(l.text) != 0 && i > 0 && s.rows[i-1].node != nil && len(l.text) == 1 {
		return s.rows[i-1].node
	}
	return at
}

// named is what a row is of that names something.
func (s *scan) named(i int, at *node) *node {
	l := s.labels[i]
	if s.listed {
		if l.number != "" {
			return s.taakveldNode(l)
		}
		return at
	}
	if base, ok := s.base(i); ok {
		l = base
	}
	if of := s.ofReserve(i, at); of != nil {
		return of
	}
	if s.overview && !l.saysPart() && s.amongDekking(i) {
		return s.freePart()
	}
	if s.rows[i].side != 0 && s.rows[i].side != mutatie && s.u.Rows[i].Side != 0 && l.number == "" && at.kind == part {
		return at
	}
	return s.place(l, at)
}

// ofReserve is what a mutation of a reserve is of that belongs to no programme: the row below the programmes in the overzicht,
// or among the algemene dekkingsmiddelen, names the reserve; nil for other rows.
func (s *scan) ofReserve(i int, at *node) *node {
	l, side := s.labels[i], s.rows[i].side
	if side <= budget.Saldo || side == budget.Resultaat || l.called {
		return nil
	}
	switch {
	case at == s.dekking:
		return at.child(l)
	case s.overview && at == s.document && s.programmes.seek(l) == nil:
		return at.child(l)
	}
	return nil
}

// amongDekking reports whether a row stands between the total of the programmes and that of the algemene dekkingsmiddelen: it is one
// of these, whatever its name.
func (s *scan) amongDekking(i int) bool {
	first, last := i, i
	for first > 0 && !s.u.Rows[first].Total {
		first--
	}
	for last+1 < len(s.labels) && !s.u.Rows[last].Total {
		last++
	}
	k, ok := partOf(s.labels[last])
	return ok && k == len(parts) && s.u.Rows[last].Total && s.u.Rows[first].Total && s.labels[first].all()
}

// saysPart reports whether a label says which part beside the programmes it is of.
func (l label) saysPart() bool {
	_, _, said := partBefore(l.text)
	_, ok := partOf(l)
	return said || ok
}

// freePart is the line of the algemene dekkingsmiddelen that no row of the table has by its name, the overige first; nil without one.
func (s *scan) freePart() *node {
	for k := range ofDekking {
		n := s.parts[ofDekking-1-k]
		named := func(l label) bool {
			at, ok := partOf(l)
			if before, _, said := partBefore(l.text); said {
				at, ok = before, true
			}
			return ok && at == n.index
		}
		if !slices.ContainsFunc(s.labels, named) && !slices.ContainsFunc(s.rows, func(r rowPlace) bool { return r.node == n }) {
			return n
		}
	}
	return nil
}

// base is the label of a row without the side at its end, where that is a name of its own: other rows are of the same.
func (s *scan) base(i int) (label, bool) {
	l := s.labels[i]
	n := len(l.words)
	if n < 2 || s.rows[i].side == 0 || !sided(l.words[n-1]) && form.Side(l.words[n-1]) == 0 {
		return label{}, false
	}
	fields := strings.Fields(l.text)
	short := readLabel(strings.Join(fields[:len(fields)-1], " "))
	if form.Side(l.words[n-1]) != 0 && len(l.words[n-1]) == 1 {
		return short, true
	}
	for k, other := range s.labels {
		if k == i || !s.printsAny(k) {
			continue
		}
		if m := len(other.words); other.number == l.number && (slices.Equal(other.words, short.words) ||
			m == n && slices.Equal(other.words[:m-1], short.words) && sided(other.words[m-1]) && other.words[m-1] != l.words[n-1]) {
			return short, true
		}
	}
	return label{}, false
}

// place is the node that a label names, below what the headings say.
func (s *scan) place(l label, at *node) *node {
	if k, ok := partOf(l); ok && s.root.kind == part && s.root.index == k && parts[k].words.Has(lexicon.Fold(l.name)) {
		return s.root
	}
	if k, name, ok := partBefore(l.text); ok && s.overview {
		s.parts[k].label = readLabel(name)
		return s.parts[k]
	}
	if s.overview || s.root == s.dekking {
		if k, ok := partOf(l); ok {
			return s.part(k)
		}
	}
	if s.overview {
		if at == s.document || at == s.programmes {
			at = s.programmes
		}
		if n := s.programmes.find(l); n != nil {
			return n
		}
		for _, n := range s.programmes.children {
			if n.kind == entity && below(l.number, n.number) {
				return n.child(l)
			}
		}
		if l.called {
			at = s.programmes
		}
		if last := s.last; at == s.programmes && last != nil && strings.ContainsFunc(l.number, unicode.IsLetter) && !l.called {
			return last.child(l)
		}
	}
	n := at.child(l)
	if l.called {
		s.last = n
	}
	return n
}

// taakveld reports whether a label is the code and the name of a taakveld.
func (b *builder) taakveld(l label) bool {
	if l.number == "" || l.nameless() || l.called || b.taken == nil {
		return false
	}
	r, err := b.taken.Read(l.number + " " + l.name)
	return err == nil && sharesWord(l.words, lexicon.Words(lexicon.Fold(r.Taakveld.Name)))
}

// taakveldNode is the node of a taakveld, of the programme that the table is of, or of the document.
func (s *scan) taakveldNode(l label) *node {
	for _, c := range s.root.children {
		if c.kind == taakveld && c.number == l.number {
			return c
		}
	}
	return s.root.add(taakveld, l)
}

// emptyLine reports whether a row without figures is a line among others of a side, and no heading: a heading stands above
// what comes to the total below it.
func (s *scan) emptyLine(row int) bool {
	l := s.labels[row]
	if s.overview || s.listed || l.number != "" || l.called || strings.HasSuffix(strings.TrimSpace(l.text), ":") {
		return false
	}
	first, total, ok := s.block(row)
	if !ok || s.comesTo(row+1, total) || row+1 < total && bulleted(s.labels[row+1]) && !bulleted(s.labels[first]) {
		return false
	}
	return s.printsAny(row-1) || s.emptyLine(row-1)
}

// lacks reports whether a line prints no figure where the total of its block needs one.
func (s *scan) lacks(row int) bool {
	r := s.rows[row]
	if r.node == nil || r.node.kind != entity || r.node == s.root || r.total || !slices.Contains(booked, r.side) {
		return false
	}
	first, total, ok := s.block(row)
	return ok && !s.comesTo(first, total)
}
