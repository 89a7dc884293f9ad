package years

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
)

// Dossier is what there is of one municipality: documents of one or more years, and
// what they do not say. The zero value is empty.
type Dossier struct {
	// Municipality is whose documents and deliveries they are. Where it is not given it
	// is that of the first document; the taakvelden of deliveries alone are then those
	// of a gemeente.
	Municipality programme.Municipality
	// Documents are begrotingen and jaarstukken, in any order. They are not changed,
	// and must not change while the history is used.
	Documents []*programme.Document
	// Deliveries are further figures per taakveld, such as those that were delivered
	// to CBS.
	Deliveries []TaakveldFigures
	// Inhabitants are the numbers of inhabitants by year, by custom those of CBS at 1
	// January. Of a year that is not there nothing is known per inhabitant.
	Inhabitants map[int]int
	// Same says what is the same although it is called otherwise. Each item lists
	// names of programmes, without their numbers or as a document prints them: one
	// that was renamed, or several that were one before or after. Those of one
	// document are added up.
	Same [][]string
}

// TaakveldFigures are lasten and baten per taakveld in one column, as
// [delivery.Delivery.Amounts] gives them: those of categories are added up. The zero
// value is of no column, and refused.
type TaakveldFigures struct {
	// Title says what it is, for people: "Iv3 jaarrekening 2023".
	Title string
	// Column is the year and one of the stages begroting, na wijziging and realisatie.
	Column budget.Column
	// Amounts are in euros.
	Amounts []iv3.TaakveldAmount
	// Step is what they were rounded to, €1.000 in the figures of CBS; zero for exact
	// amounts.
	Step budget.Amount
}

// DossierError says what is wrong with a dossier, and where.
type DossierError struct {
	Item   string       // which item: "Documents[1]", "Same[0]"
	Reason finding.Text // what is wrong, with the input quoted
}

// Error returns the item and the reason.
func (e *DossierError) Error() string {
	e = lenient.OrZero(e)
	return "follow dossier: " + e.Item + ": " + e.Reason.EN
}

// Follow makes a history of the dossier. It returns a *DossierError for a document
// that is nil, has no kind or is of another municipality, for a
// delivery without a column or with an amount that is neither last nor baat, for
// less than one inhabitant, and for a name that stands in two items of Same.
func (d Dossier) Follow() (*History, error) {
	f := &follower{history: new(History), inhabitants: d.Inhabitants}
	same, err := d.check()
	if err != nil {
		return nil, err
	}
	for _, doc := range d.Documents {
		f.books = append(f.books, newBook(doc))
	}
	f.history.Municipality = d.municipality()
	layer := f.history.Municipality.Layer()
	slices.SortStableFunc(f.books, func(a, b *book) int {
		return cmp.Or(cmp.Compare(a.doc.Year, b.doc.Year), cmp.Compare(a.doc.Kind, b.doc.Kind))
	})
	name(f.books, same)
	f.programmes()
	f.missing()
	d.unused(f, same)
	for _, b := range f.books {
		f.sheets = append(f.sheets, b.sheets(f.apart)...)
	}
	for _, t := range d.Deliveries {
		f.sheets = append(f.sheets, t.sheet(layer, f.apart))
	}
	if err := f.taakvelden(layer); err != nil {
		return nil, err
	}
	f.years()
	return f.history, nil
}

// municipality is whose documents they are.
func (d Dossier) municipality() programme.Municipality {
	if d.Municipality == (programme.Municipality{}) && len(d.Documents) > 0 && d.Documents[0] != nil {
		return d.Documents[0].Municipality
	}
	return d.Municipality
}

// check looks for what is wrong, and returns the names that are the same.
func (d Dossier) check() (sameNames, error) {
	for i, doc := range d.Documents {
		if reason := unfit(doc, d.municipality()); reason != (finding.Text{}) {
			return nil, &DossierError{fmt.Sprintf("Documents[%d]", i), reason}
		}
	}
	for i, t := range d.Deliveries {
		if reason := t.unfit(); reason != (finding.Text{}) {
			return nil, &DossierError{fmt.Sprintf("Deliveries[%d]", i), reason}
		}
	}
	for year, n := range d.Inhabitants {
		if n <= 0 {
			return nil, &DossierError{fmt.Sprintf("Inhabitants[%d]", year), said.Textf(finding.Text{
				NL: "%d is geen aantal inwoners; laat een jaar weg waarvan het niet bekend is", EN: "%d is no number of inhabitants; leave a year out of which it is not known"}, n)}
		}
	}
	same := sameNames{}
	for i, names := range d.Same {
		for _, text := range names {
			folded := lexicon.Bare(text, "")
			if j, twice := same[folded]; twice && j != i {
				return nil, &DossierError{fmt.Sprintf("Same[%d]", i), said.Textf(finding.Text{
					NL: "%s staat ook in item %d; noem alle namen in een item", EN: "%s stands in item %d too; put all in one item"}, enum.Quote(text), j)}
			}
			same[folded] = i
		}
	}
	return same, nil
}

// unfit says why a document is not one of a municipality; it is empty where it is.
func unfit(doc *programme.Document, of programme.Municipality) finding.Text {
	switch {
	case doc == nil:
		return finding.Text{NL: "er is geen document", EN: "there is no document"}
	case !doc.Kind.Valid():
		return said.Textf(finding.Text{NL: "%v is geen soort document; vermeld de soort", EN: "%v is no kind of document; set its kind"}, doc.Kind)
	}
	a, b, differ := doc.Municipality.Name, of.Name, lexicon.Bare(doc.Municipality.Name, "") != lexicon.Bare(of.Name, "")
	if doc.Municipality.Code != "" && of.Code != "" {
		a, b, differ = doc.Municipality.Code, of.Code, doc.Municipality.Code != of.Code
	}
	if differ {
		return said.Textf(finding.Text{NL: "het is van %s, en het dossier van %s", EN: "it is of %s, and the dossier of %s"}, enum.Quote(a), enum.Quote(b))
	}
	return finding.Text{}
}

// unfit says why figures cannot be compared; it is empty where they can.
func (t TaakveldFigures) unfit() finding.Text {
	if !followed(t.Column) {
		return said.Textf(finding.Text{NL: "%v is geen kolom van een begroting, begroting na wijziging of realisatie", EN: "%v is no column of a begroting, a begroting na wijziging or a realisatie"}, t.Column)
	}
	for _, a := range t.Amounts {
		if a.Side != budget.Lasten && a.Side != budget.Baten {
			return said.Textf(finding.Text{NL: "%v op taakveld %v is geen lasten en geen baten", EN: "%v on taakveld %v is neither lasten nor baten"}, a.Side, a.Taakveld)
		}
	}
	return finding.Text{}
}

// sheet are the figures by taakveld.
func (t TaakveldFigures) sheet(layer iv3.Layer, apart func(Apart)) *sheet {
	s := &sheet{title: t.Title, column: t.Column, step: t.Step, codes: map[iv3.Taakveld][budget.Baten + 1][]budget.Term{}}
	for _, a := range iv3.SumTaakvelden(t.Amounts) {
		code, reason := bookable(layer, t.Column.Year, a.Taakveld.String())
		switch {
		case reason == 0:
			s.add(code, a.Side, budget.Stated("Taakveld "+code.String(), a.Amount, budget.Source{Document: t.Title}.At(t.Column)))
		case !a.Amount.IsZero(): // €0 where nothing can be booked says nothing
			apart(Apart{Kind: Taakvelden, Label: a.Taakveld.String(), Years: []int{t.Column.Year}, Reason: reason})
		}
	}
	return s
}

// unused lists the names that no document has.
func (d Dossier) unused(f *follower, same sameNames) {
	for _, names := range d.Same {
		for _, text := range names {
			one := sameNames{lexicon.Bare(text, ""): 0}
			found := slices.ContainsFunc(f.books, func(b *book) bool {
				return slices.ContainsFunc(b.positions, func(p position) bool { _, ok := one.find(p); return ok })
			})
			if !found {
				f.apart(Apart{Kind: Programmes, Label: text, Reason: FitsNothing})
			}
		}
	}
}
