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

// block is the first of the lines among which a row stands and the total of a side right below them; ok is false where no
// such total follows, or no line with figures stands above the row.
func (s *scan) block(row int) (first, total int, ok bool) {
	if s.blocks == nil {
		s.readBlocks()
	}
	first, total = s.blocks[row].first, s.blocks[row].end
	if total == len(s.rows) || !s.u.Rows[total].Total || !s.labels[total].bare() || !slices.Contains(booked, s.u.Rows[total].Side) {
		return first, total, false
	}
	return first, total, first < row && s.printsAny(first)
}

func (s *scan) readBlocks() {
	s.blocks = make([]run, len(s.rows))
	line := make([]bool, len(s.rows))
	for k := range line {
		line[k] = !s.u.Rows[k].Total && !s.labels[k].bare() && s.u.Rows[k].Side == 0 && strings.TrimSpace(s.labels[k].text) != ""
		if s.blocks[k].first = k; k > 0 && line[k-1] {
			s.blocks[k].first = s.blocks[k-1].first
		}
	}
	for k := len(line) - 1; k >= 0; k-- {
		s.blocks[k].end = k
		if !line[k] {
			continue
		}
		if s.blocks[k].end = k + 1; k+1 < len(line) {
			s.blocks[k].end = s.blocks[k+1].end
		}
	}
}

// bulleted reports whether a label is set in, or has a bullet before it.
func bulleted(l label) bool { return strings.TrimLeft(l.text, bullets) != l.text }

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
