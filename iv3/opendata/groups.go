package opendata

import (
	"maps"
	"slices"
)

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
		g.ids = append(g.ids, make([]uint32, max(len(g.ids), at+16*g.stride-len(g.ids)))...)
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
