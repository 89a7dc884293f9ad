package prose

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// Rule is why a figure in a sentence cannot be right. The zero value is no rule.
type Rule = enum.Of[rules]

// The rules.
const (
	WrongDifference Rule = iota + 1 // "van 100 naar 110, een stijging van 20"
	WrongPercentage                 // "van 100 naar 110, een stijging van 20 %"
	WrongWay                        // "stijgt van 110 naar 100"
	WrongParts                      // "100, bestaande uit 60 en 50"
	PartTooLarge                    // "100, waarvan 150"
)

type rules struct{}

func (rules) List() *enum.List { return &ruleList }

var ruleList = enum.List{Type: "Rule", What: "rule", First: 1, Words: []string{"verschil", "percentage", "richting", "delen", "waarvan"}}

// Mistake is a figure in a sentence that does not follow from the others in it, however they were rounded.
type Mistake struct {
	Rule    Rule
	Mention Mention   // the figure
	From    []Mention // the others
	// Computed is what follows from them, printed as the figure is; empty where only the direction is wrong, and for
	// a part.
	Computed string
}

// Text says what is wrong.
func (m Mistake) Text() finding.Text {
	return texts[m.Rule].With(m.Mention.Text, m.Computed, list(m.From))
}

// texts of the rules; {0} is the figure, {1} what follows, {2} the others.
var texts = map[Rule]finding.Text{
	WrongDifference: {NL: "{0}, maar het verschil van {2} is {1}", EN: "{0}, but the difference of {2} is {1}"},
	WrongPercentage: {NL: "{0}, maar van {2} is het {1}", EN: "{0}, but of {2} it is {1}"},
	WrongWay:        {NL: "de richting klopt niet: van {2} naar {0}", EN: "the direction is wrong: from {2} to {0}"},
	WrongParts:      {NL: "{0}, maar de delen {2} zijn samen {1}", EN: "{0}, but its parts {2} come to {1}"},
	PartTooLarge:    {NL: "{0} is meer dan het geheel, {2}", EN: "{0} is more than the whole, {2}"},
}

func list(mentions []Mention) (s string) {
	for i, m := range mentions {
		if i > 0 {
			s += ", "
		}
		s += m.Text
	}
	return s
}

// Mistakes are the figures of the sentence that do not follow from its others. Where a word leaves doubt of whether they
// should there are none.
func (s *Sentence) Mistakes() []Mistake {
	if s.says(lexicon.Partly) {
		return nil
	}
	r := reader{s}
	for _, read := range []func() (change, bool){r.fromTo, r.higherThan} {
		if c, ok := read(); ok && c.used == len(s.Mentions) {
			return c.mistakes(s.mayBeNegative())
		}
	}
	if p, ok := r.parts(); ok {
		return p.mistakes()
	}
	return r.whereof()
}

// mayBeNegative reports whether the figures are such that their sign is told by words, if at all.
func (s *Sentence) mayBeNegative() bool {
	for _, k := range []lexicon.Kind{lexicon.Saldo, lexicon.Resultaat, lexicon.BottomLine, lexicon.Voordeel, lexicon.Nadeel, lexicon.Tekort, lexicon.Overschot, lexicon.SignWord} {
		if s.says(k) {
			return true
		}
	}
	return false
}
