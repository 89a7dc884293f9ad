package rounding

import "math/bits"

// tableau decides exactly whether linear identities can hold with every variable between its bounds:
// the simplex method for feasibility, in whole numbers. Variables 0..n−1 are figures, n..n+m−1 what is
// left over of the identities, which must be nothing. Every row says
// den·basic = constant + Σ coef·variable over the variables that are not basic, whose values are
// whole numbers at all times. Coefficients of tables stay 0 and ±1 almost always; should they outgrow
// the arithmetic, the tableau says so and decides nothing.
type tableau struct {
	n, m     int
	lo, hi   []int64
	val      []int64 // of the variables that are not basic; 0 of the others
	rows     []tabRow
	overflow bool
}

// answer is whether identities can hold together. undecided is the answer for systems beyond the stated size and for
// those whose exact solution would need numbers beyond 64 bits.
type answer uint8

const (
	undecided answer = iota
	solvable
	contradictory
)

type tabRow struct {
	coef     []int64 // over the figures; 0 for basic ones. What is left over of an identity never comes back
	constant int64
	den      int64 // > 0
	num      int64 // den·value of the basic variable
	basic    int
}

// maxCoef bounds coefficients and denominators, so that the product of two fits an int64 twice over.
const maxCoef = 1 << 30

// newTableau takes the bounds of the figures, their values to start from, and the identities.
func newTableau(lo, hi, val []int64, identities []tabIdentity) *tableau {
	n, m := len(lo), len(identities)
	t := &tableau{n: n, m: m, rows: make([]tabRow, m)}
	t.lo = append(append(make([]int64, 0, n+m), lo...), make([]int64, m)...)
	t.hi = append(append(make([]int64, 0, n+m), hi...), make([]int64, m)...)
	t.val = append(append(make([]int64, 0, n+m), val...), make([]int64, m)...)
	coefs := make([]int64, m*n)
	for j, id := range identities {
		r := tabRow{coef: coefs[j*n : (j+1)*n], constant: id.constant, den: 1, basic: n + j}
		for _, u := range id.terms {
			r.coef[u.cell()] = u.sign()
		}
		t.rows[j] = r
		t.value(&t.rows[j])
	}
	return t
}

// tabIdentity is constant + Σ sign·variable = 0.
type tabIdentity struct {
	terms    []term
	constant int64
}

// value recomputes the value of the basic variable of a row.
func (t *tableau) value(r *tabRow) {
	sum := r.constant
	for i, c := range r.coef {
		if c != 0 && t.val[i] != 0 {
			sum = t.add(sum, t.mul(c, t.val[i]))
		}
	}
	r.num = sum
}

func (t *tableau) mul(a, b int64) int64 {
	hi, lo := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
	if hi != 0 || lo > 1<<61 {
		t.overflow = true
		return 0
	}
	if (a < 0) != (b < 0) {
		return -int64(lo)
	}
	return int64(lo)
}

func (t *tableau) add(a, b int64) int64 {
	s := a + b
	if s > infinite || s < -infinite {
		t.overflow = true
		return 0
	}
	return s
}

// below and above say whether the basic variable of a row is outside its bounds.
func (t *tableau) below(r *tabRow) bool {
	return r.num < t.mul(t.lo[r.basic], r.den)
}

func (t *tableau) above(r *tabRow) bool {
	return r.num > t.mul(t.hi[r.basic], r.den)
}

// solve looks for values within all bounds.
func (t *tableau) solve() answer {
	limit := 50 * (t.n + t.m + 10)
	for step := 0; step < limit && !t.overflow; step++ {
		leaving, up := t.violated()
		if leaving < 0 {
			return solvable
		}
		entering := t.entering(&t.rows[leaving], up)
		if t.overflow {
			break
		}
		if entering < 0 {
			return contradictory
		}
		bound := t.hi[t.rows[leaving].basic]
		if up {
			bound = t.lo[t.rows[leaving].basic]
		}
		t.pivot(leaving, entering, bound)
	}
	return undecided
}

// violated returns the row of the first variable, figures first, that is outside its bounds, and whether
// the variable must go up. Taking the first always terminates (Bland's rule).
func (t *tableau) violated() (row int, up bool) {
	row = -1
	for i := range t.rows {
		r := &t.rows[i]
		if row >= 0 && r.basic > t.rows[row].basic {
			continue
		}
		if t.below(r) {
			row, up = i, true
		} else if t.above(r) {
			row, up = i, false
		}
	}
	return row, up
}

// entering returns the first variable that can move the basic variable of a row in the direction it must go.
func (t *tableau) entering(r *tabRow, up bool) int {
	for i, c := range r.coef {
		if c != 0 && t.movable(i, (c > 0) == up) {
			return i
		}
	}
	return -1
}

// movable says whether a variable that is not basic can go up, or down.
func (t *tableau) movable(i int, up bool) bool {
	if up {
		return t.val[i] < t.hi[i]
	}
	return t.val[i] > t.lo[i]
}

// pivot makes the entering variable basic in the row, and leaves the former one at the given value.
func (t *tableau) pivot(row, entering int, value int64) {
	r := &t.rows[row]
	p := r.coef[entering]
	r.coef[entering] = 0
	if r.basic < len(r.coef) {
		r.coef[r.basic] = -r.den
	}
	t.val[r.basic], t.val[entering] = value, 0
	r.basic, r.den = entering, -p
	if p > 0 {
		r.den = p
		r.constant = -r.constant
		for i := range r.coef {
			r.coef[i] = -r.coef[i]
		}
	}
	t.value(r)
	for i := range t.rows {
		if q := &t.rows[i]; i != row && q.coef[entering] != 0 {
			t.substitute(q, r, entering)
		}
	}
}

// substitute replaces the variable that is basic in r in the row q.
func (t *tableau) substitute(q, r *tabRow, entering int) {
	a := q.coef[entering]
	q.coef[entering] = 0
	g := gcd(max(a, -a), r.den)
	a, d := a/g, r.den/g
	q.constant = t.add(t.mul(q.constant, d), t.mul(r.constant, a))
	q.den *= d
	largest := q.den
	for i, c := range r.coef {
		if v := q.coef[i]; c|v != 0 {
			v = v*d + c*a
			q.coef[i] = v
			largest = max(largest, v, -v)
		}
	}
	if q.den > 1 {
		largest = q.reduce()
	}
	if largest >= maxCoef {
		t.overflow = true
	}
	t.value(q)
}

// reduce divides a row by what all its numbers have in common.
func (q *tabRow) reduce() (largest int64) {
	g := gcd(q.den, max(q.constant, -q.constant))
	for _, c := range q.coef {
		if g == 1 {
			break
		}
		g = gcd(g, max(c, -c))
	}
	q.den, q.constant = q.den/g, q.constant/g
	largest = q.den
	for i, c := range q.coef {
		if c != 0 {
			q.coef[i] = c / g
			largest = max(largest, c/g, -c/g)
		}
	}
	return largest
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}
