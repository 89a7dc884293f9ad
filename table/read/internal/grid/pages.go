package grid

import "github.com/bbvgo/bbv/table"

// pages is a list that grows without being copied, and of which what is read can be let go. The zero value is empty.
type pages[T any] struct {
	list [][]T
	n    int
}

// pageSize is how many elements a page holds.
const pageSize = 1 << 10

func (p *pages[T]) add(v T) {
	last := p.n / pageSize
	if last == len(p.list) {
		var page []T
		if last > 0 { // most tables end on their first page, which grows as lists do
			page = make([]T, 0, pageSize)
		}
		p.list = append(p.list, page)
	}
	p.list[last] = append(p.list[last], v)
	p.n++
}

func (p *pages[T]) at(i int) *T { return &p.list[i/pageSize][i%pageSize] }

// cut leaves the first n.
func (p *pages[T]) cut(n int) {
	if n < p.n {
		p.list = p.list[:(n+pageSize-1)/pageSize]
		if rest := n % pageSize; rest > 0 {
			p.list[n/pageSize] = p.list[n/pageSize][:rest]
		}
		p.n = n
	}
}

// release lets the pages go that end before element i.
func (p *pages[T]) release(i int) {
	for page := i/pageSize - 1; page >= 0 && page < len(p.list) && p.list[page] != nil; page-- {
		p.list[page] = nil
	}
}

// Rows collects the rows of a table that is made row by row. The zero value is empty.
type Rows struct{ rows pages[table.Row] }

// Add adds a row.
func (r *Rows) Add(row table.Row) { r.rows.add(row) }

// Len is how many rows there are.
func (r *Rows) Len() int { return r.rows.n }

// List is the rows, which are let go.
func (r *Rows) List() []table.Row {
	if r.rows.n == 0 {
		return nil
	}
	list := make([]table.Row, 0, r.rows.n)
	for i := range r.rows.list {
		list = append(list, r.rows.list[i]...)
		r.rows.list[i] = nil
	}
	return list
}
