package kengetal

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/shopspring/decimal"
)

// SignalProfile says in which classes a kengetal falls. It is the practice of
// supervisors and of municipalities, not law: the BBV sets no norms, borders
// differ between sources, and so does the class that a border belongs to. Take
// one of the profiles of this package, or make one. The zero value classifies
// nothing.
type SignalProfile struct {
	// Name says whose profile it is.
	Name string `json:"naam"`
	// Source says where it was published.
	Source string `json:"bron,omitzero"`
	// Unverified says what of it could not be verified; empty where all could.
	Unverified string `json:"nietGeverifieerd,omitzero"`
	// Scales are the classes by kengetal.
	Scales map[Kengetal]Scale `json:"schalen,omitzero"`
}

// Scale is a row of classes with the borders between them. The zero value has
// no classes.
type Scale struct {
	// Classes are the names of the classes, from least to most risk.
	Classes []string `json:"klassen"`
	// Borders are the borders between successive classes, one less than there
	// are classes.
	Borders []Border `json:"grenzen"`
	// HigherIsBetter says that a high ratio means little risk, as for the
	// solvabiliteitsratio. The borders then descend.
	HigherIsBetter bool `json:"hogerIsBeter,omitzero"`
}

// Border is the border between two classes, in the unit of the ratio.
type Border struct {
	// Value is the border itself.
	Value decimal.Decimal `json:"waarde"`
	// Better says that a ratio on the border belongs to the class with less
	// risk.
	Better bool `json:"grensInBetereKlasse,omitzero"`
}

// Class returns the class of a ratio on the scale, and whether there is one.
// The exact ratio counts, not the rounded one. There is no class for a ratio
// without an outcome or on a scale that Check refuses.
func (s Scale) Class(r budget.Ratio) (string, bool) {
	if s.Check() != nil {
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

// Check returns a *RangeError for a scale that cannot classify: without
// classes, without exactly one border between each two, or with borders that
// run back. Two borders may be equal: the class between them then is that one
// value.
func (s Scale) Check() error {
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

// Class returns the class of a kengetal, and whether the profile has one for
// it; see Scale.Class.
func (p SignalProfile) Class(k Kengetal, r budget.Ratio) (string, bool) {
	s, ok := p.Scales[k]
	if !ok {
		return "", false
	}
	return s.Class(r)
}

// SignalProfiles returns the profiles of this package, each time anew, so that their borders can be changed: that of the
// supervisors, and those of documents that use other borders.
func SignalProfiles() []SignalProfile {
	return []SignalProfile{SupervisorProfile(), heemskerkProfile(), sixClassProfile()}
}

// SupervisorProfile returns the three classes of the financial supervisors, each
// time anew: A least, B average, C most risk.
func SupervisorProfile() SignalProfile {
	abc := func(higherIsBetter, first, second bool, a, c string) Scale {
		return Scale{[]string{"A", "B", "C"}, []Border{border(a, first), border(c, second)}, higherIsBetter}
	}
	return SignalProfile{
		Name:       "toezichthouder",
		Source:     "Etten-Leur, begroting 2017, kengetallen en de signaleringswaarde; borders repeated in Commissie BBV, notitie 2020, bijlage 1, voorbeeld 5",
		Unverified: "the GTK of the supervisors was not seen; sources differ on the class that a border belongs to, here B",
		Scales: map[Kengetal]Scale{
			NettoSchuldquote:             abc(false, false, true, "90", "130"),
			NettoSchuldquoteGecorrigeerd: abc(false, false, true, "90", "130"),
			Solvabiliteitsratio:          abc(true, false, true, "50", "20"),
			Grondexploitatie:             abc(false, false, true, "20", "35"),
			StructureleExploitatieruimte: abc(true, false, true, "0", "0"),
			Belastingcapaciteit:          abc(false, false, true, "95", "105"),
		},
	}
}

func heemskerkProfile() SignalProfile {
	return SignalProfile{
		Name:       "Heemskerk 2018",
		Source:     "Heemskerk, begroting 2018",
		Unverified: "the class that 130 belongs to is taken as matig, as printed 100-130",
		Scales: map[Kengetal]Scale{NettoSchuldquote: {
			[]string{"voldoende", "matig", "onvoldoende"}, []Border{border("100", false), border("130", true)}, false}},
	}
}

// In the source each border stands in two classes.
func sixClassProfile() SignalProfile {
	six := func(higherIsBetter bool, borders ...string) Scale {
		s := Scale{Classes: []string{"1", "2", "3", "4", "5", "6"}, HigherIsBetter: higherIsBetter}
		for i, b := range borders {
			s.Borders = append(s.Borders, border(b, i > 0))
		}
		return s
	}
	return SignalProfile{
		Name:       "zes klassen",
		Source:     "Commissie BBV, notitie Meerjarig financieel inzicht 2020, bijlage 1",
		Unverified: "the class that an inner border belongs to is not stated, here the one with less risk; the borders of the structurele exploitatieruimte are left out, since it is not said whether they are per cent",
		Scales: map[Kengetal]Scale{
			NettoSchuldquote:             six(false, "70", "80", "85", "90", "130"),
			NettoSchuldquoteGecorrigeerd: six(false, "70", "80", "85", "90", "130"),
			Solvabiliteitsratio:          six(true, "65", "55", "50", "35", "20"),
			Grondexploitatie:             six(false, "10", "15", "18", "20", "35"),
			Belastingcapaciteit:          six(false, "65", "95", "98", "102", "105"),
		},
	}
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
