package budget

import "github.com/bbvgo/bbv/internal/enum"

// VerloopKind says which of the roll-forwards of the BBV a Verloop is. The
// zero value is none of them.
type VerloopKind uint8

// The roll-forwards that the toelichting op de balans contains.
const (
	VerloopReserve     VerloopKind = iota + 1 // per reserve (art. 54, second paragraph)
	VerloopVoorziening                        // per voorziening (art. 55, second paragraph)
	VerloopMaterieel                          // materiële vaste activa by kind (art. 52, second paragraph)
	VerloopOntvangen                          // advances received per specifieke uitkering (art. 52a, first paragraph)
	VerloopTeOntvangen                        // advances still to be received (art. 52a, second paragraph)
	VerloopBouwgrond                          // bouwgronden in exploitatie (art. 52d, first paragraph)
)

// verloopSpec is what the BBV prescribes for a kind of roll-forward.
type verloopSpec struct {
	basis            string
	opening, closing string
	steps            []verloopStep
	unverified       string
}

// verloopStep is a statutory column between opening and closing.
type verloopStep struct {
	label string
	minus bool
}

var verloopList = enum.List{Type: "VerloopKind", What: "kind of roll-forward", First: 1, Words: []string{"reserve", "voorziening", "materieel-vast-actief", "voorschot", "te-ontvangen-voorschot", "bouwgrond"}}

const saldoBegin, saldoEinde = "Saldo begin", "Saldo einde"

const boekwaardeBegin, boekwaardeEinde = "Boekwaarde begin", "Boekwaarde einde"

// The articles are those of the text of 2019-07-01, unless said otherwise;
// later texts were not seen. The columns stand in the order of the law. Where
// one of its letters says "toevoegingen of onttrekkingen" there are two here,
// each unsigned.
var verloopSpecs = [...]verloopSpec{
	{"", saldoBegin, saldoEinde, nil, ""},
	{"BBV art. 54, tweede lid", saldoBegin, saldoEinde, []verloopStep{
		{"Toevoeging uit het voorgaande boekjaar", false},
		{"Onttrekking uit het voorgaande boekjaar", true},
		{"Toevoeging", false},
		{"Onttrekking", true},
		{"Vermindering in verband met afschrijvingen", true}}, ""},
	{"BBV art. 55, tweede lid", saldoBegin, saldoEinde, []verloopStep{
		{"Toevoeging", false}, {"Vrijval", true}, {"Aanwending", true}}, ""},
	{"BBV art. 52, tweede lid", boekwaardeBegin, boekwaardeEinde, []verloopStep{
		{"Investeringen", false}, {"Desinvesteringen", true}, {"Afschrijvingen", true},
		{"Bijdragen van derden", true}, {"Afwaarderingen", true}}, ""},
	{"BBV art. 52a, eerste lid", saldoBegin, saldoEinde, []verloopStep{
		{"Ontvangen", false}, {"Vrijgevallen of terugbetaald", true}}, seen2017},
	{"BBV art. 52a, tweede lid", saldoBegin, saldoEinde, []verloopStep{
		{"Toevoeging", false}, {"Ontvangen", true}}, seen2017},
	{"BBV art. 52d, eerste lid", boekwaardeBegin, boekwaardeEinde, []verloopStep{
		{"Vermeerderingen", false}, {"Verminderingen", true}}, seenCommissie},
}

func (k VerloopKind) spec() *verloopSpec {
	if !k.Valid() {
		return &verloopSpecs[0]
	}
	return &verloopSpecs[k]
}

// Valid reports whether k is one of the kinds of this package.
func (k VerloopKind) Valid() bool { return verloopList.Valid(uint8(k)) }

// Basis returns the provision that prescribes the roll-forward, in Dutch, such
// as "BBV art. 54, tweede lid"; nothing for a kind that is not Valid.
func (k VerloopKind) Basis() string { return k.spec().basis }

// Unverified returns what of the provision could not be verified from the
// sources; nothing where all could.
func (k VerloopKind) Unverified() string { return k.spec().unverified }

// String returns the Dutch word, such as "reserve".
func (k VerloopKind) String() string { return verloopList.String(uint8(k)) }

// MarshalText implements encoding.TextMarshaler; a kind that is not Valid is
// an error.
func (k VerloopKind) MarshalText() ([]byte, error) { return verloopList.MarshalText(uint8(k)) }

// UnmarshalText implements encoding.TextUnmarshaler. After an error k is what
// it was.
func (k *VerloopKind) UnmarshalText(text []byte) error { return enum.Unmarshal(&verloopList, k, text) }
