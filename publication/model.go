package publication

import (
	"iter"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/internal/position"
	"github.com/bbvgo/bbv/table/understand"
)

// kind is what a node is in the model.
type kind uint8

const (
	whole      kind = iota // the document
	programmes             // the programmes together
	dekking                // the algemene dekkingsmiddelen
	part                   // one of the parts that BBV art. 8 names beside the programmes
	entity                 // a programme, or a part of one
	annex                  // the taakvelden of the document
	taakveld               // one of them, or of a programme
)

// node is something that figures are of.
type node struct {
	kind
	label
	index      int // of a part, in parts
	parent     *node
	children   []*node
	prints     []*imprint
	indicators []*foundIndicator // its indicators
	aims       []*aim            // its goals and activities that indicators measure
}

// mutatie is the side of reserve mutations in one figure: onttrekking − toevoeging. A document has it as the resultaat of a
// reserve line.
const mutatie = budget.Resultaat + 1

// booked are the sides that have leaf figures.
var booked = []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging, budget.Onttrekking}

// imprint is what a row of a table prints of one side of a node.
type imprint struct {
	scan      *scan
	row       int
	side      budget.Side // or mutatie
	amounts   budget.Series
	cells     map[budget.Column]understand.CellRef
	afwijking *budget.Amount
	varies    understand.CellRef // the cell of the afwijking
	netted    bool               // as its effect on the saldo
	unsigned  bool               // it is not known yet whether a surplus is positive
	total     bool               // it is called a total, or the figures say so
	lacking   bool               // it prints no figure, and what it is part of comes to more or less than the others
	borrowed  []borrowed         // columns of another table
	leaf      bool               // of the figures of its side of the node, it is the one that is computed with
}

// add puts a new node below.
func (n *node) add(k kind, l label) *node {
	child := &node{kind: k, label: l, parent: n}
	n.children = append(n.children, child)
	return child
}

// move puts a node below another one.
func (n *node) move(to *node) {
	n.parent.children = slices.DeleteFunc(n.parent.children, func(c *node) bool { return c == n })
	n.parent = to
	to.children = append(to.children, n)
}

// find is the node directly below that a label names, nil without one.
func (n *node) find(l label) *node {
	for _, c := range n.children {
		if c.kind == entity && c.same(l) {
			return c
		}
	}
	return nil
}

// child is the entity below that a label names; one that gains a number or a name by it takes that.
func (n *node) child(l label) *node {
	c := n.find(l)
	switch {
	case c == nil:
		return n.add(entity, l)
	case c.number == "":
		c.number = l.number
	case c.nameless() && !l.nameless():
		c.label = l
	}
	return c
}

// seek is the node that a label names at any depth, the nearest first; nil without one.
func (n *node) seek(l label) *node {
	for level := []*node{n}; len(level) > 0; {
		var next []*node
		for _, m := range level {
			if c := m.find(l); c != nil {
				return c
			}
			next = append(next, m.children...)
		}
		level = next
	}
	return nil
}

// above is the path to a node from the document, itself included.
func (n *node) above() (path []*node) {
	for ; n != nil; n = n.parent {
		path = append(path, n)
	}
	slices.Reverse(path)
	return path
}

// over is the node that some nodes are parts of; of one, what is above it.
func over(nodes []*node) *node {
	common := nodes[0].parent.above()
	for _, n := range nodes[1:] {
		path := n.parent.above()
		i := 0
		for i < len(common) && i < len(path) && common[i] == path[i] {
			i++
		}
		common = common[:i]
	}
	return common[len(common)-1]
}

// within reports whether a node is another or below it.
func (n *node) within(other *node) bool { return slices.Contains(n.above(), other) }

// has reports whether something here or below has leaf figures of a side.
func (n *node) has(side budget.Side) bool {
	return slices.ContainsFunc(n.prints, func(p *imprint) bool { return p.leaf && p.side == side }) || n.parted(side)
}

// parted reports whether something below has leaf figures of a side.
func (n *node) parted(side budget.Side) bool {
	return slices.ContainsFunc(n.children, func(c *node) bool { return c.kind != taakveld && c.kind != annex && c.has(side) })
}

// each walks over a node and all below it, parts before what they are part of.
func (n *node) each(f func(*node)) {
	for _, c := range n.children {
		c.each(f)
	}
	f(n)
}

// scan takes one table into the document.
type scan struct {
	*builder
	u            *understand.Understanding
	table        int
	caption      string // without unit and questions
	overview     bool   // the rows are programmes and what stands beside them
	root         *node  // what rows are of that name nothing themselves
	listed       bool   // the rows are taakvelden
	ofIndicators bool   // the rows are indicators
	ofPosition   bool   // the table is one of the financiële positie
	blocks       []run  // of each row; see readBlocks

	down, across    []lineSum // sums of rows and of columns, those with most evidence first
	proved, failing map[understand.CellRef]bool
	headings        []heading
	direction       map[understand.CellRef]int // of an afwijking: 1 where it is raming − realisatie as printed
	last            *node                      // the programme that was called one last
	labels          []label
	rows            []rowPlace
	signs           signRules
}

// rowPlace is what a row is in the document.
type rowPlace struct {
	*node             // nil for a row without figures
	side  budget.Side // 0 where it is not known, or the columns tell; or mutatie
	total bool
	below *node // of a total: what it is a total of if no sum tells
}

// builder makes one document of tables.
type builder struct {
	cover           Cover
	scans           []*scan
	document        *node
	programmes      *node
	dekking         *node
	annex           *node
	parts           []*node
	taken           *iv3.Classification
	comparison      *programme.ComparedColumns
	comparisonLabel string

	unit     budget.Unit // the coarsest
	decimals int
	measured bool
	step     budget.Amount // of one in the last printed digit

	found []*foundIndicator // in the order of printing
	loose *node             // of indicators whose programme nothing names; nil where these have no place

	position position.Reading

	placed  []Placed
	refused []refusal
}

// refusal is a figure without a place.
type refusal struct {
	scan *scan
	cell understand.CellRef
	why  Reason
}

// heading is what a value column is in a document.
type heading struct {
	budget.Column
	side   budget.Side // 0 where the rows tell
	why    Reason      // why it has no place; 0 where it has
	varies bool        // it is the afwijking of the document
}

// run is where the lines right above a row begin, and which row from it on is the first that is no line.
type run struct{ first, end int }

// lineSum is a family of sums as one of lines: the target is the sum of the terms, wherever the family holds.
type lineSum struct {
	rule   understand.SumRule
	target int // the row, or the column
	terms  []lineTerm
	bits   float64
}

type lineTerm struct {
	coefficient, line int
}

// all are the terms with the target, as a sum that comes to nil.
func (l lineSum) all() []lineTerm { return append([]lineTerm{{-1, l.target}}, l.terms...) }

// coefficient is that of a line in the sum that comes to nil, 0 where it is not in it.
func (l lineSum) coefficient(line int) int {
	if l.target == line {
		return -1
	}
	for _, t := range l.terms {
		if t.line == line {
			return t.coefficient
		}
	}
	return 0
}

// signRules is what a minus means in a table.
type signRules struct {
	netted map[budget.Side]int // of mutations of reserves below saldo, as most of them are printed: they are additions and withdrawals
	booked map[budget.Side]int // 1 for a side that is printed positive, −1 for one that is printed negative
	saldo  int                 // 1 where a saldo is positive when it is a surplus, −1 when a deficit, 0 where nobody knows
	rows   map[int]int         // the same of rows that the sums tell apart
}

// borrowed is a figure of another table in a column that a leaf lacks.
type borrowed struct {
	from   *imprint
	column budget.Column
}

// part is the node of a part beside the programmes; the one after the last is that of the algemene dekkingsmiddelen.
func (b *builder) part(i int) *node {
	if i < len(b.parts) {
		return b.parts[i]
	}
	return b.dekking
}

// refuse lists a figure that has no place.
func (b *builder) refuse(s *scan, at understand.CellRef, why Reason) {
	b.refused = append(b.refused, refusal{s, at, why})
}

// clear takes imprints of a node back.
func (b *builder) clear(n *node, why Reason, take func(*imprint) bool) {
	n.prints = slices.DeleteFunc(n.prints, func(p *imprint) bool {
		if !take(p) {
			return false
		}
		for column := range p.amounts {
			b.drop(p, column, why)
		}
		b.dropAfwijking(p, why)
		return true
	})
}

// drop takes one figure back; a dash that counted as nil is no figure.
func (b *builder) drop(p *imprint, column budget.Column, why Reason) {
	at := p.cells[column]
	if _, figure := p.scan.u.Value(at); figure {
		b.refuse(p.scan, at, why)
	}
	delete(p.amounts, column)
	delete(p.cells, column)
}

func (b *builder) dropAfwijking(p *imprint, why Reason) {
	if p.afwijking != nil {
		b.refuse(p.scan, p.varies, why)
		p.afwijking = nil
	}
}

// of are the imprints of a side.
func (n *node) of(side budget.Side) (out []*imprint) {
	for _, p := range n.prints {
		if p.side == side {
			out = append(out, p)
		}
	}
	return out
}

// figures walks over the figures of the table, row by row.
func (s *scan) figures() iter.Seq2[understand.CellRef, budget.Printed] {
	return func(yield func(understand.CellRef, budget.Printed) bool) {
		for i := range s.u.Rows {
			for j := range s.u.Columns {
				at := understand.CellRef{Row: i, Column: j}
				if v, ok := s.u.Value(at); ok && !yield(at, v) {
					return
				}
			}
		}
	}
}

// isFigure reports whether a cell has a figure.
func (s *scan) isFigure(at understand.CellRef) bool {
	_, ok := s.u.Value(at)
	return ok
}

// printsAny reports whether a row has figures.
func (s *scan) printsAny(row int) bool {
	for j := range s.u.Columns {
		if s.isFigure(understand.CellRef{Row: row, Column: j}) {
			return true
		}
	}
	return false
}

// lineName is the label of a row as the name of a line.
func (p *imprint) lineName() string { return strings.TrimLeft(p.scan.labels[p.row].text, bullets) }

// sibling is the entity below that a label names and that is not taken, or a new one.
func (n *node) sibling(l label, taken map[*node]bool) *node {
	for _, c := range n.children {
		if c.kind == entity && !taken[c] && c.same(l) {
			return c
		}
	}
	return n.add(entity, l)
}
