package opendata

// maxColumns is how many different categories a set can have; the official lists since
// 2017 have about a hundred, sides counted apart.
const maxColumns = 128

// pair is a post with a column: what an amount of a delivery is about.
type pair struct {
	post   uint16
	column uint8
}

// pairs numbers the pairs of post and column that occur: a few thousand of the tens of
// thousands that there could be. The zero value is empty.
type pairs struct {
	ids  []uint32 // by post × maxColumns + column: the number plus one
	list []pair
}

// of returns the number of a pair, a new one if need be.
func (p *pairs) of(c pair) uint32 {
	at := int(c.post)*maxColumns + int(c.column)
	if at < len(p.ids) && p.ids[at] != 0 {
		return p.ids[at] - 1
	}
	if at >= len(p.ids) {
		grown := make([]uint32, max(2*len(p.ids), (int(c.post)+16)*maxColumns))
		copy(grown, p.ids)
		p.ids = grown
	}
	p.list = append(p.list, c)
	p.ids[at] = uint32(len(p.list))
	return p.ids[at] - 1
}

// taken is a set of the pairs of deliveries: the cells that are counted. The first few thousand pairs, which is more
// than occur, have a bit for each delivery; any others are in a map. The zero value is empty.
type taken struct {
	bits [][]uint64 // of groupsTogether deliveries each
	more map[[2]uint32]struct{}
}

const (
	groupsTogether = 1 << 8
	pairsInBits    = 1 << 12
	wordsPerGroup  = pairsInBits / 64
)

// grow makes room for deliveries with numbers below a number.
func (t *taken) grow(groups int) {
	for len(t.bits)*groupsTogether < groups {
		t.bits = append(t.bits, make([]uint64, groupsTogether*wordsPerGroup))
	}
}

// take marks a cell as counted; it reports false for one that already is.
func (t *taken) take(group, pair uint32) bool {
	if pair >= pairsInBits {
		return t.takeMore(group, pair)
	}
	word := &t.bits[group/groupsTogether][group%groupsTogether*wordsPerGroup+pair/64]
	before := *word
	*word |= 1 << (pair % 64)
	return before>>(pair%64)&1 == 0
}

func (t *taken) takeMore(group, pair uint32) bool {
	if t.more == nil {
		t.more = map[[2]uint32]struct{}{}
	}
	before := len(t.more)
	t.more[[2]uint32{group, pair}] = struct{}{}
	return len(t.more) > before
}
