package publication

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// readSums takes the sums of lines out of the identities: of rows that hold in columns, and of columns that hold in rows.
func (s *scan) readSums() {
	s.proved, s.failing = map[understand.CellRef]bool{}, map[understand.CellRef]bool{}
	seen := map[int]bool{}
	for _, id := range s.u.Identities {
		family := s.u.Families[id.Family]
		for _, t := range id.Terms {
			s.proved[t.Cell] = s.proved[t.Cell] || !id.Tentative
		}
		if family.Tentative && family.Failing > 0 || seen[id.Family] {
			continue
		}
		rows, columns := axes(id)
		if rows == columns {
			continue
		}
		seen[id.Family] = true
		l := lineSum{rule: family.Rule, bits: family.Bits}
		line := func(c understand.CellRef) int { return c.Column }
		if rows {
			line = func(c understand.CellRef) int { return c.Row }
		}
		l.target = line(id.Target)
		for _, t := range id.Terms {
			l.terms = append(l.terms, lineTerm{t.Coefficient, line(t.Cell)})
		}
		if rows {
			s.down = append(s.down, l)
		} else {
			s.across = append(s.across, l)
		}
	}
	s.readConflicts()
	best := func(a, b lineSum) int { return cmp.Compare(b.bits, a.bits) }
	slices.SortStableFunc(s.down, best)
	slices.SortStableFunc(s.across, best)
}

// readConflicts keeps the cells of sums that a wrong figure makes fail: the table says that they are meant.
func (s *scan) readConflicts() {
	for _, c := range s.u.Conflicts {
		if !c.Likely {
			continue // the sums may not be meant
		}
		for _, i := range c.Failing {
			s.failing[s.u.Identities[i].Target] = true
			for _, t := range s.u.Identities[i].Terms {
				s.failing[t.Cell] = true
			}
		}
	}
}

// axes tells whether an identity is one of rows, in one column, or of columns, in one row.
func axes(id understand.CellSum) (rows, columns bool) {
	rows, columns = true, true
	for _, t := range id.Terms {
		rows = rows && t.Cell.Column == id.Target.Column
		columns = columns && t.Cell.Row == id.Target.Row
	}
	return rows, columns
}

// apart gives each row that a total adds up something of its own to be of: a label without a number that stands there twice
// is of two things, and one that says no more than its side is a line beside those that have names. The sums are of rows, whatever their labels.
func (s *scan) apart() {
	for i := range s.rows {
		if s.rows[i].node == nil || !s.rows[i].total {
			continue
		}
		taken := map[*node]bool{}
		addends := s.addends(i)
		if first, _, _ := s.block(i); addends == nil && s.closes(i) {
			for k := first; k < i; k++ {
				addends = append(addends, k)
			}
		}
		for k := range addends {
			s.setApart(addends[k], addends, taken)
			taken[s.rows[addends[k]].node] = true
		}
	}
}

// setApart gives a row that is added to others a node of its own if it needs one.
func (s *scan) setApart(row int, addends []int, taken map[*node]bool) {
	n := s.rows[row].node
	switch {
	case n == nil || s.rows[row].total:
	case !s.bare(row) && n.kind == entity && n.number == "" && n != s.root && taken[n]:
		s.rows[row].node = n.parent.sibling(s.labels[row], taken)
	case s.bare(row) && n.kind == entity && slices.ContainsFunc(addends, func(k int) bool {
		other := s.rows[k].node
		return other != nil && other.parent == n && !s.bare(k) && !s.rows[k].total
	}):
		s.rows[row].node = n.sibling(s.labels[row], taken)
	}
}

// sibling is the entity below that a label names and that is not taken, or a new one.
func (n *node) sibling(l label, taken map[*node]bool) *node {
	for _, c := range n.children {
		if c.kind == entity && !taken[c] && c.same(l) {
			return c
		}
	}
	return n.add(entity, l)
}

// block is the first of the lines among which a row stands and the total of a side right below them; ok is false where no
// such total follows, or no line with figures stands above the row.
func (s *scan) block(row int) (first, total int, ok bool) {
	line := func(k int) bool {
		return !s.u.Rows[k].Total && !s.labels[k].bare() && s.u.Rows[k].Side == 0 && strings.TrimSpace(s.labels[k].text) != ""
	}
	for first = row; first > 0 && line(first-1); first-- {
	}
	for total = row; total < len(s.rows) && line(total); total++ {
	}
	if total == len(s.rows) || !s.u.Rows[total].Total || !s.labels[total].bare() || !slices.Contains(booked, s.ownSide(total)) {
		return first, total, false
	}
	return first, total, first < row && s.printsAny(first)
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

func bulleted(l label) bool { return strings.ContainsAny(l.text[:1], bullets) }

// lacks reports whether a line prints no figure where the total of its block needs one.
func (s *scan) lacks(row int) bool {
	r := s.rows[row]
	if r.node == nil || r.node.kind != entity || r.node == s.root || r.total || !slices.Contains(booked, r.side) {
		return false
	}
	first, total, ok := s.block(row)
	return ok && !s.comesTo(first, total)
}

// closes reports whether a row is by its label the total of a side, and all that stands right above it is lines: these are its
// parts, whether or not they come to it. Lines that are set in or called parts of others may be counted twice, and tell nothing.
func (s *scan) closes(total int) bool {
	first, _, ok := s.block(total)
	if !ok || total-first < 2 {
		return false
	}
	for k := first; k < total; k++ {
		if lexicon.Waarvan.Has(firstWord(s.labels[k])) || bulleted(s.labels[k]) || s.rows[k].node == nil || s.rows[k].node.parent != s.rows[total].node || s.rows[k].total {
			return false
		}
	}
	return true
}
