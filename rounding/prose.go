package rounding

import (
	"fmt"
	"strings"
)

// causeWords describe a cause; %s is the other figure where there is one.
var causeWords = [...][2]string{
	UnknownCause:   {"oorzaak onbekend", "cause unknown"},
	WrongSign:      {"verkeerd teken", "wrong sign"},
	SwappedDigits:  {"twee cijfers verwisseld", "two digits swapped"},
	WrongDigit:     {"één cijfer fout", "one wrong digit"},
	ExtraDigit:     {"één cijfer te veel", "one digit too many"},
	MissingDigit:   {"één cijfer te weinig", "one digit too few"},
	PowerOfTen:     {"een factor tien, honderd of duizend te groot of te klein", "too large or too small by a power of ten"},
	FromColumn:     {"overgenomen uit een andere kolom: %s", "copied from another column: %s"},
	FromRow:        {"overgenomen uit een andere rij: %s", "copied from another row: %s"},
	FromYear:       {"overgenomen uit een ander jaar: %s", "copied from another year: %s"},
	SwappedFigures: {"verwisseld met %s", "exchanged with %s"},
	PartLeftOut:    {"niet meegeteld: %s", "left out of the sum: %s"},
	PartTwice:      {"dubbel geteld: %s", "counted twice: %s"},
}

// Cause names the cause of a change; an undefined one as String does.
func (p Prose) Cause(c Change) string {
	if int(c.Cause) >= len(causeWords) {
		return c.Cause.String()
	}
	words := p.pick(causeWords[c.Cause][0], causeWords[c.Cause][1])
	if strings.Contains(words, "%s") {
		return fmt.Sprintf(words, p.name(c.Other))
	}
	return words
}

// Change puts one change into words: the place, what is printed, what may have been meant, and the cause.
func (p Prose) Change(c Change) string {
	return fmt.Sprintf(p.pick("%s: afgedrukt %s, bedoeld %s (%s)", "%s: printed %s, meant %s (%s)"),
		p.name(c.Figure), p.s.Figure(c.Figure).Printed, c.To, p.Cause(c))
}

// Remedy puts all changes of a remedy into words.
func (p Prose) Remedy(r Remedy) string {
	parts := make([]string, len(r))
	for i, c := range r {
		parts[i] = p.Change(c)
	}
	return strings.Join(parts, p.pick(" en ", " and "))
}

// Accusation puts one accusation into words: its best remedy, or, where nothing bounds the figures, their names.
func (p Prose) Accusation(a Accusation) string {
	if len(a.Remedies) > 0 {
		return p.Remedy(a.Remedies[0])
	}
	parts := make([]string, len(a.Figures))
	for i, f := range a.Figures {
		parts[i] = fmt.Sprintf(p.pick("%s: afgedrukt %s", "%s: printed %s"), p.name(f), p.s.Figure(f).Printed)
	}
	return strings.Join(parts, p.pick(" en ", " and "))
}

// maxAccusations is how many alternatives a sentence lists before it says how many more there are.
const maxAccusations = 4

// Conflict puts a conflict into words: the proof, and who is to blame or that it is one of several.
func (p Prose) Conflict(c Conflict) string {
	proof := p.Certificate(c.Certificate)
	if proof == "" && len(c.Identities) > 0 {
		proof = p.Identity(c.Identities[0])
	}
	return proof + ". " + p.blame(c)
}

func (p Prose) blame(c Conflict) string {
	switch {
	case len(c.Accusations) == 0 && c.Complete:
		return p.pick("Geen drietal cijfers of minder verklaart dit.", "No three figures or fewer explain this.")
	case len(c.Accusations) == 0:
		return p.pick("Welk cijfer fout is, is niet gevonden.", "Which figure is wrong was not found.")
	case c.Named:
		return p.pick("Fout is ", "Wrong is ") + p.Accusation(c.Accusations[0]) + "."
	case len(c.Accusations) == 1 && c.Complete:
		return p.pick("Waarschijnlijk fout is ", "Probably wrong is ") + p.Accusation(c.Accusations[0]) + "."
	case len(c.Accusations) == 1:
		return p.pick("Niet alles is onderzocht; mogelijk fout is ", "Not everything was tried; possibly wrong is ") + p.Accusation(c.Accusations[0]) + "."
	}
	parts := []string{p.pick("Fout is een van deze:", "Wrong is one of these:")}
	for i, a := range c.Accusations {
		if i == maxAccusations && len(c.Accusations) > maxAccusations+1 {
			parts = append(parts, fmt.Sprintf(p.pick("of een van nog %d mogelijkheden", "or one of %d more possibilities"), len(c.Accusations)-i))
			break
		}
		parts = append(parts, p.Accusation(a))
	}
	return parts[0] + " " + strings.Join(parts[1:], "; ") + "."
}
