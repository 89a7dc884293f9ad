package kengetal

import "github.com/bbvgo/bbv/internal/enum"

// Edition says by which text a kengetal is computed. The formulas changed, and
// published texts contain errors that documents still copy. It prints as a short
// name, such as "notitie-2020". The zero value is none of them.
type Edition = enum.Of[editions]

// The editions of the formulas.
const (
	// RegelingJuli2015 is the Regeling vaststelling kengetallen as first
	// published (Stcrt. 2015-20619). By an error it subtracts the incidentele
	// baten from the lasten and the incidentele lasten from the baten. It was
	// corrected before the first budget that it was for.
	RegelingJuli2015 Edition = iota + 1
	// RegelingNovember2015 is the corrected text (BWBR0036853, November 2015), in
	// force for the begroting of 2016. It counts the bijdragen aan activa van
	// derden (then art. 36, under g) and the niet in exploitatie genomen gronden
	// (then art. 38), which the BBV abolished in 2016. Unverified: whether D of
	// the gecorrigeerde schuldquote counts art. 36, under g, is inferred, since
	// the text for the begroting takes all financiële vaste activa but the
	// kapitaalverstrekkingen.
	RegelingNovember2015
	// Notitie2020 is bijlage 3 of the notitie Meerjarig financieel inzicht of
	// the Commissie BBV (September 2020), the formulas without what was
	// abolished in 2016. Unverified: the text of the Regeling of 2019-04-01 was
	// not seen; the formulas are those that the Commissie BBV gives, which for
	// 2017 to 2019 equal the text of 2015 without the posts abolished in 2016.
	Notitie2020
)

type editions struct{}

func (editions) List() *enum.List { return &editionList }

var editionList = enum.List{Type: "Edition", What: "edition of the kengetallen", First: 1, Words: []string{"regeling-2015-07", "regeling-2015-11", "notitie-2020"}}

// EditionInForce returns the edition by which the kengetallen of a year, up to
// 2999, are computed, and whether there is one: they are prescribed since the
// begroting of 2016.
func EditionInForce(year int) (Edition, bool) {
	switch {
	case year == 2016:
		return RegelingNovember2015, true
	case year > 2016 && year < 3000:
		return Notitie2020, true
	}
	return 0, false
}
