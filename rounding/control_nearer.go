package rounding

// polish brings figures nearer to their amounts where that keeps every identity: whenever moving a few
// figures by one unit each leaves all identities alone and lowers the sum of the deviations, they move.
// It stops at a table in which no such small move helps.
func (p *control) polish() {
	q := &polisher{p: p, moving: make([]bool, len(p.up)), excess: make([]int64, len(p.s.identities))}
	for pass := 0; pass < maxPasses; pass++ {
		improved := false
		for i := range p.up {
			if p.up[i] != p.nearest[i] && q.improve(i) {
				improved = true
			}
		}
		if !improved {
			return
		}
	}
}

// maxPasses bounds the passes of polish; every pass but the last makes the table better.
const maxPasses = 8

// maxMoves bounds how many figures move together, and maxTries how many ways to go on are looked at.
const (
	maxMoves = 12
	maxTries = 150
)

type polisher struct {
	p      *control
	moved  []int   // the figures that move in the trial, in order
	moving []bool  // per figure: among them
	excess []int64 // per identity by how much it now fails
	cost   int64
	tries  int
}

// shift moves a figure by d units.
func (q *polisher) shift(i int, d int64) {
	q.p.up[i] += d
	for _, u := range q.p.s.usesOf(i) {
		q.excess[u.identity()] += d * u.sign()
	}
}

// improve tries to move figure i one unit toward its nearest.
func (q *polisher) improve(i int) bool {
	q.tries, q.cost, q.moved = maxTries, 0, q.moved[:0]
	d := int64(1)
	if q.p.up[i] > q.p.nearest[i] {
		d = -1
	}
	return q.move(i, d, maxMoves)
}

// move adds a figure to the move under trial and repairs the first identity that is then broken. It
// leaves no trace when it fails.
func (q *polisher) move(i int, d int64, depth int) bool {
	if q.tries--; q.tries < 0 || depth == 0 || !q.allowed(i, d) {
		return false
	}
	before := q.cost
	q.moved, q.moving[i] = append(q.moved, i), true
	q.shift(i, d)
	q.cost += q.gain(i, d)
	done := q.repair(depth - 1)
	q.moving[i] = false
	if done {
		return true
	}
	q.moved = q.moved[:len(q.moved)-1]
	q.shift(i, -d)
	q.cost = before
	return false
}

func (q *polisher) allowed(i int, d int64) bool {
	up := q.p.up[i] + d
	return !q.moving[i] && up >= 0 && up <= q.p.highest(i)
}

// gain is how much farther off figure i has come by its last move, in shares.
func (q *polisher) gain(i int, d int64) int64 {
	now, was := q.p.up[i]*shares-q.p.share[i], (q.p.up[i]-d)*shares-q.p.share[i]
	return max(now, -now) - max(was, -was)
}

// repair looks for an identity that the moves have broken, and moves one more of its figures.
func (q *polisher) repair(depth int) bool {
	broken, excess := q.broken()
	if broken < 0 {
		return q.cost < 0
	}
	for _, t := range q.p.s.row(broken) {
		d := int64(-1)
		if (excess < 0) == (t.sign() > 0) {
			d = 1
		}
		if q.move(t.cell(), d, depth) {
			return true
		}
	}
	return false
}

// broken returns an identity that the moves have broken, and by how much; −1 if there is none.
func (q *polisher) broken() (identity int, excess int64) {
	for _, i := range q.moved {
		for _, u := range q.p.s.usesOf(i) {
			if excess := q.excess[u.identity()]; excess != 0 {
				return int(u.identity()), excess
			}
		}
	}
	return -1, 0
}
