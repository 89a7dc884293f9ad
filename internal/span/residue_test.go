package span

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

var bigPrime = big.NewInt(prime)

// edges are the residues where carrying and borrowing go wrong first.
var edges = []Residue{0, 1, 2, 3, 7, 8, 1<<20 - 1, 1 << 20, 1 << 30, 1<<31 + 1, 1 << 60, prime / 2, prime - 8, prime - 2, prime - 1}

// residues are the edges and others from a fixed seed.
func residues() []Residue {
	all, source := append([]Residue{}, edges...), rand.New(rand.NewPCG(1, 2))
	for range 40 {
		all = append(all, Residue(source.Uint64N(prime)))
	}
	return all
}

func asBig(r Residue) *big.Int { return new(big.Int).SetUint64(uint64(r)) }

// modulo is a whole number as a residue, by another count.
func modulo(x *big.Int) Residue { return Residue(new(big.Int).Mod(x, bigPrime).Uint64()) }

// The modulus is the prime that it is said to be.
func TestThePrimeIsPrime(t *testing.T) {
	assert.True(t, bigPrime.ProbablyPrime(0))
	assert.Equal(t, 61, bigPrime.BitLen())
}

// A negative whole number is what is added to its opposite to make nil.
func TestResidueOfAWholeNumber(t *testing.T) {
	for _, n := range []int{0, 1, -1, 2, -2, 12, -12, 1 << 20, -1 << 20, 1 << 40, -1 << 40, prime - 1, 1 - prime} {
		assert.Equal(t, modulo(big.NewInt(int64(n))), residueOf(n), "%d", n)
	}
}

// Products and differences are those of whole numbers modulo the prime.
func TestProductsAndDifferences(t *testing.T) {
	for _, a := range residues() {
		for _, b := range residues() {
			assert.Equal(t, modulo(new(big.Int).Mul(asBig(a), asBig(b))), a.times(b), "%d × %d", a, b)
			assert.Equal(t, modulo(new(big.Int).Sub(asBig(a), asBig(b))), a.less(b), "%d − %d", a, b)
		}
	}
}

// The inverse is the one of whole numbers modulo the prime; nil has none.
func TestInverse(t *testing.T) {
	for _, a := range residues() {
		if a == 0 {
			assert.Zero(t, a.inverse())
			continue
		}
		assert.Equal(t, modulo(new(big.Int).ModInverse(asBig(a), bigPrime)), a.inverse(), "1/%d", a)
		assert.Equal(t, Residue(1), a.times(a.inverse()), "%d", a)
	}
}

// Only small whole numbers come back: less than 2 to the power 20, of either sign.
func TestWholeNumbersAreSmall(t *testing.T) {
	for _, n := range []int{0, 1, -1, 6, -6, 1<<20 - 1, 1 - 1<<20} {
		back, ok := residueOf(n).whole()
		assert.True(t, ok, "%d", n)
		assert.Equal(t, n, back)
	}
	for _, r := range []Residue{1 << 20, prime - 1<<20, prime / 2, residueOf(2).inverse(), residueOf(-3).inverse()} {
		_, ok := r.whole()
		assert.False(t, ok, "%d", r)
	}
}
