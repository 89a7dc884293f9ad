package opendata

import "math"

// block is a stretch of rows in columns.
type block struct {
	pair   numbers // of post and column
	group  numbers // of the delivery
	first  amounts
	second amounts
	other  amounts // of a round that the source does not state
	// The lowest and the highest number of a delivery.
	least, most uint32
}

// numbers is a column of numbers below maxNumbers, two bytes each as long as none is above 65535, and three then.
type numbers struct {
	low  []uint16
	high []uint8
}

func (n *numbers) at(i int) uint32 {
	if n.high == nil {
		return uint32(n.low[i])
	}
	return uint32(n.high[i])<<16 | uint32(n.low[i])
}

// set puts a number at a place. It makes the third bytes when they are needed first.
func (n *numbers) set(i int, number uint32) {
	n.low[i] = uint16(number)
	if n.high == nil {
		if number < 1<<16 {
			return
		}
		n.high = make([]uint8, len(n.low))
	}
	n.high[i] = uint8(number >> 16)
}

func (n *numbers) cut(to int) numbers {
	return numbers{n.low[:to], n.high[:min(to, len(n.high))]}
}

func (b *block) rows() int { return len(b.pair.low) }

// newBlock has room for what n rows are about.
func newBlock(n int) *block {
	return &block{pair: numbers{low: make([]uint16, n)}, group: numbers{low: make([]uint16, n)}, least: math.MaxUint32}
}
