package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// report prints what the figures of a set show.
type report struct {
	w      io.Writer
	set    *opendata.Set
	totals *opendata.Totals
}

// The reports that are compared.
var (
	begroting    = opendata.Moment{Year: 2023, Report: delivery.PeriodBegroting}
	jaarrekening = opendata.Moment{Year: 2023, Report: delivery.PeriodJaarrekening}
)

func (r report) print() {
	fmt.Fprintf(r.w, "%d gemeenten, %d verslagen, %d bedragen\n", r.municipalities(), len(r.set.Moments()), r.set.Len())
	for _, m := range r.set.Moments() {
		r.check(m)
	}
	r.ranking(jaarrekening, iv3.MustParseTaakveld("6.1"))
	r.compare(begroting, jaarrekening)
	r.closed()
}

// printUnprocessed is the report on unprocessed data, which know categories and no inhabitants.
func (r report) printUnprocessed() {
	fmt.Fprintf(r.w, "%d gemeenten, %d verslagen, %d bedragen\n", r.municipalities(), len(r.set.Moments()), r.set.Len())
	salaries := r.set.Totals(opendata.Latest, iv3.MustParseCategorie("1.1"))
	for _, m := range r.set.Moments() {
		r.check(m)
		fmt.Fprintf(r.w, "\nSalarissen en sociale lasten (1.1), %v\n", m)
		for _, e := range r.set.Entities() {
			total, _ := r.totals.Of(e, m, budget.Lasten, iv3.Taakveld{})
			part, ok := salaries.Of(e, m, budget.Lasten, iv3.Taakveld{})
			if share, err := part.Quo(total, 3, budget.HalfUp); ok && err == nil {
				fmt.Fprintf(r.w, "  %-22s € %15n  %6s %% van de lasten\n", e, part, percent(share))
			}
		}
	}
	r.closed()
}

// percent prints a share with one decimal.
func percent(share decimal.Decimal) string {
	return strings.Replace(share.Shift(2).StringFixed(1), ".", ",", 1)
}

// municipality prints the lasten of one municipality per taakveld, the largest differences
// between begroting and jaarrekening first.
func (r report) municipality(e opendata.Entity) {
	fmt.Fprintf(r.w, "%v, lasten in euro's, %v tegen %v\n", e, begroting, jaarrekening)
	t := example.Table{Hang: 6, Columns: example.Headings("taakveld", begroting.String(), jaarrekening.String(), perInhabitant)}
	c := iv3.MustFor(iv3.Gemeente, jaarrekening.Year)
	list := slices.DeleteFunc(r.totals.Compare(e, begroting, jaarrekening), func(c opendata.Compared) bool {
		return c.Side != budget.Lasten || c.Difference.IsZero()
	})
	slices.SortStableFunc(list, func(a, b opendata.Compared) int { return b.Difference.Abs().Cmp(a.Difference.Abs()) })
	for _, x := range list[:min(len(list), 10)] {
		info, _ := c.Taakveld(x.Taakveld)
		each := ""
		if a, ok := r.totals.PerInhabitant(e, jaarrekening, budget.Lasten, x.Taakveld); ok {
			each = fmt.Sprintf("%.2n", a)
		}
		t.Rows = append(t.Rows, []string{fmt.Sprintf("%-5v %s", x.Taakveld, info.Name), fmt.Sprintf("%n", x.From), fmt.Sprintf("%n", x.To), each})
	}
	t.Write(r.w)
}

// perInhabitant heads a column of figures of the jaarrekening.
const perInhabitant = "per inwoner"

func (r report) municipalities() (n int) {
	for _, e := range r.set.Entities() {
		if !e.Pseudo() {
			n++
		}
	}
	return n
}

// check prints how many municipalities balance and names the others.
func (r report) check(m opendata.Moment) {
	fmt.Fprintf(r.w, "\nLasten en baten, %v (tolerantie € %n)\n", m, opendata.DefaultTolerance())
	var equal, within, outliers, absent int
	var notes []string
	for _, c := range r.totals.Check(m, opendata.DefaultTolerance()) {
		switch {
		case c.Entity.Pseudo():
			notes = append(notes, fmt.Sprintf("  %v: lasten € %n, verschil met de som van de gemeenten € %n", c.Entity, c.Lasten, c.Difference))
		case !c.Delivered:
			absent++
			notes = append(notes, fmt.Sprintf("  %v: niet geleverd", c.Entity))
		case c.Outlier:
			outliers++
			notes = append(notes, fmt.Sprintf("  %v: lasten - baten = € %n", c.Entity, c.Difference))
			if s := c.Absence.Text().In(finding.Dutch); s != "" {
				notes = append(notes, "    "+s)
			}
		case c.Difference.IsZero():
			equal++
		default:
			within++
		}
	}
	fmt.Fprintf(r.w, "  gelijk %d, binnen de tolerantie %d, afwijkend %d, niet geleverd %d\n", equal, within, outliers, absent)
	for _, note := range notes {
		example.Print(r.w, "", "%s", note)
	}
}

// ranking prints both ends of a ranking per inhabitant.
func (r report) ranking(m opendata.Moment, code iv3.Taakveld) {
	info, _ := iv3.MustFor(iv3.Gemeente, m.Year).Taakveld(code)
	fmt.Fprintf(r.w, "\nLasten per inwoner, taakveld %v %s, %v\n", code, info.Name, m)
	list := r.totals.RankPerInhabitant(m, budget.Lasten, code)
	for i, x := range list {
		if i < 5 || i >= len(list)-3 {
			fmt.Fprintf(r.w, "  %3d %-20s € %10.2n (%d inwoners)\n", x.Rank, x.Entity, x.Amount, x.Inhabitants)
		} else if i == 5 {
			fmt.Fprintln(r.w, "      …")
		}
	}
}

// compare prints the lasten of two reports, the largest relative differences first.
func (r report) compare(from, to opendata.Moment) {
	fmt.Fprintf(r.w, "\nLasten, %v tegen %v\n", from, to)
	type change struct {
		entity   opendata.Entity
		from, to budget.Amount
		share    decimal.Decimal
	}
	var list []change
	for _, e := range r.set.Entities() {
		c := change{entity: e}
		c.from, _ = r.totals.Of(e, from, budget.Lasten, iv3.Taakveld{})
		c.to, _ = r.totals.Of(e, to, budget.Lasten, iv3.Taakveld{})
		if c.from.Sign() <= 0 || c.to.IsZero() {
			continue // not delivered
		}
		var err error
		if c.share, err = c.to.Sub(c.from).Quo(c.from, 3, budget.HalfUp); err == nil {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b change) int { return b.share.Abs().Cmp(a.share.Abs()) })
	for i, c := range list {
		if i < 8 || c.entity.Pseudo() {
			fmt.Fprintf(r.w, "  %-22s € %15n → € %15n  %6s %%\n", c.entity, c.from, c.to, percent(c.share))
		}
	}
}

// closed prints codes in use that their year does not list or has closed.
func (r report) closed() {
	fmt.Fprintln(r.w, "\nBedragen op gesloten codes")
	for _, u := range r.set.Unlisted(iv3.Gemeente) {
		code := "taakveld " + u.Taakveld.String()
		if u.Taakveld.IsZero() {
			code = "balanspost " + u.Balanspost.String()
		}
		fmt.Fprintf(r.w, "  %d %s: %d bedragen\n", u.Year, code, u.Rows)
	}
}
