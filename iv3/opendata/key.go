package opendata

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// Round is a publication round. CBS publishes every report twice: about ten days after
// the deadline and, corrected, about seventy days after it. The columns of the open data
// called 1e and 2e plaatsing are these rounds, not lasten and baten. Its String is
// "latest", "first" or "second".
type Round = enum.Of[rounds]

// The rounds. The zero value is Latest.
const (
	Latest   Round = iota // to ask: the second round where a row has it, else the first, else that of a source that does not say which it took
	First                 // first publication (1e plaatsing)
	Second                // corrected publication (2e plaatsing)
	unstated              // from a source that does not say which round it took
)

type rounds struct{}

func (rounds) List() *enum.List { return &roundList }

var roundList = enum.List{Type: "Round", What: "round", Words: []string{"latest", "first", "second", "unstated"}}

// Moment is a report of a year: the begroting of 2025, the jaarrekening of 2023. It is
// comparable; the zero value is no moment.
type Moment struct {
	Year   int
	Report delivery.Period
}

// parseMoment reads the report key (Verslagsoort) of the open data, such as "2025X000"
// for the begroting and "2023X005" for the jaarrekening of that year. The key of StatLine
// ("2021JJ00") is another system and is refused.
func parseMoment(s string) (Moment, error) {
	if len(s) == 8 && s[4:7] == "X00" && '0' <= s[7] && s[7] <= '5' {
		if year, err := strconv.Atoi(s[:4]); err == nil && year >= 1900 && year <= 2999 {
			return Moment{year, delivery.Period(s[7] - '0')}, nil
		}
	}
	return Moment{}, &budget.ParseError{What: "verslagsoort", Input: s, Reason: `want a key such as "2025X000"`}
}

// String returns report and year: "begroting 2025".
func (m Moment) String() string { return m.Report.String() + " " + strconv.Itoa(m.Year) }

// Entity is an authority. Sources name it by a key ("GM0518"), by a name, or by both.
type Entity struct {
	Key  string // "GM0518", "PV20", "GR0003", or empty
	Name string // "Sliedrecht", or empty
}

// Pseudo reports whether the entity is not an authority but a total that sources mix in:
// key NL…, name "Nederland".
func (e Entity) Pseudo() bool { return strings.HasPrefix(e.Key, "NL") || e.Name == "Nederland" }

// String returns the name where there is one, else the key.
func (e Entity) String() string { return cmp.Or(e.Name, e.Key) }

// parseEntityKey reads two capitals and two to four digits; CBS once published "GR0003.".
func parseEntityKey(s string) (Entity, error) {
	digits := strings.TrimSuffix(s[min(2, len(s)):], ".")
	ok := len(digits) >= 2 && len(digits) <= 4 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
	for i := 0; ok && i < len(digits); i++ {
		ok = '0' <= digits[i] && digits[i] <= '9'
	}
	if !ok {
		return Entity{}, &budget.ParseError{What: "gemeente", Input: s, Reason: `want a key such as "GM0518"`}
	}
	return Entity{Key: s[:2] + digits}, nil
}

// post is what an amount is booked on: a taakveld or a balance item; the other is zero.
type post struct {
	Taakveld   iv3.Taakveld
	Balanspost iv3.Balanspost
}

func parsePost(s string) (p post, err error) {
	if strings.HasPrefix(s, "A") || strings.HasPrefix(s, "P") {
		p.Balanspost, err = iv3.ParseBalanspost(s)
	} else {
		p.Taakveld, err = iv3.ParseTaakveld(s)
	}
	return p, err
}

func (p post) String() string { return p.Taakveld.String() + p.Balanspost.String() }

// column is what kind of amount it is: a category on a side, the whole of a side, a part
// that the whole already contains, or a balance figure.
type column struct {
	Side      budget.Side   // 0 for balance figures
	Categorie iv3.Categorie // zero for the whole of a side
	Balance   string        // of balance figures: "Primo" or "Ultimo"
	// OfWhich marks a part of the whole of a side; adding it would count it twice.
	OfWhich bool
}

// parseColumn reads the category key of the open data: L or B and a category, or Primo
// or Ultimo.
func parseColumn(s string) (c column, err error) {
	switch {
	case s == "Primo" || s == "Ultimo":
		return column{Balance: s}, nil
	case strings.HasPrefix(s, "L"):
		c.Side = budget.Lasten
	case strings.HasPrefix(s, "B"):
		c.Side = budget.Baten
	default:
		return c, &budget.ParseError{What: "categorie", Input: s, Reason: `want a key such as "L1.1", "B3.7", "Primo" or "Ultimo"`}
	}
	c.Categorie, err = iv3.ParseCategorie(s[1:])
	return c, err
}

// String returns the key of the open data where there is one: "L1.1", "B", "Primo"; a part
// of the whole has "w" before it.
func (c column) String() string {
	s := map[budget.Side]string{budget.Lasten: "L", budget.Baten: "B"}[c.Side] + c.Categorie.String() + c.Balance
	if c.OfWhich {
		s = "w" + s
	}
	return s
}
