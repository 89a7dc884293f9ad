package arithmetic

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1065 = validate.Rule{
	Code:  "BBV1065",
	Title: finding.Text{NL: "Wat op kasgeldlimiet, renterisiconorm en drempelbedrag drukt, en de ruimte, volgen uit hun cijfers", EN: "What is held against kasgeldlimiet, renterisiconorm and drempelbedrag, and the room, follow from their figures"},
	Doc: finding.Text{
		NL: `Van de kasgeldlimiet, de renterisiconorm en het drempelbedrag van het schatkistbankieren wordt
vergeleken: wat erop drukt met de regels daarvan, of met hun gemiddelde over de maanden of dagen
van een kwartaal; en de ruimte met de norm min wat erop drukt. Staat de norm er ook per kwartaal,
dan is die gelijk aan die van het jaar. Over de norm zelf gaat BBV4020.`,
		EN: `Of the kasgeldlimiet, the renterisiconorm and the drempelbedrag of the schatkistbankieren are
compared: what is held against it with the rows of that, or with their average over the months or
days of a quarter; and the room with the norm less what is held against it. Where the norm stands
by quarter too, it equals that of the year. The norm itself is for BBV4020.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for _, l := range parts.Limits(p.Document()) {
			for i := range l.Uses {
				compareUse(p, l, &l.Uses[i], "benutting["+strconv.Itoa(i)+"].")
			}
		}
	},
}

// compareUse compares what is printed of a quarter or a year.
func compareUse(p *validate.Pass, l parts.Limit, b *programme.Benutting, path string) {
	norm, held := ofQuarter(l.Name+": norm erbij", b), ofQuarter(l.Name+": bezetting", b)
	for _, c := range b.Norm.Columns() {
		if _, ok := l.Norm[c]; ok && !isKnown(l.Product(c)) { // else both are for BBV4020
			at := l.At(path+"norm", "norm", c, b.Source)
			p.Compare(at, b.Norm.Stated(norm, c, b.Source), validate.Ways(l.Norm.Stated(l.Name+": norm", c, l.Source))...)
		}
	}
	for _, c := range b.Held.Columns() {
		at, rows := l.At(path+"bezetting", "bezetting", c, b.Source), len(b.Counts)+len(b.Lowers)
		switch {
		case rows == 0: // it is a leaf
		case b.Over > 1:
			parts.Follow(p, at, b.Held[c], share(p.Document().Step(), rows, b.Over), l.Use(b, c))
		default:
			p.Compare(at, b.Held.Stated(held, c, b.Source), validate.Ways(l.Use(b, c))...)
		}
	}
	for _, c := range b.Ruimte.Columns() {
		at := l.At(path+"gedrukteRuimte", "ruimte", c, b.Source)
		norms := []budget.Calc{b.Norm.Stated(norm, c, b.Source), l.Norm.Stated(l.Name+": norm", c, l.Source), l.Product(c)}
		ways := rooms(ofQuarter(l.Name+": ruimte", b), norms, []budget.Calc{b.Held.Stated(held, c, b.Source), l.Use(b, c)})
		p.Compare(at, b.Ruimte.Stated(ofQuarter(l.Name+": ruimte", b), c, b.Source), validate.Ways(ways...)...)
	}
}

// ofQuarter is the name of a figure, so that those of several quarters go by other names.
func ofQuarter(name string, b *programme.Benutting) string {
	if b.Quarter == 0 {
		return name
	}
	return name + ", " + strconv.Itoa(b.Quarter) + "e kwartaal"
}

// rooms are the ways to a room: from the norm and what is held against it as they are printed, and as they follow, so that one that
// is printed wrong is not reported again in the room.
func rooms(label string, norms, uses []budget.Calc) (out []budget.Calc) {
	for _, norm := range norms {
		for _, use := range uses {
			if isKnown(norm) && isKnown(use) {
				out = append(out, budget.Computed(label, budget.Plus(norm), budget.Minus(use)))
			}
		}
	}
	return out
}

// share is times an amount, divided by how many; of more than one it is rounded far below a cent.
func share(a budget.Amount, times, by int) budget.Amount {
	product, err := a.Mul(decimal.New(int64(times), 0), 12, budget.HalfUp)
	if err != nil {
		return a
	}
	part, err := product.Div(decimal.New(int64(by), 0), 12, budget.HalfUp)
	if err != nil {
		return a
	}
	return part
}
