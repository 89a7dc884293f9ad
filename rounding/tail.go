package rounding

import (
	"math/big"
	"slices"
)

// suspiciousOneIn is the n of the threshold of suspicion: honest rounding makes so large a difference less than
// once in n times.
const suspiciousOneIn = 1000

// maxTailTerms bounds the work on one tail probability; identities over so many different steps do not occur.
const maxTailTerms = 1 << 16

// widthGroup is a number of rounding errors, each uniform between −half and +half.
type widthGroup struct {
	half  int64
	count int
}

// groupWidths groups rounding errors by size, smallest first, without the exact ones, in the room that is given.
func groupWidths(halves []int64, room []widthGroup) []widthGroup {
	slices.Sort(halves)
	groups := room[:0]
	for _, h := range halves {
		switch n := len(groups); {
		case h == 0:
		case n > 0 && groups[n-1].half == h:
			groups[n-1].count++
		default:
			groups = append(groups, widthGroup{half: h, count: 1})
		}
	}
	return groups
}

// tail is the exact probability that the sum of independent uniform rounding errors is at least r
// away from zero: P(|Σ e| ≥ r). The sum follows a shifted Irwin–Hall distribution; with H = Σ half and
// n errors, P(Σ e ≤ −r) = Σ (−1)^|k| Π C(n_g, k_g) · (H − r − 2Σ k_g·half_g)₊ⁿ / (n! Π (2·half_g)^n_g).
func tail(groups []widthGroup, r int64) *big.Rat {
	n, total := 0, new(big.Int)
	denominator := big.NewInt(1)
	for _, g := range groups {
		n += g.count
		total.Add(total, new(big.Int).Mul(big.NewInt(g.half), big.NewInt(int64(g.count))))
		width := new(big.Int).Lsh(big.NewInt(g.half), 1)
		denominator.Mul(denominator, width.Exp(width, big.NewInt(int64(g.count)), nil))
	}
	if r <= 0 {
		return big.NewRat(1, 1)
	}
	if n == 0 {
		return new(big.Rat)
	}
	sum := new(big.Int)
	alternate(sum, groups, total.Sub(total, big.NewInt(r)), big.NewInt(1), int64(n))
	denominator.Mul(denominator, new(big.Int).MulRange(1, int64(n)))
	return new(big.Rat).SetFrac(sum.Lsh(sum, 1), denominator)
}

// alternate adds to sum the terms of the alternating sum over the groups that are left.
func alternate(sum *big.Int, groups []widthGroup, base, factor *big.Int, n int64) {
	if base.Sign() <= 0 {
		return
	}
	if len(groups) == 0 {
		power := new(big.Int).Exp(base, big.NewInt(n), nil)
		sum.Add(sum, power.Mul(power, factor))
		return
	}
	g := groups[0]
	for k := 0; k <= g.count; k++ {
		shifted := new(big.Int).Mul(big.NewInt(g.half), big.NewInt(int64(2*k)))
		shifted.Sub(base, shifted)
		if shifted.Sign() <= 0 {
			return
		}
		f := new(big.Int).Binomial(int64(g.count), int64(k))
		f.Mul(f, factor)
		if k%2 == 1 {
			f.Neg(f)
		}
		alternate(sum, groups[1:], shifted, f, n)
	}
}

// tailFits says whether the tail probability of these rounding errors is within the limits.
func tailFits(groups []widthGroup) bool {
	terms, n := 1, 0
	for _, g := range groups {
		n += g.count
		if terms *= g.count + 1; terms > maxTailTerms || n > maxErrorsInTail {
			return false
		}
	}
	return true
}

// maxErrorsInTail is the largest number of rounding errors of which a tail probability is computed. A sum of
// more parts is never called suspicious.
const maxErrorsInTail = 512

// criticalUpTo[c−1] is the largest number of equally rounded figures for which a difference of c half steps
// has a tail probability below one in suspiciousOneIn, up to maxErrorsInTail. A test computes it anew.
var criticalUpTo = [...]int{
	1, 2, 3, 5, 7, 10, 14, 18, 23, 28, 34, 40, 47, 55, 63,
	71, 80, 90, 100, 111, 122, 134, 147, 160, 173, 188, 202, 218, 233, 250,
	267, 284, 302, 321, 340, 359, 380, 400, 422, 444, 466, 489, 512,
}

// criticalSteps is the smallest difference, in half steps, of n equally rounded figures whose tail probability
// is below one in suspiciousOneIn.
func criticalSteps(n int) int64 {
	i, _ := slices.BinarySearch(criticalUpTo[:], n)
	return int64(i) + 1
}

// critical brackets the smallest |Σ sign·mid| of which the tail probability is below one in suspiciousOneIn: from
// certain on it always is, below low it never is, and in between tail decides. With equal steps the two
// are the same. With unequal steps the figures with the coarsest one decide nearly all, and the bracket is
// as wide as the others can add or take off. Both are infinite when nothing is to be called suspicious.
func critical(groups []widthGroup) (low, certain int64) {
	if !tailFits(groups) {
		return infinite, infinite
	}
	if len(groups) == 0 {
		return 1, 1
	}
	coarse := groups[len(groups)-1]
	steps := criticalSteps(coarse.count)
	if len(groups) == 1 {
		return steps * coarse.half, steps * coarse.half
	}
	var fine int64
	for _, g := range groups[:len(groups)-1] {
		fine += g.half * int64(g.count)
	}
	return max((steps-1)*coarse.half-fine, 1), steps*coarse.half + fine
}
