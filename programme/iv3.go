package programme

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// Layer returns the layer of government: that which is stated, or else that of the
// code of CBS ("GM…", "PV…", "GR…" and "WS…"), or else that which the name begins with
// ("Provincie Utrecht", "Veiligheidsregio Haaglanden", "Waterschap Rivierenland"). What says
// none of it is a gemeente, as most documents are.
func (m Municipality) Layer() iv3.Layer {
	if m.Kind.Valid() {
		return m.Kind
	}
	if layer, ok := iv3.LayerOfCode(m.Code); ok {
		return layer
	}
	first, _, _ := strings.Cut(lexicon.Fold(m.Name), " ")
	switch {
	case lexicon.NameProvincie.Has(first):
		return iv3.Provincie
	case lexicon.NameRegeling.Has(first):
		return iv3.GemeenschappelijkeRegeling
	case lexicon.NameWaterschap.Has(first):
		return iv3.Waterschap
	}
	return iv3.Gemeente
}

// check returns an error for one that is stated to be of another layer than its code.
func (m Municipality) check() error {
	if layer, ok := iv3.LayerOfCode(m.Code); ok && m.Kind.Valid() && m.Kind != layer {
		return said.Errorf(finding.Text{NL: "%v, en %q is de CBS-code van een %v: laat de overheidslaag weg, of verbeter een van de twee", EN: "%v, and %q is the code of CBS of a %v: leave the layer out, or correct one of the two"}, m.Kind, m.Code, layer)
	}
	return nil
}

// Iv3Lines returns the lasten and baten per taakveld in a column (BBV art. 66),
// over all programmes, in code order, without categories. A line without a
// figure in the column has no part in it. It returns a *DocumentError for a code
// that the classification of the layer and the year of the column does not
// list or does not let anybody book on, and the error of iv3.For where there is
// no classification. A nil document has no lines.
func (d *Document) Iv3Lines(column budget.Column) ([]iv3.TaakveldAmount, error) {
	if d == nil {
		return nil, nil
	}
	c, err := iv3.For(d.Municipality.Layer(), column.Year)
	if err != nil {
		return nil, err
	}
	var lines []iv3.TaakveldAmount
	for path, t := range Each[TaakveldLine](d) {
		if strings.HasPrefix(path, "taakveldenbijlage.") {
			continue
		}
		code, err := iv3.ParseTaakveld(t.Code)
		if err == nil && !c.Bookable(code) {
			err = said.Errorf(finding.Text{NL: "%v heeft geen taakveld van dit nummer om op te boeken", EN: "%v has no such taakveld to book on"}, c)
		}
		if err != nil {
			return nil, &DocumentError{Op: "deliver", Path: path + ".code", Reason: said.Textf(finding.Text{NL: "taakveld %q: %v", EN: "taakveld %q: %v"}, t.Code, said.Of(err)), Err: err}
		}
		for side, series := range map[budget.Side]budget.Series{budget.Lasten: t.Lasten, budget.Baten: t.Baten} {
			if a, ok := series[column]; ok {
				lines = append(lines, iv3.TaakveldAmount{Side: side, Taakveld: code, Amount: a})
			}
		}
	}
	return iv3.SumTaakvelden(lines), nil
}

// Delivery returns a delivery to CBS of the lasten and baten in a column. A
// delivery divides every amount over categories, which a document does not
// know: divide does that for one line, and the parts must sum to it. A nil
// divide fills in the category where the taakveld leaves no choice, and is an
// error elsewhere. Layer, name and year of the metadata are those of the
// document; the rest is the caller's.
func (d *Document) Delivery(column budget.Column, meta delivery.Metadata, divide func(iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error)) (*delivery.Delivery, error) {
	if d == nil {
		return nil, &DocumentError{Op: "deliver", Reason: finding.Text{NL: "er is geen document", EN: "there is no document"}}
	}
	lines, err := d.Iv3Lines(column)
	if err != nil {
		return nil, err
	}
	meta.Layer, meta.Name, meta.Year = d.Municipality.Layer(), d.Municipality.Name, column.Year
	out := &delivery.Delivery{Version: delivery.V21, Unit: budget.InEuros, Meta: meta}
	if divide == nil {
		c, err := iv3.For(meta.Layer, meta.Year)
		if err != nil {
			return nil, err
		}
		if lines, err = c.FillCategorieen(lines); err != nil {
			return nil, err
		}
	} else if lines, err = divided(lines, divide); err != nil {
		return nil, err
	}
	return out, out.SetAmounts(lines)
}

// divided divides every line and checks that its parts sum to it.
func divided(lines []iv3.TaakveldAmount, divide func(iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error)) (out []iv3.TaakveldAmount, err error) {
	for _, l := range lines {
		parts, err := divide(l)
		if err != nil {
			return nil, err
		}
		var sum budget.Amount
		for _, part := range parts {
			if part.Taakveld != l.Taakveld || part.Side != l.Side {
				return nil, said.Errorf(finding.Text{NL: "%v %v verdelen: een deel staat op %v %v", EN: "divide %v %v: a part is on %v %v"}, l.Taakveld, l.Side, part.Taakveld, part.Side)
			}
			sum = sum.Add(part.Amount)
		}
		if sum != l.Amount {
			return nil, said.Errorf(finding.Text{NL: "%v %v verdelen: de delen tellen op tot %v, niet tot %v", EN: "divide %v %v: the parts sum to %v, not to %v"}, l.Taakveld, l.Side, sum, l.Amount)
		}
		out = append(out, parts...)
	}
	return out, nil
}
