package finding

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/internal/enum"
)

// Unchecked is something that a report does not vouch for, so that nobody takes
// silence for approval. It is no finding: a document may lawfully hold a part of
// what it is made of. The zero value has no reason and is none.
type Unchecked struct {
	Why     Gap      // why it was not checked
	Place   Place    // what it is and where it stands, or would stand; of a rule its code
	Basis   Text     // the provision that asks for what is absent, or that a rule rests on, as it is cited: "BBV art. 8, 1e"
	Binds   string   // of a rule whom its basis binds, and when: "Gemeente, Provincie", "Waterschap, 2025–"
	Lacks   []string // the figures that a comparison needs and the document does not state, the first few
	Figures int      // of how many figures nothing is said; 0 for what is absent
}

// Gap says why something was not checked. The zero value is none. Its String is
// the English word in lower case, as in files.
type Gap = enum.Of[gaps]

// The reasons.
const (
	Absent     Gap = iota + 1 // the law asks for it, and it is not there
	Incomplete                // a printed figure of which the document does not state all that it follows from
	NoSum                     // figures that are in no sum that is printed
	NoUnit                    // figures of which nobody can tell the unit
	NotBinding                // a rule that does not bind this layer of government, or not in this year: nothing is open by it
)

type gaps struct{}

func (gaps) List() *enum.List { return &gapList }

var gapList = enum.List{Type: "Gap", What: "gap", First: uint8(Absent), Words: []string{"absent", "incomplete", "no-sum", "no-unit", "not-binding"}}

// gapTexts say of each reason what it comes to: {0} is how many figures it is of, {1}
// what is lacking.
var gapTexts = map[Gap]Text{
	Absent:     {"ontbreekt", "is absent"},
	Incomplete: {"{0} niet te vergelijken; het document noemt niet: {1}", "{0} not to be compared; the document does not state: {1}"},
	NoSum:      {"{0} in geen som", "{0} in no sum"},
	NoUnit:     {"{0} zonder eenheid", "{0} without a unit"},
	NotBinding: {"geldt niet voor dit document", "does not bind this document"},
}

// text says what was not checked of it and why. It does not name the place.
func (u Unchecked) text() Text {
	number, lacks := figures(u.Figures), Text{"waaruit het volgt", "what it follows from"}
	if len(u.Lacks) > 0 {
		lacks = Text{strings.Join(u.Lacks, ", "), strings.Join(u.Lacks, ", ")}
	}
	text := gapTexts[u.Why]
	text = Text{Text{NL: text.NL}.With(number.NL, lacks.NL).NL, Text{EN: text.EN}.With(number.EN, lacks.EN).EN}
	return Text{text.NL + u.cited(Dutch), text.EN + u.cited(English)}
}

// cited is the provision between brackets, with whom it binds; "" where there is neither.
func (u Unchecked) cited(l Language) string {
	switch by := u.Basis.In(l); {
	case by == "" && u.Binds == "":
		return ""
	case by == "" || u.Binds == "":
		return " (" + by + u.Binds + ")"
	default:
		return " (" + by + ": " + u.Binds + ")"
	}
}

func figures(n int) Text {
	if n == 1 {
		return Text{"1 cijfer", "1 figure"}
	}
	return Text{"{0} cijfers", "{0} figures"}.With(strconv.Itoa(n))
}

// Message says where and what was not checked, in one language.
func (u Unchecked) Message(l Language) string {
	text := u.text().In(l)
	if place := u.Place.String(); place != "" {
		return place + ": " + text
	}
	return text
}
