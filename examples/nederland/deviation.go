package main

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/iv3/opendata"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
)

// deviations prints on which taakvelden the saldo of a municipality came out furthest from
// the begroting. The resultaat itself, 0.11, is not among them.
func (r report) deviations(e opendata.Entity) error {
	h, err := r.history(e)
	if err != nil {
		return err
	}
	from, to := budget.Column{Year: begroting.Year, Stage: budget.Begroting}, budget.Column{Year: jaarrekening.Year, Stage: budget.Realisatie}
	type line struct {
		label string
		years.Deviation
		size budget.Amount
	}
	var lines []line
	for s := range h.Of(years.Taakvelden) {
		d := s.Deviation(budget.Saldo, from, to)
		if a, ok := d.Amount(); ok {
			lines = append(lines, line{s.Label, d, a.Abs()})
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int { return b.size.Cmp(a.size) })
	fmt.Fprintln(r.w)
	example.Print(r.w, "", "Saldo van baten en lasten in euro's, %v ten opzichte van %v: V voordeel, N nadeel", jaarrekening, begroting)
	t := example.Table{Hang: 2, Columns: example.Headings("taakveld", "verschil", perInhabitant)}
	for _, l := range lines[:min(len(lines), 10)] {
		each := ""
		if a, err := l.PerInhabitant(2, budget.HalfUp); err == nil {
			each = fmt.Sprintf("%.2n", a)
		}
		t.Rows = append(t.Rows, []string{l.label, l.Deviation.String(), each})
	}
	t.Write(r.w)
	return nil
}

// history is the begroting and jaarrekening of a municipality per taakveld.
func (r report) history(e opendata.Entity) (*years.History, error) {
	d := years.Dossier{Municipality: programme.Municipality{Name: e.Name, Code: e.Key}, Inhabitants: map[int]int{}}
	for stage, m := range map[budget.Stage]opendata.Moment{budget.Begroting: begroting, budget.Realisatie: jaarrekening} {
		if f, ok := r.set.Facts(e, m); ok && f.Inhabitants > 0 {
			d.Inhabitants[m.Year] = f.Inhabitants
		}
		d.Deliveries = append(d.Deliveries, years.TaakveldFigures{
			Title: m.String(), Column: budget.Column{Year: m.Year, Stage: stage}, Amounts: r.totals.Amounts(e, m), Step: budget.Euros(1000),
		})
	}
	return d.Follow()
}
