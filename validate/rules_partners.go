package validate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

var ruleParties = Rule{
	Code:  "BBV5011",
	Title: finding.Text{NL: "Elke verbonden partij staat in een lijst", EN: "Every verbonden partij is in a list"},
	Doc: `The programmaplan says how verbonden partijen are involved (art. 8, third paragraph,
b), and the paragraaf verbonden partijen lists them (art. 15). One that is named
with a goal, an activity, a programme or a part, and is in none of the lists of
the document, is an error. Where the document holds no list at all it is a
warning: the paragraaf may be elsewhere. Names are compared as printed, and with
abbreviations.`,
	Basis:    []Basis{bbv("8", "3b"), bbv("9", "2f"), bbv("15", "1b")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		listed, lists := p.parties()
		for b := range p.tree.All() {
			partner, ok := b.Item().(*programme.Partner)
			if !ok || b.Kind() == programme.BranchParty || partner.Party == 0 || slices.ContainsFunc(listed, partner.Same) {
				continue
			}
			severity, text := finding.Error, finding.Text{NL: "de verbonden partij {0} staat in geen lijst van verbonden partijen", EN: "the verbonden partij {0} is in no list of verbonden partijen"}
			if !lists {
				severity, text = finding.Warning, finding.Text{NL: "{0} is een verbonden partij, en het document heeft geen lijst daarvan", EN: "{0} is a verbonden partij, and the document has no list of those"}
			}
			p.reportBranch(b, severity, "", text.With(b.Name()), finding.Text{NL: "neem {0} op in de lijst van verbonden partijen", EN: "add {0} to the list of verbonden partijen"}.With(b.Name()))
		}
	},
}

// parties returns the verbonden partijen that the document lists, and whether
// it has a list at all, be it one that says that there are none.
func (p *Pass) parties() (listed []programme.Partner, lists bool) {
	for b := range p.tree.All() {
		if b.Kind() == programme.BranchParty {
			listed = append(listed, *b.Item().(*programme.Partner))
		}
		s := b.Section()
		lists = lists || s != nil && s.Parties != nil
	}
	if q := p.doc.Paragraphs; q != nil && q.VerbondenPartijen != nil {
		lists = true
		for _, v := range q.VerbondenPartijen.Items {
			listed = append(listed, v.Partner)
		}
	}
	return listed, lists
}

var ruleUnaligned = Rule{
	Code:  "BBV5012",
	Title: finding.Text{NL: "Elke waarde van een indicator staat in een kolom", EN: "Every value of an indicator stands in a column"},
	Doc: `A value that has neither a year nor a column cannot be judged: whether it was
measured or aimed at, and when, is lost. That happens where a page drops the
empty cells of a table, so that a row has fewer values than the table has
columns. The values are kept in their order; none of them is guessed a place.`,
	Basis:    basisGoal,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for b := range p.tree.All() {
			i, ok := b.Item().(*indicator.Indicator)
			if !ok {
				continue
			}
			lost := slices.DeleteFunc(slices.Clone(i.Measurements), placed)
			if len(lost) == 0 {
				continue
			}
			p.reportBranch(b, finding.Warning, "metingen", finding.Text{
				NL: "{0} waarden zonder kolom of jaar: {1}", EN: "{0} values without a column or year: {1}",
			}.With(strconv.Itoa(len(lost)), values(lost)), finding.Text{NL: "zoek de kolommen op in het document zoals het is vastgesteld", EN: "look the columns up in the document as it was adopted"})
		}
	},
}

func placed(m indicator.Measurement) bool {
	return m.Role != indicator.NoRole || m.Column != "" || m.Measured() != 0 || m.Value.Kind() == indicator.Series
}

func values(measurements []indicator.Measurement) string {
	var texts []string
	for _, m := range measurements {
		texts = append(texts, m.Value.String())
	}
	return strings.Join(texts, " | ")
}

var ruleRelations = Rule{
	Code:  "BBV5013",
	Title: finding.Text{NL: "Een relatie met een ander programma wijst naar een programma dat er is", EN: "A relation with another programme points to one that exists"},
	Doc: `A relation that is printed as one with another programme is looked up by number, or
else by name, among the programmes of the document. A warning, because documents
use short names; it is not made in a document that holds one programme only.`,
	Basis:    []Basis{bbv("8", "2"), bbv("8", "3b")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		if len(p.doc.Programmes) < 2 {
			return
		}
		for b := range p.tree.All() {
			r, ok := b.Item().(*programme.Relation)
			if !ok || !strings.EqualFold(r.Kind, "programma") || p.hasProgramme(r) {
				continue
			}
			p.reportBranch(b, finding.Warning, "", finding.Text{NL: "het document heeft geen programma {0}", EN: "the document has no programme {0}"}.With(strings.TrimSpace(r.Number+" "+r.Name)),
				finding.Text{NL: "herstel nummer of naam", EN: "correct the number or name"})
		}
	},
}

func (p *Pass) hasProgramme(r *programme.Relation) bool {
	return slices.ContainsFunc(p.doc.Programmes, func(g programme.Programme) bool {
		if r.Number != "" {
			n, err := programme.ParseNumber(r.Number)
			other, errG := programme.ParseNumber(g.Number)
			return err == nil && errG == nil && n == other
		}
		return strings.EqualFold(r.Name, g.Name)
	})
}
