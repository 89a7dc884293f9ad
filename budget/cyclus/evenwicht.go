package cyclus

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
)

// Judgement is an answer to a question that figures alone need not settle, in
// print "ja" or "nee". The zero value is no answer.
type Judgement = enum.Of[judgements]

// The answers.
const (
	Yes Judgement = iota + 1 // it is so
	No                       // it is not so
)

type judgements struct{}

func (judgements) List() *enum.List { return &judgementList }

var judgementList = enum.List{Type: "Judgement", What: "judgement", First: 1, Words: []string{"ja", "nee"}}

// Evenwicht says for one column whether a budget is structureel en reëel in
// evenwicht (Gemeentewet art. 189, second paragraph). The zero value says
// nothing.
type Evenwicht struct {
	Column budget.Column
	// Saldo is the structureel resultaat, in euros, as a calculation: structurele
	// baten cover structurele lasten, mutations of reserves included, when it
	// is €0 or more.
	Saldo budget.Calc
	// Realistic says whether the estimates are reëel. No figure gives it: it is
	// what the document or a supervisor says.
	Realistic Judgement
}

// Structureel follows from Saldo; no answer where that has no outcome.
func (e Evenwicht) Structureel() Judgement {
	saldo, ok := e.Saldo.Amount()
	switch {
	case !ok:
		return 0
	case saldo.Sign() < 0:
		return No
	}
	return Yes
}

// Judgement returns whether the column is structureel and reëel in evenwicht:
// Yes when both are, No when one is not, and otherwise no answer.
func (e Evenwicht) Judgement() Judgement {
	switch structureel := e.Structureel(); {
	case structureel == No || e.Realistic == No:
		return No
	case structureel == Yes && e.Realistic == Yes:
		return Yes
	}
	return 0
}
