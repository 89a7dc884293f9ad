package publication

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"
)

// print takes in what a row prints.
func (s *scan) print(row int) {
	r := s.rows[row]
	bySide := map[sideKey]*imprint{}
	for j, h := range s.headings {
		at := understand.CellRef{Row: row, Column: j}
		_, figure := s.u.Value(at)
		why := h.why
		if figure && r.node == nil {
			why = UnknownSide
		}
		if why != 0 {
			if figure {
				s.refuse(s, at, why)
			}
			continue
		}
		if r.node != nil {
			s.printCell(bySide, at, figure)
		}
	}
	for side := budget.Lasten; side <= mutatie; side++ {
		for _, netted := range []bool{false, true} {
			if p := bySide[sideKey{side, netted}]; p != nil {
				r.node.prints = append(r.node.prints, p)
			}
		}
	}
}

// sideKey tells the imprints of a row apart.
type sideKey struct {
	side   budget.Side
	netted bool
}

// totals1 reports whether what a row prints of a side is a total of other rows: also where it is the lasten of a saldo.
func (s *scan) totals1(row int, side budget.Side) bool {
	own := s.rows[row].side
	return s.rows[row].total || side <= budget.Baten && (own == budget.Saldo || own == budget.Resultaat)
}

// printCell takes in one figure, or a dash that a sum counts as nil.
func (s *scan) printCell(bySide map[sideKey]*imprint, at understand.CellRef, figure bool) {
	side := s.sideAt(at.Row, at.Column)
	h := s.headings[at.Column]
	if !figure && (side == 0 || !s.u.Nil(at) || s.u.Table.Cell(at.Row, at.Column).Blank() || !s.proved[at]) {
		return
	}
	amount, why := s.amount(at, side)
	if figure && why != 0 {
		s.refuse(s, at, why)
		return
	}
	netted := s.netted(at.Row, at.Column)
	k := sideKey{side, netted}
	p := bySide[k]
	if p == nil {
		p = &imprint{scan: s, row: at.Row, side: side, netted: netted, total: s.totals1(at.Row, side), amounts: budget.Series{}, cells: map[budget.Column]understand.CellRef{}}
		bySide[k] = p
	}
	_, sure := s.signOf(at, side)
	p.unsigned = p.unsigned || !sure
	if _, taken := p.amounts[h.Column]; taken && !h.varies {
		if figure {
			s.refuse(s, at, PrintedTwice)
		}
		return
	}
	if h.varies {
		p.afwijking, p.varies = &amount, at
		return
	}
	p.amounts[h.Column], p.cells[h.Column] = amount, at
}
