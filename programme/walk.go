package programme

import (
	"iter"
	"reflect"
	"strings"
	"sync"

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
// activa, voorschotten, bouwgronden, kredieten and leningen, each kind with its
// printed total last.
func (d *Document) EachVerloop() iter.Seq[Rollforward] {
	return func(yield func(Rollforward) bool) {
		_ = rolls(d, yield, func(r *balans.Reserve) balans.Post { return r.Post }) &&
			rolls(d, yield, func(v *balans.Voorziening) balans.Post { return v.Post }) &&
			rolls(d, yield, func(m *balans.MaterieelActief) balans.Post { return m.Post }) &&
			rolls[balans.OntvangenVoorschot](d, yield, nil) &&
			rolls[balans.TeOntvangenVoorschot](d, yield, nil) &&
			rolls[balans.Bouwgrond](d, yield, nil) &&
			rolls[balans.Krediet](d, yield, nil) &&
			rolls(d, yield, func(l *balans.Lening) balans.Post { return l.Post })
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

// walk yields a node of a tree and all below it, each before what is below it,
// and returns whether to go on.
func walk[T any](node *T, below func(*T) []*T, yield func(*T) bool) bool {
	if !yield(node) {
		return false
	}
	for _, next := range below(node) {
		if !walk(next, below, yield) {
			return false
		}
	}
	return true
}
