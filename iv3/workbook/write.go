package workbook

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/layout"
)

// Write writes a delivery as a workbook of its layer and year, in thousands of euros, with totals as formulas and closed cells in grey. What
// is written is read back and compared before anything leaves: a [*BookError] says what has no place in the workbook, such as
// details of rows, two rows for one cell, a code that the year does not list. The version,
// the places of rows and an empty list that was absent are not kept. What [delivery.Delivery.Write] refuses is refused here too, as
// a [*delivery.WriteError].
func Write(w io.Writer, d *delivery.Delivery) error {
	w, d = lenient.Writer(w), lenient.OrZero(d)
	if err := d.Write(io.Discard); err != nil {
		return err
	}
	c, err := iv3.For(d.Meta.Layer, d.Meta.Year)
	if err != nil || layout.For(d.Meta.Layer, d.Meta.Year) == nil {
		return noPlace("metadata.boekjaar", noYear.With(strconv.Itoa(layout.FirstYear), strconv.Itoa(layout.LastYear)))
	}
	made := &writer{d: d, c: c}
	made.about()
	made.figures()
	if made.err != nil {
		return made.err
	}
	text, err := made.book()
	if err != nil {
		return err
	}
	if err := comesBack(d, text); err != nil {
		return err
	}
	_, err = w.Write(text)
	return err
}

// book is the workbook with all its sheets.
func (w *writer) book() ([]byte, error) {
	var names []string
	for _, g := range w.grids {
		names = append(names, g.name)
	}
	var out bytes.Buffer
	b := workbook.New(&out, "bbv", names)
	for i, g := range w.grids {
		b.Sheet(i, g.sheet())
	}
	if err := b.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// comesBack reads what was written, and says what is not as it was.
func comesBack(d *delivery.Delivery, text []byte) error {
	back, err := Reader{}.Read(bytes.NewReader(text))
	if err != nil {
		return noPlace("metadata", notTheSame.With(err.Error()))
	}
	was, is := plain(d), plain(back)
	for i, a := range was {
		if b := is[min(i, len(is)-1)]; i >= len(is) || a != b {
			return noPlace(a.path, notTheSame.With(short(a.text)))
		}
	}
	return nil
}

// thing is one thing that a delivery says.
type thing struct{ path, text string }

// plain is all that a delivery says and a workbook keeps, in an order of its own.
func plain(d *delivery.Delivery) (all []thing) {
	m, c := d.Meta, d.Contact // but for what version 1.1 had besides, which is not written
	all = append(all, thing{"metadata", fmt.Sprintf("%v %q %q %d %v %v %q %t %q %q", m.Layer, m.Number, m.Name, m.Year, m.Period, m.Status, m.Date, m.DetailsPublic, m.FinancialPackage, m.ExportSoftware)},
		thing{"contact", fmt.Sprintf("%q %q %q", c.Name, c.Email, c.Phone)})
	for i, r := range d.Remarks {
		all = append(all, thing{fmt.Sprintf("opmerkingen[%d]", i), fmt.Sprintf("%q %q", r.Text, r.Author)})
	}
	all = append(all, plainMatrix("lasten", d.Lasten)...)
	all = append(all, plainMatrix("baten", d.Baten)...)
	all = append(all, plainMatrix("balans_lasten", d.BalansLasten)...)
	all = append(all, plainMatrix("balans_baten", d.BalansBaten)...)
	var standen, ratios []thing
	for _, s := range d.Standen {
		standen = append(standen, thing{"data.balans_standen", fmt.Sprintf("%v%s %q %v", s.Balanspost, s.Uncoded.Post, s.Standper, s.Bedrag)})
	}
	for _, r := range append(slices.Clone(d.Kengetallen), d.Indicatoren...) {
		ratios = append(ratios, thing{"data.kengetallen", fmt.Sprintf("%q %q %q", r.Code, r.Verslagperiode, r.Waarde)})
	}
	all = append(all, sorted(standen)...)
	return append(all, sorted(ratios)...)
}

func plainMatrix[C iv3.Taakveld | iv3.Balanspost](list string, rows []delivery.MatrixRow[C]) (all []thing) {
	for _, r := range rows {
		all = append(all, thing{"data." + list, fmt.Sprintf("%v%s %v%s %v", r.Post, r.Uncoded.Post, r.Categorie, r.Uncoded.Categorie, r.Bedrag)})
	}
	return sorted(all)
}

func sorted(all []thing) []thing {
	slices.SortFunc(all, func(a, b thing) int { return cmp.Compare(a.text, b.text) })
	return all
}
