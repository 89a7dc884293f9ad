package classification

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv3021 = validate.Rule{
	Code:  "BBV3021",
	Title: finding.Text{NL: "Code en naam van een taakveld horen bij elkaar", EN: "Code and name of a taakveld belong together"},
	Doc: finding.Text{
		NL: `Is de vermelde naam van een taakveld de officiële naam van een ander taakveld van
dezelfde lijst, dan spreken code en naam elkaar tegen en kan het geld op het verkeerde
staan. Namen die de lijst niet kent worden niet beoordeeld: gemeenten korten ze in en
houden oude aan.`,
		EN: `Where the stated name of a taakveld is the official name of another taakveld of the
same list, code and name contradict each other and the money may stand on the
wrong one. Names that the list does not know are not judged: municipalities
shorten them and keep old ones.`,
	},
	Basis:    []validate.Basis{validate.BBV("66", "")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *validate.Pass) {
		eachTaakveld(p, func(at validate.Location, t *programme.TaakveldLine, c *iv3.Classification) {
			code, err := iv3.ParseTaakveld(t.Code)
			if err != nil || !c.Bookable(code) {
				return
			}
			at.Path += ".naam"
			for _, other := range c.Taakvelden() {
				if other.Code != code && strings.EqualFold(strings.TrimSpace(t.Name), other.Name) && other.Bookable {
					p.Report(finding.Warning, at, finding.Text{
						NL: "{0} is de naam van taakveld {1}, niet van {2}", EN: "{0} is the name of taakveld {1}, not of {2}",
					}.With(strconv.Quote(t.Name), other.Code.String(), t.Code),
						finding.Text{NL: "zoek uit of de code of de naam klopt", EN: "find out whether the code or the name is right"})
				}
			}
		})
	},
}
