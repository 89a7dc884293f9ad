package sums

import (
	"math"
	"slices"
)

// How often the difference of a line is printed with the other sign than those of
// other lines: set by trial, as those of unmeant.go.
const (
	turnedSign = .05
	sidedSign  = .4  // where only rows of the other side show the sign
	oddTurn    = .01 // of that where its own sums do not become plain by it
)

// turning is cells of one column that may be printed with the other sign.
type turning []Place

// turnings are each cell alone, and together those in which one difference fails and
// would hold then.
func (j *judge) turnings(failures []Instance) (list []turning) {
	for _, p := range cellsOf(failures) {
		list = append(list, turning{p})
	}
	type column struct {
		sum *Sum
		at  int
	}
	together := map[column]turning{}
	var order []column
	for _, in := range failures {
		for _, p := range j.mayBeTurned(in) {
			c := column{in.Sum, p.Column}
			if together[c] == nil {
				order = append(order, c)
			}
			together[c] = append(together[c], p)
		}
	}
	for _, c := range order {
		if len(together[c]) > 1 {
			list = append(list, together[c])
		}
	}
	return list
}

// mayBeTurned are the cells of a difference of columns that would hold if one had the
// other sign: a = b + c says that b and c may be the difference, and a is not.
func (j *judge) mayBeTurned(in Instance) (list []Place) {
	if !in.difference() {
		return nil
	}
	all := in.addends()
	signs := 0
	for _, x := range all {
		signs += x.Sign
	}
	for _, x := range all {
		if _, ok := j.turn(turning{x.Place}, in, nowhere, 0); ok && x.Sign == signs {
			list = append(list, x.Place)
		}
	}
	return list
}

// difference reports whether an instance is two columns and their difference.
func (in Instance) difference() bool {
	return in.Sum.axis == overColumns && len(in.Sum.terms) == 2
}

// turn adds up an instance with some cells the other way; ok is false unless one of
// them is in it and it holds then.
func (j *judge) turn(cells turning, in Instance, changed Place, by int64) (t tally, ok bool) {
	turned := int64(0)
	for _, p := range cells {
		c := in.coefficient(p)
		turned += 2 * c * j.at(p).Count
		ok = ok || c != 0
	}
	if !ok {
		return t, false
	}
	t = j.residual(in, changed, by)
	t.rest -= turned
	return t, 2*abs(t.rest) <= j.slack(in)+mostCarriedSteps*j.step
}

// turnLines adds up a sum of rows in another column with the lines of cells the other way; ok is false unless it holds then,
// and nothing but those cells shows which way they count.
func (j *judge) turnLines(cells turning, in Instance, changed Place, by int64) (t tally, ok bool) {
	if in.Sum.axis != overRows {
		return t, false
	}
	t = j.residual(in, changed, by)
	for _, p := range cells {
		here := Place{p.Row, in.Target.Column}
		c := in.coefficient(here)
		if c == 0 {
			continue
		}
		line := lineOf(j.rows, p.Row)
		for i, o := range in.Sum.outcome {
			if o.kind == holds && int(j.columns[i]) != p.Column && j.axes[overRows].count(line, i) != 0 {
				return t, false
			}
		}
		t.rest, ok = t.rest-2*c*j.at(here).Count, true
	}
	return t, ok && 2*abs(t.rest) <= j.slack(in)
}

// turned: differences are printed with the other sign, which explains the failures
// of their sums; the other sums are not meant.
func (j *judge) turned(cells turning, failures []Instance, each []float64, changed Place, by int64) float64 {
	bits, chance, shown, rows := 0.0, turnedSign, math.Inf(1), 0
	sided := j.sided(cells)
	if sided {
		chance = sidedSign
	}
	var mended []Instance
	for k, in := range failures {
		t, ok := j.turn(cells, in, changed, by)
		if !ok {
			if t, ok = j.turnLines(cells, in, changed, by); ok {
				bits += math.Log2(max(t.likelihood(), t.carried()))
			} else {
				bits += each[k]
			}
			continue
		}
		mended = append(mended, in)
		bits += math.Log2(max(t.likelihood(), t.carried()))
		switch {
		case in.difference():
			shown, rows = min(shown, j.shown(in)), max(rows, j.alsoTurned(in, cells[0].Column))
			if sided || j.opposes(in, cells[0].Column) {
				shown = 0
			}
		case in.Sum.axis == overRows && !j.plainWhenTurned(in, cells):
			chance *= oddTurn
		}
	}
	if math.IsInf(shown, 1) {
		if len(mended) == 0 || !j.bound(cells, mended) && !j.untold(cells) {
			return math.Inf(-1)
		}
		shown = 0
	}
	// Each row that keeps the sign makes it less likely that one does not; more so
	// where nothing but the difference tells. Rows that do not are turned together.
	power := 2.0
	if len(mended) == 1 {
		power = 3
	}
	return bits + j.plainer(cells, changed, by) + (math.Log2(chance)-power*shown)*float64(len(cells))/float64(max(rows, len(cells)))
}

// plainer is what sums of rows say, in bits, that hold the better for cells that count the other way.
func (j *judge) plainer(cells turning, changed Place, by int64) (bits float64) {
	seen := map[*Sum]bool{}
	for _, p := range cells {
		for _, in := range j.using(p) {
			if in.Sum.axis != overRows || in.Fails || seen[in.Sum] || in.Sum.Tentative() {
				continue
			}
			seen[in.Sum] = true
			if t, ok := j.turn(cells, in, changed, by); ok {
				bits += max(0, math.Log2(t.likelihood()/j.residual(in, changed, by).likelihood()))
			}
		}
	}
	return bits
}

// alsoTurned counts the rows in which a difference fails and would hold if its cell in
// that column had the other sign.
func (j *judge) alsoTurned(in Instance, column int) (rows int) {
	for i, o := range in.Sum.outcome {
		if o.kind == fails && slices.ContainsFunc(j.mayBeTurned(j.instance(in.Sum, i)), func(p Place) bool { return p.Column == column }) {
			rows++
		}
	}
	return rows
}

// bound reports whether the sign of each cell is shown by an established sum that holds and would
// not with the other, and no cell of the sums that it mends has its count besides: then
// it is no slip.
func (j *judge) bound(cells turning, mended []Instance) bool {
	for _, p := range cells {
		if slices.ContainsFunc(cellsOf(mended), func(q Place) bool { return q != p && abs(j.at(q).Count) == abs(j.at(p).Count) }) {
			return false
		}
		if !slices.ContainsFunc(j.using(p), func(in Instance) bool {
			_, turned := j.turn(turning{p}, in, nowhere, 0)
			return !in.Fails && !turned && !in.Sum.Tentative()
		}) {
			return false
		}
	}
	return true
}

// untold reports whether cells stand in a column that words call the sum or difference of others and figures do not tell
// which: its sign may go by row, too.
func (j *judge) untold(cells turning) bool {
	k := lineOf(j.columns, cells[0].Column)
	_, told := j.differs[k]
	return k >= 0 && j.axes[overColumns].hint(k) > 0 && !told
}

// shown is how many rows show the sign of a difference, since with the other it would
// not hold, as a logarithm; those to which words give another side do not tell.
func (j *judge) shown(in Instance) float64 {
	s := in.Sum
	a := &j.axes[s.axis]
	same := 1.0
	for i := range s.outcome {
		if j.shows(s, i) && a.side[i]*a.side[in.at] >= 0 {
			same++
		}
	}
	return math.Log2(same)
}

// shows reports whether a row shows the sign of a difference that holds there: with the other it would not.
func (j *judge) shows(s *Sum, row int) bool {
	if s.outcome[row].kind != holds {
		return false
	}
	in := j.passing(s, row)
	t := j.residual(in, nowhere, 0)
	return 2*abs(t.rest+2*j.at(in.Target).Count) > int64(t.count)*t.step
}

// sided reports whether cells of a difference stand in rows of one side, by words, while all rows that show its sign are of
// the other: then it may as well be that of a voordeel. A saldo of which no sum tells the side may be of either, and tells
// nothing of others.
func (j *judge) sided(cells turning) bool {
	a, column := &j.axes[overColumns], lineOf(j.columns, cells[0].Column)
	side, others := int32(0), 0
	for _, p := range cells {
		row := lineOf(j.rows, p.Row)
		switch of := a.side[row]; {
		case j.Rows[p.Row].Both && !j.told[row] && len(cells) == 1:
		case of == 0 || side*of < 0:
			return false
		default:
			side = of
		}
	}
	for _, s := range j.sums {
		if int(s.axis) != overColumns || s.target != column || len(s.terms) != 2 {
			continue
		}
		for i := range s.outcome {
			switch {
			case !j.shows(s, i):
			case side == 0 && a.side[i] != 0 && j.axes[overRows].hint(i) <= 0:
				side, others = -a.side[i], 1
			case a.side[i]*side < 0:
				others++
			case j.axes[overRows].hint(i) <= 0 || j.told[i]:
				return false
			}
		}
	}
	return others > 0
}

// opposes reports whether the row of a difference is the opposite of another but for rounding, and has the same difference: as a saldo
// of which the lasten, or the baten, are nil. How the other rows sign theirs does not tell how such a row does.
func (j *judge) opposes(in Instance, column int) bool {
	a, lines := &j.axes[overColumns], append(linesOf(in.Sum.terms), in.Sum.target)
	for i := range a.m {
		if i != in.at && !slices.ContainsFunc(lines, func(l int) bool {
			sign := int64(1)
			if int(j.columns[l]) == column {
				sign = -1
			}
			x, y := a.count(l, i), a.count(l, in.at)
			return x == 0 || abs(x+sign*y) > j.step
		}) {
			return true
		}
	}
	return false
}

// plainWhenTurned reports whether all parts of a sum add up once cells count the
// other way: as lasten do in the saldo of favourable differences.
func (j *judge) plainWhenTurned(in Instance, cells turning) bool {
	for _, x := range in.Terms {
		if j.at(x.Place).Count == 0 {
			continue
		}
		if plus := (x.Sign > 0) != slices.Contains(cells, x.Place); plus == slices.Contains(cells, in.Target) {
			return false
		}
	}
	return true
}

// innocent returns how likely failures are, in bits, when no figure is wrong but
// one that is changed: their sums are not meant there, rounding was carried into
// them, or the difference of one line is printed with the other sign.
func (j *judge) innocent(failures, group []Instance, changed Place, by int64) float64 {
	each := make([]float64, len(failures))
	best := 0.0
	for k, in := range failures {
		each[k] = j.unmeant(in, group, j.residual(in, changed, by))
		best += each[k]
	}
	for _, cells := range j.turnings(failures) {
		if !slices.Contains(cells, changed) {
			best = max(best, j.turned(cells, failures, each, changed, by))
		}
	}
	return best
}
