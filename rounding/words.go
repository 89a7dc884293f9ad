package rounding

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// Cause says how the printed figure came of the right one; the zero Cause where no simple slip explains it.
func (s *System) Cause(c Correction) finding.Cause {
	if c.Slip == UnknownSlip {
		return finding.Cause{}
	}
	return finding.Cause{Word: c.Slip.String(), Text: s.inWords(func(p prose) string { return p.slip(c) })}
}

// ConflictText says a conflict: the proof, and who is to blame or that it is one of several.
func (s *System) ConflictText(c Conflict) finding.Text {
	return s.inWords(func(p prose) string { return p.conflict(c) })
}

func (s *System) inWords(say func(prose) string) finding.Text {
	return finding.Text{NL: say(prose{s, finding.Dutch}), EN: say(prose{s, finding.English})}
}

// prose puts results of a system into words.
type prose struct {
	s *System
	l finding.Language
}

// pick returns the text in the language of the prose.
func (p prose) pick(dutch, english string) string {
	return finding.Text{NL: dutch, EN: english}.In(p.l)
}

// name names a figure.
func (p prose) name(figure int) string {
	f := p.s.Figure(figure)
	if f.Name != "" {
		return f.Name
	}
	return fmt.Sprintf(p.pick("rij %d kolom %d", "row %d column %d"), f.Row+1, f.Column+1)
}

// maxNames is how many figures a sentence names before it says how many more there are.
const maxNames = 6

// listed names what is in a list, up to maxNames and how many more there are.
func (p prose) listed(list []Multiple, dutch, english, separator string, name func(Multiple) string) string {
	var parts []string
	for i, m := range list {
		if i == maxNames && len(list) > maxNames+1 {
			parts = append(parts, fmt.Sprintf(p.pick(dutch, english), len(list)-i))
			break
		}
		text := name(m)
		if times := max(m.Times, -m.Times); times != 1 {
			text = fmt.Sprintf("%d × %s", times, text)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, separator)
}

// names adds up figures.
func (p prose) names(list []Multiple) string {
	return p.listed(list, "nog %d cijfers", "%d more figures", " + ", func(m Multiple) string { return p.name(m.Of) })
}

// uses names the identities of a certificate.
func (p prose) uses(list []Multiple) string {
	return p.listed(list, "nog %d verbanden", "%d more identities", ", ",
		func(m Multiple) string { return fmt.Sprintf("“%s”", p.s.Identity(m.Of).Name) })
}

// figure prints an amount in the unit of the table, with as many decimals as it takes.
func (p prose) figure(a budget.Amount, like int) string {
	f := p.s.Figure(like).Printed
	for decimals := f.Decimals(); decimals <= 9; decimals++ {
		q, err := budget.Print(a, decimals, f.Unit(), budget.Truncate)
		if err == nil && q.Amount() == a {
			return q.String()
		}
	}
	return a.String()
}

// identity says what is printed, what the parts give, by how much they differ and how much rounding explains.
func (p prose) identity(identity int) string {
	e, id := p.s.Margin(identity), p.s.Identity(identity)
	return fmt.Sprintf(p.pick("%s: afgedrukt %s, berekend %s, verschil %s; afronding verklaart %s tot %s",
		"%s: printed %s, computed %s, difference %s; rounding explains %s to %s"),
		id.Name, p.figure(e.Printed, id.Total), p.figure(e.Computed, id.Total), p.figure(e.Difference, id.Total),
		p.figure(e.Low, id.Total), p.figure(e.High, id.Total))
}

func (p prose) certificate(c Certificate) string {
	if !c.proves() || len(c.Uses) == 0 {
		return ""
	}
	like := p.s.Identity(c.Uses[0].Of).Total
	small, large, most, least := c.Left, c.Right, c.LeftHigh, c.RightLow
	if c.LeftHigh.Cmp(c.RightLow) >= 0 {
		small, large, most, least = c.Right, c.Left, c.RightHigh, c.LeftLow
	}
	switch uses := p.uses(c.Uses); {
	case len(small) == 0:
		return fmt.Sprintf(p.pick("%s is ten minste %s, maar moet volgens %s nul zijn",
			"%s is at least %s, but must be nil by %s"), p.side(large), p.figure(least, like), uses)
	case len(large) == 0:
		return fmt.Sprintf(p.pick("%s is hoogstens %s, maar moet volgens %s nul zijn",
			"%s is at most %s, but must be nil by %s"), p.side(small), p.figure(most, like), uses)
	}
	what := fmt.Sprintf(p.pick("%s is hoogstens %s, maar %s is ten minste %s", "%s is at most %s, but %s is at least %s"),
		p.side(small), p.figure(most, like), p.side(large), p.figure(least, like))
	return fmt.Sprintf(p.pick("%s; volgens %s moet dat gelijk zijn", "%s; by %s the two must be equal"), what, p.uses(c.Uses))
}

// side names one side of a certificate.
func (p prose) side(list []Multiple) string {
	if len(list) == 1 {
		return p.names(list)
	}
	return p.pick("de som van ", "the sum of ") + p.names(list)
}

// slipWords describe a slip; %s is the other figure where there is one.
var slipWords = [...][2]string{
	UnknownSlip:    {"oorzaak onbekend", "cause unknown"},
	WrongSign:      {"verkeerd teken", "wrong sign"},
	swappedDigits:  {"twee cijfers verwisseld", "two digits swapped"},
	wrongDigit:     {"één cijfer fout", "one wrong digit"},
	extraDigit:     {"één cijfer te veel", "one digit too many"},
	missingDigit:   {"één cijfer te weinig", "one digit too few"},
	powerOfTen:     {"een factor tien, honderd of duizend te groot of te klein", "too large or too small by a power of ten"},
	fromColumn:     {"overgenomen uit een andere kolom: %s", "copied from another column: %s"},
	fromRow:        {"overgenomen uit een andere rij: %s", "copied from another row: %s"},
	fromYear:       {"overgenomen uit een ander jaar: %s", "copied from another year: %s"},
	swappedFigures: {"verwisseld met %s", "exchanged with %s"},
	partLeftOut:    {"niet meegeteld: %s", "left out of the sum: %s"},
	partTwice:      {"dubbel geteld: %s", "counted twice: %s"},
}

func (p prose) slip(c Correction) string {
	if int(c.Slip) >= len(slipWords) {
		return c.Slip.String()
	}
	words := p.pick(slipWords[c.Slip][0], slipWords[c.Slip][1])
	if strings.Contains(words, "%s") {
		return fmt.Sprintf(words, p.name(c.Other))
	}
	return words
}

// correction is the place, what is printed, what may have been meant, and the slip.
func (p prose) correction(c Correction) string {
	return fmt.Sprintf(p.pick("%s: afgedrukt %s, bedoeld %s (%s)", "%s: printed %s, meant %s (%s)"),
		p.name(c.Figure), p.s.Figure(c.Figure).Printed, c.To, p.slip(c))
}

func (p prose) accusation(a Accusation) string {
	and := p.pick(" en ", " and ")
	if len(a.Remedies) > 0 {
		parts := make([]string, len(a.Remedies[0]))
		for i, c := range a.Remedies[0] {
			parts[i] = p.correction(c)
		}
		return strings.Join(parts, and)
	}
	parts := make([]string, len(a.Figures))
	for i, f := range a.Figures {
		parts[i] = fmt.Sprintf(p.pick("%s: afgedrukt %s", "%s: printed %s"), p.name(f), p.s.Figure(f).Printed)
	}
	return strings.Join(parts, and)
}

// maxAccusations is how many alternatives a sentence lists before it says how many more there are.
const maxAccusations = 4

func (p prose) conflict(c Conflict) string {
	proof := p.certificate(c.Certificate)
	if proof == "" && len(c.Identities) > 0 {
		proof = p.identity(c.Identities[0])
	}
	return proof + ". " + p.blame(c)
}

func (p prose) blame(c Conflict) string {
	switch {
	case len(c.Accusations) == 0 && c.Complete:
		return p.pick("Geen drietal cijfers of minder verklaart dit.", "No three figures or fewer explain this.")
	case len(c.Accusations) == 0:
		return p.pick("Welk cijfer fout is, is niet gevonden.", "Which figure is wrong was not found.")
	case c.Named:
		return p.pick("Fout is ", "Wrong is ") + p.accusation(c.Accusations[0]) + "."
	case len(c.Accusations) == 1 && c.Complete:
		return p.pick("Waarschijnlijk fout is ", "Probably wrong is ") + p.accusation(c.Accusations[0]) + "."
	case len(c.Accusations) == 1:
		return p.pick("Niet alles is onderzocht; mogelijk fout is ", "Not everything was tried; possibly wrong is ") + p.accusation(c.Accusations[0]) + "."
	}
	parts := []string{p.pick("Fout is een van deze:", "Wrong is one of these:")}
	for i, a := range c.Accusations {
		if i == maxAccusations && len(c.Accusations) > maxAccusations+1 {
			parts = append(parts, fmt.Sprintf(p.pick("of een van nog %d mogelijkheden", "or one of %d more possibilities"), len(c.Accusations)-i))
			break
		}
		parts = append(parts, p.accusation(a))
	}
	return parts[0] + " " + strings.Join(parts[1:], "; ") + "."
}
