package cyclus

import (
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// BijstellingKind says what kind of change a Bijstelling is, in the words that municipalities
// use in common; the BBV knows none of them. The zero value says nothing.
type BijstellingKind = enum.Of[bijstellingKinds]

// The kinds of bijstelling.
const (
	Autonoom       BijstellingKind = iota + 1 // what comes of itself and cannot be avoided
	NieuwBeleid                               // what the council decides on anew
	Intensivering                             // more for what is done already
	Ombuiging                                 // less: a bezuiniging or taakstelling
	Kasschuif                                 // from one year to another
	Taakmutatie                               // with a task, such as one that the gemeentefonds pays for
	Technisch                                 // between posts, without a change of policy
	Reservemutatie                            // to or from a reserve
)

type bijstellingKinds struct{}

func (bijstellingKinds) List() *enum.List { return &bijstellingKindList }

var bijstellingKindList = enum.List{Type: "BijstellingKind", What: "kind of bijstelling", Words: []string{"", "autonoom", "nieuw-beleid", "intensivering",
	"ombuiging", "kasschuif", "taakmutatie", "technisch", "reservemutatie"}}

// Voortgang says how far a bijstelling has come, as a document reports it of ombuigingen in words or colours. The zero value
// says nothing.
type Voortgang = enum.Of[voortgangen]

// How far a bijstelling has come.
const (
	Behaald     Voortgang = iota + 1 // it has its effect
	Verwacht                         // it is expected to have it
	NogNiet                          // there is nothing to report yet
	Onzeker                          // whether it will have its effect is not certain
	NietBehaald                      // it cannot be done, or not for this amount
)

type voortgangen struct{}

func (voortgangen) List() *enum.List { return &voortgangList }

var voortgangList = enum.List{Type: "Voortgang", What: "voortgang", Words: []string{"", "behaald", "verwacht", "nog-niet", "onzeker", "niet-behaald"}}

// Bijstelling is one change of the saldo of a budget, such as "Meicirculaire 2019" or an
// ombuiging. The zero value changes nothing.
type Bijstelling struct {
	// Name is the name as printed.
	Name string `json:"naam"`
	// Kind is its kind; absent where it is that of its group or the document does not say.
	Kind BijstellingKind `json:"soort,omitzero"`
	// Nature is incidenteel or structureel; absent where the document does not say.
	Nature Nature `json:"aard,omitzero"`
	// Programme is the number or name of the programme that it is for; absent where the
	// document does not say.
	Programme string `json:"programma,omitzero"`
	// Progress is how far it has come; absent where the document does not say.
	Progress Voortgang `json:"voortgang,omitzero"`
	// Amounts are its effect on the saldo per column, in euros, favourable positive, whatever
	// sign the document prints. A column without a figure is not changed.
	Amounts budget.Series `json:"bedragen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// BijstellingGroup are bijstellingen that a document prints together, with the figures that
// follow them. The zero value has none.
type BijstellingGroup struct {
	// Name is the heading as printed.
	Name string `json:"naam,omitzero"`
	// Kind is the kind of those that have none of their own.
	Kind BijstellingKind `json:"soort,omitzero"`
	// Items are the bijstellingen in the order of printing.
	Items []Bijstelling `json:"lijst,omitzero"`
	// Total is their printed total per column, in euros, favourable positive: a claim.
	Total budget.Series `json:"gedruktTotaal,omitzero"`
	// Saldo is the saldo that is printed below them, the bijstellingen up to here included, in
	// euros, negative for a tekort: a claim.
	Saldo budget.Series `json:"gedruktSaldo,omitzero"`
	// Source says where the group is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Sum computes what the group does to the saldo in a column, in euros, favourable positive: the
// sum of the bijstellingen that have a figure in it, of a nature where it is not Totaal. It has
// no outcome where none has, and of a nature where one does not say which it is.
func (g *BijstellingGroup) Sum(n Nature, c budget.Column) budget.Calc {
	g = lenient.OrZero(g)
	label := g.Name
	if label == "" {
		label = "bijstellingen"
	}
	return budget.Computed(label, g.terms(n, c)...)
}

func (g *BijstellingGroup) terms(n Nature, c budget.Column) []budget.Term {
	return g.taken(c, func(b Bijstelling) (takes, says bool) {
		return n == Totaal || b.Nature == n, b.Nature == Incidenteel || b.Nature == Structureel
	}, n.String())
}

// taken are the bijstellingen that a test takes and have a figure in a column; one of which the document does not say whether
// it is among them is not stated.
func (g *BijstellingGroup) taken(c budget.Column, take func(Bijstelling) (takes, says bool), word string) (terms []budget.Term) {
	for _, b := range g.Items {
		if _, has := b.Amounts[c]; !has {
			continue
		}
		switch takes, says := take(b); {
		case takes:
			terms = append(terms, budget.Plus(b.Amounts.Stated(b.Name, c, b.Source)))
		case !says:
			terms = append(terms, budget.Plus(budget.NotStated(b.Name+": "+word, b.Source)))
		}
	}
	return terms
}

// Bijstellingen is an overzicht of bijstellingen: the verloop of a begrotingssaldo, as from the
// kadernota to the begroting, or, without a begin, a list of nieuw beleid, of ombuigingen or of
// the changes of an interim report. The zero value changes nothing.
type Bijstellingen struct {
	// Name is the heading as printed.
	Name string `json:"naam,omitzero"`
	// Programme is the number or name of the programme whose saldo it is; absent where it is
	// that of the whole document.
	Programme string `json:"programma,omitzero"`
	// Start says what it begins with, as printed, such as "Kadernota 2020-2023".
	Start string `json:"uitgangspunt,omitzero"`
	// Begin is the saldo that it begins with per column, in euros, negative for a tekort;
	// absent where it begins with none.
	Begin budget.Series `json:"begin,omitzero"`
	// Groups are the bijstellingen in the order of printing.
	Groups []BijstellingGroup `json:"groepen,omitzero"`
	// Einde is the saldo that it ends with, or the total where it begins with none, in euros:
	// a claim.
	Einde budget.Series `json:"gedruktEinde,omitzero"`
	// Incidenteel is what of the einde is incidenteel, in euros: a claim.
	Incidenteel budget.Series `json:"gedruktIncidenteel,omitzero"`
	// Structureel is what of the einde is structureel, in euros: a claim.
	Structureel budget.Series `json:"gedruktStructureel,omitzero"`
	// ByProgress is what of the bijstellingen has come how far, in euros, favourable positive:
	// claims.
	ByProgress map[Voortgang]budget.Series `json:"gedruktPerVoortgang,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Saldo computes the saldo after so many groups, in euros, negative for a tekort: the begin plus
// every bijstelling so far that has a figure in the column. A number below 0 counts as 0, one
// above the number of groups as all. It has no outcome where there is a begin and no figure of
// it in the column.
func (b *Bijstellingen) Saldo(groups int, c budget.Column) budget.Calc {
	b = lenient.OrZero(b)
	var terms []budget.Term
	if b.Begin != nil {
		terms = append(terms, budget.Plus(b.Begin.Stated(b.Start, c, b.Source)))
	}
	return budget.Computed("Saldo", append(terms, b.terms(min(max(groups, 0), len(b.Groups)), Totaal, c)...)...)
}

// Sum computes what all groups together do to the saldo in a column; see BijstellingGroup.Sum.
func (b *Bijstellingen) Sum(n Nature, c budget.Column) budget.Calc {
	b = lenient.OrZero(b)
	return budget.Computed("bijstellingen "+n.String(), b.terms(len(b.Groups), n, c)...)
}

// Progressed computes what of the bijstellingen has come how far, in a column, in euros, favourable positive. It has no outcome
// where none has, and where one does not say how far it has come.
func (b *Bijstellingen) Progressed(v Voortgang, c budget.Column) budget.Calc {
	b = lenient.OrZero(b)
	var terms []budget.Term
	for i := range b.Groups {
		terms = append(terms, b.Groups[i].taken(c, func(b Bijstelling) (takes, says bool) { return b.Progress == v, b.Progress != 0 }, v.String())...)
	}
	return budget.Computed("bijstellingen "+v.String(), terms...)
}

func (b *Bijstellingen) terms(groups int, n Nature, c budget.Column) (terms []budget.Term) {
	for i := range b.Groups[:groups] {
		terms = slices.Concat(terms, b.Groups[i].terms(n, c))
	}
	return terms
}

// Columns returns the columns in which there is any figure, in the order of
// budget.Column.Compare.
func (b *Bijstellingen) Columns() []budget.Column {
	b = lenient.OrZero(b)
	all := slices.AppendSeq([]budget.Series{b.Begin, b.Einde, b.Incidenteel, b.Structureel}, maps.Values(b.ByProgress))
	for _, g := range b.Groups {
		all = append(all, g.Total, g.Saldo)
		for _, item := range g.Items {
			all = append(all, item.Amounts)
		}
	}
	var columns []budget.Column
	for _, s := range all {
		columns = append(columns, s.Columns()...)
	}
	slices.SortFunc(columns, budget.Column.Compare)
	return slices.Compact(columns)
}
