package understand

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/enum"
)

// signs says with which sign each side of the budget enters a saldo or resultaat. A saldo printed before enters with
// plus.
type signs [sideResultaat + 1]int64

// sign makes signs.
func sign(lasten, baten, toevoeging, onttrekking int64) signs {
	return signs{sideNone: 1, sideLasten: lasten, sideBaten: baten, sideSaldo: 1, sideToevoeging: toevoeging, sideOnttrekking: onttrekking, sideMutatie: 1, sideResultaat: 1}
}

// archetypes are the sign conventions that occur, most usual first: the first three are those of documents that keep
// to one convention, the others print reserve mutations unlike lasten and baten.
var archetypes = []signs{
	sign(-1, 1, -1, 1),  // saldo = baten − lasten
	sign(1, -1, 1, -1),  // saldo = lasten − baten
	sign(1, 1, 1, 1),    // signed figures that add up
	sign(-1, 1, 1, 1),   // saldo = baten − lasten, reserve mutations signed
	sign(1, -1, 1, 1),   // saldo = lasten − baten, reserve mutations signed
	sign(1, 1, -1, 1),   // lasten negative, reserve mutations not
	sign(1, 1, 1, -1),   // baten negative, reserve mutations not
	sign(-1, 1, 1, -1),  // deficit positive below a surplus
	sign(1, -1, -1, 1),  // surplus positive below a deficit
	sign(-1, 1, -1, -1), // onttrekkingen printed negative
	sign(1, -1, -1, -1),
	sign(-1, -1, -1, -1),
}

// summing are the archetypes for rows of a table with lasten and baten in columns of their own: each column adds up.
var summing = append([]signs{sign(1, 1, 1, 1)}, archetypes...)

// String prints the signs as the formula of the saldo.
func (s signs) String() string {
	return "saldo = " + [...]string{"−lasten − baten", "baten − lasten", "lasten − baten", "lasten + baten"}[s.rule()]
}

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

// rule is the rule of the saldo; unknown for signs that no document means.
func (s signs) rule() SaldoRule {
	switch {
	case s[sideLasten] > 0 && s[sideBaten] > 0:
		return SaldoSom
	case s[sideLasten] > 0:
		return LastenMinBaten
	}
	return SaldoRule(max(0, s[sideBaten])) // BatenMinLasten, or unknown
}

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

// String describes the convention in words, empty where nothing is known.
func (c SignConvention) String() string {
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
	return strings.Join(parts, ", ")
}

// convention sums up how the table uses signs.
func convention(f *figures, u *Understanding, rows, columns decided, v VarianceRule, m Marker) SignConvention {
	c := SignConvention{Variance: v, Marker: m}
	d := rows
	if columns.known {
		d = columns
	}
	if d.known {
		c.Saldo = d.signs.rule()
		c.Evidence = fmt.Sprintf("%s: %d saldi hold exactly, %d within rounding, %d do not", d.signs, d.score.exact, d.score.within, d.score.fails)
	}
	c.Flips = append(c.Flips, rows.flips...)
	c.Lasten, c.Baten = sideSign(f, u, sideLasten), sideSign(f, u, sideBaten)
	c.Toevoeging, c.Onttrekking = sideSign(f, u, sideToevoeging), sideSign(f, u, sideOnttrekking)
	return c
}

// sideSign is the sign that most figures of a side have.
func sideSign(f *figures, u *Understanding, side side) Sign {
	plus, minus := 0, 0
	for r := range f.rows {
		for c := range f.cols {
			if u.Columns[c].Kind != ColumnVariance && u.sideOf(CellRef{r, c}) == side {
				v := f.values[f.at(r, c)]
				plus += count(v > 0)
				minus += count(v < 0)
			}
		}
	}
	return [...]Sign{SignNegative, signUnknown, SignPositive}[1+cmp.Compare(plus, minus)]
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// decided is what the saldi of a structure came to.
type decided struct {
	signs signs
	score score
	known bool
	flips []int // targets that use other signs
}

// decide fixes the signs of all pending sums at the given positions: the archetype that most of them confirm. A sum
// that contradicts it everywhere and another archetype nowhere is a flip; one that fits none is dropped.
func (s *structure) decide(at []int) ([]equation, decided) {
	var d decided
	d.signs, d.score = s.bestSigns(s.saldos, at)
	d.known = d.score.informative() > 0 && slices.ContainsFunc(s.saldos, s.directed)
	var list []equation
	for _, p := range s.saldos {
		e := s.signed(p, d.signs)
		e.at = at
		sc := s.f.score(&e)
		flip, ok := s.flip(p, d.signs, sc, at)
		switch {
		case ok:
			d.flips = append(d.flips, p.target)
			list = append(list, flip)
		case sc.believed() || d.supports(sc):
			list = append(list, e)
		case sc.fails > 0:
			e.why += ", which most figures contradict"
			s.dropped = append(s.dropped, e)
		}
	}
	return list, d
}

// supports reports whether a sum that fails at one place and proves itself at none is one all the same, because the
// rest of the table proves the signs.
func (d decided) supports(sc score) bool {
	return sc.fails == 0 || sc.fails == 1 && sc.informative() == 0 && d.score.informative() >= 4 && d.score.fails <= 1+d.score.informative()/4
}

// directed reports whether a sum has a term whose sign tells the convention.
func (s *structure) directed(p pending) bool {
	return slices.ContainsFunc(p.terms, func(i int) bool {
		side := s.entries[i].side
		return side != sideNone && side != sideSaldo && side != sideResultaat && side != sideMutatie
	})
}

// flip looks for other signs for a sum that the signs of the table never fit.
func (s *structure) flip(p pending, g signs, sc score, at []int) (equation, bool) {
	if sc.fails < 2 || sc.informative() > 0 {
		return equation{}, false
	}
	for _, other := range s.styles {
		e := s.signed(p, other)
		e.at = at
		if alt := s.f.score(&e); alt.fails == 0 && alt.informative() >= 2 {
			e.why += fmt.Sprintf(", with other signs than the rest of the table (%s)", other)
			return e, true
		}
	}
	return equation{}, false
}
