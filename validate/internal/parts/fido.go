package parts

import (
	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/validate"
)

// Limit is a limit of the Wet fido that a document prints, with its path. Its name is that of its
// kind, so that calculations name the figures of several apart.
type Limit struct {
	Path string
	programme.Limiet
}

// The kinds of limits.
const (
	Kasgeldlimiet   = "kasgeldlimiet"
	Renterisiconorm = "renterisiconorm"
	Drempelbedrag   = "drempelbedrag"
)

// Limits returns the limits that a document prints.
func Limits(d *programme.Document) (out []Limit) {
	f := Of(Of(d.Paragraphs).Financiering)
	for _, l := range []struct {
		kind, field string
		limiet      *programme.Limiet
	}{{Kasgeldlimiet, "kasgeldlimiet", f.Kasgeldlimiet}, {Renterisiconorm, "renterisiconorm", f.Renterisiconorm}, {Drempelbedrag, "drempelbedragSchatkistbankieren", f.Drempelbedrag}} {
		if l.limiet != nil {
			limit := Limit{"paragrafen.financiering." + l.field, *l.limiet}
			limit.Name = l.kind
			out = append(out, limit)
		}
	}
	return out
}

// Product returns the percentage of the begrotingstotaal of a column that the limit is; without an outcome where either is not there.
func (l Limit) Product(c budget.Column) budget.Calc {
	l.Norm = nil
	for norm, minus := range l.Room(nil, c).Terms() {
		if !minus {
			return norm
		}
	}
	return budget.Calc{}
}

// At returns where a figure of the limit stands: of a column of a series at a path below it.
func (l Limit) At(path, row string, c budget.Column, source budget.Source) validate.Location {
	return validate.Location{Path: l.Path + "." + path + "." + c.String(), Part: l.Name, Row: row, Column: c, Source: source}
}

// seen is the first year of which pages were seen that print the percentages of today.
const seen = 2015

// Statutory returns the percentages of the begrotingstotaal that the limit may be for a layer in a year; none where they
// are not known. A drempelbedrag had two in 2021.
func (l Limit) Statutory(layer iv3.Layer, year int) (out []decimal.Decimal) {
	switch {
	case l.Name == Drempelbedrag:
		for _, t := range thresholds(year, 0) {
			out = append(out, t.percentage)
		}
	case year < seen || layer != iv3.Gemeente && layer != iv3.Provincie:
	case l.Name == Renterisiconorm:
		return []decimal.Decimal{decimal.New(20, 0)}
	case layer == iv3.Gemeente:
		return []decimal.Decimal{decimal.New(85, -1)}
	default:
		return []decimal.Decimal{decimal.New(7, 0)}
	}
	return out
}

// HasTwoParts reports whether a begrotingstotaal is one of which a drempelbedrag takes another percentage above € 500 million.
func (l Limit) HasTwoParts(c budget.Column) bool {
	return l.Name == Drempelbedrag && l.Base[c].Cmp(first) > 0
}

// Least returns what the limit is at least, however small the begroting: of a drempelbedrag by year and quarter, 0 for a
// whole year, of which 2021 has two.
func (l Limit) Least(year, quarter int) []budget.Amount {
	switch l.Name {
	case Kasgeldlimiet:
		return []budget.Amount{budget.Euros(300_000)}
	case Renterisiconorm:
		return []budget.Amount{budget.Euros(2_500_000)}
	}
	var out []budget.Amount
	for _, t := range thresholds(year, quarter) {
		out = append(out, t.least)
	}
	return out
}

// threshold is how a drempelbedrag follows from the begrotingstotaal.
type threshold struct {
	percentage decimal.Decimal // of the first € 500 million
	least      budget.Amount
}

// above is the percentage of what a begrotingstotaal is more than first.
var (
	above = decimal.New(2, -1)
	first = budget.Euros(500_000_000)
)

// thresholds are those of a quarter, or of a year: until 1 July 2021 0.75 per cent, since then 2.
func thresholds(year, quarter int) (out []threshold) {
	if year < 2021 || year == 2021 && quarter <= 2 {
		out = append(out, threshold{decimal.New(75, -2), budget.Euros(250_000)})
	}
	if year > 2021 || year == 2021 && (quarter == 0 || quarter > 2) {
		out = append(out, threshold{decimal.New(2, 0), budget.Euros(1_000_000)})
	}
	return out
}

// Threshold returns the drempelbedragen that follow from a begrotingstotaal in a quarter, or in a year, which 2021 has two of.
func Threshold(base budget.Amount, year, quarter int) (out []budget.Amount) {
	for _, t := range thresholds(year, quarter) {
		low, high := base, budget.Amount{}
		if base.Cmp(first) > 0 {
			low, high = first, base.Sub(first)
		}
		amount := Percent(low, t.percentage).Add(Percent(high, above))
		if amount.Cmp(t.least) < 0 {
			amount = t.least
		}
		out = append(out, amount)
	}
	return out
}

// Percent is a percentage of an amount, exactly; €0 where it is too large to be one.
func Percent(a budget.Amount, percentage decimal.Decimal) budget.Amount {
	product, err := a.Mul(percentage.Shift(-2), 12, budget.HalfUp)
	if err != nil {
		return budget.Amount{}
	}
	return product
}

// Follow compares a printed figure with what it is exactly, by products and quotients of figures that rounding
// can move by spread, of which the first that explains it counts. One that is not explained is shown to the digits of the
// document.
func Follow(p *validate.Pass, at validate.Location, printed, spread budget.Amount, exact ...budget.Calc) {
	d := p.Document()
	own, most := rounding.Bound(d.Step()), rounding.Bound(d.Step().Add(spread))
	for i, calc := range exact {
		a, ok := calc.Amount()
		rounded, err := budget.Print(a, d.Decimals, d.Unit, budget.HalfUp)
		switch off := a.Sub(printed).Abs(); {
		case !ok || err != nil:
		case off.Cmp(own) <= 0:
			exact[i] = budget.Stated(calc.Label()+", afgerond", printed, calc.Source())
		case off.Cmp(most) > 0 && rounded.Amount().Sub(printed).Abs().Cmp(most) > 0:
			exact[i] = budget.Stated(calc.Label()+", afgerond", rounded.Amount(), calc.Source())
		}
	}
	at.Step = spread
	p.Compare(at, budget.Stated(at.Part+": "+at.Row, printed, at.Source), validate.Ways(exact...)...)
}

// Fido cites the Wet financiering decentrale overheden in its oldest text, the only one that was seen.
func Fido(article, paragraph string) validate.Basis {
	return validate.Basis{Law: "Wet fido", Article: article, Paragraph: paragraph, Edition: "2002-01-01", Unverified: finding.Text{
		NL: "een latere tekst is niet gezien; de renterisiconorm was toen een percentage van de vaste schuld, en is er nu een van het begrotingstotaal, zoals gemeenten vermelden",
		EN: "no later text was seen; the renterisiconorm was a percentage of the vaste schuld then, and is one of the begrotingstotaal now, as municipalities state",
	}}
}
