package kengetal

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/shopspring/decimal"
)

// Scale is a row of classes with the borders between them. The zero value has
// no classes.
type Scale struct {
	// Classes are the names of the classes, from least to most risk.
	Classes []string
	// Borders are the borders between successive classes, one less than there
	// are classes.
	Borders []Border
	// HigherIsBetter says that a high ratio means little risk, as for the
	// solvabiliteitsratio. The borders then descend.
	HigherIsBetter bool
}

// Border is the border between two classes, in the unit of the ratio.
type Border struct {
	// Value is the border itself.
	Value decimal.Decimal
	// Better says that a ratio on the border belongs to the class with less
	// risk.
	Better bool
}

// Class returns the class of a ratio on the scale, and whether there is one.
// The exact ratio counts, not the rounded one. There is no class for a ratio
// without an outcome or on a scale that cannot
// classify: without classes, without exactly one border between each two, or
// with borders that run back. Two borders may be equal: the class between them
// then is that one value.
func (s Scale) Class(r budget.Ratio) (string, bool) {
	if s.check() != nil {
		return "", false
	}
	for i, border := range s.Borders {
		order, ok := r.Cmp(border.Value)
		if !ok {
			return "", false
		}
		if s.HigherIsBetter {
			order = -order
		}
		if order < 0 || order == 0 && border.Better {
			return s.Classes[i], true
		}
	}
	if _, err := r.Value(); err != nil {
		return "", false
	}
	return s.Classes[len(s.Classes)-1], true
}

// check returns a *RangeError for a scale that cannot classify.
func (s Scale) check() error {
	if len(s.Classes) == 0 || len(s.Borders) != len(s.Classes)-1 {
		return &budget.RangeError{Op: "classify on a scale with borders", Value: strconv.Itoa(len(s.Borders)), Reason: "want one border less than there are classes, of which there are " + strconv.Itoa(len(s.Classes))}
	}
	for i, border := range s.Borders {
		if _, err := budget.FromDecimal(border.Value); err != nil {
			return err
		}
		if i == 0 {
			continue
		}
		if order := border.Value.Cmp(s.Borders[i-1].Value); order < 0 && !s.HigherIsBetter || order > 0 && s.HigherIsBetter {
			return &budget.RangeError{Op: "classify on a scale with border", Value: border.Value.String(), Reason: "the borders do not run from the class with least risk to that with most"}
		}
	}
	return nil
}

// SupervisorScale returns the three classes in which the financial supervisors
// see a kengetal: A least, B average, C most risk; without classes for what is no
// kengetal. It is practice and no law: the BBV sets no norms, and borders differ
// between sources. These are of Etten-Leur, begroting 2017, kengetallen en de
// signaleringswaarde, repeated in Commissie BBV, notitie 2020, bijlage 1,
// voorbeeld 5. Unverified: the GTK of the supervisors was not seen, and sources
// differ on the class that a border belongs to, here B.
func SupervisorScale(k Kengetal) Scale {
	abc := func(a, c string, higherIsBetter bool) Scale {
		return Scale{[]string{"A", "B", "C"}, []Border{border(a, false), border(c, true)}, higherIsBetter}
	}
	switch k {
	case NettoSchuldquote, NettoSchuldquoteGecorrigeerd:
		return abc("90", "130", false)
	case Solvabiliteitsratio:
		return abc("50", "20", true)
	case Grondexploitatie:
		return abc("20", "35", false)
	case StructureleExploitatieruimte:
		return abc("0", "0", true)
	case Belastingcapaciteit:
		return abc("95", "105", false)
	}
	return Scale{}
}

// WeerstandsratioScale returns the six classes in which municipalities print
// the weerstandsratio: A above 2,0 (uitstekend) to F below 0,6 (ruim
// onvoldoende). They are no law. The source states neither the class that an
// inner border belongs to, here the one with less risk, nor the name of F.
func WeerstandsratioScale() Scale {
	s := Scale{Classes: []string{"A", "B", "C", "D", "E", "F"}, HigherIsBetter: true}
	for i, b := range []string{"2", "1.4", "1", "0.8", "0.6"} {
		s.Borders = append(s.Borders, border(b, i > 0))
	}
	return s
}

// border makes a border of a constant.
func border(value string, better bool) Border {
	return Border{decimal.RequireFromString(value), better}
}
