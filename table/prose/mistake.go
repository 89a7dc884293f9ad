package prose

import (
	"github.com/bbvgo/bbv/finding"
)

// fault is why a figure in a sentence cannot be right.
type fault uint8

const (
	wrongDifference fault = iota // "van 100 naar 110, een stijging van 20"
	wrongPercentage              // "van 100 naar 110, een stijging van 20 %"
	wrongWay                     // "stijgt van 110 naar 100"
	wrongParts                   // "100, bestaande uit 60 en 50"
	partTooLarge                 // "100, waarvan 150"
)

// Mistake is a figure in a sentence that does not follow from the others in it, however they were rounded.
type Mistake struct {
	Numeral Numeral   // the figure
	From    []Numeral // the others
	// Computed is what follows from them, printed as the figure is; empty where only the direction is wrong, and for
	// a part.
	Computed string

	fault fault
}

// Text says what is wrong.
func (m Mistake) Text() finding.Text {
	t := texts[m.fault]
	return finding.Text{
		NL: t.With(m.Numeral.Text, m.Computed, list(m.From, " en ")).NL,
		EN: t.With(m.Numeral.Text, m.Computed, list(m.From, " and ")).EN,
	}
}

// texts of the faults; {0} is the figure, {1} what follows, {2} the others.
var texts = [...]finding.Text{
	wrongDifference: {NL: "{0}, maar het verschil van {2} is {1}", EN: "{0}, but the difference of {2} is {1}"},
	wrongPercentage: {NL: "{0}, maar van {2} is het {1}", EN: "{0}, but of {2} it is {1}"},
	wrongWay:        {NL: "de richting klopt niet: van {2} naar {0}", EN: "the direction is wrong: from {2} to {0}"},
	wrongParts:      {NL: "{0}, maar de delen {2} zijn samen {1}", EN: "{0}, but its parts {2} come to {1}"},
	partTooLarge:    {NL: "{0} is meer dan het geheel, {2}", EN: "{0} is more than the whole, {2}"},
}

// list joins figures by commas, and the last by a word.
func list(numerals []Numeral, and string) (s string) {
	for i, m := range numerals {
		switch {
		case i > 0 && i == len(numerals)-1:
			s += and
		case i > 0:
			s += ", "
		}
		s += m.Text
	}
	return s
}
