package validate

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
)

var ruleTaakveldCode = Rule{
	Code:  "BBV3020",
	Title: finding.Text{NL: "Elk taakveld staat in de lijst van zijn jaar", EN: "Every taakveld is in the list of its year"},
	Doc: `The code of a taakveld is looked up in the national list of the layer of government
and the budget year, as CBS publishes it (see iv3.Edition). A code that the list does not have,
or lists without letting anybody book on it, such as 6.71 in 2023, is an error; one
that is printed in another way, such as 6.20 for 6.2, a warning. Years without a
list are not judged.`,
	Basis:    []Basis{bbv("66", "")},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *Pass) {
		p.eachTaakveld(func(path string, t *programme.TaakveldLine, c *iv3.Classification) {
			code, err := iv3.ParseTaakveld(t.Code)
			if err == nil && c.Bookable(code) {
				return
			}
			p.reportTaakveld(path, t, c)
		})
	},
}

var ruleTaakveldName = Rule{
	Code:  "BBV3021",
	Title: finding.Text{NL: "Code en naam van een taakveld horen bij elkaar", EN: "Code and name of a taakveld belong together"},
	Doc: `Where the printed name of a taakveld is the official name of another taakveld of the
same list, code and name contradict each other and the money may stand on the
wrong one. Names that the list does not know are not judged: municipalities
shorten them and keep old ones.`,
	Basis:    []Basis{bbv("66", "")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *Pass) {
		p.eachTaakveld(func(path string, t *programme.TaakveldLine, c *iv3.Classification) {
			code, err := iv3.ParseTaakveld(t.Code)
			if err != nil || !c.Bookable(code) {
				return
			}
			for _, other := range c.Taakvelden() {
				if other.Code != code && strings.EqualFold(strings.TrimSpace(t.Name), other.Name) && other.Bookable {
					p.reportName(path, t, other)
				}
			}
		})
	},
}

// eachTaakveld calls f for every taakveld line, with the list that it must be
// in; not at all where there is none for the year.
func (p *Pass) eachTaakveld(f func(string, *programme.TaakveldLine, *iv3.Classification)) {
	if p.doc == nil {
		return
	}
	c, err := iv3.For(p.doc.Municipality.Layer(), p.doc.Year)
	if err != nil {
		return
	}
	for path, t := range p.doc.EachTaakveld() {
		f(path, t, c)
	}
	if annex := p.doc.Taakvelden; annex != nil {
		for i := range annex.Lines {
			f(fmt.Sprintf("taakveldenbijlage.regels[%d]", i), &annex.Lines[i], c)
		}
	}
}

func taakveldPlace(t *programme.TaakveldLine) string {
	return strings.TrimSpace("taakveld " + t.Code + " " + t.Name)
}

// reportTaakveld reports a code that is not one to book on, or is printed in
// another way.
func (p *Pass) reportTaakveld(path string, t *programme.TaakveldLine, c *iv3.Classification) {
	f := finding.Finding{
		Severity: finding.Error, Place: finding.Place{Path: path + ".code", Caption: taakveldPlace(t)},
		Text: finding.Text{
			NL: "{0} is in {1} geen taakveld waarop geboekt wordt", EN: "{0} is no taakveld to book on in {1}",
		}.With(fmt.Sprintf("%q", t.Code), c.String()),
		Remedy: finding.Text{NL: "zoek het taakveld op in de lijst van dat jaar", EN: "look the taakveld up in the list of that year"},
	}
	if read, err := c.Read(t.Code); err == nil && c.Bookable(read.Taakveld.Code) {
		f.Severity = finding.Warning
		f.Text = finding.Text{NL: "{0} staat voor taakveld {1}", EN: "{0} stands for taakveld {1}"}.With(fmt.Sprintf("%q", t.Code), read.Taakveld.Code.String())
		f.Remedy = finding.Text{NL: "schrijf {0}", EN: "write {0}"}.With(read.Taakveld.Code.String())
	}
	p.Report(f)
}

func (p *Pass) reportName(path string, t *programme.TaakveldLine, other iv3.TaakveldInfo) {
	p.Report(finding.Finding{
		Severity: finding.Warning, Place: finding.Place{Path: path + ".naam", Caption: taakveldPlace(t)},
		Text: finding.Text{
			NL: "{0} is de naam van taakveld {1}, niet van {2}", EN: "{0} is the name of taakveld {1}, not of {2}",
		}.With(fmt.Sprintf("%q", t.Name), other.Code.String(), t.Code),
		Remedy: finding.Text{NL: "zoek uit of de code of de naam klopt", EN: "find out whether the code or the name is right"},
	})
}
