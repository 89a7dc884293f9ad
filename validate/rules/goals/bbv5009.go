package goals

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5009 = validate.Rule{
	Code:  "BBV5009",
	Title: finding.Text{NL: "Nummer en naam zijn overal gelijk geschreven", EN: "Number and name are written in one way"},
	Doc: finding.Text{
		NL: `1.4 en 1.4. zijn hetzelfde nummer, op twee manieren geschreven. Mensen zien dat;
programma's die naar de tekst zoeken niet, en verbindingen breken. Vergeleken worden
de nummers van doelen en activiteiten met andere plaatsen waar het document ze
vermeldt, en met de codes van de indicatoren die ermee verbonden zijn. Ook een naam
die op twee manieren geschreven is wordt gemeld; een punt aan het eind telt niet.`,
		EN: `1.4 and 1.4. are the same number printed in two ways. People see that; programs that
look for the text do not, and links break. Compared are the numbers of goals and
activities with other places where the document states them, and with the codes
of the indicators that they link to. A name that is printed in two ways is
reported too; a closing full stop does not count.`,
	},
	Basis:    basisBoth,
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for b := range p.GoalTree().All() {
			for i, m := range mentions(b) {
				checkMention(p, b, i, m)
			}
			for measured := range b.Measures() {
				own, ok := number.Parse(b.Number())
				if ok && hasNumber(own)(measured) && b.Number() != measured.Number() {
					reportTwoWays(p, b, "code", b.Number(), measured.Number())
					break
				}
			}
		}
	},
}

func mentions(b *programme.Branch) []programme.Mention {
	switch item := b.Item().(type) {
	case *programme.Goal:
		return item.Also
	case *programme.Activity:
		return item.Also
	}
	return nil
}

func checkMention(p *validate.Pass, b *programme.Branch, i int, m programme.Mention) {
	field := "ookGedruktAls[" + strconv.Itoa(i) + "]"
	if m.Number != "" && b.Number() != "" && m.Number != b.Number() {
		reportTwoWays(p, b, field+".nummer", m.Number, b.Number())
	}
	if m.Name != "" && trimName(m.Name) != trimName(b.Name()) {
		reportTwoWays(p, b, field+".naam", m.Name, b.Name())
	}
}

func trimName(name string) string { return strings.TrimSuffix(strings.TrimSpace(name), ".") }

func reportTwoWays(p *validate.Pass, b *programme.Branch, field, one, other string) {
	reportBranch(p, b, finding.Warning, field, finding.Text{NL: "hier “{0}”, elders “{1}”", EN: "“{0}” here, “{1}” elsewhere"}.With(one, other),
		finding.Text{NL: "schrijf het overal gelijk", EN: "write it in one way"})
}
