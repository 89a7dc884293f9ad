package rules

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv0001 = validate.Rule{
	Code:  "BBV0001",
	Title: finding.Text{NL: "Een ontheffing of besluit dat nergens op slaat", EN: "A waiver or decision that matches nothing"},
	Doc: finding.Text{
		NL: `Een ontheffing noemt een regel en de precieze plaats van een bevinding. Is die
bevinding er niet meer, dan wordt de ontheffing gemeld, zodat een lijst van
ontheffingen nooit langer meegaat dan waar zij voor gemaakt is. De bevinding staat op
de plaats van de ontheffing. Hetzelfde geldt voor wat over tabellen besloten is:
sommen die iemand toevoegde, sommen die er geen zijn, en bevindingen die aanvaard
zijn.`,
		EN: `A waiver names a rule and the exact place of a finding. Where there is no such
finding any more, the waiver is reported, so that a list of waivers never
outlives what it was made for. The finding stands at the path of the waiver. The
same goes for what was decided about printed tables: sums that were added by hand,
sums that are none, and findings that are accepted.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Check:    func(*validate.Pass) {}, // Run, and package decision, report these themselves, after all other rules
}
