package report

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// lineHeight is the height of pictures in lines, in pixels.
const lineHeight = 300.0

// Years draws the lasten and baten of the columns of a document as two lines, with the saldo of each below: for a begroting the
// meerjarenraming (BBV art. 22). The height shows what lies between the lowest and the highest figure, not from zero on, and the drawing
// says so. It is false where fewer than two columns have both; columns that lack one are left out, and the others go by year.
func Years(d *programme.Document, l finding.Language) (Picture, bool) {
	if d == nil {
		return Picture{}, false
	}
	root, p := d.Overview(), printerOf(d)
	lasten, baten, saldo := line{class: "lasten"}, line{class: "baten"}, []string{}
	var columns []string
	for _, c := range slices.SortedStableFunc(slices.Values(d.Columns), func(a, b programme.PrintedColumn) int { return a.Column.Compare(b.Column) }) {
		a, ok := root.Figure(budget.Lasten, c.Column).Amount()
		b, also := root.Figure(budget.Baten, c.Column).Amount()
		if ok && also {
			columns = append(columns, heading(d, c.Column))
			lasten.amounts, baten.amounts = append(lasten.amounts, a), append(baten.amounts, b)
			saldo = append(saldo, p.amount(b.Sub(a)))
		}
	}
	if len(columns) < 2 {
		return Picture{}, false
	}
	t := p.table(columns...)
	for _, x := range []line{lasten, baten} {
		t.Rows = append(t.Rows, rowOf(capital(x.class), x.printed(p)...))
	}
	t.Rows = append(t.Rows, rowOf("Saldo", saldo...))
	out := drawing{width: pictureWidth, height: lineHeight}
	out.lines(columns, p, lasten, baten)
	out.text(atEnd, pictureWidth, 15, 400, say(l, "de hoogte begint niet bij nul", "the height does not begin at zero"))
	for i, text := range saldo {
		out.figure(atMiddle, out.across(i, len(columns)), lineHeight-6, pictureWidth/float64(len(columns)), "saldo "+text)
	}
	return titled(title(d, say(l, "Lasten en baten door de jaren", "Lasten and baten through the years")), t, &out)
}

// line is one line of a picture.
type line struct {
	class   string
	amounts []budget.Amount
}

func (x line) printed(p printer) (out []string) {
	for _, a := range x.amounts {
		out = append(out, p.amount(a))
	}
	return out
}

// across is the place of a column among others.
func (d *drawing) across(i, of int) float64 {
	return d.width * (float64(i) + .5) / float64(of)
}

// lines draws lines over the columns, from the lowest amount to the highest: what is between zero and the lowest is left out, as
// people look for the difference.
func (d *drawing) lines(columns []string, p printer, list ...line) {
	var all []budget.Amount
	for _, x := range list {
		all = append(all, x.amounts...)
	}
	s := scale{low: slices.MinFunc(all, budget.Amount.Cmp), high: slices.MaxFunc(all, budget.Amount.Cmp), from: lineHeight - 80, to: 40}
	for i, text := range columns {
		x := d.across(i, len(columns))
		d.line("faint", x, 30, x, lineHeight-50)
		d.text(atMiddle, x, lineHeight-26, d.width/float64(len(columns)), text)
	}
	for k, x := range list {
		var points [][2]float64
		for i, a := range x.amounts {
			at := [2]float64{d.across(i, len(columns)), s.at(a)}
			points = append(points, at)
			d.dot(x.class, at[0], at[1], x.class+" "+columns[i]+": "+p.amount(a))
			up := -9.0
			if other := list[1-k].amounts[i]; a.Cmp(other) < 0 || a.Cmp(other) == 0 && k == 1 {
				up = 20
			}
			d.figure(atMiddle, at[0], at[1]+up, d.width/float64(len(columns)), p.amount(a))
		}
		d.path(x.class, points)
		d.bar(x.class, 90*float64(k), 4, 12, 12, x.class)
		d.text(atStart, 90*float64(k)+18, 15, 70, x.class)
	}
}
