package rounding

import (
	"math/big"
	"slices"
	"sort"
)

// defaultOneIn is the n of the default threshold of suspicion, once in n times.
const defaultOneIn = 1000

// maxTailTerms bounds the work on one tail probability; identities over so many different steps do not occur.
const maxTailTerms = 1 << 16

// widthGroup is a number of rounding errors, each uniform between −half and +half.
type widthGroup struct {
	half  int64
	count int
}

// widths groups the rounding errors in identity j by size, smallest first, without the exact ones.
func (s *System) widths(j int) []widthGroup {
	halves := make([]int64, 0, 16)
	for _, t := range s.row(j) {
		halves = append(halves, s.half[t.cell()])
	}
	return groupWidths(halves)
}

func groupWidths(halves []int64) []widthGroup {
	slices.Sort(halves)
	var groups []widthGroup
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

// tailTerms is the number of terms of the alternating sum, at most maxTailTerms+1.
func tailTerms(groups []widthGroup) int {
	n := 1
	for _, g := range groups {
		if n *= g.count + 1; n > maxTailTerms {
			return maxTailTerms + 1
		}
	}
	return n
}

// criticalSteps[k] is, for k equally rounded figures, the smallest number of half steps (times two
// halves) whose tail probability is below one in defaultOneIn; computed by criticalByTail, and held
// against it by a test.
var criticalSteps = [...]int64{}

// tailCache remembers critical differences by the widths they belong to.
type tailCache map[tailKey]int64

type tailKey struct {
	first, second widthGroup
	oneIn         int64
}

// critical is the smallest |Σ sign·mid| of which the tail probability is below one in oneIn; beyond
// every bound when oneIn is 0 or there are too many different widths to say.
func (c tailCache) critical(groups []widthGroup, oneIn int64) int64 {
	if oneIn <= 0 || tailTerms(groups) > maxTailTerms {
		return infinite
	}
	if len(groups) == 0 {
		return 1
	}
	if len(groups) == 1 && oneIn == defaultOneIn && groups[0].count < len(criticalSteps) {
		return criticalSteps[groups[0].count] * groups[0].half
	}
	key := tailKey{first: groups[0], oneIn: oneIn}
	if len(groups) == 2 {
		key.second = groups[1]
	}
	if v, ok := c[key]; ok && len(groups) <= 2 {
		return v
	}
	v := criticalByTail(groups, oneIn)
	c[key] = v
	return v
}

// criticalByTail searches the critical difference by bisection.
func criticalByTail(groups []widthGroup, oneIn int64) int64 {
	var bound int64
	for _, g := range groups {
		bound += g.half * int64(g.count)
	}
	threshold := big.NewRat(1, oneIn)
	return int64(sort.Search(int(bound)+1, func(r int) bool {
		return tail(groups, int64(r)).Cmp(threshold) < 0
	}))
}
