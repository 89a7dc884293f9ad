package rounding

// alike is the likeness of a figure that is as likely in its place as the printed one.
const alike = uint64(1) << 10

// mostAlike bounds what the other figures of a row can say for or against one.
const mostAlike = 64

// look notes the other figures in the row of figure c, in units of its last digit.
func (e *evidence) look(c int) {
	e.row = e.row[:0]
	f := &e.s.figures[c]
	for i := range e.s.figures {
		g := &e.s.figures[i]
		if g.Row == f.Row && g.Column != f.Column && g.Table == f.Table && !g.Missing && !g.Exact {
			e.row = append(e.row, e.s.val[i]/e.s.step[c])
		}
	}
}

// likeness says how much more likely a figure is than the printed one, in 1/alike, by the row that was looked at:
// the same line in other years and stages is mostly of the same size.
func (e *evidence) likeness(printed, count int64) uint64 {
	p, q := e.oddity(printed), e.oddity(count)
	if p/mostAlike >= q {
		return alike * mostAlike
	}
	return max(uint64(p)*alike/uint64(q), alike/mostAlike)
}

// oddity is how far a figure is from the nearest one of its row or, four times as heavy, from nought. The
// likelihood of a figure falls with it as it does for sizes of all orders: by one over the distance.
func (e *evidence) oddity(count int64) int64 {
	const large = 1 << 50 // beyond it figures are alike, and no product overflows
	count = min(max(count, -large), large)
	least := 4 * (max(count, -count) + 300)
	for _, y := range e.row {
		least = min(least, max(count-y, y-count)+max(y, -y)/100+3)
	}
	return least
}
