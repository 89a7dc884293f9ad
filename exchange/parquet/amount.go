package parquet

import (
	"encoding/binary"
	"errors"
	"math"
	"math/big"
)

var (
	errTooLarge = errors.New("an amount is larger than any sum of euros that occurs")
	errTooFine  = errors.New("an amount is finer than a cent")
)

// plainAmount reads a decimal of any kind as cents.
func (c *column) plainAmount() (int64, error) {
	raw, err := c.raw()
	if err != nil {
		return 0, err
	}
	var n int64
	switch {
	case c.of.physical == physicalInt32:
		n = int64(int32(binary.LittleEndian.Uint32(raw)))
	case c.of.physical == physicalInt64:
		n = int64(binary.LittleEndian.Uint64(raw))
	default:
		var ok bool
		if n, ok = bigEndian(raw); !ok {
			return 0, errTooLarge
		}
	}
	return inCents(n, c.of.scale)
}

// bigEndian reads a number of any length, the highest byte first, in two's complement.
func bigEndian(raw []byte) (int64, bool) {
	if len(raw) > 16 {
		return 0, false
	}
	n := new(big.Int).SetBytes(raw)
	if len(raw) > 0 && raw[0] >= 0x80 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(raw))))
	}
	return n.Int64(), n.IsInt64()
}

// inCents is a number with a count of decimals in cents.
func inCents(n, scale int64) (int64, error) {
	for ; scale > 2; scale-- {
		if n%10 != 0 {
			return 0, errTooFine
		}
		n /= 10
	}
	for ; scale < 2; scale++ {
		if n > math.MaxInt64/10 || n < math.MinInt64/10 {
			return 0, errTooLarge
		}
		n *= 10
	}
	if n == math.MinInt64 {
		return 0, errTooLarge
	}
	return n, nil
}
