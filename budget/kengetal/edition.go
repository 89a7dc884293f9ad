package kengetal

import "github.com/bbvgo/bbv/internal/enum"

// Edition says by which text a kengetal is computed. The formulas changed, and
// published texts contain errors that documents still copy. The zero value is
// none of them.
type Edition uint8

// The editions of the formulas.
const (
	// RegelingJuli2015 is the Regeling vaststelling kengetallen as first
	// published (Stcrt. 2015-20619). By an error it subtracts the incidentele
	// baten from the lasten and the incidentele lasten from the baten.
	RegelingJuli2015 Edition = iota + 1
	// RegelingNovember2015 is the corrected text, in force for the begroting
	// of 2016. It counts the bijdragen aan activa van derden (then art. 36,
	// under g) and the niet in exploitatie genomen gronden (then art. 38),
	// which the BBV abolished in 2016.
	RegelingNovember2015
	// Notitie2020 is bijlage 3 of the notitie Meerjarig financieel inzicht of
	// the Commissie BBV (September 2020), the formulas without what was
	// abolished in 2016.
	Notitie2020
)

// editionSpec is what is known of an edition.
type editionSpec struct {
	source     string
	from, to   int // years that it is in force for; 0 where it is for none
	unverified string
}

var editionSpecs = [...]editionSpec{
	{},
	{"Stcrt. 2015-20619", 0, 0, ""},
	{"Regeling vaststelling kengetallen (BWBR0036853), tekst november 2015", 2016, 2016,
		"whether D of the gecorrigeerde schuldquote counts art. 36, under g, is inferred: the text for the begroting takes all financiële vaste activa but the kapitaalverstrekkingen"},
	{"Commissie BBV, notitie Meerjarig financieel inzicht, september 2020, bijlage 3", 2017, 2999,
		"the text of the Regeling of 2019-04-01 was not seen; the formulas are those that the Commissie BBV gives, which for 2017 to 2019 equal the text of 2015 without the posts abolished in 2016"},
}

var editionList = enum.List{Type: "Edition", What: "edition of the kengetallen", First: 1, Words: []string{"regeling-2015-07", "regeling-2015-11", "notitie-2020"}}

// EditionInForce returns the edition by which the kengetallen of a year are
// computed, and whether there is one: they are prescribed since the begroting
// of 2016.
func EditionInForce(year int) (Edition, bool) {
	for e := Notitie2020; e > 0; e-- {
		if s := e.spec(); s.from > 0 && year >= s.from && year <= s.to {
			return e, true
		}
	}
	return 0, false
}

func (e Edition) valid() bool { return editionList.Valid(uint8(e)) }

func (e Edition) spec() editionSpec {
	if !e.valid() {
		return editionSpec{}
	}
	return editionSpecs[e]
}

// Source returns where the edition was published, and what of it could not be
// verified from the sources: nothing where all could.
func (e Edition) Source() (published, unverified string) {
	return e.spec().source, e.spec().unverified
}

// String returns a short name, such as "notitie-2020".
func (e Edition) String() string { return editionList.String(uint8(e)) }
