package version

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
)

// sides are the findings of a table in two versions.
type sides struct {
	tables        [2]int // −1 for none
	old, new      []finding.Finding
	rows, columns map[int]int // by line of the old version, counted from 1, that of the new one
}

// linesByOld are lines by their number in the old version; both count from 1.
func linesByOld(list []Pair) map[int]int {
	to := map[int]int{}
	for _, l := range list {
		to[l.Old+1] = l.New + 1
	}
	return to
}

// changes tells what became of the findings of a table: those of the new version, and
// those that are gone.
func (s *sides) changes() (now, gone []FindingChange) {
	of := s.pairs()
	for j := range s.new {
		f := FindingChange{OldTable: s.tables[0], NewTable: s.tables[1], New: &s.new[j]}
		if i := slices.Index(of, j); i >= 0 {
			f.Old = &s.old[i]
		}
		now = append(now, f)
	}
	for i, j := range of {
		if j < 0 {
			gone = append(gone, FindingChange{OldTable: s.tables[0], NewTable: s.tables[1], Old: &s.old[i]})
		}
	}
	return now, gone
}

// pairs gives every old finding the new one that is the same, −1 for none: first one of
// the same code at the same cell, and else one of the same code of which both name one cell.
func (s *sides) pairs() []int {
	of, taken := slices.Repeat([]int{-1}, len(s.old)), make([]bool, len(s.new))
	for _, same := range []func(a, b *finding.Finding) bool{s.sameCell, s.shareCell} {
		for i := range s.old {
			for j := range s.new {
				if of[i] < 0 && !taken[j] && s.old[i].Code == s.new[j].Code && same(&s.old[i], &s.new[j]) {
					of[i], taken[j] = j, true
				}
			}
		}
	}
	return of
}

func (s *sides) sameCell(a, b *finding.Finding) bool { return s.moved(a.Place, b.Place) }

// moved reports whether a place of the old version is one of the new version.
func (s *sides) moved(a, b finding.Place) bool {
	line := func(to map[int]int, a, b int) bool { return a == 0 && b == 0 || a > 0 && to[a] == b }
	return line(s.rows, a.Row, b.Row) && line(s.columns, a.Column, b.Column)
}

// shareCell reports whether a cell that one finding names is one that the other does.
func (s *sides) shareCell(a, b *finding.Finding) bool {
	others := placesOf(b)
	return slices.ContainsFunc(placesOf(a), func(p finding.Place) bool {
		return p.Row > 0 && slices.ContainsFunc(others, func(q finding.Place) bool { return s.moved(p, q) })
	})
}

// placesOf are the places of figures that are wrong, or may be.
func placesOf(f *finding.Finding) []finding.Place {
	list := []finding.Place{f.Place}
	for _, r := range slices.Concat(f.Also, f.Alternatives) {
		list = append(list, r.Place)
	}
	return list
}
