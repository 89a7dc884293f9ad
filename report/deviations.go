package report

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// The measures of pictures in bars, in pixels.
const (
	pictureWidth = 760.0
	labelWidth   = 240.0
	figureWidth  = 130.0 // beside a bar: a figure of 18 characters
	rowHeight    = 26.0
	barHeight    = 16.0
)

// Deviations draws by how much the saldo of every row of the overzicht differs from its raming, in bars: voordeel to the
// right, nadeel to the left (BBV art. 28, under a). It is false for a document that compares no columns, and where no row
// has both figures; a row that lacks one is in the table, without a bar.
func Deviations(d *programme.Document, l finding.Language) (Picture, bool) {
	if d == nil || d.Comparison == nil {
		return Picture{}, false
	}
	p := printerOf(d)
	list := rows(d)
	var known []budget.Amount
	for _, part := range list {
		if a, ok := part.Afwijking(budget.Saldo).Amount(); ok {
			known = append(known, p.rounded(a))
		}
	}
	if len(known) == 0 {
		return Picture{}, false
	}
	out := drawing{width: pictureWidth, height: rowHeight*float64(len(list)) + 10}
	s := scaleOf(labelWidth+figureWidth, pictureWidth-figureWidth, known...)
	t := p.table(say(l, "afwijking", "difference"), say(l, "voordeel of nadeel", "favourable or not"))
	for i, part := range list {
		y := rowHeight*float64(i) + 5
		out.text(atStart, 0, y+13, labelWidth, part.Label())
		afwijking := part.Afwijking(budget.Saldo)
		a, ok := afwijking.Amount()
		if !ok {
			t.Rows = append(t.Rows, rowOf(part.Label(), "", ""))
			continue
		}
		t.Rows = append(t.Rows, rowOf(part.Label(), p.amount(a), afwijking.Effect().String()))
		out.deviation(s, y, p.rounded(a), p, fmt.Sprintf("%s: %s %s", part.Label(), p.change(a), afwijking.Effect()))
	}
	zero := s.at(budget.Amount{})
	out.line("faint", zero, 0, zero, out.height)
	total := d.Overview().Afwijking(budget.Saldo)
	if a, ok := total.Amount(); ok {
		t.Rows = append(t.Rows, rowOf(say(l, "Totaal", "Total"), p.amount(a), total.Effect().String()))
	}
	return titled(title(d, say(l, "Afwijking van het saldo per programma", "Difference of the saldo by programme")), t, &out)
}

// deviation draws one bar from zero, with its figure behind its end.
func (d *drawing) deviation(s scale, y float64, a budget.Amount, p printer, says string) {
	zero, end := s.at(budget.Amount{}), s.at(a)
	if a.Sign() < 0 {
		d.bar("nadeel", end, y, zero-end, barHeight, says)
		d.figure(atEnd, end-4, y+13, figureWidth, p.change(a))
		return
	}
	d.bar("voordeel", zero, y, end-zero, barHeight, says)
	d.figure(atStart, end+4, y+13, figureWidth, p.change(a))
}
