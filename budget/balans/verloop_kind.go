package balans

import "slices"

// VerloopKind says which of the roll-forwards of the BBV a Verloop is, by its
// Dutch word. The zero value is none of them.
type VerloopKind string

// The roll-forwards that the toelichting op de balans contains.
const (
	VerloopReserve     VerloopKind = "reserve"                // per reserve (art. 54, second paragraph)
	VerloopVoorziening VerloopKind = "voorziening"            // per voorziening (art. 55, second paragraph)
	VerloopMaterieel   VerloopKind = "materieel-vast-actief"  // materiële vaste activa by kind (art. 52, second paragraph)
	VerloopOntvangen   VerloopKind = "voorschot"              // advances received per specifieke uitkering (art. 52a, first paragraph)
	VerloopTeOntvangen VerloopKind = "te-ontvangen-voorschot" // advances still to be received (art. 52a, second paragraph)
	VerloopBouwgrond   VerloopKind = "bouwgrond"              // bouwgronden in exploitatie (art. 52d, first paragraph)
)

// verloopSpec is what the BBV prescribes for a kind of roll-forward.
type verloopSpec struct {
	kind             VerloopKind
	basis            string
	unverified       string
	opening, closing string
	steps            []verloopStep
}

// verloopStep is a statutory column between opening and closing.
type verloopStep struct {
	field string // by which documents write it
	label string
	minus bool
}

const saldoBegin, saldoEinde = "Saldo begin", "Saldo einde"

const boekwaardeBegin, boekwaardeEinde = "Boekwaarde begin", "Boekwaarde einde"

// verloopSpecs are the roll-forwards. The articles are those of the text of
// 2019-07-01, unless said otherwise; later texts were not seen. The columns
// stand in the order of the law. Where one of its letters says "toevoegingen of
// onttrekkingen" there are two here, each unsigned.
var verloopSpecs = []verloopSpec{
	{
		kind: VerloopReserve, basis: "BBV art. 54, tweede lid", opening: saldoBegin, closing: saldoEinde,
		steps: []verloopStep{
			{"toevoegingVorigBoekjaar", "Toevoeging uit het voorgaande boekjaar", false},
			{"onttrekkingVorigBoekjaar", "Onttrekking uit het voorgaande boekjaar", true},
			{"toevoeging", "Toevoeging", false},
			{"onttrekking", "Onttrekking", true},
			{"verminderingAfschrijving", "Vermindering in verband met afschrijvingen", true},
		},
	},
	{
		kind: VerloopVoorziening, basis: "BBV art. 55, tweede lid", opening: saldoBegin, closing: saldoEinde,
		steps: []verloopStep{
			{"toevoeging", "Toevoeging", false},
			{"vrijval", "Vrijval", true},
			{"aanwending", "Aanwending", true},
		},
	},
	{
		kind: VerloopMaterieel, basis: "BBV art. 52, tweede lid", opening: boekwaardeBegin, closing: boekwaardeEinde,
		steps: []verloopStep{
			{"investeringen", "Investeringen", false},
			{"desinvesteringen", "Desinvesteringen", true},
			{"afschrijvingen", "Afschrijvingen", true},
			{"bijdragenDerden", "Bijdragen van derden", true},
			{"afwaarderingen", "Afwaarderingen", true},
		},
	},
	{
		kind: VerloopOntvangen, basis: "BBV art. 52a, eerste lid", opening: saldoBegin, closing: saldoEinde,
		unverified: seen2017,
		steps: []verloopStep{
			{"ontvangen", "Ontvangen", false},
			{"vrijgevallen", "Vrijgevallen of terugbetaald", true},
		},
	},
	{
		kind: VerloopTeOntvangen, basis: "BBV art. 52a, tweede lid", opening: saldoBegin, closing: saldoEinde,
		unverified: seen2017,
		steps: []verloopStep{
			{"toevoeging", "Toevoeging", false},
			{"ontvangen", "Ontvangen", true},
		},
	},
	{
		kind: VerloopBouwgrond, basis: "BBV art. 52d, eerste lid", opening: boekwaardeBegin, closing: boekwaardeEinde,
		unverified: seenCommissie,
		steps: []verloopStep{
			{"vermeerderingen", "Vermeerderingen", false},
			{"verminderingen", "Verminderingen", true},
		},
	},
}

// spec returns what is prescribed for a kind; nothing for one that is none.
func (k VerloopKind) spec() verloopSpec {
	i := slices.IndexFunc(verloopSpecs, func(s verloopSpec) bool { return s.kind == k })
	if i < 0 {
		return verloopSpec{opening: saldoBegin, closing: saldoEinde}
	}
	return verloopSpecs[i]
}

// Basis returns the provision that prescribes the roll-forward, in Dutch, such
// as "BBV art. 54, tweede lid", and what of it could not be verified from the
// sources: nothing where all could. For a kind that is none there is nothing.
func (k VerloopKind) Basis() (provision, unverified string) {
	return k.spec().basis, k.spec().unverified
}
