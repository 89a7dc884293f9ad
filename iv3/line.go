package iv3

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// Line is an amount on a taakveld, the neutral form in which figures enter and leave
// deliveries. Amounts follow the side: lasten and baten are normally positive, a
// negative amount is a correction. The zero Categorie means not divided by category.
type Line struct {
	Side      budget.Side
	Taakveld  Taakveld
	Categorie Categorie
	Amount    budget.Amount
}

// SumLines adds up the lines per taakveld and side over the categories, in code order,
// lasten before baten.
func SumLines(lines []Line) []Line {
	type place struct {
		t Taakveld
		s budget.Side
	}
	at := map[place]int{}
	var sums []Line
	for _, l := range lines {
		p := place{l.Taakveld, l.Side}
		i, ok := at[p]
		if !ok {
			i = len(sums)
			at[p] = i
			sums = append(sums, Line{Side: l.Side, Taakveld: l.Taakveld})
		}
		sums[i].Amount = sums[i].Amount.Add(l.Amount)
	}
	slices.SortFunc(sums, func(a, b Line) int {
		return cmp.Or(a.Taakveld.Compare(b.Taakveld), cmp.Compare(a.Side, b.Side))
	})
	return sums
}

// FillCategorieen returns the lines with a category on every line that has none and whose
// taakveld leaves no choice, such as 7.1 for 0.10 and 0.11. A line that leaves a choice is
// an error that names the categories.
func (c *Classification) FillCategorieen(lines []Line) ([]Line, error) {
	filled := slices.Clone(lines)
	for i, l := range filled {
		if !l.Categorie.IsZero() {
			continue
		}
		open := c.OpenCategorieen(l.Side, l.Taakveld)
		if len(open) != 1 {
			return nil, &CategorieChoiceError{Line: l, Edition: c.String(), Open: open}
		}
		filled[i].Categorie = open[0]
	}
	return filled, nil
}

// CategorieChoiceError says that a line has no category while its taakveld does not
// leave exactly one.
type CategorieChoiceError struct {
	Line    Line
	Edition string
	Open    []Categorie
}

func (e *CategorieChoiceError) Error() string {
	if len(e.Open) == 0 {
		return fmt.Sprintf("iv3: taakveld %q has no open category on the side of the %v in %s", e.Line.Taakveld, e.Line.Side, e.Edition)
	}
	names := make([]string, len(e.Open))
	for i, c := range e.Open {
		names[i] = c.String()
	}
	return fmt.Sprintf("iv3: the %v of taakveld %q need a category: divide the line over %s", e.Line.Side, e.Line.Taakveld, strings.Join(names, ", "))
}
