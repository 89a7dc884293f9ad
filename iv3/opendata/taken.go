package opendata

// maxColumns is how many different categories a set can have; the official lists since
// 2017 have about a hundred, sides counted apart.
const maxColumns = 128

// pairs numbers the pairs of post and column that occur: a few thousand of the tens of
// thousands that there could be. The zero value is empty.
type pairs struct {
	ids  []uint32 // by post × maxColumns + column: the number plus one
	used uint32
}

// of returns the number of a pair, a new one if need be.
func (p *pairs) of(post uint16, column uint8) uint32 {
	at := int(post)*maxColumns + int(column)
	if at >= len(p.ids) {
		grown := make([]uint32, max(2*len(p.ids), (int(post)+16)*maxColumns))
		copy(grown, p.ids)
		p.ids = grown
	}
	if p.ids[at] == 0 {
		p.used++
		p.ids[at] = p.used
	}
	return p.ids[at] - 1
}

// taken is a set of pairs: the cells of a delivery that are counted.
type taken []uint64

// take marks a cell as counted; it reports false for one that already is. used is how many
// pairs there are so far.
func (t *taken) take(pair, used uint32) bool {
	word := int(pair / 64)
	if word >= len(*t) {
		grown := make(taken, used/64+1)
		copy(grown, *t)
		*t = grown
	}
	bit := uint64(1) << (pair % 64)
	if (*t)[word]&bit != 0 {
		return false
	}
	(*t)[word] |= bit
	return true
}
