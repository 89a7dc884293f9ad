package opendata

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

const highBits = 0x8080808080808080

func everyByte(b byte) uint64 { return uint64(b) * 0x0101010101010101 }

// smallAmount reads up to seven digits at once, possibly after a minus, as a machine word of eight bytes, the first one
// lowest; to is −1 when there is anything else.
func smallAmount(text []byte, at int) (n int32, to int) {
	word := binary.LittleEndian.Uint64(text[at:])
	negative := byte(word) == '-'
	if negative {
		at++
		word = binary.LittleEndian.Uint64(text[at:])
	}
	digits := word ^ everyByte('0')
	count := bits.TrailingZeros64(((digits+everyByte(0x80-10))|digits)&highBits) >> 3
	if count == 0 || count > 7 {
		return 0, -1
	}
	n = int32(eightDigits(digits << (64 - 8*count)))
	if negative {
		n = -n
	}
	return n, at + count
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
