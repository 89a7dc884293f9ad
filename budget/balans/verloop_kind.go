package balans

import (
	_ "embed" // the columns are embedded data
	"sync"

	"github.com/bbvgo/bbv/internal/datafile"
)

//go:embed verlopen.csv
var verlopenFile string

// VerloopKind says which of the roll-forwards of the BBV a Verloop is, by its
// Dutch word. The zero value is none of them.
type VerloopKind string

// The roll-forwards that the toelichting op de balans contains, and those of kredieten and leningen.
const (
	VerloopReserve     VerloopKind = "reserve"                // per reserve (art. 54, second paragraph)
	VerloopVoorziening VerloopKind = "voorziening"            // per voorziening (art. 55, second paragraph)
	VerloopMaterieel   VerloopKind = "materieel-vast-actief"  // materiële vaste activa by kind (art. 52, second paragraph)
	VerloopOntvangen   VerloopKind = "voorschot"              // advances received per specifieke uitkering (art. 52a, first paragraph)
	VerloopTeOntvangen VerloopKind = "te-ontvangen-voorschot" // advances still to be received (art. 52a, second paragraph)
	VerloopBouwgrond   VerloopKind = "bouwgrond"              // bouwgronden in exploitatie (art. 52d, first paragraph)
	VerloopKrediet     VerloopKind = "krediet"                // investeringskredieten, which the BBV does not prescribe
	VerloopLening      VerloopKind = "lening"                 // opgenomen leningen, of which the BBV asks the rentelast alone (art. 56)
)

// verloopSpec is what the BBV prescribes for a kind of roll-forward.
type verloopSpec struct {
	basis, unverified   string
	stand, begin, einde string // what opens and closes it, a saldo or a boekwaarde, and what that is called then
	steps               []verloopStep
}

func specOf(basis, stand, unverified string) verloopSpec {
	return verloopSpec{basis: basis, unverified: unverified, stand: stand, begin: stand + " begin", einde: stand + " einde"}
}

// verloopStep is a statutory column between opening and closing.
type verloopStep struct {
	field string // by which documents write it
	label string
	minus bool
}

// verloopSpecs are the roll-forwards, with the columns in the order of the law.
var verloopSpecs = sync.OnceValue(func() map[VerloopKind]verloopSpec {
	specs, kind := map[VerloopKind]verloopSpec{}, VerloopKind("")
	for _, f := range datafile.Rows(verlopenFile, 4) {
		if f[0] != "+" && f[0] != "-" {
			kind = VerloopKind(f[0])
			specs[kind] = specOf(f[1], f[2], f[3])
			continue
		}
		spec := specs[kind]
		spec.steps = append(spec.steps, verloopStep{f[1], f[2], f[0] == "-"})
		specs[kind] = spec
	}
	return specs
})

// spec returns what is prescribed for a kind; nothing for one that is none.
func (k VerloopKind) spec() verloopSpec {
	if spec, ok := verloopSpecs()[k]; ok {
		return spec
	}
	return specOf("", "Saldo", "")
}

// Basis returns the provision that prescribes the roll-forward, in Dutch, such
// as "BBV art. 54, tweede lid", and what of it could not be verified from the
// sources: nothing where all could. For a kind that is none, and one that no
// provision prescribes, there is nothing.
func (k VerloopKind) Basis() (provision, unverified string) {
	return k.spec().basis, k.spec().unverified
}
