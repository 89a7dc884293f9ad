package indicator

import (
	"strings"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// Definition says what an indicator measures. It is a plain document type: fields
// that a document does not print stay empty.
type Definition struct {
	Code      string     `json:"code,omitzero"`      // as printed: "9A1.a", "1.4."; "bi.3" in Iv3
	Name      string     `json:"naam"`               // as printed, without footnote signs
	Unit      string     `json:"eenheid,omitzero"`   // as printed: "%", "Aantal per 1.000 inwoners"
	Source    string     `json:"bron,omitzero"`      // who collects the data: "CBS", "Stadsenquête"
	Taakveld  string     `json:"taakveld,omitzero"`  // taakveld ("6.1") or hoofdtaakveld ("6")
	Direction Direction  `json:"richting,omitzero"`  // which values are better
	Scale     ScoreScale `json:"schaal,omitzero"`    // of a score: 1 to 10
	Mandatory int        `json:"verplicht,omitzero"` // number in the mandatory list, 0 for an indicator of the municipality's own
	Footnotes []Note     `json:"noten,omitzero"`     // notes to the indicator or its values
}

// Note is a footnote: the sign as printed and, where the document gives it, a text.
type Note struct {
	Sign string `json:"teken"`
	Text string `json:"tekst,omitzero"`
}

// Direction says which values of an indicator are better (richting). The zero value,
// Undirected, means that nobody has said so; that differs from Neutral, which says
// that no value is better than another.
type Direction = enum.Of[directions]

// Directions, with the words of the JSON format.
const (
	Undirected     Direction = iota // "", not stated
	HigherIsBetter                  // "hoger"
	LowerIsBetter                   // "lager"
	TargetValue                     // "doelwaarde": the target exactly, neither more nor less
	WithinRange                     // "bandbreedte": anything inside the target range
	Neutral                         // "neutraal": context, not to be judged
)

type directions struct{}

func (directions) List() *enum.List { return &directionList }

var directionList = enum.List{Type: "Direction", What: "richting",
	Words: []string{"", "hoger", "lager", "doelwaarde", "bandbreedte", "neutraal"}}

// ReadDirection reads a cell below a heading "Richting", of which case, accents and punctuation do not count: "hoger", "omhoog", "meer",
// "hoger is beter" and "hoe hoger hoe beter" for [HigherIsBetter]; "lager", "omlaag", "minder" and the like for
// [LowerIsBetter]; "doelwaarde", "bandbreedte" and "neutraal" for the others. It is false for everything else: "stijgend" can be
// what was seen as well as what is wanted.
func ReadDirection(cell string) (d Direction, ok bool) {
	word := strings.Join(lexicon.Words(lexicon.Fold(cell)), " ")
	switch {
	case lexicon.BetterHigher.Has(word):
		return HigherIsBetter, true
	case lexicon.BetterLower.Has(word):
		return LowerIsBetter, true
	}
	err := d.UnmarshalText([]byte(word))
	return d, err == nil && d != Undirected
}

// ValueRole says what a printed value is (soort): measured, expected, or aimed at. The
// zero value, NoRole, means that the heading does not say, as with a bare "2019".
type ValueRole = enum.Of[valueRoles]

// Roles, with the words of the JSON format.
const (
	NoRole      ValueRole = iota // "", not stated
	Realisation                  // "realisatie": measured (werkelijk, rekening, resultaat)
	Baseline                     // "nulmeting": the measurement from which progress counts
	Forecast                     // "verwachting": expected during the year
	Aim                          // "streefwaarde": the target (doel, begroot, norm)
)

type valueRoles struct{}

func (valueRoles) List() *enum.List { return &valueRoleList }

var valueRoleList = enum.List{Type: "ValueRole", What: "soort",
	Words: []string{"", "realisatie", "nulmeting", "verwachting", "streefwaarde"}}
