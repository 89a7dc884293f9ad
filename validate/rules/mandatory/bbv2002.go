package mandatory

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2002 = validate.Rule{
	Code:  "BBV2002",
	Title: finding.Text{NL: "Vergeleken wordt met de begroting na wijziging", EN: "The comparison is with the begroting na wijziging"},
	Doc: finding.Text{
		NL: `De kolom Afwijking van jaarstukken vergelijkt de realisatie van het jaar met de
begroting na wijziging van hetzelfde jaar (art. 28, a). Elk ander paar kolommen licht
iets anders toe dan de wet vraagt. Een begroting waarvan de kop niet zegt dat het de
oorspronkelijke is, in een document dat geen andere heeft, kan de wijzigingen al
bevatten: dan blijft het bij "let op".`,
		EN: `The column Afwijking of jaarstukken compares the realisatie of the year with the
begroting na wijziging of the same year (art. 28, a). Any other pair of columns
explains something else than the law asks for. A begroting of which the heading
does not say that it is the first, in a document that prints no other one, may
have the wijzigingen in it: then it is a warning.`,
	},
	Basis:    []validate.Basis{validate.BBV("28", "a")},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		c := p.Document().Comparison
		if p.Document().Kind != programme.Jaarstukken || c == nil {
			return
		}
		raming := budget.Column{Year: p.Document().Year, Stage: budget.NaWijziging}
		realisatie := budget.Column{Year: p.Document().Year, Stage: budget.Realisatie}
		if c.Raming == raming && c.Realisatie == realisatie {
			return
		}
		if realisatie == c.Realisatie && mayBeAmended(p.Document(), c.Raming) {
			p.Report(finding.Warning, validate.Location{Path: "vergelijking"}, finding.Text{
				NL: "de afwijking vergelijkt {0} met {1}; dat zegt niet of het de begroting na wijziging is", EN: "the afwijking compares {0} with {1}; that does not say whether it is the begroting na wijziging",
			}.With(realisatie.Label(), p.Document().Label(c.Raming)),
				finding.Text{NL: "noem {0} in het opschrift, als die het is", EN: "name {0} in the heading, if it is that"}.With(raming.Label()))
			return
		}
		p.Report(finding.Error, validate.Location{Path: "vergelijking"}, finding.Text{
			NL: "de afwijking vergelijkt {0} met {1}; de wet vraagt {2} en {3}",
			EN: "the afwijking compares {0} with {1}; the law asks for {2} and {3}",
		}.With(c.Realisatie.Label(), c.Raming.Label(), realisatie.Label(), raming.Label()),
			finding.Text{NL: "vergelijk {0} met {1}", EN: "compare {0} with {1}"}.With(realisatie.Label(), raming.Label()))
	},
}

// mayBeAmended reports whether a begroting of the year may be the one na wijziging: it has a heading as printed that does not
// call it the first, and the document prints no other.
func mayBeAmended(d *programme.Document, raming budget.Column) bool {
	if raming != (budget.Column{Year: d.Year, Stage: budget.Begroting}) {
		return false
	}
	heading := ""
	for _, c := range d.Columns {
		switch c.Column {
		case raming:
			heading = c.Heading
		case budget.Column{Year: d.Year, Stage: budget.NaWijziging}:
			return false
		}
	}
	return heading != "" && !lexicon.Primitief.HasAny(lexicon.Words(lexicon.Fold(heading)))
}
