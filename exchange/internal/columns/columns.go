// Package columns has what the tables of national Iv3 figures have in common, in every format that package exchange and the
// modules below it write: the names of their columns, and what stands in those that are keys.
package columns

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// The columns. Amounts are in euros.
const (
	Gemeente   = "gemeente"         // the key of the authority, "GM0518"
	Naam       = "naam"             // its name, where the source gives it
	Jaar       = "jaar"             // the year of the report
	Verslag    = "verslag"          // the report: "begroting", "kwartaal 1" to "kwartaal 4", "jaarrekening"
	Taakveld   = "taakveld"         // "6.1"; empty of a balance item
	Balanspost = "balanspost"       // "A111"; empty of a taakveld
	Zijde      = "zijde"            // "lasten" or "baten"; empty of a balance figure
	Categorie  = "categorie"        // "1.1"; empty for the whole of a side
	Stand      = "stand"            // "primo" or "ultimo" of a balance figure, else empty
	Waarvan    = "waarvan"          // true of a part of the whole of a side, which counts there already
	Eerste     = "eerste_plaatsing" // the amount of the first publication round
	Tweede     = "tweede_plaatsing" // that of the second
	Bedrag     = "bedrag"           // that of a source that does not state the round
)

// EntityKey, MomentKey and BookingKey are what the columns say of an authority, of a report and of what an amount is booked on;
// what is not there is empty. They can be keys of maps.
type (
	EntityKey  struct{ Gemeente, Naam string }
	MomentKey  struct{ Jaar, Verslag string }
	BookingKey struct {
		Taakveld, Balanspost, Zijde, Categorie, Stand string
		Waarvan                                       bool
	}
)

// EntityOf returns the columns of an authority.
func EntityOf(e opendata.Entity) EntityKey { return EntityKey{e.Key, e.Name} }

// Entity reads the columns of an authority; whether they are right a loader says.
func (k EntityKey) Entity() (opendata.Entity, error) {
	return opendata.Entity{Key: k.Gemeente, Name: k.Naam}, nil
}

// MomentOf returns the columns of a report.
func MomentOf(m opendata.Moment) MomentKey {
	return MomentKey{fmt.Sprintf("%04d", m.Year), m.Report.String()}
}

// Moment reads the columns of a report.
func (k MomentKey) Moment() (m opendata.Moment, err error) {
	for _, c := range []byte(k.Jaar) {
		if c < '0' || c > '9' || m.Year > 9999 {
			m.Year = 0
			break
		}
		m.Year = 10*m.Year + int(c-'0')
	}
	if m.Year < 1900 || m.Year > 2999 {
		return m, &budget.ParseError{What: Jaar, Input: k.Jaar, Reason: "want a year from 1900 to 2999"}
	}
	return m, m.Report.UnmarshalText([]byte(k.Verslag))
}

// BookingOf returns the columns of what an amount is booked on.
func BookingOf(b opendata.Booking) BookingKey {
	k := BookingKey{Taakveld: b.Taakveld.String(), Balanspost: b.Balanspost.String(), Categorie: b.Categorie.String(), Waarvan: b.OfWhich}
	if b.Side != 0 {
		k.Zijde = b.Side.String()
	}
	for stand, balance := range stands {
		if balance == b.Balance {
			k.Stand = stand
		}
	}
	return k
}

var stands = map[string]string{"primo": "Primo", "ultimo": "Ultimo"}

// Booking reads the columns of what an amount is booked on.
func (k BookingKey) Booking() (b opendata.Booking, err error) {
	b.OfWhich = k.Waarvan
	if k.Taakveld != "" {
		b.Taakveld, err = iv3.ParseTaakveld(k.Taakveld)
	}
	if err == nil && k.Balanspost != "" {
		b.Balanspost, err = iv3.ParseBalanspost(k.Balanspost)
	}
	if err == nil && k.Categorie != "" {
		b.Categorie, err = iv3.ParseCategorie(k.Categorie)
	}
	if err == nil && k.Zijde != "" {
		err = b.Side.UnmarshalText([]byte(k.Zijde))
	}
	if err != nil || k.Stand == "" {
		return b, err
	}
	balance, ok := stands[k.Stand]
	if b.Balance = balance; !ok {
		return b, &budget.ParseError{What: Stand, Input: k.Stand, Reason: "want primo, ultimo or nothing"}
	}
	return b, nil
}
