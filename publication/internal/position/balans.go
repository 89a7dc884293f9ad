package position

import (
	"iter"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/table/understand"
)

// addBalans takes in a balans: a post is a leaf, or the printed total of posts that the table adds up to it. One that is
// printed twice counts once.
func (r *Reading) addBalans(t *Table) {
	if r.Balans.Posts != nil {
		return
	}
	b := balans.Balans{Posts: map[balans.Post]budget.Series{}, Claims: map[balans.Post]budget.Series{}, Source: r.source(t, "")}
	cells, whole := t.whole(t.posts())
	list := balans.Posts()
	slices.Reverse(list) // parts before what they are part of
	var placed []Place
	for _, p := range list {
		printed, at := t.series(cells[p])
		if len(printed) == 0 {
			continue
		}
		path, into := "posten", b.Posts
		if t.adds(b, p, at) {
			path, into = "gedrukt", b.Claims
		}
		into[p] = printed
		for c, cell := range at {
			placed = append(placed, Place{t.Number, cell, "financielePositie.balans." + path + "." + string(p) + "." + c.String()})
		}
	}
	if len(b.Posts) > 0 && (whole || t.balances(b, placed)) {
		r.Balans, r.Placed = b, append(r.Placed, placed...)
	}
}

// balances reports whether both sides of a balans come to the same in every column, up to the rounding of as many figures as it has.
func (t *Table) balances(b balans.Balans, placed []Place) bool {
	for _, p := range placed {
		c := t.Columns[p.Cell.Column]
		gap, ok := b.Gap(c).Amount()
		unit, _ := t.Unit(p.Cell)
		v, _ := t.Value(p.Cell)
		one, err := budget.NewPrinted(int64(len(placed)), v.Decimals(), unit)
		if !ok || err != nil || one.Amount().Cmp(gap) < 0 || one.Amount().Cmp(gap.Neg()) < 0 {
			return false
		}
	}
	return true
}

// series are the amounts of some cells by column, with the cell of each: the first of several of one column.
func (t *Table) series(cells []understand.CellRef) (budget.Series, map[budget.Column]understand.CellRef) {
	printed, at := budget.Series{}, map[budget.Column]understand.CellRef{}
	for _, cell := range cells {
		c := t.Columns[cell.Column]
		if amount, ok := t.amount(cell); ok && c != (budget.Column{}) {
			if _, taken := printed[c]; !taken {
				printed[c], at[c] = amount, cell
			}
		}
	}
	return printed, at
}

// adds reports whether a sum of the table has the figures of a post follow from exactly those that the balans would add up to it:
// only then is a difference between the two a mistake.
func (t *Table) adds(b balans.Balans, p balans.Post, cells map[budget.Column]understand.CellRef) bool {
	for c, at := range cells {
		stand, ok := b.Stand(p, c).Amount()
		if !ok || !slices.ContainsFunc(t.Identities, func(id understand.CellSum) bool { return t.comesTo(id, at, stand) }) {
			return false
		}
	}
	return true
}

// comesTo reports whether a sum that is held against the table has the figure of a cell follow from others that come to an amount.
func (t *Table) comesTo(id understand.CellSum, at understand.CellRef, want budget.Amount) bool {
	own := 0
	var rest budget.Amount // what the other cells come to, where the sum of all is nil
	for cell, coefficient := range terms(id) {
		if cell == at {
			own = coefficient
			continue
		}
		amount, ok := t.amount(cell)
		if !ok && !t.Nil(cell) {
			return false
		}
		if coefficient < 0 {
			amount = amount.Neg()
		}
		rest = rest.Add(amount)
	}
	if own > 0 {
		rest = rest.Neg()
	}
	return own != 0 && !id.Tentative && rest == want
}

// terms walks over the cells of a sum with what they are multiplied by, so that all together come to nil.
func terms(id understand.CellSum) iter.Seq2[understand.CellRef, int] {
	return func(yield func(understand.CellRef, int) bool) {
		if !yield(id.Target, -1) {
			return
		}
		for _, term := range id.Terms {
			if !yield(term.Cell, term.Coefficient) {
				return
			}
		}
	}
}

// groups are the posts that are computed from their parts where a balans does not print them, and that something follows from.
var groups = []balans.Post{balans.ImmaterieelEnMaterieel, balans.Financieel, balans.Leningen, balans.UitzettingenLang, balans.Voorraden,
	balans.EigenVermogen, balans.Reserves, balans.Voorzieningen, balans.VasteSchuld, balans.VlottendeSchuld}

// whole leaves out what would come to less than was printed because the table has a row that is no known post: the parts of a group that is not
// printed and stands in a sum with such a row. It is not whole where a side has no printed total besides.
func (t *Table) whole(cells map[balans.Post][]understand.CellRef) (_ map[balans.Post][]understand.CellRef, whole bool) {
	of := map[understand.CellRef]balans.Post{}
	for p, list := range cells {
		for _, at := range list {
			of[at] = p
		}
	}
	whole = !t.hasOther(of) || cells[balans.Activa] != nil && cells[balans.Passiva] != nil
	for _, id := range t.Identities {
		if !t.unknown(id, of) {
			continue
		}
		for cell := range terms(id) {
			if g := group(of[cell]); of[cell] != "" && g != "" && cells[g] == nil {
				delete(cells, of[cell])
			}
		}
	}
	return cells, whole
}

// hasOther reports whether the table has figures that are of no known post.
func (t *Table) hasOther(of map[understand.CellRef]balans.Post) bool {
	for i := range t.Rows {
		for j := range t.Understanding.Columns {
			at := understand.CellRef{Row: i, Column: j}
			if _, figure := t.Value(at); figure && of[at] == "" {
				return true
			}
		}
	}
	return false
}

// unknown reports whether a sum has a figure that is of no known post.
func (t *Table) unknown(id understand.CellSum, of map[understand.CellRef]balans.Post) bool {
	for cell := range terms(id) {
		if _, figure := t.Value(cell); figure && of[cell] == "" {
			return true
		}
	}
	return false
}

// group is the nearest group that a post is part of; none for one that is part of none, and for a group.
func group(p balans.Post) balans.Post {
	for above, ok := p.Parent(); ok; above, ok = above.Parent() {
		if slices.Contains(groups, above) {
			return above
		}
	}
	return ""
}
