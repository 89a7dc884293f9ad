package controls

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// matrix is one of the four matrices of a delivery (verdelingsmatrix), by its place in
// matrices.
type matrix int

const (
	onLasten       matrix = iota // taakveld × categorie
	onBaten                      // taakveld × categorie
	onBalansLasten               // balanspost × categorie: the debit column of the mutations
	onBalansBaten                // balanspost × categorie: the credit column
)

var matrices = [...]string{"lasten", "baten", "balans_lasten", "balans_baten"}

func (m matrix) side() budget.Side {
	if m == onLasten || m == onBalansLasten {
		return budget.Lasten
	}
	return budget.Baten
}

// at says where a row is: its index in the file, or in the list when it was not read.
type at struct {
	list  string
	index int
	place delivery.RowPlace
}

func rowAt(list string, i int, p delivery.RowPlace) at {
	if p != (delivery.RowPlace{}) {
		i = p.Index
	}
	return at{list, i, p}
}

// group is a group of categories, with the letters of the official lists.
type group int

const (
	noGroup              group = iota
	lopendeRekening            // LR: categories 1 to 5
	financieleRekening         // FR: category 6.1
	interneVerrekeningen       // IV: categories 7.1 to 7.5
)

// groupOf returns the group that the first digit of a category stands for.
func groupOf(c iv3.Categorie) group {
	switch first := c.String(); {
	case first == "" || first[0] == '0' || first[0] > '7':
		return noGroup
	case first[0] == '6':
		return financieleRekening
	case first[0] == '7':
		return interneVerrekeningen
	}
	return lopendeRekening
}

// sums are the totals of a delivery that the plausibility controls need, made in one pass.
type sums struct {
	c *iv3.Classification
	d *delivery.Delivery

	groups    [len(matrices)][4]budget.Amount // per matrix and group
	misplaced budget.Amount                   // PF002: on financial items, not 6.1, 7.2 or 7.5
	outside   budget.Amount                   // PF005: 6.1 where it does not belong
	undivided budget.Amount                   // PF009: 4.3.9 and 4.4.9
	items     map[iv3.Balanspost]*movement
}

// movement is what happens to a balance item: both columns of mutations and both standen.
type movement struct{ lasten, baten, primo, ultimo budget.Amount }

func newSums(d *delivery.Delivery, c *iv3.Classification) *sums {
	s := &sums{c: c, d: d, items: map[iv3.Balanspost]*movement{}}
	for i := range d.Lasten {
		s.row(onLasten, &d.Lasten[i])
	}
	for i := range d.Baten {
		s.row(onBaten, &d.Baten[i])
	}
	for i := range d.BalansLasten {
		r := &d.BalansLasten[i]
		s.mutation(onBalansLasten, r, &s.item(r.Post).lasten)
	}
	for i := range d.BalansBaten {
		r := &d.BalansBaten[i]
		s.mutation(onBalansBaten, r, &s.item(r.Post).baten)
	}
	for i := range d.Standen {
		st := &d.Standen[i]
		if m := s.item(st.Balanspost); isOpening(st.Standper) {
			m.primo = m.primo.Add(st.Bedrag)
		} else {
			m.ultimo = m.ultimo.Add(st.Bedrag)
		}
	}
	return s
}

// isOpening reports whether a date of a balance figure (standper) is that of the opening
// balance: "1 januari" or "1-1-2026".
func isOpening(standper string) bool {
	return standper == "1 januari" || len(standper) == 8 && standper[:4] == "1-1-"
}

func activa(b iv3.Balanspost) bool { return strings.HasPrefix(b.String(), "A") }

// financial reports whether an item belongs to the financial balance, which PF002 and PF003
// look at: financial fixed assets, claims, cash and accruals, and all debt. The official
// definitions list the items from 2020; the prefixes give the same lists, one of which has
// a typing error.
func financial(b iv3.Balanspost) bool {
	code := b.String()
	return slices.ContainsFunc([]string{"A13", "A22", "A23", "A29", "P13", "P14", "P21", "P29"},
		func(prefix string) bool { return strings.HasPrefix(code, prefix) })
}

func (s *sums) item(b iv3.Balanspost) *movement {
	m := s.items[b]
	if m == nil {
		m = &movement{}
		s.items[b] = m
	}
	return m
}

// The categories that the controls name.
var (
	cat61  = iv3.MustParseCategorie("6.1")
	cat72  = iv3.MustParseCategorie("7.2")
	cat75  = iv3.MustParseCategorie("7.5")
	cat439 = iv3.MustParseCategorie("4.3.9")
	cat449 = iv3.MustParseCategorie("4.4.9")
)

// undivided reports whether a category is one of those that are there for the begroting.
func undivided(c iv3.Categorie) bool { return c == cat439 || c == cat449 }

// misplaced reports whether a mutation of the financial balance is on a category that it does not have.
func misplaced(b iv3.Balanspost, c iv3.Categorie) bool {
	return financial(b) && c != cat61 && c != cat72 && c != cat75
}

func (s *sums) add(m matrix, cat iv3.Categorie, a budget.Amount) {
	g := &s.groups[m][groupOf(cat)]
	*g = g.Add(a)
	if undivided(cat) {
		s.undivided = s.undivided.Add(a.Abs())
	}
}

func (s *sums) row(m matrix, r *delivery.MatrixRow[iv3.Taakveld]) {
	s.add(m, r.Categorie, r.Bedrag)
	if r.Categorie == cat61 && !excludedFromPF005(s.c, r.Post) {
		s.outside = s.outside.Add(r.Bedrag.Abs())
	}
}

// excludedFromPF005 are the taakvelden that may hold category 6.1, since 2021.
func excludedFromPF005(c *iv3.Classification, t iv3.Taakveld) bool {
	if c.Year() < 2021 {
		return false
	}
	switch t.String() {
	case "0.5":
		return c.Layer() != iv3.Provincie
	case "0.3", "0.4":
		return c.Layer() == iv3.Provincie
	}
	return false
}

// mutation adds a mutation to its column of the balance item. It takes absolute amounts for what
// should not be there, so that a correction cannot hide it.
func (s *sums) mutation(m matrix, r *delivery.MatrixRow[iv3.Balanspost], column *budget.Amount) {
	*column = column.Add(r.Bedrag)
	s.add(m, r.Categorie, r.Bedrag)
	switch {
	case r.Categorie == cat61 && !financial(r.Post):
		s.outside = s.outside.Add(r.Bedrag.Abs())
	case misplaced(r.Post, r.Categorie):
		s.misplaced = s.misplaced.Add(r.Bedrag.Abs())
	}
}

func (s *sums) group(m matrix, g group) budget.Amount { return s.groups[m][g] }

func (s *sums) total(m matrix) budget.Amount { return budget.Sum(s.groups[m][:]...) }

// side adds up a group over the taakvelden and the balance sheet.
func (s *sums) side(side budget.Side, g group) budget.Amount {
	var a budget.Amount
	for m := range matrices {
		if matrix(m).side() == side {
			a = a.Add(s.group(matrix(m), g))
		}
	}
	return a
}

// saldi is the difference of PF001: the balance of categories 1 to 5, baten − lasten,
// less that of category 6.1, lasten − baten.
func (s *sums) saldi() budget.Amount {
	lopend := s.side(budget.Baten, lopendeRekening).Sub(s.side(budget.Lasten, lopendeRekening))
	financial := s.side(budget.Lasten, financieleRekening).Sub(s.side(budget.Baten, financieleRekening))
	return lopend.Sub(financial)
}

// verrekend is the difference of PF004: categories 7, lasten − baten.
func (s *sums) verrekend() budget.Amount {
	return s.side(budget.Lasten, interneVerrekeningen).Sub(s.side(budget.Baten, interneVerrekeningen))
}

// movements adds up how far the balance figures move away from the mutations, item by
// item, and names the items. Assets grow by lasten − baten, liabilities by baten − lasten.
func (s *sums) movements(all bool) (total budget.Amount, items []string) {
	for b, m := range s.items {
		if !all && !financial(b) {
			continue
		}
		moved := m.lasten.Sub(m.baten)
		if !activa(b) {
			moved = moved.Neg()
		}
		if off := m.ultimo.Sub(m.primo).Sub(moved); !off.IsZero() {
			total = total.Add(off.Abs())
			items = append(items, b.String())
		}
	}
	slices.Sort(items)
	return total, items
}

// balance returns assets less liabilities, on the opening and the closing balance.
func (s *sums) balance() (primo, ultimo budget.Amount) {
	for b, m := range s.items {
		if activa(b) {
			primo, ultimo = primo.Add(m.primo), ultimo.Add(m.ultimo)
		} else {
			primo, ultimo = primo.Sub(m.primo), ultimo.Sub(m.ultimo)
		}
	}
	return primo, ultimo
}

// absent names the lists that the file does not have among those asked.
func (s *sums) absent(names ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(names), func(n string) bool { return !slices.Contains(s.d.Absent, n) }), ", ")
}
