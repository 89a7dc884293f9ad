package span

import "math/bits"

// Residue is a coefficient modulo a prime: exact for the small fractions that
// come of sums with signs, and quick.
type Residue uint64

const prime = 1<<61 - 1

func residueOf(n int) Residue {
	if n < 0 {
		return prime - Residue(-n)
	}
	return Residue(n)
}

func (r Residue) times(o Residue) Residue {
	hi, lo := bits.Mul64(uint64(r), uint64(o))
	sum := lo&prime + (lo>>61 | hi<<3)
	if sum >= prime {
		sum -= prime
	}
	return Residue(sum)
}

func (r Residue) less(o Residue) Residue {
	if r >= o {
		return r - o
	}
	return r + prime - o
}

// inverse is r to the power prime − 2 (Fermat).
func (r Residue) inverse() Residue {
	out := Residue(1)
	for e := uint64(prime - 2); e > 0; e >>= 1 {
		if e&1 == 1 {
			out = out.times(r)
		}
		r = r.times(r)
	}
	return out
}

// whole returns the residue as a whole number, if it is a small one.
func (r Residue) whole() (n int, ok bool) {
	const small = 1 << 20
	switch {
	case r < small:
		return int(r), true
	case r > prime-small:
		return -int(prime - r), true
	}
	return 0, false
}
