package rhythm

import "slices"

// The states between tokens: above the first row, behind a section, behind the cell of a column (0 is the label), and
// below the last row.
const (
	above = iota
	inSection
	below
	atLabel // + column
)

// parser finds the cheapest reading of tokens as rows of a shape.
type parser struct {
	list  []token
	shape shape
	lines bool    // each line holds a row, or a heading
	years bool    // years are the labels of rows
	cost  []int   // by state, of the best way to get there
	spare []int   // of the states before
	from  []uint8 // by token of a stretch and state, from where
	costs [][]int // at the begin of each stretch
	skips [][]int // cost of columns from i to j left out
	cells []int   // cost of the token at hand by column
}

const never = 1 << 28

// stretch is for how many tokens it is kept from where states were reached. The stretches before the last are gone over
// again when the way back is known: that takes a tenth of the time of reading a long text, and keeps it small whatever the
// shape. It is more than beat looks at.
const stretch = 2048

// fresh marks a state that begins a row without a label; states are fewer: mostColumns of figures, as many marks and one,
// two of texts, and atLabel before them.
const fresh = 0x80

// parse reads tokens as rows of a shape.
func parse(list []token, s shape) reading {
	states := atLabel + len(s) + 1
	p := &parser{list: list, shape: s, cost: make([]int, states), spare: make([]int, states), cells: make([]int, len(s)), from: make([]uint8, states*min(len(list), stretch))}
	for i := range p.cost {
		p.cost[i] = never
	}
	p.cost[above] = 0
	p.skips = skipCosts(s)
	p.lines = slices.ContainsFunc(list, func(t token) bool { return t.on })
	p.years = betweenYears(sample(list)) != nil
	for i := range list {
		if i%stretch == 0 {
			p.costs = append(p.costs, slices.Clone(p.cost))
		}
		p.step(i)
	}
	end, total := below, never
	for state, c := range p.cost {
		if state >= atLabel {
			c += p.skips[state-atLabel][len(s)]
		}
		if c < total {
			end, total = state, c
		}
	}
	for i, k := range s {
		if k != figure {
			total += costTextShape
		}
		if k == word && i > 0 {
			total += costTextBehind
		}
	}
	return p.trace(end, total)
}

// skipCosts is what it costs to leave out the columns from i up to j.
func skipCosts(s shape) [][]int {
	out := make([][]int, len(s)+1)
	for i := range out {
		out[i] = make([]int, len(s)+1)
		lost := false
		for j := i; j < len(s); j++ {
			c := costSkipText
			if s[j] == figure {
				if c = costSkip; lost {
					c = costSkipMore
				}
				lost = true
			}
			out[i][j+1] = out[i][j] + c
		}
	}
	return out
}

// move is the taking in of one token: the cheapest ways to the states behind it.
type move struct {
	*parser
	i    int
	t    token
	next []int
	from []uint8
}

// to offers a way to a state.
func (m *move) to(state, before, cost int) {
	if cost < m.next[state] {
		m.next[state], m.from[state] = cost, uint8(before)
	}
}

// toBelow offers a way below the last row, where no figure stands: one that is loose there is a row without a label.
func (m *move) toBelow(before, cost int) {
	if m.t.kind != figure {
		m.to(below, before, cost)
	}
}

// step takes in token i.
func (p *parser) step(i int) {
	m := &move{parser: p, i: i, t: p.list[i], next: p.spare, from: p.ways(i)}
	for s := range m.next {
		m.next[s] = never
	}
	for column, k := range p.shape {
		p.cells[column] = cellCost(m.t, k)
	}
	for s, c := range p.cost {
		if c < never {
			m.leave(s, c)
		}
	}
	p.cost, p.spare = m.next, p.cost
}

// ways is from where the states behind token i were reached.
func (p *parser) ways(i int) []uint8 {
	n := len(p.cost)
	return p.from[i%stretch*n:][:n]
}

// leave goes on from a state that it cost so much to get to.
func (m *move) leave(s, c int) {
	if m.t.kind == empty && s < atLabel {
		m.to(s, s, c) // an open line that is no cell
	}
	switch s {
	case above:
		m.to(above, s, c+looseCost(m.t))
		if !m.t.on {
			m.to(atLabel, s, c+firstLabelCost(m.t, m.years))
			m.to(inSection, s, c+sectionCost(m.t))
		}
	case below:
		m.toBelow(s, c)
	case inSection:
		if m.t.on {
			c += costTorn
		}
		m.to(inSection, s, c+sectionCost(m.t))
		m.to(atLabel, s, c+labelCost(m.t, m.years))
	default:
		m.leaveColumn(s, s-atLabel, c)
	}
}

// leaveColumn goes on behind a label (0) or a cell of the column before this one.
func (m *move) leaveColumn(s, at, c int) {
	if at == 0 && m.numberOfLabel() {
		m.to(atLabel, s, c+costInLabel)
	}
	n := len(m.shape)
	for column := at; column < n && (m.t.on || !m.lines); column++ {
		m.to(atLabel+column+1, s, c+m.skips[at][column]+m.cells[column])
	}
	if at == 0 || m.t.on {
		return
	}
	c += m.skips[at][n]
	m.to(atLabel, s, c+labelCost(m.t, m.years))
	m.to(inSection, s, c+sectionCost(m.t))
	m.toBelow(s, c)
	if at < n {
		c-- // a row without a label is a total, and whole rather than the one before it
	}
	for column := 0; column < n && !m.lines; column++ {
		m.to(atLabel+column+1, s|fresh, c+costNoLabel+m.skips[0][column]+m.cells[column])
	}
}

// numberOfLabel reports whether a token may belong to the label before it on its line: a number without a point, or one
// of something that is counted.
func (m *move) numberOfLabel() bool {
	return m.t.on && !m.list[m.i-1].on && (bare.MatchString(m.t.text) || !figureForm.MatchString(m.t.text))
}

// trace follows the cheapest way back.
func (p *parser) trace(state, cost int) reading {
	r := reading{cost: cost}
	states := p.back(state)
	cells := make([]*token, r.room(states)*len(p.shape))
	cut := func() (row []*token) {
		row, cells = cells[:len(p.shape):len(p.shape)], cells[len(p.shape):]
		return row
	}
	last := above
	for i, s := range states {
		t, begins := &p.list[i], s&fresh != 0
		switch s := int(s &^ fresh); {
		case t.kind == empty && s == last: // an open line that is no cell; one behind a label is the label of a row of its own
		case s == above:
			r.head = append(r.head, *t)
		case s == below:
			r.behind = append(r.behind, *t)
		case s == inSection:
			if t.kind != empty {
				r.rows = append(r.rows, row{label: t, section: true})
			}
		case s == atLabel && last == atLabel && t.on:
			label := *r.rows[len(r.rows)-1].label
			label.text += " " + t.text
			r.rows[len(r.rows)-1].label = &label
		case s == atLabel:
			r.rows = append(r.rows, row{label: t, cells: cut()})
		default:
			if begins {
				r.rows = append(r.rows, row{cells: cut()})
			}
			r.rows[len(r.rows)-1].cells[s-atLabel-1] = t
		}
		last = int(s &^ fresh)
	}
	r.unlabel(p.shape)
	r.settle(p.shape)
	return r
}

// back lists the states of the cheapest way to a state, stretch by stretch from the end.
func (p *parser) back(state int) []uint8 {
	states := make([]uint8, len(p.list))
	for end := len(p.list); end > 0; {
		begin := (end - 1) / stretch * stretch
		if end < len(p.list) {
			p.cost = p.costs[begin/stretch]
			for i := begin; i < end; i++ {
				p.step(i)
			}
		}
		for i := end - 1; i >= begin; i-- {
			from := p.ways(i)[state]
			states[i] = uint8(state) | from&fresh
			state = int(from &^ fresh)
		}
		end = begin
	}
	return states
}

// room makes room for what a reading has at most, and returns how many rows have cells.
func (r *reading) room(states []uint8) (filled int) {
	head, sections, behind := 0, 0, 0
	for _, s := range states {
		switch {
		case s == above:
			head++
		case s == below:
			behind++
		case s == inSection:
			sections++
		case s == atLabel, s&fresh != 0:
			filled++
		}
	}
	r.head, r.rows, r.behind = make([]token, 0, head), make([]row, 0, sections+filled), make([]token, 0, behind)
	return filled
}
