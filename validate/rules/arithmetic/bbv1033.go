package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1033 = onBalans(validate.Rule{
	Code:  "BBV1033",
	Title: finding.Text{NL: "De vaste activa op de balans zijn die van het verloop", EN: "The vaste activa on the balans are those of the roll-forward"},
	Basis: []validate.Basis{validate.BBV("33", ""), validate.BBV("52", "2f")},
}, balans.VerloopMaterieel, activaPost)

// activaPost returns whether a kind of vaste activa is materieel or
// immaterieel.
func activaPost(r programme.Rollforward) balans.Post {
	for at := r.Post; at.Valid(); at, _ = at.Parent() {
		if at == balans.Materieel || at == balans.Immaterieel {
			return at
		}
	}
	return ""
}
