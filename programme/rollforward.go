package programme

import (
	"iter"
	"strconv"

	"github.com/bbvgo/bbv/budget"
)

// Rollforward is a roll-forward of a document with its place. The zero value is
// of no kind.
type Rollforward struct {
	// Path is the place in the document, "financielePositie.reserves[0]".
	Path string
	// Verloop is the roll-forward.
	Verloop budget.Verloop
	// Post is where it stands on the balans; zero where the document does not
	// say.
	Post budget.Post
	// Total reports that it is a printed total, every column of it a claim.
	Total bool
}

// EachVerloop walks over the roll-forwards of reserves, voorzieningen, vaste
// activa, voorschotten and bouwgronden, each kind with its printed total last.
func (d *Document) EachVerloop() iter.Seq[Rollforward] {
	return func(yield func(Rollforward) bool) {
		if d == nil || d.Position == nil {
			return
		}
		for _, list := range d.Position.verlopen() {
			for _, r := range list {
				if !yield(r) {
					return
				}
			}
		}
	}
}

func (p *FinancielePositie) verlopen() [][]Rollforward {
	return [][]Rollforward{
		rolls("reserves", p.Reserves, p.ReserveTotal, func(r *budget.Reserve) budget.Post { return r.Post }),
		rolls("voorzieningen", p.Voorzieningen, p.VoorzieningTotal, func(v *budget.Voorziening) budget.Post { return v.Post }),
		rolls("vasteActiva", p.Activa, p.ActivaTotal, func(m *budget.MaterieelActief) budget.Post { return m.Post }),
		rolls("ontvangenVoorschotten", p.Ontvangen, nil, nil),
		rolls("teOntvangenVoorschotten", p.TeOntvangen, nil, nil),
		rolls("bouwgronden", p.Bouwgronden, nil, nil),
	}
}

// totalPaths are the fields of the printed totals, by the field of the rows.
var totalPaths = map[string]string{
	"reserves": "gedruktReserves", "voorzieningen": "gedruktVoorzieningen", "vasteActiva": "gedruktVasteActiva",
}

// rolls lists the roll-forwards of one kind; post is nil where they have no
// post of their own.
func rolls[T interface{ Verloop() budget.Verloop }](field string, rows []T, total *T, post func(*T) budget.Post) []Rollforward {
	out := make([]Rollforward, 0, len(rows)+1)
	for i := range rows {
		r := Rollforward{Path: "financielePositie." + field + "[" + strconv.Itoa(i) + "]", Verloop: rows[i].Verloop()}
		if post != nil {
			r.Post = post(&rows[i])
		}
		out = append(out, r)
	}
	if total != nil {
		out = append(out, Rollforward{Path: "financielePositie." + totalPaths[field], Verloop: (*total).Verloop(), Total: true})
	}
	return out
}
