package validate

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// Message says what a difference that rounding cannot explain means, and what
// to do. {0} stands for the printed figure, {1} for the computed one, {2} for
// the difference, {3} for what rounding explains at most, {4} for the formula
// and {5} for where the first operand stands.
type Message struct{ Text, Remedy finding.Text }

// differs is the message of a rule without one of its own.
func differs() Message {
	return Message{
		rounding.Differs(), finding.Text{
			NL: "controleer {0} en de cijfers waaruit het volgt; kloppen die, druk dan {1} af",
			EN: "check {0} and the figures that it follows from; if those are right, print {1}",
		},
	}
}

var textRounded = finding.Text{
	NL: "gedrukt {0}, berekend {1}; het verschil van {2} is door afronding te verklaren (ten hoogste {3})",
	EN: "printed {0}, computed {1}; rounding explains the difference of {2} (at most {3})",
}
