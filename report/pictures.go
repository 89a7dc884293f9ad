package report

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// mostIndicators is how many indicators are drawn: a page of more is a list that nobody looks at.
const mostIndicators = 12

// Pictures are those that the figures of a document allow, in the order in which people read them: the afwijking by programme, from
// begroting to rekening, lasten and baten of the year that the document is about by programme and by taakveld, the years, the kengetallen, and the
// first twelve indicators that can be drawn.
func Pictures(d *programme.Document, l finding.Language) (list []Picture) {
	add := func(p Picture, ok bool) {
		if ok {
			list = append(list, p)
		}
	}
	add(Deviations(d, l))
	add(Waterfall(d, l))
	if c, ok := central(d); ok {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
			add(Programmes(d, side, c, l))
			add(Taakvelden(d, side, c, l))
		}
	}
	add(Years(d, l))
	add(Kengetallen(d, l))
	drawn := len(list)
	for _, ind := range programme.Each[indicator.Indicator](d) {
		if len(list) < drawn+mostIndicators {
			add(Indicator(*ind, l))
		}
	}
	return list
}

// central is the column that a document is about: the latest before the meerjarenraming, which is the realisatie of jaarstukken and the
// begroting of a begroting, of the year of the document where that is known.
func central(d *programme.Document) (c budget.Column, ok bool) {
	if d == nil {
		return c, false
	}
	for _, column := range d.Columns {
		of := column.Column
		switch {
		case d.Year != 0 && of.Year != d.Year && c.Year == d.Year:
		case of.Stage == budget.Meerjarenraming && ok:
		case !ok || c.Stage == budget.Meerjarenraming || d.Year != 0 && of.Year == d.Year && c.Year != d.Year || of.Compare(c) > 0:
			c, ok = of, true
		}
	}
	return c, ok
}
