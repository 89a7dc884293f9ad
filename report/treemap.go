package report

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// piece is a part of a whole.
type piece struct {
	label  string
	amount budget.Amount
	known  bool
}

// Programmes draws the lasten or the baten of a column as areas, one for each row of the overzicht that has the side. Rows whose figure is
// not known, and those below zero, are in the table and have no area: a share is of what is above zero. The total is that of the overzicht,
// without an outcome where a figure lacks. It is false for another side, and where nothing can be drawn.
func Programmes(d *programme.Document, side budget.Side, c budget.Column, l finding.Language) (Picture, bool) {
	var pieces []piece
	if d != nil {
		for _, part := range rows(d) {
			if a, ok := part.Figure(side, c).Amount(); ok || part.Has(side) {
				pieces = append(pieces, piece{part.Label(), a, ok})
			}
		}
	}
	total := piece{label: say(l, "Totaal", "Total")}
	if d != nil {
		total.amount, total.known = d.Overview().Figure(side, c).Amount()
	}
	return treemap(d, pieces, total, side, c, say(l, "per programma", "by programme"), l)
}

// Taakvelden is as [Programmes], with an area for each taakveld of the annex (BBV art. 66), or where there is none of the
// programmes together.
func Taakvelden(d *programme.Document, side budget.Side, c budget.Column, l finding.Language) (Picture, bool) {
	var pieces []piece
	for _, line := range taakvelden(d) {
		series := line.Lasten
		if side == budget.Baten {
			series = line.Baten
		}
		a, ok := series[c]
		if !ok {
			continue
		}
		label := line.Code
		if line.Name != "" {
			label += " " + line.Name
		}
		if i := slices.IndexFunc(pieces, func(p piece) bool { return p.label == label }); i >= 0 {
			pieces[i].amount = pieces[i].amount.Add(a)
			continue
		}
		pieces = append(pieces, piece{label, a, true})
	}
	total := piece{label: say(l, "Totaal", "Total"), known: true}
	for _, x := range pieces {
		total.amount = total.amount.Add(x.amount)
	}
	return treemap(d, pieces, total, side, c, say(l, "per taakveld", "by taakveld"), l)
}

// taakvelden are those of the annex, or else of the programmes.
func taakvelden(d *programme.Document) (lines []programme.TaakveldLine) {
	switch {
	case d == nil:
	case d.Taakvelden != nil && len(d.Taakvelden.Lines) > 0:
		return d.Taakvelden.Lines
	default:
		for _, p := range d.Programmes {
			lines = append(lines, p.Taakvelden...)
		}
	}
	return lines
}

// treemapHeight is that of the drawing, in pixels.
const treemapHeight = 420.0

func treemap(d *programme.Document, pieces []piece, total piece, side budget.Side, c budget.Column, by string, l finding.Language) (Picture, bool) {
	var drawn budget.Amount
	var areas []piece
	for _, x := range pieces {
		if x.amount.Sign() > 0 {
			areas, drawn = append(areas, x), drawn.Add(x.amount)
		}
	}
	if len(areas) == 0 || side != budget.Lasten && side != budget.Baten {
		return Picture{}, false
	}
	p := printerOf(d)
	t := p.table(heading(d, c), say(l, "aandeel van wat boven nul is", "share of what is above zero"))
	for _, x := range pieces {
		t.Rows = append(t.Rows, rowOf(x.label, x.printed(p), share(x.amount, drawn)))
	}
	t.Rows = append(t.Rows, rowOf(total.label, total.printed(p), ""))
	slices.SortStableFunc(areas, func(a, b piece) int { return b.amount.Cmp(a.amount) })
	out := drawing{width: pictureWidth, height: treemapHeight}
	sizes := make([]float64, len(areas))
	for i, x := range areas {
		part, _ := x.amount.Quo(drawn, 9, budget.HalfUp) // of an amount above zero
		sizes[i] = part.InexactFloat64()
	}
	for i, r := range squarified(sizes, rectangle{0, 0, pictureWidth, treemapHeight}) {
		x := areas[i]
		out.bar(side.String()+" edge", r.x, r.y, r.width, r.height, fmt.Sprintf("%s: %s (%s)", x.label, p.amount(x.amount), share(x.amount, drawn)))
		if r.height >= rowHeight {
			out.text(atStart, r.x+6, r.y+17, r.width-12, x.label)
		}
		if r.height >= 2*rowHeight {
			out.figure(atStart, r.x+6, r.y+34, r.width-12, p.amount(x.amount))
		}
	}
	return titled(title(d, fmt.Sprintf("%s %s, %s", capital(side.String()), by, heading(d, c))), t, &out)
}

// printed is the figure of a piece; empty where it is not known.
func (x piece) printed(p printer) string {
	if !x.known {
		return ""
	}
	return p.amount(x.amount)
}

// share is a part as a percentage with one decimal; empty for what is below zero.
func share(a, of budget.Amount) string {
	part, err := a.Mul(decimal.NewFromInt(100), 4, budget.HalfUp)
	if err != nil || a.Sign() <= 0 {
		return ""
	}
	q, err := part.Quo(of, 1, budget.HalfUp)
	if err != nil {
		return ""
	}
	return comma(q) + "%"
}
