package goals

import (
	"iter"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv5011 = validate.Rule{
	Code:  "BBV5011",
	Title: finding.Text{NL: "Elke verbonden partij staat in een lijst", EN: "Every verbonden partij is in a list"},
	Doc: finding.Text{
		NL: `Het programmaplan zegt hoe verbonden partijen betrokken zijn (art. 8, derde lid, b),
en de paragraaf verbonden partijen somt ze op (art. 15). Een partij die bij een doel,
een activiteit, een programma of een onderdeel genoemd is en in geen van de lijsten
van het document staat, is een fout. Heeft het document helemaal geen lijst, dan is
het "let op": de paragraaf kan elders staan. Namen worden vergeleken zoals vermeld, en
met afkortingen.`,
		EN: `The programmaplan says how verbonden partijen are involved (art. 8, third paragraph,
b), and the paragraaf verbonden partijen lists them (art. 15). One that is named
with a goal, an activity, a programme or a part, and is in none of the lists of
the document, is an error. Where the document holds no list at all it is a
warning: the paragraaf may be elsewhere. Names are compared as printed, and with
abbreviations.`,
	},
	Basis:    []validate.Basis{validate.BBV("8", "3b"), validate.BBV("9", "2f"), validate.BBV("15", "1b"), parts.Waterschapsbesluit("4.13"), parts.Waterschapsbesluit("4.17")},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		listed, lists := parties(p)
		known := namesOf(listed)
		for b := range p.GoalTree().All() {
			partner, ok := b.Item().(*programme.Partner)
			if !ok || partner.Party == 0 || known.has(partner) {
				continue
			}
			severity, text := finding.Error, finding.Text{NL: "de verbonden partij {0} staat in geen lijst van verbonden partijen", EN: "the verbonden partij {0} is in no list of verbonden partijen"}
			if !lists {
				severity, text = finding.Warning, finding.Text{NL: "{0} is een verbonden partij, en het document heeft geen lijst daarvan", EN: "{0} is a verbonden partij, and the document has no list of those"}
			}
			reportBranch(p, b, severity, "", text.With(b.Name()), finding.Text{NL: "neem {0} op in de lijst van verbonden partijen", EN: "add {0} to the list of verbonden partijen"}.With(b.Name()))
		}
	},
}

// names are what partners are called, whatever the case.
type names map[string]bool

func namesOf(listed []programme.Partner) names {
	out := names{}
	for _, q := range listed {
		for name := range called(&q) {
			out[name] = true
		}
	}
	return out
}

// has reports whether a partner is one of these: one of its own is the name or the abbreviation of one of them.
func (n names) has(p *programme.Partner) bool {
	for name := range called(p) {
		if n[name] {
			return true
		}
	}
	return false
}

// called yields the name and the abbreviation of a partner, as far as it has them.
func called(p *programme.Partner) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, name := range []string{p.Name, p.Short} {
			if name = folded(strings.TrimSpace(name)); name != "" && !yield(name) {
				return
			}
		}
	}
}

// parties returns the verbonden partijen that the document lists, and whether
// it has a list at all, be it one that says that there are none.
func parties(p *validate.Pass) (listed []programme.Partner, lists bool) {
	for _, list := range programme.Each[programme.Parties](p.Document()) {
		lists, listed = true, append(listed, list.Items...)
	}
	if q := parts.Of(p.Document().Paragraphs); q.VerbondenPartijen != nil {
		lists = true
		for _, v := range q.VerbondenPartijen.Items {
			listed = append(listed, v.Partner)
		}
	}
	return listed, lists
}
