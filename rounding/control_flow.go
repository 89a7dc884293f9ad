package rounding

// network sees controlled rounding as a flow. Every identity is a node, and a figure that stands in two
// identities carries one unit from the one to the other when it is rounded up instead of down; the other
// end of a figure that stands in one identity is the outside. The exact amounts are themselves a flow
// between these bounds, hence so is some choice of whole units (integrality of flows), and the shortest
// augmenting paths find the cheapest.
type network struct {
	p      *control
	from   []int32 // per figure the node that a unit more leaves
	to     []int32 // and the node that it reaches
	arcs   [][]int32
	excess []int64 // per node what it has too much
	dist   []int64 // the lowest cost of reaching the node from one that has too much
	via    []int32 // the arc by which that is done; −1 at the start
	queue  []int32 // nodes whose arcs have to be looked at, first in first out
	queued []bool
}

// network orients the identities so that every figure leaves one and reaches another. It is not ok when
// some figure stands in more than two identities or the signs do not allow it.
func (p *control) network() (*network, bool) {
	side, ok := p.orient()
	if !ok {
		return nil, false
	}
	nodes := len(side) + 1
	outside := nodes - 1
	n := &network{p: p, from: make([]int32, len(p.up)), to: make([]int32, len(p.up)), arcs: make([][]int32, nodes),
		excess: make([]int64, nodes), dist: make([]int64, nodes), via: make([]int32, nodes), queued: make([]bool, nodes)}
	for i := range n.from {
		n.from[i], n.to[i] = int32(outside), int32(outside)
	}
	for j := range side {
		for _, t := range p.s.row(j) {
			if t.sign()*side[j] > 0 {
				n.to[t.cell()] = int32(j)
			} else {
				n.from[t.cell()] = int32(j)
			}
		}
		n.excess[j] = side[j] * p.excess(j)
		n.excess[outside] -= n.excess[j]
	}
	for i := range n.from {
		if n.from[i] != n.to[i] && p.share[i] > 0 {
			n.arcs[n.from[i]] = append(n.arcs[n.from[i]], int32(i))
			n.arcs[n.to[i]] = append(n.arcs[n.to[i]], int32(i))
		}
	}
	return n, true
}

// orient gives every identity a side, +1 or −1, such that each figure in two of them stands on both sides.
func (p *control) orient() (side []int64, ok bool) {
	for i := range p.s.figures {
		if len(p.s.usesOf(i)) > 2 {
			return nil, false
		}
	}
	side = make([]int64, len(p.s.identities))
	var stack []int32
	for start := range side {
		if side[start] != 0 {
			continue
		}
		side[start] = 1
		for stack = append(stack[:0], int32(start)); len(stack) > 0; {
			j := stack[len(stack)-1]
			if stack, ok = p.spread(side, j, stack[:len(stack)-1]); !ok {
				return nil, false
			}
		}
	}
	return side, true
}

// spread gives sides to the identities that share a figure with identity j.
func (p *control) spread(side []int64, j int32, stack []int32) ([]int32, bool) {
	for _, t := range p.s.row(int(j)) {
		users := p.s.usesOf(t.cell())
		if len(users) < 2 {
			continue
		}
		k := users[0].identity() + users[1].identity() - j
		want := -side[j] * t.sign() * p.s.signIn(t.cell(), k)
		if side[k] == 0 {
			side[k] = want
			stack = append(stack, k)
		} else if side[k] != want {
			return nil, false
		}
	}
	return stack, true
}

// solve moves what nodes have too much to nodes that have too little, at the lowest cost.
func (n *network) solve() {
	for {
		target, ok := n.shortest()
		if !ok {
			return
		}
		node := target
		for n.via[node] >= 0 {
			arc := n.via[node]
			if n.to[arc] == node {
				n.p.up[arc]++
				node = n.from[arc]
			} else {
				n.p.up[arc]--
				node = n.to[arc]
			}
		}
		n.excess[node]--
		n.excess[target]++
	}
}

// shortest finds the cheapest way from any node that has too much to one that has too little (Bellman
// and Ford's method with a queue).
func (n *network) shortest() (target int32, ok bool) {
	n.queue = n.queue[:0]
	for v := range n.dist {
		n.dist[v], n.via[v] = infinite, -1
		if n.excess[v] > 0 {
			n.dist[v], n.queued[v] = 0, true
			n.queue = append(n.queue, int32(v))
		}
	}
	for head := 0; head < len(n.queue); head++ {
		v := n.queue[head]
		n.queued[v] = false
		n.relax(v)
	}
	target = -1
	for v, d := range n.dist {
		if n.excess[v] < 0 && d < infinite && (target < 0 || d < n.dist[target]) {
			target = int32(v)
		}
	}
	return target, target >= 0
}

// relax tries all arcs at a node.
func (n *network) relax(v int32) {
	for _, arc := range n.arcs[v] {
		next, cost, usable := n.step(arc, v)
		if !usable || n.dist[v]+cost >= n.dist[next] {
			continue
		}
		n.dist[next], n.via[next] = n.dist[v]+cost, arc
		if !n.queued[next] {
			n.queued[next] = true
			n.queue = append(n.queue, next)
		}
	}
}

// step is the node at the other end of an arc and the cost of going there; not usable when the figure
// cannot move that way. Going forward rounds a figure up, and takes what its first node has too much to
// its second.
func (n *network) step(arc, node int32) (next int32, cost int64, usable bool) {
	cost = shares - 2*n.p.share[arc]
	if n.from[arc] == node {
		return n.to[arc], cost, n.p.up[arc] == 0
	}
	return n.from[arc], -cost, n.p.up[arc] == 1
}
