package rounding

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
)

// slipWords describe a slip; what was copied is named after the colon.
var slipWords = [...]finding.Text{
	WrongSign:     {NL: "verkeerd teken", EN: "wrong sign"},
	swappedDigits: {NL: "twee cijfers verwisseld", EN: "two digits swapped"},
	wrongDigit:    {NL: "één cijfer fout", EN: "one wrong digit"},
	extraDigit:    {NL: "één cijfer te veel", EN: "one digit too many"},
	missingDigit:  {NL: "één cijfer te weinig", EN: "one digit too few"},
	powerOfTen:    {NL: "een factor tien, honderd of duizend te groot of te klein", EN: "too large or too small by a power of ten"},
	fromColumn:    {NL: "overgenomen uit een andere kolom: ", EN: "copied from another column: "},
	fromRow:       {NL: "overgenomen uit een andere rij: ", EN: "copied from another row: "},
}

// CauseOf says how a printed figure came of what was meant, in the same decimals and unit: by a slip in writing, or because one of
// the figures beside it was printed, in another column of its row or in another row of its column; the zero Cause where neither
// explains it.
func CauseOf(f Figure, meant budget.Printed, beside ...Figure) finding.Cause {
	if slip := slipOf(f.Printed, meant); slip != UnknownSlip {
		return finding.Cause{Word: slip.String(), Text: slipWords[slip]}
	}
	for _, o := range beside {
		slip := UnknownSlip
		switch {
		case o.Printed != f.Printed || o.Row == f.Row && o.Column == f.Column:
		case o.Row == f.Row:
			slip = fromColumn
		case o.Column == f.Column:
			slip = fromRow
		}
		if slip != UnknownSlip {
			words, name := slipWords[slip], nameOf(o)
			return finding.Cause{Word: slip.String(), Text: finding.Text{NL: words.NL + name.NL, EN: words.EN + name.EN}}
		}
	}
	return finding.Cause{}
}

// nameOf names a figure.
func nameOf(f Figure) finding.Text {
	if f.Name != "" {
		return finding.Text{NL: f.Name, EN: f.Name}
	}
	return finding.Text{NL: "rij {0} kolom {1}", EN: "row {0} column {1}"}.With(fmt.Sprint(f.Row+1), fmt.Sprint(f.Column+1))
}

// Differs says that a printed figure is not what others give: {0} stands for the printed figure, {1} for the computed one,
// {2} for the difference, {3} for what rounding explains at most and {4} for the sum.
func Differs() finding.Text {
	return finding.Text{
		NL: "vermeld {0}, berekend {1} ({4}); verschil {2}, afronding verklaart ten hoogste {3}",
		EN: "stated {0}, computed {1} ({4}); difference {2}, rounding explains at most {3}",
	}
}

// differsOneWay is the same where rounding goes further one way than the other, from {5} to {3}.
var differsOneWay = finding.Text{
	NL: "vermeld {0}, berekend {1} ({4}); verschil {2}, afronding verklaart {5} tot {3}",
	EN: "stated {0}, computed {1} ({4}); difference {2}, rounding explains {5} to {3}",
}

// IdentityText says of an identity what is printed, what the parts give, by how much they differ and how much
// rounding explains, in the unit of its total.
func (s *System) IdentityText(identity int) finding.Text {
	s = lenient.OrZero(s)
	m, id := s.Margin(identity), s.Identity(identity)
	shown := func(a budget.Amount) string { return inUnit(a, s.Figure(id.Total).Printed) }
	text := Differs()
	if m.Low != m.High.Neg() {
		text = differsOneWay
	}
	return text.With(shown(m.Printed), shown(m.Computed), shown(m.Difference), shown(m.High), id.Name, shown(m.Low))
}

// inUnit prints an amount in the unit of a figure, with as many decimals as it takes.
func inUnit(a budget.Amount, like budget.Printed) string {
	for decimals := like.Decimals(); decimals <= 9; decimals++ {
		p, err := budget.Print(a, decimals, like.Unit(), budget.Truncate)
		if err == nil && p.Amount() == a {
			return p.String()
		}
	}
	return a.String()
}
