package opendata

import (
	"maps"
	"slices"
)

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

// group is an authority at a moment, by their numbers: one delivery.
type group struct{ entity, moment uint32 }

// groups numbers the deliveries. The zero value is empty.
type groups struct {
	ids    []uint32 // by entity × stride + moment: the number plus one
	stride int
	more   map[group]uint32 // the numbers of those for which there are no ids
	list   []group
}

// mostIDs bounds the ids: a file of few lines can name many authorities and many moments.
const mostIDs = 1 << 22

// find returns the number of a delivery; ok is false for one that has none.
func (g *groups) find(d group) (id uint32, ok bool) {
	if at := int(d.entity)*g.stride + int(d.moment); int(d.moment) < g.stride && at < len(g.ids) && g.ids[at] != 0 {
		return g.ids[at] - 1, true
	}
	id, ok = g.more[d]
	return id, ok
}

// add gives a delivery that has no number the next one.
func (g *groups) add(d group) uint32 {
	id := uint32(len(g.list))
	g.list = append(g.list, d)
	if int(d.moment) >= g.stride {
		g.widen(int(d.moment))
	}
	at := int(d.entity)*g.stride + int(d.moment)
	if int(d.moment) >= g.stride || at >= mostIDs {
		if g.more == nil {
			g.more = map[group]uint32{}
		}
		g.more[d] = id
		return id
	}
	if at >= len(g.ids) {
		entities := max(2*len(g.ids)/g.stride, int(d.entity)+16)
		g.ids = append(g.ids, make([]uint32, entities*g.stride-len(g.ids))...)
	}
	g.ids[at] = id + 1
	return id
}

// widen makes room for a moment, unless that is too much.
func (g *groups) widen(moment int) {
	stride, entities := max(2*g.stride, moment+16), 0
	if g.stride > 0 {
		entities = len(g.ids) / g.stride
	}
	if entities*stride > mostIDs {
		return
	}
	ids := make([]uint32, entities*stride)
	for e := range entities {
		copy(ids[e*stride:], g.ids[e*g.stride:(e+1)*g.stride])
	}
	g.ids, g.stride = ids, stride
}

func (g *groups) clone() groups {
	return groups{slices.Clone(g.ids), g.stride, maps.Clone(g.more), slices.Clone(g.list)}
}
