package opendata

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// fewDigits reads an amount of up to seven digits, possibly after a minus, or an empty one, between quotes or not; to is
// where it ends, −1 when there is anything else. It reads the digits at once, as a machine word of eight bytes, the first
// one lowest, and branches on nothing that differs from amount to amount.
func fewDigits(text []byte, at int) (n int32, to int) {
	quoted := text[at] == '"'
	if quoted {
		at++
	}
	minus := 0
	if text[at] == '-' {
		minus = 1
	}
	digits := binary.LittleEndian.Uint64(text[at+minus:]) ^ everyByte('0')
	count := bits.TrailingZeros64(((digits+everyByte(0x80-10))|digits)&highBits) >> 3
	n = (int32(eightDigits(digits<<(64-8*count))) ^ -int32(minus)) + int32(minus)
	if to = at + minus + count; count > 7 {
		return 0, -1
	}
	if count == 0 {
		if n = missing; minus > 0 {
			return 0, -1
		}
	}
	if quoted {
		if text[to] != '"' {
			return 0, -1
		}
		to++
	}
	return n, to
}

// eightDigits adds up eight digits, the first in the lowest byte: pairs, then fours, then all.
func eightDigits(d uint64) uint64 {
	const mask = 0x000000FF000000FF
	d = d*10 + d>>8
	return ((d&mask)*(100+1_000_000<<32) + (d>>16&mask)*(1+10_000<<32)) >> 32
}

// maxDigits is how many digits an amount in thousands can have: a hundred million
// million euros is more than any sum that occurs.
const maxDigits = 11

const notAmount = "not an amount: want at most eleven digits, a point for decimals, or nothing"

// parseThousands reads a number of thousands of euros as cents: digits, a point and up to
// five decimals. Nothing, or the single point of StatLine, is a missing amount.
func parseThousands(field []byte) (cents int64, reason string) {
	text := bytes.TrimRight(field, " ")
	if len(text) == 0 || string(text) == "." {
		return missingCents, ""
	}
	digits, negative := bytes.CutPrefix(text, []byte{'-'})
	whole, decimals, point := bytes.Cut(digits, []byte{'.'})
	if len(whole) == 0 || len(whole) > maxDigits || point && len(decimals) == 0 {
		return 0, notAmount
	}
	if decimals = bytes.TrimRight(decimals, "0"); len(decimals) > 5 {
		return 0, "an amount in thousands with more than five decimals is finer than a cent"
	}
	for i := range len(whole) + 5 {
		c := byte('0')
		if i < len(whole) {
			c = whole[i]
		} else if i-len(whole) < len(decimals) {
			c = decimals[i-len(whole)]
		}
		if c < '0' || c > '9' {
			return 0, notAmount
		}
		cents = cents*10 + int64(c-'0')
	}
	if negative {
		cents = -cents
	}
	return cents, ""
}
