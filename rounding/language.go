package rounding

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// Prose puts results of a system into words.
type Prose struct {
	s *System
	l finding.Language
}

// In returns the means to put results of the system into words in a language.
func (s *System) In(l finding.Language) Prose { return Prose{s: s, l: l} }

// pick returns the text in the language of the prose.
func (p Prose) pick(dutch, english string) string {
	return finding.Text{NL: dutch, EN: english}.In(p.l)
}

// name names a figure.
func (p Prose) name(figure int) string {
	f := p.s.Figure(figure)
	if f.Name != "" {
		return f.Name
	}
	return fmt.Sprintf(p.pick("rij %d kolom %d", "row %d column %d"), f.Row+1, f.Column+1)
}

// maxNames is how many figures a sentence names before it says how many more there are.
const maxNames = 6

// names joins the names of figures.
func (p Prose) names(list []Weighted) string {
	var parts []string
	for i, w := range list {
		if i == maxNames && len(list) > maxNames+1 {
			parts = append(parts, fmt.Sprintf(p.pick("nog %d cijfers", "%d more figures"), len(list)-i))
			break
		}
		name := p.name(w.Figure)
		if w.Times != 1 {
			name = fmt.Sprintf("%d × %s", w.Times, name)
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, " + ")
}

// figure prints an amount in the unit of the table, with as many decimals as it takes.
func (p Prose) figure(a budget.Amount, like int) string {
	f := p.s.Figure(like).Printed
	for decimals := f.Decimals(); decimals <= 9; decimals++ {
		q, err := budget.Print(a, decimals, f.Unit(), budget.Truncate)
		if err == nil && q.Amount().Equal(a) {
			return q.String()
		}
	}
	return a.String()
}

var verdictWords = [...][2]string{
	Unknown:      {"niet te beoordelen: er ontbreekt een cijfer", "cannot be judged: a figure is missing"},
	Exact:        {"klopt precies", "exact"},
	Plausible:    {"verklaarbaar uit afronding", "explained by rounding"},
	Suspicious:   {"mogelijk uit afronding, maar zeer onwaarschijnlijk", "possible by rounding, but most improbable"},
	Conventional: {"meer dan afronding per cijfer verklaart, maar verklaarbaar uit de manier van optellen", "more than rounding figure by figure explains, but explained by the way of adding up"},
	Impossible:   {"niet uit afronding te verklaren", "more than rounding explains"},
}

// Verdict names a verdict; an undefined one as String does.
func (p Prose) Verdict(v Verdict) string {
	if int(v) >= len(verdictWords) {
		return v.String()
	}
	return p.pick(verdictWords[v][0], verdictWords[v][1])
}

var conventionWords = [...][2]string{
	NoConvention:     {"geen bijzondere werkwijze", "no convention"},
	TotalsOfRounded:  {"totalen zijn uit afgeronde delen opgeteld", "totals were added up from rounded parts"},
	CarriedRemainder: {"afrondingsverschillen zijn in een cijfer verwerkt zodat de tabel sluit", "rounding differences were carried into a figure so that the table adds up"},
}

// Convention names a convention; an undefined one as String does.
func (p Prose) Convention(c Convention) string {
	if int(c) >= len(conventionWords) {
		return c.String()
	}
	return p.pick(conventionWords[c][0], conventionWords[c][1])
}

// Identity puts the verdict on one identity into words: what is printed, what the parts give, by how much
// they differ and how much rounding explains.
func (p Prose) Identity(identity int) string {
	e, id := p.s.Explain(identity), p.s.Identity(identity)
	verdict := p.Verdict(e.Verdict)
	if e.Verdict == Unknown {
		return fmt.Sprintf("%s: %s", id.Name, verdict)
	}
	return fmt.Sprintf(p.pick("%s: afgedrukt %s, berekend %s, verschil %s; afronding verklaart %s tot %s: %s",
		"%s: printed %s, computed %s, difference %s; rounding explains %s to %s: %s"),
		id.Name, p.figure(e.Printed, id.Total), p.figure(e.Computed, id.Total), p.figure(e.Difference, id.Total),
		p.figure(e.Low, id.Total), p.figure(e.High, id.Total), verdict)
}

// Certificate puts a proof into words that a reader can check by hand; empty for one that proves nothing.
func (p Prose) Certificate(c Certificate) string {
	if !c.Proves() || len(c.Uses) == 0 {
		return ""
	}
	like := p.s.Identity(c.Uses[0].Identity).Total
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
func (p Prose) side(list []Weighted) string {
	if len(list) == 1 {
		return p.names(list)
	}
	return p.pick("de som van ", "the sum of ") + p.names(list)
}

// uses names the identities of a certificate.
func (p Prose) uses(uses []Multiple) string {
	var parts []string
	for i, u := range uses {
		if i == maxNames && len(uses) > maxNames+1 {
			parts = append(parts, fmt.Sprintf(p.pick("nog %d verbanden", "%d more identities"), len(uses)-i))
			break
		}
		name := fmt.Sprintf("“%s”", p.s.Identity(u.Identity).Name)
		if u.Times != 1 && u.Times != -1 {
			name = fmt.Sprintf("%d × %s", max(u.Times, -u.Times), name)
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, ", ")
}
