package mandatory

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// Presence says how a document meets the duty to print one indicator of the list.
type Presence = enum.Of[presences]

// Ways to meet the duty, or not.
const (
	Absent    Presence = iota // "ontbreekt": the indicator is not printed
	Printed                   // "aanwezig": printed with at least one value
	declared                  // "gegevens niet beschikbaar": the words of article 2 stand in place of values
	valueless                 // "zonder waarde": printed, but blank or with other words than article 2 prescribes
)

type presences struct{}

func (presences) List() *enum.List { return &presenceList }

var presenceList = enum.List{Type: "Presence", What: "aanwezigheid",
	Words: []string{"ontbreekt", "aanwezig", notAvailable, "zonder waarde"}}

// Coverage compares the indicators of a document with the mandatory list.
type Coverage struct {
	Day      budget.Date // the day for which the list was taken
	Verified bool        // false for a day after 29 December 2018: the list may have changed
	Items    []Covered   // one per indicator of the list, in its order
	Lapsed   []Covered   // indicators of the document that were on the list once
}

// Covered is one indicator of the list with what the document prints for it.
type Covered struct {
	Mandatory   Entry
	Presence    Presence
	Indicators  []int // indexes in the document's list, empty when absent
	UnitDiffers bool  // counted per another number than the annex says, or not as a percentage
}

// Cover compares indicators with the list that is in force on a day.
func Cover(indicators []indicator.Indicator, day budget.Date) Coverage {
	c := Coverage{Day: day, Verified: day <= verified}
	bare := make([]string, len(indicators))
	for i, ind := range indicators {
		bare[i] = bareName(ind.Name)
	}
	inForce := make(map[int]bool)
	for _, m := range List(day) {
		inForce[m.Number] = true
		c.Items = append(c.Items, coverOne(m, indicators, bare))
	}
	seen := make(map[int]bool)
	for _, m := range versions() {
		if inForce[m.Number] || seen[m.Number] {
			continue
		}
		if item := coverOne(m, indicators, bare); item.Presence != Absent {
			seen[m.Number] = true
			c.Lapsed = append(c.Lapsed, item)
		}
	}
	return c
}

func coverOne(m Entry, indicators []indicator.Indicator, bare []string) Covered {
	c, names := Covered{Mandatory: m}, m.bareNames()
	for i, ind := range indicators {
		if !m.is(ind.Definition, bare[i], names) {
			continue
		}
		c.Indicators = append(c.Indicators, i)
		c.Presence = better(c.Presence, presenceOf(ind))
		c.UnitDiffers = c.UnitDiffers || unitDiffers(m.Unit, ind.Definition)
	}
	return c
}

// better is the presence that counts when an indicator is printed twice.
func better(a, b Presence) Presence {
	for _, p := range [...]Presence{Printed, declared, valueless} {
		if a == p || b == p {
			return p
		}
	}
	return Absent
}

func presenceOf(ind indicator.Indicator) Presence {
	p := valueless
	for _, m := range ind.Measurements {
		switch {
		case !m.Value.IsMissing():
			return Printed
		case strings.EqualFold(strings.TrimSpace(m.Value.String()), notAvailable):
			p = declared
		}
	}
	for _, t := range ind.Targets {
		if !t.Value.IsMissing() {
			return Printed
		}
	}
	return p
}

// Complete tells whether every indicator of the list is printed with a value or with
// the words of article 2.
func (c Coverage) Complete() bool {
	return !slices.ContainsFunc(c.Items, func(item Covered) bool { return item.Presence != Printed && item.Presence != declared })
}

// unitDiffers tells whether a definition counts per another number of inhabitants than
// the annex, or as a percentage where the annex does not, or the reverse. A definition
// that prints neither is given the benefit of the doubt.
func unitDiffers(annex string, d indicator.Definition) bool {
	text := d.Unit + " " + d.Name
	percent, per := countsPer(annex)
	isPercent, isPer := countsPer(text)
	if isPer == 0 && !isPercent {
		return false
	}
	return percent != isPercent || per != isPer
}

// countsPer finds a percent sign and the number behind "per" in a unit.
func countsPer(text string) (percent bool, per int64) {
	lower := strings.ToLower(text)
	percent = strings.Contains(lower, "%") || lexicon.PercentBegin.Begins(strings.TrimSpace(lower))
	for {
		_, rest, found := strings.Cut(lower, "per ")
		if !found {
			return percent, 0
		}
		if count, _, ok := digits.Scan(rest[:digits.Run(rest)], '.', ','); ok {
			return percent, count
		}
		lower = rest
	}
}
