package programme

import (
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/enum"
)

// Programme is a samenhangend geheel van activiteiten (BBV art. 8, second
// paragraph) with what the law asks of it: goals, the way to reach them,
// lasten and baten (third paragraph). The zero value is a programme without a
// name, figures or goals.
type Programme struct {
	Section
	// Taakvelden are the same lasten and baten once more, by taakveld (BBV
	// art. 66); they do not count in any total of the programme.
	Taakvelden []TaakveldLine `json:"taakvelden,omitzero"`
}

// Subdivision is a part of a programme: beleidsveld, thema, product, taakveld,
// programmaonderdeel (BBV art. 8, fourth paragraph), or whatever the
// municipality calls it. The zero value is a part without a name.
type Subdivision struct {
	// Kind is the municipality's word for this level, such as "beleidsveld".
	Kind string `json:"soort,omitzero"`
	// Onderdeel says whether the part is the prioriteiten or the overig of its
	// programme (BBV art. 8, fourth paragraph); absent where the document does
	// not split it so.
	Onderdeel Onderdeel `json:"programmaonderdeel,omitzero"`
	// Taakvelden are the codes of the taakvelden that the part belongs to.
	Taakvelden []string `json:"taakveldcodes,omitzero"`
	Section
}

// Section is what programmes and the parts within them have in common. The
// zero value has no name and says nothing.
type Section struct {
	// Number is the number or code as printed, such as "3" or "1B".
	Number string `json:"nummer,omitzero"`
	// Name is the name as printed.
	Name string `json:"naam"`
	// Assigned says that the document prints no name here, and that the name
	// was given by whoever made this file.
	Assigned bool `json:"naamToegekend,omitzero"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// Subdivisions are the parts that the municipality divides it into.
	Subdivisions []Subdivision `json:"onderdelen,omitzero"`
	// Lines are its leaf figures that are in no subdivision.
	Lines []Line `json:"regels,omitzero"`
	// Reserves are the mutations of reserves that it prints (BBV art. 17d).
	Reserves []ReserveLine `json:"reserves,omitzero"`
	// Answers are the three W questions as it answers them.
	Answers []Answer `json:"vragen,omitzero"`
	// Goals are the doelstellingen (BBV art. 8, third paragraph, under a).
	Goals []Goal `json:"doelen,omitzero"`
	// Activities are what is done for it as a whole (BBV art. 8, third
	// paragraph, under b).
	Activities []Activity `json:"activiteiten,omitzero"`
	// Indicators are beleidsindicatoren and other kengetallen of it as a
	// whole.
	Indicators []indicator.Indicator `json:"indicatoren,omitzero"`
	// LinkByCode says that the code of its indicators is the number of the
	// goal or activity that they measure, as in a table beside the goals.
	LinkByCode bool `json:"codesKoppelen,omitzero"`
	// Relations are what the document connects it with.
	Relations []Relation `json:"relaties,omitzero"`
	// Partners are those with whom the municipality works in it.
	Partners []Partner `json:"partners,omitzero"`
	// Parties are the verbonden partijen as it lists them; absent where it
	// does not speak of them.
	Parties *Parties `json:"verbondenPartijen,omitempty"`
	// Investments are the planned investments; absent where it does not speak
	// of them.
	Investments *Investments `json:"investeringen,omitempty"`
	// Claims are its printed totals.
	Claims []Claim `json:"gedrukt,omitzero"`
}

// Onderdeel says which of the two programmaonderdelen a part of a programme
// is, where a document splits its programmes as BBV art. 8, fourth paragraph,
// allows. The zero value is neither.
type Onderdeel = enum.Of[onderdelen]

// The programmaonderdelen.
const (
	Prioriteiten Onderdeel = iota + 1 // what the council decides on anew
	Overig                            // all else
)

type onderdelen struct{}

func (onderdelen) List() *enum.List { return &onderdeelList }

var onderdeelList = enum.List{Type: "Onderdeel", What: "programmaonderdeel", Words: []string{"", "prioriteiten", "overig"}}

// Dekkingsmiddelen are the algemene dekkingsmiddelen by the five parts that
// BBV art. 8, fifth paragraph, lists. A part that the document does not print
// is absent. The zero value prints none of them.
type Dekkingsmiddelen struct {
	// LokaleHeffingen are the lokale heffingen waarvan de besteding niet
	// gebonden is (under a).
	LokaleHeffingen *Line `json:"lokaleHeffingen,omitzero"`
	// AlgemeneUitkeringen are the algemene uitkeringen (under b).
	AlgemeneUitkeringen *Line `json:"algemeneUitkeringen,omitzero"`
	// Dividend is the dividend (under c).
	Dividend *Line `json:"dividend,omitzero"`
	// Financiering is the saldo van de financieringsfunctie (under d).
	Financiering *Line `json:"saldoFinancieringsfunctie,omitzero"`
	// Overige are the overige algemene dekkingsmiddelen (under e).
	Overige *Line `json:"overige,omitzero"`
	// Reserves are the mutations of reserves that belong to the algemene
	// dekkingsmiddelen.
	Reserves []ReserveLine `json:"reserves,omitzero"`
	// Claims are the printed totals of the algemene dekkingsmiddelen.
	Claims []Claim `json:"gedrukt,omitzero"`
}
