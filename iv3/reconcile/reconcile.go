// Package reconcile holds a delivery to CBS against the begroting or jaarstukken that it is of: the lasten and baten per taakveld
// against those of the document (BBV art. 66), its totals against those of the overzicht of programmes, and the mutations
// of reserves. What both state of the same thing is the same, but for rounding.
package reconcile

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/layout"
	"github.com/bbvgo/bbv/programme"
)

// Check compares a delivery with a column of a document and reports every difference that rounding does not explain, with the
// place in the document, what it states, and as related places the rows of the delivery, the largest first. The codes are the library's own: IV3001 for a taakveld,
// IV3002 for a total of the overzicht or a side of the reserves, IV3003 where nothing is compared: the two are not of the same layer or year, or, as a warning, the document states nothing in the column.
// An error says that two statements of the same thing contradict each other, not that one of them is unlawful.
//
// Taakvelden are those of the annex, or where it has none in the column those of the programmes, unless the document is partial; what the document states
// of neither is not compared. Totals are those that are printed, or that follow from lines where the algemene dekkingsmiddelen are among
// these. Nil arguments are empty ones.
func Check(d *delivery.Delivery, doc *programme.Document, column budget.Column) finding.Report {
	if d == nil {
		d = &delivery.Delivery{}
	}
	if doc == nil {
		doc = &programme.Document{}
	}
	c := &comparison{d: d, doc: doc, column: column, booked: map[key]*booking{}}
	layer := doc.Municipality.Layer()
	if d.Meta.Layer != layer || d.Meta.Year != column.Year {
		c.add(finding.Finding{Code: "IV3003", Place: finding.Place{Path: "metadata"}, Text: finding.Text{
			NL: "de levering is van {0} {1}, de kolom van het document van {2} {3}; er is niets vergeleken",
			EN: "the delivery is of {0} {1}, the column of the document of {2} {3}; nothing is compared",
		}.With(d.Meta.Layer.String(), strconv.Itoa(d.Meta.Year), layer.String(), strconv.Itoa(column.Year)),
			Remedy: finding.Text{NL: "kies de kolom en het document van de levering", EN: "choose the column and the document of the delivery"}})
		return c.report
	}
	c.book()
	c.taakvelden()
	if !doc.Partial {
		c.totals()
	}
	if c.compared == 0 {
		c.report.Findings = append(c.report.Findings, finding.Finding{Code: "IV3003", Severity: finding.Warning, Text: finding.Text{
			NL: "het document vermeldt voor {0} geen taakvelden en geen totalen; er is niets vergeleken",
			EN: "the document states no taakvelden and no totals for {0}; nothing is compared",
		}.With(c.column.String()), Remedy: finding.Text{NL: "kies een kolom waarin het document cijfers heeft", EN: "choose a column in which the document has figures"}})
	}
	return c.report
}

// key is a taakveld and a side.
type key struct {
	code string
	side budget.Side
}

// booking is what a delivery has on a taakveld.
type booking struct {
	sum   budget.Amount
	rows  []finding.Related
	round budget.Amount // by how much rounding of the rows can change the sum
}

// comparison is the state of a check.
type comparison struct {
	d      *delivery.Delivery
	doc    *programme.Document
	column budget.Column
	booked map[key]*booking
	report finding.Report

	compared int // figures
}

func (c *comparison) add(f finding.Finding) {
	f.Severity = finding.Error
	c.report.Findings = append(c.report.Findings, f)
}

// book adds up the rows of the delivery.
func (c *comparison) book() {
	for side, rows := range map[budget.Side][]delivery.MatrixRow[iv3.Taakveld]{budget.Lasten: c.d.Lasten, budget.Baten: c.d.Baten} {
		for i, r := range rows {
			k := key{r.Post.String() + r.Uncoded.Post, side}
			b := c.booked[k]
			if b == nil {
				b = &booking{}
				c.booked[k] = b
			}
			b.sum = b.sum.Add(r.Bedrag)
			b.rows = append(b.rows, c.related(side, i, r))
			b.round = b.round.Add(c.rounding(r.Bedrag))
		}
	}
}

// rounding is by how much an amount may have been rounded: half a unit of the delivery where it is a whole number of these, and else half a euro.
func (c *comparison) rounding(a budget.Amount) budget.Amount {
	unit := c.d.Unit.Amount()
	if unit.IsZero() || !a.Decimal().Mod(unit.Decimal()).IsZero() {
		unit = budget.Euros(1)
	}
	return halves(unit, 1)
}

// related is a row of the delivery, with its cell where that was a workbook.
func (c *comparison) related(side budget.Side, i int, r delivery.MatrixRow[iv3.Taakveld]) finding.Related {
	if r.Place != (delivery.RowPlace{}) {
		i = r.Place.Index
	}
	p := finding.Place{Path: fmt.Sprintf("data.%v[%d].bedrag", side, i), Line: r.Place.Line, Character: r.Place.Column}
	if c.d.Encoding == layout.Encoding {
		p = layout.Place(p)
	}
	return finding.Related{Place: p, Printed: dutch(r.Bedrag), Amount: r.Bedrag}
}

// stated is what the document states of a taakveld and side, in one or more lines.
type stated struct {
	sum   budget.Amount
	lines int
	path  string // of the first line
}

// lines are the figures of the document per taakveld: those of the annex, or else of the programmes.
func (c *comparison) lines() map[key]*stated {
	annex, own := map[key]*stated{}, map[key]*stated{}
	for path, line := range programme.Each[programme.TaakveldLine](c.doc) {
		into := own
		if strings.HasPrefix(path, "taakveldenbijlage.") {
			into = annex
		}
		for side, series := range map[budget.Side]budget.Series{budget.Lasten: line.Lasten, budget.Baten: line.Baten} {
			a, ok := series[c.column]
			if !ok {
				continue
			}
			k := key{line.Code, side}
			s := into[k]
			if s == nil {
				s = &stated{path: path + "." + side.String() + "." + c.column.String()}
				into[k] = s
			}
			s.sum, s.lines = s.sum.Add(a), s.lines+1
		}
	}
	switch {
	case len(annex) > 0:
		return annex
	case c.doc.Partial:
		return nil
	}
	return own
}

// taakvelden compares each taakveld that one of the two has. Where the document states no taakvelden nothing is compared.
func (c *comparison) taakvelden() {
	lines := c.lines()
	if len(lines) == 0 {
		return
	}
	keys := slices.Collect(maps.Keys(lines))
	for k := range c.booked {
		if lines[k] == nil {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b key) int { return cmp.Or(compareCodes(a.code, b.code), cmp.Compare(a.side, b.side)) })
	for _, k := range keys {
		s, b := lines[k], c.booked[k]
		if s == nil {
			s = &stated{path: "taakveldenbijlage"}
		}
		if b == nil {
			b = &booking{}
		}
		c.compare("IV3001", finding.Text{NL: "taakveld {0}, {1}", EN: "taakveld {0}, {1}"}.With(k.code, k.side.String()), *s, *b)
	}
}

// compareCodes orders codes as the official lists do, and what is no code before them.
func compareCodes(a, b string) int {
	x, _ := iv3.ParseTaakveld(a)
	y, _ := iv3.ParseTaakveld(b)
	return cmp.Or(x.Compare(y), cmp.Compare(a, b))
}

// compare reports two figures that differ by more than rounding explains: half a step for each line of the document, and what the rows of the
// delivery may have been rounded.
func (c *comparison) compare(code string, what finding.Text, s stated, b booking) {
	c.compared++
	figures := finding.Comparison{Printed: s.sum, Computed: b.sum, Bound: halves(c.doc.Step(), s.lines).Add(b.round)}
	if figures.Explained() {
		return
	}
	f := finding.Finding{
		Code: code, Place: finding.Place{Path: s.path}, Figures: &figures,
		Printed: dutch(s.sum), Computed: dutch(b.sum), Difference: dutch(figures.Difference()), Related: slices.Clone(b.rows),
		Text: finding.Text{
			NL: what.NL + ": het document vermeldt € {0}, de levering € {1}; verschil € {2}",
			EN: what.EN + ": the document states € {0}, the delivery € {1}; difference € {2}",
		}.With(dutch(s.sum), dutch(b.sum), dutch(figures.Difference())),
	}
	slices.SortFunc(f.Related, func(a, b finding.Related) int {
		return cmp.Or(b.Amount.Abs().Cmp(a.Amount.Abs()), cmp.Compare(a.Place.Path, b.Place.Path))
	})
	f.Remedy = c.remedy(f.Related)
	c.add(f)
}

// remedy says where to look in the delivery.
func (c *comparison) remedy(rows []finding.Related) finding.Text {
	if len(rows) == 0 {
		return finding.Text{NL: "boek het in de levering, of verbeter het document", EN: "book it in the delivery, or correct the document"}
	}
	const most = 5
	var names []string
	for _, r := range rows[:min(len(rows), most)] {
		name := strings.TrimSuffix(strings.TrimPrefix(r.Place.Path, "data."), ".bedrag")
		if r.Place.Cell != "" {
			name = r.Place.Part + "!" + r.Place.Cell
		}
		names = append(names, name)
	}
	if len(rows) > most {
		names = append(names, "…")
	}
	return finding.Text{NL: "controleer in de levering {0}", EN: "check in the delivery {0}"}.With(strings.Join(names, ", "))
}

// halves is so many halves of a step.
func halves(step budget.Amount, n int) budget.Amount {
	var sum budget.Amount
	for range n {
		sum = sum.Add(step)
	}
	half, err := sum.Div(decimal.NewFromInt(2), 4, budget.HalfUp)
	if err != nil { // not for a step of a unit
		return sum
	}
	return half
}

// dutch is an amount as Dutch documents print it.
func dutch(a budget.Amount) string { return fmt.Sprintf("%n", a) }

// totals compares the totals of the overzicht, and both sides of the reserves.
func (c *comparison) totals() {
	overview := c.doc.Overview()
	reserves, result := notLasten(c.d.Meta.Layer)
	for _, t := range []struct {
		side budget.Side // of the document
		of   budget.Side // of the delivery
	}{{budget.Lasten, budget.Lasten}, {budget.Baten, budget.Baten}, {budget.Toevoeging, budget.Lasten}, {budget.Onttrekking, budget.Baten}} {
		figure, printed := overview.Printed(t.side, c.column)
		if !printed && c.doc.Dekkingsmiddelen != nil { // without these the lines are not all
			figure = overview.Figure(t.side, c.column)
		}
		amount, ok := figure.Amount()
		if !ok {
			continue
		}
		var b booking
		for k, each := range c.booked {
			isReserves := k.code == reserves
			if k.side == t.of && isReserves == (t.side != t.of) && k.code != result {
				b.sum, b.rows, b.round = b.sum.Add(each.sum), append(b.rows, each.rows...), b.round.Add(each.round)
			}
		}
		lines := 1
		if !printed {
			lines = figure.LeafCount()
		}
		what := finding.Text{NL: "{0} van het overzicht van baten en lasten, tegenover alle taakvelden", EN: "{0} of the overzicht van baten en lasten, against all taakvelden"}
		if t.side != t.of {
			what = finding.Text{NL: "{0} aan of uit reserves, tegenover taakveld " + reserves, EN: "{0} of reserves, against taakveld " + reserves}
		}
		c.compare("IV3002", what.With(t.side.String()), stated{sum: amount, lines: lines}, b)
	}
}

// notLasten are the taakvelden of a layer that hold no lasten and baten: the mutations of reserves, and the result.
func notLasten(l iv3.Layer) (reserves, result string) {
	if l == iv3.Provincie {
		return "0.8", "0.9"
	}
	return "0.10", "0.11"
}
