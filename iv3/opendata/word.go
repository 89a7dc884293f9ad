package opendata

import (
	"encoding/binary"
	"math/bits"
)

// Fields are read a machine word at a time: eight bytes, the first one lowest.

const (
	lowBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

func everyByte(b byte) uint64 { return uint64(b) * lowBits }

// zeroByte marks the first zero byte of x by its high bit; marks above it may be wrong.
func zeroByte(x uint64) uint64 { return (x - lowBits) &^ x & highBits }

// lowest is a mask of a word's first n bytes, 0 to 8.
func lowest(n int) uint64 { return 1<<(8*n) - 1 }

// below keeps the bytes of a word below the first marked one, all when none is.
func below(word, marks uint64) uint64 { return word & ((marks&-marks)>>7 - 1) }

// smallAmount reads up to seven digits at once, possibly after a minus; to is −1 when
// there is anything else.
func smallAmount(text []byte, at int, word uint64) (n int32, to int) {
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
