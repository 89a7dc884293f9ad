package programme

import (
	"iter"
	"reflect"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/internal/strictjson"
)

// At returns what stands at a path in the document: at
// "programmas[2].regels[0].lasten.2017-realisatie" a budget.Amount, at
// "programmas[2]" a Programme. Paths are in the field names of the JSON form, as
// the walks over a document and the findings about it give them. It is false
// where nothing stands there, as in a nil document.
func (d *Document) At(path string) (value any, ok bool) { return documentTypes().At(d, path) }

// Each walks over everything of one type in a document, with its path: each
// programme, goal, indicator, measurement, paragraaf, taakveld line, reserve,
// begrotingswijziging, claim, in the order of the JSON form, whatever it is
// within before it. A Section has the path of its programme or subdivision, and
// so have other types that are embedded. A pointer leads into the document; what
// stands in a series by its column, as a budget.Amount does, is a copy. What is
// nested deeper than Read accepts is left out.
//
//	for path, risk := range programme.Each[programme.Risk](d) { … }
func Each[T any](d *Document) iter.Seq2[string, *T] {
	return func(yield func(string, *T) bool) {
		documentTypes().Each(d, reflect.TypeFor[T](), maxDepth, func(path string, v reflect.Value) bool {
			if !v.CanAddr() {
				item := v.Interface().(T)
				return yield(path, &item)
			}
			return yield(path, v.Addr().Interface().(*T))
		})
	}
}

var documentTypes = sync.OnceValue(func() strictjson.Types { return strictjson.TypesOf(reflect.TypeFor[Document]()) })

// EachVerloop walks over the roll-forwards of reserves, voorzieningen, vaste
// activa, voorschotten and bouwgronden, each kind with its printed total last.
func (d *Document) EachVerloop() iter.Seq[Rollforward] {
	return func(yield func(Rollforward) bool) {
		_ = rolls(d, yield, func(r *balans.Reserve) balans.Post { return r.Post }) &&
			rolls(d, yield, func(v *balans.Voorziening) balans.Post { return v.Post }) &&
			rolls(d, yield, func(m *balans.MaterieelActief) balans.Post { return m.Post }) &&
			rolls[balans.OntvangenVoorschot](d, yield, nil) &&
			rolls[balans.TeOntvangenVoorschot](d, yield, nil) &&
			rolls[balans.Bouwgrond](d, yield, nil)
	}
}

// rolls passes the roll-forwards of one kind on, and whether to go on; post is
// nil where they have no post of their own. A printed total stands in no list.
func rolls[T interface{ Verloop() balans.Verloop }](d *Document, yield func(Rollforward) bool, post func(*T) balans.Post) bool {
	for path, row := range Each[T](d) {
		r := Rollforward{Path: path, Verloop: (*row).Verloop(), Total: !strings.HasSuffix(path, "]")}
		if post != nil && !r.Total {
			r.Post = post(row)
		}
		if !yield(r) {
			return false
		}
	}
	return true
}

// StatedFigure is one figure that a document states. The zero value is of no side
// and column.
type StatedFigure struct {
	Side      budget.Side   // what it is
	Column    budget.Column // of which year and stage; zero for an afwijking
	Afwijking bool          // the figure is a difference, favourable positive
	Claim     bool          // the figure is a claim, not a leaf
	Amount    budget.Amount // in euros, unsigned by direction
	Label     string        // the part that it belongs to
	Source    budget.Source // where it is printed
}

// EachFigure walks over every figure of the overzicht van baten en lasten
// with its path, leaves and claims alike, part by part and within a part side
// by side and column by column. Taakveld lines, which state the
// same money once more, are left out.
func (d *Document) EachFigure() iter.Seq2[string, StatedFigure] {
	return func(yield func(string, StatedFigure) bool) {
		for p := range d.Overview().All() {
			if !p.eachLeaf(yield) || !p.eachClaim(yield) {
				return
			}
		}
	}
}

func (p *Part) eachLeaf(yield func(string, StatedFigure) bool) bool {
	for side := budget.Lasten; int(side) < len(p.series); side++ {
		if !p.eachAmount(p.path+"."+side.String(), p.series[side], StatedFigure{Side: side, Label: p.label, Source: p.source}, yield) {
			return false
		}
	}
	return true
}

func (p *Part) eachClaim(yield func(string, StatedFigure) bool) bool {
	for path, claim := range p.Claims() {
		f := StatedFigure{Side: claim.Side, Claim: true, Label: p.label, Source: claim.Source}
		if !p.eachAmount(path+".bedragen", claim.Amounts, f, yield) {
			return false
		}
		if claim.Afwijking == nil {
			continue
		}
		f.Afwijking, f.Amount = true, *claim.Afwijking
		if comparison := p.comparison(); comparison != nil {
			f.Source.Column = comparison.Heading
		}
		if !yield(path+".afwijking", f) {
			return false
		}
	}
	return true
}

func (p *Part) eachAmount(path string, series budget.Series, f StatedFigure, yield func(string, StatedFigure) bool) bool {
	for _, column := range series.Columns() {
		f.Column, f.Amount = column, series[column]
		f.Source.Column = p.doc.Label(column)
		if !yield(path+"."+column.String(), f) {
			return false
		}
	}
	return true
}
