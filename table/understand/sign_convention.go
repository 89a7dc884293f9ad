package understand

import (
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
)

// SaldoRule says how a saldo follows from lasten and baten. The zero value means that the table does not tell.
type SaldoRule = enum.Of[saldoRules]

// The rules of a saldo.
const (
	saldoUnknown SaldoRule = iota
	BatenMinLasten
	LastenMinBaten
	SaldoSom // signed figures that add up
)

type saldoRules struct{}

func (saldoRules) List() *enum.List { return &saldoRuleList }

var saldoRuleList = enum.List{Type: "SaldoRule", What: "rule of the saldo", Words: []string{"onbekend", "baten - lasten", "lasten - baten", "som"}}

// VarianceRule says which way an afwijking is computed. The zero value means that the table does not tell.
type VarianceRule = enum.Of[varianceRules]

// The rules of an afwijking; raming is the column compared with, usually begroting na wijziging.
const (
	varianceUnknown        VarianceRule = iota
	VarianceFavourable                  // + is voordeel: lasten raming − realisatie, baten realisatie − raming
	VarianceUnfavourable                // + is nadeel: lasten realisatie − raming, baten raming − realisatie
	RamingMinRealisatie                 // in every row
	RealisatieMinRaming                 // in every row
	varianceRuleOutOfRange              // one past the last
)

type varianceRules struct{}

func (varianceRules) List() *enum.List { return &varianceRuleList }

var varianceRuleList = enum.List{Type: "VarianceRule", What: "rule of the afwijking", Words: []string{"onbekend", "+ = voordeel", "+ = nadeel", "raming - realisatie", "realisatie - raming"}}

// ramingSign is the sign of the raming in the afwijking of a row or column of the given side; that of the realisatie is
// the opposite.
func ramingSign(v VarianceRule, side side) int64 {
	cost := int64(-1)
	if burdens(side) {
		cost = 1
	}
	return [...]int64{-1, cost, -cost, 1, -1}[v]
}

// burdens reports whether more of a side is a nadeel; a side that is not known is taken for a cost.
func burdens(side side) bool { return side == sideNone || side.budget().Burdens() }

// Sign is how a side is printed. The zero value means that the table does not tell.
type Sign = enum.Of[signWords]

// The signs of a side.
const (
	signUnknown Sign = iota
	SignPositive
	SignNegative
)

type signWords struct{}

func (signWords) List() *enum.List { return &signList }

var signList = enum.List{Type: "Sign", What: "sign of a side", Words: []string{"onbekend", "positief", "negatief"}}

// Marker is how voordeel and nadeel are marked beside the signs. The zero value is not at all.
type Marker = enum.Of[markers]

// The markers.
const (
	noMarker     Marker = iota
	letterOnCell        // V or N beside the figure gives its sign
	letterColumn        // V or N in a column of its own
)

type markers struct{}

func (markers) List() *enum.List { return &markerList }

var markerList = enum.List{Type: "Marker", What: "marker of voordeel and nadeel", Words: []string{"", "letter", "letterkolom"}}

// SignConvention is how a table uses signs.
type SignConvention struct {
	Lasten, Baten, Toevoeging, Onttrekking Sign
	Saldo                                  SaldoRule
	Variance                               VarianceRule
	Marker                                 Marker
	// Flips lists the rows that use another sign than the rest of the table.
	Flips    []int
	Evidence string
}

// Archetype names the convention by the letter under which conventions of real documents are catalogued: A lasten
// negative; B baten negative; C both positive with saldo = baten − lasten; C2 the same with an afwijking that is
// positive for nadeel; D saldo = lasten − baten; E the same with an afwijking the same way in every row; F letters;
// G a column of letters; H a mixture. It is empty where the table does not tell.
func (c SignConvention) Archetype() string {
	switch {
	case len(c.Flips) > 0:
		return "H"
	case c.Marker == letterOnCell:
		return "F"
	case c.Marker == letterColumn:
		return "G"
	case c.Saldo == SaldoSom && c.Lasten == SignNegative:
		return "A"
	case c.Saldo == SaldoSom && c.Baten == SignNegative:
		return "B"
	case c.Saldo == LastenMinBaten:
		return "D"
	case c.Saldo == BatenMinLasten && c.Variance == VarianceUnfavourable:
		return "C2"
	case c.Saldo == BatenMinLasten && (c.Variance == RamingMinRealisatie || c.Variance == RealisatieMinRaming):
		return "E"
	case c.Saldo == BatenMinLasten:
		return "C"
	}
	return ""
}

// String describes the convention in Dutch, empty where nothing is known.
func (c SignConvention) String() string { return c.Text().NL }

// Text describes the convention in words, empty where nothing is known. What BBV defines stays Dutch in English.
func (c SignConvention) Text() finding.Text {
	var parts []string
	add := func(known bool, s string) {
		if known {
			parts = append(parts, s)
		}
	}
	add(c.Lasten != signUnknown, "lasten "+c.Lasten.String())
	add(c.Baten != signUnknown, "baten "+c.Baten.String())
	add(c.Saldo != saldoUnknown, "saldo = "+c.Saldo.String())
	add(c.Variance != varianceUnknown, "afwijking "+c.Variance.String())
	add(c.Marker != noMarker, c.Marker.String()+" V/N")
	add(len(c.Flips) > 0, "tekenwissel")
	text := strings.Join(parts, ", ")
	return finding.Text{NL: text, EN: inEnglish.Replace(text)}
}

// inEnglish are the words of a convention that BBV does not define.
var inEnglish = strings.NewReplacer("positief", "positive", "negatief", "negative", "= som", "= sum", "letterkolom V/N", "column of letters V/N",
	"tekenwissel", "signs change")

// votes are what the sums of a table say about its signs, in bits.
type votes struct {
	saldo [SaldoSom + 1]float64
	rows  map[int]SaldoRule // by the row of a saldo
}
