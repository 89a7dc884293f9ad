package balans

import (
	"iter"
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// Verloop computes a roll-forward: how the figure of one reserve, voorziening
// or group of assets at the opening of a year became that at its closing, by
// the columns that the BBV prescribes. Reserve, Voorziening, MaterieelActief,
// OntvangenVoorschot, TeOntvangenVoorschot and Bouwgrond each give one, and SumVerloop the total
// of several.
//
// In a column of the document the opening is the figure at 1 January of its
// year and the closing that at 31 December. A Verloop is a view: it sees the
// figures as they were when it was made. It is not comparable. The zero value
// is a roll-forward of no kind that nobody stated.
type Verloop struct {
	kind  VerloopKind
	row   Row
	steps []budget.Series // the statutory columns of the kind, in their order
	parts []Verloop       // of a total, which has no figures of its own
}

// Row is what the roll-forwards of all kinds have in common. Amounts are in
// euros, unsigned by direction; a column that the document does not have is
// absent. The zero value is a row without a name or figures.
type Row struct {
	// Name is the name as printed: of the reserve, the voorziening, the kind of
	// assets, the uitkering or the complex; or the total.
	Name string `json:"naam"`
	// Begin is the saldo or boekwaarde at the opening of the year (under a of
	// each article).
	Begin budget.Series `json:"begin,omitzero"`
	// Einde is the saldo or boekwaarde at the closing as printed: a claim.
	Einde budget.Series `json:"einde,omitzero"`
	// Overig are changes printed beside the statutory columns, such as one
	// column for vrijval and aanwending together.
	Overig []Mutatie `json:"overig,omitzero"`
	// Herrubriceringen are stated reclassifications, each in the column at
	// whose opening it appears.
	Herrubriceringen []Mutatie `json:"herrubriceringen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Mutatie is a change that a document prints and for which the BBV prescribes
// no column: a combined column such as "aanwending of vrijval", "overige
// mutaties", or a reclassification between two years. Amounts are in euros,
// unsigned by direction. The zero value changes nothing.
type Mutatie struct {
	// Name says what it is, as printed.
	Name string `json:"naam"`
	// Vermeerdering is what it adds, per column; absent where it has no such
	// side.
	Vermeerdering budget.Series `json:"vermeerdering,omitzero"`
	// Vermindering is what it takes off, per column; absent where it has no such
	// side.
	Vermindering budget.Series `json:"vermindering,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// terms returns the sides that the mutatie has, as terms of a closing figure.
func (m Mutatie) terms(c budget.Column) []budget.Term {
	var terms []budget.Term
	if m.Vermeerdering != nil {
		terms = append(terms, budget.Plus(m.Vermeerdering.Stated(m.Name, c, m.Source)))
	}
	if m.Vermindering != nil {
		terms = append(terms, budget.Minus(m.Vermindering.Stated(m.Name, c, m.Source)))
	}
	return terms
}

// Kind returns which roll-forward it is.
func (v Verloop) Kind() VerloopKind { return v.kind }

// Label returns the name of the reserve, the voorziening or the assets.
func (v Verloop) Label() string { return v.row.Name }

// Columns returns the columns that have a figure, in the order of
// Column.Compare.
func (v Verloop) Columns() []budget.Column {
	columns := v.row.Begin.Columns()
	for _, p := range v.parts {
		columns = alsoThose(columns, p.Columns())
	}
	columns = alsoOf(columns, v.row.Einde)
	for _, s := range v.steps {
		columns = alsoOf(columns, s)
	}
	for _, mutaties := range [...][]Mutatie{v.row.Overig, v.row.Herrubriceringen} {
		for _, m := range mutaties {
			columns = alsoOf(alsoOf(columns, m.Vermeerdering), m.Vermindering)
		}
	}
	return columns
}

// alsoOf returns columns with those of a series, in order.
func alsoOf(columns []budget.Column, s budget.Series) []budget.Column {
	has := 0
	for _, c := range columns {
		if _, ok := s[c]; ok {
			has++
		}
	}
	if has == len(s) {
		return columns
	}
	return alsoThose(columns, s.Columns())
}

// alsoThose returns columns with others, in order.
func alsoThose(columns, others []budget.Column) []budget.Column {
	columns = append(columns, others...)
	slices.SortFunc(columns, budget.Column.Compare)
	return slices.Compact(columns)
}

// name returns the name of a figure of the roll-forward.
func (v Verloop) name(figure string) string {
	if v.row.Name == "" {
		return figure
	}
	return figure + " " + v.row.Name
}

// sumOver returns the sum of a figure over the parts of a total.
func (v Verloop) sumOver(label string, figure func(Verloop) budget.Calc) budget.Calc {
	terms := make([]budget.Term, len(v.parts))
	for i, p := range v.parts {
		terms[i] = budget.Plus(figure(p).Named(p.row.Name))
	}
	return budget.Computed(label, terms...)
}

// Opening returns the figure at the opening of the year, in euros, as stated;
// for a total the sum of its parts.
func (v Verloop) Opening(c budget.Column) budget.Calc {
	return v.opening(v.name(v.kind.spec().begin), c)
}

// opening returns the same by another name.
func (v Verloop) opening(label string, c budget.Column) budget.Calc {
	if v.parts != nil {
		return v.sumOver(label, func(p Verloop) budget.Calc { return p.Opening(c) })
	}
	return v.row.Begin.Stated(label, c, v.row.Source)
}

// Printed returns the closing figure that the document prints, in euros. No
// calculation uses it: compare it with Closing. A total has none.
func (v Verloop) Printed(c budget.Column) budget.Calc {
	return v.row.Einde.Stated(v.name(v.kind.spec().einde), c, v.row.Source)
}

// Mutations walks over the columns between opening and closing that the
// roll-forward has, in the order of the BBV and then the others as printed,
// each added or subtracted as it enters the closing, with the field by which
// documents write a column of the BBV ("onttrekking"), and nothing for the
// others. A figure that is missing in a column that the roll-forward does have
// is a gap.
func (v Verloop) Mutations(c budget.Column) iter.Seq2[string, budget.Term] {
	return func(yield func(string, budget.Term) bool) {
		for i, step := range v.kind.spec().steps {
			if sum, ok := v.step(i, step.label, c); ok && !yield(step.field, termOf(sum, step.minus)) {
				return
			}
		}
		for _, term := range v.others(c) {
			if !yield("", term) {
				return
			}
		}
	}
}

// step returns one statutory column, and whether the roll-forward has it.
func (v Verloop) step(i int, label string, c budget.Column) (budget.Calc, bool) {
	if v.parts == nil {
		s := v.steps[i]
		return s.Stated(label, c, v.row.Source), s != nil
	}
	var terms []budget.Term
	for _, p := range v.parts {
		if calc, ok := p.step(i, label, c); ok {
			terms = append(terms, budget.Plus(calc.Named(p.row.Name)))
		}
	}
	return budget.Computed(label, terms...), terms != nil
}

func (v Verloop) others(c budget.Column) []budget.Term {
	var terms []budget.Term
	for _, p := range v.parts {
		terms = append(terms, p.others(c)...)
	}
	for _, m := range v.row.Overig {
		terms = append(terms, m.terms(c)...)
	}
	return terms
}

// Closing computes the figure at the closing of the year, in euros: opening
// plus what is added minus what is taken off. It has no outcome where one of
// these is missing, or where the roll-forward has an opening and no column
// after it: that nothing changed is for the document to say.
func (v Verloop) Closing(c budget.Column) budget.Calc {
	v.row.Source = v.row.Source.At(c)
	spec := v.kind.spec()
	label := v.name(spec.einde)
	var room [8]budget.Term
	terms := append(room[:0], budget.Plus(v.opening(spec.begin, c)))
	for _, mutation := range v.Mutations(c) {
		terms = append(terms, mutation)
	}
	if len(terms) == 1 {
		return budget.NotStated(label, budget.Source{})
	}
	return budget.Computed(label, terms...)
}

// Reclassified computes what was reclassified in at the opening of a column
// less what was reclassified out, in euros, as the document states it. It has
// no outcome where nothing was.
func (v Verloop) Reclassified(c budget.Column) budget.Calc {
	return budget.Computed(v.name("Herrubricering"), v.reclassified(c)...)
}

// reclassified returns what changed between the closing of the year before
// and the opening of c.
func (v Verloop) reclassified(c budget.Column) []budget.Term {
	var terms []budget.Term
	for _, p := range v.parts {
		terms = append(terms, p.reclassified(c)...)
	}
	for _, m := range v.row.Herrubriceringen {
		if m.in(c) {
			terms = append(terms, m.terms(c)...)
		}
	}
	return terms
}

// in reports whether the mutatie has a figure in a column: a reclassification
// belongs to one year and is no gap in the others.
func (m Mutatie) in(c budget.Column) bool {
	_, more := m.Vermeerdering[c]
	_, less := m.Vermindering[c]
	return more || less
}

// SumVerloop returns the total of roll-forwards of one kind: each column is
// the sum of that column over the rows that have it. A total of no rows has
// nothing stated. It returns a *RangeError when the rows are not all of one
// kind: what a reserve gains and what an asset gains do not add up.
func SumVerloop(label string, rows ...Verloop) (Verloop, error) {
	total := Verloop{row: Row{Name: label}}
	for _, row := range rows {
		if total.parts != nil && row.kind != total.kind {
			return Verloop{}, &budget.RangeError{Op: "total a roll-forward", Value: row.row.Name, Reason: "a row of kind " + string(row.kind) + " among rows of kind " + string(total.kind) + "; total them apart"}
		}
		total.kind = row.kind
		total.parts = append(total.parts, row)
	}
	return total, nil
}

// termOf makes a term that is added or subtracted.
func termOf(c budget.Calc, minus bool) budget.Term {
	if minus {
		return budget.Minus(c)
	}
	return budget.Plus(c)
}
