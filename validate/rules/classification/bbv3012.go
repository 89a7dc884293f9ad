package classification

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv3012 = validate.Rule{
	Code:  "BBV3012",
	Title: finding.Text{NL: "Structurele mutaties horen bij een reserve van het document", EN: "Structural mutations belong to a reserve of the document"},
	Doc: finding.Text{
		NL: `De structurele toevoegingen en onttrekkingen zijn die van reserves, waarvan de
toelichting elk met haar verloop toont. Gemeld wordt een rij waarvan de naam daar geen
reserve is, in een document dat het verloop laat zien. Het blijft bij "let op":
documenten gebruiken korte namen.`,
		EN: `The structurele toevoegingen and onttrekkingen are those of reserves, each of which
the toelichting shows with its verloop. A row whose name is no reserve there is
reported, in a document that shows the verloop. A warning: documents use short
names.`,
	},
	Basis:    []validate.Basis{validate.BBV("19", "d", "2024-12"), validate.BBV("28", "d", "2024-12"), validate.BBV("54", "1")},
	Severity: finding.Warning,
	From:     2013,
	Check: func(p *validate.Pass) {
		known := map[string]bool{"": true}
		for _, r := range parts.Of(p.Document().Position).Reserves {
			known[foldName(r.Name)] = true
		}
		if len(parts.Of(p.Document().Position).Reserves) == 0 {
			return
		}
		for i, r := range parts.Of(p.Document().Explanation).Structureel {
			if !known[foldName(r.Name)] {
				at := validate.Location{Path: "toelichtingOverzicht.structureleReserves[" + strconv.Itoa(i) + "].naam", Part: "structurele mutaties aan reserves"}
				p.Report(finding.Warning, at, finding.Text{NL: "het verloop van de reserves heeft geen {0}", EN: "the roll-forward of the reserves has no {0}"}.With(r.Name),
					finding.Text{NL: "herstel de naam, of neem de reserve op", EN: "correct the name, or add the reserve"})
			}
		}
	},
}

// foldName returns a name as it is compared: without case and closing full stop.
func foldName(name string) string {
	return lexicon.Fold(strings.TrimSuffix(strings.TrimSpace(name), "."))
}
