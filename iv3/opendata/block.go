package opendata

import (
	"cmp"
	"slices"
)

// block is a stretch of rows in columns.
type block struct {
	pair   numbers // of post and column
	group  numbers // of the delivery; empty where there are runs
	runs   []run   // of rows of one delivery, in order, where they are long
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

// run is rows of one delivery.
type run struct {
	end   int // the row behind them
	group uint32
}

// groupAt is the number of the delivery of a row.
func (b *block) groupAt(i int) uint32 {
	if b.runs == nil {
		return b.group.at(i)
	}
	at, _ := slices.BinarySearchFunc(b.runs, i, func(r run, row int) int { return cmp.Compare(r.end, row+1) })
	return b.runs[at].group
}

// put sets the number of the delivery of a row, which is the first one or behind one that has its number. The block has
// runs where it has no room for a number for each row.
func (b *block) put(i int, group uint32) {
	if b.group.low != nil {
		b.group.set(i, group)
	} else if last := len(b.runs) - 1; last >= 0 && b.runs[last].group == group {
		b.runs[last].end = i + 1
	} else {
		b.runs = append(b.runs, run{i + 1, group})
	}
}

// keep leaves the first n rows in what they are about.
func (b *block) keep(n int) {
	b.pair = b.pair.cut(n)
	if b.group.low != nil {
		b.group = b.group.cut(n)
	}
}

func (b *block) rows() int { return len(b.pair.low) }
