package cyclus

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// Judgement is an answer to a question that figures alone need not settle. The
// zero value is no answer.
type Judgement uint8

// The answers.
const (
	Yes Judgement = iota + 1 // it is so
	No                       // it is not so
)

var judgementList = enum.List{Type: "Judgement", What: "judgement", First: 1, Words: []string{"ja", "nee"}}

// String returns "ja" or "nee", and "onbekend" for no answer.
func (j Judgement) String() string {
	if j == 0 {
		return "onbekend"
	}
	return judgementList.String(uint8(j))
}

// MarshalText implements encoding.TextMarshaler; anything but ja and nee is an
// error.
func (j Judgement) MarshalText() ([]byte, error) { return judgementList.MarshalText(uint8(j)) }

// UnmarshalText implements encoding.TextUnmarshaler. After an error j is what
// it was.
func (j *Judgement) UnmarshalText(text []byte) error { return enum.Unmarshal(&judgementList, j, text) }

// Evenwicht says for one column whether a budget is structureel en reëel in
// evenwicht (Gemeentewet art. 189, second paragraph). The zero value says
// nothing.
type Evenwicht struct {
	Column budget.Column
	// Saldo is the structureel saldo, in euros, as a calculation: structurele
	// baten cover structurele lasten, mutations of reserves included, when it
	// is €0 or more.
	Saldo budget.Calc
	// Structureel follows from Saldo; no answer where that has no outcome.
	Structureel Judgement
	// Realistic says whether the estimates are reëel. No figure gives it: it is
	// what the document or a supervisor says.
	Realistic Judgement
}

// Evenwicht computes the structureel saldo of a column and judges it. It needs
// lasten and baten both: of one side alone there is no equilibrium. Mutations
// of reserves are left out where the exploitatie has none.
func (e Exploitatie) Evenwicht(c budget.Column) Evenwicht {
	w := Evenwicht{Column: c, Saldo: e.Figure(Structureel, budget.Resultaat, c), Realistic: e.Realistic[c]}
	if !e.Has(budget.Lasten) || !e.Has(budget.Baten) {
		w.Saldo = budget.NotStated(natureLabel(Structureel, budget.Resultaat), e.Source)
	}
	if saldo, ok := w.Saldo.Amount(); ok {
		w.Structureel = No
		if saldo.Sign() >= 0 {
			w.Structureel = Yes
		}
	}
	return w
}

// Judgement returns whether the column is structureel and reëel in evenwicht:
// Yes when both are, No when one is not, and otherwise no answer.
func (w Evenwicht) Judgement() Judgement {
	switch {
	case w.Structureel == No || w.Realistic == No:
		return No
	case w.Structureel == Yes && w.Realistic == Yes:
		return Yes
	}
	return 0
}

// Recovery returns the first of the columns from which on every one is
// structureel in evenwicht, and whether there is one: art. 189 allows a deficit
// in the budget year when it is plausible that the equilibrium will be reached
// in the years that follow. How plausible that is, and how soon it must be, no
// figure says.
func (e Exploitatie) Recovery(columns ...budget.Column) (budget.Column, bool) {
	var first budget.Column
	found := false
	for _, c := range columns {
		switch balanced := e.Evenwicht(c).Structureel == Yes; {
		case !balanced:
			found = false
		case !found:
			first, found = c, true
		}
	}
	if !found {
		return budget.Column{}, false
	}
	return first, true
}
